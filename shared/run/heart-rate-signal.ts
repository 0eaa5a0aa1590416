/** Which seconds of the heart rate can be believed, and why the others cannot (`activities.md` 5). */

import { valuesOf } from '../evidence-number.ts';
import type { HeartRateDefect, HeartRateDefectSpan, HeartRateSignal, Segment } from './assessment.ts';
import { findCadenceLocks } from './cadence-lock.ts';
import { HEART_RATE_NUMBERS } from './heart-rate-numbers.ts';
import { countMovement } from './movement-seconds.ts';
import type { SecondGrid } from './second-grid.ts';

const HEART = valuesOf(HEART_RATE_NUMBERS);

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
    else if (bpm < HEART.lowestBpm || bpm > HEART.highestBpm) defects[second] = 'implausible';
  });
}

/** A stretch of one value, 45 s or longer, over which her effort visibly changed. */
function markFrozen(grid: SecondGrid, defects: Defects): void {
  const { heartRateBpm } = grid;
  let start = 0;
  for (let second = 1; second <= grid.length; second++) {
    if (second < grid.length && heartRateBpm[second] === heartRateBpm[start]) continue;
    const isLong = second - start >= HEART.frozenSeconds && defects[start] === null;
    if (isLong && hasEffortChanged(grid, start, second)) defects.fill('frozen', start, second);
    start = second;
  }
}

/** By speed, or by cadence where she jogs as fast as she walks. */
function hasEffortChanged(grid: SecondGrid, start: number, end: number): boolean {
  const spread = (column: Float64Array) => spreadOfMeans(column, start, end, HEART.frozenSmoothingSeconds) ?? 0;
  return (
    spread(grid.speedMetersPerSecond) >= HEART.frozenSpeedChange ||
    spread(grid.cadenceStepsPerMinute) >= HEART.frozenStepChange
  );
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

function markCadenceLock(grid: SecondGrid, defects: Defects): void {
  for (const { start, end } of findCadenceLocks(grid, (second) => defects[second] === null)) {
    for (let second = start; second < end; second++) defects[second] ??= 'cadenceLock';
  }
}

/** Hampel filter over the readings around each usable second. */
function markSpikes(grid: SecondGrid, defects: Defects): void {
  const half = (HEART.spikeWindow - 1) / 2;
  const spikes: number[] = [];
  for (let second = half; second < grid.length - half; second++) {
    if (defects[second] !== null || isNearAll(grid.heartRateBpm, second, half)) continue;
    const near = grid.heartRateBpm.subarray(second - half, second + half + 1).filter((value) => !Number.isNaN(value));
    const middle = median(near);
    const spread = HEART.spikeDeviationScale * median(near.map((value) => Math.abs(value - middle)));
    const off = Math.abs((grid.heartRateBpm[second] as number) - middle);
    if (off > Math.max(HEART.spikeDeviations * spread, HEART.spikeLeastBpm)) spikes.push(second);
  }
  for (const second of spikes) defects[second] = 'spike';
}

/** So near every reading of the window that it cannot be far from their median: nearly every second, and cheap. */
function isNearAll(column: Float64Array, second: number, half: number): boolean {
  const here = column[second] as number;
  for (let near = second - half; near <= second + half; near++) {
    if (Math.abs((column[near] as number) - here) > HEART.spikeLeastBpm) return false;
  }
  return true;
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
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
