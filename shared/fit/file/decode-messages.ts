/** Decodes one FIT part into columns: a first pass counts, a second fills; nothing is allocated per message. */

import { KIND_LIMITS } from './limits.ts';
import type { FitPart } from './parts.ts';
import { FIT_PROFILE, type FieldName, type MessageName, type ProfileField } from './profile.ts';
import { planReading, readColumn, readField } from './read-field.ts';
import type { FitRefusal, FitResult } from './refusal.ts';
import {
  FIELD_DEFINITION_BYTES,
  isCompressed,
  LOCAL_MESSAGES,
  type LocalDefinitions,
  type MessageBudget,
  walkMessages,
} from './walk-messages.ts';

/**
 * One column per field of our profile, each `rows` long, or empty where no message of the part defines the field.
 * Values are scaled; an absent one is `NaN`; texts are places for `readText`. Developer fields never get here.
 */
export type FitTable<Fields extends string> = { rows: number; columns: Record<Fields, Float64Array> };
export type FitTables = { [Name in MessageName]: FitTable<FieldName<Name>> };

export type DecodedPart = { tables: FitTables; messages: number; isFieldDefinedTwice: boolean };

/** The field of every message that has a time. */
export const TIMESTAMP = 253;
const MAX_FIELDS = 255;
const WALKED_BEFORE: MessageBudget = { left: Number.POSITIVE_INFINITY, limit: Number.POSITIVE_INFINITY };
const COMPRESSED_TIME_MASK = 0x1f;

type Kind = { name: MessageName; fields: [string, ProfileField][]; hasTimestamp: boolean };

const KINDS: Kind[] = Object.entries(FIT_PROFILE).map(([name, { fields }]) => {
  const entries = Object.entries<ProfileField>(fields);
  return { name: name as MessageName, fields: entries, hasTimestamp: entries[0]?.[1].number === TIMESTAMP };
});
/** Index in `KINDS` by global message number, -1 for messages that are not read. */
const KIND_OF_MESSAGE = new Int8Array(1 + Math.max(...Object.values(FIT_PROFILE).map(({ message }) => message))).fill(
  -1,
);
/** Index in a kind's `fields` by kind × 256 + field number, -1 for fields that are not read. */
const COLUMN_OF_FIELD = new Int8Array(KINDS.length * 256).fill(-1);
for (const [kind, { name, fields }] of KINDS.entries()) {
  KIND_OF_MESSAGE[FIT_PROFILE[name].message] = kind;
  for (const [column, [, { number }]] of fields.entries()) COLUMN_OF_FIELD[kind * 256 + number] = column;
}

/** The part's messages of our profile, or why its structure contradicts itself. Time and memory linear in its bytes. */
export function decodePart(bytes: Uint8Array, part: FitPart, budget: MessageBudget): FitResult<DecodedPart> {
  const census = countMessages(bytes, part, budget);
  if (!census.ok) return census;
  const { messages, rows, isFieldDefinedTwice } = census.value;
  const excess = KINDS.findIndex(({ name }, kind) => (rows[kind] as number) > (KIND_LIMITS[name] ?? budget.limit));
  if (excess >= 0) return refuseKind(KINDS[excess]?.name as MessageName, rows[excess] as number);
  const layout = layOutColumns(census.value);
  fillColumns(bytes, part, layout, census.value.hasCompressedTimes);
  return { ok: true, value: { tables: layout.tables, messages, isFieldDefinedTwice } };
}

function refuseKind(name: MessageName, actual: number): { ok: false; refusal: FitRefusal } {
  return { ok: false, refusal: { code: 'tooLarge', limit: 'messages', allowed: KIND_LIMITS[name] ?? 0, actual } };
}

type Census = {
  messages: number;
  rows: Int32Array;
  columnMasks: Int32Array;
  isFieldDefinedTwice: boolean;
  hasCompressedTimes: boolean;
};

/** Pass 1: how many messages of each kind, and which of the kind's fields any of them defines (a bit each). */
function countMessages(bytes: Uint8Array, part: FitPart, budget: MessageBudget): FitResult<Census> {
  const rows = new Int32Array(KINDS.length);
  const columnMasks = new Int32Array(KINDS.length);
  const kinds = new Int8Array(LOCAL_MESSAGES);
  const masks = new Int32Array(LOCAL_MESSAGES);
  let isFieldDefinedTwice = false;
  let hasCompressedTimes = false;
  const walked = walkMessages(bytes, part, budget, {
    onDefinition(local, definitions) {
      const kind = kindOf(definitions, local);
      kinds[local] = kind;
      masks[local] = 0;
      if (kind < 0) return;
      forEachKnownField(bytes, definitions, local, kind, (column) => {
        const bit = 1 << column;
        if (((masks[local] as number) & bit) !== 0) isFieldDefinedTwice = true;
        masks[local] = (masks[local] as number) | bit;
      });
    },
    onData() {},
    onRun(local, _at, header, count) {
      if (isCompressed(header)) hasCompressedTimes = true;
      const kind = kinds[local] as number;
      if (kind < 0) return;
      rows[kind] = (rows[kind] as number) + count;
      const compressedTime = isCompressed(header) && KINDS[kind]?.hasTimestamp ? 1 : 0;
      columnMasks[kind] = (columnMasks[kind] as number) | (masks[local] as number) | compressedTime;
    },
  });
  if (!walked.ok) return walked;
  return { ok: true, value: { messages: walked.value, rows, columnMasks, isFieldDefinedTwice, hasCompressedTimes } };
}

