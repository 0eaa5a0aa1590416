/** The copy that is kept: no position in it, nothing else changed, and still a whole FIT file. */

import { describe, expect, it } from 'vitest';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import {
  type BaseType,
  chain,
  type DeveloperValue,
  type FieldValue,
  fileId,
  fitFile,
  lap,
  message,
  NOON,
  rawDefinition,
  record,
  smallRun,
} from '../fixtures/fit-bytes.ts';
import { read, readRun, salvageRun } from './read-with.ts';

const INVALID_SINT32 = 0x7fff_ffff;
const HERE = 0x1234_5678;
const here = (number: number, value = HERE): FieldValue => [number, 'sint32', value];

/** The same messages with and without positions must come out as the same bytes. */
function expectBlanked(withPositions: number[][], without: number[][]): void {
  expect(invalidatePositions(fitFile(withPositions))).toEqual(fitFile(without));
}

describe('positions are set to "no value"', () => {
  it.each([
    ['session', 18, [3, 4, 29, 30, 31, 32, 38, 39]],
    ['lap', 19, [3, 4, 5, 6]],
    ['lap, corners that no documentation names', 19, [27, 28, 29, 30]],
    ['record', 20, [0, 1]],
    ['record, a second pair that no documentation names', 20, [100, 101]],
    ['course point', 32, [2, 3]],
    ['weather', 128, [10, 11]],
    ['segment lap', 142, [3, 4, 5, 6, 25, 26, 27, 28]],
    ['segment point', 150, [1, 2]],
    ['gps metadata', 160, [1, 2]],
    ['jump', 285, [5, 6]],
    ['split', 312, [21, 22, 23, 24]],
    ['climb', 317, [0, 1]],
    ["a maker's own message", 65280, [0, 1]],
    ['location', 29, [1, 2]],
  ])('in %s', (_name, global, numbers) => {
    for (const bigEndian of [false, true]) {
      const build = (value: number) => [
        fileId(),
        message(global, [[253, 'uint32', NOON], ...numbers.map((number) => here(number, value)), [254, 'uint16', 7]], {
          bigEndian,
        }),
      ];
      expectBlanked(build(HERE), build(INVALID_SINT32));
    }
  });

  it('in arrays of them', () => {
    const build = (value: number) => [message(20, [[0, 'sint32', [value, value]]])];
    expectBlanked(build(HERE), build(INVALID_SINT32));
  });

  it('in every message of a redefined local type', () => {
    const build = (value: number) => [
      message(20, [here(0, value), [3, 'uint8', 9]], { local: 3 }),
      message(20, [[3, 'uint8', 9], here(1, value)], { local: 3, bigEndian: true }),
      message(21, [[3, 'uint32', value]], { local: 3 }),
    ];
    const blank = [...build(INVALID_SINT32).slice(0, 2), build(HERE)[2] as number[]];
    expectBlanked(build(HERE), blank);
  });
});

describe('everything else stays', () => {
  it('also sint32 fields that are known to be something else', () => {
    const messages = [
      message(18, [here(168)]),
      message(20, [here(11), here(127)]),
      message(312, [here(26)]),
      message(140, [here(2), here(3)]),
      message(20, [
        [5, 'uint32', HERE],
        [78, 'uint32', HERE],
      ]),
    ];
    expectBlanked(messages, messages);
  });

  it('and the run reads the same', () => {
    const withPositions = smallRun({
      more: [lap(NOON, 5, [here(3)]), record(NOON + 11, [here(0), [3, 'uint8', 150]])],
    });
    const bytes = fitFile(withPositions);
    expect(readRun(invalidatePositions(bytes))).toEqual(readRun(bytes));
    expect(invalidatePositions(bytes)).not.toEqual(bytes);
  });

  it('and the bytes handed in are not touched', () => {
    const bytes = fitFile([record(NOON, [here(0)])]);
    const before = bytes.slice();
    invalidatePositions(bytes);
    expect(bytes).toEqual(before);
  });
});

