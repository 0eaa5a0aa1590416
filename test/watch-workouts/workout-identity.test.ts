/** Tests of the identity that a watch knows a workout by: stable for the same session, another one for any other. */

import { describe, expect, test } from 'vitest';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout, type Plan, type SessionOptions } from '../../shared/plan/plan.ts';
import { deriveWorkoutIdentity } from '../../watch-workouts/workout-identity.ts';
import { planWorkoutFiles } from '../../watch-workouts/write-week-files.ts';

const OPTIONS: SessionOptions = { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null };
const PLACE = { planId: 'default', week: 3, session: 2 };

function identify(options = OPTIONS, place = PLACE, week = 3) {
  return deriveWorkoutIdentity(buildSessionWorkout(DEFAULT_PLAN, week, options), place);
}

function planAll(plan: Plan) {
  return planWorkoutFiles(plan, { weeks: plan.weeks.map((_, index) => index + 1), options: OPTIONS });
}

describe('the identity of a workout', () => {
  test('is pinned: an update of this program must not send the same workouts to the watch twice', () => {
    expect(identify()).toEqual({ serialNumber: 1_664_923_107, timeCreated: 1_103_345_514 });
  });

  test('does not change with names and notes', () => {
    const workout = buildSessionWorkout(DEFAULT_PLAN, 3, OPTIONS);
    const steps = workout.steps.map((item) =>
      item.type === 'step'
        ? { ...item, notes: 'Easy' }
        : { ...item, steps: item.steps.map((s) => ({ ...s, notes: 'Easy' })) },
    );
    expect(deriveWorkoutIdentity({ name: 'Another name', steps }, PLACE)).toEqual(identify());
  });

  test('does not change when the same steps are written as a repeat or one after the other', () => {
    const workout = buildSessionWorkout(DEFAULT_PLAN, 3, OPTIONS);
    const steps = workout.steps.flatMap((item) =>
      item.type === 'step' ? [item] : Array.from({ length: item.times }, () => item.steps).flat(),
    );
    expect(deriveWorkoutIdentity({ ...workout, steps }, PLACE)).toEqual(identify());
  });

  test.each([
    ['session', identify(OPTIONS, { ...PLACE, session: 1 })],
    ['week with the same steps', identify(OPTIONS, { ...PLACE, week: 4 })],
    ['plan', identify(OPTIONS, { ...PLACE, planId: 'slower' })],
    ['number of repeats', identify(OPTIONS, PLACE, 4)],
    ['warm-up', identify({ ...OPTIONS, warmUpSeconds: 240 })],
    ['ceiling', identify({ ...OPTIONS, ceilingBpm: 150 })],
  ])('changes both numbers with another %s', (_, other) => {
    expect(other.serialNumber).not.toBe(identify().serialNumber);
    expect(other.timeCreated).not.toBe(identify().timeCreated);
  });

  test('is unlike every other in both numbers, over all sessions of both built-in plans', () => {
    const identities = [...planAll(DEFAULT_PLAN), ...planAll(SLOWER_PLAN)].map((file) => file.identity);
    expect(identities).toHaveLength((16 + 32) * 3);
    expect(new Set(identities.map(({ serialNumber }) => serialNumber)).size).toBe(identities.length);
    expect(new Set(identities.map(({ timeCreated }) => timeCreated)).size).toBe(identities.length);
  });

  test('has a serial that is set, and a time from 2020 to 2024', () => {
    const unixSeconds = (fitSeconds: number) => fitSeconds + 631_065_600;
    for (const { identity } of [...planAll(DEFAULT_PLAN), ...planAll(SLOWER_PLAN)]) {
      expect(identity.serialNumber).toBeGreaterThan(0);
      expect(identity.serialNumber).toBeLessThanOrEqual(0xffffffff);
      const year = new Date(unixSeconds(identity.timeCreated) * 1000).getUTCFullYear();
      expect([2020, 2021, 2022, 2023, 2024]).toContain(year);
    }
  });
});
