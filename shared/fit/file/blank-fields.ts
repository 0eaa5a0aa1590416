/** Sets fields of FIT messages to "no value", each in the way of its base type. */

import { FIELD_DEFINITION_BYTES, type LocalDefinitions } from './walk-messages.ts';

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

/** A place to blank in the data messages of one local type: bytes from the message's first field. */
export type Blank = { offset: number; size: number; invalid: number[] };

/**
 * The places of a message as it is defined now. `isNativeHidden` is asked with field number and base type;
 * `developerBaseType` with the developer field's index and number, and answers undefined for one that stays.
 */
export function planBlanks(
  bytes: Uint8Array,
  definitions: LocalDefinitions,
  local: number,
  isNativeHidden: (number: number, baseType: number) => boolean,
  developerBaseType: (dataIndex: number, number: number) => number | undefined,
): Blank[] {
  const isBigEndian = definitions.isBigEndian[local] === 1;
  const found: Blank[] = [];
  let offset = 0;
  const add = (size: number, baseType: number) => {
    // Fields without bytes would cost time that no byte pays for.
    if (size === 0) return;
    const little = INVALID_BYTES[baseType & BASE_TYPE_BITS] ?? UNKNOWN_TYPE_INVALID;
    found.push({ offset, size, invalid: isBigEndian ? little.toReversed() : little });
  };
  forEachDefinition(bytes, definitions.fieldsAt[local], definitions.fieldCounts[local], (number, size, baseType) => {
    if (isNativeHidden(number, baseType)) add(size, baseType);
    offset += size;
  });
  const { developerFieldsAt, developerFieldCounts } = definitions;
  forEachDefinition(bytes, developerFieldsAt[local], developerFieldCounts[local], (number, size, dataIndex) => {
    const baseType = developerBaseType(dataIndex, number);
    if (baseType !== undefined) add(size, baseType);
    offset += size;
  });
  return found;
}

export function blankAt(bytes: Uint8Array, at: number, blanks: Blank[]): void {
  for (const { offset, size, invalid } of blanks) {
    for (let index = 0; index < size; index++) bytes[at + offset + index] = invalid[index % invalid.length] as number;
  }
}

export function isBaseType(baseType: number, other: number): boolean {
  return (baseType & BASE_TYPE_BITS) === (other & BASE_TYPE_BITS);
}

/** The third byte is a native field's base type, or a developer field's data index. */
export function forEachDefinition(
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
