/** Finds the run that a received file is a recording of, where it is here already. */

import { startOfIdentity } from '../../shared/fit/activity-identity.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredRun } from '../store/stored-run.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { RunOutline } from './reading-worker.ts';

type Dependencies = { store: Store; reading: ReadingPool };

/** Also among the files that are kept beside the one in use. */
export async function findRunByBytes(store: Store, runnerId: string, sha256: string): Promise<StoredRun | null> {
  const inUse = await store.activities.findByBytes(runnerId, sha256);
  if (inUse !== null) return inUse;
  const activityId = await store.spareFiles.findActivityByBytes(runnerId, sha256);
  return activityId === null ? null : await store.activities.get(runnerId, activityId);
}

/**
 * By start and device.
 * @param path of the received file
 */
export async function findRunByStart(
  dependencies: Dependencies,
  runnerId: string,
  outline: RunOutline,
  path: string,
): Promise<StoredRun | null> {
  const sameStart = await dependencies.store.activities.findByFingerprint(runnerId, outline.fingerprint);
  return sameStart ?? (await findOtherHalf(dependencies, runnerId, outline, path));
}

/**
 * Without a serial number duration and distance are part of the fingerprint, and a cut file has others than its whole
 * one: of the same second, maker and product, what both hold decides.
 */
async function findOtherHalf(
  { store, reading }: Dependencies,
  runnerId: string,
  { fingerprint, damage }: RunOutline,
  path: string,
): Promise<StoredRun | null> {
  const nearby = await store.activities.listByStartOfFingerprint(runnerId, startOfIdentity(fingerprint));
  for (const run of nearby) {
    if (damage === null && run.damage === null) continue;
    if (await reading.isSameRecording(path, store.files.path(run.fileId))) return run;
  }
  return null;
}
