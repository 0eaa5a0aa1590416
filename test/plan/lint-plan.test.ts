/** The plan linter: the built-in plans' own remarks written out by hand, each limit and its neighbour, and the words. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../shared/plan/built-in-plans.ts';
import { lintPlan, type PlanWarning } from '../../shared/plan/lint-plan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { describePlanWarning } from '../../shared/words/plan-words.ts';
import { makePlan, type Shape } from './make-plan.ts';

const FORBIDDEN = /\b(safe|cleared|normal|abnormal|diagnos\w*|treat\w*|prevent\w*|detect\w*|failed)\b/i;

const brief = (plan: Plan) => lintPlan(plan).map(({ week, code }) => `${week} ${code}`);
const weeksOf = (plan: Plan, code: PlanWarning['code']) =>
  lintPlan(plan).flatMap((warning) => (warning.code === code ? [warning.week] : []));
const sentences = (plan: Plan) => lintPlan(plan).map((warning) => describePlanWarning(warning).sentence);

describe('the built-in plan', () => {
  it('shows these remarks about itself, and no other', () => {
    expect(sentences(DEFAULT_PLAN)).toEqual([
      'Week 2: 33 % more running in the week, 12 min instead of 9 min. The founding text has this step.',
      'Week 2: a session takes 20 min, 33 % longer than the longest of the last 30 days. The founding text has this step.',
      'Week 3: the runs are longer (2 min instead of 1 min), and the walks are shorter (3 min instead of 4 min). The founding text has this step.',
      'Week 3: 50 % more running in the week, 18 min instead of 12 min. The founding text has this step.',
      'Week 4: 33 % more running in the week, 24 min instead of 18 min. The founding text has this step.',
      'Week 5: the runs are longer (3 min instead of 2 min), and the walks are shorter (2 min instead of 3 min). The founding text has this step.',
      'Week 5: 13 % more running in the week, 27 min instead of 24 min. The founding text has this step.',
      'Week 6: 33 % more running in the week, 36 min instead of 27 min. The founding text has this step.',
      'Week 7: the runs are longer (4 min instead of 3 min), and the walks are shorter (1 min instead of 2 min).',
      'Week 8: 33 % more running in the week, 48 min instead of 36 min.',
      'Week 10: 20 % more running in the week, 54 min instead of 45 min.',
      'Week 11: 17 % more running in the week, 63 min instead of 54 min.',
      'Week 11: a session takes 24 min, 14 % longer than the longest of the last 30 days.',
      'Week 12: 14 % more running in the week, 72 min instead of 63 min.',
      'Week 12: a session takes 27 min, 13 % longer than the longest of the last 30 days.',
      'Week 14: 17 % more running in the week, 84 min instead of 72 min.',
      'Week 14: a session takes 30 min, 11 % longer than the longest of the last 30 days.',
      'Week 15: the runs are longer (25 min instead of 14 min), and the walk between is gone (it was 1 min).',
      'Week 15: the longest run without a walk goes from 14 min to 25 min.',
      'Week 16: 20 % more running in the week, 90 min instead of 75 min.',
    ]);
  });
});

describe('the slower plan', () => {
  it('has the same steps, each at the first of its two weeks', () => {
    expect(weeksOf(SLOWER_PLAN, 'severalParametersUp')).toEqual([5, 9, 13, 29]);
    expect(weeksOf(SLOWER_PLAN, 'runVolumeUp')).toEqual([3, 5, 7, 9, 11, 15, 19, 21, 23, 27, 31]);
    expect(weeksOf(SLOWER_PLAN, 'sessionLonger')).toEqual([3, 21, 23, 27]);
    expect(weeksOf(SLOWER_PLAN, 'longestBoutUp')).toEqual([29]);
  });
});

describe('more than one parameter up', () => {
  it.each<[string, Shape, Shape, string[]]>([
    ['only longer runs', [600, 60, 3], [610, 60, 3], []],
    ['only shorter walks', [600, 60, 3], [600, 50, 3], []],
    ['longer runs and shorter walks', [600, 60, 3], [610, 50, 3], ['runSeconds', 'walkSeconds']],
    ['longer runs and a repeat more', [600, 60, 10], [601, 60, 11], ['runSeconds', 'repeats']],
    ['shorter walks and a repeat more', [600, 60, 10], [600, 59, 11], ['walkSeconds', 'repeats']],
    ['all three', [600, 60, 10], [601, 59, 11], ['runSeconds', 'walkSeconds', 'repeats']],
    ['two up although the repeats go down', [600, 60, 10], [601, 59, 5], ['runSeconds', 'walkSeconds']],
    ['everything down', [600, 60, 10], [500, 70, 9], []],
  ])('%s', (_, before, now, expected) => {
    const warning = lintPlan(makePlan(before, now)).find(({ code }) => code === 'severalParametersUp');
    expect(warning?.code === 'severalParametersUp' ? warning.numbers.parametersUp : []).toEqual(expected);
  });
});

describe('each limit', () => {
  it('lets the running of a week grow by exactly 10 %, and not by a second more', () => {
    expect(weeksOf(makePlan([1000, 60, 1], [1100, 60, 1]), 'runVolumeUp')).toEqual([]);
    expect(weeksOf(makePlan([1000, 60, 1], [1101, 60, 1]), 'runVolumeUp')).toEqual([2]);
  });
  it('lets a session be exactly 10 % longer, and not a second more', () => {
    expect(weeksOf(makePlan([900, 100, 1], [1000, 100, 1]), 'sessionLonger')).toEqual([]);
    expect(weeksOf(makePlan([900, 100, 1], [1001, 100, 1]), 'sessionLonger')).toEqual([2]);
  });
  it('compares a session with the four weeks before, not only with the last', () => {
    const easy: Shape = [100, 400, 1];
    const long: Shape = [100, 900, 1];
    expect(weeksOf(makePlan(long, easy, easy, easy, long), 'sessionLonger')).toEqual([]);
    expect(weeksOf(makePlan(long, easy, easy, easy, easy, long), 'sessionLonger')).toEqual([6]);
  });
  it('remarks on a bout that is over half as long again, when that is more than two minutes', () => {
    expect(weeksOf(makePlan([600, 60, 1], [900, 60, 1]), 'longestBoutUp')).toEqual([]);
    expect(weeksOf(makePlan([600, 60, 1], [901, 60, 1]), 'longestBoutUp')).toEqual([2]);
    expect(weeksOf(makePlan([60, 60, 1], [180, 60, 1]), 'longestBoutUp')).toEqual([]);
    expect(weeksOf(makePlan([60, 60, 1], [181, 60, 1]), 'longestBoutUp')).toEqual([2]);
  });
  it('takes repeats without a walk between them as one bout', () => {
    expect(weeksOf(makePlan([300, 60, 4], [300, 0, 4]), 'longestBoutUp')).toEqual([2]);
  });
});

const shape = fc.tuple(
  fc.integer({ min: 10, max: 3600 }),
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 1, max: 12 }),
);

describe('any plan', () => {
  it('gets no remark for a week that is like the one before', () => {
    fc.assert(
      fc.property(shape, (week) => {
        expect(brief(makePlan(week, week, week))).toEqual([]);
      }),
    );
  });
  it('gets remarks in the order of its weeks, never on the first, each with a sentence and a reason', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 12 }), (shapes) => {
        const warnings = lintPlan(makePlan(...shapes));
        const weeks = warnings.map(({ week }) => week);
        expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
        expect(weeks).not.toContain(1);
        for (const warning of warnings) {
          const { sentence, why } = describePlanWarning(warning);
          expect(sentence).toMatch(/^Week \d+: .*\.$/);
          expect(sentence + why).not.toMatch(/NaN|undefined|Infinity/);
          expect(sentence + why).not.toMatch(FORBIDDEN);
        }
      }),
    );
  });
});
