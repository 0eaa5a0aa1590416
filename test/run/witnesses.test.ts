/** Who tells how she moved, who is believed, and when two of them disagree. */

import { describe, expect, it } from 'vitest';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { Movement, Witness, WitnessSource } from '../../shared/run/assessment.ts';
import { layOutSeconds } from '../../shared/run/second-grid.ts';
import { chooseMovementWitness, collectWitnesses, findDisagreements } from '../../shared/run/witnesses.ts';
import { buildActivity, inARow, type MadeActivity, MEASURED_200, runWalk } from '../fixtures/activity-builder.ts';

const RUN_WALK: MadeActivity['stretches'] = [
  { kind: 'walk', seconds: 120 },
  { kind: 'run', seconds: 120 },
  { kind: 'walk', seconds: 120 },
  { kind: 'run', seconds: 120 },
  { kind: 'walk', seconds: 120 },
];
const ABSENT = Number.NaN;

function collect(made: MadeActivity): Witness[] {
  const activity = buildActivity(made);
  return collectWitnesses(activity, layOutSeconds(activity));
}

const coverages = (made: MadeActivity) =>
  Object.fromEntries(collect(made).map(({ source, coverage }) => [source, coverage]));

function witness(source: WitnessSource, runSeconds: number, coverage = 1): Witness {
  return { source, coverage, agreement: null, segments: inARow(['run', runSeconds], ['walk', 600 - runSeconds]) };
}

describe('the witnesses of a run', () => {
  it('are each source that says something', () => {
    expect(coverages({ stretches: RUN_WALK })).toEqual({ cadence: 1, speed: 1 });
    expect(coverages({ stretches: RUN_WALK, laps: [{ seconds: 600 }] })).toEqual({ laps: 0, cadence: 1, speed: 1 });
    const laps = [{ seconds: 120, stepIndex: 0 }, { seconds: 360, stepIndex: 1 }, { seconds: 120 }];
    expect(coverages({ stretches: RUN_WALK, laps })).toEqual({ stepLaps: 0.8, laps: 0, cadence: 1, speed: 1 });
  });

  it('leave out what was never measured', () => {
    const change = () => ({ cadence: ABSENT });
    expect(coverages({ stretches: RUN_WALK, change })).toEqual({ speed: 1 });
  });

  it('know the share they speak about', () => {
    const change = (second: number) => (second < 300 ? { cadence: ABSENT, speed: ABSENT } : {});
    expect(coverages({ stretches: RUN_WALK, change }).cadence).toBe(0.5);
  });
});

describe("the watch's own splits", () => {
  const splits: NonNullable<MadeActivity['splits']> = [
    { kind: 'walk', startSeconds: 0, seconds: 130 },
    { kind: 'intervalActive', startSeconds: 120, seconds: 120 },
    { kind: 'run', startSeconds: 130, seconds: 100 },
    { kind: 'walk', startSeconds: 250, seconds: 100 },
    { kind: 'run', startSeconds: 340, seconds: 900 },
  ];

  it('are its gait alone, never the overlapping intervals of the workout; gaps are unknown', () => {
    const found = collect({ stretches: RUN_WALK, splits }).find(({ source }) => source === 'splits');
    expect(found?.segments.map(({ kind, startSeconds, endSeconds }) => [kind, startSeconds, endSeconds])).toEqual([
      ['walk', 0, 130],
      ['run', 130, 230],
      ['unknown', 230, 250],
      ['walk', 250, 350],
      ['run', 350, 600],
    ]);
    expect(found?.coverage).toBeCloseTo(580 / 600);
  });

  it('are silent behind the last one', () => {
    const found = collect({ stretches: RUN_WALK, splits: [{ kind: 'run', startSeconds: 0, seconds: 150 }] });
    expect(found.find(({ source }) => source === 'splits')).toMatchObject({
      coverage: 0.25,
      segments: [{ kind: 'run' }, { kind: 'unknown', startSeconds: 150, endSeconds: 600 }],
    });
  });

  it('are no witness where there are only intervals', () => {
    expect(coverages({ stretches: RUN_WALK, splits: splits.slice(1, 2) })).toEqual({ cadence: 1, speed: 1 });
  });
});

