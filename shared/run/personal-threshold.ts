/** Where her own walk ends and her own run begins, read from the two levels of the run itself. */

/** The threshold where no personal one is found: run from 140 steps/min, walk under 130 (`activities.md` 3) [O]. */
const DEFAULT_THRESHOLD_STEPS = 135;
/** A personal threshold stays within these (`activities.md` 3 [P]). */
const PERSONAL_THRESHOLD_STEPS = { low: 132, high: 150 };
/** Clusters that may be a walk and a run of one person; two running cadences never are [P]. */
const PERSONAL_CLUSTERS = { walkMeanAtMost: 132, runMeanAtLeast: 138, shortestSeconds: 20 };
const HISTOGRAM_STEPS = { low: 80, high: 220 };
/** Speed rule where cadence is absent, and where nothing came before (`activities.md` 3). */
export const DEFAULT_SPEED_METERS_PER_SECOND = 2.0;
const PERSONAL_SPEED = {
  low: 1.6,
  high: 2.3,
  walkMeanAtMost: 1.9,
  shortestGap: 0.35,
  slowest: 0.5,
  fastest: 5,
  binWidth: 0.05,
};

/** Steps per minute between her own walk and run; the usual threshold where the run does not show two. */
export function findPersonalCadence(cadence: Float64Array): number {
  const clusters = splitInTwo(cadence, HISTOGRAM_STEPS.low, HISTOGRAM_STEPS.high, 1);
  if (
    clusters === null ||
    clusters.lowMean > PERSONAL_CLUSTERS.walkMeanAtMost ||
    clusters.highMean < PERSONAL_CLUSTERS.runMeanAtLeast
  ) {
    return DEFAULT_THRESHOLD_STEPS;
  }
  const between = (clusters.lowMean + clusters.highMean) / 2;
  return Math.min(PERSONAL_THRESHOLD_STEPS.high, Math.max(PERSONAL_THRESHOLD_STEPS.low, between));
}

/** The same in metres per second. */
export function findPersonalSpeed(speed: Float64Array): number {
  const clusters = splitInTwo(speed, PERSONAL_SPEED.slowest, PERSONAL_SPEED.fastest, PERSONAL_SPEED.binWidth);
  if (
    clusters === null ||
    clusters.lowMean > PERSONAL_SPEED.walkMeanAtMost ||
    clusters.highMean - clusters.lowMean < PERSONAL_SPEED.shortestGap
  ) {
    return DEFAULT_SPEED_METERS_PER_SECOND;
  }
  const between = (clusters.lowMean + clusters.highMean) / 2;
  return Math.min(PERSONAL_SPEED.high, Math.max(PERSONAL_SPEED.low, between));
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
    if (lowCount < PERSONAL_CLUSTERS.shortestSeconds || highCount < PERSONAL_CLUSTERS.shortestSeconds) continue;
    const lowMean = lowWeighted / lowCount;
    const highMean = (weighted - lowWeighted) / highCount;
    const spread = lowCount * highCount * (highMean - lowMean) ** 2;
    if (best === null || spread > best.spread) best = { lowMean, highMean, spread };
  }
  if (best === null) return null;
  const toValue = (meanBin: number) => low + (meanBin + 0.5) * binWidth;
  return { lowMean: toValue(best.lowMean), highMean: toValue(best.highMean) };
}
