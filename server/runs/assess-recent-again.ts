/** Judges recent runs once more when what the heart-rate rules build on has changed: settings, or a professional's ceiling. */

import { addDays, type LocalDay } from '../../shared/local-day.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { applyCeiling, type RecordedSay, type ToldRunner } from '../recorded/professional-says.ts';
import { findPieces } from '../recorded/session-pieces.ts';
import { localDayAt } from '../runner-day.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { StoredRun } from '../store/stored-run.ts';
import { type AssessedRun, assessAgain } from './assess-upload.ts';
import { readTogether } from './judge-together.ts';
import type { ReadingPool } from './reading-pool.ts';

/** Longer than any attempt that its runs could still decide about. */
export const REASSESSED_DAYS = 60;

export type AssessDependencies = { store: Store; reading: ReadingPool; now: Clock };
export type ReassessedRun = AssessedRun & { id: string };

/**
 * Nothing is kept yet: see `keepVerdicts`. A run whose file cannot be read now keeps the verdict that it has.
 * @param says all that will stand then
 * @param from runs of earlier days are left alone
 */
export async function assessRecentAgain(
  dependencies: AssessDependencies,
  runner: Runner,
  says: readonly RecordedSay[],
  from?: LocalDay,
): Promise<ReassessedRun[]> {
  const { store, now } = dependencies;
  const oldest = addDays(localDayAt(now(), runner.settings.timeZone), -REASSESSED_DAYS);
  const since = from === undefined || from < oldest ? oldest : from;
  const recent = (await store.activities.list(runner.id)).filter(({ day }) => day >= since);
  const assessed: ReassessedRun[] = [];
  for (const run of recent) {
    try {
      const told = applyCeiling(runner, says, run.day);
      if (run.sessionRuns === null) assessed.push({ id: run.id, ...(await assessAgain(dependencies, told, run)) });
      else assessed.push(...(await assessTogetherAgain(dependencies, told, run, recent)));
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
    }
  }
  return assessed;
}

/** Once for all recordings of the session: with its first one. */
async function assessTogetherAgain(
  dependencies: AssessDependencies,
  runner: ToldRunner,
  run: StoredRun,
  runs: readonly StoredRun[],
): Promise<ReassessedRun[]> {
  const pieces = findPieces(run, runs);
  if (pieces === null || pieces[0] !== run || run.comparedWith === null) return [];
  const reading = await readTogether(dependencies, runner, { day: run.day, pieces, workout: run.comparedWith.workout });
  const heartRate = reading.assessment.heartRate.outcome;
  return pieces.map((piece) => ({ id: piece.id, verdict: { ...piece, heartRate }, reading }));
}

export async function keepVerdicts(
  { store, now }: Pick<AssessDependencies, 'store' | 'now'>,
  runner: Runner,
  assessed: readonly ReassessedRun[],
): Promise<void> {
  await store.activities.setVerdicts(runner.id, assessed, now());
}
