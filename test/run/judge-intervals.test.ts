/** One word for each planned interval, with the edge of each word. */

import { describe, expect, it } from 'vitest';
import type { Activity } from '../../shared/activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { IntervalJudgement, IntervalResult, Movement, Segment } from '../../shared/run/assessment.ts';
import { isBoutInTolerance, judgeIntervals } from '../../shared/run/judge-intervals.ts';
import { flattenWorkout, type WorkoutStep } from '../../shared/workout.ts';
import { boutsOf, buildActivity, inARow, MEASURED_200, openStep, timed } from '../fixtures/activity-builder.ts';

const WALK_600 = buildActivity({ stretches: [{ kind: 'walk', seconds: 600 }] });

type Done = readonly [kind: Movement, seconds: number];

/** The step lies from second 0 to `endSeconds`; what was done may reach beyond it. */
function judgeOne(
  step: WorkoutStep,
  endSeconds: number | null,
  done: readonly Done[],
  activity: Activity = WALK_600,
): IntervalResult {
  const movement: Segment[] = inARow(...done);
  const placement = endSeconds === null ? null : { startSeconds: 0, endSeconds };
  const planned = flattenWorkout({ name: 'one', steps: [step] });
  const [result] = judgeIntervals(planned, [placement], movement, boutsOf(movement, 'run'), activity);
  if (result === undefined) throw new Error('One planned interval, no result.');
  return result;
}

const word = (...parameters: Parameters<typeof judgeOne>) => judgeOne(...parameters).judgement;

describe('a planned run', () => {
  const run = timed('run', 100);

  it.each<[number, IntervalJudgement]>([
    [75, 'right'],
    [74, 'tooShort'],
    [115, 'right'],
    [116, 'tooLong'],
  ])('of 100 s is, when she ran %i s, %s', (seconds, judgement) => {
    expect(
      word(run, Math.max(100, seconds), [
        ['run', seconds],
        ['walk', 200 - seconds],
      ]),
    ).toBe(judgement);
  });

  it('is too long when she ran on behind its end', () => {
    expect(
      word(run, 100, [
        ['run', 115],
        ['walk', 85],
      ]),
    ).toBe('right');
    expect(
      word(run, 100, [
        ['run', 116],
        ['walk', 84],
      ]),
    ).toBe('tooLong');
  });

  it('is not blamed for the next run, of which only the edge reaches into it', () => {
    const done: Done[] = [
      ['run', 90],
      ['walk', 3],
      ['run', 200],
    ];
    expect(word(run, 100, done)).toBe('right');
    expect(word(run, 101, done)).toBe('tooLong');
  });

  it('was another movement when she ran less than half of it', () => {
    expect(
      word(run, 100, [
        ['walk', 51],
        ['run', 49],
      ]),
    ).toBe('otherMovement');
    expect(
      word(run, 100, [
        ['walk', 50],
        ['run', 50],
      ]),
    ).toBe('tooShort');
  });

  it('cannot be told when less than 80 % of it is known', () => {
    expect(
      word(run, 100, [
        ['run', 80],
        ['unknown', 20],
      ]),
    ).toBe('right');
    const untold = judgeOne(run, 100, [
      ['run', 79],
      ['unknown', 21],
    ]);
    expect(untold).toMatchObject({
      judgement: 'cannotTell',
      done: { runSeconds: null, walkSeconds: null, boutSeconds: null },
    });
  });

  it('is missing where it was not found, and every quantity is absent', () => {
    const { judgement, done } = judgeOne(run, null, [['run', 100]]);
    expect(judgement).toBe('missing');
    expect(new Set(Object.values(done))).toEqual(new Set([null]));
  });

  it('is in tolerance exactly when its running is, whatever the watch called the step', () => {
    expect(
      isBoutInTolerance(
        judgeOne(run, 100, [
          ['run', 75],
          ['walk', 25],
        ]),
      ),
    ).toBe(true);
    expect(
      isBoutInTolerance(
        judgeOne(run, 100, [
          ['run', 74],
          ['walk', 26],
        ]),
      ),
    ).toBe(false);
    expect(isBoutInTolerance(judgeOne(run, 100, [['run', 115]]))).toBe(true);
    expect(isBoutInTolerance(judgeOne(run, 100, [['run', 116]]))).toBe(false);
    expect(isBoutInTolerance(judgeOne(run, null, [['run', 100]]))).toBe(false);
    expect(isBoutInTolerance(judgeOne(timed('walk', 100), 100, [['walk', 100]]))).toBe(false);
    expect(isBoutInTolerance(judgeOne(timed('walk', 100), 100, [['run', 100]]))).toBe(false);
  });
});

