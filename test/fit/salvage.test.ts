/** A damaged file is read as far as it can be believed: what is kept, what is left out, and how it is marked. */

import { describe, expect, it } from 'vitest';
import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { HeartRateBasis } from '../../shared/run/assessment.ts';
import type { Workout } from '../../shared/workout.ts';
import { runWalk } from '../fixtures/activity-builder.ts';
import {
  chain,
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
  smallRun,
  timerEvent,
} from '../fixtures/fit-bytes.ts';
import { type CorpusEntry, hasCorpus, readCorpus, readCorpusFile } from './corpus.ts';
import { read, readHers, readRun, refusalOf, salvage, salvageRun } from './read-with.ts';

const START = 0;
const STOP_ALL = 4;
const FIT_TO_UNIX = 631_065_600;
const RUNNING: FieldValue[] = [[0, 'enum', 1]];

/** Each with its own definition. */
function seconds(from: number, to: number, more: (second: number) => FieldValue[] = () => []): number[][] {
  return Array.from({ length: to - from + 1 }, (_, index) => record(NOON + from + index, more(from + index)));
}

/** A file that ends before its session: the battery died. */
function cutBeforeSession(messages: number[][], lost = session()): Uint8Array {
  return fitFile([...messages, lost]).subarray(0, -(lost.length + 2));
}

function withWrongChecksum(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  changed[changed.length - 1] = (changed.at(-1) as number) ^ 0x55;
  return changed;
}

describe('a cut file', () => {
  it('without a session is the run from its first to its last record', () => {
    const more = (second: number): FieldValue[] => [
      [3, 'uint8', 120],
      [4, 'uint8', 80],
      [5, 'uint32', second * 250],
    ];
    const bytes = cutBeforeSession([fileId(), message(12, RUNNING), ...seconds(0, 30, more), lap(NOON, 20)]);
    const { activity, damage } = salvageRun(bytes);
    expect(activity).toMatchObject({
      startedAt: NOON + FIT_TO_UNIX,
      sport: 'running',
      totals: { timerSeconds: 30, elapsedSeconds: 30, distanceMeters: 75 },
      damage,
    });
    expect(activity.series.elapsedSeconds.length).toBe(31);
    expect(activity.laps.map(({ timerSeconds }) => timerSeconds)).toEqual([20]);
    expect(activity.notes).toContain('sessionRebuilt');
    expect(damage).toMatchObject({ cause: 'truncated', isCut: true, recordsRead: 31, secondsRead: 30 });
    expect([damage.bytesRead, damage.bytesExpected]).toEqual([bytes.length, bytes.length + session().length + 2]);
  });

  it('begins with the timer, and its pauses count as pauses', () => {
    const events = [timerEvent(NOON - 3, START), timerEvent(NOON + 10, STOP_ALL), timerEvent(NOON + 30, START)];
    const { activity } = salvageRun(
      cutBeforeSession([fileId(), message(12, RUNNING), ...events, ...seconds(0, 10), ...seconds(30, 40)]),
    );
    expect(activity.startedAt).toBe(NOON - 3 + FIT_TO_UNIX);
    expect(activity.totals).toMatchObject({ timerSeconds: 23, elapsedSeconds: 43 });
    expect(activity.timerSpans).toEqual([
      { startElapsedSeconds: 0, endElapsedSeconds: 13 },
      { startElapsedSeconds: 33, endElapsedSeconds: 43 },
    ]);
  });

  it('is guessed to be as long as its header says it is large', () => {
    const records = seconds(0, 99);
    const whole = fitFile([fileId(), message(12, RUNNING), ...records, ...records, session()]);
    const half = whole.subarray(0, 14 + fileId().length + 12 + records.flat().length);
    const { secondsExpected } = salvageRun(half).damage;
    expect(secondsExpected).toBeGreaterThan(190);
    expect(secondsExpected).toBeLessThan(220);
  });

  it('with its session in front says how long the run was, and counts it as long as it was', () => {
    const summary = [session({ seconds: 60 }), lap(NOON, 60, [], NOON)];
    const whole = fitFile([fileId(), ...summary, ...seconds(0, 60)]);
    const { activity, damage } = salvageRun(whole.subarray(0, -13 * 40));
    expect(activity.totals.timerSeconds).toBe(60);
    expect(damage.secondsExpected).toBe(60);
    expect(damage.secondsRead).toBeLessThan(40);
    expect(activity.notes).not.toContain('sessionRebuilt');
  });

  it('of which only the checksum is missing is complete, and marked all the same', () => {
    const bytes = fitFile(smallRun());
    for (const missing of [1, 2]) {
      const { activity, damage } = salvageRun(bytes.subarray(0, -missing));
      expect({ ...activity, damage: null }).toEqual(readRun(bytes));
      expect(damage).toMatchObject({ cause: 'truncated', isCut: true, secondsRead: 10, secondsExpected: 10 });
    }
  });

  it.each([
    ['zero', 0],
    ['more than any file has', 0xffff_ffff],
  ])('whose device never closed it, with a length of %s, is read to its end', (_name, size) => {
    const bytes = cutBeforeSession([fileId(), message(12, RUNNING), ...seconds(0, 20)]).slice();
    new DataView(bytes.buffer).setUint32(4, size, true);
    const crc = slowCrc(bytes.subarray(0, 12));
    bytes.set([crc & 0xff, crc >> 8], 12);
    const { activity, damage } = salvageRun(bytes);
    expect(activity.totals.timerSeconds).toBe(20);
    expect(damage).toMatchObject({ cause: 'truncated', isCut: true, bytesExpected: null, secondsExpected: null });
  });

  it('before its first record is refused as cut', () => {
    const bytes = fitFile(smallRun());
    const first = fileId().length + 14;
    for (let length = 1; length <= first + 5; length++) {
      const result = readHers(bytes.subarray(0, length));
      expect(result).toMatchObject({ ok: false, refusal: { code: 'truncated', actualBytes: length } });
    }
  });
});

