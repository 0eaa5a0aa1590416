/** The two numbers by which a watch knows a workout, derived from what the workout is and where in the plan it stands. */

import { createHash } from 'node:crypto';
import { flattenWorkout, type Workout } from '../shared/workout.ts';

export type WorkoutIdentity = {
  /** FIT `file_id.serial_number`, 1 to 4294967295. */
  serialNumber: number;
  /** FIT `file_id.time_created`, seconds since 1989-12-31T00:00:00Z. */
  timeCreated: number;
};

export type WorkoutPlace = { planId: string; week: number; session: number };

/** 2020-01-01T00:00:00Z to 2024-12-31T00:00:00Z in FIT seconds: past for every watch in use, so none waits for it. */
const FIRST_TIME_CREATED = 946_771_200;
const TIME_CREATED_SPAN_SECONDS = 157_766_400;

/**
 * The same place and the same flattened steps always give the same identity: a repeated week, or files made once more,
 * find their place on the watch again. Another session, week, plan or step gives another one, or the watch would hide
 * one workout behind the other (`watch-files.md` 0.4). Names and notes do not enter.
 *
 * The hash gives 32 bits of serial and about 27 of time: among the 96 sessions of the longest built-in plan two share
 * both numbers with a chance under 1 in 10^14, the serial alone under 1 in 900 000; the built-in plans are tested.
 */
export function deriveWorkoutIdentity(workout: Workout, place: WorkoutPlace): WorkoutIdentity {
  const steps = flattenWorkout(workout).map(({ step }) => [
    step.intensity,
    step.movement,
    Object.entries(step.duration).sort(),
    Object.entries(step.target).sort(),
  ]);
  const content = JSON.stringify([place.planId, place.week, place.session, steps]);
  const digest = createHash('sha256').update(content).digest();
  return {
    // 0 means "not set" in this field.
    serialNumber: digest.readUInt32BE(0) || 1,
    timeCreated: FIRST_TIME_CREATED + (digest.readUInt32BE(4) % TIME_CREATED_SPAN_SECONDS),
  };
}
