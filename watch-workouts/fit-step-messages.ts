/** A workout as the rows of FIT `workout_step` messages, values raw; nesting ends here (`watch-files.md` 1.2 to 1.5). */

import type { Intensity, Repeat, StepDuration, StepTarget, Workout, WorkoutStep } from '../shared/workout.ts';
import { WorkoutFileError } from './workout-file-error.ts';

/** Raw values as they stand in the file; a field that does not apply holds FIT's "not set" value. */
export type FitStepMessage = {
  name: string;
  notes: string;
  durationType: number;
  durationValue: number;
  targetType: number;
  targetValue: number;
  customTargetLow: number;
  customTargetHigh: number;
  intensity: number;
};

/** Messages, repeats included; Garmin's own builder stops here, and what a watch really takes is not tried (tag R). */
export const MAX_STEP_MESSAGES = 50;

const DURATION_TYPE = { time: 0, distance: 1, open: 5, repeatUntilStepsComplete: 6 } as const;
const TARGET_TYPE = { heartRate: 1, open: 2 } as const;
const INTENSITY: Record<Intensity, number> = {
  active: 0,
  rest: 1,
  warmup: 2,
  cooldown: 3,
  recovery: 4,
  interval: 5,
  other: 6,
};

const ENUM_NOT_SET = 0xff;
const UINT32_NOT_SET = 0xffffffff;
const MILLISECONDS_PER_SECOND = 1000;
const CENTIMETERS_PER_METER = 100;
/** 0-100 means percent of the maximum, so beats per minute begin at 101: one beat is 101, and 0 beats cannot be said. */
const HEART_RATE_OFFSET_BPM = 100;

/**
 * The step messages of the workout; a message's index is its place. Every repeat is one message behind its steps, as
 * `flattenWorkout` counts; only a repeat that skips its last recovery is laid out otherwise.
 * @throws WorkoutFileError when the workout cannot be said in FIT, or takes over 50 messages.
 */
export function toFitStepMessages(workout: Workout): FitStepMessage[] {
  const messages: FitStepMessage[] = [];
  for (const item of workout.steps.flatMap(withoutSkippedRecovery)) {
    if (item.type === 'step') {
      messages.push(toStepMessage(item));
      continue;
    }
    const firstIndex = messages.length;
    messages.push(...item.steps.map(toStepMessage), toRepeatMessage(item, firstIndex));
  }
  if (messages.length === 0) throw new WorkoutFileError({ code: 'noSteps' });
  if (messages.length > MAX_STEP_MESSAGES) {
    throw new WorkoutFileError({ code: 'tooManySteps', allowed: MAX_STEP_MESSAGES, actual: messages.length });
  }
  return messages;
}

/** FIT has no word for "without the last recovery": the last repetition stands alone, without it. */
function withoutSkippedRecovery(item: WorkoutStep | Repeat): (WorkoutStep | Repeat)[] {
  if (item.type === 'step') return [item];
  assertRepeat(item);
  if (item.skipsLastRecovery !== true || item.steps.length === 1) return [item];
  const lastRepetition = item.steps.slice(0, -1);
  if (item.times === 1) return lastRepetition;
  if (item.times === 2) return [...item.steps, ...lastRepetition];
  return [{ type: 'repeat', times: item.times - 1, steps: item.steps }, ...lastRepetition];
}

function assertRepeat({ steps, times }: Repeat): void {
  if (steps.length === 0) throw new WorkoutFileError({ code: 'emptyRepeat' });
  if (!Number.isInteger(times) || times < 1 || times >= UINT32_NOT_SET) {
    throw new WorkoutFileError({ code: 'repeatTimes', times });
  }
}

function toStepMessage(step: WorkoutStep): FitStepMessage {
  return {
    name: step.name,
    notes: step.notes ?? '',
    ...toDurationFields(step.duration, step.name),
    ...toTargetFields(step.target, step.name),
    intensity: INTENSITY[step.intensity],
  };
}

/** "Back to message `firstIndex`, until its steps were done `times` times in all." */
function toRepeatMessage({ times }: Repeat, firstIndex: number): FitStepMessage {
  return {
    name: '',
    notes: '',
    durationType: DURATION_TYPE.repeatUntilStepsComplete,
    durationValue: firstIndex,
    targetType: TARGET_TYPE.open,
    targetValue: times,
    customTargetLow: UINT32_NOT_SET,
    customTargetHigh: UINT32_NOT_SET,
    intensity: ENUM_NOT_SET,
  };
}

function toDurationFields(duration: StepDuration, stepName: string) {
  switch (duration.type) {
    case 'time': {
      const durationValue = toCount(duration.seconds, MILLISECONDS_PER_SECOND, stepName, 'seconds');
      return { durationType: DURATION_TYPE.time, durationValue };
    }
    case 'distance': {
      const durationValue = toCount(duration.meters, CENTIMETERS_PER_METER, stepName, 'meters');
      return { durationType: DURATION_TYPE.distance, durationValue };
    }
    case 'open':
      return { durationType: DURATION_TYPE.open, durationValue: UINT32_NOT_SET };
  }
}

function toCount(value: number, scale: number, stepName: string, unit: 'seconds' | 'meters'): number {
  const count = Math.round(value * scale);
  if (count >= 1 && count < UINT32_NOT_SET) return count;
  throw new WorkoutFileError({ code: 'duration', stepName, value, unit });
}

function toTargetFields(target: StepTarget, stepName: string) {
  if (target.type === 'open') {
    const notSet = { customTargetLow: UINT32_NOT_SET, customTargetHigh: UINT32_NOT_SET };
    return { targetType: TARGET_TYPE.open, targetValue: 0, ...notSet };
  }
  const { lowBpm, highBpm } = target;
  const low = Math.round(lowBpm);
  const high = Math.round(highBpm);
  if (!(low >= 1 && high >= low && high + HEART_RATE_OFFSET_BPM < UINT32_NOT_SET)) {
    throw new WorkoutFileError({ code: 'heartRate', stepName, lowBpm, highBpm });
  }
  return {
    targetType: TARGET_TYPE.heartRate,
    targetValue: 0,
    customTargetLow: low + HEART_RATE_OFFSET_BPM,
    customTargetHigh: high + HEART_RATE_OFFSET_BPM,
  };
}