describe('what sport a cut file is of', () => {
  const records = seconds(0, 10, () => [[4, 'uint8', 85]]);
  const sportOf = (...messages: number[][]) => {
    const result = readHers(cutBeforeSession([fileId(), ...messages]));
    return result.ok ? result.value.sport : result.refusal;
  };

  it.each<[string, string, number[][]]>([
    ['its sport message', 'running', [message(12, RUNNING), ...records]],
    ['its sport message', 'walking', [message(12, [[0, 'enum', 11]]), ...records]],
    ['a lap', 'running', [...records, lap(NOON, 5, [[25, 'enum', 1]])]],
    [
      'a lap on a treadmill',
      'running',
      [
        ...records,
        lap(NOON, 5, [
          [25, 'enum', 4],
          [39, 'enum', 1],
        ]),
      ],
    ],
    ['its records', 'running', seconds(0, 10, () => [[42, 'enum', 1]])],
    ['its records', 'walking', seconds(0, 10, () => [[42, 'enum', 6]])],
    ['most of its records', 'running', seconds(0, 10, (second) => [[42, 'enum', second < 3 ? 2 : 1]])],
    ['the workout in it', 'running', [message(26, [[4, 'enum', 1]]), ...records]],
  ])('is told by %s: %s', (_by, expected, messages) => {
    expect(sportOf(...messages)).toBe(expected);
  });

  const moving = (speed: number, cadence: number | null) =>
    seconds(0, 30, () => [
      [6, 'uint16', speed * 1000],
      ...(cadence === null ? [] : ([[4, 'uint8', cadence]] satisfies FieldValue[])),
    ]);

  it.each<[string, number, number | null]>([
    ['a run', 2.6, 83],
    ['a fast run', 4.2, 92],
    ['a slow jog with a stroller', 1.7, 78],
    ['a walk', 1.3, 56],
    ['a run without cadence', 2.6, null],
  ])('is told by speed and stride where nothing names it, and said to be a guess: %s', (_what, speed, cadence) => {
    const { activity } = salvageRun(cutBeforeSession([fileId(), ...moving(speed, cadence)]));
    expect(activity.sport).toBe('running');
    expect(activity.notes).toContain('sportGuessed');
  });

  it.each<[string, number, number | null]>([
    ['a ride', 7, 80],
    ['a slow ride', 4, 75],
    ['a ride uphill', 2.9, 60],
    ['a ride downhill, feet still', 4, 0],
    ['a ride without cadence', 6, null],
    ['rowing', 3.5, 26],
    ['a swim', 0.8, null],
    ['standing', 0, 0],
  ])('is never guessed from what could be something else: %s', (_what, speed, cadence) => {
    expect(salvage(cutBeforeSession([fileId(), ...moving(speed, cadence)]))).toEqual({
      ok: false,
      refusal: { code: 'noSession' },
    });
  });

  it('is never told by cadence alone: 85 a minute may be a leg or a pedal', () => {
    expect(sportOf(...records)).toMatchObject({ code: 'truncated' });
    expect(salvage(cutBeforeSession([fileId(), ...records]))).toEqual({ ok: false, refusal: { code: 'noSession' } });
    expect(salvage(cutBeforeSession([fileId(), ...records]), 'any')).toMatchObject({
      ok: true,
      value: { activity: { sport: 'other', sportName: 'generic' } },
    });
  });

  it('is no run where anything says another sport', () => {
    const ride = message(12, [[0, 'enum', 2]]);
    expect(sportOf(ride, ...records)).toEqual({ code: 'otherSport', sportName: 'cycling' });
    expect(sportOf(ride, ...records, message(12, RUNNING))).toEqual({ code: 'otherSport', sportName: 'cycling' });
    expect(sportOf(message(12, [[0, 'enum', 0]]), ...records)).toMatchObject({ code: 'truncated' });
  });
});

