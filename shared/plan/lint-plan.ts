/** What an experienced eye would remark on a plan: steps that grow fast. Warnings as data, never a wall (`plan-and-rules.md` 2). */

import type { EvidenceNumber } from '../evidence-number.ts';
import { longestBoutSeconds, type Plan, type PlanWeek, sessionRunSeconds } from './plan.ts';

export const PLAN_LINT_NUMBERS = {
  parametersUp: {
    value: 1,
    unit: 'parameter up between two weeks, at most',
    tag: 'C',
    source: 'Deering 2024, BJSM 58:183, doi:10.1136/bjsports-2023-107490: 98.8 % agree',
  },
  runVolume: {
    value: 1.1,
    unit: 'run seconds of the week / of the week before, at most',
    tag: 'C',
    source: 'Deering 2024, BJSM 58:183, doi:10.1136/bjsports-2023-107490: 87.1 % agree',
  },
  sessionLength: {
    value: 1.1,
    unit: 'session seconds / longest session of the last 30 days, at most',
    tag: 'O',
    source: 'Frandsen 2025, BJSM 59:1203: hazard ratio 1.64, n = 5205',
  },
  lookBackDays: { value: 30, unit: 'days', tag: 'O', source: 'Frandsen 2025, BJSM 59:1203' },
  boutRatio: {
    value: 1.5,
    unit: 'longest bout / longest bout of the last 30 days, at most',
    tag: 'P',
    source: 'our proposal',
  },
  boutSeconds: {
    value: 120,
    unit: 's by which the longest bout may grow whatever the ratio',
    tag: 'P',
    source: 'our proposal',
  },
} as const satisfies Record<string, EvidenceNumber>;

/**
 * What can grow in a session of a week: a longer run interval, a shorter walk between, another repeat. Sessions offered,
 * warm-up and cool-down belong to the whole plan and cannot change between its weeks.
 */
export type PlanParameter = 'runSeconds' | 'walkSeconds' | 'repeats';

type SessionShape = Pick<PlanWeek, PlanParameter>;

/**
 * `week` is the harder one of the pair. `isFoundingText`: the plan says that this week stands so in the founding text.
 * Ratios are new over old; lengths of sessions are the intervals alone.
 */
export type PlanWarning = { week: number; isFoundingText: boolean } & (
  | { code: 'severalParametersUp'; numbers: { parametersUp: PlanParameter[]; before: SessionShape; now: SessionShape } }
  | { code: 'runVolumeUp'; numbers: { runSeconds: number; runSecondsBefore: number; ratio: number } }
  | { code: 'sessionLonger'; numbers: { sessionSeconds: number; longestSecondsBefore: number; ratio: number } }
  | { code: 'longestBoutUp'; numbers: { boutSeconds: number; longestSecondsBefore: number; ratio: number } }
);
type PlainWarning = PlanWarning extends infer Each ? (Each extends PlanWarning ? Omit<Each, Where> : never) : never;
type Where = 'week' | 'isFoundingText';

/** Warnings in the order of the weeks. The first week has nothing before it and is never warned of. */
export function lintPlan(plan: Plan): PlanWarning[] {
  return plan.weeks.flatMap((week, index) => {
    const before = plan.weeks[index - 1];
    if (before === undefined) return [];
    const recent = plan.weeks.slice(Math.max(0, index - WEEKS_LOOKED_BACK), index);
    const warnings = [
      ...lintParameters(before, week),
      ...lintRunVolume(before, week, plan.sessionsOffered),
      ...lintSessionLength(recent, week),
      ...lintLongestBout(recent, week),
    ];
    return warnings.map(
      (warning): PlanWarning => ({
        week: index + 1,
        isFoundingText: week.tag === 'seed',
        ...warning,
      }),
    );
  });
}

/** Whole weeks inside the 30 days before a week that follows without a gap: 4. */
const WEEKS_LOOKED_BACK = Math.floor(PLAN_LINT_NUMBERS.lookBackDays.value / 7);

function lintParameters(before: PlanWeek, now: PlanWeek): PlainWarning[] {
  const parametersUp = findParametersUp(before, now);
  if (parametersUp.length <= PLAN_LINT_NUMBERS.parametersUp.value) return [];
  return [{ code: 'severalParametersUp', numbers: { parametersUp, before: pickShape(before), now: pickShape(now) } }];
}

/** What makes `now` harder than `before`; less of one thing never pays for more of another. */
function findParametersUp(before: SessionShape, now: SessionShape): PlanParameter[] {
  const isUp: Record<PlanParameter, boolean> = {
    runSeconds: now.runSeconds > before.runSeconds,
    walkSeconds: now.walkSeconds < before.walkSeconds,
    repeats: now.repeats > before.repeats,
  };
  return (['runSeconds', 'walkSeconds', 'repeats'] as const).filter((parameter) => isUp[parameter]);
}

function pickShape({ runSeconds, walkSeconds, repeats }: PlanWeek): SessionShape {
  return { runSeconds, walkSeconds, repeats };
}

function lintRunVolume(before: PlanWeek, now: PlanWeek, sessions: number): PlainWarning[] {
  const runSeconds = sessionRunSeconds(now) * sessions;
  const runSecondsBefore = sessionRunSeconds(before) * sessions;
  if (runSeconds <= PLAN_LINT_NUMBERS.runVolume.value * runSecondsBefore) return [];
  return [{ code: 'runVolumeUp', numbers: { runSeconds, runSecondsBefore, ratio: runSeconds / runSecondsBefore } }];
}

/**
 * Run and walk intervals alone: a warm-up may be left out, and a long one must not hide that the rest has grown (with
 * any warm-up the ratio is smaller than without).
 */
function sessionSeconds(week: PlanWeek): number {
  return (week.runSeconds + week.walkSeconds) * week.repeats;
}

function lintSessionLength(recent: PlanWeek[], now: PlanWeek): PlainWarning[] {
  const seconds = sessionSeconds(now);
  const longestSecondsBefore = Math.max(...recent.map(sessionSeconds));
  if (seconds <= PLAN_LINT_NUMBERS.sessionLength.value * longestSecondsBefore) return [];
  const ratio = seconds / longestSecondsBefore;
  return [{ code: 'sessionLonger', numbers: { sessionSeconds: seconds, longestSecondsBefore, ratio } }];
}

function lintLongestBout(recent: PlanWeek[], now: PlanWeek): PlainWarning[] {
  const boutSeconds = longestBoutSeconds(now);
  const longestSecondsBefore = Math.max(...recent.map(longestBoutSeconds));
  const { boutRatio, boutSeconds: allowance } = PLAN_LINT_NUMBERS;
  const isSmall = boutSeconds - longestSecondsBefore <= allowance.value;
  if (isSmall || boutSeconds <= boutRatio.value * longestSecondsBefore) return [];
  const ratio = boutSeconds / longestSecondsBefore;
  return [{ code: 'longestBoutUp', numbers: { boutSeconds, longestSecondsBefore, ratio } }];
}
