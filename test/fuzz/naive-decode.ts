/** A second, plain reading of FIT bytes, message by message: what our columns are compared with. For whole files only. */

import { FIT_PROFILE, type MessageName, type ProfileField } from '../../shared/fit/file/profile.ts';

/** Absent values are `undefined`; numbers are scaled, texts cut at their first NUL. */
export type NaiveValue = number | string | undefined;
export type NaivePart = Record<MessageName, Record<string, NaiveValue>[]>;

type FieldDefinition = { number: number; size: number; baseType: number };
type Definition = { global: number; isBigEndian: boolean; fields: FieldDefinition[]; developerBytes: number };

const TIMESTAMP = 253;
const PROFILE = Object.entries(FIT_PROFILE) as [
  MessageName,
  { message: number; fields: Record<string, ProfileField> },
][];
const decoder = new TextDecoder('utf-8');

/** One entry per chained part. */
export function decodeNaively(bytes: Uint8Array): NaivePart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: NaivePart[] = [];
  for (let at = 0; at < bytes.length; ) {
    const dataStart = at + view.getUint8(at);
    const dataEnd = dataStart + view.getUint32(at + 4, true);
    parts.push(decodeMessages(view, dataStart, dataEnd));
    at = dataEnd + 2;
  }
  return parts;
}

function decodeMessages(view: DataView, start: number, end: number): NaivePart {
  const rows = Object.fromEntries(PROFILE.map(([name]) => [name, []])) as unknown as NaivePart;
  const definitions = new Map<number, Definition>();
  let lastTime: number | undefined;
  for (let at = start; at < end; ) {
    const header = view.getUint8(at);
    if ((header & 0xc0) === 0x40) {
      const read = readDefinition(view, at, (header & 0x20) !== 0);
      definitions.set(header & 0x0f, read.definition);
      at = read.end;
      continue;
    }
    const isCompressed = header >= 0x80;
    const definition = definitions.get(isCompressed ? (header >> 5) & 3 : header & 0x0f);
    if (definition === undefined) throw new Error(`data without definition at ${at}`);
    const time = timeOf(view, at + 1, definition);
    if (isCompressed) lastTime = lastTime === undefined ? undefined : nextWithLowBits(lastTime, header & 0x1f);
    else lastTime = time ?? lastTime;
    addRow(rows, view, at + 1, definition, isCompressed ? { time: lastTime } : null);
    at += 1 + sumSizes(definition.fields) + definition.developerBytes;
  }
  return rows;
}

function readDefinition(view: DataView, at: number, hasDeveloperFields: boolean) {
  const isBigEndian = view.getUint8(at + 2) === 1;
  const fields = readFieldList(view, at + 5);
  const fieldsEnd = at + 6 + 3 * fields.length;
  const developer = hasDeveloperFields ? readFieldList(view, fieldsEnd) : [];
  const definition = {
    global: view.getUint16(at + 3, !isBigEndian),
    isBigEndian,
    fields,
    developerBytes: sumSizes(developer),
  };
  return { definition, end: hasDeveloperFields ? fieldsEnd + 1 + 3 * developer.length : fieldsEnd };
}

function readFieldList(view: DataView, at: number): FieldDefinition[] {
  return Array.from({ length: view.getUint8(at) }, (_, index) => {
    const field = at + 1 + 3 * index;
    return { number: view.getUint8(field), size: view.getUint8(field + 1), baseType: view.getUint8(field + 2) };
  });
}

function sumSizes(fields: FieldDefinition[]): number {
  return fields.reduce((sum, { size }) => sum + size, 0);
}

/** The next moment whose low five bits are these. */
function nextWithLowBits(time: number, lowBits: number): number {
  let next = time;
  // The low bits of a whole number, also where a strange type made it negative.
  while (((next % 32) + 32) % 32 !== lowBits) next += 1;
  return next;
}