describe('a wrong checksum', () => {
  it('around an intact structure leaves every record, marked', () => {
    const bytes = fitFile(smallRun({ more: [lap(NOON, 10)] }));
    const { activity, damage } = salvageRun(withWrongChecksum(bytes));
    expect({ ...activity, damage: null }).toEqual(readRun(bytes));
    expect(damage).toEqual({
      cause: 'wrongChecksum',
      isCut: false,
      recordsRead: 11,
      secondsRead: 10,
      secondsExpected: 10,
      bytesRead: bytes.length,
      bytesExpected: bytes.length,
    });
  });

  it('of the header alone, or a wrong length in it, hides no message', () => {
    const whole = readRun(fitFile(smallRun()));
    const changes: [number, number][] = [
      [0, 12],
      [0, 15],
      [2, 0x55],
      [4, 20],
      [5, 0x40],
      [7, 0x10],
      [12, 0x11],
    ];
    for (const [at, byte] of changes) {
      const bytes = fitFile(smallRun());
      bytes[at] = byte;
      const { activity, damage } = salvageRun(bytes);
      expect({ ...activity, damage: null }).toEqual(whole);
      expect(damage.cause).toBe('wrongChecksum');
    }
  });

  it('with a broken structure ends where it breaks', () => {
    const [head, tail] = [smallRun().slice(1, 6), smallRun().slice(6)];
    const bytes = fitFile([fileId(), message(12, RUNNING), ...head, [0x0e, 1, 2, 3], ...tail]);
    const { activity, damage } = salvageRun(withWrongChecksum(bytes));
    expect(activity.series.elapsedSeconds.length).toBe(4);
    expect(damage).toMatchObject({ cause: 'wrongChecksum', isCut: true });
  });
});

describe('a structure that breaks under a right checksum', () => {
  it('gives everything before', () => {
    const broken = fitFile([
      fileId(),
      message(12, RUNNING),
      ...seconds(0, 20),
      [0x0e, 9],
      ...seconds(21, 40),
      session(),
    ]);
    expect(refusalOf(broken).code).toBe('malformed');
    const { activity, damage } = salvageRun(broken);
    // The last message before the break is in doubt: its own length may have been wrong.
    expect([...activity.series.elapsedSeconds].at(-1)).toBe(19);
    expect(damage).toMatchObject({ cause: 'malformed', isCut: true, recordsRead: 21 });
  });

  it('with a definition of nothing that exists ends there', () => {
    const nonsense = rawDefinition(3, 20, [
      { number: 3, size: 1, baseType: 0x7f },
      { number: 4, size: 1, baseType: 0x55 },
    ]);
    const bytes = fitFile([fileId(), message(12, RUNNING), ...seconds(0, 20), nonsense, [3, 1, 1], ...seconds(21, 30)]);
    expect(salvageRun(withWrongChecksum(bytes)).damage).toMatchObject({ isCut: true, recordsRead: 21 });
  });
});

