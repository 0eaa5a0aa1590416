/** Which of two planned weeks asks for more, and whether two plans have the same weeks. */

import { longestBoutSeconds, type Plan, type PlanWeek, sessionRunSeconds } from './plan.ts';

type Shape = Pick<PlanWeek, 'runSeconds' | 'walkSeconds' | 'repeats'>;

/** More running in a session, or a longer bout; less of one never pays for more of the other. */
export function isHarderWeek(week: PlanWeek, than: PlanWeek): boolean {
  return sessionRunSeconds(week) > sessionRunSeconds(than) || longestBoutSeconds(week) > longestBoutSeconds(than);
}

/** The first `count` weeks of both plans ask for the same. */
export function sharesFirstWeeks(one: Plan, other: Plan, count: number): boolean {
  if (one.weeks.length < count || other.weeks.length < count) return false;
  return one.weeks.slice(0, count).every((week, at) => isSameShape(week, other.weeks[at] as PlanWeek));
}

export function hasSameWeeks(one: Plan, other: Plan): boolean {
  return one.weeks.length === other.weeks.length && sharesFirstWeeks(one, other, one.weeks.length);
}

function isSameShape(one: Shape, other: Shape): boolean {
  return one.runSeconds === other.runSeconds && one.walkSeconds === other.walkSeconds && one.repeats === other.repeats;
}
