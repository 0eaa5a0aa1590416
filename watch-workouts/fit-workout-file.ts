/** Writes a workout as the FIT file that a watch takes in: identity, creator, workout, steps (`watch-files.md` 1). */

import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder';
import type { Workout } from '../shared/workout.ts';
import { type FitStepMessage, toFitStepMessages } from './fit-step-messages.ts';
import { toStringField } from './fit-text.ts';
import type { WorkoutIdentity } from './workout-identity.ts';

/** Who the file says made it; without `productName` the field is left out. */
export type WorkoutProducer = { manufacturer: number; product: number; productName?: string };

/** Who made these files, as far as a watch is told (`watch-files.md` 1.6; how a current watch takes 255 is not tried). */
export const WORKOUT_PRODUCER: Record<'own' | 'compat', WorkoutProducer> = {
  /** Manufacturer "development" with a number of our own. */
  own: { manufacturer: 255, product: 4, productName: 'Fourth Mile' },
  /** What Garmin Connect writes, for watches that filter everything else. */
  compat: { manufacturer: 1, product: 65534 },
};

/** FIT 1.0, as in Garmin Connect's workouts. The encoder's own default is a byte that strict readers refuse. */
const PROTOCOL_VERSION = 0x10;
/** As in a workout of Garmin Connect of 2026. */
const PROFILE_VERSION = 21213;

const MESSAGE = { fileId: 0, workout: 26, workoutStep: 27, fileCreator: 49 } as const;
const MESSAGE_INDEX_FIELD = 254;
const FILE_TYPE_WORKOUT = 5;
const SPORT_RUNNING = 1;
const SUB_SPORT_GENERIC = 0;
/** `tcx`: every known producer writes it. */
const CAPABILITIES_TCX = 32;
/** Raised when the same workout gives other bytes than before. */
const SOFTWARE_VERSION = 1;
const HARDWARE_VERSION = 0;

/** Field sizes of a file made by Garmin Connect, each with room for one NUL (`watch-files.md` 1.5, tag V). */
const PRODUCT_NAME_BYTES = 16;
const WORKOUT_NAME_BYTES = 32;
const STEP_NAME_BYTES = 16;
const NOTES_BYTES = 200;

/**
 * The bytes of the workout's FIT file, the same for the same input. A workout name keeps its first 31 bytes of UTF-8, a
 * step name 15, notes 199. Times are rounded to the millisecond, distances to the centimeter, heart rates to the beat.
 * @throws WorkoutFileError with the number and the cure when the workout cannot be said in a FIT file.
 */
export function encodeFitWorkout(
  workout: Workout,
  identity: WorkoutIdentity,
  producer: WorkoutProducer = WORKOUT_PRODUCER.own,
): Uint8Array {
  const steps = toFitStepMessages(workout);
  const hasNotes = steps.some((step) => step.notes !== '');
  const encoder = new FitEncoder({ protocolVersion: PROTOCOL_VERSION, profileVersion: PROFILE_VERSION });
  encoder.writeMessage(MESSAGE.fileId, fileIdFields(identity, producer));
  encoder.writeMessage(MESSAGE.fileCreator, [uint16(0, SOFTWARE_VERSION), uint8(1, HARDWARE_VERSION)]);
  encoder.writeMessage(MESSAGE.workout, workoutFields(workout.name, steps.length));
  steps.forEach((step, index) => {
    encoder.writeMessage(MESSAGE.workoutStep, stepFields(step, index, hasNotes));
  });
  return encoder.close();
}

function fileIdFields({ serialNumber, timeCreated }: WorkoutIdentity, producer: WorkoutProducer): FitEncoderField[] {
  const { productName } = producer;
  return [
    enumeration(0, FILE_TYPE_WORKOUT),
    uint16(1, producer.manufacturer),
    uint16(2, producer.product),
    uint32z(3, serialNumber),
    uint32(4, timeCreated),
    ...(productName === undefined ? [] : [string(8, productName, PRODUCT_NAME_BYTES)]),
  ];
}

function workoutFields(name: string, stepMessages: number): FitEncoderField[] {
  return [
    uint16(MESSAGE_INDEX_FIELD, 0),
    enumeration(4, SPORT_RUNNING),
    uint32z(5, CAPABILITIES_TCX),
    uint16(6, stepMessages),
    string(8, name, WORKOUT_NAME_BYTES),
    enumeration(11, SUB_SPORT_GENERIC),
  ];
}

/** All steps of a file have the same fields, so that one definition message serves them all. */
function stepFields(step: FitStepMessage, index: number, hasNotes: boolean): FitEncoderField[] {
  return [
    uint16(MESSAGE_INDEX_FIELD, index),
    string(0, step.name, STEP_NAME_BYTES),
    enumeration(1, step.durationType),
    uint32(2, step.durationValue),
    enumeration(3, step.targetType),
    uint32(4, step.targetValue),
    uint32(5, step.customTargetLow),
    uint32(6, step.customTargetHigh),
    enumeration(7, step.intensity),
    ...(hasNotes ? [string(8, step.notes, NOTES_BYTES)] : []),
  ];
}

function enumeration(number: number, value: number): FitEncoderField {
  return { number, size: 1, baseType: FitBaseType.Enum, value };
}

function uint8(number: number, value: number): FitEncoderField {
  return { number, size: 1, baseType: FitBaseType.Uint8, value };
}

function uint16(number: number, value: number): FitEncoderField {
  return { number, size: 2, baseType: FitBaseType.Uint16, value };
}

function uint32(number: number, value: number): FitEncoderField {
  return { number, size: 4, baseType: FitBaseType.Uint32, value };
}

function uint32z(number: number, value: number): FitEncoderField {
  return { number, size: 4, baseType: FitBaseType.Uint32z, value };
}

function string(number: number, text: string, size: number): FitEncoderField {
  return { number, size, baseType: FitBaseType.String, value: toStringField(text, size) };
}
