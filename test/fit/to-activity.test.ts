/** From columns to the run: sessions, times, pauses, laps, splits, days, and what is dropped with a note. */

import { describe, expect, it } from 'vitest';
import {
  data,
  define,
  type FieldValue,
  fileId,
  fitFile,
  lap,
  message,
  NOON,
  record,
  session,
  smallRun,
  timerEvent,
} from '../fixtures/fit-bytes.ts';
import { readRun, refusalOf } from './read-with.ts';

const FIT_TO_UNIX = 631_065_600;
const seconds = (from: number, to: number, more: (second: number) => FieldValue[] = () => []) =>
  Array.from({ length: to - from + 1 }, (_, index) => record(NOON + from + index, more(from + index)));
const activity = (timestamp: number, local: number) =>
  message(34, [
    [253, 'uint32', timestamp],
    [5, 'uint32', local],
  ]);
const START = 0;
const STOP_ALL = 4;

describe('what is recorded', () => {
  it('comes out in columns with units, the cadence of both feet', () => {
    const { series, sport, totals } = readRun(
      fitFile([
        fileId(),
        record(NOON, [
          [3, 'uint8', 130],
          [4, 'uint8', 80],
          [53, 'uint8', 64],
          [5, 'uint32', 100],
          [6, 'uint16', 2000],
        ]),
        record(NOON + 3, [
          [4, 'uint8', 81],
          [73, 'uint32', 2500],
          [6, 'uint16', 9999],
        ]),
        session({ seconds: 3, more: [[9, 'uint32', 1234]] }),
      ]),
    );
    expect(sport).toBe('running');
    expect(totals).toEqual({ timerSeconds: 3, elapsedSeconds: 3, distanceMeters: 12.34 });
    expect(series).toEqual({
      elapsedSeconds: Float64Array.of(0, 3),
      timerSeconds: Float64Array.of(0, 3),
      heartRateBpm: Float64Array.of(130, Number.NaN),
      cadenceStepsPerMinute: Float64Array.of(161, 162),
      speedMetersPerSecond: Float64Array.of(2, 2.5),
      distanceMeters: Float64Array.of(1, Number.NaN),
    });
  });

  it('cadence is doubled for runs and walks only', () => {
    const file = (sport: number) => fitFile([fileId(), record(NOON, [[4, 'uint8', 80]]), session({ sport })]);
    expect(readRun(file(11)).series.cadenceStepsPerMinute[0]).toBe(160);
    expect(readRun(file(2), 'any').series.cadenceStepsPerMinute[0]).toBe(80);
  });

  it('speed and distance come from compressed_speed_distance where nothing else tells, over its roll-over', () => {
    const packed = (speed: number, distance: number) => {
      const value = speed | (distance << 12);
      return [8, 'byte', [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff]] as FieldValue;
    };
    const times = [packed(250, 4080), packed(251, 16), packed(0xfff, 0xfff)];
    const { series } = readRun(fitFile([fileId(), ...times.map((field, at) => record(NOON + at, [field])), session()]));
    expect([...series.speedMetersPerSecond]).toEqual([2.5, 2.51, Number.NaN]);
    expect([...series.distanceMeters]).toEqual([255, 257, Number.NaN]);
  });

  it('a speed and a distance of zero all the way are sensors that were not there', () => {
    const zeros = (): FieldValue[] => [
      [5, 'uint32', 0],
      [6, 'uint16', 0],
    ];
    const run = readRun(
      fitFile([
        fileId(),
        ...seconds(0, 3, zeros),
        lap(NOON, 3, [[9, 'uint32', 0]]),
        session({ more: [[9, 'uint32', 0]] }),
      ]),
    );
    expect([...run.series.speedMetersPerSecond, ...run.series.distanceMeters].every(Number.isNaN)).toBe(true);
    expect([run.totals.distanceMeters, run.laps[0]?.distanceMeters]).toEqual([null, null]);
  });

  it('records of one second are one row; those without time, back in time or far outside are left out with a note', () => {
    const run = readRun(
      fitFile([
        fileId(),
        record(NOON, [[3, 'uint8', 100]]),
        record(NOON, [
          [3, 'uint8', 101],
          [4, 'uint8', 80],
        ]),
        record(NOON + 5),
        record(NOON + 4),
        record(NOON + 900_000),
        record(NOON - 100),
        message(20, [[3, 'uint8', 99]]),
        record(NOON + 6),
        session(),
      ]),
    );
    expect([...run.series.elapsedSeconds]).toEqual([0, 5, 6]);
    expect([run.series.heartRateBpm[0], run.series.cadenceStepsPerMinute[0]]).toEqual([100, 160]);
    expect(run.notes).toEqual(['recordsOutOfOrder', 'recordsOutsideSession', 'recordsWithoutTime', 'noLaps']);
  });

  it('records that go on behind the stated end are kept: some apps state the moving time', () => {
    const run = readRun(fitFile([fileId(), ...seconds(0, 5000), session({ seconds: 600 })]));
    expect(run.series.elapsedSeconds.length).toBe(5001);
  });
});

