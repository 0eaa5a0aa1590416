/** Tells from how the records moved whether somebody was on foot, where nothing in a cut file names the sport. */

import type { FitTables } from '../file/decode-messages.ts';
import { readSpeeds } from './build-series.ts';

/**
 * All [P], for a healthy margin on both sides: a bicycle goes three meters and more with each turn of the pedals, an
 * oar's stroke further; a step and its other make 1.0 to 2.6 m. Checked against the rides of the corpus.
 */
const ON_FOOT = {
  /** Fewer moving records tell nothing. */
  leastRows: 8,
  /** More than this tell nothing more. */
  mostRows: 5000,
  movingMetersPerSecond: 0.5,
  /** Swimmers stay under the one, riders go over the other in more than a tenth of their time. */
  slowestMedianMetersPerSecond: 1,
  fastestTenthMetersPerSecond: 4.8,
  shortestCycleMeters: 0.6,
  longestCycleMeters: 2.8,
  /** Faster than this with still feet is rolling. */
  rollingMetersPerSecond: 2.5,
  rollingCadence: 20,
  rollingShare: 0.05,
};

const SECONDS_PER_MINUTE = 60;

/** Cadence alone never tells: a pedal turns as often in a minute as a leg steps. False where there is no speed. */
export function isOnFoot({ record }: Pick<FitTables, 'record'>): boolean {
  const rows = pickRows(record.rows);
  const speeds = readSpeeds(record, rows);
  const { cadence } = record.columns;
  const moving = Array.from(rows, (row, index) => ({
    speed: speeds[index] as number,
    cadence: cadence[row] ?? Number.NaN,
  })).filter(({ speed }) => speed > ON_FOOT.movingMetersPerSecond);
  if (moving.length < ON_FOOT.leastRows) return false;
  const sorted = Float64Array.from(moving, ({ speed }) => speed).sort();
  if (at(sorted, 0.5) < ON_FOOT.slowestMedianMetersPerSecond) return false;
  if (at(sorted, 0.9) > ON_FOOT.fastestTenthMetersPerSecond) return false;
  const counted = moving.filter((one) => !Number.isNaN(one.cadence));
  return counted.length === 0 || stepsLikeFeet(counted);
}

/** All rows, or so many of them evenly. */
function pickRows(rows: number): Int32Array {
  const step = Math.ceil(rows / ON_FOOT.mostRows);
  return Int32Array.from({ length: rows === 0 ? 0 : Math.ceil(rows / step) }, (_, index) => index * step);
}

type Moving = { speed: number; cadence: number };

function stepsLikeFeet(moving: Moving[]): boolean {
  const rolling = moving.filter(
    ({ speed, cadence }) => speed > ON_FOOT.rollingMetersPerSecond && cadence < ON_FOOT.rollingCadence,
  );
  if (rolling.length > ON_FOOT.rollingShare * moving.length) return false;
  const stepping = moving.filter(({ cadence }) => cadence >= ON_FOOT.rollingCadence);
  if (stepping.length < ON_FOOT.leastRows) return false;
  const cycles = Float64Array.from(stepping, ({ speed, cadence }) => (speed * SECONDS_PER_MINUTE) / cadence).sort();
  const median = at(cycles, 0.5);
  return median >= ON_FOOT.shortestCycleMeters && median <= ON_FOOT.longestCycleMeters;
}

function at(sorted: Float64Array, share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
