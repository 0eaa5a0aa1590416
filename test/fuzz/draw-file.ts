/** Draws a FIT file from a grammar: sound structure and right checksums, any content; with and without developer fields. */

import type { Random } from '../fixtures/simulator/random.ts';
import { type ByteWriter, closePart, createWriter, openPart, pushByte, pushNumber, takeBytes } from './byte-writer.ts';

export type DrawnFile = {
  bytes: Uint8Array;
  /** The same file as if no developer field had ever been defined; null where it has none. */
  withoutDeveloperFields: Uint8Array | null;
};

type FieldDefinition = { number: number; size: number; baseType: number };
/** For developer fields `baseType` is the developer data index. */
type Definition = {
  global: number;
  isBigEndian: boolean;
  fields: FieldDefinition[];
  developer: FieldDefinition[];
};

/** Both versions are written at once: `plain` never gets a developer field. */
type Pen = {
  full: ByteWriter;
  plain: ByteWriter;
  hasDeveloperFields: boolean;
  definitions: (Definition | null)[];
  random: Random;
  /** FIT seconds of the next record. */
  time: number;
};

/** Made once: the platform loads it on first use, which changes a global. */
const encoder = new TextEncoder();
const NOON = 1_100_000_000;
const LOCALS = 16;
const WIDTHS: Record<number, number> = { 3: 2, 4: 2, 5: 4, 6: 4, 8: 4, 9: 8, 11: 2, 12: 4, 14: 8, 15: 8, 16: 8 };
const BASE_TYPES = [0, 1, 2, 0x83, 0x84, 0x85, 0x86, 7, 0x88, 0x89, 10, 0x8b, 0x8c, 13, 0x8e, 0x8f, 0x90] as const;
const NAMES = [
  '__proto__',
  'constructor',
  'heart_rate',
  'timestamp',
  'toString',
  'semicircles',
  'é',
  '',
  'Walk',
] as const;

type What = 'time' | 'milliseconds' | 'small' | 'any' | 'text';
type Natural = readonly [number: number, baseType: number, what: What];
/** The fields that our reader takes, as watches write them, and a few that it must step over. */
const NATURAL: Record<number, readonly Natural[]> = {
  0: [
    [0, 0, 'small'],
    [1, 0x84, 'any'],
    [2, 0x84, 'any'],
    [3, 0x8c, 'any'],
    [4, 0x86, 'time'],
  ],
  12: [
    [0, 0, 'small'],
    [1, 0, 'small'],
  ],
  18: [
    [253, 0x86, 'time'],
    [2, 0x86, 'time'],
    [7, 0x86, 'milliseconds'],
    [8, 0x86, 'milliseconds'],
    [5, 0, 'small'],
    [6, 0, 'small'],
    [9, 0x86, 'any'],
    [192, 2, 'any'],
    [193, 2, 'any'],
  ],
  19: [
    [253, 0x86, 'time'],
    [2, 0x86, 'time'],
    [7, 0x86, 'milliseconds'],
    [8, 0x86, 'milliseconds'],
    [9, 0x86, 'any'],
    [23, 0, 'small'],
    [71, 0x84, 'small'],
  ],
  20: [
    [253, 0x86, 'time'],
    [3, 2, 'any'],
    [4, 2, 'any'],
    [53, 2, 'any'],
    [5, 0x86, 'any'],
    [6, 0x84, 'any'],
    [73, 0x86, 'any'],
    [0, 0x85, 'any'],
    [1, 0x85, 'any'],
  ],
  21: [
    [253, 0x86, 'time'],
    [0, 0, 'small'],
    [1, 0, 'small'],
  ],
  26: [
    [8, 7, 'text'],
    [6, 0x84, 'small'],
  ],
  27: [
    [254, 0x84, 'small'],
    [0, 7, 'text'],
    [1, 0, 'small'],
    [2, 0x86, 'milliseconds'],
    [3, 0, 'small'],
    [4, 0x86, 'small'],
    [5, 0x86, 'any'],
    [6, 0x86, 'any'],
    [7, 0, 'small'],
    [8, 7, 'text'],
    [18, 0, 'small'],
  ],
  34: [
    [253, 0x86, 'time'],
    [5, 0x86, 'time'],
    [0, 0x86, 'milliseconds'],
  ],
  72: [
    [0, 0, 'small'],
    [3, 0x8c, 'any'],
    [4, 0x86, 'time'],
  ],
  206: [
    [0, 2, 'small'],
    [1, 2, 'any'],
    [2, 2, 'small'],
    [3, 7, 'text'],
    [8, 7, 'text'],
    [14, 0x84, 'small'],
    [15, 2, 'any'],
  ],
  207: [
    [1, 13, 'any'],
    [3, 2, 'small'],
  ],
  312: [
    [0, 0, 'small'],
    [1, 0x86, 'milliseconds'],
    [2, 0x86, 'milliseconds'],
    [9, 0x86, 'time'],
    [27, 0x86, 'time'],
  ],
};
const GLOBALS = [0, 12, 18, 19, 20, 20, 20, 21, 26, 27, 34, 72, 206, 207, 312, 312] as const;

