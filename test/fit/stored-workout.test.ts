/** The workout inside a file: steps, targets, movements, repeats and repeats of repeats. */

import { describe, expect, it } from 'vitest';
import { flattenWorkout, type WorkoutStep } from '../../shared/workout.ts';
import {
  type FieldValue,
  fileId,
  fitFile,
  lap,
  message,
  NOON,
  record,
  session,
  smallRun,
} from '../fixtures/fit-bytes.ts';
import { readRun, refusalOf, workoutOf } from './read-with.ts';

const OPEN = 5;
const step = (index: number, fields: FieldValue[]) => message(27, [[254, 'uint16', index], ...fields]);
const timed = (index: number, seconds: number, intensity = 0, name = '') =>
  step(index, [
    ...(name === '' ? [] : [[0, 'string', name] as FieldValue]),
    [1, 'enum', 0],
    [2, 'uint32', seconds * 1000],
    [7, 'enum', intensity],
  ]);
const repeat = (index: number, from: number, times: number, more: FieldValue[] = []) =>
  step(index, [[1, 'enum', 6], [2, 'uint32', from], [4, 'uint32', times], ...more]);
const workoutFile = (...steps: number[][]) =>
  fitFile([fileId([[0, 'enum', 5]]), message(26, [[8, 'string', 'Week 3']]), ...steps]);
const only = (fields: FieldValue[]) => workoutOf(workoutFile(step(0, fields)))?.steps[0] as WorkoutStep;
const flat = (...steps: number[][]) => {
  const workout = workoutOf(workoutFile(...steps));
  return workout === null ? null : flattenWorkout(workout).map(({ stepIndex, step: one }) => [stepIndex, one.duration]);
};
const seconds = (value: number) => ({ type: 'time', seconds: value });

it('a run-walk workout comes out as one would say it', () => {
  const file = workoutFile(timed(0, 300, 2), timed(1, 60), timed(2, 120, 4), repeat(3, 1, 6), timed(4, 300, 3));
  const base = { type: 'step', name: '', target: { type: 'open' } };
  expect(workoutOf(file)).toEqual({
    name: 'Week 3',
    steps: [
      { ...base, intensity: 'warmup', movement: 'any', duration: seconds(300) },
      {
        type: 'repeat',
        times: 6,
        steps: [
          { ...base, intensity: 'active', movement: 'run', duration: seconds(60) },
          { ...base, intensity: 'recovery', movement: 'walk', duration: seconds(120) },
        ],
      },
      { ...base, intensity: 'cooldown', movement: 'any', duration: seconds(300) },
    ],
  });
});

it('steps are put in the order of their index', () => {
  expect(flat(timed(1, 20), timed(0, 10))).toEqual([
    [0, seconds(10)],
    [1, seconds(20)],
  ]);
});

it('a workout file is no run, and a run may carry its workout', () => {
  expect(refusalOf(workoutFile(timed(0, 60)))).toEqual({ code: 'notActivity', fileType: 'workout' });
  const steps = [timed(0, 60), timed(1, 60, 4), repeat(2, 0, 3)];
  expect(readRun(fitFile(smallRun({ more: steps }))).storedWorkout?.steps).toMatchObject([
    { type: 'repeat', times: 3 },
  ]);
  expect(workoutOf(fitFile([fileId(), ...steps, record(NOON), session({ sport: 2 })]))?.steps.length).toBe(1);
});

it('a file without steps stores no workout', () => {
  expect(workoutOf(fitFile(smallRun()))).toBeNull();
});

describe('durations', () => {
  it.each([
    [0, 90_500, { type: 'time', seconds: 90.5 }],
    [28, 60_000, { type: 'time', seconds: 60 }],
    [31, 60_000, { type: 'time', seconds: 60 }],
    [1, 40_000, { type: 'distance', meters: 400 }],
    [2, 150, { type: 'open' }],
    [OPEN, 0, { type: 'open' }],
    [0, 0xffff_ffff, { type: 'open' }],
  ])('type %i with %i', (type, value, duration) => {
    expect(
      only([
        [1, 'enum', type],
        [2, 'uint32', value],
      ]).duration,
    ).toEqual(duration);
  });
});

