/** Thins a recorded series out to what a chart can show, weighing by time and keeping gaps as gaps. */

import type { RecordSeries } from '../activity.ts';

/** As many points as the widest chart has pixels to spare for. */
const CHART_POINTS = 600;
/** A record stands for the time to the next one, but for no longer than smart recording leaves between two (`activities.md` 2). */
const LONGEST_RECORD_SECONDS = 10;
/** Without a record for longer than this, the line is broken. */
const GAP_SECONDS = 30;

/** Timer time in seconds; null where the watch gave no value. */
export type ThinnedSeries = {
  timerSeconds: number[];
  heartRateBpm: (number | null)[];
  cadenceStepsPerMinute: (number | null)[];
  speedMetersPerSecond: (number | null)[];
};

type Column = Exclude<keyof ThinnedSeries, 'timerSeconds'>;
const COLUMNS: readonly Column[] = ['heartRateBpm', 'cadenceStepsPerMinute', 'speedMetersPerSecond'];
/** Decimals that a chart can show. */
const DECIMALS: Record<keyof ThinnedSeries, number> = {
  timerSeconds: 1,
  heartRateBpm: 1,
  cadenceStepsPerMinute: 1,
  speedMetersPerSecond: 3,
};

/** At most `points` stretches of equal timer time, each with the time-weighted mean of its records, and one empty point per gap. */
export function downsampleSeries(series: RecordSeries, points: number = CHART_POINTS): ThinnedSeries {
  const thinned: ThinnedSeries = {
    timerSeconds: [],
    heartRateBpm: [],
    cadenceStepsPerMinute: [],
    speedMetersPerSecond: [],
  };
  const times = series.timerSeconds;
  // A little over the last time, so that the last record lies within the last stretch.
  const endTime = (times.at(-1) ?? 0) + 1;
  const stretchSeconds = times.length <= points ? 0 : endTime / points;
  let begin = 0;
  while (begin < times.length) {
    const end = findStretchEnd(times, begin, stretchSeconds);
    pushGap(thinned, begin === 0 ? null : (times[begin - 1] ?? null), times[begin] ?? 0);
    pushStretch(thinned, series, begin, end);
    begin = end;
  }
  return thinned;
}

/** Index behind the last record of the stretch that record `begin` lies in; 0 seconds: every record for itself. */
function findStretchEnd(times: Float64Array, begin: number, stretchSeconds: number): number {
  let end = begin + 1;
  if (stretchSeconds === 0) return end;
  const stretch = Math.floor((times[begin] ?? 0) / stretchSeconds);
  while (end < times.length && Math.floor((times[end] ?? 0) / stretchSeconds) === stretch) end += 1;
  return end;
}

function pushGap(thinned: ThinnedSeries, previous: number | null, next: number): void {
  if (previous === null || next - previous <= GAP_SECONDS) return;
  thinned.timerSeconds.push(round('timerSeconds', (previous + next) / 2));
  for (const column of COLUMNS) thinned[column].push(null);
}

function pushStretch(thinned: ThinnedSeries, series: RecordSeries, begin: number, end: number): void {
  const first = series.timerSeconds[begin] ?? 0;
  const last = series.timerSeconds[end - 1] ?? first;
  thinned.timerSeconds.push(round('timerSeconds', (first + last) / 2));
  for (const column of COLUMNS) thinned[column].push(averageColumn(series, column, begin, end));
}

function averageColumn(series: RecordSeries, column: Column, begin: number, end: number): number | null {
  let sum = 0;
  let weight = 0;
  for (let index = begin; index < end; index++) {
    const value = series[column][index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const seconds = recordSeconds(series.timerSeconds, index);
    sum += value * seconds;
    weight += seconds;
  }
  return weight === 0 ? null : round(column, sum / weight);
}

function recordSeconds(times: Float64Array, index: number): number {
  const toNext = (times[index + 1] ?? Number.NaN) - (times[index] ?? Number.NaN);
  // The last record, and records of one and the same second, weigh one second.
  return toNext > 0 ? Math.min(toNext, LONGEST_RECORD_SECONDS) : 1;
}

function round(column: keyof ThinnedSeries, value: number): number {
  const factor = 10 ** DECIMALS[column];
  return Math.round(value * factor) / factor;
}
