/** What other makers and programs write: a readable run is read, and read as what it is. */

import { describe, expect, it } from 'vitest';
import type { Activity } from '../../shared/activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import { MEASURED_200, runWalk } from '../fixtures/activity-builder.ts';
import {
  chain,
  data,
  define,
  type FieldValue,
  fileId,
  fitFile,
  lap,
  message,
  NOON,
  rawDefinition,
  record,
  renewCrc,
  session,
  slowCrc,
} from '../fixtures/fit-bytes.ts';
import { read, readHers, readRun, refusalOf } from './read-with.ts';

const FIT_TO_UNIX = 631_065_600;
const SECONDS = 240;
const WORKOUT = runWalk(2, 60, 60);
const isRunning = (second: number) => second % 120 < 60;

/** A minute of running, a minute of walking, twice. */
function reading(second: number): FieldValue[] {
  return [
    [3, 'uint8', isRunning(second) ? 150 : 118],
    [4, 'uint8', isRunning(second) ? 83 : 56],
    [6, 'uint16', isRunning(second) ? 2600 : 1500],
  ];
}
function records(fields = reading, start = NOON): number[][] {
  return Array.from({ length: SECONDS + 1 }, (_, second) => record(start + second, fields(second)));
}
const withSession = (options: Parameters<typeof session>[0] = {}) => session({ seconds: SECONDS, ...options });
const bareSession = (...fields: FieldValue[]) => message(18, fields);
const SPORT: FieldValue = [5, 'enum', 1];

function outcomeOf(activity: Activity) {
  return assessRun({ activity, workout: WORKOUT, basis: MEASURED_200 }).compliance?.outcome;
}
/** A run as it was run: its times, its sport, its verdict. */
function expectTheRun(activity: Activity): void {
  expect(activity.sport).toBe('running');
  expect(activity.startedAt).toBe(NOON + FIT_TO_UNIX);
  expect(activity.totals).toMatchObject({ timerSeconds: SECONDS, elapsedSeconds: SECONDS });
  expect(activity.damage).toBeNull();
  expect(outcomeOf(activity)).toBe('met');
}

describe('a run is a run, whoever wrote its file:', () => {
  const messages = [fileId(), ...records(), withSession()];
  const plain = fitFile(messages);
  const longer = (() => {
    const file = new Uint8Array(plain.length + 2);
    file.set(plain.subarray(0, 14));
    file.set(plain.subarray(14), 16);
    file[0] = 16;
    const crc = slowCrc(file.subarray(0, 12));
    file.set([crc & 0xff, crc >> 8], 12);
    return renewCrc(file);
  })();
  const redefined = [
    define(20, [[253, 'uint32', 0], ...reading(0)]),
    ...Array.from({ length: 120 }, (_, second) => data([[253, 'uint32', NOON + second], ...reading(second)])),
    define(20, [...reading(0), [253, 'uint32', 0]]),
    ...Array.from({ length: 121 }, (_, second) =>
      data([...reading(120 + second), [253, 'uint32', NOON + 120 + second]]),
    ),
  ];
  const bigEndian = Array.from({ length: SECONDS + 1 }, (_, second) =>
    message(20, [[253, 'uint32', NOON + second], ...reading(second)], { bigEndian: true }),
  );
  const unknownTypes = Array.from({ length: SECONDS + 1 }, (_, second) => [
    ...rawDefinition(0, 20, [
      { number: 253, size: 4, baseType: 0x06 },
      { number: 200, size: 3, baseType: 0x1f },
      { number: 3, size: 0, baseType: 0x02 },
      { number: 4, size: 1, baseType: 0x02 },
    ]),
    ...[0, 0, 8, 16, 24].map((shift, index) => (index === 0 ? 0 : ((NOON + second) >>> shift) & 0xff)),
    ...[1, 2, 3, isRunning(second) ? 83 : 56],
  ]);
  const described = Array.from({ length: SECONDS + 1 }, (_, second) =>
    message(20, [[253, 'uint32', NOON + second], ...reading(second)], { developer: [[0, 0, 'uint16', 7]] }),
  );

  it.each<[string, Uint8Array]>([
    ['a header of 12 bytes, as watches of 2010 wrote it', fitFile(messages, { headerBytes: 12 })],
    ['a header without checksum', fitFile(messages, { hasHeaderCrc: false })],
    ['a header of 16 bytes', longer],
    ['a file_id behind the records', fitFile([...records(), fileId(), withSession()])],
    ['no file_id', fitFile([...records(), withSession()])],
    ['two file_ids, the first without a type', fitFile([fileId([[1, 'uint16', 1]]), ...messages])],
    ['settings in front of it', chain(fitFile([fileId([[0, 'enum', 2]])]), plain)],
    ['big-endian records', fitFile([fileId(), ...bigEndian, withSession()])],
    ['a local type defined anew half way', fitFile([fileId(), ...redefined, withSession()])],
    [
      'base types without their endian bit, unknown ones, a field of no bytes',
      fitFile([fileId(), ...unknownTypes, withSession()]),
    ],
    ['developer fields that nothing describes', fitFile([fileId(), ...described, withSession()])],
    [
      'two values in a field of one',
      fitFile([
        fileId(),
        ...records((second) => [...reading(second).slice(1), [3, 'uint8', [150, 151]]]),
        withSession(),
      ]),
    ],
    [
      'heart rate in records of its own',
      fitFile([
        fileId(),
        ...records((second) => reading(second).slice(1)).flatMap((one, second) => [
          one,
          record(NOON + second, reading(second).slice(0, 1)),
        ]),
        withSession(),
      ]),
    ],
    ['its summary in front', fitFile([fileId(), withSession(), ...records()])],
    ['its session written twice', fitFile([fileId(), ...records(), withSession(), withSession()])],
    ['its session written as it grew', fitFile([fileId(), ...records(), withSession({ seconds: 100 }), withSession()])],
  ])('%s', (_what, bytes) => {
    expectTheRun(readRun(bytes));
  });

  it('a checksum of zero behind it is no checksum: read, and marked', () => {
    const { length } = plain;
    const result = readHers(plain.map((byte, at) => (at < length - 2 ? byte : 0)));
    expect(result).toMatchObject({ ok: true, value: { sport: 'running', damage: { cause: 'wrongChecksum' } } });
  });
});