describe('the witness of movement', () => {
  const choose = (witnesses: Witness[], steps = 112) =>
    chooseMovementWitness(witnesses, new Float64Array(600).fill(steps));

  it('is cadence before splits before speed, where they are complete', () => {
    const all = [witness('speed', 100), witness('splits', 200), witness('cadence', 200)];
    expect(choose(all)?.source).toBe('cadence');
    expect(choose(all.slice(0, 2))?.source).toBe('splits');
    expect(choose(all.slice(0, 1))?.source).toBe('speed');
  });

  it('has to speak about 80 % of the time to go first', () => {
    const others = [witness('splits', 200), witness('speed', 100)];
    expect(choose([...others, witness('cadence', 200, 0.8)])?.source).toBe('cadence');
    expect(choose([...others, witness('cadence', 200, 0.79)])?.source).toBe('splits');
  });

  it('is speed before splits where both tell the same story: the watch notices a change late', () => {
    const beside = (speedSeconds: number, splitSeconds = 200) =>
      choose([witness('splits', splitSeconds), witness('speed', speedSeconds)])?.source;
    expect(beside(176)).toBe('speed');
    // Running of the splits that speed does not know is never given up; more of it is, up to 15 % of the time.
    expect(beside(175)).toBe('splits');
    expect(beside(290)).toBe('speed');
    expect(beside(291)).toBe('splits');
  });

  it('is the splits where they know clearly more running, at steps that may be a jog of hers', () => {
    const all = [witness('cadence', 0), witness('splits', 300)];
    expect(choose(all, 124)?.source).toBe('splits');
    expect(choose(all, 118)?.source).toBe('splits');
    expect(choose(all, 117)?.source).toBe('cadence');
    expect(choose(all, Number.NaN)?.source).toBe('cadence');
    // A late edge of each bout is no running that the steps do not know, and neither is a tenth.
    expect(choose([witness('cadence', 100), witness('splits', 124)], 124)?.source).toBe('cadence');
    expect(choose([witness('cadence', 100), witness('splits', 125)], 124)?.source).toBe('splits');
    expect(choose([witness('cadence', 500), witness('splits', 550)], 124)?.source).toBe('cadence');
    // More of it told by her steps than by the splits stays.
    expect(choose([witness('cadence', 300), witness('splits', 0)], 124)?.source).toBe('cadence');
  });

  it('is the most complete one where none is complete', () => {
    expect(choose([witness('cadence', 200, 0.3), witness('splits', 200, 0.5)])?.source).toBe('splits');
  });

  it('is never a lap, and none where nothing tells', () => {
    expect(choose([witness('stepLaps', 200), witness('laps', 200)])).toBeNull();
    expect(choose([])).toBeNull();
  });
});

describe('a disagreement', () => {
  const disagree = (chosenSeconds: number, otherSeconds: number, coverage = 1) => {
    const chosen = witness('cadence', chosenSeconds);
    return findDisagreements([chosen, witness('splits', otherSeconds, coverage)], chosen);
  };

  it('is more than 15 s and more than a tenth of the running apart', () => {
    expect(disagree(100, 115)).toEqual([]);
    expect(disagree(100, 116)).toEqual([
      { code: 'runSecondsDiffer', chosen: 'cadence', other: 'splits', chosenRunSeconds: 100, otherRunSeconds: 116 },
    ]);
    expect(disagree(300, 270)).toEqual([]);
    expect(disagree(300, 269)).toHaveLength(1);
  });

  it('is not asked of an incomplete witness, of laps, or of nobody', () => {
    expect(disagree(100, 300, 0.79)).toEqual([]);
    const chosen = witness('cadence', 100);
    expect(findDisagreements([chosen, witness('laps', 300)], chosen)).toEqual([]);
    expect(findDisagreements([chosen], null)).toEqual([]);
  });

  it('is told with the assessment', () => {
    const splits: NonNullable<MadeActivity['splits']> = [{ kind: 'run', startSeconds: 0, seconds: 600 }];
    const { disagreements } = assessRun({
      activity: buildActivity({ stretches: RUN_WALK, splits }),
      workout: null,
      basis: MEASURED_200,
    });
    expect(disagreements).toMatchObject([{ chosen: 'cadence', other: 'splits', otherRunSeconds: 600 }]);
  });
});

