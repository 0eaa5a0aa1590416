/** Why a workout cannot become a watch file: a stable code with its numbers, and a sentence with the cure. */

export type WorkoutFileRefusal =
  | { code: 'noSteps' }
  | { code: 'tooManySteps'; allowed: number; actual: number }
  | { code: 'emptyRepeat' }
  | { code: 'repeatTimes'; times: number }
  /** In `unit`, as the workout gave it. */
  | { code: 'duration'; stepName: string; value: number; unit: 'seconds' | 'meters' }
  | { code: 'heartRate'; stepName: string; lowBpm: number; highBpm: number };

/** Thrown before any byte is written. */
export class WorkoutFileError extends Error {
  readonly refusal: WorkoutFileRefusal;

  constructor(refusal: WorkoutFileRefusal) {
    super(explainRefusal(refusal));
    this.name = 'WorkoutFileError';
    this.refusal = refusal;
  }
}

function explainRefusal(refusal: WorkoutFileRefusal): string {
  switch (refusal.code) {
    case 'noSteps':
      return 'This workout has no steps. Give it at least one.';
    case 'tooManySteps':
      return `This workout needs ${refusal.actual} steps in the file, and a watch takes ${refusal.allowed}. Put steps that come again into a repeat, or make two workouts of it.`;
    case 'emptyRepeat':
      return 'A repeat in this workout has no steps. Give it at least one, or leave the repeat out.';
    case 'repeatTimes':
      return `A repeat in this workout is to be done ${refusal.times} times. Choose a whole number from 1 up.`;
    case 'duration':
      return `The step "${refusal.stepName}" lasts ${refusal.value} ${refusal.unit}. Choose more than 0, and at most what a watch can count.`;
    case 'heartRate':
      return `The step "${refusal.stepName}" asks for a heart rate from ${refusal.lowBpm} to ${refusal.highBpm} beats per minute. Choose a low end of 1 or more and a high end that is not below it.`;
  }
}