describe('developer fields', () => {
  type Description = { name?: string; units?: string; native?: [number, number]; type?: BaseType };
  const TYPE_CODES: Partial<Record<BaseType, number>> = { sint32: 0x85, float32: 0x88, uint16: 0x84, string: 7 };
  const describeField = ({ name = 'x', units = 'y', native = [0xffff, 0xff], type = 'sint32' }: Description) =>
    message(206, [
      [0, 'uint8', 2],
      [1, 'uint8', 9],
      [2, 'uint8', TYPE_CODES[type] as number],
      [3, 'string', name],
      [8, 'string', units],
      [14, 'uint16', native[0]],
      [15, 'uint8', native[1]],
    ]);
  const withField = (type: BaseType, value: DeveloperValue[3]) =>
    message(20, [[3, 'uint8', 120]], {
      developer: [
        [1, 9, 'uint16', 500],
        [2, 9, type, value],
      ],
    });

  it.each<[string, Description]>([
    ['in semicircles', { units: 'semicircles' }],
    ['in degrees', { units: 'degrees' }],
    ['in deg', { units: 'deg' }],
    ['in °', { units: '°' }],
    ['that stand for a native position', { native: [20, 0] }],
    ['named latitude', { name: 'Start Latitude' }],
    ['named posLong', { name: 'posLong' }],
  ])('%s are blanked, before or behind their description', (_name, description) => {
    const build = (value: number) => [describeField(description), withField('sint32', value)];
    expectBlanked(build(HERE), build(INVALID_SINT32));
    expectBlanked(build(HERE).toReversed(), build(INVALID_SINT32).toReversed());
  });

  it('are blanked as what they are described to be', () => {
    const build = (value: number[]) => [
      describeField({ units: 'degrees', type: 'uint16' }),
      withField('uint16', value),
    ];
    expectBlanked(build([1, 2]), build([0xffff, 0xffff]));
    const text = (value: string) => [describeField({ name: 'lat', type: 'string' }), withField('string', value)];
    const blank = [...(text('47.1')[0] as number[]), ...(text('\0\0\0\0')[1] as number[])];
    expectBlanked(text('47.1'), [blank]);
  });

  it.each<[string, Description]>([
    ['power', { name: 'Form Power', units: 'Watts' }],
    ['a platform', { name: 'platform', units: 'flat' }],
    ['native heart rate', { native: [20, 3] }],
  ])('of %s stay', (_name, description) => {
    const messages = [describeField(description), withField('sint32', HERE)];
    expectBlanked(messages, messages);
  });
});

describe('the container', () => {
  it('keeps its parts and a header checksum of zero, and loses what lies behind the end', () => {
    const part = fitFile([record(NOON, [here(0)])], { hasHeaderCrc: false });
    const blank = fitFile([record(NOON, [here(0, INVALID_SINT32)])], { hasHeaderCrc: false });
    const short = fitFile(smallRun(), { headerBytes: 12 });
    expect(invalidatePositions(chain(part, short, Uint8Array.of(1, 2, 3)))).toEqual(chain(blank, short));
  });

  it('of bytes that are no FIT file, or of too many, is not handed on', () => {
    expect(() => invalidatePositions(new Uint8Array(0))).toThrow(RangeError);
    expect(() => invalidatePositions(new TextEncoder().encode('Dear diary'))).toThrow(RangeError);
    const definition = rawDefinition(1, 99, []);
    const tooMany = Uint8Array.from({ length: 500_010 }, (_, at) => definition[at] ?? 1);
    expect(() => invalidatePositions(fitFile([tooMany]))).toThrow(RangeError);
  });
});

