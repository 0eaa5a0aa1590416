/** Tells running from walking and standing, second by second, from cadence or, where there is none, from speed. */

import type { Movement, Segment } from './assessment.ts';
import { findCadenceLag, tellEarlier } from './cadence-lag.ts';
import { hasReading, type SecondGrid } from './second-grid.ts';
import { smooth } from './smooth.ts';

/**
 * Default cadence rule: run from 140 steps/min, walk under 130, the former state between (`activities.md` 3, Ducharme
 * 2023 [O]). As one threshold with a band to both sides.
 */
const DEFAULT_THRESHOLD_STEPS = 135;
const CADENCE_BAND_STEPS = 5;
/** A personal threshold stays within these (`activities.md` 3 [P]). */
const PERSONAL_THRESHOLD_STEPS = { low: 132, high: 150 };
/** Clusters that may be a walk and a run of one person; two running cadences never are [P]. */
const PERSONAL_CLUSTERS = { walkMeanAtMost: 132, runMeanAtLeast: 138, shortestSeconds: 20 };
const HISTOGRAM_STEPS = { low: 80, high: 220 };
/** Speed rule where cadence is absent, and where nothing came before (`activities.md` 3). */
const DEFAULT_SPEED_METERS_PER_SECOND = 2.0;
const SPEED_BAND_METERS_PER_SECOND = 0.1;
const PERSONAL_SPEED = { low: 1.6, high: 2.3, walkMeanAtMost: 1.9, shortestGap: 0.35 };
/** Under this cadence the arm does not swing (a stroller, a hand on a rail) or she stands [P]. */
const STILL_CADENCE_STEPS = 60;
const STILL_SPEED_METERS_PER_SECOND = 0.5;
/** Smoothing and shortest bout (`activities.md` 3). */
const SMOOTHING_SECONDS = 5;
const SPEED_SMOOTHING_SECONDS = 9;
export const SHORTEST_BOUT_SECONDS = 10;

export type GaitSource = 'cadence' | 'speed';

/** Segments tile the timer time; `unknown` where the source is silent. Null when the source has no reading at all. */
export function detectGait(grid: SecondGrid, source: GaitSource): Segment[] | null {
  const column = source === 'cadence' ? grid.cadenceStepsPerMinute : grid.speedMetersPerSecond;
  if (!hasReading(column) || isAllZero(column)) return null;
  const states = source === 'cadence' ? classifyByCadence(grid) : classifyBySpeed(grid.speedMetersPerSecond);
  return toSegments(absorbShortStretches(states), grid.timerSeconds);
}

/** Some devices write cadence 0 throughout: that is no sensor, not standing still. */
function isAllZero(column: Float64Array): boolean {
  return column.every((value) => Number.isNaN(value) || value === 0);
}

function classifyByCadence(grid: SecondGrid): Movement[] {
  const lag = findCadenceLag(grid.cadenceStepsPerMinute, grid.speedMetersPerSecond);
  const cadence = smooth(tellEarlier(grid.cadenceStepsPerMinute, lag, grid.pauseSeconds), SMOOTHING_SECONDS);
  const speed = smooth(grid.speedMetersPerSecond, SMOOTHING_SECONDS);
  const threshold = findPersonalCadence(cadence);
  const bySpeed = hasReading(speed) ? classifyBySpeed(grid.speedMetersPerSecond) : null;
  const states: Movement[] = [];
  let former: Movement = 'unknown';
  for (let second = 0; second < cadence.length; second++) {
    const steps = cadence[second] as number;
    const state: Movement = Number.isNaN(steps)
      ? stateInHole(former, bySpeed?.[second])
      : steps < STILL_CADENCE_STEPS
        ? stateWithoutArmSwing(speed[second] as number, bySpeed?.[second])
        : stateByCadence(steps, threshold, former, speed[second] as number);
    states.push(state);
    if (state !== 'unknown') former = state;
  }
  return states;
}

/** Where cadence is missing for long, the former state goes on only as far as speed says the same. */
function stateInHole(former: Movement, bySpeed: Movement | undefined): Movement {
  return bySpeed === former ? former : 'unknown';
}

