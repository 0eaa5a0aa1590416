/** What stands beside a decision as its numbers: only what was measured, each with the limit that it was held against. */

import { describe, expect, it } from 'vitest';
import { decide } from '../../shared/gate/decide.ts';
import type { Fact } from '../../shared/gate/facts.ts';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { describeDecisionNumbers } from '../../shared/words/decision-number-words.ts';

const READY: Fact[] = (['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'] as const).map((item) => ({
  type: 'readiness',
  day: '2026-03-01',
  item,
  met: true,
}));
const RUN: Fact = {
  type: 'run',
  id: 'a',
  day: '2026-03-02',
  runSeconds: 234,
  plannedWeek: 1,
  dose: 1.3,
  compliance: 'more',
  heartRate: 'notHigh',
};

const tell = (facts: Fact[], day: string) =>
  Object.fromEntries(
    describeDecisionNumbers(decide(DEFAULT_PLAN, facts, day), DEFAULT_PLAN).map(({ id, amount, limit }) => [
      id,
      `${amount} | ${limit}`,
    ]),
  );

describe('the numbers of a decision', () => {
  it('are none before a week was open', () => {
    expect(tell([], '2026-03-02')).toEqual({});
  });

  it('are the days, the sessions, the dose and the running of seven days, each with its limit', () => {
    expect(tell([...READY, RUN], '2026-03-04')).toMatchObject({
      daysSinceOpened: '3 days | a week lasts 7 days at least',
      countingSessions: 'no sessions | 2 asked',
      highestDose: '130 % | the week is repeated over 130 %',
      runSecondsInSevenDays: '3 min 54 s | the week is repeated over 150 % of what it offers: 13 min 30 s',
      fullDaysWithoutRun: '1 day | a stage back at 14, two at 28',
    });
  });

  it('say how often this week began in a row, and from when on a review is suggested', () => {
    const open = (day: string): Fact => ({ type: 'professional', day, act: 'open', week: 1, reason: 'once more' });
    const times = (facts: Fact[]) => tell([...READY, ...facts], '2026-03-20').attemptsAtThisWeek;
    const limit = 'a review by a professional is suggested from time 4 on; it locks nothing';
    expect(times([])).toBe(`1 time | ${limit}`);
    expect(times([open('2026-03-08'), open('2026-03-15')])).toBe(`3 times | ${limit}`);
  });

  it('name the mark and the source of each limit', () => {
    const lines = describeDecisionNumbers(decide(DEFAULT_PLAN, [...READY, RUN], '2026-03-04'), DEFAULT_PLAN);
    expect(lines.length).toBeGreaterThan(3);
    for (const { tag, source } of lines) expect([tag.length > 0, source.length > 0]).toEqual([true, true]);
  });
});
