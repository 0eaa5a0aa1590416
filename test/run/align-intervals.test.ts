/** A plan laid over laps and over movement as a whole (`activities.md` 3). */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alignment, alignToLaps, alignToMovement } from '../../shared/run/align-intervals.ts';
import type { Movement } from '../../shared/run/assessment.ts';
import { flattenWorkout, type Workout } from '../../shared/workout.ts';
import { inARow, openStep, runWalk, timed } from '../fixtures/activity-builder.ts';
import { costOfNothing, costOfPlacements, findLowestCost } from '../fixtures/align-slowly.ts';

/** 5 min walk + 4 × (60 s run, 240 s walk). */
const PLAN = flattenWorkout(runWalk(4, 60, 240, 300));

type Done = readonly [kind: Movement, seconds: number];

const AS_PLANNED: Done[] = [
  ['walk', 300],
  ['run', 60],
  ['walk', 240],
  ['run', 60],
  ['walk', 240],
  ['run', 60],
  ['walk', 240],
  ['run', 60],
  ['walk', 240],
];

/** `0-300, 300-360`; `-` for an interval that is missing. */
function places(alignment: Alignment | null): string[] {
  return (
    alignment?.placements.map((placement) => (placement ? `${placement.startSeconds}-${placement.endSeconds}` : '-')) ??
    []
  );
}

const overMovement = (done: readonly Done[], plan = PLAN) => alignToMovement(plan, inARow(...done));
const overLaps = (laps: number[], done: readonly Done[], plan = PLAN) =>
  alignToLaps(plan, inARow(...laps.map((seconds): Done => ['unknown', seconds])), inARow(...done));

const EXACT = ['0-300', '300-360', '360-600', '600-660', '660-900', '900-960', '960-1200', '1200-1260', '1260-1500'];
const shifted = (seconds: number) =>
  EXACT.map((place) =>
    place
      .split('-')
      .map((edge) => Number(edge) + seconds)
      .join('-'),
  );

describe('a plan over movement', () => {
  it('finds every interval of a run as planned, and agrees fully', () => {
    const alignment = overMovement(AS_PLANNED);
    expect(places(alignment)).toEqual(EXACT);
    expect(alignment?.agreement).toBe(1);
  });

  it('takes a longer warm-up as warm-up', () => {
    const [, ...rest] = AS_PLANNED;
    expect(places(overMovement([['walk', 340], ...rest]))).toEqual(['0-340', ...shifted(40).slice(1)]);
  });

  it('takes a warm-up of twice its length as warm-up', () => {
    const [, ...rest] = AS_PLANNED;
    expect(places(overMovement([['walk', 600], ...rest]))).toEqual(['0-600', ...shifted(300).slice(1)]);
  });

  it('takes a run three times too long as the planned one, not as an extra run', () => {
    const done: Done[] = AS_PLANNED.map(([kind, seconds], at) => [kind, at === 7 ? 180 : seconds]);
    expect(places(overMovement(done)).slice(7)).toEqual(['1200-1380', '1380-1620']);
  });

  it('rather misses a short interval than a long one', () => {
    const plan = flattenWorkout({ name: 'two runs', steps: [timed('run', 300), timed('run', 60)] });
    expect(places(overMovement([['run', 170]], plan))).toEqual(['0-170', '-']);
  });

  it('cuts a stretch for an open step behind it', () => {
    const plan = flattenWorkout({ name: 'open end', steps: [timed('run', 60), openStep('any')] });
    expect(places(overMovement([['run', 90]], plan))).toEqual(['0-60', '60-90']);
  });

  it('finds the walks on both sides of a run that was walked through', () => {
    const done: Done[] = [
      ['walk', 300],
      ['run', 60],
      ['walk', 540],
      ['run', 60],
      ['walk', 240],
      ['run', 60],
      ['walk', 240],
    ];
    const found = places(overMovement(done));
    expect(found[1]).toBe('300-360');
    expect(found[3]).toBe('-');
    expect(found.slice(5)).toEqual(EXACT.slice(5));
  });

  it('misses what she did not do any more', () => {
    const found = places(overMovement(AS_PLANNED.slice(0, 5)));
    expect(found).toEqual([...EXACT.slice(0, 5), '-', '-', '-', '-']);
  });

  it('lays one run of twenty minutes over no more than its plan allows', () => {
    const alignment = overMovement([
      ['walk', 300],
      ['run', 1200],
    ]);
    expect(places(alignment)[0]).toBe('0-300');
    expect(alignment?.agreement).toBeLessThan(0.5);
  });

  it('puts a run in front of the workout outside every interval', () => {
    const found = places(overMovement([['run', 200], ...AS_PLANNED]));
    expect(found.slice(1)).toEqual(shifted(200).slice(1));
  });

  it('agrees less the further the run is from the plan', () => {
    const agreements = [9, 7, 5, 3].map((stretches) => overMovement(AS_PLANNED.slice(0, stretches))?.agreement ?? 0);
    expect(agreements).toEqual([...agreements].sort((a, b) => b - a));
    expect(new Set(agreements).size).toBe(4);
  });

  it('places open steps over what is left for them', () => {
    const plan = flattenWorkout({
      name: 'open edges',
      steps: [openStep('any'), timed('run', 120), { ...openStep('walk'), intensity: 'cooldown' }],
    });
    expect(
      places(
        overMovement(
          [
            ['walk', 410],
            ['run', 120],
            ['walk', 77],
          ],
          plan,
        ),
      ),
    ).toEqual(['0-410', '410-530', '530-607']);
  });
});

