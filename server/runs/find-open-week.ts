/** Which week of which plan was open for a runner on the day of a run. */

import { findPlanByKey } from '../../shared/gate/chosen-plan.ts';
import { decide } from '../../shared/gate/decide.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { collectHistory, findPlanChosenOn } from '../decision/runner-history.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';

/** `plan`: of the week; where none was open, the plan that was chosen. */
export type OpenWeek = Pick<Decision, 'week' | 'openedOn'> & { plan: Plan };

/** Before the first answer about readiness or word of a professional nothing can be open: the years before need no fold. */
export async function findOpenWeek(store: Store, { id }: Runner, day: LocalDay): Promise<OpenWeek> {
  const firstDay = await store.facts.findFirstOpeningDay(id);
  if (firstDay === null || day < firstDay) {
    return { week: null, openedOn: null, plan: await findPlanChosenOn(store, id, day) };
  }
  const { plan, facts } = await collectHistory(store, id);
  const decision = decide(plan, facts, day);
  const { week, openedOn } = decision;
  return { week, openedOn, plan: findPlanByKey(plan, facts, decision.plan) };
}
