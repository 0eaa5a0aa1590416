/** Adds the sentence that a watch can show during a run: how easy it should feel. */

import type { Workout, WorkoutStep } from '../shared/workout.ts';

/** The talk test, in words for the runner; at most 199 bytes reach the watch. */
export const RUN_STEP_NOTE = 'Easy: you can still talk in sentences. Walk as soon as you want to.';

/** The workout with the note on each step that is to be run and has none yet. */
export function addStepNotes(workout: Workout): Workout {
  return {
    ...workout,
    steps: workout.steps.map((item) =>
      item.type === 'step' ? addNote(item) : { ...item, steps: item.steps.map(addNote) },
    ),
  };
}

function addNote(step: WorkoutStep): WorkoutStep {
  return step.movement === 'run' && step.notes === undefined ? { ...step, notes: RUN_STEP_NOTE } : step;
}
