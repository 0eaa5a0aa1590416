/** What the heart did in the run bouts against the ceiling (`plan-and-rules.md` 6); never a medical alarm. */

import { valuesOf } from '../evidence-number.ts';
import type {
  Bout,
  BoutHeartRate,
  HeartRateAssessment,
  HeartRateBasis,
  HeartRateOutcome,
  HeartRateReason,
  Segment,
} from './assessment.ts';
import { HEART_RATE_NUMBERS } from './heart-rate-numbers.ts';
import { type Defects, describeSignal, findHeartRateDefects } from './heart-rate-signal.ts';
import type { SecondGrid } from './second-grid.ts';

const HEART = valuesOf(HEART_RATE_NUMBERS);

/** Maximum by age: 208 - 0.7 × age (Tanaka), 206 - 0.88 × age (Gulati) [O]. */
const MAXIMUM_BY_AGE = {
  tanaka: { at0: HEART.tanakaAtBirth, perYear: HEART.tanakaPerYear },
  gulati: { at0: HEART.gulatiAtBirth, perYear: HEART.gulatiPerYear },
};

export type HeartRateLimits = {
  maximumBpm: number | null;
  isMaximumEstimated: boolean;
  ceilingBpm: number | null;
  veryHighLimitBpm: number | null;
  /** The grey zone holds only where an estimate made the ceiling. */
  hasGreyZone: boolean;
};

export function findHeartRateLimits(basis: HeartRateBasis): HeartRateLimits {
  const isMaximumEstimated = basis.measuredMaximumBpm === null && basis.ageYears !== null;
  const maximumBpm = basis.measuredMaximumBpm ?? estimateMaximum(basis);
  const ceilingBpm = basis.ceilingBpm ?? computeCeiling(maximumBpm, basis.restingBpm);
  const grey = isMaximumEstimated ? HEART.greyZoneBpm : 0;
  return {
    maximumBpm,
    isMaximumEstimated,
    ceilingBpm,
    veryHighLimitBpm: maximumBpm === null ? null : HEART.veryHighOfMaximum * maximumBpm + grey,
    hasGreyZone: isMaximumEstimated && basis.ceilingBpm === null,
  };
}

function estimateMaximum({ ageYears, formula }: HeartRateBasis): number | null {
  if (ageYears === null) return null;
  const { at0, perYear } = MAXIMUM_BY_AGE[formula];
  return at0 - perYear * ageYears;
}

function computeCeiling(maximumBpm: number | null, restingBpm: number | null): number | null {
  if (maximumBpm === null) return null;
  if (restingBpm === null) return HEART.ceilingOfMaximum * maximumBpm;
  return restingBpm + HEART.ceilingOfReserve * (maximumBpm - restingBpm);
}

/**
 * @param movement segments of the chosen witness; null when nothing tells how she moved
 * @param isIntact false where some value of the file was changed and nobody knows which
 */
export function assessHeartRate(
  grid: SecondGrid,
  movement: Segment[] | null,
  bouts: Bout[],
  walks: Bout[],
  basis: HeartRateBasis,
  isIntact = true,
): HeartRateAssessment {
  const defects = findHeartRateDefects(grid);
  const signal = describeSignal(grid, defects, movement);
  const limits = findHeartRateLimits(basis);
  const measured = bouts.map((bout) => measureBout(grid, defects, bout, walks, limits.ceilingBpm));
  const over = measured.flatMap(({ overCeilingBpm }) => (overCeilingBpm !== null ? [overCeilingBpm] : []));
  const numbers = {
    ceilingBpm: limits.ceilingBpm,
    maximumBpm: limits.maximumBpm,
    isMaximumEstimated: limits.isMaximumEstimated,
    assessedBouts: measured.filter((bout) => bout.assessed).length,
    boutsOverCeiling: over.filter((bpm) => bpm > 0).length,
    highestOverCeilingBpm: over.length > 0 ? Math.max(...over) : null,
    longestVeryHighSeconds: findLongestVeryHigh(grid, defects, limits.veryHighLimitBpm),
    veryHighLimitBpm: limits.veryHighLimitBpm,
  };
  const [outcome, reason] = judge(basis, limits, signal.usableRunShare, bouts.length, numbers, isIntact);
  return { rule: 'heartRate', outcome, numbers, because: [reason], signal, bouts: measured };
}

