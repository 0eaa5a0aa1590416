/** What the runner's own settings change in a session's workout. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout } from '../../shared/plan/plan.ts';
import { flattenWorkout } from '../../shared/workout.ts';

const NO_EDGES = { warmUpSeconds: 0, coolDownSeconds: 0, ceilingBpm: null };

describe('a session of a week', () => {
  it('has a warm-up walk and a cool-down walk of the wanted length', () => {
    const workout = buildSessionWorkout(DEFAULT_PLAN, 1, { ...NO_EDGES, warmUpSeconds: 420, coolDownSeconds: 90 });
    const steps = flattenWorkout(workout).map(({ step }) => step);
    expect(steps[0]).toMatchObject({ intensity: 'warmup', movement: 'walk', duration: { type: 'time', seconds: 420 } });
    expect(steps.at(-1)).toMatchObject({
      intensity: 'cooldown',
      movement: 'walk',
      duration: { type: 'time', seconds: 90 },
    });
    expect(steps).toHaveLength(8);
  });

  it('has neither where they are set to 0', () => {
    const workout = buildSessionWorkout(DEFAULT_PLAN, 1, NO_EDGES);
    expect(workout.steps).toHaveLength(1);
    expect(flattenWorkout(workout)).toHaveLength(6);
  });

  it('says runs are active and walks are recovery', () => {
    const [run, walk] = flattenWorkout(buildSessionWorkout(DEFAULT_PLAN, 1, NO_EDGES)).map(({ step }) => step);
    expect(run).toMatchObject({ intensity: 'active', movement: 'run', target: { type: 'open' } });
    expect(walk).toMatchObject({ intensity: 'recovery', movement: 'walk', target: { type: 'open' } });
  });

  it('puts a ceiling on the runs and never on a walk', () => {
    const workout = buildSessionWorkout(DEFAULT_PLAN, 3, { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: 158 });
    for (const { step } of flattenWorkout(workout)) {
      const target = step.movement === 'run' ? { type: 'heartRate', lowBpm: 50, highBpm: 158 } : { type: 'open' };
      expect(step.target).toEqual(target);
    }
  });

  it('makes no repeat of a single run', () => {
    expect(buildSessionWorkout(DEFAULT_PLAN, 15, NO_EDGES).steps).toMatchObject([{ type: 'step', movement: 'run' }]);
  });

  it('tells the sessions of one week apart by name only', () => {
    const plain = buildSessionWorkout(DEFAULT_PLAN, 3, NO_EDGES);
    const second = buildSessionWorkout(DEFAULT_PLAN, 3, NO_EDGES, 2);
    expect(second.name).toBe('W03 S2 3x2:00 run 3:00 walk');
    expect(second.steps).toEqual(plain.steps);
  });
});
