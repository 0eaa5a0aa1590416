/** Takes one received file through reading, matching and assessing into the store: all of it, or nothing. */

import { open } from 'node:fs/promises';
import { ERROR_WORDS } from '../shared/words/error-words.ts';
import { assessUpload, unwrapReading } from './assess-upload.ts';
import { type Clock, createId } from './clock.ts';
import { HttpRefusal } from './http/http-refusal.ts';
import type { ReadingPool } from './reading-pool.ts';
import { type ReceivedUpload, receiveUpload, type UploadStream } from './receive-upload.ts';
import { resolveRunDay } from './runner-day.ts';
import type { ServiceSettings } from './settings.ts';
import type { StoredRun } from './store/activity-rows.ts';
import type { Store } from './store/open-store.ts';
import type { Runner } from './store/runner-rows.ts';
import type { TakeTurns } from './take-turns.ts';

export type UploadLimits = Pick<ServiceSettings, 'maxActivityBytes' | 'maxStoredBytes' | 'maxStoredActivities'>;
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

/** @throws HttpRefusal when the file cannot be used; nothing of it is left then. */
export async function recordUpload(
  dependencies: RecordDependencies,
  runner: Runner,
  upload: UploadStream & { fileName: string },
): Promise<RecordedRun> {
  const { store, now, limits, takeTurns } = dependencies;
  const id = createId(now());
  let isRecorded = false;
  try {
    const received = await receiveUpload(upload, store.files.partPath(id), limits.maxActivityBytes);
    const recorded = await takeTurns(runner.id, () =>
      recordRun(dependencies, runner, { id, fileName: upload.fileName, received }),
    );
    isRecorded = recorded.status === 'new';
    return recorded;
  } finally {
    await (isRecorded ? store.files.clearIncoming(id) : store.files.discard(id));
  }
}

type NewRun = { id: string; fileName: string; received: ReceivedUpload };

async function recordRun(
  { store, reading, now, limits }: RecordDependencies,
  runner: Runner,
  { id, fileName, received }: NewRun,
): Promise<RecordedRun> {
  const sameBytes = await store.activities.findByBytes(runner.id, received.sha256);
  if (sameBytes !== null) return { status: 'same', run: sameBytes, sameBecause: 'bytes' };
  await checkQuota(store, runner.id, received.bytes, limits);

  const outline = unwrapReading(await reading.outline(received.path));
  const sameStart = await store.activities.findByFingerprint(runner.id, outline.fingerprint);
  if (sameStart !== null) return { status: 'same', run: sameStart, sameBecause: 'start' };

  const startedAt = Math.round(outline.startedAt * 1000);
  const day = resolveRunDay(startedAt, outline.localDay, runner.settings.timeZone);
  const { followedWorkoutFile } = outline;
  const onDisk = { id: null, path: received.path, day, followedWorkoutFile };
  const { verdict, reading: read } = await assessUpload({ store, reading }, runner, onDisk);

  const keptBytes = await keepFile(store, reading, id, received.path);
  const run: StoredRun = {
    ...verdict,
    id,
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
  };
  if (await store.activities.insert(runner.id, run, read)) return { status: 'new', run };
  return await findFirst(store, runner.id, run);
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
