/** The quantities behind a decision, each beside the limit that it was held against, for whoever asks "why?". */

import type { DecisionNumberLine } from '../api/decision-api.ts';
import type { EvidenceTag } from '../evidence-number.ts';
import type { Decision, DecisionNumbers } from '../gate/decision.ts';
import { GATE_NUMBERS } from '../gate/gate-numbers.ts';
import type { Plan } from '../plan/plan.ts';
import { sayCount, sayDuration, sayShare } from './durations.ts';

type Limit = { limit: string; tag: EvidenceTag; source: string };

export function describeDecisionNumbers({ numbers }: Decision, plan: Plan): DecisionNumberLine[] {
  const { daysPerWeek, highDose, highWeekLoad, gapOneStage, gapTwoStages, hardShare, attemptsBeforeReview } =
    GATE_NUMBERS;
  const days = (count: number) => sayCount(count, 'day', 'days');
  return [
    line(numbers, 'daysSinceOpened', 'Since the week opened', days, {
      ...sourceOf(daysPerWeek),
      limit: `a week lasts ${days(daysPerWeek.value)} at least`,
    }),
    line(numbers, 'countingSessions', 'Sessions that count', (count) => sayCount(count, 'session', 'sessions'), {
      limit: `${plan.sessionsAsked} asked`,
      tag: 'P',
      source: 'the plan',
    }),
    line(numbers, 'highestDose', 'Most running on one day, of what was planned', sayShare, {
      ...sourceOf(highDose),
      limit: `the week is repeated over ${sayShare(highDose.value)}`,
    }),
    line(numbers, 'runSecondsInSevenDays', 'Most running within seven days', sayDuration, {
      ...sourceOf(highWeekLoad),
      limit: describeWeekLimit(numbers, highWeekLoad.value),
    }),
    line(numbers, 'hardRunDays', 'Runs that were not easy', (hard) => `${hard} of ${numbers.answeredRunDays ?? 0}`, {
      ...sourceOf(hardShare),
      limit: `the week is repeated from ${sayShare(hardShare.value)} of them on`,
    }),
    line(numbers, 'fullDaysWithoutRun', 'Full days without a run', days, {
      ...sourceOf(gapOneStage),
      limit: `a stage back at ${gapOneStage.value}, two at ${gapTwoStages.value}`,
    }),
    line(numbers, 'attemptsAtThisWeek', 'This week, in a row', (times) => sayCount(times, 'time', 'times'), {
      ...sourceOf(attemptsBeforeReview),
      limit: `a review by a professional is suggested from time ${attemptsBeforeReview.value} on; it locks nothing`,
    }),
  ].flat();
}

function line(
  numbers: DecisionNumbers,
  id: keyof DecisionNumbers,
  what: string,
  say: (value: number) => string,
  limit: Limit,
): DecisionNumberLine[] {
  const value = numbers[id];
  return value === null ? [] : [{ id, what, amount: say(value), ...limit }];
}

function sourceOf({ tag, source }: { tag: EvidenceTag; source: string }): Pick<Limit, 'tag' | 'source'> {
  return { tag, source };
}

function describeWeekLimit({ offeredRunSeconds }: DecisionNumbers, factor: number): string {
  const share = `the week is repeated over ${sayShare(factor)} of what it offers`;
  return offeredRunSeconds === null ? share : `${share}: ${sayDuration(offeredRunSeconds * factor)}`;
}
