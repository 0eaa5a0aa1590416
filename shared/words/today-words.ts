/** What the first page says of a decision beside what to do today: what happened to the week, and why, and no more. */

import type { Decision } from '../gate/decision.ts';
import type { Plan } from '../plan/plan.ts';
import { describeExpired, describeReasons, softenRed } from './decision-reason-words.ts';
import {
  describeBeginning,
  describeComing,
  describeDecision,
  describeMeanwhile,
  describeNewPlan,
  describeReview,
  describeStepBack,
  describeStillClosed,
  HOLD_KIND,
  isBirthRecent,
  isWorthSaying,
  REPEAT_KIND,
  sayUpkeep,
  UNLOCK_KIND,
} from './decision-words.ts';

/**
 * `news`: what the week did today, in half a line; null on an ordinary day.
 * `earlier`: why the week began as it did, for the fold: said once on its day, and no reproach on the days after.
 */
export type TodayWhy = { news: string | null; sentences: string[]; earlier: string[] };

/** The sessions and the rest are said by the page itself; a pause has a page of its own. */
export function describeWhy(decision: Decision, plan: Plan): TodayWhy {
  return {
    news: isNews(decision) ? describeDecision(decision, plan).headline : null,
    sentences: [...describeWeekOf(decision), ...describeNewPlan(decision, plan), ...describeReview(decision)],
    earlier: decision.decision === 'wait' ? describeBeginning(decision).slice(1) : [],
  };
}

/** With the others the headline is what to do today. */
function isNews({ decision }: Decision): boolean {
  return !['wait', 'notReady', 'pause', 'hold'].includes(decision);
}

function describeWeekOf(decision: Decision): string[] {
  const reasons = describeReasons(decision.because.filter(isWorthSaying));
  switch (decision.decision) {
    case 'notReady':
      return isBirthRecent(decision)
        ? [describeMeanwhile(decision)]
        : [...describeExpired(decision), ...reasons, describeMeanwhile(decision)];
    case 'pause':
      return reasons;
    case 'open':
      return [...reasons, ...describeStillClosed(decision)];
    case 'hold':
      return [...reasons, HOLD_KIND];
    case 'stepBack':
      // The step is the news already.
      return [
        ...describeStepBack({ ...decision, because: decision.because.map(softenRed) }),
        ...describeStillClosed(decision),
      ];
    case 'repeat':
      return [...reasons, REPEAT_KIND];
    case 'wait':
      return [...describeBeginning(decision).slice(0, 1), ...describeComing(decision, reasons)];
    case 'unlock':
      return [UNLOCK_KIND];
    case 'done':
      return [sayUpkeep(decision)];
  }
}
