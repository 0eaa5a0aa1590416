/** Runs of several days chained in one file, over HTTP: each its own activity and line, as from an archive with a file for each. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HttpRefusal } from '../../../server/http/http-refusal.ts';
import { createReadingPool, type ReadingPool } from '../../../server/runs/reading-pool.ts';
import { DATABASE_FILE } from '../../../server/store/open-store.ts';
import type { FileResult, ImportAnswer } from '../../../shared/api/import-api.ts';
import { ERROR_WORDS } from '../../../shared/words/error-words.ts';
import { readRun } from '../../fit/read-with.ts';
import { buildZip } from '../../fixtures/zip-bytes.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const runOf = (daysBack: number) => makeRunBytes({ startedAtMs: MONDAY_NOON - 4 * HOUR_MS - daysBack * DAY_MS });
const MONDAY = runOf(0);
const SATURDAY = runOf(2);
const CHAINED = Buffer.concat([SATURDAY, MONDAY]);

let pool: ReadingPool;
let services: TestService[] = [];
beforeAll(() => {
  pool = createReadingPool({ readingThreads: 2, readingSeconds: 5 });
});
afterAll(() => pool.stop());
afterEach(async () => {
  for (const service of services) await service.stop();
  services = [];
});

async function start(choices: Parameters<typeof startTestService>[0] = {}): Promise<TestService> {
  const service = await startTestService({ reading: { ...pool, stop: async () => {} }, ...choices });
  services.push(service);
  return service;
}

function upload({ own }: TestService, bytes: Buffer, name = 'weekend.fit') {
  const sent = own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream');
  return sent.set('X-File-Name', encodeURIComponent(name)).send(bytes);
}

async function uploadAll(service: TestService, bytes: Buffer, name?: string): Promise<FileResult[]> {
  const { body } = await upload(service, bytes, name).expect(200);
  expect(body).toMatchObject({ status: 'archive', skipped: 0 });
  return body.results;
}

const listRuns = async ({ own }: TestService) => (await own.get(`${API}/activities`).expect(200)).body.activities;
const idOf = (result: FileResult | undefined) =>
  result !== undefined && 'activityId' in result ? result.activityId : '';

async function waitUntilDone({ own }: TestService, id: string): Promise<ImportAnswer> {
  const ask = async (): Promise<ImportAnswer> => (await own.get(`${API}/imports/${id}`).expect(200)).body;
  await expect.poll(async () => (await ask()).state, { timeout: 20_000, interval: 10 }).toBe('done');
  return await ask();
}

/** As if the service had ended between the last run's row and its result's. */
async function endBeforeTheLastNote(dataDir: string, importId: string, archive: Buffer): Promise<void> {
  const database = new SqliteDatabase(join(dataDir, DATABASE_FILE));
  database.exec('DELETE FROM import_results WHERE place = (SELECT max(place) FROM import_results)');
  database.exec("UPDATE imports SET state = 'running'");
  database.close();
  await writeFile(join(dataDir, 'imports', `${importId}.upload`), archive);
}

