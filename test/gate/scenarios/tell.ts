/** One scenario pair: a story in one sentence, the facts, and the fields of the answer that the story is about. */

import { expect, it } from 'vitest';
import { decide } from '../../../shared/gate/decide.ts';
import type { Decision } from '../../../shared/gate/decision.ts';
import { DEFAULT_PLAN, findBuiltInPlan } from '../../../shared/plan/built-in-plans.ts';
import type { History } from '../../fixtures/histories/story.ts';

export type Expected = Partial<Omit<Decision, 'numbers'>> & { numbers?: Partial<Decision['numbers']> };

export function answerOf({ plan, facts, askedOn }: History): Decision {
  return decide(findBuiltInPlan(plan) ?? DEFAULT_PLAN, facts, askedOn);
}

/** Lists in `expected` are matched whole, everything else by the fields that are named. */
export function tell(sentence: string, history: History, expected: Expected): void {
  it(sentence, () => {
    expect(answerOf(history)).toMatchObject(expected);
  });
}