describe('records as watches space them', () => {
  it('smart recording leaves gaps of up to 10 s, which are no pauses', () => {
    const times = [0, 1, 4, 10, 20, 22, 30];
    const records = times.map((second) => record(NOON + second, [[3, 'uint8', 120 + second]]));
    const run = readRun(fitFile([fileId(), ...records, session({ seconds: 30 })]));
    expect([...run.series.timerSeconds]).toEqual(times);
    expect(run.timerSpans).toEqual([{ startElapsedSeconds: 0, endElapsedSeconds: 30 }]);
    expect(run.notes).toEqual(['noLaps']);
  });

  it('heart rate every 10 s between records of place and speed is never held or filled', () => {
    const records = seconds(0, 30, (second) => (second % 10 === 0 ? [[3, 'uint8', 120]] : [[6, 'uint16', 2500]]));
    const { heartRateBpm, speedMetersPerSecond } = readRun(
      fitFile([fileId(), ...records, session({ seconds: 30 })]),
    ).series;
    const read = (column: Float64Array) => [...column.keys()].filter((row) => !Number.isNaN(column[row] as number));
    expect(read(heartRateBpm)).toEqual([0, 10, 20, 30]);
    expect(read(speedMetersPerSecond).length).toBe(27);
  });

  it('heart rate and place in two records of one second are one row', () => {
    const records = [record(NOON, [[6, 'uint16', 2500]]), record(NOON, [[3, 'uint8', 121]]), record(NOON + 1)];
    const { series } = readRun(fitFile([fileId(), ...records, session({ seconds: 1 })]));
    expect([series.elapsedSeconds.length, series.heartRateBpm[0], series.speedMetersPerSecond[0]]).toEqual([
      2, 121, 2.5,
    ]);
  });

  it('99,998 of them are read, each in its row', () => {
    const count = 99_998;
    const fields = (second: number): FieldValue[] => [
      [253, 'uint32', NOON + second],
      [3, 'uint8', 100 + (second % 50)],
    ];
    const all = new Uint8Array(count * 6);
    for (let second = 0; second < count; second++) all.set(data(fields(second), { local: 1 }), second * 6);
    const { series, totals } = readRun(
      fitFile([fileId(), define(20, fields(0), { local: 1 }), all, session({ seconds: count - 1 })]),
    );
    expect(series.elapsedSeconds.length).toBe(count);
    expect([series.heartRateBpm[0], series.heartRateBpm[count - 1]]).toEqual([100, 147]);
    expect([series.timerSeconds.at(-1), totals.timerSeconds]).toEqual([count - 1, count - 1]);
  });

  it('compressed headers and big-endian fields give the same run', () => {
    const heart = (second: number): FieldValue[] => [[3, 'uint8', 120 + second]];
    const compressed = [
      message(99, [[253, 'uint32', NOON]], { local: 5 }),
      define(20, heart(0), { local: 2 }),
      ...Array.from({ length: 11 }, (_, second) => data(heart(second), { local: 2, compressedTime: NOON + second })),
    ];
    const bigEndian = Array.from({ length: 11 }, (_, second) =>
      message(20, [[253, 'uint32', NOON + second], ...heart(second)], { bigEndian: true }),
    );
    const plain = readRun(fitFile([fileId(), ...seconds(0, 10, heart), session()]));
    for (const records of [compressed, bigEndian])
      expect(readRun(fitFile([fileId(), ...records, session()]))).toEqual(plain);
  });

  it('a clock set back loses the records of the time that was told twice, and no others', () => {
    const run = readRun(fitFile([fileId(), ...seconds(0, 20), ...seconds(11, 30), session({ seconds: 30 })]));
    expect([...run.series.elapsedSeconds]).toEqual(Array.from({ length: 31 }, (_, second) => second));
    expect(run.notes).toContain('recordsOutOfOrder');
  });
});

