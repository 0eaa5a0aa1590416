/** Where her own walk ends and her own run begins, read from the two levels of the run itself. */

import { valuesOf } from '../evidence-number.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';

const GAIT = valuesOf(GAIT_NUMBERS);

/**
 * Steps per minute between her own walk and run; the usual threshold where the run does not show two. Levels that are
 * both low are a walk and a jog only where she moves at the speed of each: a stroll and a brisk walk look alike.
 */
export function findPersonalCadence(cadence: Float64Array, speed: Float64Array, isWalk: boolean): number {
  const clusters = splitInTwo(cadence, GAIT.slowestSteps, GAIT.quickestSteps, 1);
  if (clusters === null || clusters.lowMean > GAIT.walkMeanSteps || clusters.highMean < GAIT.slowestRunMeanSteps) {
    return GAIT.runThresholdSteps;
  }
  const between = (clusters.lowMean + clusters.highMean) / 2;
  // Few walk at such a rate: a jog of it may be slower than one of fewer steps, but not in what she calls a walk.
  const isQuick = clusters.highMean >= GAIT.lowestPersonalSteps && !isWalk;
  const slowestRun = isQuick ? GAIT.slowestJogSpeed : GAIT.runThresholdSpeed + GAIT.speedBand;
  const isSure = hasBothSpeeds(cadence, speed, between, slowestRun);
  if (!isSure && clusters.highMean < GAIT.runMeanSteps) return GAIT.runThresholdSteps;
  // A jog of few steps must reach the running side of the band.
  const reachable = clusters.highMean - 2 * GAIT.cadenceBandSteps;
  const lowest = isSure ? Math.min(GAIT.lowestPersonalSteps, reachable) : GAIT.lowestPersonalSteps;
  return Math.min(GAIT.highestPersonalSteps, Math.max(lowest, between));
}

/** Whether she moves like a run over these steps per minute, and under them as slowly as a walk and clearly slower. */
function hasBothSpeeds(cadence: Float64Array, speed: Float64Array, between: number, slowestRun: number): boolean {
  const slow = { sum: 0, count: 0 };
  const fast = { sum: 0, count: 0 };
  cadence.forEach((steps, second) => {
    const metersPerSecond = speed[second] as number;
    if (!(steps >= GAIT.slowestSteps && metersPerSecond >= GAIT.stillSpeed)) return;
    const level = steps < between ? slow : fast;
    level.sum += metersPerSecond;
    level.count += 1;
  });
  const [walk, run] = [slow.sum / slow.count, fast.sum / fast.count];
  return walk <= GAIT.walkMeanSpeed && run >= slowestRun && run - walk >= GAIT.shortestSpeedGap;
}

/** The same in metres per second. */
export function findPersonalSpeed(speed: Float64Array): number {
  const clusters = splitInTwo(speed, GAIT.stillSpeed, GAIT.fastestSpeed, GAIT.speedBin);
  if (
    clusters === null ||
    clusters.lowMean > GAIT.walkMeanSpeed ||
    clusters.highMean - clusters.lowMean < GAIT.shortestSpeedGap
  ) {
    return GAIT.runThresholdSpeed;
  }
  const between = (clusters.lowMean + clusters.highMean) / 2;
  return Math.min(GAIT.highestPersonalSpeed, Math.max(GAIT.lowestPersonalSpeed, between));
}

/** Otsu's threshold over a histogram: the two means of the split with the largest variance between its sides. */
function splitInTwo(
  column: Float64Array,
  low: number,
  high: number,
  binWidth: number,
): { lowMean: number; highMean: number } | null {
  const bins = new Float64Array(Math.ceil((high - low) / binWidth));
  let total = 0;
  let weighted = 0;
  for (const value of column) {
    if (!(value >= low && value < high)) continue;
    const bin = Math.min(bins.length - 1, Math.floor((value - low) / binWidth));
    bins[bin] = (bins[bin] as number) + 1;
    total += 1;
    weighted += bin;
  }
  let best: { lowMean: number; highMean: number; spread: number } | null = null;
  let lowCount = 0;
  let lowWeighted = 0;
  for (let bin = 0; bin < bins.length - 1; bin++) {
    lowCount += bins[bin] as number;
    lowWeighted += bin * (bins[bin] as number);
    const highCount = total - lowCount;
    if (lowCount < GAIT.shortestClusterSeconds || highCount < GAIT.shortestClusterSeconds) continue;
    const lowMean = lowWeighted / lowCount;
    const highMean = (weighted - lowWeighted) / highCount;
    const spread = lowCount * highCount * (highMean - lowMean) ** 2;
    if (best === null || spread > best.spread) best = { lowMean, highMean, spread };
  }
  if (best === null) return null;
  const toValue = (meanBin: number) => low + (meanBin + 0.5) * binWidth;
  return { lowMean: toValue(best.lowMean), highMean: toValue(best.highMean) };
}
