/** What the decision page says around the service's own words. */

import type { DecisionWord } from '../../../shared/gate/decision.ts';

export const DECISION_PAGE = {
  title: 'Why this decision',
  today: 'Today’s decision',
  ofDay: (day: string) => `The decision of ${day}, by all that is known now`,
  running: { open: 'Running is open by the rules', closed: 'No running' },
  toToday: 'Back to the decision of today',
  rulesTitle: 'The rules, in their order',
  rulesHint: 'They are asked one after the other. The first that fits decides.',
  ruleState: { passed: 'did not fit', decided: 'this one decided', notReached: 'not asked any more' },
  numbersTitle: 'The numbers',
  numbersHint: 'What was measured, and the limit beside it.',
  noNumbers: 'No week has been open yet, so there is nothing to measure.',
  sources: 'Where the limits come from',
  evidence: 'All the numbers and their sources',
  missingTitle: 'What is missing',
  nothingMissing: 'Nothing.',
  runsTitle: 'Which runs counted',
  historyTitle: 'The way here',
  historyHint: 'The days on which something changed, newest first. A day can be looked at again.',
  noHistory: 'This is the first day.',
  began: 'the week began',
  weekOpen: (week: number | null) => (week === null ? 'no week open' : `week ${week}`),
  replayTitle: 'Made anew each time',
  replay: (version: string) =>
    `Nothing is stored as “open”: this decision is worked out from what you told us and what your watch recorded. Version ${version} of the rules.`,
  fromToday: 'All about this decision',
} as const;

export const DECISION_WORDS: Record<DecisionWord, string> = {
  notReady: 'not yet',
  pause: 'pause',
  hold: 'hold',
  open: 'opened by your professional',
  stepBack: 'step back',
  repeat: 'repeat',
  wait: 'the week went on',
  unlock: 'the next week opened',
  done: 'the plan is finished',
};
