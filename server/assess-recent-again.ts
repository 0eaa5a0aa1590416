/** Judges recent runs once more when what the heart-rate rules build on has changed: settings, or a professional's ceiling. */

import { addDays, type LocalDay } from '../shared/local-day.ts';
import { type AssessedRun, assessAgain } from './assess-upload.ts';
import type { Clock } from './clock.ts';
import { HttpRefusal } from './http/http-refusal.ts';
import { applyCeiling, type RecordedSay } from './professional-says.ts';
import type { ReadingPool } from './reading-pool.ts';
import { localDayAt } from './runner-day.ts';
import type { Store } from './store/open-store.ts';
import type { Runner } from './store/runner-rows.ts';

/** Longer than any attempt that its runs could still decide about. */
const REASSESSED_DAYS = 60;

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
      const judged = await assessAgain(dependencies, applyCeiling(runner, says, run.day), run);
      assessed.push({ id: run.id, ...judged });
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
    }
  }
  return assessed;
}

export async function keepVerdicts(
  { store, now }: Pick<AssessDependencies, 'store' | 'now'>,
  runner: Runner,
  assessed: readonly ReassessedRun[],
): Promise<void> {
  for (const { id, verdict, reading } of assessed) {
    await store.activities.setVerdict(runner.id, id, verdict, reading, now());
  }
}