describe('lengths that no run has', () => {
  const stated = (elapsed: number, timer: number) =>
    message(18, [
      [253, 'uint32', NOON + 10],
      [2, 'uint32', NOON],
      [7, 'uint32', elapsed * 1000],
      [8, 'uint32', timer * 1000],
      [5, 'enum', 1],
    ]);

  it('are taken from other times: laid out second by second they would cost far more than the file', () => {
    const run = readRun(fitFile([fileId(), ...seconds(0, 10), stated(4_000_000, 4_000_000)]));
    expect(run.totals).toMatchObject({ timerSeconds: 10, elapsedSeconds: 10 });
    expect(run.notes).toContain('totalsUnbelievable');
    const fourDays = readRun(fitFile([fileId(), ...seconds(0, 10), stated(345_600, 345_600)]));
    expect([fourDays.totals.timerSeconds, fourDays.notes]).toEqual([345_600, ['noLaps']]);
  });

  it('nor do records go on for longer, each within an hour of the one before', () => {
    const hourly = Array.from({ length: 500 }, (_, hour) => record(NOON + hour * 3600));
    const untimed = message(18, [
      [2, 'uint32', NOON],
      [7, 'uint32', 10_000],
      [5, 'enum', 1],
    ]);
    const run = readRun(fitFile([fileId(), ...hourly, untimed]));
    expect(run.series.elapsedSeconds.at(-1)).toBe(345_600);
    expect(run.totals.timerSeconds).toBe(345_600);
  });

  it('nor do sessions that lie over each other add up to more', () => {
    const sessions = Array.from({ length: 20 }, () => stated(100_000, 100_000));
    expect(readRun(fitFile([fileId(), ...seconds(0, 10), ...sessions])).totals.timerSeconds).toBeLessThanOrEqual(
      345_600,
    );
  });
});

describe('sports', () => {
  it.each([
    [1, 0, 'running'],
    [1, 1, 'running'],
    [11, 0, 'walking'],
    [17, 0, 'walking'],
    [4, 1, 'running'],
    [4, 27, 'walking'],
  ] as const)('sport %i with sub-sport %i is %s', (sport, subSport, expected) => {
    expect(readRun(fitFile([fileId(), record(NOON), session({ sport, more: [[6, 'enum', subSport]] })])).sport).toBe(
      expected,
    );
  });

  it.each([
    [2, 'cycling'],
    [10, 'training'],
    [4, 'fitness_equipment'],
    [21, 'e_biking'],
    [0, 'generic'],
    [99, 'sport_99'],
  ])('sport %i is refused as %s, and read when any sport will do', (sport, sportName) => {
    const file = fitFile(smallRun({ sport }));
    expect(refusalOf(file)).toEqual({ code: 'otherSport', sportName });
    expect(readRun(file, 'any')).toMatchObject({ sport: 'other', sportName });
  });

  it('the sport message stands in for a session that names none', () => {
    const file = fitFile([fileId(), message(12, [[0, 'enum', 1]]), record(NOON), session({ sport: 255 })]);
    expect(readRun(file).sport).toBe('running');
  });
});

