/** Reads the bytes of a FIT file as a recorded run or walk, or says why it is none: the one door for strangers' files. */

import type { Activity } from '../../activity.ts';
import type { Workout } from '../../workout.ts';
import { type DecodedPart, decodePart } from '../file/decode-messages.ts';
import { ACTIVITY_FILE, fileTypeOf, nameFileType, peekFileType } from '../file/file-kind.ts';
import type { FitNote } from '../file/fit-note.ts';
import { FIT_LIMITS, type FitLimits } from '../file/limits.ts';
import { readParts } from '../file/parts.ts';
import type { FitRefusal, FitResult } from '../file/refusal.ts';
import { joinChained, keepFirst } from './join-chained.ts';
import { guessSport, type RebuiltSession, rebuildAnySession, rebuildSession } from './rebuild-session.ts';
import type { Sports } from './session-windows.ts';
import { readWorkoutMessages } from './stored-workout.ts';
import { toActivity } from './to-activity.ts';

export type ReadOptions = {
  /** A UTF-8 decoder that replaces broken characters and never throws. */
  decodeUtf8: (bytes: Uint8Array) => string;
  limits?: FitLimits;
};

/**
 * `'runAndWalk'` takes the running and walking sessions of the file as one run; `'any'` the whole activity, whatever
 * its sport. Chained runs of one outing are one run. Never throws; time and memory are linear in the bytes
 * (`security.md` 1).
 */
export function readActivity(bytes: Uint8Array, options: ReadOptions & { sports: Sports }): FitResult<Activity> {
  const decoded = decodeParts(bytes, options.limits ?? FIT_LIMITS);
  if (!decoded.ok) return decoded;
  const { parts, notes } = decoded.value;
  const activities = parts.filter(isActivity);
  const read = activities.map((part) => readPart(part, bytes, options));
  const runs = read.flatMap((one) => (one.ok ? [one.value] : []));
  const chained = options.sports === 'any' ? keepFirst(runs) : joinChained(runs);
  if (chained !== null) return { ok: true, value: { ...chained, notes: [...notes, ...chained.notes] } };
  const refused = read.find((one) => !one.ok);
  const notActivity: FitRefusal = { code: 'notActivity', fileType: nameFileType(kindOfFile(parts)) };
  return { ok: false, refusal: refused?.ok === false ? refused.refusal : notActivity };
}

function readPart(
  part: DecodedPart,
  bytes: Uint8Array,
  { decodeUtf8, sports }: ReadOptions & { sports: Sports },
): FitResult<Activity> {
  const { tables, notes } = completeSession(part, sports);
  const read = toActivity({ ...part, tables }, { bytes, decodeUtf8 }, sports);
  return read.ok ? { ok: true, value: { ...read.value, notes: [...notes, ...read.value.notes] } } : read;
}

/** Some programs write no session, or one without a sport: what records, laps and sport messages tell is enough for one. */
function completeSession({ tables }: DecodedPart, sports: Sports): RebuiltSession {
  const asItIs = { tables, notes: [] };
  if (tables.record.rows === 0) return asItIs;
  if (tables.session.rows > 0) return (sports === 'any' ? null : guessSport(tables)) ?? asItIs;
  return (sports === 'any' ? rebuildAnySession(tables) : rebuildSession(tables)) ?? asItIs;
}

/** The workout that a workout file or an activity of any sport stores; null where it stores none that we can say. */
export function readStoredWorkout(bytes: Uint8Array, options: ReadOptions): FitResult<Workout | null> {
  const decoded = decodeParts(bytes, options.limits ?? FIT_LIMITS);
  if (!decoded.ok) return decoded;
  for (const { tables } of decoded.value.parts) {
    const workout = readWorkoutMessages(tables, { bytes, decodeUtf8: options.decodeUtf8 });
    if (workout !== null && workout !== 'unreadable') return { ok: true, value: workout };
  }
  return { ok: true, value: null };
}

type DecodedFile = { parts: DecodedPart[]; notes: FitNote[] };

function decodeParts(bytes: Uint8Array, limits: FitLimits): FitResult<DecodedFile> {
  const container = readParts(bytes, limits);
  if (!container.ok) return { ok: false, refusal: preferKind(bytes, container.refusal) };
  const parts: DecodedPart[] = [];
  let messages = 0;
  for (const part of container.value.parts) {
    const decoded = decodePart(bytes, part, { left: limits.messages - messages, limit: limits.messages });
    if (!decoded.ok) return decoded;
    messages += decoded.value.messages;
    parts.push(decoded.value);
  }
  return { ok: true, value: { parts, notes: container.value.notes } };
}

/**
 * A cut-off course is no run however whole it were: the kind says more than the damage. A wrong checksum leaves no
 * byte to be believed, the kind included.
 */
function preferKind(bytes: Uint8Array, refusal: FitRefusal): FitRefusal {
  if (refusal.code !== 'truncated') return refusal;
  const type = peekFileType(bytes);
  return Number.isNaN(type) || type === ACTIVITY_FILE ? refusal : { code: 'notActivity', fileType: nameFileType(type) };
}

/** Some programs write no `file_id`; a session with records is an activity without it. */
function isActivity({ tables }: DecodedPart): boolean {
  const type = fileTypeOf(tables);
  return type === ACTIVITY_FILE || (Number.isNaN(type) && tables.session.rows > 0 && tables.record.rows > 0);
}

function kindOfFile(parts: DecodedPart[]): number {
  return parts.map(({ tables }) => fileTypeOf(tables)).find((type) => !Number.isNaN(type)) ?? Number.NaN;
}
