/** Reads the workout that a FIT file stores (messages 26 and 27) as steps and one level of repeats. */

import {
  flattenWorkout,
  type Intensity,
  type PlannedMovement,
  type Repeat,
  type StepDuration,
  type StepTarget,
  type Workout,
  type WorkoutStep,
} from '../../workout.ts';
import type { FitTables } from '../file/decode-messages.ts';
import { readText } from '../file/read-field.ts';
import { countBegunSteps } from './executed-steps.ts';
import { nestSteps, type StepMessage, unrollNodes } from './workout-repeats.ts';

export type TextSource = { bytes: Uint8Array; decodeUtf8: (bytes: Uint8Array) => string };

/** FIT profile, type `intensity`. */
const INTENSITIES: Intensity[] = ['active', 'rest', 'warmup', 'cooldown', 'recovery', 'interval', 'other'];
const MOVEMENT_OF_INTENSITY: Record<Intensity, PlannedMovement> = {
  active: 'run',
  interval: 'run',
  rest: 'walk',
  recovery: 'walk',
  warmup: 'any',
  cooldown: 'any',
  other: 'any',
};
/** FIT profile, type `wkt_step_duration`: time, repetition_time and time_only are all milliseconds. */
const TIMED = new Set([0, 28, 31]);
const DISTANCE = 1;
const REPEAT_STEPS = 6;
/** Repeats until a time, a distance, calories, a heart rate, a power or a load is reached: no number of executions. */
const REPEATS_WITHOUT_COUNT = new Set([7, 8, 9, 10, 11, 12, 13, 17, 18, 27]);
const HEART_RATE_TARGET = 1;
/** Up to here a heart rate is a share of the maximum, above it beats + 100 (`watch-files.md` 1.3). */
const HEART_RATE_OFFSET_BPM = 100;
/** `message_index` keeps flags in its high bits. */
const MESSAGE_INDEX_MASK = 0x0fff;

/** Watches take 50 (`watch-files.md` 1.5); far more is no workout, and nesting them costs their square. */
const MAX_STEP_MESSAGES = 500;

const WALK_WORDS = /\bwalk(s|ing)?\b/i;
const RUN_WORDS = /\b(run(s|ning)?|jog(s|ging)?)\b/i;

/**
 * Null where the file stores none. `'unreadable'` where its repeats cannot be said as counted repeats: a wrong plan
 * would judge the run wrongly. Workouts that were followed one after the other are one with all their steps.
 */
export function readWorkoutMessages(tables: FitTables, source: TextSource): Workout | 'unreadable' | null {
  const { rows } = tables.workoutStep;
  if (rows === 0) return null;
  if (rows > MAX_STEP_MESSAGES) return 'unreadable';
  const begun = countBegunSteps(tables);
  const messages: StepMessage[] = [];
  for (let row = 0; row < rows; row++) {
    const message = readStepMessage(tables, row, source, begun);
    if (message === null) return 'unreadable';
    messages.push(message);
  }
  const workouts = partWorkouts(messages).map(toSteps);
  if (workouts.length > Math.max(1, tables.workout.rows)) return 'unreadable';
  if (workouts.length > 1 && messages.some((one) => one.type === 'repeat' && !one.isCounted)) return 'unreadable';
  if (workouts.includes(null)) return 'unreadable';
  const steps = leaveOutCopies(workouts as Items[], begun).flat();
  const name = readText(source.bytes, tables.workout.columns.name[0] ?? Number.NaN, source.decodeUtf8);
  return { name, steps: dropImpliedIndexes(steps) };
}

type Items = (WorkoutStep | Repeat)[];

function toSteps(messages: StepMessage[]): Items | null {
  const nodes = nestSteps(messages.toSorted((a, b) => a.messageIndex - b.messageIndex));
  return nodes === null ? null : unrollNodes(nodes);
}

/** A second workout begins where an index comes again: a watch stores each one that is started. */
function partWorkouts(messages: StepMessage[]): StepMessage[][] {
  const workouts: StepMessage[][] = [];
  let seen = new Set<number>();
  for (const message of messages) {
    if (workouts.length === 0 || seen.has(message.messageIndex)) {
      workouts.push([]);
      seen = new Set();
    }
    workouts.at(-1)?.push(message);
    seen.add(message.messageIndex);
  }
  return workouts;
}