describe('several sessions', () => {
  const km = (second: number): FieldValue[] => [[5, 'uint32', second * 300]];
  const triathlon = [
    fileId(),
    timerEvent(NOON, START),
    ...seconds(0, 100, km),
    timerEvent(NOON + 100, STOP_ALL),
    lap(NOON, 20),
    lap(NOON + 20, 40),
    lap(NOON + 60, 30),
    lap(NOON + 90, 10),
    ...[5, 25, 65, 92].map((at) =>
      message(312, [
        [0, 'enum', 17],
        [9, 'uint32', NOON + at],
        [1, 'uint32', 4000],
      ]),
    ),
    session({ start: NOON, seconds: 20, sport: 2, more: [[9, 'uint32', 6000]] }),
    session({
      start: NOON + 20,
      seconds: 40,
      sport: 1,
      more: [
        [9, 'uint32', 12_000],
        [193, 'uint8', 30],
      ],
    }),
    session({ start: NOON + 60, seconds: 30, sport: 5, more: [[9, 'uint32', 9000]] }),
    session({
      start: NOON + 90,
      seconds: 10,
      sport: 11,
      more: [
        [9, 'uint32', 3000],
        [193, 'uint8', 50],
      ],
    }),
  ];

  it('give the running and walking ones as one run, their totals summed, the others a pause', () => {
    const run = readRun(fitFile(triathlon));
    expect(run.startedAt).toBe(NOON + 20 + FIT_TO_UNIX);
    expect(run.totals).toEqual({ timerSeconds: 50, elapsedSeconds: 50, distanceMeters: 150 });
    expect(run.timerSpans).toEqual([
      { startElapsedSeconds: 0, endElapsedSeconds: 40 },
      { startElapsedSeconds: 70, endElapsedSeconds: 80 },
    ]);
    expect(run.series.elapsedSeconds.length).toBe(41 + 11);
    expect(run.series.timerSeconds.at(-1)).toBe(50);
    expect(run.series.distanceMeters.at(-1)).toBe(150);
    expect(run.laps.map((one) => [one.startElapsedSeconds, one.startTimerSeconds, one.timerSeconds])).toEqual([
      [0, 0, 40],
      [70, 40, 10],
    ]);
    expect(run.splits.map((one) => [one.startElapsedSeconds, one.startTimerSeconds])).toEqual([
      [5, 5],
      [72, 42],
    ]);
    expect(run.selfEvaluation.effort).toBe(5);
    expect(run.notes).toEqual(['sessionsMerged', 'otherSportsLeftOut']);
  });

  it('are one activity when any sport will do', () => {
    const whole = readRun(fitFile(triathlon), 'any');
    expect(whole.series.elapsedSeconds.length).toBe(101);
    expect(whole.totals.timerSeconds).toBe(100);
    expect(whole.laps.length).toBe(4);
  });
});

describe('timer time', () => {
  const paused = [...seconds(0, 10), ...seconds(30, 40)];

  it.each([1, 4, 8, 9])('stands still between a stop of type %i and the next start', (stop) => {
    const events = [
      timerEvent(NOON, START),
      timerEvent(NOON + 10, stop),
      timerEvent(NOON + 30, START),
      timerEvent(NOON + 40, STOP_ALL),
    ];
    const run = readRun(fitFile([fileId(), ...paused, ...events, session({ seconds: 40, timer: 20 })]));
    expect(run.timerSpans).toEqual([
      { startElapsedSeconds: 0, endElapsedSeconds: 10 },
      { startElapsedSeconds: 30, endElapsedSeconds: 40 },
    ]);
    expect([run.series.timerSeconds[10], run.series.timerSeconds[11], run.series.timerSeconds.at(-1)]).toEqual([
      10, 10, 20,
    ]);
    expect(run.notes).toEqual(['noLaps']);
  });

  it('runs from the start where the first event is a stop', () => {
    const events = [timerEvent(NOON + 10, STOP_ALL), timerEvent(NOON + 30, START)];
    const run = readRun(fitFile([fileId(), ...paused, ...events, session({ seconds: 40, timer: 20 })]));
    expect(run.timerSpans.length).toBe(2);
    expect(run.notes).toEqual(['noLaps']);
  });

  it('without events takes the longest gaps between records as pauses until the total is reached', () => {
    const withGaps = [...seconds(0, 10), ...seconds(14, 20), ...seconds(50, 60)];
    const run = readRun(fitFile([fileId(), ...withGaps, session({ seconds: 60, timer: 31 })]));
    expect(run.timerSpans).toEqual([
      { startElapsedSeconds: 0, endElapsedSeconds: 21 },
      { startElapsedSeconds: 50, endElapsedSeconds: 60 },
    ]);
    expect(run.notes).toContain('pausesEstimated');
    expect(run.notes).not.toContain('timerTotalUnexplained');
  });

  it('says so when no gaps explain the total', () => {
    const run = readRun(fitFile([fileId(), ...seconds(0, 60), session({ seconds: 60, timer: 20 })]));
    expect(run.notes).toContain('timerTotalUnexplained');
    expect(run.totals.timerSeconds).toBe(20);
  });

  it('adds up to the total to the millisecond although events are whole seconds', () => {
    const total: FieldValue[] = [
      [7, 'uint32', 39_600],
      [8, 'uint32', 39_412],
    ];
    const ends = message(18, [[253, 'uint32', NOON + 40], [2, 'uint32', NOON], [5, 'enum', 1], ...total]);
    const run = readRun(
      fitFile([fileId(), ...seconds(0, 40), timerEvent(NOON, START), timerEvent(NOON + 40, STOP_ALL), ends]),
    );
    expect(run.timerSpans).toEqual([{ startElapsedSeconds: 0, endElapsedSeconds: 39.412 }]);
    expect(run.series.timerSeconds.at(-1)).toBe(39.412);
  });
});