/** The single reading of the first timestamp field: the clock that compressed headers count from. */
function timeOf(view: DataView, at: number, { fields, isBigEndian }: Definition): number | undefined {
  let offset = 0;
  for (const { number, size, baseType } of fields) {
    const values = number === TIMESTAMP ? readNumbers(view, at + offset, size, baseType, isBigEndian) : null;
    if (values !== null) return values[0];
    offset += size;
  }
  return undefined;
}

/** `compressed`: the message's time came with its header. */
function addRow(
  rows: NaivePart,
  view: DataView,
  at: number,
  { global, isBigEndian, fields }: Definition,
  compressed: { time: number | undefined } | null,
): void {
  const kind = PROFILE.find(([, { message }]) => message === global);
  if (kind === undefined) return;
  const [name, profile] = kind;
  const row: Record<string, NaiveValue> = {};
  for (const [column, field] of Object.entries(profile.fields)) {
    let offset = 0;
    for (const { number, size, baseType } of fields) {
      if (number === field.number) row[column] ??= readValue(view, at + offset, size, baseType, isBigEndian, field);
      offset += size;
    }
  }
  if (compressed !== null && 'timestamp' in profile.fields) row.timestamp = compressed.time;
  rows[name].push(row);
}

function readValue(
  view: DataView,
  at: number,
  size: number,
  baseType: number,
  isBigEndian: boolean,
  { reading, scale }: ProfileField,
): NaiveValue {
  if (reading === 'text') return baseType === 7 && size > 0 ? readText(view, at, size) : undefined;
  if (reading === 'speedDistance') {
    const packed = size === 3 ? view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 : 0xff_ffff;
    return packed === 0xff_ffff ? undefined : packed;
  }
  const raw = readNumbers(view, at, size, baseType, isBigEndian)?.find((value) => value !== undefined);
  return raw === undefined ? undefined : raw / scale;
}

function readText(view: DataView, at: number, size: number): string {
  const field = new Uint8Array(view.buffer, view.byteOffset + at, size);
  const nul = field.indexOf(0);
  return decoder.decode(nul < 0 ? field : field.slice(0, nul));
}

type Get = (view: DataView, at: number, isLittleEndian: boolean) => number;
/** By base type number: bytes, reading, "no value". Floats and 64 bits have no place in our profile. */
const TYPES: Record<number, [number, Get, number] | undefined> = {
  0: [1, (view, at) => view.getUint8(at), 0xff],
  1: [1, (view, at) => view.getInt8(at), 0x7f],
  2: [1, (view, at) => view.getUint8(at), 0xff],
  3: [2, (view, at, isLittle) => view.getInt16(at, isLittle), 0x7fff],
  4: [2, (view, at, isLittle) => view.getUint16(at, isLittle), 0xffff],
  5: [4, (view, at, isLittle) => view.getInt32(at, isLittle), 0x7fff_ffff],
  6: [4, (view, at, isLittle) => view.getUint32(at, isLittle), 0xffff_ffff],
  10: [1, (view, at) => view.getUint8(at), 0],
  11: [2, (view, at, isLittle) => view.getUint16(at, isLittle), 0],
  12: [4, (view, at, isLittle) => view.getUint32(at, isLittle), 0],
  13: [1, (view, at) => view.getUint8(at), 0xff],
};

/** Null where the field's size or type makes no number of it; "no value" is `undefined`. */
function readNumbers(
  view: DataView,
  at: number,
  size: number,
  baseType: number,
  isBigEndian: boolean,
): (number | undefined)[] | null {
  const type = (baseType & 0x60) === 0 ? TYPES[baseType & 0x1f] : undefined;
  if (type === undefined || size === 0 || size % type[0] !== 0) return null;
  const [width, get, invalid] = type;
  return Array.from({ length: size / width }, (_, index) => {
    const value = get(view, at + index * width, !isBigEndian);
    // Nothing that is read goes below zero.
    return value === invalid || value < 0 ? undefined : value;
  });
}