/** Low cadence while she moves is a still arm: speed answers. Low cadence and no movement is standing. */
function stateWithoutArmSwing(speed: number, bySpeed: Movement | undefined): Movement {
  if (Number.isNaN(speed) || bySpeed === undefined) return 'stand';
  return speed >= STILL_SPEED_METERS_PER_SECOND ? bySpeed : 'stand';
}

function stateByCadence(steps: number, threshold: number, former: Movement, speed: number): Movement {
  if (steps >= threshold + CADENCE_BAND_STEPS) return 'run';
  if (steps < threshold - CADENCE_BAND_STEPS) return 'walk';
  if (former === 'run' || former === 'walk') return former;
  return speed > DEFAULT_SPEED_METERS_PER_SECOND ? 'run' : 'walk';
}

function classifyBySpeed(column: Float64Array): Movement[] {
  const speed = smooth(column, SPEED_SMOOTHING_SECONDS);
  const threshold = findPersonalSpeed(speed);
  const states: Movement[] = [];
  let former: Movement = 'walk';
  for (const value of speed) {
    if (Number.isNaN(value)) {
      states.push('unknown');
      continue;
    }
    if (value < STILL_SPEED_METERS_PER_SECOND) former = 'stand';
    else if (value >= threshold + SPEED_BAND_METERS_PER_SECOND) former = 'run';
    else if (value < threshold - SPEED_BAND_METERS_PER_SECOND || former === 'stand') former = 'walk';
    states.push(former);
  }
  return states;
}

function findPersonalCadence(cadence: Float64Array): number {
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

function findPersonalSpeed(speed: Float64Array): number {
  const clusters = splitInTwo(speed, STILL_SPEED_METERS_PER_SECOND, 5, 0.05);
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

type Stretch = { start: number; end: number; kind: Movement };

/**
 * Stretches shorter than the shortest bout join the longer neighbour, shortest first. An unknown stretch between two
 * of a kind joins them only when it is short: more silence than that stays unknown.
 */
function absorbShortStretches(states: Movement[]): Stretch[] {
  const stretches = toStretches(states);
  for (;;) {
    const index = findShortestStretch(stretches);
    if (index === null) return stretches;
    const { start, end } = stretches[index] as Stretch;
    const before = stretches[index - 1];
    const after = stretches[index + 1];
    const host = chooseHost(before, after);
    if (host === before && before) before.end = end;
    else if (after) after.start = start;
    stretches.splice(index, 1);
    joinEqualNeighbours(stretches, Math.max(0, index - 1));
  }
}

function chooseHost(before: Stretch | undefined, after: Stretch | undefined): Stretch | undefined {
  if (!before || !after) return before ?? after;
  if (before.kind === 'unknown') return after;
  if (after.kind === 'unknown') return before;
  return before.end - before.start >= after.end - after.start ? before : after;
}

function findShortestStretch(stretches: Stretch[]): number | null {
  if (stretches.length < 2) return null;
  let shortest: number | null = null;
  let shortestSeconds = SHORTEST_BOUT_SECONDS;
  stretches.forEach(({ start, end }, index) => {
    if (end - start >= shortestSeconds) return;
    shortest = index;
    shortestSeconds = end - start;
  });
  return shortest;
}

function joinEqualNeighbours(stretches: Stretch[], index: number): void {
  const here = stretches[index];
  const next = stretches[index + 1];
  if (here && next && here.kind === next.kind) {
    here.end = next.end;
    stretches.splice(index + 1, 1);
  }
}

function toStretches(states: Movement[]): Stretch[] {
  const stretches: Stretch[] = [];
  states.forEach((kind, second) => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.end = second + 1;
    else stretches.push({ start: second, end: second + 1, kind });
  });
  return stretches;
}

function toSegments(stretches: Stretch[], timerSeconds: number): Segment[] {
  return stretches.map(({ start, end, kind }) => ({
    startSeconds: start,
    endSeconds: Math.min(end, timerSeconds),
    kind,
    stepIndex: null,
  }));
}