describe('a triathlon cut in its last leg', () => {
  const sport = (number: number) => message(12, [[0, 'enum', number]]);
  const ride = [sport(2), ...seconds(0, 600), session({ seconds: 600, sport: 2 })];
  const leg = seconds(601, 900, () => [
    [6, 'uint16', 2600],
    [4, 'uint8', 83],
  ]);

  it('gives the run, from the second in which the ride ended', () => {
    const { activity, damage } = salvageRun(cutBeforeSession([fileId(), ...ride, sport(1), ...leg]));
    expect(activity).toMatchObject({
      sport: 'running',
      startedAt: NOON + 600 + FIT_TO_UNIX,
      totals: { timerSeconds: 300, elapsedSeconds: 300 },
    });
    expect(activity.notes).toEqual(expect.arrayContaining(['sessionRebuilt', 'otherSportsLeftOut']));
    expect(activity.notes).not.toContain('sportGuessed');
    expect(damage).toMatchObject({ cause: 'truncated', isCut: true, secondsRead: 300 });
  });

  it('gives it also where no message names the leg, by how it moved', () => {
    const { activity } = salvageRun(cutBeforeSession([fileId(), ...ride.slice(1), ...leg]));
    expect(activity.notes).toContain('sportGuessed');
    expect(activity.totals.timerSeconds).toBe(300);
  });

  it('is no run yet while its last leg is another ride', () => {
    const cut = cutBeforeSession([fileId(), ...ride, sport(2), ...leg]);
    expect(readHers(cut)).toMatchObject({ ok: false, refusal: { code: 'otherSport' } });
  });

  it('adds the leg to a run before it', () => {
    const run = [sport(1), ...seconds(0, 600), session({ seconds: 600 })];
    const { activity } = salvageRun(cutBeforeSession([fileId(), ...run, sport(1), ...leg]));
    expect(activity.totals.timerSeconds).toBe(900);
  });
});

describe('times that cannot be', () => {
  const endOf = (...messages: number[][]) => {
    const { activity } = salvageRun(cutBeforeSession([fileId(), message(12, RUNNING), ...messages]));
    const { elapsedSeconds } = activity.series;
    return [activity.startedAt - FIT_TO_UNIX - NOON, elapsedSeconds.length, elapsedSeconds.at(-1)];
  };

  it('as that of a last record made of other bytes are left out, on another day with the record before it', () => {
    expect(endOf(...seconds(0, 20), record(NOON + 3700))).toEqual([0, 21, 20]);
    for (const leap of [200_000, 2 ** 31]) {
      expect(endOf(...seconds(0, 20), record((NOON + leap) % 2 ** 32))).toEqual([0, 20, 19]);
    }
  });

  it('as that of a first record of long ago do not move the start', () => {
    expect(endOf(record(NOON - 40_000), ...seconds(0, 20))).toEqual([0, 21, 20]);
    expect(endOf(record(5), ...seconds(0, 20))).toEqual([0, 21, 20]);
  });

  it('in the middle take nothing else with them', () => {
    expect(endOf(...seconds(0, 9), record(NOON + 1033), ...seconds(11, 20))).toEqual([0, 20, 20]);
    expect(endOf(...seconds(0, 9), record(NOON - 118), ...seconds(11, 20))).toEqual([0, 20, 20]);
  });

  it('of the session are taken from the records', () => {
    const bytes = fitFile([fileId(), ...seconds(0, 10), session({ start: NOON + 4096 })]);
    const { activity } = salvageRun(withWrongChecksum(bytes));
    expect(activity.startedAt).toBe(NOON + FIT_TO_UNIX);
    expect(activity.series.elapsedSeconds.length).toBe(11);
  });

  it('and lengths beyond any run are no lengths', () => {
    const long = 400_000;
    const tooLong = message(18, [
      [2, 'uint32', NOON],
      [7, 'uint32', long * 1000],
      [8, 'uint32', long * 1000],
      [5, 'enum', 1],
    ]);
    const bytes = fitFile([fileId(), ...seconds(0, 10), lap(NOON, long, [], NOON + 10), tooLong]);
    const { activity } = salvageRun(withWrongChecksum(bytes));
    expect(activity.totals).toMatchObject({ timerSeconds: 10, elapsedSeconds: 10 });
    expect(activity.laps.map(({ timerSeconds }) => timerSeconds)).toEqual([10]);
    expect(activity.notes).toContain('totalsUnbelievable');
  });

  it('two in a row mean bytes out of step: nothing behind them is read', () => {
    const bytes = fitFile([
      fileId(),
      message(12, RUNNING),
      ...seconds(0, 20),
      record(77),
      record(99),
      ...seconds(21, 40),
    ]);
    const { activity, damage } = salvageRun(withWrongChecksum(bytes));
    expect(activity.series.elapsedSeconds.at(-1)).toBeLessThanOrEqual(20);
    expect(damage.isCut).toBe(true);
  });
});

