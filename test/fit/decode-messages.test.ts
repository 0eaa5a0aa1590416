/** Messages into columns: byte orders, sizes, compressed times, redefinitions, and developer fields kept out. */

import { describe, expect, it } from 'vitest';
import { readText } from '../../shared/fit/file/read-field.ts';
import {
  type BaseType,
  data,
  define,
  type FieldValue,
  fileId,
  fitFile,
  message,
  NOON,
  rawDefinition,
  record,
  session,
  smallRun,
} from '../fixtures/fit-bytes.ts';
import { decodeFirst, decodeUtf8, readRun, refusalOf, tablesOf } from './read-with.ts';

const heartRates = (...messages: number[][]) => [
  ...tablesOf(fitFile([fileId(), ...messages])).record.columns.heartRate,
];

describe('both byte orders', () => {
  const types: [BaseType, number, number][] = [
    ['uint8', 200, 0xff],
    ['enum', 200, 0xff],
    ['byte', 200, 0xff],
    ['sint8', 100, 0x7f],
    ['uint8z', 200, 0],
    ['uint16', 40_000, 0xffff],
    ['sint16', 300, 0x7fff],
    ['uint16z', 40_000, 0],
    ['uint32', 4_000_000_000, 0xffff_ffff],
    ['sint32', 70_000, 0x7fff_ffff],
    ['uint32z', 4_000_000_000, 0],
  ];
  it.each(types)('%s holds its value, and its "no value" is absent', (type, value, invalid) => {
    for (const bigEndian of [false, true]) {
      const one = (raw: number) =>
        message(
          20,
          [
            [253, 'uint32', NOON],
            [3, type, raw],
          ],
          { bigEndian },
        );
      expect(heartRates(one(value), one(invalid))).toEqual([value, Number.NaN]);
    }
  });

  it.each([
    ['sint8', -5],
    ['sint16', -300],
    ['sint32', -70_000],
  ] as const)(
    'what %s holds below zero is absent: no length, time or count that we read has such a value',
    (type, value) => {
      for (const bigEndian of [false, true]) {
        expect(heartRates(message(20, [[3, type, value]], { bigEndian }))).toEqual([Number.NaN]);
      }
    },
  );

  it('the same run in either order is the same run', () => {
    const fields: FieldValue[] = [
      [253, 'uint32', NOON + 1],
      [3, 'uint8', 140],
      [5, 'uint32', 1234],
      [6, 'uint16', 2222],
    ];
    const columns = [false, true].map(
      (bigEndian) => tablesOf(fitFile([fileId(), message(20, fields, { bigEndian })])).record,
    );
    expect(columns[0]).toEqual(columns[1]);
    expect(columns[0]?.columns.distance).toEqual(Float64Array.of(12.34));
  });
});

