/** The week of a newly chosen plan that stands in for a week of the old one: never harder, and nothing hard left out. */

import { isHarderWeek, sharesFirstWeeks } from './compare-weeks.ts';
import { getPlanWeek, type Plan } from './plan.ts';

/** A week of a plan. */
export type PlanPlace = { plan: Plan; week: number };

/**
 * `week` is the one that the old plan `from` would open now. The answer is the last week of `to` that is not harder,
 * where no week before it is passed over but one that is not harder than some week of the old plan before `week`.
 * Plans that begin with the same weeks keep the number. Null: even the first week of `to` is harder.
 */
export function mapWeek(from: Plan, week: number, to: Plan): number | null {
  if (sharesFirstWeeks(from, to, week)) return week;
  const target = getPlanWeek(from, week);
  const before = from.weeks.slice(0, week - 1);
  let found: number | null = null;
  for (const [at, candidate] of to.weeks.entries()) {
    if (!isHarderWeek(candidate, target)) found = at + 1;
    if (!before.some((done) => !isHarderWeek(candidate, done))) break;
  }
  return found;
}

/** The place in the chosen plan; the old place as long as the chosen plan would be harder from its first week on. */
export function moveToPlan({ plan, week }: PlanPlace, chosen: Plan): PlanPlace {
  const mapped = chosen === plan ? week : mapWeek(plan, week, chosen);
  return mapped === null ? { plan, week } : { plan: chosen, week: mapped };
}

/** The lower of two places, as a place of the second one's plan, or the first where that plan begins too hard for it. */
export function lowerPlace(one: PlanPlace, other: PlanPlace): PlanPlace {
  const moved = moveToPlan(one, other.plan);
  return moved.plan === other.plan ? { plan: other.plan, week: Math.min(moved.week, other.week) } : moved;
}
