/** Whatever the bytes are: an answer with a code, never a throw, never a changed global, never a plan of endless length. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Activity, Damage } from '../../shared/activity.ts';
import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';
import { readParts } from '../../shared/fit/file/parts.ts';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import {
  type BaseType,
  type DeveloperValue,
  data,
  define,
  type FieldValue,
  fileId,
  fitFile,
  lap,
  message,
  NOON,
  record,
  renewCrc,
  session,
  smallRun,
  timerEvent,
} from '../fixtures/fit-bytes.ts';
import { read, readHers, salvage } from './read-with.ts';

const SETTINGS = { seed: 20_261, numRuns: 300 };

function expectSound(bytes: Uint8Array): void {
  for (const sports of ['runAndWalk', 'any'] as const) {
    const result = read(bytes, sports);
    if (result.ok) expectSoundActivity(result.value);
    else expect(result.refusal.code).toMatch(/^[a-zA-Z]+$/);
  }
  expectSoundSalvage(bytes);
}

/** As they are, cut, and with a byte changed: what can be read is marked, and what is kept of it reads the same. */
function expectSoundSalvage(bytes: Uint8Array): void {
  const changed = bytes.slice();
  const middle = bytes.length >> 1;
  if (bytes.length > 0) changed[middle] = (changed[middle] as number) ^ 0x41;
  for (const damaged of [bytes, bytes.subarray(0, (bytes.length * 0.7) | 0), changed]) {
    for (const sports of ['runAndWalk', 'any'] as const) {
      const result = salvage(damaged, sports);
      if (!result.ok) continue;
      expectSoundActivity(result.value.activity);
      expectSoundDamage(result.value.damage, damaged.length);
    }
    const hers = readHers(damaged);
    if (!hers.ok || hers.value.damage === null) continue;
    const again = readHers(invalidatePositions(damaged));
    expect(again).toEqual(dropNote(hers, 'bytesAfterEnd'));
  }
}

function dropNote(result: ReturnType<typeof readHers>, note: string): ReturnType<typeof readHers> {
  if (!result.ok) return result;
  return { ok: true, value: { ...result.value, notes: result.value.notes.filter((one) => one !== note) } };
}

function expectSoundDamage({ secondsRead, secondsExpected, bytesRead, recordsRead }: Damage, bytes: number): void {
  expect(recordsRead).toBeGreaterThan(0);
  expect(secondsRead).toBeGreaterThanOrEqual(0);
  expect(secondsExpected ?? secondsRead).toBeGreaterThanOrEqual(secondsRead);
  expect(Number.isFinite(secondsExpected ?? 0)).toBe(true);
  expect(bytesRead).toBeGreaterThan(0);
  expect(bytesRead).toBeLessThanOrEqual(bytes);
}

function expectSoundActivity({ series, totals, timerSpans, laps, splits }: Activity): void {
  const { elapsedSeconds, timerSeconds } = series;
  expect(elapsedSeconds.length).toBeGreaterThan(0);
  for (const column of Object.values(series)) expect(column.length).toBe(elapsedSeconds.length);
  for (let row = 0; row < elapsedSeconds.length; row++) {
    expect(elapsedSeconds[row]).toBeGreaterThanOrEqual(0);
    if (row > 0) expect(elapsedSeconds[row]).toBeGreaterThan(elapsedSeconds[row - 1] as number);
    if (row > 0) expect(timerSeconds[row]).toBeGreaterThanOrEqual(timerSeconds[row - 1] as number);
  }
  let reached = 0;
  for (const { startElapsedSeconds, endElapsedSeconds } of timerSpans) {
    expect(startElapsedSeconds).toBeGreaterThanOrEqual(reached);
    expect(endElapsedSeconds).toBeGreaterThanOrEqual(startElapsedSeconds);
    reached = endElapsedSeconds;
  }
  const numbers = [
    totals.timerSeconds,
    totals.elapsedSeconds,
    ...laps.flatMap((one) => Object.values(one)),
    ...splits.flatMap((one) => Object.values(one)),
  ];
  for (const value of numbers) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
}

