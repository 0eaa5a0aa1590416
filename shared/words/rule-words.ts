/** The numbered rules as one sentence each; the README carries the same table. */

import type { RuleNumber } from '../gate/decision.ts';

export const RULES: Record<RuleNumber, string> = {
  1: 'an urgent sign pauses everything until a professional says that you may run.',
  2: 'some symptoms pause everything until a professional says that you may run.',
  3: 'what your professional decides goes before the plan.',
  4: 'a strong symptom in this week leads one stage back.',
  5: 'two weeks without a run lead one stage back, four weeks two.',
  6: 'running needs every readiness item, and no fever.',
  7: 'a mild symptom, or clearly more running than planned, repeats the week.',
  8: 'a week in which half of the runs were not easy is repeated.',
  9: 'the next week opens when everything on the list is there.',
  10: 'everything is there: the next week opens, or the plan is done.',
};