describe('a planned walk', () => {
  const walk = timed('walk', 100);

  it.each<[number, IntervalJudgement]>([
    [75, 'right'],
    [74, 'tooShort'],
    [115, 'right'],
    [116, 'tooLong'],
  ])('of 100 s that took %i s is %s', (seconds, judgement) =>
    expect(word(walk, seconds, [['walk', 300]])).toBe(judgement),
  );

  it('may be stood', () => expect(word(walk, 100, [['stand', 100]])).toBe('right'));

  it('was another movement when she ran more than half of it', () => {
    expect(
      word(walk, 100, [
        ['run', 50],
        ['walk', 50],
      ]),
    ).toBe('right');
    expect(
      word(walk, 100, [
        ['run', 51],
        ['walk', 49],
      ]),
    ).toBe('otherMovement');
  });
});

describe('a warm-up', () => {
  const warmUp = timed('walk', 300, { intensity: 'warmup' });

  it('is judged at least', () => {
    expect(word(warmUp, 900, [['walk', 900]])).toBe('right');
    expect(word(warmUp, 235, [['walk', 900]])).toBe('right');
    expect(word(warmUp, 234, [['walk', 900]])).toBe('tooShort');
  });

  it('is too long as any other step when it is a cool-down', () => {
    expect(word(timed('walk', 300, { intensity: 'cooldown' }), 900, [['walk', 900]])).toBe('tooLong');
  });
});

describe('a step that leaves something to her', () => {
  it('is right however she moved where the plan does not say it', () => {
    expect(
      word(timed('any', 100), 100, [
        ['run', 60],
        ['unknown', 40],
      ]),
    ).toBe('right');
  });

  it('is right however long it took where it is open', () => {
    expect(word(openStep('run'), 5, [['run', 5]])).toBe('right');
    expect(word(openStep('run'), 500, [['run', 500]])).toBe('right');
    expect(word(openStep('run'), 500, [['walk', 500]])).toBe('otherMovement');
  });

  it.each<[number, IntervalJudgement]>([
    [160, 'right'],
    [159, 'tooShort'],
    [220, 'right'],
    [221, 'tooLong'],
  ])('of 200 m is, after %i m, %s', (meters, judgement) => {
    const step: WorkoutStep = { ...openStep('run'), duration: { type: 'distance', meters: 200 } };
    const activity = buildActivity({ stretches: [{ kind: 'run', seconds: 600, speed: 1 }] });
    expect(word(step, meters, [['run', 600]], activity)).toBe(judgement);
  });

  it('cannot be told of a distance that nobody measured', () => {
    const step: WorkoutStep = { ...openStep('run'), duration: { type: 'distance', meters: 200 } };
    const { series, ...rest } = buildActivity({ stretches: [{ kind: 'run', seconds: 600 }] });
    const noDistance = { ...rest, series: { ...series, distanceMeters: series.distanceMeters.fill(Number.NaN) } };
    expect(word(step, 100, [['run', 600]], noDistance)).toBe('cannotTell');
  });
});

