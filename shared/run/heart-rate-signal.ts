/** Which seconds of the heart rate can be believed, and why the others cannot (`activities.md` 5). */

import type { HeartRateDefect, HeartRateDefectSpan, HeartRateSignal, Segment } from './assessment.ts';
import { countMovement } from './movement-seconds.ts';
import type { SecondGrid } from './second-grid.ts';

/** `activities.md` 5 [P], bpm and seconds. */
const PLAUSIBLE_BPM = { lowest: 40, highest: 220 };
const FROZEN_SECONDS = 45;
/** "While speed changes": the spread of the 9 s mean of speed over a frozen stretch, m/s [P]. */
const SPEED_CHANGE = { metersPerSecond: 0.6, smoothingSeconds: 9 };
/** Without speed, a change of cadence as large as between walking and running [P]. */
const CADENCE_CHANGE_STEPS = 25;
const LOCK = { closeBpm: 4, seconds: 30, share: 0.9, jumpBpm: 15, jumpSeconds: 10, followSeconds: 5, stepChange: 8 };
const SPIKE = { window: 7, deviations: 3, madToSigma: 1.4826, leastBpm: 5 };

/** One entry a second of the grid: null where the heart rate can be used. */
export type Defects = (HeartRateDefect | null)[];

export function findHeartRateDefects(grid: SecondGrid): Defects {
  const defects: Defects = new Array(grid.length).fill(null);
  markImplausible(grid, defects);
  markFrozen(grid, defects);
  markCadenceLock(grid, defects);
  markSpikes(grid, defects);
  return defects;
}

/** @param movement segments of the chosen witness; null when nothing tells */
export function describeSignal(grid: SecondGrid, defects: Defects, movement: Segment[] | null): HeartRateSignal {
  const usable = defects.filter((defect) => defect === null).length;
  const runSeconds = movement ? countMovement(movement).run : 0;
  return {
    usableRunShare:
      movement && runSeconds > 0 ? countUsable(defects, movement, grid) / countRunCells(movement, grid) : null,
    usableShare: grid.length > 0 ? usable / grid.length : 0,
    defects: toSpans(defects, grid.timerSeconds),
  };
}

function countRunCells(movement: Segment[], grid: SecondGrid): number {
  return runCells(movement, grid.length).length;
}

function countUsable(defects: Defects, movement: Segment[], grid: SecondGrid): number {
  return runCells(movement, grid.length).filter((second) => defects[second] === null).length;
}

function runCells(movement: Segment[], length: number): number[] {
  const cells: number[] = [];
  for (const segment of movement) {
    if (segment.kind !== 'run') continue;
    const last = Math.min(length, Math.ceil(segment.endSeconds));
    for (let second = Math.floor(segment.startSeconds); second < last; second++) cells.push(second);
  }
  return cells;
}

function markImplausible(grid: SecondGrid, defects: Defects): void {
  grid.heartRateBpm.forEach((bpm, second) => {
    if (Number.isNaN(bpm) || bpm === 0) defects[second] = 'missing';
    else if (bpm < PLAUSIBLE_BPM.lowest || bpm > PLAUSIBLE_BPM.highest) defects[second] = 'implausible';
  });
}

/** A stretch of one value, 45 s or longer, over which her effort visibly changed. */
function markFrozen(grid: SecondGrid, defects: Defects): void {
  const { heartRateBpm } = grid;
  let start = 0;
  for (let second = 1; second <= grid.length; second++) {
    if (second < grid.length && heartRateBpm[second] === heartRateBpm[start]) continue;
    const isLong = second - start >= FROZEN_SECONDS && defects[start] === null;
    if (isLong && hasEffortChanged(grid, start, second)) defects.fill('frozen', start, second);
    start = second;
  }
}

function hasEffortChanged(grid: SecondGrid, start: number, end: number): boolean {
  const window = SPEED_CHANGE.smoothingSeconds;
  const speedSpread = spreadOfMeans(grid.speedMetersPerSecond, start, end, window);
  if (speedSpread !== null) return speedSpread >= SPEED_CHANGE.metersPerSecond;
  const cadenceSpread = spreadOfMeans(grid.cadenceStepsPerMinute, start, end, window);
  return cadenceSpread !== null && cadenceSpread >= CADENCE_CHANGE_STEPS;
}

/** Largest minus smallest mean over consecutive windows; null without enough readings. */
function spreadOfMeans(column: Float64Array, start: number, end: number, window: number): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let from = start; from + window <= end; from += window) {
    let sum = 0;
    for (let second = from; second < from + window; second++) sum += column[second] as number;
    if (Number.isNaN(sum)) continue;
    lowest = Math.min(lowest, sum / window);
    highest = Math.max(highest, sum / window);
  }
  return highest < lowest ? null : highest - lowest;
}

