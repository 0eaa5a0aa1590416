/** What a session of the week is said to have come to. */

import { expect, it } from 'vitest';
import type { NotCountingReason, RunDaySummary } from '../../../shared/gate/decision.ts';
import type { ComplianceOutcome } from '../../../shared/run/assessment.ts';
import { describeSessionState } from '../../../web/src/today/session-state.ts';

const MONDAY = '2026-03-02';
const dayOf = (notCounting: NotCountingReason[]): RunDaySummary => ({
  day: MONDAY,
  runIds: ['a'],
  counts: notCounting.length === 0,
  notCounting,
});
const say = (
  runDays: RunDaySummary[],
  day = '2026-03-03',
  compliance: ComplianceOutcome = 'met',
  running: 'open' | 'closed' = 'open',
) => describeSessionState({ activityId: 'a', ranOn: MONDAY, compliance }, { day, runDays, running });

it('is done on its own day, when nothing is judged yet, and says what it waits for', () => {
  expect(say([], MONDAY)).toBe('Done; it can count once tomorrow’s answer is in');
  expect(say([], MONDAY, 'more')).toBe('Done');
  expect(say([], MONDAY, 'met', 'closed')).toBe('Done');
  expect(say([{ ...dayOf([]), runIds: ['b'] }])).toBe('Done');
});

it('counts', () => expect(say([dayOf([])])).toBe('Done, and it counts'));

it('waits for check-ins as long as they can be given', () => {
  const waiting = [dayOf(['effortOrTalkMissing', 'morningAnswerMissing'])];
  expect(say(waiting, '2026-03-05')).toBe('Done; it counts once its check-ins are answered');
  expect(say(waiting, '2026-03-06')).toBe(
    'Done; it does not count: the next-morning answer was not given. Nothing is lost.',
  );
});

it('does not count, for the reasons that no answer can change, kindly', () => {
  const reasons: NotCountingReason[] = ['complianceNotMet', 'morningAnswerMissing', 'ranTheDayBefore'];
  expect(say([dayOf(reasons)], '2026-03-04', 'less')).toBe(
    'Done; it does not count: less than planned and the day before was a run day too. Nothing is lost.',
  );
  expect(say([dayOf(['complianceNotMet'])])).toBe('Done; it does not count: not as planned. Nothing is lost.');
});