describe('what was done in an interval', () => {
  it('is told in timer time, elapsed time and metres', () => {
    const activity = buildActivity({
      stretches: [{ kind: 'run', seconds: 200, speed: 2 }],
      pauses: [{ atTimerSeconds: 50, seconds: 30 }],
    });
    const { done } = judgeOne(
      timed('run', 100),
      100,
      [
        ['run', 60],
        ['stand', 10],
        ['walk', 130],
      ],
      activity,
    );
    expect(done).toEqual({
      startSeconds: 0,
      endSeconds: 100,
      timerSeconds: 100,
      elapsedSeconds: 130,
      runSeconds: 60,
      walkSeconds: 30,
      standSeconds: 10,
      boutSeconds: 60,
      distanceMeters: 200,
    });
  });
});

describe('an interval beside a pause', () => {
  it('ends where the pause begins', () => {
    const activity = buildActivity({
      stretches: [{ kind: 'run', seconds: 200 }],
      pauses: [{ atTimerSeconds: 100, seconds: 30 }],
    });
    expect(judgeOne(timed('run', 100), 100, [['run', 200]], activity).done.elapsedSeconds).toBe(100);
    expect(judgeOne(timed('run', 100), 101, [['run', 200]], activity).done.elapsedSeconds).toBe(131);
  });
});

describe('an activity that is none on foot', () => {
  const workout = {
    name: 'ride',
    steps: [timed('run', 300), timed('walk', 120), timed('run', 300), timed('any', 120)],
  };
  const ride = buildActivity({
    sport: 'other',
    stretches: [{ kind: 'run', seconds: 790, cadence: 170, speed: 8 }],
    laps: [
      { seconds: 300, stepIndex: 0 },
      { seconds: 120, stepIndex: 1 },
      { seconds: 230, stepIndex: 2 },
      { seconds: 140, stepIndex: 3 },
    ],
    splits: [{ kind: 'run', startSeconds: 0, seconds: 790 }],
  });

  it('has no witness of movement, and no running', () => {
    const { witnesses, movement, bouts, totals } = assessRun({ activity: ride, workout, basis: MEASURED_200 });
    expect(witnesses.map(({ source }) => source)).toEqual(['stepLaps', 'laps']);
    expect({ movement, bouts, runSeconds: totals.runSeconds }).toEqual({ movement: null, bouts: [], runSeconds: null });
  });

  it('has its intervals judged by their duration alone', () => {
    const { intervals } = assessRun({ activity: ride, workout, basis: MEASURED_200 });
    expect(intervals?.map(({ judgement }) => judgement)).toEqual(['right', 'right', 'tooShort', 'tooLong']);
  });

  it('does not count as a run of the plan', () => {
    const { compliance, heartRate } = assessRun({ activity: ride, workout, basis: MEASURED_200 });
    expect(compliance).toMatchObject({ outcome: 'cannotTell', because: ['noMovementWitness'] });
    expect(heartRate).toMatchObject({ outcome: 'notAssessed', because: ['noRunning'] });
  });

  it('finds its intervals by plain laps as well', () => {
    const laps = ride.laps.map((lap) => ({ ...lap, stepIndex: null }));
    const { chosen, intervals } = assessRun({ activity: { ...ride, laps }, workout, basis: MEASURED_200 });
    expect(chosen).toBe('laps');
    expect(intervals?.map(({ judgement }) => judgement)).toEqual(['right', 'right', 'tooShort', 'tooLong']);
  });

  it.each<[startSeconds: number, endSeconds: number, meters: number | null]>([
    [0, 50, 40],
    [60, 200, 0],
    [60, 300, 160],
    [300, 400, 0],
  ])('from %i s to %i s has the metres that the records before it tell: %i', (startSeconds, endSeconds, meters) => {
    const { series, ...rest } = buildActivity({ stretches: [{ kind: 'run', seconds: 600, speed: 1 }] });
    const told: Record<number, number> = { 10: 10, 50: 50, 210: 210, 590: 590 };
    const distanceMeters = series.timerSeconds.map((second) => told[second] ?? Number.NaN);
    const planned = flattenWorkout({ name: 'one', steps: [timed('run', 100)] });
    const activity = { ...rest, series: { ...series, distanceMeters } };
    const [result] = judgeIntervals(planned, [{ startSeconds, endSeconds }], null, [], activity);
    expect(result?.done.distanceMeters).toBe(meters);
  });
});
