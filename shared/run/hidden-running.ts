/** Running that one witness tells and another does not: what would hide load, and what late edges make of a bout. */

import { valuesOf } from '../evidence-number.ts';
import type { Segment, Witness } from './assessment.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';
import { INTERVAL_NUMBERS } from './interval-numbers.ts';
import { countMovement } from './movement-seconds.ts';

const GAIT = valuesOf(GAIT_NUMBERS);
const INTERVALS = valuesOf(INTERVAL_NUMBERS);

/**
 * A jog of as few steps as a brisk walk, with no level of its own, is a walk by its cadence. The watch feels more than her
 * steps: where its splits know clearly more running at steps that may be a jog's, a walk would hide load.
 */
export function knowsHiddenRunning(chosen: Witness, other: Witness, steps: Float64Array): boolean {
  if (chosen.source !== 'cadence' || other.source !== 'splits') return false;
  const isMore = isHiding(other, chosen) && isRunningApart(other.segments, chosen.segments);
  return isMore && meanStepsApart(other.segments, chosen.segments, steps) >= GAIT.slowestRunMeanSteps;
}

/** Over the seconds that the first tells as running and the second as walking; `NaN` where there are none. */
function meanStepsApart(running: Segment[], walking: Segment[], steps: Float64Array): number {
  const isWalk = new Uint8Array(steps.length);
  for (const { kind, startSeconds, endSeconds } of walking)
    if (kind === 'walk') isWalk.fill(1, startSeconds, endSeconds);
  let sum = 0;
  let count = 0;
  for (const { kind, startSeconds, endSeconds } of running) {
    if (kind !== 'run') continue;
    for (let second = Math.ceil(startSeconds); second < endSeconds && second < steps.length; second++) {
      const perMinute = steps[second] as number;
      if (isWalk[second] !== 1 || Number.isNaN(perMinute)) continue;
      sum += perMinute;
      count += 1;
    }
  }
  return sum / count;
}

/** Clearly different amounts of running. */
export function isRunningApart(chosen: Segment[], other: Segment[]): boolean {
  const seconds = countMovement(chosen).run;
  const difference = Math.abs(seconds - countMovement(other).run);
  return difference > INTERVALS.disagreementSeconds && difference > INTERVALS.disagreementShare * seconds;
}

/** Whether the splits know running that the other does not, beyond what late edges make of a bout. */
export function isHiding(splits: Witness, other: Witness): boolean {
  const bouts = splits.segments.filter(({ kind }) => kind === 'run').length;
  const hidden = countMovement(splits.segments).run - countMovement(other.segments).run;
  return hidden > Math.max(INTERVALS.disagreementSeconds, INTERVALS.hiddenSecondsPerBout * bouts);
}
