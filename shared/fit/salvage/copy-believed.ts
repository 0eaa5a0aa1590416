/** Makes the copy of a damaged file that is read and kept: what can be believed stays in its place, the rest is blanked. */

import type { Damage } from '../../activity.ts';
import { type Blank, blankAt, forEachDefinition, isBaseType, planBlanks } from '../file/blank-fields.ts';
import { computeCrc } from '../file/crc.ts';
import { isReadField, TIMESTAMP } from '../file/decode-messages.ts';
import { peekFileId } from '../file/file-kind.ts';
import type { FitNote } from '../file/fit-note.ts';
import type { FitLimits } from '../file/limits.ts';
import { CRC_BYTES, type FitPart } from '../file/parts.ts';
import { POSITION_BASE_TYPE } from '../file/position-fields.ts';
import { planReading } from '../file/read-field.ts';
import type { FitRefusal, FitResult } from '../file/refusal.ts';
import {
  DEFINITION_HEAD_BYTES,
  isPastTheEnd,
  LOCAL_MESSAGES,
  type LocalDefinitions,
  type MessageBudget,
  walkMessages,
} from '../file/walk-messages.ts';
import { findDamagedParts, type LenientPart, NO_MESSAGE } from './damaged-parts.ts';
import { walkTimes } from './message-times.ts';

/** `dataEnd` lies behind the last message that is kept. */
export type BelievedPart = FitPart & {
  /** Null for a part that is whole. */
  cause: Damage['cause'] | null;
  /** Bytes of it lie behind what is kept. */
  isCut: boolean;
  /** With header and checksum, as its header says; null where that cannot be believed. */
  statedBytes: number | null;
};

export type BelievedCopy = { bytes: Uint8Array; parts: BelievedPart[]; notes: FitNote[] };

/** Each round takes something away [P]; the fuzz has made-up files that need several. */
const MOST_ROUNDS = 8;
const DAY_SECONDS = 24 * 3600;
/** A single wrong time is a changed byte; two in a row are bytes read out of step. */
const STRANGE_TIMES_IN_A_ROW = 2;
/** A single wrong base type is a changed byte; two in one definition are no definition. */
const UNKNOWN_TYPES_IN_ONE = 2;
/** Developers count their data from 0, and few of them write into one file [P]. */
const LAST_DATA_INDEX = 15;
const LAST_BASE_TYPE = 16;
const BASE_TYPE_BITS = 0x1f;
const RESERVED_BASE_TYPE_BITS = 0x60;
const TEXT_TYPE = 0x07;
const BYTE_TYPE = 0x0d;
const LARGEST_VALUE_BYTES = 4;

/**
 * Messages are believed as far as the structure holds and their times are of the file's day. Definitions of a damaged
 * file may be wrong themselves, and positions must not hide behind them: so only the fields that are read stay, and
 * everything else is set to "no value": other fields, developer fields, fields of a position's type, whole messages
 * beside a strange time or of a definition that cannot be. What lies behind the believed is overwritten. The copy is
 * damaged in the same way as the bytes were: reading it again gives the same.
 */
export function copyBelieved(bytes: Uint8Array, limits: FitLimits): FitResult<BelievedCopy> {
  const first = copyOnce(bytes, limits);
  if (!first.ok) return first;
  let copy = first.value;
  // What was blanked may have been what something else was believed by.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const again = copyOnce(copy.bytes, limits);
    if (!again.ok) return again;
    const isSettled = again.value.bytes.every((byte, at) => byte === copy.bytes[at]);
    copy = again.value;
    if (isSettled) return { ok: true, value: { ...copy, notes: first.value.notes } };
  }
  return { ok: false, refusal: { code: 'malformed', offset: 0, detail: 'nothing that can be believed' } };
}

function copyOnce(bytes: Uint8Array, limits: FitLimits): FitResult<BelievedCopy> {
  const container = findDamagedParts(bytes, limits);
  if (!container.ok) return container;
  const copy = bytes.slice(0, (container.value.parts.at(-1)?.dataEnd ?? 0) + CRC_BYTES);
  const parts: BelievedPart[] = [];
  let messages = 0;
  for (const part of container.value.parts) {
    const structure = findStructure(bytes, part, { left: limits.messages - messages, limit: limits.messages });
    if (!structure.ok) return structure;
    messages += structure.value.messages;
    parts.push(copyPart(copy, part, structure.value));
  }
  return { ok: true, value: { bytes: copy, parts, notes: container.value.notes } };
}

