/** A chart shows what was recorded: thinned by time, gaps as gaps, nothing invented. */

import { describe, expect, it } from 'vitest';
import type { RecordSeries } from '../../shared/activity.ts';
import { downsampleSeries } from '../../shared/run/downsample-series.ts';

function makeSeries(timerSeconds: number[], heartRateBpm: number[]): RecordSeries {
  const column = (values: number[]) => Float64Array.from(values);
  const absent = column(timerSeconds.map(() => Number.NaN));
  return {
    elapsedSeconds: column(timerSeconds),
    timerSeconds: column(timerSeconds),
    heartRateBpm: column(heartRateBpm),
    cadenceStepsPerMinute: absent,
    speedMetersPerSecond: absent,
    distanceMeters: absent,
  };
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a series that is short enough', () => {
  it('stays as it is, with null where the watch gave nothing', () => {
    expect(downsampleSeries(makeSeries([0, 1, 2], [100, Number.NaN, 104]), 10)).toEqual({
      timerSeconds: [0, 1, 2],
      heartRateBpm: [100, null, 104],
      cadenceStepsPerMinute: [null, null, null],
      speedMetersPerSecond: [null, null, null],
    });
  });
  it('may be empty', () => {
    expect(downsampleSeries(makeSeries([], [])).timerSeconds).toEqual([]);
  });
});

describe('a longer series', () => {
  it.each([601, 1500, 7200, 100_000])('of %i records has at most 600 points, in order', (count) => {
    const { timerSeconds, heartRateBpm } = downsampleSeries(makeSeries(upTo(count), upTo(count)));
    expect(timerSeconds.length).toBeLessThanOrEqual(600);
    expect(timerSeconds.length).toBeGreaterThan(300);
    expect(heartRateBpm.length).toBe(timerSeconds.length);
    expect([...timerSeconds].sort((a, b) => a - b)).toEqual(timerSeconds);
    expect(timerSeconds.at(-1)).toBeGreaterThan(count - 1 - count / 600);
  });
  it('weighs by time and not by record', () => {
    // 9 s at 100 by one record, then 1 s at 200: two stretches of 10 s.
    const { heartRateBpm } = downsampleSeries(makeSeries([0, 9, 10, 19], [100, 200, 100, 100]), 2);
    expect(heartRateBpm[0]).toBeCloseTo(110, 5);
  });
  it('takes a mean of what is there, and never of what is missing', () => {
    const { heartRateBpm } = downsampleSeries(makeSeries(upTo(4), [Number.NaN, 120, Number.NaN, Number.NaN]), 2);
    expect(heartRateBpm).toEqual([120, null]);
  });
});

describe('a gap', () => {
  it('of over half a minute breaks the line; a shorter one does not', () => {
    const long = downsampleSeries(makeSeries([0, 1, 61, 62], [100, 100, 140, 140]), 10);
    expect(long.timerSeconds).toEqual([0, 1, 31, 61, 62]);
    expect(long.heartRateBpm).toEqual([100, 100, null, 140, 140]);
    expect(downsampleSeries(makeSeries([0, 1, 31], [100, 100, 140]), 10).timerSeconds).toEqual([0, 1, 31]);
  });
});