/** A minute near the maximum is believed even where the rest of the signal is too thin to assess. */
function judge(
  basis: HeartRateBasis,
  limits: HeartRateLimits,
  usableRunShare: number | null,
  boutCount: number,
  numbers: HeartRateAssessment['numbers'],
  isIntact: boolean,
): [HeartRateOutcome, HeartRateReason] {
  if (basis.takesMedicineThatLowersHeartRate) return ['off', 'medicineLowersHeartRate'];
  if (!isIntact) return ['notAssessed', 'damagedFile'];
  if (numbers.longestVeryHighSeconds >= HEART.veryHighSeconds) return ['veryHigh', 'nearMaximumForAMinute'];
  if (numbers.ceilingBpm === null) return ['notAssessed', 'noHeartRateBasis'];
  if (usableRunShare === null || boutCount === 0) return ['notAssessed', 'noRunning'];
  if (usableRunShare < HEART.usableRunShare) return ['notAssessed', 'tooLittleUsable'];
  if (numbers.assessedBouts < HEART.assessedBoutShare * boutCount) return ['notAssessed', 'tooFewBoutsAssessed'];
  if (numbers.boutsOverCeiling < HEART.highShare * numbers.assessedBouts) return ['notHigh', 'underCeiling'];
  const isWithinGrey = limits.hasGreyZone && (numbers.highestOverCeilingBpm ?? 0) <= HEART.greyZoneBpm;
  return isWithinGrey ? ['highWithinGrey', 'overCeilingWithinGreyZone'] : ['high', 'overCeilingInHalfOrMore'];
}

function measureBout(
  grid: SecondGrid,
  defects: Defects,
  bout: Bout,
  walks: Bout[],
  ceilingBpm: number | null,
): BoutHeartRate {
  const start = Math.max(bout.startSeconds, bout.endSeconds - HEART.windowSeconds);
  const window = meanUsable(grid, defects, start, bout.endSeconds);
  const assessed = window.bpm !== null && window.usable >= HEART.usableWindowShare * window.cells;
  const endMeanBpm = assessed ? window.bpm : null;
  return {
    bout,
    assessed,
    endMeanBpm,
    usableSeconds: window.usable,
    windowSeconds: window.cells,
    overCeilingBpm: endMeanBpm === null || ceilingBpm === null ? null : endMeanBpm - ceilingBpm,
    recoveryDropBpm: measureRecovery(grid, defects, bout, walks),
  };
}

function measureRecovery(grid: SecondGrid, defects: Defects, bout: Bout, walks: Bout[]): number | null {
  const walk = walks.find((next) => Math.abs(next.startSeconds - bout.endSeconds) < 1);
  if (!walk) return null;
  const seconds = HEART.recoveryWindowSeconds;
  const before = meanUsable(grid, defects, bout.endSeconds - seconds, bout.endSeconds).bpm;
  const after = meanUsable(grid, defects, walk.endSeconds - seconds, walk.endSeconds).bpm;
  return before === null || after === null ? null : before - after;
}

function meanUsable(grid: SecondGrid, defects: Defects, start: number, end: number) {
  const first = Math.max(0, Math.floor(start));
  const last = Math.min(grid.length, Math.ceil(end));
  let sum = 0;
  let usable = 0;
  for (let second = first; second < last; second++) {
    if (defects[second] !== null) continue;
    sum += grid.heartRateBpm[second] as number;
    usable += 1;
  }
  return { bpm: usable > 0 ? sum / usable : null, usable, cells: last - first };
}

function findLongestVeryHigh(grid: SecondGrid, defects: Defects, limitBpm: number | null): number {
  if (limitBpm === null) return 0;
  let longest = 0;
  let current = 0;
  for (let second = 0; second < grid.length; second++) {
    const isVeryHigh = defects[second] === null && (grid.heartRateBpm[second] as number) >= limitBpm;
    current = isVeryHigh ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}
