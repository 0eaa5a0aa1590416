/** What the length of her steps says against the rate of them: no walk has steps that long, no run steps that short. */

import { valuesOf } from '../evidence-number.ts';
import type { Movement } from './assessment.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';
import { smooth } from './smooth.ts';

const GAIT = valuesOf(GAIT_NUMBERS);

const SECONDS_PER_MINUTE = 60;

/**
 * Where a wrist on a stroller or in a pocket counts some of her steps only, a run reads like a walk with giant steps.
 * A step over the longest of a walk must last: behind a run the speed of a watch falls for some seconds after the steps.
 * Changes the states of such stretches to running; `isFast` says where speed alone would call it a run.
 */
export function correctLongSteps(
  states: Movement[],
  cadence: Float64Array,
  speed: Float64Array,
  isFast: (second: number) => boolean,
): void {
  const steps = smooth(cadence, GAIT.speedSmoothingSeconds);
  const pace = smooth(speed, GAIT.speedSmoothingSeconds);
  let start = 0;
  for (let second = 0; second <= states.length; second++) {
    const isLong =
      states[second] === 'walk' &&
      isFast(second) &&
      (pace[second] as number) * SECONDS_PER_MINUTE >= GAIT.longestWalkStep * (steps[second] as number);
    if (isLong) continue;
    if (second - start >= GAIT.longStepsSeconds) states.fill('run', start, second);
    start = second + 1;
  }
}

/** Mean length of a step between two seconds, metres; `NaN` where the file does not tell both. */
export function measureStepMeters(cadence: Float64Array, speed: Float64Array, start: number, end: number): number {
  let steps = 0;
  let meters = 0;
  for (let second = start; second < end; second++) {
    const rate = cadence[second] as number;
    const pace = speed[second] as number;
    if (Number.isNaN(rate + pace)) continue;
    steps += rate / SECONDS_PER_MINUTE;
    meters += pace;
  }
  return meters / steps;
}

/**
 * Small steps are a climb and no run. Still smaller ones are those of a watch that does not know the ground, on a
 * treadmill or in a tunnel: she may well run.
 */
export function isTooShortToRun(stepMeters: number): boolean {
  return stepMeters >= GAIT.shortestKnownStep && stepMeters < GAIT.shortestRunStep;
}
