/** Where a changed plan goes on: by hand for the built-in plans, and what must hold between any two plans. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../shared/plan/built-in-plans.ts';
import { isHarderWeek } from '../../shared/plan/compare-weeks.ts';
import { lowerPlace, mapWeek, moveToPlan } from '../../shared/plan/map-week.ts';
import { getPlanWeek, type Plan } from '../../shared/plan/plan.ts';
import { drawPlan } from '../fixtures/histories/plan-changes.ts';
import { startRandom } from '../fixtures/histories/seeded-random.ts';
import { makePlan, type Shape } from './make-plan.ts';

const allWeeks = (plan: Plan) => plan.weeks.map((_, at) => at + 1);

describe('the week of the new plan', () => {
  it('is the first of the pair in the slower plan, where both weeks of it are still to come', () => {
    const mapped = allWeeks(DEFAULT_PLAN).map((week) => mapWeek(DEFAULT_PLAN, week, SLOWER_PLAN));
    expect(mapped).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31]);
  });
  it('is the same week of the default plan, once both of the pair were done, and the week before until then', () => {
    const mapped = allWeeks(SLOWER_PLAN).map((week) => mapWeek(SLOWER_PLAN, week, DEFAULT_PLAN));
    expect(mapped.slice(0, 8)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
  it('keeps its number where the plans begin with the same weeks, also through an easier week between', () => {
    const eased: Shape[] = [
      [60, 240, 3],
      [120, 180, 3],
      [60, 240, 3],
      [60, 240, 3],
    ];
    const [one, other] = [makePlan(...eased, [180, 120, 3]), makePlan(...eased, [120, 180, 4])];
    expect([1, 2, 3, 4, 5].map((week) => mapWeek(one, week, one))).toEqual([1, 2, 3, 4, 5]);
    expect([1, 2, 3, 4].map((week) => mapWeek(one, week, other))).toEqual([1, 2, 3, 4]);
  });
  it('does not pass over a week that is harder than all that was done, to an easy one behind it', () => {
    const plan = makePlan([60, 240, 3], [600, 60, 3], [60, 240, 4]);
    expect(mapWeek(DEFAULT_PLAN, 2, plan)).toBe(1);
    expect(mapWeek(DEFAULT_PLAN, 15, plan)).toBe(1);
    expect(mapWeek(DEFAULT_PLAN, 16, plan)).toBe(2);
  });
  it('counts repeats without a walk between as one bout', () => {
    const plan = makePlan([60, 240, 3], [60, 0, 4]);
    expect(mapWeek(DEFAULT_PLAN, 2, plan)).toBe(1);
    expect(mapWeek(DEFAULT_PLAN, 7, plan)).toBe(2);
  });
  it('is none as long as even the first week is harder', () => {
    const plan = makePlan([180, 120, 3]);
    expect([1, 3, 4, 5].map((week) => mapWeek(DEFAULT_PLAN, week, plan))).toEqual([null, null, null, 1]);
    expect(moveToPlan({ plan: DEFAULT_PLAN, week: 3 }, plan)).toEqual({ plan: DEFAULT_PLAN, week: 3 });
  });
  it('of two places is the lower one, told in the plan that is open', () => {
    const then = { plan: SLOWER_PLAN, week: 9 };
    expect(lowerPlace(then, { plan: DEFAULT_PLAN, week: 7 })).toEqual({ plan: DEFAULT_PLAN, week: 5 });
    expect(lowerPlace(then, { plan: DEFAULT_PLAN, week: 2 })).toEqual({ plan: DEFAULT_PLAN, week: 2 });
    const hard = makePlan([600, 60, 3]);
    expect(lowerPlace(then, { plan: hard, week: 1 })).toEqual(then);
  });
});

const plans = fc.integer({ min: 0, max: 100_000 }).map((seed) => drawPlan(startRandom(seed)));
const anyPlan = fc.oneof(plans, fc.constantFrom(DEFAULT_PLAN, SLOWER_PLAN));

function forAllPlaces(holds: (from: Plan, week: number, to: Plan) => void): void {
  fc.assert(
    fc.property(anyPlan, anyPlan, fc.nat(), (from, to, any) => holds(from, (any % from.weeks.length) + 1, to)),
    { numRuns: 2_000, seed: 3 },
  );
}

/** The worst that a step over the weeks before `week` could leave out. */
const weeksBefore = (plan: Plan, week: number) => plan.weeks.slice(0, week - 1);

describe('between any two plans', () => {
  it('nothing harder opens than what the old plan would have opened', () => {
    forAllPlaces((from, week, to) => {
      const mapped = mapWeek(from, week, to);
      if (mapped === null) expect(isHarderWeek(getPlanWeek(to, 1), getPlanWeek(from, week))).toBe(true);
      else expect(isHarderWeek(getPlanWeek(to, mapped), getPlanWeek(from, week))).toBe(false);
    });
  });
  it('no week is passed over that is harder than each week before', () => {
    forAllPlaces((from, week, to) => {
      for (const passed of weeksBefore(to, mapWeek(from, week, to) ?? 1)) {
        expect(weeksBefore(from, week).some((done) => !isHarderWeek(passed, done))).toBe(true);
      }
    });
  });
  it('the same plan keeps every week', () => {
    forAllPlaces((from, week) => {
      expect(mapWeek(from, week, structuredClone(from))).toBe(week);
    });
  });
  it('there and back gains nothing', () => {
    forAllPlaces((from, week, to) => {
      const there = moveToPlan({ plan: from, week }, to);
      const back = moveToPlan(there, from);
      expect(isHarderWeek(getPlanWeek(back.plan, back.week), getPlanWeek(from, week))).toBe(false);
    });
  });
  it('a week in the slower plan and back never ends on a later week of the default plan than the week itself', () => {
    for (const week of allWeeks(DEFAULT_PLAN)) {
      const there = moveToPlan({ plan: DEFAULT_PLAN, week }, SLOWER_PLAN);
      const next = { ...there, week: Math.min(there.week + 1, SLOWER_PLAN.weeks.length) };
      expect(moveToPlan(there, DEFAULT_PLAN).week).toBeLessThanOrEqual(week);
      expect(moveToPlan(next, DEFAULT_PLAN).week).toBeLessThanOrEqual(week);
    }
  });
});
