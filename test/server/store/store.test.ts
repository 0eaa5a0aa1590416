/** The store keeps its guarantees at every opening, and puts right what a crash left. */

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createId, deriveId, isId } from '../../../server/clock.ts';
import { freshSettings } from '../../../server/plans/runner-plan.ts';
import { MIGRATIONS } from '../../../server/store/migrations.ts';
import { openDatabase } from '../../../server/store/open-database.ts';
import { DATABASE_FILE, openStore, type Store } from '../../../server/store/open-store.ts';
import type { StoredRun } from '../../../server/store/stored-run.ts';

const NOW = Date.UTC(2026, 2, 2);

let dataDir: string;
let file: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-store-'));
  file = join(dataDir, DATABASE_FILE);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const makeRunner = (store: Store) =>
  store.runners.findOrCreateFirst({ id: createId(NOW), createdAt: NOW, settings: freshSettings('UTC') });

function makeRun(id: string, changes: Partial<StoredRun> = {}): StoredRun {
  return {
    id,
    sha256: id,
    fingerprint: id,
    fileId: id,
    tells: null,
    isFileAsked: false,
    sessionRuns: null,
    startedAt: NOW,
    day: '2026-03-02',
    uploadedAt: NOW,
    fileName: 'run.fit',
    sport: 'running',
    timerSeconds: 1500,
    distanceMeters: null,
    keptBytes: 100,
    watchEffort: null,
    followedWorkoutFile: null,
    planId: 'default',
    match: { status: 'extra', because: 'noWeekOpen' },
    comparedWith: null,
    runSeconds: null,
    dose: null,
    compliance: null,
    heartRate: 'notAssessed',
    damage: null,
    ...changes,
  };
}
const READING = { assessment: {} as never, series: {} as never };

describe('the database', () => {
  it('has its guarantees at the second opening too', async () => {
    for (let opening = 0; opening < 2; opening++) {
      const database = await openDatabase(file, NOW);
      const read = async (name: string) =>
        Object.values((await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(database)).rows[0] ?? {})[0];
      expect([await read('journal_mode'), await read('synchronous'), await read('foreign_keys')]).toEqual([
        'wal',
        2,
        1,
      ]);
      await database.destroy();
    }
  });

  it('has only STRICT tables, and every migration once', async () => {
    (await openDatabase(file, NOW)).destroy();
    const database = await openDatabase(file, NOW + 1);
    const { rows } = await sql<{ name: string; strict: number }>`PRAGMA table_list`.execute(database);
    const own = rows.filter(({ name }) => !name.startsWith('sqlite_'));
    expect(own.map(({ name }) => name).sort()).toEqual([
      'activities',
      'assessments',
      'calendar_feeds',
      'decisions',
      'fact_changes',
      'facts',
      'import_results',
      'imports',
      'plans',
      'runners',
      'schema_migrations',
      'spare_files',
    ]);
    expect(own.every(({ strict }) => strict === 1)).toBe(true);
    const applied = await database.selectFrom('schema_migrations').selectAll().execute();
    expect(applied.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(applied.every(({ applied_at }) => applied_at === NOW)).toBe(true);
    await database.destroy();
  });

  it('takes the write lock when a transaction begins', async () => {
    const database = await openDatabase(file, NOW);
    const other = new SqliteDatabase(file, { timeout: 0 });
    await database.transaction().execute(async () => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/);
    });
    other.exec('BEGIN IMMEDIATE');
    other.close();
    await database.destroy();
  });

  it('of a newer version is refused with a sentence', async () => {
    const database = await openDatabase(file, NOW);
    await database.insertInto('schema_migrations').values({ number: 999, name: 'later', applied_at: NOW }).execute();
    await database.destroy();
    await expect(openDatabase(file, NOW)).rejects.toThrow(/newer Fourth Mile/);
  });

  it('refuses a value of another type and a missing one', async () => {
    const database = await openDatabase(file, NOW);
    const insert = (values: unknown) =>
      database
        .insertInto('runners')
        .values(values as never)
        .execute();
    await expect(insert({ id: 'a', created_at: 'yesterday', settings: '{}' })).rejects.toThrow(/cannot store TEXT/);
    await expect(insert({ id: 'a', created_at: undefined, settings: '{}' })).rejects.toThrow(/NOT NULL/);
    await database.destroy();
  });
});

