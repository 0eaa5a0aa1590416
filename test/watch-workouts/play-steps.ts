/** Plays the step messages of a workout file as a watch would, so that what it asks for can be held against the plan. */

import { flattenWorkout, type Intensity, type Workout } from '../../shared/workout.ts';

/** A `workout_step` message in raw FIT numbers, from whatever decoder; absent: the file says "not set". */
export type RawStep = {
  name: string;
  durationType: number;
  durationValue?: number | undefined;
  targetType?: number | undefined;
  targetValue?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  intensity?: number | undefined;
};

/** What the watch asks for, in words: "Run | active | 60 s | 50-150 bpm". */
export type PlayedStep = { stepIndex: number; asks: string; seconds: number | null };

const INTENSITIES: readonly Intensity[] = ['active', 'rest', 'warmup', 'cooldown', 'recovery', 'interval', 'other'];
const REPEAT_UNTIL_STEPS_COMPLETE = 6;
/** No workout of 50 messages in these tests is longer; a loop that does not end stops here. */
const MAX_PLAYED_STEPS = 200_000;

export function playSteps(rawSteps: readonly RawStep[]): PlayedStep[] {
  const played: PlayedStep[] = [];
  const timesDone = new Map<number, number>();
  let at = 0;
  while (at < rawSteps.length) {
    if (played.length > MAX_PLAYED_STEPS) throw new Error('the repeats do not end');
    const raw = rawSteps[at];
    if (raw === undefined) break;
    if (raw.durationType !== REPEAT_UNTIL_STEPS_COMPLETE) {
      const seconds = raw.durationType === 0 ? Number(raw.durationValue) / 1000 : null;
      played.push({ stepIndex: at, asks: describeRaw(raw), seconds });
      at += 1;
      continue;
    }
    const done = (timesDone.get(at) ?? 0) + 1;
    const isOver = done >= (raw.targetValue ?? Number.NaN);
    timesDone.set(at, isOver ? 0 : done);
    if (!isOver && !(Number(raw.durationValue) < at)) throw new Error(`the repeat at ${at} does not lead back`);
    at = isOver ? at + 1 : Number(raw.durationValue);
  }
  return played;
}

function describeRaw(raw: RawStep): string {
  const intensity = INTENSITIES[raw.intensity ?? -1] ?? 'not set';
  return [raw.name, intensity, describeRawDuration(raw), describeRawTarget(raw)].join(' | ');
}

function describeRawDuration({ durationType, durationValue }: RawStep): string {
  if (durationType === 0) return `${Number(durationValue) / 1000} s`;
  if (durationType === 1) return `${Number(durationValue) / 100} m`;
  if (durationType === 5 && durationValue === undefined) return 'until the lap key';
  return `duration type ${durationType} value ${durationValue}`;
}

function describeRawTarget({ targetType, targetValue, low, high }: RawStep): string {
  if (targetType === 2 && targetValue === 0 && low === undefined && high === undefined) return 'open';
  if (targetType === 1 && targetValue === 0) return `${Number(low) - 100}-${Number(high) - 100} bpm`;
  return `target type ${targetType} value ${targetValue} low ${low} high ${high}`;
}

/** What the plan asks for, in the same words; names as long as the watch shows them. */
export function describePlan(workout: Workout): string[] {
  return flattenWorkout(workout).map(({ step }) => {
    const { duration, target } = step;
    const lasts =
      duration.type === 'time'
        ? `${duration.seconds} s`
        : duration.type === 'distance'
          ? `${duration.meters} m`
          : 'until the lap key';
    const aim = target.type === 'open' ? 'open' : `${target.lowBpm}-${target.highBpm} bpm`;
    return [firstBytes(step.name, 15), step.intensity, lasts, aim].join(' | ');
  });
}

/** Cut in the other direction than the writer does: whole text first, then one code point less until it fits. */
export function firstBytes(text: string, maxBytes: number): string {
  const codePoints = [...Buffer.from(text.replace(/\p{Cc}/gu, ' '), 'utf8').toString('utf8')];
  while (Buffer.byteLength(codePoints.join('')) > maxBytes) codePoints.pop();
  return codePoints.join('');
}