describe('fields that are not as the profile says', () => {
  it('an array gives its first valid element', () => {
    expect(heartRates(record(NOON, [[3, 'uint8', [0xff, 130, 131]]]))).toEqual([130]);
    expect(heartRates(record(NOON, [[3, 'uint16', [0xffff, 0xffff]]]))).toEqual([Number.NaN]);
  });

  it('a size that is no multiple of the base type is absent, and what follows is in its place', () => {
    const fields = [
      { number: 5, size: 1, baseType: 0x86 },
      { number: 6, size: 3, baseType: 0x84 },
      { number: 3, size: 1, baseType: 2 },
    ];
    const { columns } = tablesOf(fitFile([fileId(), rawDefinition(1, 20, fields), [1, 77, 1, 2, 3, 140]])).record;
    expect([...columns.heartRate, ...columns.distance, ...columns.speed]).toEqual([140, Number.NaN, Number.NaN]);
  });

  it('a size of zero, a float, an unknown base type are absent', () => {
    const fields = [
      { number: 4, size: 0, baseType: 2 },
      { number: 5, size: 4, baseType: 0x88 },
      { number: 6, size: 2, baseType: 0x9f },
      { number: 3, size: 1, baseType: 2 },
    ];
    const { columns } = tablesOf(fitFile([fileId(), rawDefinition(1, 20, fields), [1, 1, 2, 3, 4, 5, 6, 140]])).record;
    expect([...columns.heartRate]).toEqual([140]);
    expect([...columns.cadence, ...columns.distance, ...columns.speed]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('a field defined twice gives its first valid value, and a note', () => {
    const twice: FieldValue[] = [
      [253, 'uint32', NOON],
      [3, 'uint8', 120],
      [3, 'uint8', 60],
    ];
    expect(heartRates(message(20, twice))).toEqual([120]);
    const absentFirst: FieldValue[] = [
      [253, 'uint32', NOON],
      [3, 'uint8', 0xff],
      [3, 'uint8', 60],
    ];
    expect(heartRates(message(20, absentFirst))).toEqual([60]);
    expect(decodeFirst(fitFile([message(20, twice)])).isFieldDefinedTwice).toBe(true);
    expect(readRun(fitFile(smallRun({ more: [message(20, twice)] }))).notes).toContain('fieldDefinedTwice');
  });

  it('255 fields in one message are read', () => {
    const fields = Array.from({ length: 255 }, (_, number) => ({ number, size: 1, baseType: 2 }));
    const { columns } = tablesOf(
      fitFile([rawDefinition(1, 20, fields), [1, ...fields.map(({ number }) => number)]]),
    ).record;
    expect([columns.heartRate[0], columns.cadence[0], columns.timestamp[0]]).toEqual([3, 4, 253]);
  });

  it('a text ends at its first NUL, or with its field', () => {
    const name = (bytes: number[]) => {
      const file = fitFile([rawDefinition(1, 26, [{ number: 8, size: bytes.length, baseType: 7 }]), [1, ...bytes]]);
      return readText(file, tablesOf(file).workout.columns.name[0] as number, decodeUtf8);
    };
    expect(name([0x52, 0x75, 0x6e, 0, 0x58, 0x59])).toBe('Run');
    expect(name([0x52, 0x75, 0x6e])).toBe('Run');
    expect(name([0, 0x58])).toBe('');
    expect(name([0xff, 0x41])).toBe('\ufffdA');
  });
});

describe('local message types', () => {
  it('mean what they were last defined as', () => {
    const messages = [
      define(20, [[3, 'uint8', 0]], { local: 1 }),
      data([[3, 'uint8', 101]], { local: 1 }),
      define(19, [[23, 'enum', 0]], { local: 1 }),
      data([[23, 'enum', 4]], { local: 1 }),
      define(
        20,
        [
          [4, 'uint8', 0],
          [3, 'uint8', 0],
        ],
        { local: 1, bigEndian: true },
      ),
      data(
        [
          [4, 'uint8', 80],
          [3, 'uint8', 102],
        ],
        { local: 1 },
      ),
    ];
    expect(heartRates(...messages)).toEqual([101, 102]);
  });

  it('that are not defined are refused, and so is a message past the end', () => {
    expect(refusalOf(fitFile([fileId(), [5, 1, 2]]))).toMatchObject({
      code: 'malformed',
      detail: 'data message without definition',
    });
    const cut = [...define(20, [[5, 'uint32', 0]], { local: 1 }), 1, 9];
    expect(refusalOf(fitFile([fileId(), cut]))).toMatchObject({
      code: 'malformed',
      detail: 'data message past the end',
    });
  });

  it.each([
    ['a cut definition', [0x40, 0, 0, 20]],
    ['a definition whose fields are cut', [0x40, 0, 0, 20, 0, 3, 1, 1]],
    ['a definition without its number of developer fields', [0x60, 0, 0, 20, 0, 0]],
    ['a definition whose developer fields are cut', [0x60, 0, 0, 20, 0, 0, 2, 1, 1, 0]],
    ['an unknown architecture', [0x40, 0, 2, 20, 0, 0]],
    ['a reserved bit in a definition', [0x50, 0, 0, 20, 0, 0]],
    ['a reserved bit in a data message', [...rawDefinition(0, 20, []), 0x10]],
  ])('%s is refused', (_name, bytes) => {
    expect(refusalOf(fitFile([fileId(), bytes]))).toMatchObject({ code: 'malformed' });
  });
});

describe('compressed timestamps', () => {
  const times = (...messages: number[][]) => [...tablesOf(fitFile(messages)).record.columns.timestamp];
  const heartRateOnly: FieldValue[] = [[3, 'uint8', 100]];
  const low = (time: number) => time & 0x1f;

  it('count on from the last full one, whatever message it was in, and roll over', () => {
    const start = NOON - (NOON % 32) + 30;
    expect(
      times(
        message(99, [[253, 'uint32', start]], { local: 5 }),
        define(20, heartRateOnly, { local: 2 }),
        data(heartRateOnly, { local: 2, compressedTime: low(start) }),
        data(heartRateOnly, { local: 2, compressedTime: low(start + 1) }),
        data(heartRateOnly, { local: 2, compressedTime: low(start + 5) }),
        data(heartRateOnly, { local: 2, compressedTime: low(start + 34) }),
        data(heartRateOnly, { local: 2 }),
      ),
    ).toEqual([start, start + 1, start + 5, start + 34, Number.NaN]);
  });

  it('without a full one before them are absent', () => {
    expect(
      times(define(20, heartRateOnly, { local: 2 }), data(heartRateOnly, { local: 2, compressedTime: 3 })),
    ).toEqual([Number.NaN]);
  });
});

describe('developer fields', () => {
  const names = ['heart_rate', 'timestamp', 'distance', '__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const described = (name: string, index: number) =>
    message(206, [
      [0, 'uint8', index],
      [1, 'uint8', 3],
      [2, 'uint8', 2],
      [3, 'string', name],
      [14, 'uint16', 20],
      [15, 'uint8', 3],
    ]);

  it.each(names)('called %s change no native value and no object', (name) => {
    const before = snapshotIntrinsics();
    const plain = smallRun();
    const withFields = [
      plain[0] as number[],
      described(name, 0),
      ...plain.slice(1, -1).map((_, second) =>
        message(
          20,
          [
            [253, 'uint32', NOON + second],
            [3, 'uint8', 120 + second],
            [4, 'uint8', 85],
            [5, 'uint32', second * 250],
            [6, 'uint16', 2500],
          ],
          {
            developer: [
              [0, 3, 'uint8', 60],
              [255, 253, 'uint32', 7],
            ],
          },
        ),
      ),
      session(),
    ];
    expect(readRun(fitFile(withFields))).toEqual(readRun(fitFile(plain)));
    expect(snapshotIntrinsics()).toEqual(before);
  });

  it('of data index 255 and of any size are stepped over', () => {
    const wide = { number: 0, size: 255, baseType: 255 };
    const definition = rawDefinition(1, 20, [{ number: 3, size: 1, baseType: 2 }], { developerFields: [wide, wide] });
    expect(
      heartRates(definition, [1, 144, ...Array.from({ length: 510 }, () => 9)], record(NOON, [[3, 'uint8', 90]])),
    ).toEqual([144, 90]);
  });
});

/** Names and values of everything a crafted file could try to change. */
function snapshotIntrinsics(): unknown[] {
  const objects = [
    Object,
    Object.prototype,
    Array.prototype,
    Function.prototype,
    String.prototype,
    Number.prototype,
    Map.prototype,
  ];
  return objects.map((object) =>
    Object.entries(Object.getOwnPropertyDescriptors(object)).map(([name, { value }]) => [name, value]),
  );
}