/** A workout that is stored again was followed again only where its first step was begun often enough. */
function leaveOutCopies(workouts: Items[], begun: Map<number, number>): Items[] {
  const [first, ...others] = workouts.map((steps) => JSON.stringify(steps));
  if (others.some((one) => one !== first)) return workouts;
  const planned = flattenWorkout({ name: '', steps: workouts[0] ?? [] });
  const opening = planned[0]?.stepIndex ?? Number.NaN;
  const once = planned.filter(({ stepIndex }) => stepIndex === opening).length;
  return workouts.slice(0, Math.max(1, Math.ceil((begun.get(opening) ?? 0) / once)));
}

function readStepMessage(
  tables: FitTables,
  row: number,
  source: TextSource,
  begun: Map<number, number>,
): StepMessage | null {
  const { columns } = tables.workoutStep;
  const at = (column: Float64Array) => column[row] ?? Number.NaN;
  const stated = at(columns.messageIndex);
  const messageIndex = Number.isNaN(stated) ? row : stated & MESSAGE_INDEX_MASK;
  const durationType = at(columns.durationType);
  if (durationType === REPEAT_STEPS || REPEATS_WITHOUT_COUNT.has(durationType)) {
    const from = at(columns.durationValue);
    const count = durationType === REPEAT_STEPS ? at(columns.targetValue) : Number.NaN;
    const isCounted = count >= 1;
    // What repeats until something is reached was planned as often as the watch let her do it.
    const times = isCounted ? count : (begun.get(from) ?? 1);
    if (Number.isNaN(from) || (!isCounted && begun.size === 0)) return null;
    const skipsLastRecovery = at(columns.skipsLastRecovery) === 1;
    return { type: 'repeat', messageIndex, from, times, isCounted, skipsLastRecovery };
  }
  const text = (column: Float64Array) => readText(source.bytes, at(column), source.decodeUtf8);
  return { type: 'step', messageIndex, step: readStep(tables, row, text(columns.name), text(columns.notes)) };
}

function readStep({ workoutStep }: FitTables, row: number, name: string, notes: string): WorkoutStep {
  const { columns } = workoutStep;
  const at = (column: Float64Array) => column[row] ?? Number.NaN;
  // A watch shows a step without intensity as an active one; how she moves in it only its name can tell.
  const stated = INTENSITIES[at(columns.intensity)];
  const step: WorkoutStep = {
    type: 'step',
    name,
    intensity: stated ?? 'active',
    movement: movementOfName(name) ?? (stated === undefined ? 'any' : MOVEMENT_OF_INTENSITY[stated]),
    duration: readDuration(at(columns.durationType), at(columns.durationValue)),
    target: readTarget(at(columns.targetType), at(columns.customTargetValueLow), at(columns.customTargetValueHigh)),
  };
  if (notes !== '') step.notes = notes;
  return step;
}

/**
 * A name that says walk or run (not both) goes before the intensity: people and apps leave walks and warm-ups
 * "active" (`watch-files.md` 1.7).
 */
function movementOfName(name: string): PlannedMovement | null {
  const saysWalk = WALK_WORDS.test(name);
  const saysRun = RUN_WORDS.test(name);
  if (saysWalk === saysRun) return null;
  return saysWalk ? 'walk' : 'run';
}

function readDuration(type: number, value: number): StepDuration {
  if (TIMED.has(type) && value > 0) return { type: 'time', seconds: value / 1000 };
  if (type === DISTANCE && value > 0) return { type: 'distance', meters: value / 100 };
  return { type: 'open' };
}

function readTarget(type: number, low: number, high: number): StepTarget {
  if (type !== HEART_RATE_TARGET || !(low > HEART_RATE_OFFSET_BPM) || !(high >= low)) return { type: 'open' };
  return { type: 'heartRate', lowBpm: low - HEART_RATE_OFFSET_BPM, highBpm: high - HEART_RATE_OFFSET_BPM };
}

/** Keeps a step's `messageIndex` only where `flattenWorkout` would count another one. */
function dropImpliedIndexes(steps: (WorkoutStep | Repeat)[]): (WorkoutStep | Repeat)[] {
  let counted = 0;
  const drop = (step: WorkoutStep, implied: number): WorkoutStep => {
    const { messageIndex, ...rest } = step;
    return messageIndex === implied || messageIndex === undefined ? rest : { ...rest, messageIndex };
  };
  return steps.map((item) => {
    const first = counted;
    counted += item.type === 'step' ? 1 : item.steps.length + 1;
    if (item.type === 'step') return drop(item, first);
    return { ...item, steps: item.steps.map((step, offset) => drop(step, first + offset)) };
  });
}