describe('a file with runs of two days', () => {
  it('gives both, each with its day, and keeps a file for each', async () => {
    const service = await start();
    const results = await uploadAll(service, CHAINED);
    expect(results).toMatchObject([
      { place: '1', name: 'weekend.fit, run 1 of 2', status: 'new', day: '2026-02-28' },
      { place: '2', name: 'weekend.fit, run 2 of 2', status: 'new', day: '2026-03-02' },
    ]);
    expect(await listRuns(service)).toMatchObject([
      { id: idOf(results[1]), day: '2026-03-02', fileName: 'weekend.fit, run 2 of 2' },
      { id: idOf(results[0]), day: '2026-02-28', fileName: 'weekend.fit, run 1 of 2' },
    ]);
    expect((await service.listFiles()).length).toBe(2);
  });

  it('gives the same compressed, in an archive, and under any name', async () => {
    for (const [name, bytes] of [
      ['weekend.fit.gz', gzipSync(CHAINED)],
      ['weekend.zip', buildZip([{ name: 'weekend.fit', content: CHAINED }])],
      ['weekend', CHAINED],
    ] as const) {
      const results = await uploadAll(await start(), bytes, name);
      expect(results.map(({ status }) => status)).toEqual(['new', 'new']);
    }
  });

  it('says which of its runs is here already, whether it came alone or so', async () => {
    const service = await start();
    const alone = await upload(service, MONDAY, 'monday.fit').expect(201);
    const results = await uploadAll(service, CHAINED);
    const { id } = alone.body.activity.summary;
    expect(results).toMatchObject([
      { status: 'new', day: '2026-02-28' },
      { status: 'same', sameBecause: 'bytes', activityId: id, day: '2026-03-02' },
    ]);
    const again = await uploadAll(service, CHAINED);
    expect(again.map(({ status }) => status)).toEqual(['same', 'same']);
    const { body } = await upload(service, SATURDAY, 'saturday.fit').expect(200);
    expect(body).toMatchObject({ status: 'same', sameBecause: 'bytes' });
    expect((await listRuns(service)).length).toBe(2);
  });

  it('can lose one run, and the other stays as it was', async () => {
    const service = await start();
    const [first, second] = await uploadAll(service, CHAINED);
    const page = `${API}/activities/${idOf(second)}`;
    const before = (await service.own.get(page).expect(200)).body;
    await service.own.delete(`${API}/activities/${idOf(first)}`).expect(200);
    const after = (await service.own.get(page).expect(200)).body;
    expect(after.assessment).toEqual(before.assessment);
    expect((await service.listFiles()).length).toBe(1);
    expect((await uploadAll(service, CHAINED)).map(({ status }) => status)).toEqual(['new', 'same']);
  });

  it('keeps of each run what was recorded, without the other', async () => {
    const service = await start();
    for (const result of await uploadAll(service, CHAINED)) {
      const run = await service.store.activities.get(service.runnerId, idOf(result));
      const whole = run?.day === '2026-03-02' ? MONDAY : SATURDAY;
      expect(run?.keptBytes).toBe(whole.length);
      expect(run?.timerSeconds).toBe(readRun(whole).totals.timerSeconds);
    }
  });

  it('says of a damaged run behind a whole one how much of it was read, and leaves the whole one whole', async () => {
    const service = await start();
    const results = await uploadAll(service, CHAINED.subarray(0, -MONDAY.length / 2));
    expect(results[0]).not.toHaveProperty('damage');
    expect(results[1]).toMatchObject({ status: 'new', damage: { cause: 'truncated', isCut: true } });
  });

  it('says which of its runs there was no room for', async () => {
    const service = await start({ limits: { maxStoredActivities: 1 } });
    const results = await uploadAll(service, CHAINED);
    expect(results.map((result) => ('code' in result ? result.code : result.status))).toEqual(['new', 'quotaReached']);
  });

  it('is read as one file where looking for its runs breaks the reader, and answered as busy where it is busy', async () => {
    const failing = (status: number, words: (typeof ERROR_WORDS)['busy' | 'readingBroke']) => ({
      ...pool,
      stop: async () => {},
      splitOutings: () => Promise.reject(new HttpRefusal(status, words)),
    });
    const broken = await start({ reading: failing(422, ERROR_WORDS.readingBroke) });
    await upload(broken, CHAINED).expect(201);
    const busy = await start({ reading: failing(503, ERROR_WORDS.busy) });
    await upload(busy, CHAINED).expect(503);
    expect(await listRuns(busy)).toEqual([]);
  });

  it('gives the whole one too where the watch died in the one before it', async () => {
    const service = await start();
    // So much is missing that the first one would reach over all of the second.
    const long = makeRunBytes({ week: 16, startedAtMs: MONDAY_NOON - 4 * HOUR_MS - 2 * DAY_MS });
    const cut = long.subarray(0, long.length - MONDAY.length - 1000);
    const results = await uploadAll(service, Buffer.concat([cut, MONDAY]));
    expect(results).toMatchObject([
      { status: 'new', day: '2026-02-28' },
      { status: 'new', day: '2026-03-02' },
    ]);
    const detail = async (at: number) =>
      (await service.own.get(`${API}/activities/${idOf(results[at])}`).expect(200)).body;
    expect((await detail(0)).assessment.damage).toMatchObject({ cause: 'truncated' });
    expect((await detail(1)).assessment.damage).toBeNull();
  });
});

describe('an import with such a file', () => {
  const SINGLE_ENTRY = { levels: 1, entries: 1, readBytes: 1e9, listBytes: 1e6, ratio: 200 };

  it('counts every run, and gives each its line in the file’s place', async () => {
    const service = await start({ limits: { singleArchive: SINGLE_ENTRY } });
    const zip = buildZip([
      { name: 'friday.fit', content: runOf(3) },
      { name: 'weekend.fit', content: CHAINED },
      { name: 'thursday.fit', content: runOf(4) },
    ]);
    const { body } = await upload(service, zip, 'export.zip').expect(202);
    const answer = await waitUntilDone(service, body.importId);
    expect(answer).toMatchObject({ seen: 4, total: 4, counts: { new: 4 } });
    expect(answer.results.map(({ place }) => place)).toEqual(['1', '2/1', '2/2', '3']);
    expect((await listRuns(service)).length).toBe(4);
  });

  it('goes on with the run that a kill kept from being noted: none twice, and each new', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-chained-'));
    try {
      const zip = buildZip([{ name: 'weekend.fit', content: CHAINED }]);
      const choices = {
        dataDir,
        reading: { ...pool, stop: async () => {} },
        limits: { singleArchive: { ...SINGLE_ENTRY, entries: 0 } },
      };
      const first = await startTestService(choices);
      const { body } = await upload(first, zip, 'export.zip').expect(202);
      await waitUntilDone(first, body.importId);
      const before = await listRuns(first);
      await first.stop();
      await endBeforeTheLastNote(dataDir, body.importId, zip);
      const second = await startTestService(choices);
      const after = await waitUntilDone(second, body.importId);
      expect(after).toMatchObject({ seen: 2, counts: { new: 2, same: 0 } });
      expect(await listRuns(second)).toEqual(before);
      await second.stop();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
