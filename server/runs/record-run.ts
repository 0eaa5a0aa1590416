/** Takes one received file through reading, matching and assessing into the store: all of it, or nothing. */

import type { Damage } from '../../shared/activity.ts';
import { findDifferences } from '../../shared/run/recording-tells.ts';
import type { Clock } from '../clock.ts';
import { countRunning } from '../recorded/count-running.ts';
import { resolveRunDay } from '../runner-day.ts';
import type { ServiceSettings } from '../settings.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { pickFile, type RunFile, type StoredRun } from '../store/stored-run.ts';
import type { TakeTurns } from '../take-turns.ts';
import { assessAnew, assessUpload } from './assess-upload.ts';
import { findRunByBytes, findRunByStart } from './find-known-run.ts';
import { checkQuota, keepFile } from './keep-recording.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { RunOutline } from './reading-worker.ts';
import { settleDay } from './settle-day.ts';
import { unwrapReading } from './unwrap-reading.ts';

export type UploadLimits = Pick<
  ServiceSettings,
  | 'maxActivityBytes'
  | 'maxUploadBytes'
  | 'singleArchive'
  | 'bulkArchive'
  | 'maxStoredBytes'
  | 'maxStoredActivities'
  | 'maxOpenImports'
>;
export type RecordDependencies = {
  store: Store;
  reading: ReadingPool;
  now: Clock;
  limits: UploadLimits;
  takeTurns: TakeTurns;
};

export type RecordedRun =
  | { status: 'new'; run: StoredRun }
  /**
   * The run was here already: the same bytes, or another file of the same start and device; `isKept`: that file is now
   * one of the run's, too.
   */
  | { status: 'same'; run: StoredRun; sameBecause: 'bytes' | 'start'; isKept: boolean };

export type NewRun = { id: string; fileName: string; received: { path: string; bytes: number; sha256: string } };

/**
 * Takes an upload that lies under `files.partPath(id)`; nothing is left there afterwards.
 * @throws HttpRefusal when the file cannot be used; nothing of it is kept then.
 */
export async function recordReceived(
  dependencies: RecordDependencies,
  runner: Runner,
  upload: NewRun,
): Promise<RecordedRun> {
  const { files } = dependencies.store;
  let isRecorded = false;
  try {
    return await dependencies.takeTurns(runner.id, async () => {
      const recorded = await recordRun(dependencies, runner, upload);
      isRecorded = recorded.status === 'new' || recorded.isKept;
      return await settle(dependencies, runner, recorded);
    });
  } finally {
    await (isRecorded ? files.clearIncoming(upload.id) : files.discard(upload.id));
  }
}

/** The run comes back as it stands among the others of its day. */
async function settle(dependencies: RecordDependencies, runner: Runner, recorded: RecordedRun): Promise<RecordedRun> {
  if (recorded.status === 'same') return recorded;
  const { id, day } = recorded.run;
  await settleDay(dependencies, runner, day);
  return { ...recorded, run: (await dependencies.store.activities.get(runner.id, id)) ?? recorded.run };
}

async function recordRun(
  dependencies: RecordDependencies,
  runner: Runner,
  { id, fileName, received }: NewRun,
): Promise<RecordedRun> {
  const { store, reading, limits } = dependencies;
  const sameBytes = await findRunByBytes(store, runner.id, received.sha256);
  if (sameBytes !== null) return { status: 'same', run: sameBytes, sameBecause: 'bytes', isKept: false };
  await checkQuota(store, runner.id, received.bytes, limits);

  const outline = unwrapReading(await reading.outline(received.path));
  const arrived = { id, fileName, received, outline };
  const sameStart = await findRunByStart({ store, reading }, runner.id, outline, received.path);
  if (sameStart === null) return await recordNew(dependencies, runner, arrived);
  if (readsMore(outline.damage, sameStart.damage)) {
    return await recordInPlaceOf(dependencies, runner, sameStart, arrived);
  }
  // Of a whole run, what a damaged file tells is there already.
  if (outline.damage !== null) return { status: 'same', run: sameStart, sameBecause: 'start', isKept: false };
  return await keepBeside(dependencies, runner, sameStart, arrived);
}

type ArrivedRun = NewRun & { outline: RunOutline };

async function recordNew(
  { store, reading, now }: RecordDependencies,
  runner: Runner,
  arrived: ArrivedRun,
): Promise<RecordedRun> {
  const { id, received, outline } = arrived;
  const about = describeFile(arrived, id, runner, now());
  const assessed = await assessUpload({ store, reading }, runner, { ...about, id: null, path: received.path });
  const keptBytes = await keepFile(store, reading, id, received.path);
  const { fingerprint } = outline;
  const run: StoredRun = { ...assessed.verdict, ...about, id, fingerprint, keptBytes, isFileAsked: false };
  if (await store.activities.insert(runner.id, run, assessed.reading)) return { status: 'new', run };
  return await findFirst(store, runner.id, run);
}

