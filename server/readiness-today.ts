/** How each readiness item stands today, by the gate's own reading of answers, runs and symptoms. */

import type { ReadinessAnswer } from '../shared/api.ts';
import type { Fact, ReadinessItem } from '../shared/gate/facts.ts';
import { findLatestAnswer, READINESS_ITEMS, readReadiness } from '../shared/gate/readiness.ts';
import { type LevelledReport, ReportBook } from '../shared/gate/reports.ts';
import { gatherRunDays } from '../shared/gate/run-days.ts';
import { addDays, type LocalDay } from '../shared/local-day.ts';
import type { Clock } from './clock.ts';
import { collectFacts } from './collect-facts.ts';
import { localDayAt } from './runner-day.ts';
import { planOf } from './runner-plan.ts';
import type { Store } from './store/open-store.ts';
import type { Runner } from './store/runner-rows.ts';

export type Standing = Pick<ReadinessAnswer['items'][number], 'state' | 'answeredOn'>;

export async function standReadiness(
  { store, now }: { store: Store; now: Clock },
  runner: Runner,
): Promise<Record<ReadinessItem, Standing>> {
  const today = localDayAt(now(), runner.settings.timeZone);
  const known = (await collectFacts(store, runner.id, planOf(runner.settings))).filter(({ day }) => day <= today);
  const runDays = gatherRunDays(known).filter((run) => run.isRunDay && run.day < today);
  const days = runDays.map(({ day }) => day);
  const pelvicDays = findPelvicDays(known, today);
  const entries = READINESS_ITEMS.map((item): [ReadinessItem, Standing] => [
    item,
    {
      state: readReadiness(known, item, today, days, pelvicDays),
      answeredOn: findLatestAnswer(known, item, today)?.day ?? null,
    },
  ]);
  return Object.fromEntries(entries) as Record<ReadinessItem, Standing>;
}

/** Days on which a pelvic red or stop came to be known. */
function findPelvicDays(known: readonly Fact[], today: LocalDay): LocalDay[] {
  const reports = followReports(known, today).filter((report) => !(report.isRun && report.day === today));
  return reports.flatMap(({ pelvicRedOn, pelvicStopOn }) => [pelvicRedOn, pelvicStopOn].filter((day) => day !== null));
}

/** A report's level depends on those before it, so the book is led through every day. */
function followReports(known: readonly Fact[], today: LocalDay): LevelledReport[] {
  const book = new ReportBook(known);
  const first = known.map(({ day }) => day).sort()[0] ?? today;
  let reports = book.advance(first);
  for (let day = addDays(first, 1); day <= today; day = addDays(day, 1)) reports = book.advance(day);
  return reports;
}