describe('a plan over laps', () => {
  const pressed = [300, 60, 240, 60, 240, 60, 240, 60, 240];

  it('takes the laps at her changes', () => expect(places(overLaps(pressed, AS_PLANNED))).toEqual(EXACT));

  it('is not shifted by an extra stroll of 40 s in a lap of its own', () => {
    const found = places(overLaps([40, ...pressed], [['walk', 40], ...AS_PLANNED]));
    expect(found.slice(1)).toEqual(shifted(40).slice(1));
  });

  it('is not shifted by a lap of standing at the end', () => {
    expect(places(overLaps([...pressed, 45], [...AS_PLANNED, ['stand', 45]]))).toEqual(EXACT);
  });

  it('joins laps that auto-lap cut', () => {
    const cut = [130, 170, 60, 100, 140, 60, 240, 60, 120, 120, 60, 240];
    expect(places(overLaps(cut, AS_PLANNED))).toEqual(EXACT);
  });

  it('joins laps that auto-lap cut also where the walk was somewhat longer than planned', () => {
    const longer: Done[] = AS_PLANNED.map(([kind, seconds], at) => [kind, at === 2 ? 280 : seconds]);
    expect(places(overLaps([300, 60, 220, 60, 60, 240, 60, 240, 60, 240], longer))[2]).toBe('360-640');
  });

  it('prefers a lap whose movement is known', () => {
    const walk = flattenWorkout({ name: 'walk', steps: [timed('walk', 60)] });
    expect(
      places(
        overLaps(
          [60, 60],
          [
            ['unknown', 60],
            ['walk', 60],
          ],
          walk,
        ),
      ),
    ).toEqual(['60-120']);
    expect(
      places(
        overLaps(
          [60, 60],
          [
            ['walk', 60],
            ['unknown', 60],
          ],
          walk,
        ),
      ),
    ).toEqual(['0-60']);
  });

  it('finds a run from laps alone, without any witness of movement', () => {
    expect(places(overLaps(pressed, []))).toEqual(EXACT);
  });

  it('is not laid over a recording without any shape: more than 1200 edges', () => {
    const laps = (count: number) => Array.from({ length: count }, () => 1);
    const short = flattenWorkout({ name: 'short', steps: [timed('run', 30)] });
    expect(overLaps(laps(1199), [], short)).not.toBeNull();
    expect(overLaps(laps(1200), [], short)).toBeNull();
  });

  it('cannot be laid over fewer than one lap', () => expect(overLaps([], AS_PLANNED)).toBeNull());
});