type Layout = {
  tables: FitTables;
  values: Float64Array;
  /** Where a column begins in `values`, by kind × 256 + field number; -1 where it has no place. */
  startOfField: Int32Array;
};

/** Places for all columns in one array: its size is known before it is allocated. */
function layOutColumns({ rows, columnMasks }: Census): Layout {
  const startOfField = new Int32Array(KINDS.length * 256).fill(-1);
  let size = 0;
  for (const [kind, { fields }] of KINDS.entries()) {
    for (const [column, [, { number }]] of fields.entries()) {
      if ((((columnMasks[kind] as number) >> column) & 1) === 0) continue;
      startOfField[kind * 256 + number] = size;
      size += rows[kind] as number;
    }
  }
  const values = new Float64Array(size).fill(Number.NaN);
  const tables = KINDS.map(({ name, fields }, kind) => {
    const count = rows[kind] as number;
    const columns = fields.map(([field, { number }]) => {
      const start = startOfField[kind * 256 + number] as number;
      return [field, start < 0 ? values.subarray(0, 0) : values.subarray(start, start + count)];
    });
    return [name, { rows: count, columns: Object.fromEntries(columns) }];
  });
  return { tables: Object.fromEntries(tables) as FitTables, values, startOfField };
}

/** How the data messages of each local type are read: `MAX_FIELDS` places for each. */
type Plans = {
  kinds: Int8Array;
  sizes: Int32Array;
  counts: Int32Array;
  offsets: Int32Array;
  operations: Uint8Array;
  elements: Uint8Array;
  starts: Int32Array;
  scales: Float64Array;
  timestampOffsets: Int32Array;
  timestampOperations: Uint8Array;
};

/** Pass 2. The part was walked once already, so its structure is known to be sound. */
function fillColumns(bytes: Uint8Array, part: FitPart, layout: Layout, hasCompressedTimes: boolean): void {
  const plans = createPlans();
  const filled = new Int32Array(KINDS.length);
  const fillRows = createFiller(bytes, plans, layout.values);
  const followTimes = hasCompressedTimes ? createClock(bytes, plans, layout) : null;
  walkMessages(bytes, part, WALKED_BEFORE, {
    onDefinition(local, definitions) {
      planMessage(bytes, definitions, local, layout.startOfField, plans);
    },
    onData() {},
    onRun(local, at, header, count) {
      const kind = plans.kinds[local] as number;
      const row = kind < 0 ? 0 : (filled[kind] as number);
      if (kind >= 0) {
        filled[kind] = row + count;
        fillRows(local, at, count, row);
      }
      followTimes?.(local, at, header, count, row);
    },
  });
}

/** Field by field, so that what is known of a field is looked up once for all messages in a row. */
function createFiller(bytes: Uint8Array, plans: Plans, values: Float64Array) {
  const { sizes, counts, offsets, operations, elements, starts, scales } = plans;
  /** One object is used again for every field. */
  const stretch = { from: 0, step: 0, count: 0, to: 0 };
  return (local: number, at: number, count: number, row: number): void => {
    const end = local * MAX_FIELDS + (counts[local] as number);
    stretch.step = 1 + (sizes[local] as number);
    stretch.count = count;
    for (let plan = local * MAX_FIELDS; plan < end; plan++) {
      stretch.from = at + (offsets[plan] as number);
      stretch.to = (starts[plan] as number) + row;
      readColumn(bytes, stretch, operations[plan] as number, elements[plan] as number, scales[plan] as number, values);
    }
  };
}

/** Full timestamps of any message set the time that the next compressed one counts from; its row gets that time. */
function createClock(bytes: Uint8Array, plans: Plans, { values, startOfField }: Layout) {
  const { kinds, sizes, timestampOffsets, timestampOperations } = plans;
  let lastTime = Number.NaN;
  return (local: number, at: number, header: number, count: number, row: number): void => {
    const offset = timestampOffsets[local] as number;
    const kind = kinds[local] as number;
    const column = kind < 0 ? -1 : (startOfField[kind * 256 + TIMESTAMP] as number);
    for (let index = 0; index < count; index++) {
      if (isCompressed(header)) {
        lastTime = advanceTime(lastTime, header & COMPRESSED_TIME_MASK);
        if (column >= 0) values[column + row + index] = lastTime;
      } else if (offset >= 0) {
        const place = at + index * (1 + (sizes[local] as number)) + offset;
        const time = readField(bytes, place, timestampOperations[local] as number, 1);
        if (!Number.isNaN(time)) lastTime = time;
      }
    }
  };
}

