/** Where a plan asks for more than its base: no self-check left out on the way to longer runs, no shorter step back. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../shared/plan/built-in-plans.ts';
import { findHarder } from '../../shared/plan/find-harder.ts';
import type { Plan } from '../../shared/plan/plan.ts';

const withSelfChecks = (...weeks: number[]): Plan => ({
  ...DEFAULT_PLAN,
  weeks: DEFAULT_PLAN.weeks.map((week, at) => ({ ...week, asksSelfCheck: weeks.includes(at + 1) })),
});

describe('the movement self-check', () => {
  it('is asked often enough in the built-in plans', () => {
    expect([findHarder(DEFAULT_PLAN), findHarder({ ...SLOWER_PLAN, basedOn: 'slower' })]).toEqual([[], []]);
  });

  it('may come more often', () => {
    expect(findHarder(withSelfChecks(2, 6, 9, 12))).toEqual([]);
  });

  it('may not come earlier only: who takes the plan on the way would pass it over', () => {
    expect(findHarder(withSelfChecks(1, 2))).toEqual([
      { part: 'selfCheck', week: 7 },
      { part: 'selfCheck', week: 13 },
    ]);
    expect(findHarder(withSelfChecks(5, 12))).toEqual([{ part: 'selfCheck', week: 7 }]);
  });

  it('may not come later than the running that it stands before', () => {
    expect(findHarder(withSelfChecks(7, 12))).toEqual([{ part: 'selfCheck', week: 7 }]);
  });

  it('may not be left out, once or at all', () => {
    expect(findHarder(withSelfChecks(6))).toEqual([{ part: 'selfCheck', week: 13 }]);
    expect(findHarder(withSelfChecks())).toEqual([
      { part: 'selfCheck', week: 7 },
      { part: 'selfCheck', week: 13 },
    ]);
  });

  it('is not missed where the plan never runs that much', () => {
    const short = { ...DEFAULT_PLAN, weeks: DEFAULT_PLAN.weeks.slice(0, 5) };
    expect(findHarder(short)).toEqual([]);
  });
});

describe('a step back', () => {
  const withStages = (stageOf: (at: number) => number): Plan => ({
    ...DEFAULT_PLAN,
    weeks: DEFAULT_PLAN.weeks.map((week, at) => ({ ...week, stage: stageOf(at) })),
  });

  it('may not become shorter by stages of a single week', () => {
    expect(findHarder(withStages((at) => at + 1))).toEqual([{ part: 'stepBack', week: 3 }]);
    expect(findHarder(withStages((at) => (at < 8 ? Math.floor(at / 2) + 1 : at - 3)))).toEqual([
      { part: 'stepBack', week: 10 },
    ]);
  });

  it('may become longer, also to the very first week', () => {
    expect(findHarder(withStages((at) => Math.floor(at / 4) + 1))).toEqual([]);
    expect(findHarder(withStages(() => 1))).toEqual([]);
  });

  it('is not shorter where a week is done twice, nor in a plan beyond the length of its base', () => {
    for (const [at, week] of DEFAULT_PLAN.weeks.entries()) {
      expect(findHarder({ ...DEFAULT_PLAN, weeks: DEFAULT_PLAN.weeks.toSpliced(at, 0, week) })).toEqual([]);
    }
  });
});