describe('heart-rate targets', () => {
  const target = (type: number, low: number, high: number) =>
    only([
      [1, 'enum', OPEN],
      [3, 'enum', type],
      [4, 'uint32', 0],
      [5, 'uint32', low],
      [6, 'uint32', high],
    ]).target;

  it('are beats + 100', () => {
    expect(target(1, 240, 260)).toEqual({ type: 'heartRate', lowBpm: 140, highBpm: 160 });
    expect(target(1, 101, 101)).toEqual({ type: 'heartRate', lowBpm: 1, highBpm: 1 });
  });

  it('in percent of the maximum, upside down, absent, or of another kind are open', () => {
    for (const [type, low, high] of [
      [1, 50, 60],
      [1, 100, 100],
      [1, 260, 240],
      [1, 0xffff_ffff, 260],
      [0, 240, 260],
      [3, 240, 260],
    ]) {
      expect(target(type as number, low as number, high as number)).toEqual({ type: 'open' });
    }
  });
});

describe('movement', () => {
  it.each([
    [0, '', 'run'],
    [5, '', 'run'],
    [1, '', 'walk'],
    [4, '', 'walk'],
    [2, '', 'any'],
    [3, '', 'any'],
    [6, '', 'any'],
    [0xff, '', 'any'],
    [0xff, 'Run', 'run'],
    [0xff, 'Easy jog', 'run'],
    [0xff, 'Walk', 'walk'],
    [0, 'Walk', 'walk'],
    [2, 'Brisk walking', 'walk'],
    [4, 'Run or walk', 'walk'],
    [0, 'Trunk', 'run'],
  ])('intensity %i named "%s" is %s', (intensity, name, movement) => {
    const read = workoutOf(workoutFile(timed(0, 60, intensity, name)))?.steps[0] as WorkoutStep;
    expect(read.movement).toBe(movement);
    if (intensity === 0xff) expect(read.intensity).toBe('active');
  });
});

describe('repeats', () => {
  it('that skip the last recovery say so', () => {
    const skipping = (value: number) =>
      workoutOf(workoutFile(timed(0, 60), timed(1, 90, 4), repeat(2, 0, 3, [[18, 'uint8', value]])));
    expect(skipping(1)?.steps[0]).toMatchObject({ skipsLastRecovery: true });
    expect(skipping(0)?.steps[0]).not.toHaveProperty('skipsLastRecovery');
    expect(flattenWorkout(skipping(1) as NonNullable<ReturnType<typeof workoutOf>>).length).toBe(5);
  });

  it('inside a repeat are kept, the outer one is unrolled, and every step keeps its own index', () => {
    const steps = [timed(0, 10), timed(1, 20), repeat(2, 1, 2), timed(3, 30), repeat(4, 0, 2), timed(5, 40)];
    const once = [
      [0, seconds(10)],
      [1, seconds(20)],
      [1, seconds(20)],
      [3, seconds(30)],
    ];
    expect(flat(...steps)).toEqual([...once, ...once, [5, seconds(40)]]);
  });

  it('of which the outer skips its last recovery leave it out once', () => {
    const steps = [timed(0, 20), repeat(1, 0, 2), timed(2, 30, 4), repeat(3, 0, 2, [[18, 'uint8', 1]])];
    expect(flat(...steps)).toEqual([
      [0, seconds(20)],
      [0, seconds(20)],
      [2, seconds(30)],
      [0, seconds(20)],
      [0, seconds(20)],
    ]);
  });

  it('one level deep need no index of their own', () => {
    const text = JSON.stringify(workoutOf(workoutFile(timed(0, 60), timed(1, 90), repeat(2, 0, 3), timed(3, 5))));
    expect(text).not.toContain('messageIndex');
  });

  it.each([
    ['back to no step', [timed(0, 60), repeat(1, 7, 3)]],
    ['into the middle of a repeat', [timed(0, 60), timed(1, 60), repeat(2, 0, 3), timed(3, 60), repeat(4, 1, 2)]],
    [
      'without a number',
      [
        timed(0, 60),
        step(1, [
          [1, 'enum', 6],
          [2, 'uint32', 0],
        ]),
      ],
    ],
    [
      'until a time',
      [
        timed(0, 60),
        step(1, [
          [1, 'enum', 7],
          [2, 'uint32', 0],
          [4, 'uint32', 60_000],
        ]),
      ],
    ],
    ['four thousand million times', [timed(0, 60), repeat(1, 0, 4_000_000_000)]],
    ['of repeats of repeats', [timed(0, 60), ...Array.from({ length: 40 }, (_, index) => repeat(index + 1, 0, 1000))]],
    ['more steps than any watch takes', Array.from({ length: 501 }, (_, index) => timed(index, 60))],
    ['two steps with one index', [timed(0, 60), timed(0, 70), repeat(1, 0, 2)]],
  ])('%s give no workout, and the run a note', (_name, steps) => {
    expect(workoutOf(workoutFile(...steps))).toBeNull();
    expect(readRun(fitFile(smallRun({ more: steps })))).toMatchObject({
      storedWorkout: null,
      notes: ['noLaps', 'storedWorkoutUnreadable'],
    });
  });
});

