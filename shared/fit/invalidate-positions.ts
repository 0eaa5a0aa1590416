/** Makes the copy of a FIT file that is kept: every position set to "no value", every other value as it was. */

import { computeCrc } from './crc.ts';
import { FIT_LIMITS } from './limits.ts';
import { type FitPart, readParts } from './parts.ts';
import { describesPosition, isPosition, POSITION_BASE_TYPE } from './position-fields.ts';
import { planReading, readField } from './read-field.ts';
import { FIELD_DEFINITION_BYTES, type LocalDefinitions, type MessageVisitor, walkMessages } from './walk-messages.ts';

const LOCAL_MESSAGES = 16;
const LONG_HEADER_BYTES = 14;
const HEADER_CRC_AT = 12;
const CRC_BYTES = 2;
const FIELD_DESCRIPTION = 206;
const BASE_TYPE_BITS = 0x1f;

/** "No value" of a base type by its number (the low five bits), little-endian; texts and Z types are zeros. */
const INVALID_BYTES: Record<number, number[]> = {
  0: [0xff],
  1: [0x7f],
  2: [0xff],
  3: [0xff, 0x7f],
  4: [0xff, 0xff],
  5: [0xff, 0xff, 0xff, 0x7f],
  6: [0xff, 0xff, 0xff, 0xff],
  7: [0],
  8: [0xff, 0xff, 0xff, 0xff],
  9: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  10: [0],
  11: [0, 0],
  12: [0, 0, 0, 0],
  13: [0xff],
  14: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  15: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  16: [0, 0, 0, 0, 0, 0, 0, 0],
};
const UNKNOWN_TYPE_INVALID = [0xff];

/**
 * A copy with renewed checksums, without what lies behind the last whole part. For bytes that `readActivity` took;
 * throws a `RangeError` for others, because positions could stay in what cannot be walked.
 */
export function invalidatePositions(bytes: Uint8Array): Uint8Array {
  const container = readParts(bytes, FIT_LIMITS);
  if (!container.ok) throw new RangeError(`not a whole FIT file: ${container.refusal.code}`);
  const { parts } = container.value;
  const end = (parts.at(-1)?.dataEnd ?? 0) + CRC_BYTES;
  const copy = bytes.slice(0, end);
  for (const part of parts) {
    blankPart(copy, part);
    renewChecksums(copy, part);
  }
  return copy;
}

/** Places to blank in the data messages of one local type. */
type Blank = { offset: number; size: number; invalid: number[] };

function blankPart(bytes: Uint8Array, part: FitPart): void {
  const developerPositions = findDeveloperPositions(bytes, part);
  const blanks: Blank[][] = Array.from({ length: LOCAL_MESSAGES }, () => []);
  walk(bytes, part, {
    onDefinition(local, definitions) {
      blanks[local] = planBlanks(bytes, definitions, local, developerPositions);
    },
    onData(local, at) {
      for (const { offset, size, invalid } of blanks[local] as Blank[]) {
        for (let index = 0; index < size; index++)
          bytes[at + offset + index] = invalid[index % invalid.length] as number;
      }
    },
  });
}

function planBlanks(
  bytes: Uint8Array,
  definitions: LocalDefinitions,
  local: number,
  developerPositions: Map<number, number>,
): Blank[] {
  const message = definitions.globalNumbers[local] as number;
  const isBigEndian = definitions.isBigEndian[local] === 1;
  const found: Blank[] = [];
  let offset = 0;
  const add = (size: number, baseType: number) => {
    const little = INVALID_BYTES[baseType & BASE_TYPE_BITS] ?? UNKNOWN_TYPE_INVALID;
    found.push({ offset, size, invalid: isBigEndian ? little.toReversed() : little });
  };
  forEachDefinition(bytes, definitions.fieldsAt[local], definitions.fieldCounts[local], (number, size, baseType) => {
    if ((baseType & BASE_TYPE_BITS) === (POSITION_BASE_TYPE & BASE_TYPE_BITS) && isPosition(message, number))
      add(size, baseType);
    offset += size;
  });
  const { developerFieldsAt, developerFieldCounts } = definitions;
  forEachDefinition(bytes, developerFieldsAt[local], developerFieldCounts[local], (number, size, dataIndex) => {
    const baseType = developerPositions.get(developerKey(dataIndex, number));
    if (baseType !== undefined) add(size, baseType);
    offset += size;
  });
  return found;
}

