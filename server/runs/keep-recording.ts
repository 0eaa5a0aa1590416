/** The bytes of a recording that are kept: whether there is room for them, and without their positions in their place. */

import { open } from 'node:fs/promises';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { ServiceSettings } from '../settings.ts';
import type { Store } from '../store/open-store.ts';
import type { ReadingPool } from './reading-pool.ts';

type StoredLimits = Pick<ServiceSettings, 'maxStoredActivities' | 'maxStoredBytes'>;

/** @throws HttpRefusal 507. */
export async function checkQuota(store: Store, runnerId: string, bytes: number, limits: StoredLimits): Promise<void> {
  const kept = await store.activities.measureKept(runnerId);
  const isOver = kept.files + 1 > limits.maxStoredActivities || kept.bytes + bytes > limits.maxStoredBytes;
  if (isOver) throw new HttpRefusal(507, ERROR_WORDS.quotaReached);
}

/** Writes and syncs what is kept, then moves it into place; answers with its size. */
export async function keepFile(store: Store, reading: ReadingPool, id: string, path: string): Promise<number> {
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
