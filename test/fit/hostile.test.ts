/** A megabyte made to be slow costs no more than a megabyte: what grows with the square would take minutes here. */

import { expect, it } from 'vitest';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import {
  data,
  define,
  type FieldValue,
  fileId,
  fitFile,
  NOON,
  rawDefinition,
  record,
  session,
} from '../fixtures/fit-bytes.ts';
import { read, readHers } from './read-with.ts';

const MEGABYTE = 1024 * 1024;
/** The aim is 100 ms (`security.md` 4, row 3) and is measured by the bench; this leaves room for a busy machine. */
const PATIENCE_MS = 1500;
/** Strictly first, then looked at from both ends, and copied. */
const DAMAGED_PATIENCE_MS = 3 * PATIENCE_MS;

function fill(make: (index: number) => number[], bytes = MEGABYTE): Uint8Array {
  const filled: number[] = [];
  for (let index = 0; filled.length < bytes; index++) for (const byte of make(index)) filled.push(byte);
  return Uint8Array.from(filled);
}

/** Data messages of one kind with fields made from their index; the multiplier scatters the times. */
function many(
  global: number,
  fields: (index: number, scattered: number) => FieldValue[],
  bytes = MEGABYTE,
): Uint8Array {
  const options = { local: 1 };
  const messages = fill((index) => data(fields(index, (index * 7919) % 100_003), options), bytes);
  return Uint8Array.from([...define(global, fields(0, 0), options), ...messages]);
}

const wide = (number: (index: number) => number, size: number, baseType: number) =>
  Array.from({ length: 255 }, (_, index) => ({ number: number(index), size, baseType }));

it.each<[string, () => Uint8Array]>([
  ['empty definitions', () => fill(() => rawDefinition(1, 20, []))],
  [
    'definitions of 255 fields',
    () =>
      fill(() =>
        rawDefinition(
          1,
          20,
          wide((index) => index, 1, 2),
        ),
      ),
  ],
  [
    'definitions of one field 255 times',
    () =>
      fill(() =>
        rawDefinition(
          1,
          19,
          wide(() => 253, 4, 0x86),
        ),
      ),
  ],
  [
    'definitions of 255 arrays',
    () =>
      fill(() =>
        rawDefinition(
          1,
          27,
          wide((index) => index % 9, 255, 2),
        ),
      ),
  ],
  ['messages of no bytes', () => Uint8Array.from([...rawDefinition(1, 20, []), ...fill(() => [1], 490_000)])],
  ['records of one byte', () => many(20, () => [[3, 'uint8', 100]], 980_000)],
  [
    'records with gaps and no timer events',
    () => many(20, (index, scattered) => [[253, 'uint32', NOON + index * 5 + (scattered % 5)]]),
  ],
  ['records in no order', () => many(20, (_, scattered) => [[253, 'uint32', NOON + scattered]])],
  [
    'sessions',
    () =>
      many(18, (_, at) => [
        [2, 'uint32', NOON + at],
        [7, 'uint32', at * 9],
        [5, 'enum', 1],
      ]),
  ],
  [
    'timer events',
    () =>
      many(
        21,
        (index, at) => [
          [253, 'uint32', NOON + at],
          [0, 'enum', 0],
          [1, 'enum', index % 2 ? 0 : 4],
        ],
        340_000,
      ),
  ],
  [
    'laps',
    () =>
      many(
        19,
        (_, at) => [
          [2, 'uint32', NOON + at],
          [7, 'uint32', at * 9],
          [8, 'uint32', 3],
        ],
        120_000,
      ),
  ],
  [
    'splits',
    () =>
      many(
        312,
        (_, at) => [
          [9, 'uint32', NOON + at],
          [1, 'uint32', at * 9],
          [0, 'enum', 17],
        ],
        90_000,
      ),
  ],
  [
    'workout steps',
    () =>
      many(27, (index) => [
        [254, 'uint16', index & 0xfff],
        [1, 'enum', index % 2 ? 6 : 0],
        [2, 'uint32', 0],
        [4, 'uint32', 9],
      ]),
  ],
])('%s', (_name, build) => {
  const bytes = fitFile([fileId(), record(NOON), session({ seconds: 100_000 }), build()]);
  const started = performance.now();
  read(bytes);
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  const damaged = [bytes.subarray(0, -1), changeLast(bytes)];
  for (const each of damaged) {
    const began = performance.now();
    const result = readHers(each);
    if (result.ok) invalidatePositions(each);
    expect(performance.now() - began).toBeLessThan(DAMAGED_PATIENCE_MS);
  }
});

function changeLast(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  changed[changed.length - 1] = (changed.at(-1) as number) ^ 0x55;
  return changed;
}

it('records on foot without a session', () => {
  const moving = many(20, (index) => [
    [253, 'uint32', NOON + index],
    [4, 'uint8', 83],
    [6, 'uint16', 2600],
  ]);
  const started = performance.now();
  expect(read(fitFile([fileId(), moving]))).toMatchObject({ ok: true, value: { sport: 'running' } });
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
});