const baseType = fc.constantFrom<BaseType>(
  'enum',
  'sint8',
  'uint8',
  'byte',
  'sint16',
  'uint16',
  'sint32',
  'uint32',
  'uint8z',
  'uint16z',
  'uint32z',
  'float32',
);
const anyNumber = fc.oneof(
  fc.integer({ min: NOON - 100, max: NOON + 5000 }),
  fc.integer({ min: 0, max: 255 }),
  fc.constantFrom(0, 0xff, 0xffff, 0xffff_ffff, 0x7fff_ffff, 60_000, 1000),
  fc.integer({ min: 0, max: 0xffff_ffff }),
);
const value = fc.oneof(
  { weight: 6, arbitrary: anyNumber },
  { weight: 1, arbitrary: fc.array(anyNumber, { minLength: 1, maxLength: 5 }) },
);
const number = fc.oneof(fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 18, 27, 53, 71, 73, 253, 254), fc.nat(255));
const fieldValue: fc.Arbitrary<FieldValue> = fc.tuple(number, baseType, value);
const text: fc.Arbitrary<FieldValue> = fc.tuple(
  fc.constantFrom(0, 3, 8),
  fc.constant<BaseType>('string'),
  fc.constantFrom('__proto__', 'constructor', 'heart_rate', 'timestamp', 'semicircles', 'é', ''),
);
const developerValue: fc.Arbitrary<DeveloperValue> = fc.tuple(fc.nat(3), number, baseType, value);
const anyMessage = fc
  .record({
    global: fc.oneof(fc.constantFrom(0, 12, 18, 19, 20, 21, 26, 27, 34, 72, 206, 207, 312), fc.nat(0xffff)),
    fields: fc.array(fc.oneof({ weight: 8, arbitrary: fieldValue }, { weight: 1, arbitrary: text }), { maxLength: 8 }),
    developer: fc.array(developerValue, { maxLength: 2 }),
    local: fc.nat(3),
    bigEndian: fc.boolean(),
    times: fc.integer({ min: 0, max: 4 }),
    compressedTime: fc.option(fc.nat(31), { nil: undefined }),
  })
  .map(({ global, fields, developer, local, bigEndian, times, compressedTime }) => {
    const options = { local, bigEndian, developer };
    const again = compressedTime === undefined ? options : { ...options, compressedTime };
    return [...define(global, fields, options), ...Array.from({ length: times }, () => data(fields, again)).flat()];
  });
const runPiece = fc.oneof(
  fc.integer({ min: -50, max: 4000 }).map((at) =>
    record(NOON + at, [
      [3, 'uint8', 140],
      [5, 'uint32', at + 50],
    ]),
  ),
  fc.tuple(fc.integer({ min: -10, max: 300 }), fc.nat(200)).map(([start, length]) => lap(NOON + start, length)),
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(0, 1, 4, 9))
    .map(([at, type]) => timerEvent(NOON + at, type)),
  fc
    .record({
      start: fc.integer({ min: -50, max: 300 }),
      seconds: fc.nat(500),
      timer: fc.nat(600),
      sport: fc.constantFrom(1, 2, 11),
    })
    .map(({ start, ...rest }) => session({ start: NOON + start, ...rest })),
  fc.tuple(fc.nat(300), fc.nat(100), fc.nat(25)).map(([start, length, type]) =>
    message(312, [
      [0, 'enum', type],
      [9, 'uint32', NOON + start],
      [1, 'uint32', length * 1000],
    ]),
  ),
);

it('bytes without any order', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectSound), SETTINGS);
});

it('any bytes as the messages of a file with right checksums', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(fitFile([fileId(), bytes]))),
    SETTINGS,
  );
});

it('sound messages with any content, in a run', () => {
  const messages = fc.array(fc.oneof(anyMessage, runPiece), { maxLength: 40 });
  fc.assert(
    fc.property(messages, (all) => expectSound(fitFile([...smallRun(), ...all]))),
    SETTINGS,
  );
});

it('pieces of runs in any order', () => {
  fc.assert(
    fc.property(fc.array(runPiece, { minLength: 2, maxLength: 60 }), (all) =>
      expectSound(fitFile([fileId(), session(), ...all])),
    ),
    SETTINGS,
  );
});

it('a run with changed bytes and a checksum that fits again', () => {
  const run = fitFile(smallRun({ more: [lap(NOON, 5), timerEvent(NOON, 0)] }));
  const changes = fc.array(fc.tuple(fc.integer({ min: 14, max: run.length - 3 }), fc.nat(255)), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(changes, (all) => {
      const bytes = run.slice();
      for (const [at, byte] of all) bytes[at] = byte;
      expectSound(renewCrc(bytes));
    }),
    SETTINGS,
  );
});

it('the copy without positions is a whole file again wherever the file could be read', () => {
  fc.assert(
    fc.property(fc.array(anyMessage, { maxLength: 30 }), (all) => {
      const bytes = fitFile([...smallRun(), ...all]);
      if (!read(bytes, 'any').ok) return;
      const copy = invalidatePositions(bytes);
      expect(readParts(copy, FIT_LIMITS).ok).toBe(true);
      expect(invalidatePositions(copy)).toEqual(copy);
    }),
    SETTINGS,
  );
});

it('changes nothing that all programs share', () => {
  const shared = [
    Object.prototype,
    Array.prototype,
    Function.prototype,
    String.prototype,
    Promise.prototype,
    globalThis,
  ];
  const snapshot = () =>
    shared.map((object) =>
      Reflect.ownKeys(object).map((key) => [key, Reflect.getOwnPropertyDescriptor(object, key)?.value]),
    );
  const before = snapshot();
  fc.assert(
    fc.property(fc.array(anyMessage, { maxLength: 30 }), (all) => expectSound(fitFile([fileId(), ...all]))),
    SETTINGS,
  );
  expect(snapshot()).toEqual(before);
});
