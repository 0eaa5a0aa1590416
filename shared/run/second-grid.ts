/** A run laid out second by second in timer time, so that every rule weighs by time and never counts samples. */

import type { Activity } from '../activity.ts';
import { valuesOf } from '../evidence-number.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';

const GAIT = valuesOf(GAIT_NUMBERS);

/** Cell `s` stands for timer time from `s` to `s + 1`; an unknown value is `NaN`. */
export type SecondGrid = {
  /** Number of cells: the timer time rounded up. */
  length: number;
  /** Timer time itself, seconds. */
  timerSeconds: number;
  heartRateBpm: Float64Array;
  /** Median seconds between two readings of heart rate: 1 where the watch records every second; `NaN` without any. */
  heartRateGapSeconds: number;
  cadenceStepsPerMinute: Float64Array;
  speedMetersPerSecond: Float64Array;
  /** Median seconds between two readings of speed; `NaN` without any. */
  speedGapSeconds: number;
  /** Timer seconds at which the timer stood still for a while: a bout does not reach across one. */
  pauseSeconds: number[];
};

/** What lies behind the longest run stays unknown, and unknown never counts. */
export function layOutSeconds(activity: Activity): SecondGrid {
  const { series, totals } = activity;
  const length = Math.min(GAIT.longestRunSeconds, Math.max(0, Math.ceil(totals.timerSeconds - 1e-6)));
  const times = series.timerSeconds;
  const speed = hasReading(series.speedMetersPerSecond)
    ? series.speedMetersPerSecond
    : speedFromDistance(times, series.distanceMeters);
  return {
    length,
    timerSeconds: Math.min(totals.timerSeconds, GAIT.longestRunSeconds),
    heartRateBpm: holdReadings(times, series.heartRateBpm, length),
    heartRateGapSeconds: findMedianGap(times, series.heartRateBpm),
    cadenceStepsPerMinute: bridgeReadings(times, series.cadenceStepsPerMinute, length),
    speedMetersPerSecond: bridgeReadings(times, speed, length),
    speedGapSeconds: findMedianGap(times, speed),
    pauseSeconds: findPauses(activity),
  };
}

export function hasReading(column: Float64Array): boolean {
  return column.some((value) => !Number.isNaN(value));
}

/** Straight lines between neighbouring readings that are close enough; `NaN` elsewhere. */
function bridgeReadings(times: Float64Array, column: Float64Array, length: number): Float64Array {
  const cells = new Float64Array(length).fill(Number.NaN);
  let previous = -1;
  for (let record = 0; record < times.length; record++) {
    if (Number.isNaN(column[record] as number)) continue;
    if (previous >= 0) fillBetween(cells, times, column, previous, record);
    previous = record;
  }
  if (previous >= 0) fillCellAt(cells, times[previous] as number, column[previous] as number);
  return cells;
}

function fillBetween(cells: Float64Array, times: Float64Array, column: Float64Array, from: number, to: number): void {
  const start = times[from] as number;
  const end = times[to] as number;
  const startValue = column[from] as number;
  if (end - start > GAIT.longestBridgedGapSeconds) {
    fillCellAt(cells, start, startValue);
    return;
  }
  const slope = end > start ? ((column[to] as number) - startValue) / (end - start) : 0;
  const first = Math.max(0, Math.ceil(start - 0.5));
  for (let cell = first; cell + 0.5 <= end && cell < cells.length; cell++) {
    cells[cell] = startValue + slope * (cell + 0.5 - start);
  }
}

function fillCellAt(cells: Float64Array, time: number, value: number): void {
  const cell = Math.floor(time);
  if (cell >= 0 && cell < cells.length && Number.isNaN(cells[cell] as number)) cells[cell] = value;
}

/** Every cell takes the last record at or before its middle; an absent reading in that record stays absent. */
function holdReadings(times: Float64Array, column: Float64Array, length: number): Float64Array {
  const cells = new Float64Array(length).fill(Number.NaN);
  let record = -1;
  let lastReading = -1;
  for (let cell = 0; cell < length; cell++) {
    const middle = cell + 0.5;
    while (record + 1 < times.length && (times[record + 1] as number) <= middle) {
      record += 1;
      if (!Number.isNaN(column[record] as number)) lastReading = record;
    }
    if (lastReading < 0) continue;
    if (middle - (times[lastReading] as number) <= GAIT.longestHeldHeartRateSeconds) {
      cells[cell] = column[lastReading] as number;
    }
  }
  return cells;
}

function findMedianGap(times: Float64Array, column: Float64Array): number {
  const read = times.filter((_, record) => !Number.isNaN(column[record] as number));
  const gaps = read.subarray(1).map((time, index) => time - (read[index] as number));
  return gaps.sort()[Math.floor(gaps.length / 2)] ?? Number.NaN;
}

function speedFromDistance(times: Float64Array, distance: Float64Array): Float64Array {
  const speed = new Float64Array(times.length).fill(Number.NaN);
  let previous = -1;
  for (let record = 0; record < times.length; record++) {
    if (Number.isNaN(distance[record] as number)) continue;
    if (previous >= 0) {
      const seconds = (times[record] as number) - (times[previous] as number);
      const meters = (distance[record] as number) - (distance[previous] as number);
      if (seconds > 0 && meters >= 0) speed[record] = meters / seconds;
    }
    previous = record;
  }
  return speed;
}

function findPauses(activity: Activity): number[] {
  const pauses: number[] = [];
  let timer = 0;
  activity.timerSpans.forEach((span, index) => {
    const before = activity.timerSpans[index - 1];
    if (before && span.startElapsedSeconds - before.endElapsedSeconds >= GAIT.shortestPauseSeconds) pauses.push(timer);
    timer += span.endElapsedSeconds - span.startElapsedSeconds;
  });
  return pauses;
}