function copyPart(copy: Uint8Array, part: LenientPart, { end, ending }: Structure): BelievedPart {
  const { start, dataStart, dataEnd, statedEnd } = part;
  const belief = findBelieved(copy, { start, dataStart, dataEnd: end }, ending);
  blankUnbelieved(copy, { start, dataStart, dataEnd: belief.end }, belief.doubts);
  copy.fill(NO_MESSAGE, belief.end, dataEnd);
  const isCut = part.cause === 'truncated' || belief.end < dataEnd;
  const cause = part.cause ?? (isCut ? 'malformed' : null);
  if (cause !== 'truncated') writeChecksum(copy, part, cause === 'wrongChecksum');
  const statedBytes = statedEnd === null ? null : statedEnd + CRC_BYTES - start;
  return { start, dataStart, dataEnd: belief.end, cause, isCut, statedBytes };
}

type Structure = {
  messages: number;
  /** Where the messages stop making sense, between two of them; the part's end where they never do. */
  end: number;
  ending: Ending;
};
/** `cut`: the bytes end inside a message. `outOfStep`: what stands there is no message. */
type Ending = 'clean' | 'cut' | 'outOfStep';

function findStructure(bytes: Uint8Array, part: LenientPart, budget: MessageBudget): FitResult<Structure> {
  let messages = 0;
  let strange = Number.POSITIVE_INFINITY;
  const walked = walkMessages(bytes, part, budget, {
    onDefinition(local, definitions) {
      messages += 1;
      if (countUnknownTypes(bytes, local, definitions) < UNKNOWN_TYPES_IN_ONE) return;
      strange = Math.min(strange, (definitions.fieldsAt[local] as number) - DEFINITION_HEAD_BYTES);
    },
    onData() {
      messages += 1;
    },
  });
  if (!walked.ok && walked.refusal.code !== 'malformed') return walked;
  const end = walked.ok ? part.dataEnd : offsetOf(walked.refusal);
  if (strange < end) return { ok: true, value: { messages, end: strange, ending: 'outOfStep' } };
  // The rest of a copy of ours: what lies before it was looked at when the copy was made.
  const isOverwritten = bytes.subarray(end, part.dataEnd).every((byte) => byte === NO_MESSAGE);
  if (walked.ok || isOverwritten) return { ok: true, value: { messages, end, ending: 'clean' } };
  const isCut = part.cause === 'truncated' && isPastTheEnd(walked.refusal);
  return { ok: true, value: { messages, end, ending: isCut ? 'cut' : 'outOfStep' } };
}

function offsetOf(refusal: FitRefusal): number {
  return refusal.code === 'malformed' ? refusal.offset : 0;
}

function countUnknownTypes(bytes: Uint8Array, local: number, definitions: LocalDefinitions): number {
  const { fieldsAt, fieldCounts, developerFieldsAt, developerFieldCounts } = definitions;
  let unknown = 0;
  forEachDefinition(bytes, fieldsAt[local], fieldCounts[local], (_number, _size, baseType) => {
    if ((baseType & RESERVED_BASE_TYPE_BITS) !== 0 || (baseType & BASE_TYPE_BITS) > LAST_BASE_TYPE) unknown += 1;
  });
  forEachDefinition(bytes, developerFieldsAt[local], developerFieldCounts[local], (_number, _size, dataIndex) => {
    if (dataIndex > LAST_DATA_INDEX) unknown += 1;
  });
  return unknown;
}

/** Stretches of bytes, in order; messages that begin in one are blanked whole. */
type Doubt = { from: number; to: number };

/**
 * Where a strange time follows, the last message with a believable one is in doubt itself, and everything between the
 * two: its length may be what got the bytes out of step. (In front of the first time there are no positions yet, but
 * the file's kind and its sport.) The same holds where the messages do not come to an end, up to the next definition;
 * only a plain cut leaves the last message its good name.
 */
function findBelieved(bytes: Uint8Array, part: FitPart, ending: Ending): { end: number; doubts: Doubt[] } {
  const day = findDay(bytes, part);
  const doubts: Doubt[] = [];
  let believedAt = part.dataStart;
  let believedEnd = part.dataStart;
  let definitionBehind: number | null = null;
  let strangeInARow = 0;
  let doubtedFrom: number | null = null;
  let stop: number | null = null;
  walkTimes(bytes, part, {
    onDefinition(at) {
      if (stop === null) definitionBehind ??= at;
    },
    onData({ at, end, time, isCounted, isTimed }) {
      if (stop !== null || (Number.isNaN(time) && !(isCounted && isTimed))) return;
      if (Number.isNaN(time) || Math.abs(dayOf(time) - day) <= 1) {
        if (doubtedFrom !== null) doubts.push({ from: doubtedFrom, to: at });
        believedAt = at;
        believedEnd = end;
        definitionBehind = null;
        strangeInARow = 0;
        doubtedFrom = null;
        return;
      }
      doubtedFrom ??= believedEnd > part.dataStart ? believedAt : at;
      if (isTimed) strangeInARow += 1;
      if (strangeInARow === STRANGE_TIMES_IN_A_ROW) stop = at;
    },
  });
  if (ending === 'clean' && stop === null) {
    if (doubtedFrom !== null) doubts.push({ from: doubtedFrom, to: part.dataEnd });
    return { end: part.dataEnd, doubts };
  }
  const end = definitionBehind ?? stop ?? part.dataEnd;
  doubts.push({ from: ending === 'cut' && stop === null ? believedEnd : believedAt, to: end });
  return { end, doubts };
}

