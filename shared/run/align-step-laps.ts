/** Finds planned intervals in laps that carry a workout step index: exact, because the watch itself counted the steps. */

import { valuesOf } from '../evidence-number.ts';
import type { PlannedInterval } from '../workout.ts';
import type { Alignment, Placement } from './align-intervals.ts';
import type { Segment } from './assessment.ts';
import { INTERVAL_NUMBERS } from './interval-numbers.ts';

const INTERVALS = valuesOf(INTERVAL_NUMBERS);

type StepLap = { stepIndex: number; startSeconds: number; endSeconds: number };

/** Null when the laps do not follow this workout: laps of another one carry indices, too. */
export function alignToStepLaps(planned: PlannedInterval[], laps: Segment[], isOwnWorkout: boolean): Alignment | null {
  const stepLaps = mergeStepLaps(laps, findUnrolledSteps(planned));
  const placements = matchInOrder(planned, stepLaps);
  const placed = placements.reduce((sum, placement) => sum + lengthOf(placement), 0);
  const indexed = stepLaps.reduce((sum, lap) => sum + lap.endSeconds - lap.startSeconds, 0);
  if (placed === 0 || (!isOwnWorkout && placed < INTERVALS.stepsPlacedShare * indexed)) return null;
  const agreement = shareOnTime(planned, placements);
  return isOwnWorkout || agreement >= INTERVALS.stepsOnTimeShare ? { placements, agreement } : null;
}

/** Steps that follow themselves in the plan (a repeat of one step): their laps must not be merged. */
function findUnrolledSteps(planned: PlannedInterval[]): Set<number> {
  const own = planned.filter((interval, at) => planned[at - 1]?.stepIndex === interval.stepIndex);
  return new Set(own.map(({ stepIndex }) => stepIndex));
}

/** Neighbours with the same index are one step cut by auto-lap; laps without an index are between or behind steps. */
function mergeStepLaps(laps: Segment[], unrolledSteps: Set<number>): StepLap[] {
  const merged: StepLap[] = [];
  let previousIndex: number | null = null;
  for (const { stepIndex, startSeconds, endSeconds } of laps) {
    const last = merged.at(-1);
    if (stepIndex !== null) {
      // Time between two laps of a step is in neither of them: the step is as long as its laps say.
      if (last && previousIndex === stepIndex && !unrolledSteps.has(stepIndex))
        last.endSeconds += endSeconds - startSeconds;
      else merged.push({ stepIndex, startSeconds, endSeconds });
    }
    previousIndex = stepIndex;
  }
  return merged;
}

/**
 * Longest order-keeping match of equal step indices; where several are equally long, the earliest repetition wins,
 * because a run is cut short at its end.
 */
function matchInOrder(planned: PlannedInterval[], laps: StepLap[]): Placement[] {
  const longest = countMatches(planned, laps);
  const at = (interval: number, lap: number) => longest[interval * (laps.length + 1) + lap] as number;
  const placements: Placement[] = new Array(planned.length).fill(null);
  let interval = 0;
  let lap = 0;
  while (interval < planned.length && lap < laps.length) {
    const isMatch = (planned[interval] as PlannedInterval).stepIndex === (laps[lap] as StepLap).stepIndex;
    if (isMatch && at(interval, lap) === at(interval + 1, lap + 1) + 1) {
      const { startSeconds, endSeconds } = laps[lap] as StepLap;
      placements[interval] = { startSeconds, endSeconds };
      interval += 1;
      lap += 1;
    } else if (at(interval, lap + 1) >= at(interval + 1, lap)) lap += 1;
    else interval += 1;
  }
  return placements;
}

/** Matches possible from (interval, lap) on, row by row. */
function countMatches(planned: PlannedInterval[], laps: StepLap[]): Uint16Array {
  const width = laps.length + 1;
  const longest = new Uint16Array((planned.length + 1) * width);
  for (let interval = planned.length - 1; interval >= 0; interval--) {
    for (let lap = laps.length - 1; lap >= 0; lap--) {
      const skip = Math.max(
        longest[(interval + 1) * width + lap] as number,
        longest[interval * width + lap + 1] as number,
      );
      const isMatch = (planned[interval] as PlannedInterval).stepIndex === (laps[lap] as StepLap).stepIndex;
      const match = isMatch ? (longest[(interval + 1) * width + lap + 1] as number) + 1 : 0;
      longest[interval * width + lap] = Math.max(skip, match);
    }
  }
  return longest;
}

/** Of the timed steps found, the share that took about as long as planned; 1 when the plan times none. */
function shareOnTime(planned: PlannedInterval[], placements: Placement[]): number {
  let timed = 0;
  let onTime = 0;
  planned.forEach(({ step }, at) => {
    const placement = placements[at];
    if (step.duration.type !== 'time' || !placement) return;
    timed += 1;
    const off = Math.abs(lengthOf(placement) - step.duration.seconds);
    if (off <= Math.max(INTERVALS.onTimeSeconds, INTERVALS.onTimeShare * step.duration.seconds)) onTime += 1;
  });
  return timed === 0 ? 1 : onTime / timed;
}

function lengthOf(placement: Placement | undefined): number {
  return placement ? placement.endSeconds - placement.startSeconds : 0;
}
