/** Where a plan asks for more than the built-in one that it is based on: allowed to a professional, or in a free plan. */

import { getBuiltInPlan } from './built-in-plans.ts';
import { isHarderWeek } from './compare-weeks.ts';
import { longestBoutSeconds, type Plan, type PlanWeek, sessionRunSeconds } from './plan.ts';

export type HarderMeasure = 'running' | 'longestRun' | 'walks';
export type HarderPart =
  | { part: 'week'; week: number; measures: HarderMeasure[] }
  | { part: 'startWeek'; startWeek: number }
  | { part: 'sessionsOffered' | 'sessionsAsked'; now: number; base: number }
  /** From this week on it runs more than the base does before a movement self-check that it leaves out. */
  | { part: 'selfCheck'; week: number }
  /** From this week a step back leads to more running than one in the base does at this place. */
  | { part: 'stepBack'; week: number };

function findBasePlan({ basedOn }: Pick<Plan, 'basedOn'>): Plan {
  return getBuiltInPlan(basedOn ?? 'default');
}

/**
 * Parts of the whole plan first, then the weeks in their order. A week is harder where no week of the base up to its
 * place has all of it: doing a week twice asks for nothing more, though every week behind it moves.
 */
export function findHarder(plan: Plan): HarderPart[] {
  const base = findBasePlan(plan);
  const startWeek = plan.startWeek ?? 1;
  const weeks = plan.weeks.flatMap((week, at): HarderPart[] => {
    const upToHere = base.weeks.slice(0, at + 1);
    if (upToHere.some((other) => compareWeek(week, other).length === 0)) return [];
    return [{ part: 'week', week: at + 1, measures: compareWeek(week, upToHere.at(-1) as PlanWeek) }];
  });
  return [
    ...(startWeek > 1 ? [{ part: 'startWeek' as const, startWeek }] : []),
    ...(plan.sessionsOffered > base.sessionsOffered
      ? [{ part: 'sessionsOffered' as const, now: plan.sessionsOffered, base: base.sessionsOffered }]
      : []),
    // Fewer that are asked open the next week sooner.
    ...(plan.sessionsAsked < base.sessionsAsked
      ? [{ part: 'sessionsAsked' as const, now: plan.sessionsAsked, base: base.sessionsAsked }]
      : []),
    ...findMissingSelfChecks(plan, base),
    ...weeks,
    // Harder weeks alone lead back to harder weeks: they are named themselves.
    ...(weeks.length === 0 ? findShortStepBack(plan, base) : []),
  ];
}

/**
 * The last week before the plan runs more than a week of the base with a self-check asks one itself: an earlier one could
 * be passed over by taking the plan on the way.
 */
function findMissingSelfChecks(plan: Plan, base: Plan): HarderPart[] {
  const asked = base.weeks.filter(({ asksSelfCheck }) => asksSelfCheck);
  return asked.flatMap((lastBefore): HarderPart[] => {
    const harderFrom = plan.weeks.findIndex((week) => isHarderWeek(week, lastBefore));
    const isAsked = harderFrom === -1 || plan.weeks[harderFrom - 1]?.asksSelfCheck === true;
    return isAsked ? [] : [{ part: 'selfCheck', week: harderFrom + 1 }];
  });
}

/** The first week only: stages that are too short are so all along. */
function findShortStepBack(plan: Plan, base: Plan): HarderPart[] {
  const last = base.weeks.length - 1;
  const at = plan.weeks.findIndex((_, place) =>
    isHarderWeek(findStepBack(plan, place), findStepBack(base, Math.min(place, last))),
  );
  return at === -1 ? [] : [{ part: 'stepBack', week: at + 1 }];
}

/** The first week of the stage before; in the first stage its own first week. */
function findStepBack({ weeks }: Plan, at: number): PlanWeek {
  const stage = Math.max(1, (weeks[at] as PlanWeek).stage - 1);
  return weeks.find((week) => week.stage === stage) as PlanWeek;
}

/** More running, a longer bout, or less walking for the running; less of one never pays for more of another. */
function compareWeek(week: PlanWeek, base: PlanWeek): HarderMeasure[] {
  const isMore: Record<HarderMeasure, boolean> = {
    running: sessionRunSeconds(week) > sessionRunSeconds(base),
    longestRun: longestBoutSeconds(week) > longestBoutSeconds(base),
    walks: week.walkSeconds * base.runSeconds < base.walkSeconds * week.runSeconds,
  };
  return (['running', 'longestRun', 'walks'] as const).filter((measure) => isMore[measure]);
}