describe('an alignment', () => {
  const kind = fc.constantFrom<Movement>('run', 'walk', 'stand', 'unknown');
  const done = fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 14 });
  const plan = fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 20, max: 300 }),
      fc.integer({ min: 20, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
    )
    .map((parts): Workout => runWalk(...parts));

  it('keeps the order, never overlaps and stays inside the run', () => {
    fc.assert(
      fc.property(done, plan, (parts, workout) => {
        const planned = flattenWorkout(workout);
        const movement = inARow(...parts);
        const end = movement.at(-1)?.endSeconds ?? 0;
        for (const alignment of [alignToMovement(planned, movement), alignToLaps(planned, movement, movement)]) {
          expect(alignment?.placements).toHaveLength(planned.length);
          let reached = 0;
          for (const placement of alignment?.placements ?? []) {
            if (placement === null) continue;
            expect(placement.startSeconds).toBeGreaterThanOrEqual(reached);
            expect(placement.endSeconds).toBeGreaterThan(placement.startSeconds);
            reached = placement.endSeconds;
          }
          expect(reached).toBeLessThanOrEqual(end);
          expect(alignment?.agreement).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of any run made exactly as planned is exact', () => {
    fc.assert(
      fc.property(plan, (workout) => {
        const planned = flattenWorkout(workout);
        const movement = inARow(
          ...planned.map(
            ({ step }): Done => [
              step.movement === 'run' ? 'run' : 'walk',
              step.duration.type === 'time' ? step.duration.seconds : 0,
            ],
          ),
        );
        const wanted = movement.map(({ startSeconds, endSeconds }) => ({ startSeconds, endSeconds }));
        expect(alignToLaps(planned, movement, movement)).toEqual({ placements: wanted, agreement: 1 });
        expect(alignToMovement(planned, movement)).toEqual({ placements: wanted, agreement: 1 });
      }),
      { numRuns: 60 },
    );
  });
});

describe('of all ways to lay a plan over a run', () => {
  const lengths = fc.oneof(
    fc.integer({ min: 2, max: 90 }),
    fc.integer({ min: 20, max: 900 }).map((tenths) => tenths / 10),
  );
  const steps = fc.oneof(
    fc.tuple(fc.constantFrom('run', 'walk', 'any'), lengths).map(([movement, seconds]) => timed(movement, seconds)),
    lengths.map((seconds) => timed('any', seconds, { intensity: 'warmup' })),
    fc.constantFrom('run', 'walk', 'any').map((movement) => openStep(movement)),
  );
  const plans = fc
    .array(steps, { minLength: 1, maxLength: 6 })
    .map((list) => flattenWorkout({ name: 'drawn', steps: list }));
  const stretch = fc.tuple(fc.constantFrom<Movement>('run', 'walk', 'stand', 'unknown'), lengths);
  const runs = fc.array(stretch, { minLength: 1, maxLength: 7 }).map((list) => inARow(...list));

  it('the cheapest is found, whatever the plan and the run', () => {
    fc.assert(
      fc.property(plans, runs, (plan, movement) => {
        const alignment = alignToMovement(plan, movement);
        const lowest = findLowestCost(plan, movement);
        expect(costOfPlacements(plan, movement, alignment?.placements ?? [])).toBeCloseTo(lowest, 6);
        expect(alignment?.agreement).toBeCloseTo(1 - lowest / costOfNothing(plan), 6);
      }),
      { numRuns: 400 },
    );
  });

  it('of equals the earliest beginnings are taken, and what is missing is missing at the end', () => {
    const plan = flattenWorkout({ name: 'alike', steps: [{ type: 'repeat', times: 4, steps: [timed('run', 60)] }] });
    expect(places(overMovement([['run', 120]], plan))).toEqual(['0-60', '60-120', '-', '-']);
  });

  it('it is found at once also where nobody could try all of them', () => {
    const long = flattenWorkout({
      name: 'long',
      steps: [{ type: 'repeat', times: 2_000, steps: [timed('run', 10_800)] }],
    });
    const done = Array.from({ length: 1_180 }, (_, at): Done => [at % 2 === 0 ? 'run' : 'walk', 40]);
    expect(overMovement(done, long)?.placements).toHaveLength(2_000);
  });
});
