/** The plan that is chosen on a day: what the next attempt will be taken in. */

import type { LocalDay } from '../local-day.ts';
import { findBuiltInPlan } from '../plan/built-in-plans.ts';
import { type Plan, planKey } from '../plan/plan.ts';
import type { Fact, PlanFact } from './facts.ts';

/** The latest choice by `today`, within a day the later in the list; before any, the history's own plan. */
export function findChosenPlan(ownPlan: Plan, facts: readonly Fact[], today: LocalDay): Plan {
  let latest: PlanFact | null = null;
  for (const fact of facts) {
    if (fact.type !== 'plan' || fact.day > today) continue;
    if (latest === null || fact.day >= latest.day) latest = fact;
  }
  return latest === null ? ownPlan : resolvePlan(latest.plan);
}

/** The plan of that key among those of the history; its own plan when there is none. */
export function findPlanByKey(ownPlan: Plan, facts: readonly Fact[], key: string): Plan {
  if (planKey(ownPlan) === key) return ownPlan;
  const chosen = facts.flatMap((fact) => (fact.type === 'plan' ? [resolvePlan(fact.plan)] : []));
  return chosen.find((plan) => planKey(plan) === key) ?? ownPlan;
}

function resolvePlan(plan: PlanFact['plan']): Plan {
  if (typeof plan !== 'string') return plan;
  const found = findBuiltInPlan(plan);
  if (found === null) throw new RangeError(`There is no built-in plan "${plan}".`);
  return found;
}
