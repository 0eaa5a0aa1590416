/** The plan's own warnings in words: what grows, by how much, and that it is a remark and not a wall. */

import { PLAN_LINT_NUMBERS, type PlanParameter, type PlanWarning } from '../plan/lint-plan.ts';
import { sayDuration, sayShare } from './durations.ts';

export type PlanWarningWords = { sentence: string; why: string };

/** Stands above the list; the list itself may be empty. */
export const PLAN_WARNINGS_HEADLINE = {
  none: 'Nothing in this plan grows fast.',
  some: 'These are remarks: you and your physiotherapist decide.',
} as const;

export function describePlanWarning(warning: PlanWarning): PlanWarningWords {
  const remark = `Week ${warning.week}: ${describeGrowth(warning)}.`;
  return {
    sentence: warning.isFoundingText ? `${remark} The founding text has this step.` : remark,
    why: WARNING_REASONS[warning.code],
  };
}

function describeGrowth(warning: PlanWarning): string {
  switch (warning.code) {
    case 'severalParametersUp':
      return warning.numbers.parametersUp
        .map((parameter) => describeParameter(parameter, warning.numbers))
        .join(', and ');
    case 'runVolumeUp':
      return `${sayGrowth(warning.numbers.ratio)} more running in the week, ${sayDuration(warning.numbers.runSeconds)} instead of ${sayDuration(warning.numbers.runSecondsBefore)}`;
    case 'sessionLonger':
      return `a session takes ${sayDuration(warning.numbers.sessionSeconds)}, ${sayGrowth(warning.numbers.ratio)} longer than the longest of the last ${PLAN_LINT_NUMBERS.lookBackDays.value} days`;
    case 'longestBoutUp':
      return `the longest run without a walk goes from ${sayDuration(warning.numbers.longestSecondsBefore)} to ${sayDuration(warning.numbers.boutSeconds)}`;
  }
}

type SeveralUp = Extract<PlanWarning, { code: 'severalParametersUp' }>['numbers'];

function describeParameter(parameter: PlanParameter, { before, now }: SeveralUp): string {
  switch (parameter) {
    case 'runSeconds':
      return `the runs are longer (${sayDuration(now.runSeconds)} instead of ${sayDuration(before.runSeconds)})`;
    case 'walkSeconds':
      return now.walkSeconds === 0
        ? `the walk between is gone (it was ${sayDuration(before.walkSeconds)})`
        : `the walks are shorter (${sayDuration(now.walkSeconds)} instead of ${sayDuration(before.walkSeconds)})`;
    case 'repeats':
      return `there are more repeats (${now.repeats} instead of ${before.repeats})`;
  }
}

function sayGrowth(ratio: number): string {
  return sayShare(ratio - 1);
}

const WARNING_REASONS: Record<PlanWarning['code'], string> = {
  severalParametersUp:
    'Of the professionals asked, 98.8 % want only one thing to grow at a time (Deering 2024). If a week like this feels like a lot, do it twice.',
  runVolumeUp:
    'Of the professionals asked, 87.1 % want the running of a week to grow by 10 % at most (Deering 2024). The shortest weeks grow more than that with every added minute.',
  sessionLonger:
    'In a study of 5205 runners, those whose session was over 10 % longer than their longest of the last 30 days were hurt more often (hazard ratio 1.64, Frandsen 2025). They were not runners after a birth.',
  longestBoutUp:
    'Our own remark: over half as long again in one step, and by more than 2 min. Week by week is kinder; you can repeat the week before.',
};