/**
 * The day in UTC on which the file was begun. Without one, that of the first time which the next one agrees with; `NaN`
 * where there is none. Never the day of most times: coordinates read in a time's place agree with each other too.
 */
function findDay(bytes: Uint8Array, part: FitPart): number {
  const isBelieved = (local: number, definitions: LocalDefinitions) => !isFalseDefinition(bytes, local, definitions);
  // Behind the first message with a time everything may be in doubt, and then the copy would be of another day.
  const front = { ...part, dataEnd: findFirstDated(bytes, part) };
  const created = peekFileId(bytes, front, 'timeCreated', isBelieved);
  if (!Number.isNaN(created)) return dayOf(created);
  let before = Number.NaN;
  let day = Number.NaN;
  walkTimes(bytes, part, {
    onData({ time, isTimed }) {
      if (!isTimed || Number.isNaN(time) || !Number.isNaN(day)) return;
      if (Math.abs(dayOf(time) - before) <= 1) day = before;
      before = dayOf(time);
    },
  });
  return Number.isNaN(day) ? before : day;
}

/** Where the first message begins whose definition has a time: that stays as it is in a copy. The part's end where none has. */
function findFirstDated(bytes: Uint8Array, part: FitPart): number {
  let first = part.dataEnd;
  walkTimes(bytes, part, {
    onData({ at, isDated, isTimed }) {
      if (first === part.dataEnd && (isDated || isTimed)) first = at;
    },
  });
  return first;
}

function dayOf(time: number): number {
  return Math.floor(time / DAY_SECONDS);
}

function blankUnbelieved(copy: Uint8Array, part: FitPart, doubts: Doubt[]): void {
  const unread: Blank[][] = Array.from({ length: LOCAL_MESSAGES }, () => []);
  const all: Blank[][] = Array.from({ length: LOCAL_MESSAGES }, () => []);
  let next = 0;
  const isDoubted = (at: number) => {
    while (next < doubts.length && (doubts[next] as Doubt).to <= at) next += 1;
    return next < doubts.length && (doubts[next] as Doubt).from <= at;
  };
  const walked = { left: Number.POSITIVE_INFINITY, limit: Number.POSITIVE_INFINITY };
  walkMessages(copy, part, walked, {
    onDefinition(local, definitions) {
      const message = definitions.globalNumbers[local] as number;
      const plan = (isHidden: (number: number, baseType: number) => boolean) =>
        planBlanks(copy, definitions, local, isHidden, () => BYTE_TYPE);
      all[local] = plan(() => true);
      unread[local] = isFalseDefinition(copy, local, definitions)
        ? (all[local] as Blank[])
        : plan((number, baseType) => isPositionType(baseType) || !isRead(message, number));
    },
    onData(local, at) {
      blankAt(copy, at, (isDoubted(at - 1) ? all : unread)[local] as Blank[]);
    },
  });
}

/**
 * A field that is read, or that could be a position, has the size of one value: none of ours is a list. Where it is
 * said to have another, every field behind it stands in the wrong place.
 */
function isFalseDefinition(bytes: Uint8Array, local: number, definitions: LocalDefinitions): boolean {
  const message = definitions.globalNumbers[local] as number;
  let isFalse = false;
  forEachDefinition(bytes, definitions.fieldsAt[local], definitions.fieldCounts[local], (number, size, baseType) => {
    if (isPositionType(baseType)) isFalse ||= size !== LARGEST_VALUE_BYTES;
    else if (isRead(message, number) && !isBaseType(baseType, TEXT_TYPE)) isFalse ||= isMoreThanOne(size, baseType);
  });
  return isFalse;
}

function isMoreThanOne(size: number, baseType: number): boolean {
  return size > LARGEST_VALUE_BYTES || (planReading('number', size, baseType, false)?.elements ?? 1) > 1;
}

function isRead(message: number, number: number): boolean {
  return number === TIMESTAMP || isReadField(message, number);
}

function isPositionType(baseType: number): boolean {
  return isBaseType(baseType, POSITION_BASE_TYPE);
}

/** A wrong checksum stays wrong: the copy must never pass for a whole file. */
function writeChecksum(copy: Uint8Array, { start, dataEnd }: FitPart, isWrong: boolean): void {
  const crc = computeCrc(copy, start, dataEnd) ^ (isWrong ? 0xffff : 0);
  if (dataEnd + CRC_BYTES > copy.length) return;
  copy[dataEnd] = crc & 0xff;
  copy[dataEnd + 1] = crc >> 8;
}
