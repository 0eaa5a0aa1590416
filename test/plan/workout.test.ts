/** Expansion of repeats and the totals of a workout. */

import { describe, expect, it } from 'vitest';
import { flattenWorkout, totalWorkout, type Workout } from '../../shared/workout.ts';
import { openStep, timed } from '../fixtures/activity-builder.ts';

const TWO_BLOCKS: Workout = {
  name: 'two blocks',
  steps: [
    timed('walk', 300, { intensity: 'warmup' }),
    { type: 'repeat', times: 2, steps: [timed('run', 60), timed('walk', 30)] },
    { type: 'repeat', times: 3, steps: [timed('run', 20)] },
    timed('walk', 120, { intensity: 'cooldown' }),
  ],
};

const places = (workout: Workout) =>
  flattenWorkout(workout).map(({ stepIndex, repetition }) => [stepIndex, repetition]);

describe('flattening a workout', () => {
  it('counts step messages as the file does: each repeat is one behind its steps', () => {
    expect(places(TWO_BLOCKS)).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [1, 2],
      [2, 2],
      [4, 1],
      [4, 2],
      [4, 3],
      [6, 1],
    ]);
    expect(flattenWorkout(TWO_BLOCKS).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('leaves out the last recovery where the watch does, and the count behind it does not change', () => {
    const workout: Workout = {
      name: 'skips',
      steps: [
        { type: 'repeat', times: 2, skipsLastRecovery: true, steps: [timed('run', 60), timed('walk', 30)] },
        timed('walk', 120),
      ],
    };
    expect(places(workout)).toEqual([
      [0, 1],
      [1, 1],
      [0, 2],
      [3, 1],
    ]);
    expect(totalWorkout(workout)).toMatchObject({ totalSeconds: 270, walkSeconds: 150, runSeconds: 120 });
  });

  it('keeps the only step of a repeat even where the last recovery is left out', () => {
    const workout: Workout = {
      name: 'single',
      steps: [{ type: 'repeat', times: 3, skipsLastRecovery: true, steps: [timed('run', 60)] }],
    };
    expect(places(workout)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
  });

  it("believes a step's own message index", () => {
    const workout: Workout = { name: 'own', steps: [timed('walk', 10), timed('run', 10, { messageIndex: 7 })] };
    expect(places(workout)).toEqual([
      [0, 1],
      [7, 1],
    ]);
  });
});

describe('the totals of a workout', () => {
  it('add up running and walking apart, and know the longest run', () => {
    expect(totalWorkout(TWO_BLOCKS)).toEqual({
      totalSeconds: 660,
      runSeconds: 180,
      walkSeconds: 480,
      longestRunSeconds: 60,
      runBouts: 5,
      untimedSteps: 0,
    });
  });

  it('count steps without a time, and runs among them as bouts', () => {
    const workout: Workout = {
      name: 'open',
      steps: [openStep('any'), { ...openStep('run'), duration: { type: 'distance', meters: 400 } }, timed('any', 30)],
    };
    expect(totalWorkout(workout)).toEqual({
      totalSeconds: 30,
      runSeconds: 0,
      walkSeconds: 0,
      longestRunSeconds: 0,
      runBouts: 1,
      untimedSteps: 2,
    });
  });
});