describe('a sport that the session does not name', () => {
  const nameless: [string, number][] = [
    ['generic', 0],
    ['multisport', 18],
    ['all', 254],
    ['none', 255],
  ];
  const file = (sport: number, ...more: number[][]) =>
    fitFile([fileId(), ...more, ...records(), withSession({ sport })]);

  it.each(nameless)('is that of the sport message: %s', (_name, sport) => {
    expectTheRun(readRun(file(sport, message(12, [[0, 'enum', 1]]))));
    expect(refusalOf(file(sport, message(12, [[0, 'enum', 2]])))).toEqual({ code: 'otherSport', sportName: 'cycling' });
  });

  it.each(nameless)('is that of the laps or the records: %s', (_name, sport) => {
    expectTheRun(readRun(file(sport, lap(NOON, SECONDS, [[25, 'enum', 1]]))));
    const typed = records((second) => [...reading(second), [42, 'enum', 1]]);
    expectTheRun(readRun(fitFile([fileId(), ...typed, withSession({ sport })])));
  });

  it.each([
    ['treadmill', 1],
    ['street', 2],
    ['trail', 3],
    ['track', 4],
    ['indoor running', 45],
    ['ultra', 67],
  ])('is that of its sub-sport: %s', (_name, subSport) => {
    for (const sport of [0, 254, 255]) {
      const bytes = fitFile([fileId(), ...records(), withSession({ sport, more: [[6, 'enum', subSport]] })]);
      expectTheRun(readRun(bytes));
    }
  });

  it('is told by the stride where nothing in the file names one', () => {
    const times: FieldValue[] = [
      [2, 'uint32', NOON],
      [7, 'uint32', SECONDS * 1000],
      [8, 'uint32', SECONDS * 1000],
    ];
    for (const silent of [withSession({ sport: 255 }), bareSession(...times)]) {
      const run = readRun(fitFile([fileId(), ...records(), silent]));
      expectTheRun(run);
      expect(run.notes).toContain('sportGuessed');
    }
  });

  it('is no run where nothing says so, and never where another sport is named', () => {
    expect(refusalOf(file(0))).toEqual({ code: 'otherSport', sportName: 'generic' });
    const wheels = records((second) => [...reading(second).slice(0, 2), [6, 'uint16', 7000]]);
    expect(refusalOf(fitFile([fileId(), ...wheels, withSession({ sport: 255 })])).code).toBe('otherSport');
    const indoorRide = [[6, 'enum', 6] as FieldValue];
    expect(refusalOf(fitFile([fileId(), ...records(), withSession({ sport: 255, more: indoorRide })])).code).toBe(
      'otherSport',
    );
    for (const sport of [2, 5, 10, 62, 66]) expect(refusalOf(file(sport)).code).toBe('otherSport');
    const ride = [[6, 'enum', 6] as FieldValue];
    expect(refusalOf(fitFile([fileId(), ...records(), withSession({ sport: 0, more: ride })])).code).toBe('otherSport');
  });
});

