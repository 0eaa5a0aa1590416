/** Two recordings of the same time, by a watch and a phone, are one run: one becomes a further file of the other. */

import { findDifferences } from '../../shared/run/recording-tells.ts';
import { isSameTime } from '../../shared/run/same-run.ts';
import { RUN_FILE_ERRORS } from '../../shared/words/recording-words.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { countRunning } from '../recorded/count-running.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { pickFile, type StoredRun } from '../store/stored-run.ts';
import { assessAnew } from './assess-upload.ts';
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
 * The answers of the other go on with `kept`; where it has its own, what was told of the other stays beside it. Until
 * she chooses, the file with more running is in use: joining hides no load.
 * @throws HttpRefusal 409 for recordings of different times.
 */
export async function joinRecordings(
  dependencies: { store: Store; reading: ReadingPool; now: Clock },
  runner: Runner,
  kept: StoredRun,
  other: StoredRun,
): Promise<void> {
  if (kept.id === other.id || !areOverlapping(kept, other)) throw new HttpRefusal(409, RUN_FILE_ERRORS.otherTime);
  const { store, now } = dependencies;
  const answers = findAnswersToMove(await store.facts.list(runner.id), other.id, kept.id);
  const isFileAsked = kept.isFileAsked || other.isFileAsked || findDifferences(kept, other).length > 0;
  const isMore = countRunning(other) > countRunning(kept);
  const inUse = isMore ? await withFileOf(dependencies, runner, kept, other) : { kept, reading: null };
  await store.activities.absorb(
    runner.id,
    { ...inUse, kept: { ...inUse.kept, isFileAsked } },
    { id: other.id, spare: pickFile(isMore ? kept : other) },
    answers,
    now(),
  );
  for (const day of new Set([kept.day, other.day])) await settleDay(dependencies, runner, day);
}

async function withFileOf(
  { store, reading }: { store: Store; reading: ReadingPool },
  runner: Runner,
  kept: StoredRun,
  other: StoredRun,
) {
  const file = pickFile(other);
  const onDisk = { ...file, id: kept.id, path: store.files.path(file.fileId) };
  const assessed = await assessAnew({ store, reading }, runner, onDisk, kept.match);
  return { kept: { ...kept, ...file, ...assessed.verdict }, reading: assessed.reading };
}