describe('the data folder', () => {
  it('belongs to one service at a time', async () => {
    const store = await openStore(dataDir, NOW);
    await expect(openStore(dataDir, NOW)).rejects.toThrow(/another Fourth Mile/);
    await store.close();
    await (await openStore(dataDir, NOW)).close();
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 that sort by time', () => {
    const ids = [1, 1000, NOW, NOW + 1, NOW + 1_000_000].map(createId);
    expect(ids.every(isId)).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(createId(NOW)).not.toBe(createId(NOW));
  });
  it('of a place below another id are the same each time, and as old as that id', () => {
    const parent = createId(NOW);
    const id = deriveId(parent, '3/17');
    expect([isId(id), id.slice(0, 13)]).toEqual([true, parent.slice(0, 13)]);
    expect(deriveId(parent, '3/17')).toBe(id);
    expect(new Set([id, deriveId(parent, '3/18'), deriveId(createId(NOW), '3/17'), parent]).size).toBe(4);
  });
});

describe('runs', () => {
  it('are recorded once for their bytes and once for their start, and the second time nothing is written', async () => {
    const store = await openStore(dataDir, NOW);
    const { id: runner } = await makeRunner(store);
    expect(await store.activities.insert(runner, makeRun('a'), READING)).toBe(true);
    expect(await store.activities.insert(runner, makeRun('b', { sha256: 'a' }), READING)).toBe(false);
    expect(await store.activities.insert(runner, makeRun('c', { fingerprint: 'a' }), READING)).toBe(false);
    expect((await store.activities.list(runner)).map(({ id }) => id)).toEqual(['a']);
    await store.close();
  });

  it('read back as they were written', async () => {
    const store = await openStore(dataDir, NOW);
    const { id: runner } = await makeRunner(store);
    const run = makeRun('a', {
      followedWorkoutFile: { serialNumber: 4_000_000_000, timeCreated: 1_000_000_000 },
      match: { status: 'matched', planned: { week: 1, session: 2 }, by: 'hand' },
      runSeconds: 180.5,
      dose: 1,
      compliance: 'met',
    });
    await store.activities.insert(runner, run, READING);
    expect(await store.activities.get(runner, 'a')).toEqual(run);
    expect(await store.activities.get('somebody else', 'a')).toBeNull();
    await store.close();
  });
});

describe('facts', () => {
  it('keep the order of their last recording, one for each subject', async () => {
    const store = await openStore(dataDir, NOW);
    const { id: runner } = await makeRunner(store);
    const put = (id: string, subject: string, body: unknown) =>
      store.facts.put(runner, { id, kind: 'seen', subject, day: '2026-03-02', body }, NOW);
    expect(await put('1', 'x', 1)).toBe('1');
    expect(await put('2', 'y', 2)).toBe('2');
    expect(await put('3', 'x', 3)).toBe('1');
    expect((await store.facts.list(runner)).map(({ id, body }) => [id, body])).toEqual([
      ['2', 2],
      ['1', 3],
    ]);
    await store.close();
  });
});

describe('the next start after a crash', () => {
  async function restartWith(names: Record<string, string>, knownIds: string[]): Promise<Record<string, string[]>> {
    const store = await openStore(dataDir, NOW);
    const { id: runner } = await makeRunner(store);
    for (const id of knownIds) await store.activities.insert(runner, makeRun(id), READING);
    await store.close();
    for (const [name, folder] of Object.entries(names)) await writeFile(join(dataDir, folder, name), 'x');
    await (await openStore(dataDir, NOW)).close();
    return {
      incoming: await readdir(join(dataDir, 'incoming')),
      activities: (await readdir(join(dataDir, 'activities'))).sort(),
    };
  }

  it('removes an upload that was never recorded, even when its file was in place already', async () => {
    const left = { 'a.part': 'incoming', 'a.kept': 'incoming', 'a.fit': 'activities' };
    expect(await restartWith(left, [])).toEqual({ incoming: [], activities: [] });
  });
  it('keeps the file of an upload that was recorded', async () => {
    expect(await restartWith({ 'a.part': 'incoming', 'a.fit': 'activities' }, ['a'])).toEqual({
      incoming: [],
      activities: ['a.fit'],
    });
  });
  it('finishes a removal whose row was gone, and takes back one whose row was not', async () => {
    expect(await restartWith({ 'a.gone': 'incoming', 'b.gone': 'incoming' }, ['b'])).toEqual({
      incoming: [],
      activities: ['b.fit'],
    });
  });
  it('leaves files alone that no crash explains', async () => {
    expect((await restartWith({ 'z.fit': 'activities' }, [])).activities).toEqual(['z.fit']);
  });
});

describe('a removal that does not come about', () => {
  it('leaves the file where it was', async () => {
    const store = await openStore(dataDir, NOW);
    await writeFile(store.files.path('a'), 'x');
    const broken = store.files.removeAround(['a'], () => Promise.reject(new Error('no')));
    await expect(broken).rejects.toThrow('no');
    expect(await readdir(join(dataDir, 'activities'))).toEqual(['a.fit']);
    await store.close();
  });
});
