/** Walks the messages of one part: keeps the local definitions, checks every bound, and tells a visitor what lies where. */

import type { FitPart } from './parts.ts';
import type { FitRefusal, FitResult } from './refusal.ts';

export const LOCAL_MESSAGES = 16;
const COMPRESSED = 0x80;
const DEFINITION = 0x40;
const HAS_DEVELOPER_FIELDS = 0x20;
const RESERVED_IN_DEFINITION = 0x10;
const RESERVED_IN_DATA = 0x30;
const FIXED_DEFINITION_BYTES = 5;
/** From the header byte of a definition to its first field. */
export const DEFINITION_HEAD_BYTES = 1 + FIXED_DEFINITION_BYTES;
/** A field's definition: its number, its size, its base type (developer fields: the developer data index). */
export const FIELD_DEFINITION_BYTES = 3;

const BROKEN = -1;
const CUT = -2;
const PAST_THE_END = 'past the end';

/** What the 16 local message types mean at this point of the file, as columns; the field lists stay in the bytes. */
export type LocalDefinitions = {
  /** Bytes of a data message behind its header byte; -1 where nothing is defined. */
  sizes: Int32Array;
  globalNumbers: Int32Array;
  isBigEndian: Uint8Array;
  /** Offset of the first field definition. */
  fieldsAt: Int32Array;
  fieldCounts: Int32Array;
  developerFieldsAt: Int32Array;
  developerFieldCounts: Int32Array;
};

/** How many messages this part may hold: what the parts before it left of the whole file's limit. */
export type MessageBudget = { left: number; limit: number };

export type MessageVisitor = {
  onDefinition: (local: number, definitions: LocalDefinitions) => void;
  /** `at` is the first byte behind `header`; the whole message lies inside the part. */
  onData: (local: number, at: number, header: number) => void;
  /** Called instead of `onData` for `count` data messages in a row with one and the same header. */
  onRun?: (local: number, at: number, header: number, count: number) => void;
};

/** The number of messages, or why the part contradicts itself. Time is linear in the part's bytes. */
export function walkMessages(
  bytes: Uint8Array,
  part: FitPart,
  budget: MessageBudget,
  visitor: MessageVisitor,
): FitResult<number> {
  const { dataEnd } = part;
  const { onDefinition, onData, onRun } = visitor;
  const definitions = createDefinitions();
  const { sizes } = definitions;
  let messages = 0;
  for (let at = part.dataStart; at < dataEnd; ) {
    if (messages === budget.left) return refuseMessages(budget.limit);
    messages += 1;
    const header = bytes[at] as number;
    if ((header & (COMPRESSED | DEFINITION)) === DEFINITION) {
      const end = define(bytes, at, dataEnd, definitions);
      if (end < 0) return malformed(at, end === CUT ? `definition ${PAST_THE_END}` : 'definition');
      onDefinition(header & 0x0f, definitions);
      at = end;
      continue;
    }
    const local = localMessage(header);
    const size = local < 0 ? -1 : (sizes[local] as number);
    if (size < 0) return malformed(at, 'data message without definition');
    const end = at + 1 + size;
    if (end > dataEnd) return malformed(at, `data message ${PAST_THE_END}`);
    if (onRun === undefined) {
      onData(local, at + 1, header);
      at = end;
      continue;
    }
    const most = Math.min(Math.floor((dataEnd - at) / (1 + size)), 1 + budget.left - messages);
    const count = countAlike(bytes, at, 1 + size, most);
    messages += count - 1;
    onRun(local, at + 1, header, count);
    at += count * (1 + size);
  }
  return { ok: true, value: messages };
}

/** How many messages of that many bytes, at most `most`, begin with the header at `at`. */
function countAlike(bytes: Uint8Array, at: number, bytesEach: number, most: number): number {
  const header = bytes[at];
  let count = 1;
  for (let next = at + bytesEach; count < most && bytes[next] === header; next += bytesEach) count += 1;
  return count;
}

export function isCompressed(header: number): boolean {
  return (header & COMPRESSED) !== 0;
}

function localMessage(header: number): number {
  if (isCompressed(header)) return (header >> 5) & 3;
  return (header & RESERVED_IN_DATA) === 0 ? header & 0x0f : -1;
}

/** The message at the refusal's offset is sound as far as it goes, and ends behind the part. */
export function isPastTheEnd(refusal: FitRefusal): boolean {
  return refusal.code === 'malformed' && refusal.detail.endsWith(PAST_THE_END);
}

/** Takes over the definition at `at`; the offset behind it, `BROKEN` or `CUT`. */
function define(bytes: Uint8Array, at: number, end: number, definitions: LocalDefinitions): number {
  const header = bytes[at] as number;
  const fieldsAt = at + DEFINITION_HEAD_BYTES;
  if ((header & RESERVED_IN_DEFINITION) !== 0) return BROKEN;
  if (fieldsAt > end) return CUT;
  const architecture = bytes[at + 2] as number;
  if (architecture > 1) return BROKEN;
  const first = bytes[at + 3] as number;
  const second = bytes[at + 4] as number;
  const fieldCount = bytes[at + 5] as number;
  const fieldsEnd = fieldsAt + fieldCount * FIELD_DEFINITION_BYTES;
  const hasDeveloperFields = (header & HAS_DEVELOPER_FIELDS) !== 0;
  const developerFieldsAt = hasDeveloperFields ? fieldsEnd + 1 : fieldsEnd;
  if (developerFieldsAt > end) return CUT;
  const developerFieldCount = hasDeveloperFields ? (bytes[fieldsEnd] as number) : 0;
  const definitionEnd = developerFieldsAt + developerFieldCount * FIELD_DEFINITION_BYTES;
  if (definitionEnd > end) return CUT;
  const local = header & 0x0f;
  definitions.globalNumbers[local] = architecture === 1 ? (first << 8) | second : first | (second << 8);
  definitions.isBigEndian[local] = architecture;
  definitions.fieldsAt[local] = fieldsAt;
  definitions.fieldCounts[local] = fieldCount;
  definitions.developerFieldsAt[local] = developerFieldsAt;
  definitions.developerFieldCounts[local] = developerFieldCount;
  definitions.sizes[local] =
    sumSizes(bytes, fieldsAt, fieldCount) + sumSizes(bytes, developerFieldsAt, developerFieldCount);
  return definitionEnd;
}

function sumSizes(bytes: Uint8Array, fieldsAt: number, count: number): number {
  let size = 0;
  for (let index = 0; index < count; index++) size += bytes[fieldsAt + index * FIELD_DEFINITION_BYTES + 1] as number;
  return size;
}

function createDefinitions(): LocalDefinitions {
  return {
    sizes: new Int32Array(LOCAL_MESSAGES).fill(-1),
    globalNumbers: new Int32Array(LOCAL_MESSAGES),
    isBigEndian: new Uint8Array(LOCAL_MESSAGES),
    fieldsAt: new Int32Array(LOCAL_MESSAGES),
    fieldCounts: new Int32Array(LOCAL_MESSAGES),
    developerFieldsAt: new Int32Array(LOCAL_MESSAGES),
    developerFieldCounts: new Int32Array(LOCAL_MESSAGES),
  };
}

function malformed(offset: number, detail: string): { ok: false; refusal: FitRefusal } {
  return { ok: false, refusal: { code: 'malformed', offset, detail } };
}

function refuseMessages(allowed: number): { ok: false; refusal: FitRefusal } {
  return { ok: false, refusal: { code: 'tooLarge', limit: 'messages', allowed, actual: allowed + 1 } };
}
