/** Archives over HTTP: each file in them gets its answer, a large one becomes an import that outlives the service, a bomb leaves nothing. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../../server/store/open-store.ts';
import type { ErrorBody } from '../../../shared/api/error-body.ts';
import type { ArchiveAnswer, FileResult, ImportAnswer, ImportsAnswer } from '../../../shared/api/import-api.ts';
import { encodeFitWorkout } from '../../../watch-workouts/fit-workout-file.ts';
import { EIGHT_ROWS_WORKOUT } from '../../fixtures/simulator/eight-rows.ts';
import { buildZip, type ZipEntryParts } from '../../fixtures/zip-bytes.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const MORNING_RUN = MONDAY_NOON - 4 * HOUR_MS;
const RUN = makeRunBytes({ startedAtMs: MORNING_RUN });

const reading = keepReadingPool();
let services: TestService[] = [];
afterEach(async () => {
  for (const service of services) await service.stop();
  services = [];
});

async function start(choices: Parameters<typeof startTestService>[0] = {}): Promise<TestService> {
  const service = await startTestService({ reading, ...choices });
  services.push(service);
  return service;
}

function upload({ own }: TestService, bytes: Buffer, name: string) {
  const sent = own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream');
  return sent.set('X-File-Name', encodeURIComponent(name)).send(bytes);
}

const listRuns = async ({ own }: TestService) => (await own.get(`${API}/activities`).expect(200)).body.activities;

async function expectNothingStored(service: TestService) {
  expect(await listRuns(service)).toEqual([]);
  expect((await service.own.get(`${API}/imports`).expect(200)).body).toEqual({ imports: [] });
  expect(await service.listFiles()).toEqual([]);
}

/** One run for each day before, oldest last. */
function makeEntries(count: number, folder = ''): ZipEntryParts[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${folder}${index + 1}_ACTIVITY.fit`,
    content: makeRunBytes({ startedAtMs: MORNING_RUN - index * DAY_MS }),
  }));
}

async function waitFor(service: TestService, id: string, isEnough: (answer: ImportAnswer) => boolean) {
  let answer: ImportAnswer | null = null;
  await expect
    .poll(
      async () => {
        answer = (await service.own.get(`${API}/imports/${id}`).expect(200)).body;
        return isEnough(answer as unknown as ImportAnswer);
      },
      { timeout: 20_000, interval: 10 },
    )
    .toBe(true);
  return answer as unknown as ImportAnswer;
}

const isOver = ({ state }: ImportAnswer) => !['waiting', 'running'].includes(state);

describe('one run in several wrappings', () => {
  it('is one activity: plain, compressed, in an archive, compressed in an archive', async () => {
    const service = await start();
    const first = await upload(service, RUN, 'run.fit').expect(201);
    const { id } = first.body.activity.summary;
    const compressed = await upload(service, gzipSync(RUN), 'run.fit.gz').expect(200);
    expect(compressed.body).toMatchObject({ status: 'same', sameBecause: 'bytes', activity: { summary: { id } } });
    for (const content of [RUN, gzipSync(RUN)]) {
      const { body } = await upload(service, buildZip([{ name: 'run.fit', content }]), 'run.zip').expect(200);
      const same = {
        place: '1',
        name: 'run.fit',
        status: 'same',
        activityId: id,
        day: '2026-03-02',
        sameBecause: 'bytes',
      };
      expect(body).toEqual({ status: 'archive', results: [same], skipped: 0 });
    }
    expect((await service.listFiles()).length).toBe(1);
  });

  it('is new when the compressed file comes first, under the name it was sent with', async () => {
    const service = await start();
    const { body } = await upload(service, gzipSync(RUN), 'Montag.fit.gz').expect(201);
    expect(body.activity.summary.fileName).toBe('Montag.fit.gz');
    await upload(service, RUN, 'run.fit').expect(200);
  });
});

describe('an archive with a few files', () => {
  it('is answered line by line', async () => {
    const service = await start();
    const workout = Buffer.from(encodeFitWorkout(EIGHT_ROWS_WORKOUT, { serialNumber: 1, timeCreated: 1_000_000_000 }));
    const zip = buildZip([
      { name: 'runs/', content: Buffer.alloc(0) },
      { name: 'runs/monday.fit', content: RUN },
      { name: 'runs/again.fit', content: RUN },
      { name: 'runs/plan.fit', content: workout },
      { name: 'photo.jpg', content: Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex') },
      { name: 'half.fit', content: RUN.subarray(0, 40) },
      { name: 'notes.fit', content: Buffer.from('Dear diary, today I ran for a minute.\n') },
      { name: 'list.csv', content: Buffer.from('day,minutes\n') },
      { name: '__MACOSX/._monday.fit', content: Buffer.from('system') },
    ]);
    const { body } = await upload(service, zip, 'export.zip').expect(200);
    const { results, skipped } = body as ArchiveAnswer;
    expect(skipped).toBe(2);
    expect(results.map(({ place, name, status }) => [place, name, status])).toEqual([
      ['2', 'monday.fit', 'new'],
      ['3', 'again.fit', 'same'],
      ['4', 'plan.fit', 'notARun'],
      ['6', 'half.fit', 'refused'],
      ['7', 'notes.fit', 'notARun'],
    ]);
    for (const result of results) {
      if ('code' in result) for (const text of [result.message, result.cure]) expect(text).toMatch(/^[A-Z].*\.$/);
    }
    expect(await listRuns(service)).toMatchObject([{ fileName: 'monday.fit' }]);
    expect((await service.listFiles()).length).toBe(1);
  });

  it('says of each file that there is no room for it, and keeps what there was room for', async () => {
    const service = await start({ limits: { maxStoredActivities: 1 } });
    const { body } = await upload(service, buildZip(makeEntries(3)), 'three.zip').expect(200);
    expect(body.results.map((result: FileResult) => ('code' in result ? result.code : result.status))).toEqual([
      'new',
      'quotaReached',
      'quotaReached',
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['empty', buildZip([]), 'emptyArchive'],
    ['without a FIT file', buildZip([{ name: 'a.jpg', content: Buffer.from('abc') }]), 'nothingInside'],
    ['locked', buildZip([{ name: 'a.fit', content: RUN, flags: 1 }]), 'lockedArchive'],
    [
      'that unpacks to a thousand times its size',
      buildZip([{ name: 'a.fit', content: Buffer.alloc(8 * 1024 * 1024) }]),
      'ratioTooHigh',
    ],
    [
      'whose files lie on top of each other',
      buildZip([
        { name: 'a.fit', content: RUN },
        { name: 'b.fit', content: RUN, isOnlyListed: true, claims: { localOffset: 0 } },
      ]),
      'overlappingEntries',
    ],
  ])('%s is refused as a whole, and nothing is kept', async (_what, zip, code) => {
    const service = await start();
    const { body } = await upload(service, zip, 'archive.zip').expect(422);
    expect((body as ErrorBody).error.code).toBe(code);
    await expectNothingStored(service);
  });

  it('has a limit for its own size, for each file and for the whole, each with its own message', async () => {
    const small = await start({ limits: { maxUploadBytes: 1000 } });
    const tooLarge = await upload(small, buildZip(makeEntries(1)), 'a.zip').expect(413);
    expect(tooLarge.body.error.code).toBe('uploadTooLarge');
    await expectNothingStored(small);

    const shortFiles = await start({ limits: { maxActivityBytes: 2000 } });
    const { body } = await upload(shortFiles, buildZip(makeEntries(1)), 'a.zip').expect(200);
    expect(body.results).toMatchObject([{ status: 'refused', code: 'entryTooLarge' }]);
    expect((await upload(shortFiles, gzipSync(RUN), 'a.fit.gz').expect(413)).body.error.code).toBe('entryTooLarge');
    expect((await upload(shortFiles, RUN, 'a.fit').expect(413)).body.error.code).toBe('tooLarge');
    await expectNothingStored(shortFiles);

    const bulk = { levels: 2, entries: 3, readBytes: 1e9, listBytes: 1e6, ratio: 200 };
    const single = { ...bulk, levels: 1, entries: 2 };
    const few = await start({ limits: { singleArchive: single, bulkArchive: bulk } });
    expect((await upload(few, buildZip(makeEntries(4)), 'a.zip').expect(413)).body.error.code).toBe('tooManyEntries');
    await expectNothingStored(few);
    const tiny = await start({
      limits: { singleArchive: { ...single, readBytes: 500 }, bulkArchive: { ...bulk, readBytes: 1000 } },
    });
    expect((await upload(tiny, buildZip(makeEntries(2)), 'a.zip').expect(413)).body.error.code).toBe('archiveTooLarge');
    await expectNothingStored(tiny);
  });
});

describe('bombs', { timeout: 60_000 }, () => {
  it('are refused four at a time while other requests are answered', async () => {
    const service = await start();
    const inner = buildZip([{ name: 'x.fit', content: Buffer.alloc(16 * 1024 * 1024) }]);
    const bomb = buildZip(Array.from({ length: 40 }, (_, index) => ({ name: `${index}.zip`, content: inner })));
    const sent = [
      upload(service, bomb, 'bomb.zip'),
      upload(service, gzipSync(Buffer.alloc(64 * 1024 * 1024)), 'bomb.gz'),
      upload(service, buildZip([{ name: 'a.fit', content: Buffer.alloc(64 * 1024 * 1024) }]), 'bomb.zip'),
      upload(service, buildZip([{ name: 'a.fit', content: gzipSync(Buffer.alloc(64 * 1024 * 1024)) }]), 'bomb.zip'),
    ].map(async (request) => await request);
    for (let asked = 0; asked < 10; asked++) await service.own.get(`${API}/decision`).expect(200);
    const answers = await Promise.all(sent);
    const started = answers.filter(({ status }) => status === 202);
    for (const { body } of started) {
      const { state, counts } = await waitFor(service, body.importId, isOver);
      expect([state, counts.new, counts.refused > 0]).toEqual(['done', 0, true]);
      await service.own.delete(`${API}/imports/${body.importId}`).expect(204);
    }
    expect(answers.filter(({ status }) => status === 413 || status === 422).length).toBeGreaterThanOrEqual(2);
    await expectNothingStored(service);
  });
});

/** As one account's export: an archive of archives, with other things around. */
function makeAccountExport(runs: number): Buffer {
  const uploaded = buildZip([...makeEntries(runs), { name: 'readme.txt', content: Buffer.from('Your data.\n') }]);
  return buildZip([
    { name: 'DI_CONNECT/', content: Buffer.alloc(0) },
    { name: 'DI_CONNECT/profile.json', content: Buffer.from('{"a":1}') },
    { name: 'DI_CONNECT/UploadedFiles_0.zip', content: uploaded, method: 0 },
  ]);
}

/** As if the service had ended between the run's row and its result's. */
function forgetLastResult(path: string): void {
  const database = new SqliteDatabase(path);
  database.exec('DELETE FROM import_results WHERE place = (SELECT max(place) FROM import_results)');
  database.close();
}

describe('the export of a whole account', { timeout: 60_000 }, () => {
  it('is imported in the background, with progress, results in pages and counts', async () => {
    const service = await start();
    const { body } = await upload(service, makeAccountExport(60), 'export.zip').expect(202);
    expect(body).toEqual({ status: 'import', importId: body.importId });
    const during = await waitFor(service, body.importId, ({ seen }) => seen > 3);
    expect(during.total).toBeGreaterThanOrEqual(during.seen);
    const after = await waitFor(service, body.importId, isOver);
    expect(after).toMatchObject({ state: 'done', fileName: 'export.zip', seen: 62, total: 62, nextAfter: null });
    expect(after.counts).toEqual({ new: 60, same: 0, damaged: 0, notARun: 0, refused: 0, skipped: 2 });
    expect(after.results.map(({ place }) => place)).toEqual(Array.from({ length: 60 }, (_, i) => `3/${i + 1}`));
    const rest = await service.own.get(`${API}/imports/${body.importId}?after=3/58`).expect(200);
    expect(rest.body.results.map(({ place }: FileResult) => place)).toEqual(['3/59', '3/60']);
    const ofOutcome = (query: string) => service.own.get(`${API}/imports/${body.importId}?${query}`);
    expect((await ofOutcome('outcome=new&after=3/59').expect(200)).body.results).toMatchObject([{ place: '3/60' }]);
    expect((await ofOutcome('outcome=refused').expect(200)).body).toMatchObject({ results: [], nextAfter: null });
    await ofOutcome('outcome=lost').expect(400);
    expect((await listRuns(service)).length).toBe(60);
    expect((await service.listFiles()).every((name) => name.endsWith('.fit'))).toBe(true);
    const { imports } = (await service.own.get(`${API}/imports`).expect(200)).body as ImportsAnswer;
    expect(imports.map(({ id }) => id)).toEqual([body.importId]);
  });

  it('goes on where it was when the service is stopped and started in the middle: none twice, none lost', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-import-'));
    try {
      const first = await startTestService({ dataDir, reading });
      const { body } = await upload(first, makeAccountExport(60), 'export.zip').expect(202);
      await waitFor(first, body.importId, ({ counts }) => counts.new >= 10);
      await first.stop();
      const second = await startTestService({ dataDir, reading });
      const after = await waitFor(second, body.importId, isOver);
      expect(after).toMatchObject({ state: 'done', seen: 62, total: 62 });
      expect(after.results.length).toBe(60);
      expect(after.counts).toEqual({ new: 60, same: 0, damaged: 0, notARun: 0, refused: 0, skipped: 2 });
      expect((await listRuns(second)).length).toBe(60);
      expect((await second.listFiles()).length).toBe(60);
      await second.stop();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('counts as new the run whose result the end of the service kept from being noted', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-import-'));
    try {
      const first = await startTestService({ dataDir, reading });
      const { body } = await upload(first, makeAccountExport(60), 'export.zip').expect(202);
      await waitFor(first, body.importId, ({ counts }) => counts.new >= 5);
      await first.stop();
      forgetLastResult(join(dataDir, DATABASE_FILE));
      const second = await startTestService({ dataDir, reading });
      const { counts } = await waitFor(second, body.importId, isOver);
      expect(counts).toMatchObject({ new: 60, same: 0 });
      await second.stop();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('pauses when there is no room, and can be resumed', async () => {
    const limits = { maxStoredActivities: 5 };
    const service = await start({ limits });
    const { body } = await upload(service, makeAccountExport(12), 'export.zip').expect(202);
    const paused = await waitFor(service, body.importId, isOver);
    expect(paused).toMatchObject({ state: 'paused', counts: { new: 5 } });
    expect(paused.message).toMatch(/full.*paused/);
    const [{ id }] = await listRuns(service);
    await service.own.delete(`${API}/activities/${id}`).expect(200);
    await service.own.post(`${API}/imports/${body.importId}/resume`).expect(200);
    const later = await waitFor(service, body.importId, ({ state, counts }) => state === 'paused' && counts.new > 5);
    expect(later.counts.new).toBe(6);
    await service.own.delete(`${API}/imports/${body.importId}`).expect(204);
    await service.own.get(`${API}/imports/${body.importId}`).expect(404);
    expect((await listRuns(service)).length).toBe(5);
    expect((await service.listFiles()).length).toBe(5);
  });

  it('is stopped when it is removed, and the runs so far stay', async () => {
    const service = await start();
    const { body } = await upload(service, makeAccountExport(60), 'export.zip').expect(202);
    await waitFor(service, body.importId, ({ counts }) => counts.new >= 3);
    await service.own.post(`${API}/imports/${body.importId}/resume`).expect(409);
    await service.own.delete(`${API}/imports/${body.importId}`).expect(204);
    const runs = (await listRuns(service)).length;
    expect(runs).toBeGreaterThanOrEqual(3);
    expect(runs).toBeLessThan(60);
    expect((await service.listFiles()).length).toBe(runs);
    expect(service.reported).toEqual([]);
  });

  it('waits its turn behind another', async () => {
    const service = await start();
    const first = await upload(service, makeAccountExport(20), 'one.zip').expect(202);
    const second = await upload(service, makeAccountExport(21), 'two.zip').expect(202);
    expect((await service.own.get(`${API}/imports/${second.body.importId}`)).body.state).toBe('waiting');
    await waitFor(service, first.body.importId, isOver);
    const { counts } = await waitFor(service, second.body.importId, isOver);
    expect(counts).toMatchObject({ new: 1, same: 20 });
  });

  it('is not taken while as many as may be are not over yet', async () => {
    const service = await start({ limits: { maxOpenImports: 1 } });
    const { body } = await upload(service, makeAccountExport(20), 'one.zip').expect(202);
    const refused = await upload(service, makeAccountExport(21), 'two.zip').expect(429);
    expect(refused.body.error.code).toBe('tooManyImports');
    await waitFor(service, body.importId, isOver);
    const { body: later } = await upload(service, makeAccountExport(21), 'two.zip').expect(202);
    await waitFor(service, later.importId, isOver);
    expect((await service.listFiles()).every((name) => name.endsWith('.fit'))).toBe(true);
  });

  it('takes an archive with more files than a small one may have', async () => {
    const service = await start();
    const { body } = await upload(service, buildZip(makeEntries(51)), 'many.zip').expect(202);
    const { counts } = await waitFor(service, body.importId, isOver);
    expect(counts.new).toBe(51);
  });
});
