/** Recordings whose date cannot be true: they are kept and shown, and are no fact. */

import { OLDEST_FACT_DAYS } from '../../shared/gate/facts.ts';
import type { StoredRun } from '../store/stored-run.ts';

const HOUR_MS = 3_600_000;
/** Recordings dated further ahead of their upload never enter (`plan-and-rules.md` 5.1). */
const LARGEST_LEAD_MS = 26 * HOUR_MS;

/** Why a recording is no fact: dated too far ahead of its upload, or too far back. Later days do not change the answer. */
export function findDateTrouble({
  startedAt,
  uploadedAt,
}: Pick<StoredRun, 'startedAt' | 'uploadedAt'>): 'ahead' | 'longAgo' | null {
  if (startedAt - uploadedAt > LARGEST_LEAD_MS) return 'ahead';
  return uploadedAt - startedAt > OLDEST_FACT_DAYS * 24 * HOUR_MS ? 'longAgo' : null;
}
