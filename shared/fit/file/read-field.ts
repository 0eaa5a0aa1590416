/** Reads one field of one message as a number, whatever its base type and byte order; `NaN` where it holds no value. */

import type { ProfileField } from './profile.ts';

/** How a field is read; `BIG_ENDIAN` is added for the other byte order. The Z types use 0 as "no value". */
const OPERATION = {
  uint8: 0,
  uint8z: 1,
  sint8: 2,
  uint16: 3,
  uint16z: 4,
  sint16: 5,
  uint32: 6,
  uint32z: 7,
  sint32: 8,
  text: 9,
  speedDistance: 10,
} as const;
const BIG_ENDIAN = 16;

/** Operation and width by base type number (the low five bits of the base type byte). */
const NUMBER_OPERATIONS = new Map<number, { operation: number; width: number }>([
  [0, { operation: OPERATION.uint8, width: 1 }],
  [1, { operation: OPERATION.sint8, width: 1 }],
  [2, { operation: OPERATION.uint8, width: 1 }],
  [3, { operation: OPERATION.sint16, width: 2 }],
  [4, { operation: OPERATION.uint16, width: 2 }],
  [5, { operation: OPERATION.sint32, width: 4 }],
  [6, { operation: OPERATION.uint32, width: 4 }],
  [10, { operation: OPERATION.uint8z, width: 1 }],
  [11, { operation: OPERATION.uint16z, width: 2 }],
  [12, { operation: OPERATION.uint32z, width: 4 }],
  [13, { operation: OPERATION.uint8, width: 1 }],
]);
const STRING_TYPE = 7;
const RESERVED_BASE_TYPE_BITS = 0x60;
const SPEED_DISTANCE_BYTES = 3;
/** A text is kept as its place in the file: offset × 256 + size. */
const TEXT_PLACE_FACTOR = 256;

export type FieldReading = { operation: number; elements: number };

/**
 * How to read a field as it was defined; null where its size is no multiple of its base type's (seen from COROS) or
 * its type is none that our fields can have (floats, 64 bits).
 */
export function planReading(
  reading: ProfileField['reading'],
  size: number,
  baseType: number,
  isBigEndian: boolean,
): FieldReading | null {
  const type = (baseType & RESERVED_BASE_TYPE_BITS) === 0 ? baseType & 0x1f : -1;
  if (reading === 'text')
    return type === STRING_TYPE && size > 0 ? { operation: OPERATION.text, elements: size } : null;
  if (reading === 'speedDistance') {
    return size === SPEED_DISTANCE_BYTES ? { operation: OPERATION.speedDistance, elements: 1 } : null;
  }
  const number = NUMBER_OPERATIONS.get(type);
  if (number === undefined || size === 0 || size % number.width !== 0) return null;
  return { operation: number.operation + (isBigEndian ? BIG_ENDIAN : 0), elements: size / number.width };
}

