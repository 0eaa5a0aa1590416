/** Two recordings of the same time, by a watch and a phone, are one run: one becomes a further file of the other. */

import { findDifferences } from '../../shared/run/recording-tells.ts';
import { isSameTime } from '../../shared/run/same-run.ts';
import { RUN_FILE_ERRORS } from '../../shared/words/recording-words.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { pickFile, type StoredRun } from '../store/activity-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { findAnswersToMove } from './moved-answers.ts';
import type { ReadingPool } from './reading-pool.ts';
import { settleDay } from './settle-day.ts';

/** By the clocks of the devices: most of the shorter one lies within the other. */
export function areOverlapping(one: StoredRun, other: StoredRun): boolean {
  return isSameTime(toSpan(one), toSpan(other));
}

function toSpan({ startedAt, timerSeconds }: StoredRun) {
  return { startSeconds: startedAt / 1000, seconds: timerSeconds };
}

/**
 * The answers of the other go on with `kept`; where it has its own, what was told of the other stays beside it. The
 * file of `kept` stays in use until she chooses.
 * @throws HttpRefusal 409 for recordings of different times.
 */
export async function joinRecordings(
  { store, reading, now }: { store: Store; reading: ReadingPool; now: Clock },
  runner: Runner,
  kept: StoredRun,
  other: StoredRun,
): Promise<void> {
  if (kept.id === other.id || !areOverlapping(kept, other)) throw new HttpRefusal(409, RUN_FILE_ERRORS.otherTime);
  const answers = findAnswersToMove(await store.facts.list(runner.id), other.id, kept.id);
  const isFileAsked = kept.isFileAsked || other.isFileAsked || findDifferences(kept, other).length > 0;
  await store.activities.absorb(
    runner.id,
    { ...kept, isFileAsked },
    { id: other.id, file: pickFile(other) },
    answers,
    now(),
  );
  for (const day of new Set([kept.day, other.day])) await settleDay({ store, reading, now }, runner, day);
}
