/** Takes one received file through reading, matching and assessing into the store: all of it, or nothing. */

import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Damage } from '../shared/activity.ts';
import type { PlannedSessionRef, SessionMatch } from '../shared/api.ts';
import { startOfIdentity } from '../shared/fit/activity-identity.ts';
import { ERROR_WORDS } from '../shared/words/error-words.ts';
import { assessAsTold, assessUpload, unwrapReading } from './assess-upload.ts';
import { type Clock, createId } from './clock.ts';
import { HttpRefusal } from './http/http-refusal.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { RunOutline } from './reading-worker.ts';
import type { ReceivedUpload } from './receive-upload.ts';
import { resolveRunDay } from './runner-day.ts';
import type { ServiceSettings } from './settings.ts';
import type { StoredRun } from './store/activity-rows.ts';
import type { Store } from './store/open-store.ts';
import type { Runner } from './store/runner-rows.ts';
import type { TakeTurns } from './take-turns.ts';

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
  /** The run was here already: the same bytes, or another file of the same start and device. */
  | { status: 'same'; run: StoredRun; sameBecause: 'bytes' | 'start' };

export type NewRun = { id: string; fileName: string; received: Omit<ReceivedUpload, 'kind'> };

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
    const recorded = await dependencies.takeTurns(runner.id, () => recordRun(dependencies, runner, upload));
    isRecorded = recorded.status === 'new';
    return recorded;
  } finally {
    await (isRecorded ? files.clearIncoming(upload.id) : files.discard(upload.id));
  }
}

/**
 * Takes an unpacked FIT file from anywhere on disk, and leaves it there.
 * @throws HttpRefusal when the file cannot be used; nothing of it is kept then.
 */
export async function recordFile(
  dependencies: RecordDependencies,
  runner: Runner,
  { path, fileName }: { path: string; fileName: string },
): Promise<RecordedRun> {
  const id = createId(dependencies.now());
  const partPath = dependencies.store.files.partPath(id);
  const received = await copyHashed(path, partPath);
  return await recordReceived(dependencies, runner, { id, fileName, received });
}

async function copyHashed(path: string, partPath: string): Promise<NewRun['received']> {
  const hash = createHash('sha256');
  let bytes = 0;
  const source = await open(path, 'r');
  try {
    const part = await open(partPath, 'wx', 0o600);
    try {
      for await (const chunk of source.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        bytes += chunk.length;
        await part.writeFile(chunk);
      }
    } catch (error) {
      await rm(partPath, { force: true });
      throw error;
    } finally {
      await part.close();
    }
  } finally {
    await source.close();
  }
  return { path: partPath, bytes, sha256: hash.digest('hex') };
}

async function recordRun(
  { store, reading, now, limits }: RecordDependencies,
  runner: Runner,
  { id, fileName, received }: NewRun,
): Promise<RecordedRun> {
  const sameBytes = await store.activities.findByBytes(runner.id, received.sha256);
  if (sameBytes !== null) return { status: 'same', run: sameBytes, sameBecause: 'bytes' };
  await checkQuota(store, runner.id, received.bytes, limits);

  const outline = unwrapReading(await reading.outline(received.path));
  const sameStart =
    (await store.activities.findByFingerprint(runner.id, outline.fingerprint)) ??
    (await findOtherHalf({ store, reading }, runner.id, outline, received.path));
  const damaged = sameStart !== null && readsMore(outline.damage, sameStart.damage) ? sameStart : null;
  if (sameStart !== null && damaged === null) return { status: 'same', run: sameStart, sameBecause: 'start' };

  const startedAt = Math.round(outline.startedAt * 1000);
  const day = resolveRunDay(startedAt, outline.localDay, runner.settings.timeZone);
  const { followedWorkoutFile } = outline;
  const onDisk = { id: damaged?.id ?? null, path: received.path, day, followedWorkoutFile };
  const told = damaged === null ? undefined : findToldSession(damaged.match);
  const { verdict, reading: read } =
    told === undefined
      ? await assessUpload({ store, reading }, runner, onDisk)
      : await assessAsTold({ store, reading }, runner, onDisk, told);

  const keptId = damaged?.id ?? id;
  const keptBytes = await keepFile(store, reading, keptId, received.path);
  const run: StoredRun = {
    ...verdict,
    id: keptId,
    sha256: received.sha256,
    fingerprint: outline.fingerprint,
    startedAt,
    day,
    uploadedAt: now(),
    fileName,
    sport: outline.sport,
    timerSeconds: outline.totals.timerSeconds,
    distanceMeters: outline.totals.distanceMeters,
    keptBytes,
    watchEffort: outline.watchEffort,
    followedWorkoutFile,
    damage: outline.damage,
  };
  if (damaged !== null) {
    await store.activities.replace(runner.id, run, read);
    return { status: 'new', run };
  }
  if (await store.activities.insert(runner.id, run, read)) return { status: 'new', run };
  return await findFirst(store, runner.id, run);
}

/**
 * Without a serial number duration and distance are part of the fingerprint, and a cut file has others than its whole
 * one: of the same second, maker and product, what both hold decides.
 */
async function findOtherHalf(
  { store, reading }: Pick<RecordDependencies, 'store' | 'reading'>,
  runnerId: string,
  { fingerprint, damage }: RunOutline,
  path: string,
): Promise<StoredRun | null> {
  const nearby = await store.activities.listByStartOfFingerprint(runnerId, startOfIdentity(fingerprint));
  for (const run of nearby) {
    if (damage === null && run.damage === null) continue;
    if (await reading.isSameRecording(path, store.files.path(run.id))) return run;
  }
  return null;
}

/** A whole file, or more of a damaged one: sent again, it takes the damaged one's place and keeps her answers. */
function readsMore(damage: Damage | null, kept: Damage | null): boolean {
  return kept !== null && (damage === null || damage.secondsRead > kept.secondsRead);
}

/** The session that she named herself, null for none; undefined where she named nothing. */
function findToldSession(match: SessionMatch): PlannedSessionRef | null | undefined {
  if (match.status === 'matched' && match.by === 'hand') return match.planned;
  return match.status === 'extra' && match.because === 'hand' ? null : undefined;
}

/** Another process was faster with the same run: the unique keys decided. */
async function findFirst(store: Store, runnerId: string, { sha256, fingerprint }: StoredRun): Promise<RecordedRun> {
  const sameBytes = await store.activities.findByBytes(runnerId, sha256);
  if (sameBytes !== null) return { status: 'same', run: sameBytes, sameBecause: 'bytes' };
  const sameStart = await store.activities.findByFingerprint(runnerId, fingerprint);
  if (sameStart !== null) return { status: 'same', run: sameStart, sameBecause: 'start' };
  throw new Error('A run was refused by a unique key that no stored run has.');
}

async function checkQuota(store: Store, runnerId: string, bytes: number, limits: UploadLimits): Promise<void> {
  const kept = await store.activities.measureKept(runnerId);
  const isOver = kept.files + 1 > limits.maxStoredActivities || kept.bytes + bytes > limits.maxStoredBytes;
  if (isOver) throw new HttpRefusal(507, ERROR_WORDS.quotaReached);
}

/** Writes and syncs what is kept, then moves it into place; answers with its size. */
async function keepFile(store: Store, reading: ReadingPool, id: string, path: string): Promise<number> {
  const bytes = await reading.stripPositions(path);
  const draft = await open(store.files.keptDraftPath(id), 'wx', 0o600);
  try {
    await draft.writeFile(bytes);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await store.files.publish(id);
  return bytes.length;
}
