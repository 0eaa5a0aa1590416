/** Which planned bands stand behind the chart: where each planned interval was found, else laid out from the start. */

import type { Assessment } from '../../../shared/run/assessment.ts';
import { flattenWorkout, type Workout } from '../../../shared/workout.ts';

export type Band = { startSeconds: number; endSeconds: number; movement: 'run' | 'walk' };
export type PlannedBands = { bands: Band[]; isLaidOut: boolean };

/** Timer time. No plan: no bands. */
export function listPlannedBands(assessment: Assessment, workout: Workout | null): PlannedBands {
  const found = listFoundBands(assessment);
  if (found.length > 0 || workout === null) return { bands: found, isLaidOut: false };
  return { bands: layOut(workout, assessment.totals.timerSeconds), isLaidOut: true };
}

function listFoundBands({ intervals }: Assessment): Band[] {
  return (intervals ?? []).flatMap(({ planned, done }) => {
    const { movement } = planned.step;
    const isFound = done.startSeconds !== null && done.endSeconds !== null;
    if (!isFound || movement === 'any') return [];
    return [{ startSeconds: done.startSeconds ?? 0, endSeconds: done.endSeconds ?? 0, movement }];
  });
}

function layOut(workout: Workout, timerSeconds: number): Band[] {
  const bands: Band[] = [];
  let at = 0;
  for (const { step } of flattenWorkout(workout)) {
    if (step.duration.type !== 'time') break;
    const startSeconds = at;
    at += step.duration.seconds;
    if (step.movement === 'any' || startSeconds >= timerSeconds) continue;
    bands.push({ startSeconds, endSeconds: Math.min(at, timerSeconds), movement: step.movement });
  }
  return bands;
}
