/** What the routes are given, and the few questions that most of them ask first. */

import type { Request } from 'express';
import { OLDEST_FACT_DAYS } from '../../shared/gate/facts.ts';
import { daysBetween, type LocalDay } from '../../shared/local-day.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { isId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { findToday } from '../runner-today.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { StoredRun } from '../store/stored-run.ts';
import type { TakeDependencies } from '../uploads/take-upload.ts';

export type RouteDependencies = TakeDependencies & {
  /** Who asks: until accounts come, the one runner of this service. */
  findRunner: (request: Request) => Promise<Runner>;
};

/** The run of the address. @throws HttpRefusal 404. */
export async function getRun(dependencies: RouteDependencies, runner: Runner, request: Request): Promise<StoredRun> {
  return await getRunById(dependencies, runner, String(request.params.id));
}

/** @throws HttpRefusal 404. */
export async function getRunById({ store }: RouteDependencies, runner: Runner, id: string): Promise<StoredRun> {
  const run = isId(id) ? await store.activities.get(runner.id, id) : null;
  if (run === null) throw new HttpRefusal(404, ERROR_WORDS.noSuchActivity);
  return run;
}

/** @throws HttpRefusal 400 for a day that has not come for her yet, or that lies too long back. */
export async function checkToldDay(dependencies: RouteDependencies, runner: Runner, day: LocalDay): Promise<void> {
  const today = await findToday(dependencies, runner);
  if (day > today) throw new HttpRefusal(400, { ...ERROR_WORDS.dayInFuture, details: { day, today } });
  if (daysBetween(day, today) > OLDEST_FACT_DAYS) throw new HttpRefusal(400, ERROR_WORDS.dayTooLongAgo);
}
