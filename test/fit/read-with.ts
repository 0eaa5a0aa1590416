/** Calls of the FIT reader as tests need them: a decoder handed in, an answer unwrapped. */

import type { Activity } from '../../shared/activity.ts';
import { readActivity, readStoredWorkout } from '../../shared/fit/activity/read-activity.ts';
import { type DecodedPart, decodePart, type FitTables } from '../../shared/fit/file/decode-messages.ts';
import { FIT_LIMITS, type FitLimits } from '../../shared/fit/file/limits.ts';
import { readParts } from '../../shared/fit/file/parts.ts';
import type { FitRefusal, FitResult } from '../../shared/fit/file/refusal.ts';
import { readOrSalvage } from '../../shared/fit/read-or-salvage.ts';
import { type SalvagedActivity, salvageActivity } from '../../shared/fit/salvage/salvage-activity.ts';
import type { Workout } from '../../shared/workout.ts';

const decoder = new TextDecoder('utf-8');
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export function read(
  bytes: Uint8Array,
  sports: 'runAndWalk' | 'any' = 'runAndWalk',
  limits: FitLimits = FIT_LIMITS,
): FitResult<Activity> {
  return readActivity(bytes, { sports, decodeUtf8, limits });
}

export function readRun(bytes: Uint8Array, sports: 'runAndWalk' | 'any' = 'runAndWalk'): Activity {
  const result = read(bytes, sports);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function refusalOf(bytes: Uint8Array, limits: FitLimits = FIT_LIMITS): FitRefusal {
  const result = read(bytes, 'runAndWalk', limits);
  if (result.ok) throw new Error('read, not refused');
  return result.refusal;
}

export function workoutOf(bytes: Uint8Array): Workout | null {
  const result = readStoredWorkout(bytes, { decodeUtf8 });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The columns of the first part. */
export function decodeFirst(bytes: Uint8Array): DecodedPart {
  const container = readParts(bytes, FIT_LIMITS);
  const part = container.ok ? container.value.parts[0] : undefined;
  if (part === undefined) throw new Error('no part');
  const decoded = decodePart(bytes, part, { left: FIT_LIMITS.messages, limit: FIT_LIMITS.messages });
  if (!decoded.ok) throw new Error(`refused: ${JSON.stringify(decoded.refusal)}`);
  return decoded.value;
}

export function tablesOf(bytes: Uint8Array): FitTables {
  return decodeFirst(bytes).tables;
}

export function salvage(
  bytes: Uint8Array,
  sports: 'runAndWalk' | 'any' = 'runAndWalk',
  limits: FitLimits = FIT_LIMITS,
): FitResult<SalvagedActivity> {
  return salvageActivity(bytes, { sports, decodeUtf8, limits });
}

/** Strict first, as every caller reads. */
export function readHers(bytes: Uint8Array): FitResult<Activity> {
  return readOrSalvage(bytes, { sports: 'runAndWalk', decodeUtf8 });
}

/** @throws when the file is whole, or when nothing of it can be read */
export function salvageRun(bytes: Uint8Array): SalvagedActivity {
  const strict = read(bytes);
  if (strict.ok) throw new Error('a whole file');
  const result = salvage(bytes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
