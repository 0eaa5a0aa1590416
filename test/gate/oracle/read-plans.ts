/** Second reading, plans: which one is chosen, and which of its weeks a next attempt is, from the text of the README. */

import type { Fact } from '../../../shared/gate/facts.ts';
import { dayNumber } from '../../../shared/local-day.ts';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../../shared/plan/built-in-plans.ts';
import type { Plan, PlanWeek } from '../../../shared/plan/plan.ts';

/*
68. silent: two plans chosen on one day -> chosen: the later in the list, as for readiness.
69. silent: a plan chosen on the day on which an attempt begins -> chosen: seen, as all facts of days up to D.
70. silent: whose week n a professional opens -> chosen: the chosen plan's, unmapped.
71. silent: "not harder" -> run seconds of a session and the longest bout, each by itself no more.
72. silent: a first week that is harder already -> chosen: the old plan goes on, until the new one is not the harder.
73. silent: the last week passed, or the plan done, with another plan chosen -> chosen: nothing harder than the last week
    opens in the new plan; a plan of the same weeks is done all the same.
74. silent: two recordings of a day planned in different plans -> chosen: a session of no week, as in 9.
*/

export type Place = { plan: Plan; week: number };

export function nameOf(plan: Plan): string {
  return plan.version === undefined ? plan.id : `${plan.id}@${plan.version}`;
}

/** The plan in force for a next attempt. */
export function readChosenPlan(own: Plan, facts: Fact[], today: number): Plan {
  const choices = facts.flatMap((fact) => (fact.type === 'plan' && dayNumber(fact.day) <= today ? [fact] : []));
  const lastDay = Math.max(...choices.map((choice) => dayNumber(choice.day)));
  const chosen = choices.filter((choice) => dayNumber(choice.day) === lastDay).at(-1)?.plan;
  if (chosen === undefined) return own;
  if (chosen === 'default') return DEFAULT_PLAN;
  return chosen === 'slower' ? SLOWER_PLAN : chosen;
}

const shapesOf = (weeks: PlanWeek[]) =>
  JSON.stringify(weeks.map((week) => [week.runSeconds, week.walkSeconds, week.repeats]));

export function hasWeeksOf(one: Plan, other: Plan): boolean {
  return shapesOf(one.weeks) === shapesOf(other.weeks);
}

/** Run seconds of a session, and of its longest bout. */
function loadOf({ runSeconds, walkSeconds, repeats }: PlanWeek): [number, number] {
  const session = runSeconds * repeats;
  return [session, walkSeconds === 0 ? session : runSeconds];
}

function isNoMore(week: PlanWeek, than: PlanWeek): boolean {
  const [mine, theirs] = [loadOf(week), loadOf(than)];
  return mine[0] <= theirs[0] && mine[1] <= theirs[1];
}

/** "the last week that is not harder, where no week before it is passed over but one no harder than a week done before" */
export function readPlaceIn(chosen: Plan, { plan, week }: Place): Place {
  const reached = plan.weeks.slice(0, week);
  const isSameStart = shapesOf(reached) === shapesOf(chosen.weeks.slice(0, week));
  if (isSameStart) return { plan: chosen, week };
  const target = reached.at(-1) as PlanWeek;
  const done = reached.slice(0, -1);
  const mayOpen = chosen.weeks.map(
    (candidate, at) =>
      isNoMore(candidate, target) &&
      chosen.weeks.slice(0, at).every((passed) => done.some((earlier) => isNoMore(passed, earlier))),
  );
  const last = mayOpen.lastIndexOf(true);
  return last === -1 ? { plan, week } : { plan: chosen, week: last + 1 };
}

/** Of two places the lower one, counted in the plan that is open now where that can be. */
export function readLowerPlace(then: Place, open: Place): Place {
  const moved = readPlaceIn(open.plan, then);
  if (nameOf(moved.plan) !== nameOf(open.plan)) return moved;
  return { plan: open.plan, week: Math.min(moved.week, open.week) };
}
