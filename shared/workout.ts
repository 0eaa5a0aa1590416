/** A workout as a person would say it: steps and repeats of steps, their expansion into intervals, and their totals. */

/** FIT profile words for a step's role (`workout_step.intensity`). */
export type Intensity = 'active' | 'rest' | 'warmup' | 'cooldown' | 'recovery' | 'interval' | 'other';

/** How she is meant to move in a step; `any` where the plan does not say (a stranger's warm-up). */
export type PlannedMovement = 'run' | 'walk' | 'any';

export type StepDuration =
  | { type: 'time'; seconds: number }
  | { type: 'distance'; meters: number }
  /** Ends by the lap key, or by a condition this program does not follow. */
  | { type: 'open' };

export type StepTarget = { type: 'open' } | { type: 'heartRate'; lowBpm: number; highBpm: number };

export type WorkoutStep = {
  type: 'step';
  name: string;
  intensity: Intensity;
  movement: PlannedMovement;
  duration: StepDuration;
  target: StepTarget;
  /** A sentence that the watch can show during the step. */
  notes?: string;
  /** Its index among the FIT `workout_step` messages, where counting this workout's steps and repeats would not give it. */
  messageIndex?: number;
};

export type Repeat = {
  type: 'repeat';
  /** Total executions, 1 or more. */
  times: number;
  steps: WorkoutStep[];
  /** Some watches leave out the recovery that would follow the last repetition (`activities.md` 2). */
  skipsLastRecovery?: true;
};

export type Workout = { name: string; steps: (WorkoutStep | Repeat)[] };

/** One planned step with its repeats expanded: what she is asked to do, in order. */
export type PlannedInterval = {
  /** 0-based place in the flattened workout. */
  index: number;
  /** Index of the step among the FIT `workout_step` messages (a repeat is a message of its own, after its steps). */
  stepIndex: number;
  /** 1-based repetition, 1 outside repeats. */
  repetition: number;
  step: WorkoutStep;
};

/**
 * Expands repeats. `stepIndex` counts as the FIT file of this workout does: steps in order, each repeat one message
 * behind its steps (`watch-files.md` 1.2), unless a step says its own `messageIndex` (nested repeats that were unrolled).
 */
export function flattenWorkout(workout: Workout): PlannedInterval[] {
  const intervals: PlannedInterval[] = [];
  let messageIndex = 0;
  const push = (step: WorkoutStep, stepIndex: number, repetition: number) =>
    intervals.push({ index: intervals.length, stepIndex: step.messageIndex ?? stepIndex, repetition, step });
  for (const item of workout.steps) {
    if (item.type === 'step') {
      push(item, messageIndex, 1);
      messageIndex += 1;
      continue;
    }
    for (let repetition = 1; repetition <= item.times; repetition++) {
      const steps = isLastRecoverySkipped(item, repetition) ? item.steps.slice(0, -1) : item.steps;
      steps.forEach((step, offset) => {
        push(step, messageIndex + offset, repetition);
      });
    }
    messageIndex += item.steps.length + 1;
  }
  return intervals;
}

function isLastRecoverySkipped(repeat: Repeat, repetition: number): boolean {
  return repeat.skipsLastRecovery === true && repetition === repeat.times && repeat.steps.length > 1;
}

/** Totals over the steps that have a planned time, in seconds; `untimedSteps` counts the others. */
export type WorkoutTotals = {
  totalSeconds: number;
  runSeconds: number;
  walkSeconds: number;
  /** Runs that follow each other without a walk are one. */
  longestRunSeconds: number;
  runBouts: number;
  untimedSteps: number;
};

export function totalWorkout(workout: Workout): WorkoutTotals {
  const totals: WorkoutTotals = {
    totalSeconds: 0,
    runSeconds: 0,
    walkSeconds: 0,
    longestRunSeconds: 0,
    runBouts: 0,
    untimedSteps: 0,
  };
  let unbrokenSeconds = 0;
  for (const { step } of flattenWorkout(workout)) {
    if (step.movement === 'run') totals.runBouts += 1;
    else unbrokenSeconds = 0;
    if (step.duration.type !== 'time') {
      totals.untimedSteps += 1;
      continue;
    }
    const { seconds } = step.duration;
    totals.totalSeconds += seconds;
    if (step.movement === 'run') {
      totals.runSeconds += seconds;
      unbrokenSeconds += seconds;
      totals.longestRunSeconds = Math.max(totals.longestRunSeconds, unbrokenSeconds);
    }
    if (step.movement === 'walk') totals.walkSeconds += seconds;
  }
  return totals;
}
