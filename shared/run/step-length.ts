/** What the length of her steps says against the rate of them: no walk has steps that long, no run steps that short. */

import type { Movement } from './assessment.ts';
import { smooth } from './smooth.ts';

/** Longer steps than this are no walk's: at 2.2 m/s she would take 110 of them a minute [P]. */
const LONGEST_WALK_STEP_METERS = 1.2;
/** So long must such steps last: behind a run the speed of a watch falls for some seconds after the steps do [P]. */
const LONG_STEPS_SECONDS = 20;
/**
 * Steps of this length, in what she recorded as a walk, are a climb in small steps and no run. Shorter ones are those
 * of a watch that does not know the ground, on a treadmill or in a tunnel: she may well run [P].
 */
const SHORT_STEP_METERS = { low: 0.2, high: 0.5 };
const SMOOTHING_SECONDS = 9;

const SECONDS_PER_MINUTE = 60;

/**
 * Where a wrist on a stroller or in a pocket counts some of her steps only, a run reads like a walk with giant steps.
 * Changes the states of such stretches to running; `isFast` says where speed alone would call it a run.
 */
export function correctLongSteps(
  states: Movement[],
  cadence: Float64Array,
  speed: Float64Array,
  isFast: (second: number) => boolean,
): void {
  const steps = smooth(cadence, SMOOTHING_SECONDS);
  const pace = smooth(speed, SMOOTHING_SECONDS);
  let start = 0;
  for (let second = 0; second <= states.length; second++) {
    const isLong =
      states[second] === 'walk' &&
      isFast(second) &&
      (pace[second] as number) * SECONDS_PER_MINUTE >= LONGEST_WALK_STEP_METERS * (steps[second] as number);
    if (isLong) continue;
    if (second - start >= LONG_STEPS_SECONDS) states.fill('run', start, second);
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

export function isTooShortToRun(stepMeters: number): boolean {
  return stepMeters >= SHORT_STEP_METERS.low && stepMeters < SHORT_STEP_METERS.high;
}