describe('laps', () => {
  const run = (...laps: number[][]) =>
    readRun(fitFile([fileId(), ...seconds(0, 100), ...laps, session({ seconds: 100 })]));
  const spans = (activity: ReturnType<typeof readRun>) =>
    activity.laps.map((one) => [one.startElapsedSeconds, one.endElapsedSeconds]);

  it('are chained to the millisecond', () => {
    const { laps } = run(lap(NOON, 33.4), lap(NOON + 33, 33.3), lap(NOON + 67, 33.3));
    laps.slice(1).forEach((one, index) => {
      const before = laps[index] as (typeof laps)[number];
      expect(one.startTimerSeconds).toBe(before.startTimerSeconds + before.timerSeconds);
      expect(one.startElapsedSeconds).toBe(before.endElapsedSeconds);
    });
    expect(laps.map((one) => one.timerSeconds)).toEqual([33.4, 33.3, 33.3]);
  });

  it('carry the step of the workout, their distance and their intensity', () => {
    const { laps } = run(
      lap(NOON, 100, [
        [71, 'uint16', 0x8003],
        [9, 'uint32', 25_000],
        [23, 'enum', 4],
      ]),
    );
    expect(laps[0]).toMatchObject({ stepIndex: 3, distanceMeters: 250, intensity: 'recovery' });
    expect(run(lap(NOON, 100)).laps[0]).toMatchObject({ stepIndex: null, distanceMeters: null, intensity: null });
  });

  it('written before the records carry the start as timestamp: the length says the end', () => {
    const summaryFirst = run(lap(NOON, 50, [], NOON), lap(NOON + 50, 50, [], NOON));
    expect(spans(summaryFirst)).toEqual([
      [0, 50],
      [50, 100],
    ]);
    expect(summaryFirst.notes).toContain('summaryFirst');
  });

  it('with start and end swapped begin at the smaller one', () => {
    const swapped = run(lap(NOON + 40, 40, [], NOON), lap(NOON + 100, 60, [], NOON + 40));
    expect(spans(swapped)).toEqual([
      [0, 40],
      [40, 100],
    ]);
    expect(swapped.notes).toContain('lapTimesSwapped');
  });

  it('whose times say nothing about swapping begin at their start', () => {
    const odd = run(lap(NOON, 40), lap(NOON + 40, 60, [], NOON + 5));
    expect(spans(odd)).toEqual([
      [0, 40],
      [40, 100],
    ]);
    expect(odd.notes).toEqual([]);
  });

  it('that add up to the whole run leave no gap in timer time, however far their whole-second starts drift', () => {
    const events = [timerEvent(NOON, START), timerEvent(NOON + 50, STOP_ALL), timerEvent(NOON + 80, START)];
    const drifting = [lap(NOON, 29.9), lap(NOON + 33, 19.6), lap(NOON + 80, 20.5)];
    const { laps } = readRun(
      fitFile([fileId(), ...seconds(0, 100), ...events, ...drifting, session({ seconds: 100, timer: 70 })]),
    );
    const starts = laps.map((one) => one.startTimerSeconds);
    expect(starts).toEqual([0, 29.9, 29.9 + 19.6]);
  });

  it('whose timer says zero, or nothing, have the time of the clock', () => {
    const untimed = (start: number, more: FieldValue[]) =>
      message(19, [[253, 'uint32', start + 50], [2, 'uint32', start], [7, 'uint32', 50_000], ...more]);
    for (const more of [[[8, 'uint32', 0]], []] as FieldValue[][]) {
      const { laps } = run(untimed(NOON, more), untimed(NOON + 50, more));
      expect(laps.map((one) => one.timerSeconds)).toEqual([50, 50]);
    }
  });

  it('may be missing', () => {
    expect(run()).toMatchObject({ laps: [], notes: ['noLaps'] });
  });

  it('behind a pause go on in timer time where the lap before ended', () => {
    const events = [timerEvent(NOON, 0), timerEvent(NOON + 50, 4), timerEvent(NOON + 80, 0), timerEvent(NOON + 100, 4)];
    const { laps } = readRun(
      fitFile([
        fileId(),
        ...seconds(0, 100),
        ...events,
        lap(NOON, 50),
        lap(NOON + 80, 20),
        session({ seconds: 100, timer: 70 }),
      ]),
    );
    expect(laps.map((one) => [one.startElapsedSeconds, one.startTimerSeconds])).toEqual([
      [0, 0],
      [80, 50],
    ]);
  });
});