describe('the witness that dates the intervals', () => {
  const workout = runWalk(2, 120, 120, 120);
  const assess = (laps: NonNullable<MadeActivity['laps']>) =>
    assessRun({ activity: buildActivity({ stretches: RUN_WALK, laps }), workout, basis: MEASURED_200 });

  it('is the step laps wherever they follow the workout', () => {
    const laps = [0, 1, 2, 1, 2].map((stepIndex) => ({ seconds: 120, stepIndex }));
    expect(assess(laps).chosen).toBe('stepLaps');
  });

  it('is the laps pressed at the changes before our own edges', () => {
    expect(assess([120, 120, 120, 120, 120].map((seconds) => ({ seconds }))).chosen).toBe('laps');
  });

  it('is our own gait where laps say nothing of the workout', () => {
    expect(assess([{ seconds: 333 }, { seconds: 267 }]).chosen).toBe('cadence');
    expect(assess([]).chosen).toBe('cadence');
  });

  it('gives every witness its agreement with the plan, between 0 and 1', () => {
    const { witnesses } = assess([{ seconds: 333 }, { seconds: 267 }]);
    for (const { agreement } of witnesses) {
      expect(agreement).toBeGreaterThanOrEqual(0);
      expect(agreement).toBeLessThanOrEqual(1);
    }
  });

  it('is none without a plan', () => {
    const result = assessRun({ activity: buildActivity({ stretches: RUN_WALK }), workout: null, basis: MEASURED_200 });
    const movement: [string, Movement][] = result.bouts.map(() => ['bout', 'run']);
    expect(movement).toHaveLength(2);
    expect(result).toMatchObject({
      chosen: null,
      movement: 'cadence',
      intervals: null,
      extraRuns: null,
      compliance: null,
    });
    expect(result.witnesses.map(({ agreement }) => agreement)).toEqual([null, null]);
  });
});

describe('running outside the plan', () => {
  it('is listed from 10 s on', () => {
    const laps = [120, 120, 120, 120, 120].map((seconds) => ({ seconds }));
    const assess = (seconds: number) =>
      assessRun({
        activity: buildActivity({
          stretches: [...RUN_WALK, { kind: 'run', seconds }, { kind: 'walk', seconds: 30 }],
          laps,
        }),
        workout: runWalk(2, 120, 120, 120),
        basis: MEASURED_200,
      });
    expect(assess(60).extraRuns).toMatchObject([
      { startSeconds: expect.closeTo(600, -1), seconds: expect.closeTo(60, -1) },
    ]);
    expect(assess(9).extraRuns).toEqual([]);
  });

  it('is what reaches beyond the planned run that she overran', () => {
    const laps = [120, 120, 120, 120, 120].map((seconds, at) => ({ seconds, stepIndex: [0, 1, 2, 1, 2][at] ?? null }));
    const assess = (overrunSeconds: number) =>
      assessRun({
        activity: buildActivity({
          stretches: [
            { kind: 'walk', seconds: 120 },
            { kind: 'run', seconds: 120 + overrunSeconds },
            { kind: 'walk', seconds: 120 - overrunSeconds },
            { kind: 'run', seconds: 120 },
            { kind: 'walk', seconds: 120 },
          ],
          laps,
        }),
        workout: runWalk(2, 120, 120, 120),
        basis: MEASURED_200,
      });
    expect(assess(6).extraRuns).toEqual([]);
    const { extraRuns, intervals } = assess(40);
    expect(extraRuns).toHaveLength(1);
    expect(extraRuns?.[0]?.startSeconds).toBe(240);
    expect(Math.abs((extraRuns?.[0]?.seconds ?? 0) - 40)).toBeLessThanOrEqual(3);
    expect(intervals?.map(({ judgement }) => judgement)).toEqual(['right', 'tooLong', 'right', 'right', 'right']);
  });
});