/** The damaged file of the run goes; its answers stay. */
async function recordInPlaceOf(
  { store, reading, now }: RecordDependencies,
  runner: Runner,
  damaged: StoredRun,
  arrived: ArrivedRun,
): Promise<RecordedRun> {
  const { path } = arrived.received;
  const about = describeFile(arrived, damaged.fileId, runner, now());
  const onDisk = { ...about, id: damaged.id, path };
  const assessed = await assessAnew({ store, reading }, runner, onDisk, damaged.match);
  const keptBytes = await keepFile(store, reading, damaged.fileId, path);
  const { fingerprint } = arrived.outline;
  const run: StoredRun = { ...damaged, ...assessed.verdict, ...about, fingerprint, keptBytes };
  await store.activities.replace(runner.id, run, assessed.reading);
  if (damaged.day !== run.day) await settleDay({ store, reading, now }, runner, damaged.day);
  return { status: 'new', run };
}

/**
 * Both files are kept (`security.md` 2). Where they differ she is asked, and until she chooses the one with more running
 * is in use: a further file hides no load.
 */
async function keepBeside(
  { store, reading, now }: RecordDependencies,
  runner: Runner,
  first: StoredRun,
  arrived: ArrivedRun,
): Promise<RecordedRun> {
  const { path } = arrived.received;
  const about = describeFile(arrived, arrived.id, runner, now());
  const before = { ...first, tells: first.tells ?? (await countTellsOf(store, reading, first)) };
  const isFileAsked = first.isFileAsked || findDifferences(before, about).length > 0;
  const onDisk = { ...about, id: first.id, path };
  const assessed = isFileAsked ? await assessAnew({ store, reading }, runner, onDisk, first.match) : null;
  const file = { ...about, keptBytes: await keepFile(store, reading, arrived.id, path) };
  if (assessed === null || countRunning({ ...file, ...assessed.verdict }) <= countRunning(first)) {
    const run = { ...before, isFileAsked };
    await store.spareFiles.add(runner.id, run, file);
    return { status: 'same', run, sameBecause: 'start', isKept: true };
  }
  const run = { ...first, ...file, ...assessed.verdict, isFileAsked };
  await store.activities.switchFile(runner.id, run, pickFile(before), assessed.reading, now());
  for (const day of new Set([first.day, run.day])) await settleDay({ store, reading, now }, runner, day);
  return { status: 'same', run, sameBecause: 'start', isKept: true };
}

/** Null when the kept file cannot be read now: then only length and distance are compared. */
async function countTellsOf(store: Store, reading: ReadingPool, { fileId }: StoredRun): Promise<RunFile['tells']> {
  const read = await reading.outline(store.files.path(fileId));
  return read.ok ? read.value.tells : null;
}

function describeFile({ fileName, received, outline }: ArrivedRun, fileId: string, runner: Runner, uploadedAt: number) {
  const { sport, totals, watchEffort, followedWorkoutFile, damage, tells } = outline;
  const startedAt = Math.round(outline.startedAt * 1000);
  return {
    fileId,
    sha256: received.sha256,
    startedAt,
    day: resolveRunDay(startedAt, outline.localDay, runner.settings.timeZone),
    uploadedAt,
    fileName,
    sport,
    timerSeconds: totals.timerSeconds,
    distanceMeters: totals.distanceMeters,
    watchEffort,
    followedWorkoutFile,
    damage,
    tells,
  } satisfies Omit<RunFile, 'keptBytes'>;
}

/** A whole file, or more of a damaged one: sent again, it takes the damaged one's place and keeps her answers. */
function readsMore(damage: Damage | null, kept: Damage | null): boolean {
  return kept !== null && (damage === null || damage.secondsRead > kept.secondsRead);
}

/** Another process was faster with the same run: the unique keys decided. */
async function findFirst(store: Store, runnerId: string, { sha256, fingerprint }: StoredRun): Promise<RecordedRun> {
  const sameBytes = await store.activities.findByBytes(runnerId, sha256);
  if (sameBytes !== null) return { status: 'same', run: sameBytes, sameBecause: 'bytes', isKept: false };
  const sameStart = await store.activities.findByFingerprint(runnerId, fingerprint);
  if (sameStart !== null) return { status: 'same', run: sameStart, sameBecause: 'start', isKept: false };
  throw new Error('A run was refused by a unique key that no stored run has.');
}