/** Base types of the developer fields that are described as positions, anywhere in the part. */
function findDeveloperPositions(bytes: Uint8Array, part: FitPart): Map<number, number> {
  const positions = new Map<number, number>();
  const fields = Array.from({ length: LOCAL_MESSAGES }, () => new Map<number, DescribedField>());
  const isDescription = new Uint8Array(LOCAL_MESSAGES);
  walk(bytes, part, {
    onDefinition(local, definitions) {
      isDescription[local] = definitions.globalNumbers[local] === FIELD_DESCRIPTION ? 1 : 0;
      if (isDescription[local] === 1) fields[local] = locateFields(bytes, definitions, local);
    },
    onData(local, at) {
      if (isDescription[local] !== 1) return;
      const here = fields[local] as Map<number, DescribedField>;
      const number = (field: number) => readNumber(bytes, at, here.get(field));
      const text = (field: number) => readLatin1(bytes, at, here.get(field));
      const baseType = number(2);
      const description = {
        baseType,
        name: text(3),
        units: text(8),
        nativeMessage: number(14),
        nativeField: number(15),
      };
      if (describesPosition(description)) positions.set(developerKey(number(0), number(1)), baseType);
    },
  });
  return positions;
}

type DescribedField = { offset: number; size: number; operation: number | null };

function locateFields(bytes: Uint8Array, definitions: LocalDefinitions, local: number): Map<number, DescribedField> {
  const fields = new Map<number, DescribedField>();
  const isBigEndian = definitions.isBigEndian[local] === 1;
  let offset = 0;
  forEachDefinition(bytes, definitions.fieldsAt[local], definitions.fieldCounts[local], (number, size, baseType) => {
    fields.set(number, {
      offset,
      size,
      operation: planReading('number', size, baseType, isBigEndian)?.operation ?? null,
    });
    offset += size;
  });
  return fields;
}

function readNumber(bytes: Uint8Array, at: number, field: DescribedField | undefined): number {
  if (field === undefined || field.operation === null) return Number.NaN;
  return readField(bytes, at + field.offset, field.operation, 1);
}

/** Enough for units and names in English; the degree sign is two bytes of UTF-8. */
function readLatin1(bytes: Uint8Array, at: number, field: DescribedField | undefined): string {
  let text = '';
  for (let index = 0; index < (field?.size ?? 0); index++) {
    const byte = bytes[at + (field?.offset ?? 0) + index] as number;
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text.replaceAll('\u00c2\u00b0', '\u00b0');
}

function developerKey(dataIndex: number, number: number): number {
  return dataIndex * 256 + number;
}

function forEachDefinition(
  bytes: Uint8Array,
  at: number | undefined,
  count: number | undefined,
  visit: (number: number, size: number, third: number) => void,
): void {
  for (let index = 0; index < (count ?? 0); index++) {
    const here = (at ?? 0) + index * FIELD_DEFINITION_BYTES;
    visit(bytes[here] as number, bytes[here + 1] as number, bytes[here + 2] as number);
  }
}

function walk(bytes: Uint8Array, part: FitPart, visitor: MessageVisitor): void {
  const walked = walkMessages(bytes, part, { left: FIT_LIMITS.messages, limit: FIT_LIMITS.messages }, visitor);
  if (!walked.ok) throw new RangeError(`not a sound FIT file: ${walked.refusal.code}`);
}

/** A header checksum of zero stays zero: the header itself did not change. */
function renewChecksums(bytes: Uint8Array, { start, dataStart, dataEnd }: FitPart): void {
  if (dataStart - start === LONG_HEADER_BYTES && (bytes[start + HEADER_CRC_AT] || bytes[start + HEADER_CRC_AT + 1])) {
    writeCrc(bytes, start + HEADER_CRC_AT, computeCrc(bytes, start, start + HEADER_CRC_AT));
  }
  writeCrc(bytes, dataEnd, computeCrc(bytes, start, dataEnd));
}

function writeCrc(bytes: Uint8Array, at: number, crc: number): void {
  bytes[at] = crc & 0xff;
  bytes[at + 1] = crc >> 8;
}
