/** Records of any rhythm laid out in seconds of timer time. */

import { describe, expect, it } from 'vitest';
import { layOutSeconds } from '../../shared/run/second-grid.ts';
import { buildActivity } from '../fixtures/activity-builder.ts';

const ABSENT = Number.NaN;
const walk = (seconds: number, everySeconds = 1) =>
  buildActivity({ stretches: [{ kind: 'walk', seconds }], everySeconds });

/** Only the records at the given timer seconds keep the column's values. */
function withReadings(
  column: 'heartRateBpm' | 'cadenceStepsPerMinute' | 'speedMetersPerSecond',
  values: [number, number][],
) {
  const activity = walk(60);
  const readings = activity.series[column].fill(ABSENT);
  for (const [second, value] of values) readings[second] = value;
  return layOutSeconds(activity)[column];
}

const told = (column: Float64Array) => [...column.keys()].filter((second) => !Number.isNaN(column[second] as number));

describe('the seconds of a run', () => {
  it('are as many as the timer counted, begun ones included', () => {
    const activity = walk(60);
    expect(layOutSeconds(activity)).toMatchObject({ length: 60, timerSeconds: 60 });
    const cut = { ...activity, totals: { ...activity.totals, timerSeconds: 59.2 } };
    expect(layOutSeconds(cut)).toMatchObject({ length: 60, timerSeconds: 59.2 });
    expect(layOutSeconds({ ...activity, totals: { ...activity.totals, timerSeconds: 0 } }).length).toBe(0);
  });

  it('bridge gaps of up to 12 s between two readings of cadence or speed, straight', () => {
    const bridged = withReadings('cadenceStepsPerMinute', [
      [10, 100],
      [22, 160],
    ]);
    expect(told(bridged)).toEqual(Array.from({ length: 13 }, (_, at) => 10 + at));
    expect(bridged[16]).toBeCloseTo(132.5);
    expect(
      told(
        withReadings('speedMetersPerSecond', [
          [10, 1],
          [23, 2],
        ]),
      ),
    ).toEqual([10, 23]);
  });

  it('hold a heart rate for 10 s, and never mix two', () => {
    const held = withReadings('heartRateBpm', [
      [10, 120],
      [40, 150],
    ]);
    expect(told(held)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => 10 + at),
      ...Array.from({ length: 10 }, (_, at) => 40 + at),
    ]);
    expect(new Set(told(held).map((second) => held[second]))).toEqual(new Set([120, 150]));
  });

  it('know the rhythm of the heart rate', () => {
    expect(layOutSeconds(walk(60)).heartRateGapSeconds).toBe(1);
    expect(layOutSeconds(walk(60, 4)).heartRateGapSeconds).toBe(4);
    const mute = walk(60);
    mute.series.heartRateBpm.fill(ABSENT);
    expect(layOutSeconds(mute).heartRateGapSeconds).toBeNaN();
  });

  it('know the rhythm of the speed', () => {
    expect(layOutSeconds(walk(60, 4)).speedGapSeconds).toBe(4);
    const mute = walk(60);
    mute.series.speedMetersPerSecond.fill(ABSENT);
    mute.series.distanceMeters.fill(ABSENT);
    expect(layOutSeconds(mute).speedGapSeconds).toBeNaN();
  });

  it('take speed from distance where the file has none', () => {
    const activity = buildActivity({ stretches: [{ kind: 'run', seconds: 60, speed: 2.5 }] });
    activity.series.speedMetersPerSecond.fill(ABSENT);
    expect(layOutSeconds(activity).speedMetersPerSecond[30]).toBeCloseTo(2.5);
    activity.series.distanceMeters.fill(ABSENT);
    expect(told(layOutSeconds(activity).speedMetersPerSecond)).toEqual([]);
  });

  it('know pauses of 5 s and more, in timer time', () => {
    const pauses = [
      { atTimerSeconds: 10, seconds: 4 },
      { atTimerSeconds: 20, seconds: 5 },
      { atTimerSeconds: 50, seconds: 90 },
    ];
    expect(layOutSeconds(buildActivity({ stretches: [{ kind: 'walk', seconds: 60 }], pauses })).pauseSeconds).toEqual([
      20, 50,
    ]);
  });
});