describe('a damaged file', () => {
  const RUNNING = message(12, [[0, 'enum', 1]]);
  const withPosition = (second: number, value: number) => record(NOON + second, [here(0, value), [3, 'uint8', 120]]);
  const positions = (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer);
    return Array.from({ length: bytes.length - 3 }, (_, at) => view.getInt32(at, true)).filter((one) => one === HERE);
  };
  const run = (more: number[][] = []) =>
    fitFile([fileId(), RUNNING, ...[0, 1, 2, 3].map((second) => withPosition(second, HERE)), ...more]);
  const changed = (bytes: Uint8Array) => {
    const copy = bytes.slice();
    copy[copy.length - 1] = (copy.at(-1) as number) ^ 0x55;
    return copy;
  };

  it('keeps its length, its damage and no position', () => {
    const cut = run().subarray(0, -5);
    for (const bytes of [cut, changed(run()), run([[0x0e, 1]]), changed(run([[0x0e, 1]]))]) {
      expect(positions(bytes.slice()).length).toBeGreaterThan(2);
      const kept = invalidatePositions(bytes);
      expect(positions(kept)).toEqual([]);
      expect(kept.length).toBe(bytes.length);
      const { damage } = salvageRun(bytes);
      expect(salvageRun(kept).damage).toEqual(damage);
      expect(invalidatePositions(kept)).toEqual(kept);
    }
  });

  it('keeps of each message what is read, and nothing else', () => {
    const build = (fields: FieldValue[], developer: DeveloperValue[]) =>
      changed(fitFile([fileId(), RUNNING, message(20, fields, { developer }), withPosition(1, INVALID_SINT32)]));
    const time: FieldValue = [253, 'uint32', NOON];
    const bytes = build([time, [3, 'uint8', 120], [2, 'uint16', 2500], [11, 'sint32', 77]], [[0, 1, 'uint8', 9]]);
    const kept = build(
      [time, [3, 'uint8', 120], [2, 'uint16', 0xffff], [11, 'sint32', INVALID_SINT32]],
      [[0, 1, 'uint8', 0xff]],
    );
    expect(invalidatePositions(bytes).subarray(0, -2)).toEqual(kept.subarray(0, -2));
  });

  it('is blanked whole beside a strange time, and overwritten behind its end', () => {
    const strange = message(20, [[253, 'uint32', 5], here(0), [3, 'uint8', 120]]);
    const bytes = changed(run([strange, withPosition(5, HERE), [0x0e, 7, 7, 7]]));
    const kept = invalidatePositions(bytes);
    expect([...kept.subarray(-6, -2)]).toEqual([0x30, 0x30, 0x30, 0x30]);
    // The record before the strange one is in doubt with it.
    expect(salvageRun(kept).activity.series.elapsedSeconds).toEqual(Float64Array.of(0, 1, 2));
  });

  it('is blanked in every message of a definition that is false', () => {
    const fields = [
      { number: 253, size: 4, baseType: 0x86 },
      { number: 0, size: 8, baseType: 0x85 },
      { number: 5, size: 4, baseType: 0x86 },
    ];
    const time = [NOON & 0xff, (NOON >> 8) & 0xff, (NOON >> 16) & 0xff, NOON >>> 24];
    const place = [0x78, 0x56, 0x34, 0x12];
    const bytes = run([rawDefinition(5, 20, fields), [5, ...time, 1, 2, 3, 4, 5, 6, 7, 8, ...place]]);
    expect(positions(invalidatePositions(changed(bytes)))).toEqual([]);
  });

  it('believes times of the day on which the file was begun, not those that coordinates make', () => {
    const begun = fileId([
      [0, 'enum', 4],
      [4, 'uint32', NOON],
    ]);
    const strange = Array.from({ length: 20 }, (_, at) => message(20, [[253, 'uint32', HERE + at], here(1, HERE)]));
    const bytes = changed(fitFile([begun, RUNNING, withPosition(0, HERE), withPosition(1, HERE), ...strange]));
    const { activity, damage } = salvageRun(bytes);
    expect(damage.isCut).toBe(true);
    expect(activity.series.elapsedSeconds.length).toBeLessThanOrEqual(2);
    expect(positions(invalidatePositions(bytes))).toEqual([]);
  });

  it('never becomes a whole one', () => {
    for (const bytes of [run().subarray(0, -1), changed(run()), run([[0x0e, 1]])]) {
      expect(read(invalidatePositions(bytes)).ok).toBe(false);
    }
  });
});