/**
 * Fields in reverse order of their definition: where one is defined twice, the first valid one is written last.
 */
function planMessage(
  bytes: Uint8Array,
  definitions: LocalDefinitions,
  local: number,
  startOfField: Int32Array,
  plans: Plans,
): void {
  const kind = kindOf(definitions, local);
  const isBigEndian = definitions.isBigEndian[local] === 1;
  const fieldsAt = definitions.fieldsAt[local] as number;
  let offset = definitions.sizes[local] as number;
  offset -= sumDeveloperSizes(bytes, definitions, local);
  let plan = local * MAX_FIELDS;
  plans.kinds[local] = kind;
  plans.sizes[local] = definitions.sizes[local] as number;
  plans.timestampOffsets[local] = -1;
  for (let index = (definitions.fieldCounts[local] as number) - 1; index >= 0; index--) {
    const definitionAt = fieldsAt + index * FIELD_DEFINITION_BYTES;
    const number = bytes[definitionAt] as number;
    const size = bytes[definitionAt + 1] as number;
    offset -= size;
    const column = kind < 0 ? -1 : (COLUMN_OF_FIELD[kind * 256 + number] as number);
    if (column < 0 && number !== TIMESTAMP) continue;
    const field = KINDS[kind]?.fields[column]?.[1];
    const reading = planReading(field?.reading ?? 'number', size, bytes[definitionAt + 2] as number, isBigEndian);
    if (reading === null) continue;
    if (number === TIMESTAMP) {
      plans.timestampOffsets[local] = offset;
      plans.timestampOperations[local] = reading.operation;
    }
    if (field === undefined) continue;
    plans.offsets[plan] = offset;
    plans.operations[plan] = reading.operation;
    plans.elements[plan] = reading.elements;
    plans.starts[plan] = startOfField[kind * 256 + number] as number;
    plans.scales[plan] = field.scale;
    // A definition that no data message uses may name fields that got no column.
    if ((plans.starts[plan] as number) >= 0) plan += 1;
  }
  plans.counts[local] = plan - local * MAX_FIELDS;
}

function sumDeveloperSizes(bytes: Uint8Array, definitions: LocalDefinitions, local: number): number {
  const at = definitions.developerFieldsAt[local] as number;
  let size = 0;
  for (let index = 0; index < (definitions.developerFieldCounts[local] as number); index++) {
    size += bytes[at + index * FIELD_DEFINITION_BYTES + 1] as number;
  }
  return size;
}

/** A compressed header holds the low five bits of the time; it is the next moment that has them. */
function advanceTime(lastTime: number, lowBits: number): number {
  if (Number.isNaN(lastTime)) return lastTime;
  const advance = (lowBits - (lastTime % (COMPRESSED_TIME_MASK + 1)) + COMPRESSED_TIME_MASK + 1) & COMPRESSED_TIME_MASK;
  return lastTime + advance;
}

/** The message is read, and has a time of its own. */
export function isTimedMessage(message: number): boolean {
  return KINDS[KIND_OF_MESSAGE[message] ?? -1]?.hasTimestamp ?? false;
}

/** The field is one that the columns hold. */
export function isReadField(message: number, field: number): boolean {
  const kind = KIND_OF_MESSAGE[message] ?? -1;
  return kind >= 0 && (COLUMN_OF_FIELD[kind * 256 + field] as number) >= 0;
}

function kindOf(definitions: LocalDefinitions, local: number): number {
  return KIND_OF_MESSAGE[definitions.globalNumbers[local] as number] ?? -1;
}

function forEachKnownField(
  bytes: Uint8Array,
  definitions: LocalDefinitions,
  local: number,
  kind: number,
  visit: (column: number) => void,
): void {
  const fieldsAt = definitions.fieldsAt[local] as number;
  for (let index = 0; index < (definitions.fieldCounts[local] as number); index++) {
    const column = COLUMN_OF_FIELD[kind * 256 + (bytes[fieldsAt + index * FIELD_DEFINITION_BYTES] as number)] as number;
    if (column >= 0) visit(column);
  }
}

function createPlans(): Plans {
  const places = LOCAL_MESSAGES * MAX_FIELDS;
  return {
    kinds: new Int8Array(LOCAL_MESSAGES).fill(-1),
    sizes: new Int32Array(LOCAL_MESSAGES),
    counts: new Int32Array(LOCAL_MESSAGES),
    offsets: new Int32Array(places),
    operations: new Uint8Array(places),
    elements: new Uint8Array(places),
    starts: new Int32Array(places),
    scales: new Float64Array(places),
    timestampOffsets: new Int32Array(LOCAL_MESSAGES).fill(-1),
    timestampOperations: new Uint8Array(LOCAL_MESSAGES),
  };
}
