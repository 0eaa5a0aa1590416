/** Finds stretches in which a wrist sensor counted her steps instead of her pulse (`activities.md` 5). */

import { valuesOf } from '../evidence-number.ts';
import { HEART_RATE_NUMBERS } from './heart-rate-numbers.ts';
import { hasPauseBetween } from './pauses.ts';
import type { SecondGrid } from './second-grid.ts';
import { smooth } from './smooth.ts';

const HEART = valuesOf(HEART_RATE_NUMBERS);

/** A lock on every second step reads half of them. It comes first: its end is a jump that must not incriminate others. */
const FACTORS = [HEART.lockHalf, 1];
/**
 * Cadence carries noise as wide as the closeness asked for, so both series are compared smoothed: the short window
 * finds short locks, the long one those of a noisy cadence. A watch that records now and then needs longer ones [P].
 */
const SMOOTHING_SECONDS = {
  dense: [HEART.lockDenseShortSeconds, HEART.lockDenseLongSeconds],
  sparse: [HEART.lockSparseShortSeconds, HEART.lockSparseLongSeconds],
};

/** Whole timer seconds, the end not included. */
export type Stretch = { start: number; end: number };

/** What the rules compare, second by second: heart rate against the pace of the steps that it may be glued to. */
type Track = {
  bpm: Float64Array;
  smoothedBpm: Float64Array;
  /** Smoothed steps/min × factor, moved back by the watch's lag. */
  pace: Float64Array;
  reachSeconds: number;
  jumpSeconds: number;
  /** Heart rate is told every second. */
  isDense: boolean;
  pauseSeconds: readonly number[];
};

/** @param isUsable false where another rule already found the heart rate unusable */
export function findCadenceLocks(grid: SecondGrid, isUsable: (second: number) => boolean): Stretch[] {
  const bpm = grid.heartRateBpm.map((value, second) => (isUsable(second) ? value : Number.NaN));
  const windows =
    grid.heartRateGapSeconds >= HEART.lockSparseFromSeconds ? SMOOTHING_SECONDS.sparse : SMOOTHING_SECONDS.dense;
  const smoothedSteps = windows.map((window) => smooth(grid.cadenceStepsPerMinute, window));
  const locks: Stretch[] = [];
  for (const factor of FACTORS) {
    const found = windows.flatMap((window, at) =>
      findLocksOnSteps(grid, bpm, smoothedSteps[at] as Float64Array, factor, window),
    );
    for (const { start, end } of found) {
      bpm.fill(Number.NaN, Math.max(0, start - HEART.lockMarginSeconds), end + HEART.lockMarginSeconds);
    }
    locks.push(...found);
  }
  return locks;
}

function findLocksOnSteps(
  grid: SecondGrid,
  bpm: Float64Array,
  steps: Float64Array,
  factor: number,
  window: number,
): Stretch[] {
  const smoothedBpm = smooth(bpm, window);
  const isDense = grid.heartRateGapSeconds < HEART.lockSparseFromSeconds;
  const pace = new Float64Array(steps.length);
  const pauseSeconds = [0, ...grid.pauseSeconds];
  const locks: Stretch[] = [];
  for (let lag = 0; lag <= HEART.lockLatestLagSeconds; lag++) {
    for (let second = 0; second < pace.length; second++) pace[second] = factor * (steps[second + lag] ?? Number.NaN);
    const track: Track = {
      bpm,
      smoothedBpm,
      pace,
      reachSeconds: window,
      jumpSeconds: HEART.lockJumpSeconds - (isDense ? 0 : HEART.lockHiddenJumpSeconds),
      isDense,
      pauseSeconds,
    };
    const proven = findGluedStretches(track).filter(
      (stretch) => jumpsIn(track, stretch) || jumpsOut(track, stretch) || followsSteps(track, stretch),
    );
    locks.push(...proven.map((stretch) => growToReadings(track, stretch)));
  }
  return locks;
}

/**
 * Every window in which nearly all seconds are close, ending on close seconds; joined where windows overlap and across a
 * change of steps that takes the sensor a few seconds.
 */
