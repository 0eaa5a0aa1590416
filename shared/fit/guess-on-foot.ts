/** Tells from how the records moved whether somebody was on foot, where nothing in a cut file names the sport. */

import { readSpeeds } from './build-series.ts';
import type { FitTables } from './decode-messages.ts';

/**
 * All [P], for a healthy margin on both sides: a bicycle goes three meters and more with each turn of the pedals, an
 * oar's stroke further; a step and its other make 1.0 to 2.6 m. Checked against the rides of the corpus.
 */
const ON_FOOT = {
  /** Fewer moving records tell nothing. */
  leastRows: 8,
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
  const speeds = readSpeeds(record);
  const { cadence } = record.columns;
  const moving = [...speeds.keys()].filter((row) => (speeds[row] as number) > ON_FOOT.movingMetersPerSecond);
  if (moving.length < ON_FOOT.leastRows) return false;
  const sorted = Float64Array.from(moving, (row) => speeds[row] as number).sort();
  if (at(sorted, 0.5) < ON_FOOT.slowestMedianMetersPerSecond) return false;
  if (at(sorted, 0.9) > ON_FOOT.fastestTenthMetersPerSecond) return false;
  const counted = moving.filter((row) => !Number.isNaN(cadence[row] ?? Number.NaN));
  return counted.length === 0 || stepsLikeFeet(counted, speeds, cadence);
}

function stepsLikeFeet(rows: number[], speeds: Float64Array, cadence: Float64Array): boolean {
  const rolling = rows.filter(
    (row) =>
      (speeds[row] as number) > ON_FOOT.rollingMetersPerSecond && (cadence[row] as number) < ON_FOOT.rollingCadence,
  );
  if (rolling.length > ON_FOOT.rollingShare * rows.length) return false;
  const stepping = rows.filter((row) => (cadence[row] as number) >= ON_FOOT.rollingCadence);
  if (stepping.length < ON_FOOT.leastRows) return false;
  const cycles = Float64Array.from(
    stepping,
    (row) => ((speeds[row] as number) * SECONDS_PER_MINUTE) / (cadence[row] as number),
  ).sort();
  const median = at(cycles, 0.5);
  return median >= ON_FOOT.shortestCycleMeters && median <= ON_FOOT.longestCycleMeters;
}

function at(sorted: Float64Array, share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