/** The first valid element of the field at `at`, `NaN` where none is valid. */
export function readField(bytes: Uint8Array, at: number, operation: number, elements: number): number {
  if (operation === OPERATION.text) return at * TEXT_PLACE_FACTOR + elements;
  if (elements === 1) return readScalar(bytes, at, operation);
  const width = SCALAR_WIDTHS[operation & (BIG_ENDIAN - 1)] as number;
  for (let index = 0; index < elements; index++) {
    const value = readScalar(bytes, at + index * width, operation);
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}

/** The same field of `count` messages that follow each other every `step` bytes; `to` is the place of its first value. */
export type Stretch = { from: number; step: number; count: number; to: number };

/**
 * Writes the field's valid values, divided by `scale`, into `values`; what is absent stays as it was. The three kinds
 * that nearly every field is have a loop of their own: it makes the whole reader faster by a third.
 */
export function readColumn(
  bytes: Uint8Array,
  stretch: Stretch,
  operation: number,
  elements: number,
  scale: number,
  values: Float64Array,
): void {
  const { from, step, count, to } = stretch;
  let at = from;
  if (elements === 1 && operation === OPERATION.uint8) {
    for (let index = to; index < to + count; index++, at += step) {
      const value = bytes[at] as number;
      if (value !== 0xff) values[index] = value / scale;
    }
  } else if (elements === 1 && operation === OPERATION.uint16) {
    for (let index = to; index < to + count; index++, at += step) {
      const value = uint16(bytes, at);
      if (value !== 0xffff) values[index] = value / scale;
    }
  } else if (elements === 1 && operation === OPERATION.uint32) {
    for (let index = to; index < to + count; index++, at += step) {
      const value = bits32(bytes, at) >>> 0;
      if (value !== 0xffff_ffff) values[index] = value / scale;
    }
  } else {
    for (let index = to; index < to + count; index++, at += step) {
      const value = readField(bytes, at, operation, elements);
      if (!Number.isNaN(value)) values[index] = value / scale;
    }
  }
}

const SCALAR_WIDTHS = Uint8Array.of(1, 1, 1, 2, 2, 2, 4, 4, 4, 0, SPEED_DISTANCE_BYTES);

function readScalar(bytes: Uint8Array, at: number, operation: number): number {
  switch (operation) {
    case OPERATION.uint8:
    case OPERATION.uint8 + BIG_ENDIAN:
      return except(bytes[at] as number, 0xff);
    case OPERATION.uint8z:
    case OPERATION.uint8z + BIG_ENDIAN:
      return except(bytes[at] as number, 0);
    case OPERATION.sint8:
    case OPERATION.sint8 + BIG_ENDIAN:
      return notNegative(((bytes[at] as number) << 24) >> 24, 0x7f);
    case OPERATION.uint16:
      return except(uint16(bytes, at), 0xffff);
    case OPERATION.uint16 + BIG_ENDIAN:
      return except(uint16Big(bytes, at), 0xffff);
    case OPERATION.uint16z:
      return except(uint16(bytes, at), 0);
    case OPERATION.uint16z + BIG_ENDIAN:
      return except(uint16Big(bytes, at), 0);
    case OPERATION.sint16:
      return notNegative((uint16(bytes, at) << 16) >> 16, 0x7fff);
    case OPERATION.sint16 + BIG_ENDIAN:
      return notNegative((uint16Big(bytes, at) << 16) >> 16, 0x7fff);
    case OPERATION.uint32:
      return except(bits32(bytes, at) >>> 0, 0xffff_ffff);
    case OPERATION.uint32 + BIG_ENDIAN:
      return except(bits32Big(bytes, at) >>> 0, 0xffff_ffff);
    case OPERATION.uint32z:
      return except(bits32(bytes, at) >>> 0, 0);
    case OPERATION.uint32z + BIG_ENDIAN:
      return except(bits32Big(bytes, at) >>> 0, 0);
    case OPERATION.sint32:
      return notNegative(bits32(bytes, at), 0x7fff_ffff);
    case OPERATION.sint32 + BIG_ENDIAN:
      return notNegative(bits32Big(bytes, at), 0x7fff_ffff);
    default:
      return readSpeedDistance(bytes, at);
  }
}

function except(value: number, invalid: number): number {
  return value === invalid ? Number.NaN : value;
}

/** Times, counts, lengths and speeds: none of our fields goes below zero, whatever type a file gives it. */
function notNegative(value: number, invalid: number): number {
  return value < 0 ? Number.NaN : except(value, invalid);
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
}

function uint16Big(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
}

function bits32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) | (uint16(bytes, at + 2) << 16);
}

function bits32Big(bytes: Uint8Array, at: number): number {
  return (uint16Big(bytes, at) << 16) | uint16Big(bytes, at + 2);
}

/** 24 bits, speed in the low 12, distance in the high 12: the byte order is fixed. */
function readSpeedDistance(bytes: Uint8Array, at: number): number {
  return except(uint16(bytes, at) | ((bytes[at + 2] as number) << 16), 0xff_ffff);
}

/** The text at the place that `readField` gave: cut at its first NUL, whatever stands behind it (`activities.md` 2). */
export function readText(bytes: Uint8Array, place: number, decodeUtf8: (bytes: Uint8Array) => string): string {
  if (Number.isNaN(place)) return '';
  const at = Math.floor(place / TEXT_PLACE_FACTOR);
  const field = bytes.subarray(at, at + (place % TEXT_PLACE_FACTOR));
  const nul = field.indexOf(0);
  return decodeUtf8(nul < 0 ? field : field.subarray(0, nul));
}