/** `messages`: about how many besides the run itself. */
export function drawFile(random: Random, messages: number): DrawnFile {
  const pen: Pen = {
    full: createWriter(),
    plain: createWriter(),
    hasDeveloperFields: false,
    definitions: [],
    random,
    time: NOON,
  };
  const parts = random.chance(0.92) ? 1 : random.whole(2, 3);
  for (let part = 0; part < parts; part++) drawPart(pen, messages);
  return {
    bytes: takeBytes(pen.full),
    withoutDeveloperFields: pen.hasDeveloperFields ? takeBytes(pen.plain) : null,
  };
}

function drawPart(pen: Pen, messages: number): void {
  const { random } = pen;
  const headerBytes = random.chance(0.8) ? 14 : 12;
  const starts = [openPart(pen.full, headerBytes), openPart(pen.plain, headerBytes)] as const;
  pen.definitions = new Array(LOCALS).fill(null);
  pen.time = NOON + random.whole(0, 100);
  if (random.chance(0.9)) writeFileId(pen);
  if (random.chance(0.2)) writeSession(pen);
  const count = random.whole(0, messages);
  for (let index = 0; index < count; index++) {
    if (random.chance(0.4)) writeRecord(pen);
    else drawMessage(pen);
  }
  if (random.chance(0.85)) writeSession(pen);
  closePart(pen.full, starts[0]);
  closePart(pen.plain, starts[1]);
}

const FILE_ID: Definition = {
  global: 0,
  isBigEndian: false,
  fields: [{ number: 0, size: 1, baseType: 0 }],
  developer: [],
};

function writeFileId(pen: Pen): void {
  defineLocal(pen, 0, FILE_ID);
  writeHeader(pen, 0);
  pushBoth(pen, pen.random.chance(0.95) ? 4 : pen.random.whole(0, 255), 1, false);
}

/** A running session over about what was recorded, so that most files are read and not refused. */
function writeSession(pen: Pen): void {
  const { random } = pen;
  const sizes = [4, 4, 4, 4, 1];
  const fields = [253, 2, 7, 8, 5].map((number, index) => ({
    number,
    size: sizes[index] as number,
    baseType: index < 4 ? 0x86 : 0,
  }));
  const isBigEndian = random.chance(0.2);
  defineLocal(pen, 1, { global: 18, isBigEndian, fields, developer: drawDeveloperFields(pen) });
  const start = NOON + random.whole(-5, 50);
  const milliseconds = 1000 * (Math.max(0, pen.time - start) + random.whole(0, 9));
  const timer = random.chance(0.8) ? milliseconds : drawRaw(random, 'milliseconds');
  writeHeader(pen, 1);
  for (const value of [pen.time, start, milliseconds, timer]) pushBoth(pen, value, 4, isBigEndian);
  pushBoth(pen, random.chance(0.9) ? 1 : random.whole(0, 20), 1, isBigEndian);
  writeDeveloperBytes(pen, 1);
}

function writeRecord(pen: Pen): void {
  const { random } = pen;
  const here = pen.definitions[2];
  if (here === null || here === undefined || random.chance(0.1)) {
    const fields = [
      { number: 253, size: 4, baseType: 0x86 },
      { number: 3, size: 1, baseType: 2 },
      { number: 4, size: 1, baseType: 2 },
      { number: 6, size: 2, baseType: 0x84 },
    ].filter(({ number }) => number === 253 || random.chance(0.9));
    const isBigEndian = random.chance(0.2);
    defineLocal(pen, 2, { global: 20, isBigEndian, fields, developer: drawDeveloperFields(pen) });
  }
  pen.time += random.chance(0.97) ? random.whole(0, 8) : random.whole(-100, 4000);
  writeHeader(pen, 2);
  const { fields, isBigEndian } = pen.definitions[2] as Definition;
  for (const { number, size } of fields) {
    const value = number === 253 ? pen.time : number === 6 ? random.whole(0, 4000) : random.whole(50, 190);
    pushBoth(pen, value, size, isBigEndian);
  }
  writeDeveloperBytes(pen, 2);
}

/** A message of any kind, in a local type of its own: defined, then 0 to 3 times used. */
function drawMessage(pen: Pen): void {
  const { random } = pen;
  const local = random.whole(0, LOCALS - 1);
  const isDefinedAnew = pen.definitions[local] === null || random.chance(0.6);
  if (isDefinedAnew) defineLocal(pen, local, drawDefinition(pen));
  const times = random.whole(0, 3);
  for (let time = 0; time < times; time++) {
    const isCompressed = local < 4 && random.chance(0.15);
    writeHeader(pen, isCompressed ? 0x80 | (local << 5) | random.whole(0, 31) : local);
    writeContent(pen, pen.definitions[local] as Definition);
    writeDeveloperBytes(pen, local);
  }
}