describe('a whole file without session', () => {
  it('is the run of its records, where laps, a sport message or the stride say that it was one', () => {
    for (const named of [lap(NOON, SECONDS, [[25, 'enum', 1]]), message(12, [[0, 'enum', 1]]), []]) {
      const run = readRun(fitFile([fileId(), ...records(), named]));
      expectTheRun(run);
      expect(run.notes).toContain('sessionRebuilt');
    }
  });

  it('is none where another sport is named, or nothing tells', () => {
    expect(refusalOf(fitFile([fileId(), message(12, [[0, 'enum', 2]]), ...records()])).code).toBe('otherSport');
    const heartOnly = records((second) => reading(second).slice(0, 1));
    expect(refusalOf(fitFile([fileId(), ...heartOnly]))).toEqual({ code: 'noSession' });
    expect(read(fitFile([fileId(), ...heartOnly]), 'any').ok).toBe(true);
  });
});

describe("a session's own times", () => {
  const timed = (start: number, elapsed: number, timer = elapsed) =>
    fitFile([
      fileId(),
      ...records(),
      bareSession(
        [253, 'uint32', start + SECONDS],
        [2, 'uint32', start],
        [7, 'uint32', elapsed],
        [8, 'uint32', timer],
        SPORT,
      ),
    ]);
  const FULL = SECONDS * 1000;

  it.each<[string, Uint8Array]>([
    ['missing', fitFile([fileId(), ...records(), bareSession(SPORT)])],
    ['of zero length: a run that was never summed up is not a run of no time', timed(NOON, 0)],
    ['without timer time', timed(NOON, FULL, 0)],
    ['in seconds instead of milliseconds', timed(NOON, SECONDS)],
    ['beginning at zero', timed(0, FULL)],
    ['in the time zone an hour ahead', timed(NOON + 3600, FULL)],
    ['in the time zone an hour behind', timed(NOON - 3600, FULL)],
    ['in a time zone far away', timed(NOON - 8 * 3600, FULL)],
    ['counted from 1970', timed(NOON + FIT_TO_UNIX, FULL)],
    ['with its end as its start', timed(NOON + SECONDS, FULL)],
  ])('%s', (_what, bytes) => {
    expectTheRun(readRun(bytes));
  });

  it('say so where they are not believed', () => {
    expect(readRun(timed(NOON - 3600, FULL)).notes).toContain('sessionMoved');
    expect(readRun(timed(NOON, SECONDS)).notes).toContain('totalsUnbelievable');
    expect(readRun(timed(NOON, FULL)).notes).toEqual(['noLaps']);
  });

  it('are believed where single records lie elsewhere: a clock that was not set yet', () => {
    for (const stray of [[record(1000), record(NOON - 90_000)], [record(NOON - 90_000)], [record(NOON + 90_000)]])
      expectTheRun(readRun(fitFile([fileId(), ...stray, ...records(), withSession()])));
  });

  it('and a triathlon keeps its shortest leg', () => {
    const legs = [
      withSession(),
      session({ start: NOON + SECONDS, seconds: 1, sport: 3 }),
      session({ start: NOON + SECONDS + 1, seconds: 3000, sport: 2 }),
    ];
    const tail = Array.from({ length: 3000 }, (_, second) => record(NOON + SECONDS + 1 + second));
    expect(readRun(fitFile([fileId(), ...records(), ...tail, ...legs])).totals.timerSeconds).toBe(SECONDS);
  });
});

describe('cadence of both feet', () => {
  it('is told from that of one leg by what no leg can do', () => {
    const both = records((second) => [[4, 'uint8', isRunning(second) ? 166 : 112]]);
    const run = readRun(fitFile([fileId(), ...both, withSession()]));
    expectTheRun(run);
    expect(run.notes).toContain('cadenceOfBothFeet');
    expect(run.series.cadenceStepsPerMinute[0]).toBe(166);
    const walk = records(() => [[4, 'uint8', 112]]);
    expect(readRun(fitFile([fileId(), ...walk, withSession()])).series.cadenceStepsPerMinute[0]).toBe(112);
  });

  it('is not seen in a fast run, nor where single values are odd', () => {
    const fast = records((second) => [[4, 'uint8', second % 20 === 0 ? 160 : 98]]);
    expect(readRun(fitFile([fileId(), ...fast, withSession()])).series.cadenceStepsPerMinute[1]).toBe(196);
  });
});
