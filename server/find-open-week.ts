/** Which week of the plan was open for a runner on the day of a run. */

import { decide } from '../shared/gate/decide.ts';
import type { Decision } from '../shared/gate/decision.ts';
import type { LocalDay } from '../shared/local-day.ts';
import { collectFacts } from './collect-facts.ts';
import { planOf } from './runner-plan.ts';
import type { Store } from './store/open-store.ts';
import type { Runner } from './store/runner-rows.ts';

export type OpenWeek = Pick<Decision, 'week' | 'openedOn'>;

const NO_WEEK: OpenWeek = { week: null, openedOn: null };

/** Before the first answer about readiness or word of a professional nothing can be open: the years before need no fold. */
export async function findOpenWeek(store: Store, { id, settings }: Runner, day: LocalDay): Promise<OpenWeek> {
  const firstDay = await store.facts.findFirstOpeningDay(id);
  if (firstDay === null || day < firstDay) return NO_WEEK;
  const plan = planOf(settings);
  return decide(plan, await collectFacts(store, id, plan), day);
}