describe('chained files', () => {
  const settings = () => fitFile([fileId([[0, 'enum', 2]])]);
  const cut = () => cutBeforeSession([fileId(), message(12, RUNNING), ...seconds(0, 20)]);

  it('are read in every part', () => {
    expect(salvageRun(chain(settings(), cut())).damage).toMatchObject({ cause: 'truncated', recordsRead: 21 });
    const inFront = withWrongChecksum(fitFile(smallRun()));
    expect(salvageRun(chain(inFront, settings())).damage).toMatchObject({ cause: 'wrongChecksum', recordsRead: 11 });
  });

  it('with a second recording cut behind a whole one give the whole one, marked: what she ran in the other is missing', () => {
    const whole = fitFile(smallRun());
    const bytes = chain(whole, cut());
    const result = readHers(bytes);
    expect(result).toMatchObject({
      ok: true,
      value: { damage: { cause: 'truncated', isCut: true, bytesExpected: null } },
    });
    expect(result.ok && result.value.series).toEqual(readRun(whole).series);
    expect(readHers(invalidatePositions(bytes))).toEqual(result);
  });

  it('with something else damaged behind a whole run give a whole run', () => {
    const bytes = chain(fitFile(smallRun()), withWrongChecksum(settings()));
    expect(readHers(bytes)).toMatchObject({ ok: true, value: { damage: null, notes: ['laterPartDamaged', 'noLaps'] } });
  });

  it('with a whole run behind a damaged part give that run, marked', () => {
    const run = fitFile(smallRun());
    const { activity, damage } = salvageRun(chain(withWrongChecksum(settings()), run));
    expect({ ...activity, damage: null }).toEqual(readRun(run));
    expect(damage.cause).toBe('wrongChecksum');
  });
});

describe('what stays refused', () => {
  it.each<[string, Uint8Array, object]>([
    ['an empty file', new Uint8Array(0), { code: 'empty' }],
    ['a text', new TextEncoder().encode('Dear diary, today I ran.'), { code: 'notFit', looksLike: 'text' }],
    [
      'a cut course',
      fitFile([fileId([[0, 'enum', 6]]), record(NOON), record(NOON + 1)]).subarray(0, -9),
      { code: 'notActivity', fileType: 'course' },
    ],
    [
      'a changed course, which may be anything',
      withWrongChecksum(fitFile([fileId([[0, 'enum', 6]]), record(NOON)])),
      { code: 'wrongChecksum', part: 'file' },
    ],
    ['a cut ride', fitFile(smallRun({ sport: 2 })).subarray(0, -1), { code: 'otherSport', sportName: 'cycling' }],
    ['a whole ride', fitFile(smallRun({ sport: 2 })), { code: 'otherSport', sportName: 'cycling' }],
    ['a changed file without records', withWrongChecksum(fitFile([fileId(), session()])), { code: 'wrongChecksum' }],
  ])('%s', (_name, bytes, refusal) => {
    expect(readHers(bytes)).toMatchObject({ ok: false, refusal });
  });

  it('what is too large, in bytes, messages and parts', () => {
    const bytes = withWrongChecksum(fitFile(smallRun()));
    for (const [limit, allowed] of [
      ['bytes', 100],
      ['messages', 5],
    ] as const) {
      const limits = { ...FIT_LIMITS, [limit]: allowed };
      expect(salvage(bytes, 'runAndWalk', limits)).toMatchObject({ ok: false, refusal: { code: 'tooLarge', limit } });
    }
    const many = chain(...Array.from({ length: 65 }, () => bytes));
    expect(salvage(many)).toMatchObject({ ok: false, refusal: { code: 'tooLarge', limit: 'parts' } });
  });

  it('and a whole file is never salvaged', () => {
    expect(readHers(fitFile(smallRun()))).toEqual(read(fitFile(smallRun())));
    expect(readRun(fitFile(smallRun())).damage).toBeNull();
  });
});