function findGluedStretches({ smoothedBpm, pace }: Track): Stretch[] {
  const { lockWindowSeconds: windowSeconds, lockShare: share, lockCloseBpm: closeBpm } = HEART;
  const isClose = new Uint8Array(pace.length);
  const stretches: Stretch[] = [];
  let close = 0;
  for (let second = 0; second < isClose.length; second++) {
    if (Math.abs((smoothedBpm[second] as number) - (pace[second] as number)) <= closeBpm) {
      isClose[second] = 1;
      close += 1;
    }
    if (second >= windowSeconds) close -= isClose[second - windowSeconds] as number;
    if (second < windowSeconds - 1 || close < share * windowSeconds) continue;
    const start = isClose.indexOf(1, second - windowSeconds + 1);
    const end = isClose.lastIndexOf(1, second) + 1;
    const last = stretches.at(-1);
    if (last && start <= last.end + HEART.lockJoinedSeconds) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Heart rate leaps onto the steps where the stretch begins: a heart that settles there slows down on its way. */
function jumpsIn(track: Track, { start, end }: Stretch): boolean {
  const last = Math.min(end, start + track.reachSeconds);
  for (let to = Math.max(1, start - track.reachSeconds); to < last; to++) {
    if (!isOnSteps(track, to)) continue;
    for (let from = Math.max(1, to - track.jumpSeconds); from < to; from++) {
      if (isJump(track, from, to)) return true;
    }
  }
  return false;
}

/** Heart rate leaps off the steps where the stretch ends. */
function jumpsOut(track: Track, { start, end }: Stretch): boolean {
  const last = Math.min(track.bpm.length - 1, end + track.reachSeconds);
  for (let from = Math.max(start, end - track.reachSeconds); from < last; from++) {
    if (!isOnSteps(track, from)) continue;
    for (let to = from + 1; to <= from + track.jumpSeconds && to < track.bpm.length - 1; to++) {
      if (!isOnSteps(track, to) && isJump(track, from, to)) return true;
    }
  }
  return false;
}

function isOnSteps({ bpm, pace }: Track, second: number): boolean {
  return Math.abs(medianOfThree(bpm, second) - (pace[second] as number)) <= HEART.lockCloseBpm;
}

function isJump(track: Track, from: number, to: number): boolean {
  const { bpm, pauseSeconds } = track;
  const jump = medianOfThree(bpm, to) - medianOfThree(bpm, from);
  const isQuick =
    track.isDense && Math.abs(to - from) <= HEART.lockQuickSeconds && Math.abs(jump) >= HEART.lockQuickBpm;
  if (!(Math.abs(jump) >= HEART.lockJumpBpm || isQuick)) return false;
  if (hasPauseBetween(pauseSeconds, from - HEART.lockAfterPauseSeconds, to)) return false;
  if (isStandstill(bpm, from) || isStandstill(bpm, to)) return false;
  return isQuick || Math.abs(jump) >= HEART.lockImpossibleBpm || !isExplained(track, from, to, jump);
}

function medianOfThree(column: Float64Array, second: number): number {
  const [before, here, after] = [column[second - 1] as number, column[second] as number, column[second + 1] as number];
  return Math.max(Math.min(before, here), Math.min(Math.max(before, here), after));
}

function isStandstill(bpm: Float64Array, second: number): boolean {
  let start = second;
  let end = second;
  while (start > 0 && bpm[start - 1] === bpm[second]) start -= 1;
  while (end < bpm.length - 1 && bpm[end + 1] === bpm[second]) end += 1;
  return end + 1 - start >= HEART.lockStandstillSeconds;
}

/** Whether cadence shortly before went the same way as the heart does now. */
function isExplained({ pace }: Track, from: number, to: number, jump: number): boolean {
  const last = Math.min(pace.length - 1, to + HEART.lockExplainedAfterSeconds);
  let lowest: number | null = null;
  let highest: number | null = null;
  for (let second = Math.max(0, from - HEART.lockExplainedBeforeSeconds); second <= last; second++) {
    const value = pace[second] as number;
    if (Number.isNaN(value)) continue;
    if (lowest === null || value < (pace[lowest] as number)) lowest = second;
    if (highest === null || value > (pace[highest] as number)) highest = second;
  }
  if (lowest === null || highest === null) return false;
  const change = (pace[highest] as number) - (pace[lowest] as number);
  return change >= HEART.lockStepChange && jump > 0 === highest > lowest;
}

/**
 * A clear change of cadence inside the stretch that heart rate makes as well and at once: no heart is that quick. Steps
 * must have been there and stay there, because an honest heart that passes the new cadence goes on rising; and behind a
 * pause, or at the start, a heart climbs whatever her steps say.
 */
function followsSteps({ smoothedBpm, pace, pauseSeconds }: Track, { start, end }: Stretch): boolean {
  const { lockSideSeconds, lockGapSeconds, lockMeanSeconds, lockRestSeconds, lockRestBpm, lockAfterPauseSeconds } =
    HEART;
  for (
    let second = Math.max(start + lockSideSeconds, lockAfterPauseSeconds);
    second + lockSideSeconds < end;
    second++
  ) {
    const behind = second + lockGapSeconds;
    const rest = behind + lockMeanSeconds;
    const change = (column: Float64Array) =>
      mean(column, behind, rest) - mean(column, second - lockMeanSeconds, second);
    const steps = change(pace);
    if (!(Math.abs(steps) >= HEART.lockStepChange)) continue;
    if (!(Math.abs(mean(pace, behind, rest) - mean(pace, rest, rest + lockRestSeconds)) <= HEART.lockCloseBpm))
      continue;
    if (hasPauseBetween(pauseSeconds, second - lockAfterPauseSeconds, rest)) continue;
    const apart = mean(smoothedBpm, rest, rest + lockRestSeconds) - mean(pace, rest, rest + lockRestSeconds);
    if (Math.abs(change(smoothedBpm) - steps) <= HEART.lockCloseBpm && Math.abs(apart) <= lockRestBpm) return true;
  }
  return false;
}

function mean(column: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let second = start; second < end; second++) sum += column[second] ?? Number.NaN;
  return sum / (end - start);
}

/** Smoothing blurs the ends of a lock: it is grown again while single readings are near. */
function growToReadings({ bpm, pace, reachSeconds }: Track, stretch: Stretch): Stretch {
  const isNear = (second: number) =>
    Math.abs((bpm[second] ?? Number.NaN) - (pace[second] ?? Number.NaN)) <= HEART.lockGrowBpm;
  let { start, end } = stretch;
  while (stretch.start - start < reachSeconds && isNear(start - 1)) start -= 1;
  while (end - stretch.end < reachSeconds && isNear(end)) end += 1;
  return { start, end };
}