/** Heart rate glued to steps/min, or to half of it, with a sign that it was not glued by her heart. */
function markCadenceLock(grid: SecondGrid, defects: Defects): void {
  for (const factor of [1, 0.5]) {
    for (const [start, end] of findGluedStretches(grid, factor)) {
      if (jumpsAtEdge(grid, start, end) || followsSteps(grid, start, end, factor)) {
        for (let second = start; second < end; second++) defects[second] ??= 'cadenceLock';
      }
    }
  }
}

/** Longest stretches of 30 s and more in which nine samples of ten are close. */
function findGluedStretches(grid: SecondGrid, factor: number): [number, number][] {
  const isClose = (second: number) =>
    Math.abs((grid.heartRateBpm[second] as number) - factor * (grid.cadenceStepsPerMinute[second] as number)) <=
    LOCK.closeBpm;
  const stretches: [number, number][] = [];
  let second = 0;
  while (second < grid.length) {
    const end = isClose(second) ? extendGlued(isClose, second, grid.length) : second;
    if (end - second >= LOCK.seconds) stretches.push([second, end]);
    second = Math.max(second + 1, end);
  }
  return stretches;
}

function extendGlued(isClose: (second: number) => boolean, start: number, length: number): number {
  let close = 0;
  let end = start;
  for (let second = start; second < length; second++) {
    if (isClose(second)) {
      close += 1;
      if (close / (second + 1 - start) >= LOCK.share) end = second + 1;
    }
    const apart = second + 1 - start - close;
    if (apart > Math.max((1 - LOCK.share) * (second + 1 - start), 5) && second - end > LOCK.seconds) break;
  }
  return end;
}

/** Heart rate leaps by 15 within 10 s where the stretch begins or ends. */
function jumpsAtEdge(grid: SecondGrid, start: number, end: number): boolean {
  return jumpsAround(grid.heartRateBpm, start) || jumpsAround(grid.heartRateBpm, end - 1);
}

function jumpsAround(bpm: Float64Array, edge: number): boolean {
  const first = Math.max(0, edge - LOCK.jumpSeconds);
  const last = Math.min(bpm.length - 1, edge + LOCK.jumpSeconds);
  for (let from = first; from <= last; from++) {
    for (let to = from + 1; to <= Math.min(last, from + LOCK.jumpSeconds); to++) {
      if (Math.abs((bpm[to] as number) - (bpm[from] as number)) >= LOCK.jumpBpm) return true;
    }
  }
  return false;
}

/** A clear change of cadence inside the stretch that heart rate repeats within 5 s: no heart is that quick. */
function followsSteps(grid: SecondGrid, start: number, end: number, factor: number): boolean {
  const { cadenceStepsPerMinute: cadence, heartRateBpm: bpm } = grid;
  const follow = LOCK.followSeconds;
  for (let second = start + follow; second + 2 * follow < end; second++) {
    const steps = factor * (mean(cadence, second, second + follow) - mean(cadence, second - follow, second));
    if (Math.abs(steps) < LOCK.stepChange) continue;
    const heart = mean(bpm, second + follow, second + 2 * follow) - mean(bpm, second - follow, second);
    if (Math.sign(heart) === Math.sign(steps) && Math.abs(heart) >= Math.abs(steps) / 2) return true;
  }
  return false;
}

function mean(column: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let second = start; second < end; second++) sum += column[second] as number;
  return sum / (end - start);
}

/** Hampel filter over usable neighbours. */
function markSpikes(grid: SecondGrid, defects: Defects): void {
  const half = (SPIKE.window - 1) / 2;
  const spikes: number[] = [];
  for (let second = half; second < grid.length - half; second++) {
    if (defects[second] !== null) continue;
    const near = Array.from(grid.heartRateBpm.subarray(second - half, second + half + 1)).filter(
      (value) => !Number.isNaN(value),
    );
    const middle = median(near);
    const spread = SPIKE.madToSigma * median(near.map((value) => Math.abs(value - middle)));
    const off = Math.abs((grid.heartRateBpm[second] as number) - middle);
    if (off > Math.max(SPIKE.deviations * spread, SPIKE.leastBpm)) spikes.push(second);
  }
  for (const second of spikes) defects[second] = 'spike';
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function toSpans(defects: Defects, timerSeconds: number): HeartRateDefectSpan[] {
  const spans: HeartRateDefectSpan[] = [];
  defects.forEach((defect, second) => {
    if (defect === null) return;
    const last = spans.at(-1);
    const endSeconds = Math.min(second + 1, timerSeconds);
    if (last?.defect === defect && last.endSeconds === second) last.endSeconds = endSeconds;
    else spans.push({ startSeconds: second, endSeconds, defect });
  });
  return spans;
}
