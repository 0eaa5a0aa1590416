/** Laps that carry a step index: exact where they follow this workout, and not believed where they follow another. */

import { describe, expect, it } from 'vitest';
import { alignToStepLaps } from '../../shared/run/align-step-laps.ts';
import { flattenWorkout, type Workout } from '../../shared/workout.ts';
import { inARow, runWalk, timed } from '../fixtures/activity-builder.ts';

type StepLap = readonly [stepIndex: number | null, seconds: number];

/** Warm-up is step 0, run 1, walk 2. */
const PLAN = runWalk(3, 60, 240, 300);
const AS_PLANNED: StepLap[] = [
  [0, 300],
  [1, 60],
  [2, 240],
  [1, 60],
  [2, 240],
  [1, 60],
  [2, 240],
];

function align(laps: readonly StepLap[], workout: Workout = PLAN, isOwnWorkout = false) {
  const segments = inARow(...laps.map(([stepIndex, seconds]) => ['unknown', seconds, stepIndex] as const));
  return alignToStepLaps(flattenWorkout(workout), segments, isOwnWorkout);
}

const places = (...parameters: Parameters<typeof align>) =>
  align(...parameters)?.placements.map((placement) =>
    placement ? `${placement.startSeconds}-${placement.endSeconds}` : '-',
  ) ?? null;

const EXACT = ['0-300', '300-360', '360-600', '600-660', '660-900', '900-960', '960-1200'];

describe('step laps', () => {
  it('tell every repetition: the index goes back', () => {
    expect(places(AS_PLANNED)).toEqual(EXACT);
    expect(align(AS_PLANNED)?.agreement).toBe(1);
  });

  it('cut by auto-lap are joined again', () => {
    const cut: StepLap[] = [
      [0, 180],
      [0, 120],
      [1, 60],
      [2, 100],
      [2, 100],
      [2, 40],
      [1, 60],
      [2, 240],
      [1, 60],
      [2, 240],
    ];
    expect(places(cut)).toEqual(EXACT);
  });

  it('cut by auto-lap are as long as their laps together, whatever the clock says of the time between them', () => {
    const segments = [
      { startSeconds: 0, endSeconds: 180, kind: 'unknown', stepIndex: 0 },
      { startSeconds: 195, endSeconds: 315, kind: 'unknown', stepIndex: 0 },
    ] as const;
    const found = alignToStepLaps(flattenWorkout(PLAN), [...segments], true);
    expect(found?.placements[0]).toEqual({ startSeconds: 0, endSeconds: 300 });
  });

  it('leave an extra lap without an index out', () => {
    const extra: StepLap[] = [[null, 40], ...AS_PLANNED, [null, 25]];
    expect(places(extra)).toEqual(['40-340', '340-400', '400-640', '640-700', '700-940', '940-1000', '1000-1240']);
  });

  it('parted by a lap without an index are two repetitions', () => {
    const workout = runWalk(2, 60, 90);
    expect(
      places(
        [
          [0, 60],
          [null, 30],
          [0, 60],
          [1, 90],
        ],
        workout,
      ),
    ).toEqual(['0-60', '-', '90-150', '150-240']);
  });

  it('that end early leave the last repetitions missing', () => {
    expect(places(AS_PLANNED.slice(0, 5))).toEqual([...EXACT.slice(0, 5), '-', '-']);
  });

  it('that contest one place leave it to the earlier interval', () => {
    expect(
      places(
        [
          [1, 240],
          [0, 60],
        ],
        runWalk(1, 60, 240),
        true,
      ),
    ).toEqual(['240-300', '-']);
  });

  it('of a repeat of one single step are not joined', () => {
    const workout: Workout = { name: 'singles', steps: [{ type: 'repeat', times: 3, steps: [timed('run', 60)] }] };
    expect(
      places(
        [
          [0, 60],
          [0, 61],
          [0, 60],
        ],
        workout,
      ),
    ).toEqual(['0-60', '60-121', '121-181']);
  });

  it('know a last recovery that the watch left out', () => {
    const workout: Workout = {
      name: 'skips',
      steps: [
        { type: 'repeat', times: 2, skipsLastRecovery: true, steps: [timed('run', 60), timed('walk', 90)] },
        timed('walk', 200),
      ],
    };
    expect(
      places(
        [
          [0, 60],
          [1, 90],
          [0, 60],
          [3, 200],
        ],
        workout,
      ),
    ).toEqual(['0-60', '60-150', '150-210', '210-410']);
  });

  it('skipped with the lap key are placed as short as they were', () => {
    const skipped: StepLap[] = [
      [0, 300],
      [1, 60],
      [2, 240],
      [1, 2],
      [2, 2],
      [1, 60],
      [2, 240],
    ];
    expect(places(skipped)?.slice(3, 5)).toEqual(['600-602', '602-604']);
  });
});

describe('step laps of another workout', () => {
  const others: StepLap[] = [
    [0, 600],
    [1, 400],
    [2, 90],
    [1, 400],
    [2, 90],
  ];

  it('are not believed when fewer than half of the steps end on time', () => {
    expect(align(others)).toBeNull();
    // Four of six steps on time, then three, then two.
    const laps = (off: number): StepLap[] =>
      [
        [0, 300],
        [1, 60],
        [2, 240],
        [1, 60],
        [2, 240],
        [1, 60],
      ].map(([index, seconds], at): StepLap => [index ?? 0, at < off ? (seconds ?? 0) + 60 : (seconds ?? 0)]);
    expect(align(laps(3))?.agreement).toBe(0.5);
    expect(align(laps(4))).toBeNull();
  });

  it('are not believed when less than 80 % of their time finds a place', () => {
    // Step 5 does not exist here.
    const known = AS_PLANNED.reduce((sum, [, seconds]) => sum + seconds, 0);
    expect(align([...AS_PLANNED, [5, known / 4]])).not.toBeNull();
    expect(align([...AS_PLANNED, [5, known / 4 + 2]])).toBeNull();
  });

  it('are believed when the watch is known to have followed this very workout', () => {
    expect(places(others, PLAN, true)).toEqual(['0-600', '600-1000', '1000-1090', '1090-1490', '1490-1580', '-', '-']);
  });

  it('are believed then even where most of their time finds no place', () => {
    expect(places([...AS_PLANNED, [5, 3000]], PLAN, true)).toEqual(EXACT);
  });

  it('that share no step are believed by nobody', () => {
    expect(
      align(
        [
          [7, 300],
          [8, 60],
        ],
        PLAN,
        true,
      ),
    ).toBeNull();
  });

  it('end on time within 10 % or 10 s', () => {
    const withFirst = (seconds: number) =>
      align([
        [0, seconds],
        [1, 70],
        [2, 240],
      ])?.agreement;
    expect(withFirst(330)).toBe(1);
    expect(withFirst(331)).toBe(2 / 3);
  });
});