function drawDefinition(pen: Pen): Definition {
  const { random } = pen;
  const global = random.chance(0.9) ? pick(random, GLOBALS) : random.whole(0, 0xffff);
  const natural = NATURAL[global] ?? [];
  const fields = natural.filter(() => random.chance(0.8)).map((field) => drawField(random, field));
  const extras = random.chance(0.4) ? random.whole(0, 3) : 0;
  for (let extra = 0; extra < extras; extra++) {
    const field = { number: random.whole(0, 255), size: random.whole(0, 9), baseType: pick(random, BASE_TYPES) };
    fields.splice(random.whole(0, fields.length), 0, field);
  }
  if (fields.length > 0 && random.chance(0.05))
    fields.push(fields[random.whole(0, fields.length - 1)] as FieldDefinition);
  return { global, isBigEndian: random.chance(0.3), fields, developer: drawDeveloperFields(pen) };
}

/** As the profile has it; now and then of another type or size, as an array, or with reserved bits. */
function drawField(random: Random, [number, baseType, what]: Natural): FieldDefinition {
  if (what === 'text') return { number, size: random.whole(0, 14), baseType };
  if (random.chance(0.93)) return { number, size: widthOf(baseType), baseType };
  const other = random.chance(0.1) ? random.whole(0, 255) : pick(random, BASE_TYPES);
  return {
    number,
    size: random.chance(0.5) ? widthOf(other) * random.whole(0, 3) : random.whole(0, 9),
    baseType: other,
  };
}

function drawDeveloperFields(pen: Pen): FieldDefinition[] {
  const { random } = pen;
  if (!random.chance(0.25)) return [];
  const count = random.chance(0.97) ? random.whole(1, 3) : random.whole(4, 255);
  return Array.from({ length: count }, () => ({
    number: random.chance(0.7) ? pick(random, [3, 4, 5, 6, 253, 7, 8, 2] as const) : random.whole(0, 255),
    size: count > 3 ? 1 : random.whole(0, 5),
    baseType: random.whole(0, 3),
  }));
}

function defineLocal(pen: Pen, local: number, definition: Definition): void {
  const { global, isBigEndian, fields, developer } = definition;
  const hasDeveloper = developer.length > 0;
  for (const writer of [pen.full, pen.plain]) {
    pushByte(writer, 0x40 | (hasDeveloper && writer === pen.full ? 0x20 : 0) | local);
    pushByte(writer, 0);
    pushByte(writer, isBigEndian ? 1 : 0);
    pushNumber(writer, global, 2, isBigEndian);
    pushFields(writer, fields);
    if (hasDeveloper && writer === pen.full) pushFields(writer, developer);
  }
  pen.hasDeveloperFields ||= hasDeveloper;
  pen.definitions[local] = definition;
}

function pushFields(writer: ByteWriter, fields: FieldDefinition[]): void {
  pushByte(writer, fields.length);
  for (const { number, size, baseType } of fields) {
    pushByte(writer, number);
    pushByte(writer, size);
    pushByte(writer, baseType);
  }
}

function writeHeader(pen: Pen, header: number): void {
  pushByte(pen.full, header);
  pushByte(pen.plain, header);
}

function writeContent(pen: Pen, { global, isBigEndian, fields }: Definition): void {
  const { random } = pen;
  for (const { number, size, baseType } of fields) {
    const what = NATURAL[global]?.find(([field]) => field === number)?.[2] ?? 'any';
    if (what === 'text') {
      pushText(pen, size);
      continue;
    }
    const width = widthOf(baseType);
    const isNumber = size % width === 0 && width <= 4;
    for (let left = size; left > 0; left -= isNumber ? width : 1) {
      pushBoth(pen, isNumber ? drawRaw(random, what) : random.whole(0, 255), isNumber ? width : 1, isBigEndian);
    }
  }
}

function pushText(pen: Pen, size: number): void {
  const text = encoder.encode(pick(pen.random, NAMES));
  for (let index = 0; index < size; index++)
    pushBoth(pen, text[index] ?? (pen.random.chance(0.9) ? 0 : 0x41), 1, false);
}

/** What only the version with developer fields has. */
function writeDeveloperBytes({ full, definitions, random }: Pen, local: number): void {
  for (const { size } of definitions[local]?.developer ?? []) {
    for (let index = 0; index < size; index++) pushByte(full, random.whole(0, 255));
  }
}

function drawRaw(random: Random, what: What): number {
  if (random.chance(0.12))
    return pick(random, [0, 1, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff] as const);
  if (what === 'time') return NOON + random.whole(-60, 600);
  if (what === 'milliseconds') return random.whole(0, 600) * (random.chance(0.99) ? 1000 : 1_000_000);
  if (what === 'small') return random.whole(0, 25);
  return random.whole(0, random.chance(0.7) ? 255 : 0xffff_ffff);
}

function pushBoth(pen: Pen, value: number, width: number, isBigEndian: boolean): void {
  pushNumber(pen.full, value, width, isBigEndian);
  pushNumber(pen.plain, value, width, isBigEndian);
}

function widthOf(baseType: number): number {
  return WIDTHS[baseType & 0x1f] ?? 1;
}

function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random.next() * choices.length)] as T;
}
