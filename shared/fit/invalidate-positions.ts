/** Makes the copy of a FIT file that is kept: every position set to "no value", every other value as it was. */

import { type Blank, blankAt, forEachDefinition, isBaseType, planBlanks } from './file/blank-fields.ts';
import { computeCrc } from './file/crc.ts';
import { FIT_LIMITS } from './file/limits.ts';
import { type FitPart, LONG_HEADER_BYTES, readParts } from './file/parts.ts';
import { describesPosition, isPosition, POSITION_BASE_TYPE } from './file/position-fields.ts';
import { planReading, readField } from './file/read-field.ts';
import { LOCAL_MESSAGES, type LocalDefinitions, type MessageVisitor, walkMessages } from './file/walk-messages.ts';
import { copyBelieved } from './salvage/copy-believed.ts';
import { type DamagedSequel, findDamagedSequel, findEnd } from './salvage/damaged-sequel.ts';

const HEADER_CRC_AT = 12;
const FIELD_DESCRIPTION = 206;

/**
 * A copy with renewed checksums, without what lies behind the last whole part. Of a damaged file, and of a damaged
 * recording behind whole parts, everything is blanked
 * that is not both believed and read, and what cannot be walked is overwritten (`copyBelieved`): a position cannot stay
 * where a wrong definition hides it. That copy is as damaged as the bytes were, its checksum still wrong.
 * Throws a `RangeError` for bytes that are no FIT file, or a larger one than is read.
 */
export function invalidatePositions(bytes: Uint8Array): Uint8Array {
  const container = readParts(bytes, FIT_LIMITS);
  if (!container.ok || !container.value.parts.every((part) => isSound(bytes, part))) return copyDamaged(bytes);
  const { parts } = container.value;
  const copy = joinWithSequel(bytes.slice(0, findEnd(parts)), findDamagedSequel(bytes, parts, FIT_LIMITS));
  for (const part of parts) {
    blankPart(copy, part);
    renewChecksums(copy, part);
  }
  return copy;
}

function joinWithSequel(whole: Uint8Array, sequel: DamagedSequel | null): Uint8Array {
  if (sequel === null) return whole;
  const joined = new Uint8Array(whole.length + sequel.bytes.length);
  joined.set(whole);
  joined.set(sequel.bytes, whole.length);
  return joined;
}

function copyDamaged(bytes: Uint8Array): Uint8Array {
  const copied = copyBelieved(bytes, FIT_LIMITS);
  if (!copied.ok) throw new RangeError(`not a FIT file to keep: ${copied.refusal.code}`);
  return copied.value.bytes;
}

function isSound(bytes: Uint8Array, part: FitPart): boolean {
  const limits = { left: FIT_LIMITS.messages, limit: FIT_LIMITS.messages };
  const walked = walkMessages(bytes, part, limits, { onDefinition() {}, onData() {} });
  if (!walked.ok && walked.refusal.code === 'tooLarge') throw new RangeError('not a FIT file to keep: tooLarge');
  return walked.ok;
}

function blankPart(bytes: Uint8Array, part: FitPart): void {
  const developerPositions = findDeveloperPositions(bytes, part);
  const blanks: Blank[][] = Array.from({ length: LOCAL_MESSAGES }, () => []);
  walk(bytes, part, {
    onDefinition(local, definitions) {
      const message = definitions.globalNumbers[local] as number;
      blanks[local] = planBlanks(
        bytes,
        definitions,
        local,
        (number, baseType) => isBaseType(baseType, POSITION_BASE_TYPE) && isPosition(message, number),
        (dataIndex, number) => developerPositions.get(developerKey(dataIndex, number)),
      );
    },
    onData(local, at) {
      blankAt(bytes, at, blanks[local] as Blank[]);
    },
  });
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

/** For parts that were walked before. */
function walk(bytes: Uint8Array, part: FitPart, visitor: MessageVisitor): void {
  walkMessages(bytes, part, { left: FIT_LIMITS.messages, limit: FIT_LIMITS.messages }, visitor);
}

/** A header checksum of zero stays zero: the header itself did not change. */
function renewChecksums(bytes: Uint8Array, { start, dataStart, dataEnd }: FitPart): void {
  if (dataStart - start >= LONG_HEADER_BYTES && (bytes[start + HEADER_CRC_AT] || bytes[start + HEADER_CRC_AT + 1])) {
    writeCrc(bytes, start + HEADER_CRC_AT, computeCrc(bytes, start, start + HEADER_CRC_AT));
  }
  writeCrc(bytes, dataEnd, computeCrc(bytes, start, dataEnd));
}

function writeCrc(bytes: Uint8Array, at: number, crc: number): void {
  bytes[at] = crc & 0xff;
  bytes[at + 1] = crc >> 8;
}