describe('splits', () => {
  it.each([
    [17, 'run'],
    [18, 'walk'],
    [22, 'stand'],
    [3, 'intervalActive'],
    [4, 'intervalRest'],
    [7, 'intervalRest'],
    [5, 'intervalWarmup'],
    [6, 'intervalCooldown'],
    [8, 'other'],
  ] as const)('of type %i are %s', (type, kind) => {
    const split = message(312, [
      [0, 'enum', type],
      [9, 'uint32', NOON + 2],
      [1, 'uint32', 4500],
      [2, 'uint32', 4000],
      [27, 'uint32', NOON + 6],
    ]);
    expect(readRun(fitFile(smallRun({ more: [split] }))).splits).toEqual([
      { kind, startElapsedSeconds: 2, endElapsedSeconds: 6.5, startTimerSeconds: 2, timerSeconds: 4 },
    ]);
  });
});

describe('the local day', () => {
  /** 2024-11-08T22:53:20Z. */
  const late = (offset: number, length = 7200) =>
    readRun(
      fitFile([
        ...smallRun({ start: 1_100_040_800 - 631, seconds: 10 }),
        activity(1_100_040_800 - 631 + length, 1_100_040_800 - 631 + length + offset),
      ]),
    );

  it('is that of the start of the run, in the time of the watch', () => {
    const utc = new Date((1_100_040_800 - 631 + FIT_TO_UNIX) * 1000);
    const shifted = (hours: number) => new Date(utc.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
    for (const hours of [-12, -7, 0, 1, 5.75, 14]) expect(late(hours * 3600).localDay).toBe(shifted(hours));
  });

  it('is unknown without a local time, or with one that no time zone explains', () => {
    expect(readRun(fitFile(smallRun())).localDay).toBeNull();
    expect(late(15 * 3600)).toMatchObject({ localDay: null });
    expect(late(-13 * 3600).notes).toContain('localTimeUnbelievable');
  });

  it('and the start come from the local time where the clock counts from power-up', () => {
    const run = readRun(fitFile([...smallRun({ start: 5000 }), activity(5010, NOON + 10)]));
    expect(run.startedAt).toBe(NOON + FIT_TO_UNIX);
    expect(run.notes).toContain('relativeTime');
  });
});

describe('what the watch and the runner say', () => {
  it('effort, feeling, the workout file that was followed, the device', () => {
    const followed = message(72, [
      [0, 'enum', 5],
      [3, 'uint32z', 777],
      [4, 'uint32', 888],
    ]);
    const course = message(72, [
      [0, 'enum', 6],
      [3, 'uint32z', 1],
      [4, 'uint32', 2],
    ]);
    const device = fileId([
      [0, 'enum', 4],
      [1, 'uint16', 1],
      [2, 'uint16', 4315],
      [3, 'uint32z', 99],
    ]);
    const run = readRun(
      fitFile([
        device,
        course,
        followed,
        record(NOON),
        session({
          more: [
            [192, 'uint8', 75],
            [193, 'uint8', 40],
          ],
        }),
      ]),
    );
    expect(run).toMatchObject({
      selfEvaluation: { effort: 4, feel: 75 },
      followedWorkoutFile: { serialNumber: 777, timeCreated: 888 },
      device: { manufacturer: 1, product: 4315, serialNumber: 99 },
    });
  });

  it('are null where they say nothing', () => {
    expect(readRun(fitFile(smallRun()))).toMatchObject({
      selfEvaluation: { effort: null, feel: null },
      followedWorkoutFile: null,
      storedWorkout: null,
      device: { manufacturer: null, product: null, serialNumber: null },
    });
  });
});
