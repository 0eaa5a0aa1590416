/** Tells running from walking and standing, second by second, from cadence or, where there is none, from speed. */

import { valuesOf } from '../evidence-number.ts';
import type { Movement, Segment } from './assessment.ts';
import { findCadenceLag, tellEarlier } from './cadence-lag.ts';
import { dateChanges } from './date-changes.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';
import { absorbShortStretches, joinEqualNeighbours, type Stretch } from './movement-stretches.ts';
import { findPersonalCadence, findPersonalSpeed } from './personal-threshold.ts';
import { hasReading, type SecondGrid } from './second-grid.ts';
import { smooth } from './smooth.ts';
import { chooseSpeedWindow } from './speed-window.ts';
import { correctLongSteps, isTooShortToRun, measureStepMeters } from './step-length.ts';

const GAIT = valuesOf(GAIT_NUMBERS);

export type GaitSource = 'cadence' | 'speed';

/**
 * Segments tile the timer time; `unknown` where the source is silent. Null when the source has no reading at all.
 * @param isWalk she recorded it as a walk or a hike
 */
export function detectGait(grid: SecondGrid, source: GaitSource, isWalk = false): Segment[] | null {
  const column = source === 'cadence' ? grid.cadenceStepsPerMinute : grid.speedMetersPerSecond;
  if (!hasReading(column) || isAllZero(column)) return null;
  const bySpeed = hasReading(grid.speedMetersPerSecond) ? classifyBySpeed(grid) : null;
  if (source === 'speed')
    return toSegments(
      absorbShortStretches(bySpeed ?? [], () => true),
      grid.timerSeconds,
    );
  const stretches = absorbShortStretches(classifyByCadence(grid, bySpeed, isWalk), (start, end) =>
    isSpeedUnchanged(bySpeed, start, end),
  );
  return toSegments(isWalk ? correctShortSteps(stretches, grid) : stretches, grid.timerSeconds);
}

/** Speed that changes in a hole of cadence says that she changed, whatever it changes to. */
function isSpeedUnchanged(bySpeed: Movement[] | null, start: number, end: number): boolean {
  if (bySpeed === null) return true;
  return bySpeed.slice(start, end).every((state) => state === 'unknown' || state === bySpeed[start - 1]);
}

/** Some devices write cadence 0 throughout: that is no sensor, not standing still. */
function isAllZero(column: Float64Array): boolean {
  return column.every((value) => Number.isNaN(value) || value === 0);
}

function classifyByCadence(grid: SecondGrid, bySpeed: Movement[] | null, isWalk: boolean): Movement[] {
  const lag = findCadenceLag(grid.cadenceStepsPerMinute, grid.speedMetersPerSecond);
  const cadence = smooth(tellEarlier(grid.cadenceStepsPerMinute, lag, grid.pauseSeconds), GAIT.smoothingSeconds);
  const speed = smooth(grid.speedMetersPerSecond, GAIT.smoothingSeconds);
  const threshold = findPersonalCadence(cadence, speed, isWalk);
  const states: Movement[] = [];
  let former: Movement = 'unknown';
  for (let second = 0; second < cadence.length; second++) {
    const steps = cadence[second] as number;
    const state: Movement = Number.isNaN(steps)
      ? stateInHole(former, bySpeed?.[second])
      : steps < GAIT.stillSteps
        ? stateWithoutArmSwing(speed[second] as number, bySpeed?.[second])
        : stateByCadence(steps, threshold, former, speed[second] as number);
    states.push(state);
    if (state !== 'unknown') former = state;
  }
  if (bySpeed) comeBackThroughHoles(states, bySpeed);
  dateChanges(states, cadence, { threshold, still: GAIT.stillSteps });
  if (bySpeed) correctLongSteps(states, cadence, speed, (second) => bySpeed[second] === 'run');
  return states;
}

function correctShortSteps(stretches: Stretch[], grid: SecondGrid): Stretch[] {
  const { cadenceStepsPerMinute, speedMetersPerSecond } = grid;
  const corrected = stretches.map(({ start, end, kind }): Stretch => {
    if (kind !== 'run') return { start, end, kind };
    const isTooShort = isTooShortToRun(measureStepMeters(cadenceStepsPerMinute, speedMetersPerSecond, start, end));
    return { start, end, kind: isTooShort ? 'walk' : 'run' };
  });
  for (let index = corrected.length - 2; index >= 0; index--) joinEqualNeighbours(corrected, index);
  return corrected;
}

/** Where cadence is missing for long, the former state goes on only as far as speed says the same. */
function stateInHole(former: Movement, bySpeed: Movement | undefined): Movement {
  return bySpeed === former ? former : 'unknown';
}

/** What comes behind a hole began as early as speed says: else a change inside it hides some of her running. */
function comeBackThroughHoles(states: Movement[], bySpeed: Movement[]): void {
  for (let second = states.length - 2; second >= 0; second--) {
    const behind = states[second + 1] as Movement;
    if (states[second] === 'unknown' && bySpeed[second] === behind) states[second] = behind;
  }
}

/** Low cadence while she moves is a still arm: speed answers. Low cadence and no movement is standing. */
function stateWithoutArmSwing(speed: number, bySpeed: Movement | undefined): Movement {
  if (Number.isNaN(speed) || bySpeed === undefined) return 'stand';
  return speed >= GAIT.stillSpeed ? bySpeed : 'stand';
}

function stateByCadence(steps: number, threshold: number, former: Movement, speed: number): Movement {
  if (steps >= threshold + GAIT.cadenceBandSteps) return 'run';
  if (steps < threshold - GAIT.cadenceBandSteps) return 'walk';
  if (former === 'run' || former === 'walk') return former;
  return speed > GAIT.runThresholdSpeed ? 'run' : 'walk';
}

function classifyBySpeed(grid: SecondGrid): Movement[] {
  const speed = smooth(grid.speedMetersPerSecond, chooseSpeedWindow(grid));
  const threshold = findPersonalSpeed(speed);
  const states: Movement[] = [];
  let former: Movement = 'walk';
  for (const value of speed) {
    if (Number.isNaN(value)) {
      states.push('unknown');
      continue;
    }
    if (value < GAIT.stillSpeed) former = 'stand';
    else if (value >= threshold + GAIT.speedBand) former = 'run';
    else if (value < threshold - GAIT.speedBand || former === 'stand') former = 'walk';
    states.push(former);
  }
  dateChanges(states, speed, { threshold, still: GAIT.stillSpeed });
  return states;
}

function toSegments(stretches: Stretch[], timerSeconds: number): Segment[] {
  return stretches.map(({ start, end, kind }) => ({
    startSeconds: start,
    endSeconds: Math.min(end, timerSeconds),
    kind,
    stepIndex: null,
  }));
}