describe('the verdict on a damaged run', () => {
  const BASIS: HeartRateBasis = {
    measuredMaximumBpm: 200,
    ageYears: null,
    formula: 'tanaka',
    restingBpm: null,
    ceilingBpm: null,
    takesMedicineThatLowersHeartRate: false,
  };
  const WORKOUT: Workout = runWalk(2, 60, 60);

  /** Walks and runs in turn as long as they are said to be. */
  function makeRun(...stretches: ['run' | 'walk', number][]): number[][] {
    const isRunning = stretches.flatMap(([kind, length]) => Array.from({ length }, () => kind === 'run'));
    const records = seconds(0, isRunning.length - 1, (second) => [
      [3, 'uint8', isRunning[second] ? 140 + (second % 3) : 118 + (second % 3)],
      [4, 'uint8', isRunning[second] ? 83 : 56],
      [6, 'uint16', isRunning[second] ? 2600 : 1500],
    ]);
    return [fileId(), message(12, RUNNING), ...records, session({ seconds: isRunning.length })];
  }
  const assess = (bytes: Uint8Array) => {
    const result = readHers(bytes);
    if (!result.ok) throw new Error(result.refusal.code);
    return assessRun({ activity: result.value, workout: WORKOUT, basis: BASIS });
  };
  const asPlanned = fitFile(makeRun(['run', 60], ['walk', 60], ['run', 60], ['walk', 60]));

  it('is met for the whole file, and cannot be told for the same one with a wrong checksum or cut in its last byte', () => {
    expect(assess(asPlanned).compliance?.outcome).toBe('met');
    for (const bytes of [withWrongChecksum(asPlanned), asPlanned.subarray(0, -1)]) {
      const { compliance } = assess(bytes);
      expect(compliance).toMatchObject({ outcome: 'cannotTell', because: ['damagedFile'], score: null });
      expect(compliance?.numbers).toEqual(assess(asPlanned).compliance?.numbers);
    }
  });

  it('is never less, for what is missing may have been run', () => {
    const less = fitFile(makeRun(['walk', 100], ['run', 20], ['walk', 60]));
    expect(assess(less).compliance?.outcome).toBe('less');
    expect(assess(less.subarray(0, -1)).compliance).toMatchObject({ outcome: 'cannotTell', because: ['damagedFile'] });
  });

  it('stays more where she ran more, however much is missing', () => {
    const more = fitFile(makeRun(['run', 200], ['walk', 40]));
    expect(assess(more).compliance).toMatchObject({ outcome: 'more' });
    for (const bytes of [withWrongChecksum(more), more.subarray(0, -1), more.subarray(0, (more.length * 0.7) | 0)]) {
      expect(assess(bytes).compliance).toMatchObject({
        outcome: 'more',
        because: ['ranLongerThanPlanned', 'boutLongerThanPlanned'],
      });
    }
    // The session in front says 20 min, and the records end after three: over 80 % are not witnessed.
    const summary = session({ seconds: 1200 });
    const cut = fitFile([fileId(), summary, ...makeRun(['run', 200], ['walk', 400]).slice(2, -1)]);
    expect(assess(cut.subarray(0, (cut.length * 0.4) | 0)).compliance?.outcome).toBe('more');
  });

  it('assesses heart rate before a cut, and none where some byte was changed', () => {
    expect(assess(asPlanned).heartRate.outcome).toBe('notHigh');
    expect(assess(asPlanned.subarray(0, -1)).heartRate.outcome).toBe('notHigh');
    expect(assess(withWrongChecksum(asPlanned)).heartRate).toMatchObject({
      outcome: 'notAssessed',
      because: ['damagedFile'],
    });
  });
});

const isHere = hasCorpus();
const damagedRuns: [string, number][] = [
  ['damaged-file-crc.fit', 14],
  ['damaged-truncated.fit', 14],
  ['damaged-truncated-phone.fit', 473],
  ['run-crc-mismatch.fit', 303],
];

describe.skipIf(!isHere)('a damaged real file', () => {
  it.each(damagedRuns)('%s gives %i records', (file, records) => {
    const entry = readCorpus().find((one) => one.file === file) as CorpusEntry & { records: number };
    expect(entry.records).toBe(records);
    const { activity, damage } = salvageRun(readCorpusFile(file));
    expect(damage.recordsRead).toBe(records);
    expect(damage.secondsExpected).toBeCloseTo(entry.timerSeconds ?? Number.NaN, 2);
    expect(activity.sport).toBe('running');
  });

  it('whose bytes got out of step loses the record that was made of them', () => {
    const { activity, damage } = salvageRun(readCorpusFile('damaged-truncated-phone.fit'));
    expect(damage.secondsRead).toBeGreaterThan(310);
    expect(activity.series.elapsedSeconds.at(-1)).toBeLessThan(320);
  });

  it('that is a course stays refused as a course', () => {
    expect(readHers(readCorpusFile('damaged-truncated-course.fit'))).toEqual({
      ok: false,
      refusal: { code: 'notActivity', fileType: 'course' },
    });
  });
});

it('definitions alone are no run', () => {
  const bytes = fitFile([fileId(), define(20, [[253, 'uint32', 0]])]);
  expect(salvage(bytes.subarray(0, -1))).toMatchObject({ ok: false });
  expect(readHers(renewCrc(bytes).subarray(0, -1))).toMatchObject({ ok: false, refusal: { code: 'truncated' } });
});