/** A run of which every lap is of one second and of the step with this index. */
const runWith = (steps: number[][], indexes: (number | null)[]) =>
  readRun(
    fitFile(
      smallRun({
        more: [
          ...steps,
          ...indexes.map((index, at) => lap(NOON + at, 1, index === null ? [] : [[71, 'uint16', index]])),
        ],
      }),
    ),
  );
const flatOf = ({ storedWorkout }: ReturnType<typeof readRun>) =>
  storedWorkout && flattenWorkout(storedWorkout).map(({ stepIndex }) => stepIndex);

describe('a repeat that says no number', () => {
  const until = (index: number, from: number, type = 7) =>
    step(index, [
      [1, 'enum', type],
      [2, 'uint32', from],
      [4, 'uint32', 600_000],
    ]);
  const steps = [timed(0, 10), timed(1, 60), timed(2, 60, 4), until(3, 1), timed(4, 10)];

  it.each([7, 8, 9, 10, 11, 12, 13, 17, 18, 27])('(type %i) was planned as often as the laps tell', (type) => {
    const run = runWith([timed(0, 10), timed(1, 60), timed(2, 60, 4), until(3, 1, type)], [0, 1, 1, 2, 1, 2, null]);
    expect(flatOf(run)).toEqual([0, 1, 2, 1, 2]);
  });

  it('was planned once where she did not come to it', () => {
    expect(flatOf(runWith(steps, [0]))).toEqual([0, 1, 2, 4]);
  });

  it('is not read inside another repeat', () => {
    const nested = [timed(0, 10), timed(1, 60), until(2, 1), repeat(3, 0, 2)];
    expect(runWith(nested, [0, 1, 0, 1]).notes).toContain('storedWorkoutUnreadable');
  });
});

describe('two workouts in one run', () => {
  const named = (name: string, ...steps: number[][]) => [message(26, [[8, 'string', name]]), ...steps];
  const first = named('Monday', timed(0, 10), timed(1, 60), repeat(2, 0, 2));
  const second = named('More', timed(0, 20), timed(1, 30));

  it('are one, with the steps of both', () => {
    const run = runWith([...first, ...second], [0, 1, 0, 1, 0, 1]);
    expect(flatOf(run)).toEqual([0, 1, 0, 1, 0, 1]);
    expect(run.storedWorkout?.name).toBe('Monday');
    expect(run.storedWorkout?.steps.at(-1)).toMatchObject({ duration: seconds(30), messageIndex: 1 });
  });

  it('that are the same count as often as they were begun', () => {
    expect(flatOf(runWith([...first, ...first], [0, 1, 0, 1]))).toHaveLength(4);
    expect(flatOf(runWith([...first, ...first], [0, 1, 0, 1, 0, 1]))).toHaveLength(8);
    expect(flatOf(runWith([...first, ...first], []))).toHaveLength(4);
  });

  it('are not read where a repeat of theirs says no number: nobody knows whose laps those are', () => {
    const open = named(
      'Open',
      timed(0, 20),
      step(1, [
        [1, 'enum', 7],
        [2, 'uint32', 0],
      ]),
    );
    expect(runWith([...first, ...open], [0, 1, 0, 1, 0]).notes).toContain('storedWorkoutUnreadable');
  });
});

it('a repeat back to an index that nobody has begins with the step behind it', () => {
  expect(flat(timed(0, 10), timed(2, 20), timed(3, 30), repeat(4, 1, 2))).toEqual([
    [0, seconds(10)],
    [2, seconds(20)],
    [3, seconds(30)],
    [2, seconds(20)],
    [3, seconds(30)],
  ]);
});
