/** Each behaviour, device habit, gait and heart of the simulator, seen from the file that it writes. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout } from '../../shared/plan/plan.ts';
import { EIGHT_ROWS_WORKOUT } from '../fixtures/simulator/eight-rows.ts';
import { MESSAGE } from '../fixtures/simulator/fit-numbers.ts';
import { type Behaviour, type DeviceHabits, type Gait, type Heart, makeIntent } from '../fixtures/simulator/intent.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';
import { cadenceOf, numberAt, type ReadMessage, readBack, readOnly } from './read-back.ts';

const WEEK_2 = buildSessionWorkout(DEFAULT_PLAN, 2, { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: 140 });

type Habits = {
  device?: Partial<DeviceHabits>;
  gait?: Partial<Gait>;
  heart?: Partial<Heart>;
  behaviours?: Behaviour[];
};

const simulate = (habits: Habits) => simulateRun(makeIntent({ workout: WEEK_2, ...habits }));
const behave = (...behaviours: Behaviour[]) => simulate({ behaviours }).truth;
const recordsOf = (habits: Habits) => readOnly(simulate(habits).bytes, 'record');
const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
const present = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const startOf = (messages: ReadMessage[]) => numberAt(messages[0], 253);

describe('what she does', () => {
  const cases: [string, Behaviour[], { run: number; longest: number; timer: number }][] = [
    ['as planned', [{ type: 'asPlanned' }], { run: 240, longest: 60, timer: 1800 }],
    ['walks through one', [{ type: 'walkThroughRepetition', repetition: 4 }], { run: 180, longest: 60, timer: 1800 }],
    ['skips one', [{ type: 'skipRepetition', repetition: 1 }], { run: 180, longest: 60, timer: 1504 }],
    ['stops early', [{ type: 'stopAfterRepetition', repetition: 1 }], { run: 60, longest: 60, timer: 600 }],
    ['strolls first', [{ type: 'extraStrollLapFirst', seconds: 40 }], { run: 240, longest: 60, timer: 1840 }],
    ['runs three times', [{ type: 'runsTimes', factor: 3 }], { run: 720, longest: 180, timer: 1800 }],
    ['leaves 15 s of walk', [{ type: 'runsTimes', factor: 9 }], { run: 1140, longest: 285, timer: 1800 }],
    ['runs half', [{ type: 'runsTimes', factor: 0.5 }], { run: 120, longest: 30, timer: 1800 }],
    ['doubles one', [{ type: 'runsTimes', factor: 2, repetition: 2 }], { run: 300, longest: 120, timer: 1800 }],
    ['runs all of it', [{ type: 'runAllOfIt' }], { run: 1200, longest: 1200, timer: 1800 }],
    ['walks all of it', [{ type: 'walkAllOfIt' }], { run: 0, longest: 0, timer: 1800 }],
    ['runs on', [{ type: 'runsOn', seconds: 100 }], { run: 340, longest: 100, timer: 1900 }],
    ['pauses in a run', [{ type: 'pause', atTimerSeconds: 320, seconds: 30 }], { run: 240, longest: 60, timer: 1800 }],
  ];
  it.each(cases)('%s', (_, behaviours, { run, longest, timer }) => {
    const truth = behave(...behaviours);
    expect([truth.runSeconds, truth.longestBoutSeconds, truth.timerSeconds]).toEqual([run, longest, timer]);
  });

  it('breaks the bout with a pause, and the timer stands still in it', () => {
    const truth = behave({ type: 'runAllOfIt' }, { type: 'pause', atTimerSeconds: 500, seconds: 30 });
    expect(truth.segments.filter((segment) => segment.kind === 'run')).toEqual([
      { startSeconds: 300, endSeconds: 500, kind: 'run' },
      { startSeconds: 500, endSeconds: 1500, kind: 'run' },
    ]);
    expect(truth.elapsedSeconds).toBe(1830);
  });

  it('tells what she did for an interval apart from where the watch stood', () => {
    const [, run, walk] = behave({ type: 'runsTimes', factor: 2 }).intervals;
    expect(run).toMatchObject({ startSeconds: 300, endSeconds: 420, runSeconds: 120 });
    expect(run).toMatchObject({ stepStartSeconds: 300, stepEndSeconds: 360 });
    expect(walk).toMatchObject({ startSeconds: 420, endSeconds: 600, stepStartSeconds: 360, stepEndSeconds: 600 });
  });

  it('counts a walk begun early to the walk', () => {
    const [, run, walk] = behave({ type: 'runsTimes', factor: 0.5 }).intervals;
    expect(run).toMatchObject({ startSeconds: 300, endSeconds: 330, stepEndSeconds: 360, runSeconds: 30 });
    expect(walk).toMatchObject({ startSeconds: 330, endSeconds: 600, stepStartSeconds: 360, runSeconds: 0 });
  });

  it('has no times for intervals she never reached', () => {
    const { intervals } = behave({ type: 'stopAfterRepetition', repetition: 4 });
    expect(intervals.at(-1)).toMatchObject({ startSeconds: null, endSeconds: null, stepStartSeconds: null });
  });

  it('refuses what the plan does not have', () => {
    expect(() => behave({ type: 'walkThroughRepetition', repetition: 5 })).toThrow('No repetition 5');
    expect(() => behave({ type: 'pause', atTimerSeconds: 1800, seconds: 5 })).toThrow('does not fit');
    expect(() => behave({ type: 'pause', atTimerSeconds: 10.5, seconds: 5 })).toThrow('does not fit');
  });
});

describe('what the watch does', () => {
  it('records every second, or in gaps of one to seven', () => {
    const gapsOf = (recording: DeviceHabits['recording']) => {
      const times = recordsOf({ device: { recording } }).map((record) => numberAt(record, 253));
      return times.slice(1).map((time, index) => time - (times[index] ?? 0));
    };
    expect(new Set(gapsOf('everySecond'))).toEqual(new Set([1]));
    expect([...new Set(gapsOf('smart'))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('cuts laps by step, by her key, by distance, once, or never', () => {
    const lapsOf = (laps: DeviceHabits['laps'], behaviours: Behaviour[] = []) =>
      readOnly(simulate({ device: { laps }, behaviours }).bytes, 'lap').map((lap) => [
        numberAt(lap, 8) / 1000,
        lap.value(71),
      ]);
    const doubles: Behaviour[] = [{ type: 'runsTimes', factor: 2, repetition: 4 }];
    expect(lapsOf({ type: 'stepLaps', autoLapEveryMeters: null }, doubles).slice(6)).toEqual([
      [240, 2],
      [60, 1],
      [240, 2],
      [300, 4],
    ]);
    expect(lapsOf({ type: 'plainLaps' }, doubles).slice(6)).toEqual([
      [240, null],
      [120, null],
      [480, null],
    ]);
    const strolls: Behaviour[] = [{ type: 'extraStrollLapFirst', seconds: 40 }];
    expect(lapsOf({ type: 'plainLaps' }, strolls).slice(0, 3)).toEqual([
      [40, null],
      [300, null],
      [60, null],
    ]);
    expect(lapsOf({ type: 'oneLap' })).toEqual([[1800, null]]);
    expect(lapsOf({ type: 'none' })).toEqual([]);
    const meters = readOnly(simulate({ device: { laps: { type: 'autoLap', everyMeters: 400 } } }).bytes, 'lap');
    expect(new Set(meters.slice(0, -1).map((lap) => lap.value(9)))).toEqual(new Set([40_000]));
    expect(meters.map((lap) => lap.value(24))).toEqual([...meters.slice(1).map(() => 2), 7]);
  });

  it('gives laps the right intensity, none, or a wrong one', () => {
    const intensities = (lapIntensity: DeviceHabits['lapIntensity']) =>
      readOnly(simulate({ device: { lapIntensity } }).bytes, 'lap').map((lap) => lap.value(23));
    expect(intensities('right')).toEqual([2, 0, 4, 0, 4, 0, 4, 0, 4, 3]);
    expect(new Set(intensities('wrong'))).toEqual(new Set([2]));
    expect(new Set(intensities('absent'))).toEqual(new Set([null]));
  });

  it('notices gait 3 to 27 s late in its own splits', () => {
    const late = Array.from({ length: 40 }, (_, seed) => {
      const { bytes, truth } = simulateRun(makeIntent({ workout: WEEK_2, seed, device: { splits: 'gait' } }));
      const splits = readOnly(bytes, 'split');
      expect(splits.map((split) => split.value(0))).toEqual([18, 17, 18, 17, 18, 17, 18, 17, 18]);
      const start = startOf(readOnly(bytes, 'record'));
      return splits
        .slice(1)
        .map((split, index) => numberAt(split, 9) - start - (truth.segments[index]?.endSeconds ?? 0));
    }).flat();
    expect([Math.min(...late), Math.max(...late)]).toEqual([3, 27]);
  });

  it('loses a bout that is over before it was noticed, and then tells one walk', () => {
    const behaviours: Behaviour[] = [{ type: 'runsTimes', factor: 0.05 }];
    const runs = Array.from({ length: 10 }, (_, seed) => {
      const intent = makeIntent({ workout: WEEK_2, seed, behaviours, device: { splits: 'gait' } });
      return readOnly(simulateRun(intent).bytes, 'split');
    });
    expect(Math.min(...runs.map((splits) => splits.length))).toBeLessThan(9);
    for (const splits of runs) {
      const kinds = splits.map((split) => split.value(0));
      expect(kinds.every((kind, index) => kind !== kinds[index - 1])).toBe(true);
      expect(splits.reduce((total, split) => total + numberAt(split, 2), 0)).toBe(1_800_000);
    }
  });

  it('writes interval splits over the gait splits only when it follows steps', () => {
    const kindsOf = (laps: DeviceHabits['laps']) =>
      readOnly(simulate({ device: { laps, splits: 'gaitAndIntervals' } }).bytes, 'split').map((split) =>
        split.value(0),
      );
    const followed = kindsOf({ type: 'stepLaps', autoLapEveryMeters: null });
    expect(followed.filter((kind) => kind !== null && kind < 9)).toEqual([5, 3, 7, 3, 7, 3, 7, 3, 7, 6]);
    expect(kindsOf({ type: 'plainLaps' }).every((kind) => kind !== null && kind > 9)).toBe(true);
  });

  it('sums up behind the records, or before them with the start as every timestamp', () => {
    const orderOf = (isSummaryFirst: boolean) => {
      const messages = readBack(simulate({ device: { isSummaryFirst, splits: 'gait' } }).bytes);
      const place = (message: number) => messages.findIndex((candidate) => candidate.message === message);
      const summary = messages.filter(({ message }) =>
        [MESSAGE.lap, MESSAGE.session, MESSAGE.split].some((n) => n === message),
      );
      return {
        messages,
        isBefore: place(MESSAGE.session) < place(MESSAGE.record),
        times: summary.map((m) => numberAt(m, 253)),
      };
    };
    const first = orderOf(true);
    expect(first.isBefore).toBe(true);
    expect(new Set(first.times)).toEqual(new Set([numberAt(first.messages[0], 4)]));
    const last = orderOf(false);
    expect(last.isBefore).toBe(false);
    expect(Math.max(...last.times)).toBe(numberAt(last.messages[0], 4) + 1800);
    expect(last.messages.slice(-2).map(({ message }) => message)).toEqual([MESSAGE.session, MESSAGE.activity]);
  });

  it('writes no record in a pause, and stops the timer by the event its maker uses', () => {
    const behaviours: Behaviour[] = [{ type: 'pause', atTimerSeconds: 700, seconds: 60 }];
    const { bytes } = simulate({ behaviours });
    const events = readOnly(bytes, 'event');
    const start = startOf(events);
    expect(events.map((event) => [numberAt(event, 253) - start, event.value(1)])).toEqual([
      [0, 0],
      [700, 4],
      [760, 0],
      [1860, 4],
    ]);
    const times = readOnly(bytes, 'record').map((record) => numberAt(record, 253) - start);
    expect(times.filter((time) => time > 700 && time < 760)).toEqual([]);
    expect(times).toContain(760);
    const paused = readOnly(bytes, 'lap').map((lap) => numberAt(lap, 7) - numberAt(lap, 8));
    expect(paused.filter((milliseconds) => milliseconds > 0)).toEqual([60_000]);
    const stops = readOnly(simulate({ behaviours, device: { timerEvents: 'stop' } }).bytes, 'event');
    expect(stops.map((event) => event.value(1))).toEqual([0, 1, 0, 1]);
    expect(readOnly(simulate({ behaviours, device: { timerEvents: 'none' } }).bytes, 'event')).toEqual([]);
  });

  it('gives a pause between two steps to the lap behind it', () => {
    const { bytes } = simulate({ behaviours: [{ type: 'pause', atTimerSeconds: 600, seconds: 45 }] });
    const laps = readOnly(bytes, 'lap');
    const start = startOf(readOnly(bytes, 'record'));
    expect(laps.slice(1, 4).map((lap) => [numberAt(lap, 2) - start, numberAt(lap, 7), numberAt(lap, 8)])).toEqual([
      [300, 60_000, 60_000],
      [360, 240_000, 240_000],
      [600, 105_000, 60_000],
    ]);
  });

  it('stands on in a tail lap without a step', () => {
    const { bytes, truth } = simulate({ device: { tailLapSeconds: 25 } });
    const tail = readOnly(bytes, 'lap').at(-1);
    expect([tail?.value(8), tail?.value(71)]).toEqual([25_000, null]);
    expect(truth.segments.at(-1)).toEqual({ startSeconds: 1800, endSeconds: 1825, kind: 'stand' });
  });

  it('stores the workout with its repeat, its ceiling, and the skipped last recovery', () => {
    const stepsOf = (workout: typeof WEEK_2) => readOnly(simulateRun(makeIntent({ workout })).bytes, 'workoutStep');
    const steps = stepsOf(WEEK_2);
    expect(steps.map((step) => [step.value(254), step.value(1), step.value(2), step.value(4)])).toEqual([
      [0, 0, 300_000, 0],
      [1, 0, 60_000, 0],
      [2, 0, 240_000, 0],
      [3, 6, 1, 4],
      [4, 0, 300_000, 0],
    ]);
    expect([steps[1]?.value(3), steps[1]?.value(5), steps[1]?.value(6)]).toEqual([1, 150, 240]);
    expect(steps[3]?.value(18)).toBeNull();
    const repeat = EIGHT_ROWS_WORKOUT.steps.map((item) =>
      item.type === 'repeat' ? ({ ...item, skipsLastRecovery: true } as const) : item,
    );
    expect(stepsOf({ name: 'Last walk left out', steps: repeat }).at(-1)?.value(18)).toBe(1);
    expect(readOnly(simulate({ device: { storesWorkout: false } }).bytes, 'workoutStep')).toEqual([]);
  });

  it('names the file it followed, her local time, and her own marks, or none of them', () => {
    const trainingFile = { serialNumber: 123_456, timeCreated: 1_130_000_001 };
    const { bytes } = simulate({ device: { trainingFile, selfEvaluation: { effort: 4, feel: 75 } } });
    const [followed] = readOnly(bytes, 'trainingFile');
    expect([followed?.value(0), followed?.value(3), followed?.value(4)]).toEqual([5, 123_456, 1_130_000_001]);
    const [session] = readOnly(bytes, 'session');
    expect([session?.value(193), session?.value(192)]).toEqual([40, 75]);
    const [activity] = readOnly(bytes, 'activity');
    expect(numberAt(activity, 5) - numberAt(activity, 253)).toBe(3600);
    const bare = simulate({ device: { writesLocalTimestamp: false } }).bytes;
    expect(readOnly(bare, 'trainingFile')).toEqual([]);
    expect(readOnly(bare, 'session')[0]?.value(193)).toBeNull();
    expect(readOnly(bare, 'activity')[0]?.value(5)).toBeNull();
  });

  it('writes speed as the enhanced field, the plain one, or both', () => {
    const fieldsOf = (speedField: DeviceHabits['speedField']) =>
      recordsOf({ device: { speedField } })[0]?.fieldNumbers.filter((number) => number === 6 || number === 73);
    expect([fieldsOf('enhanced'), fieldsOf('plain'), fieldsOf('both')]).toEqual([[73], [6], [73, 6]]);
  });
});

describe('how she moves', () => {
  const steady = (records: ReadMessage[], from: number, to: number) =>
    present(records.slice(from, to).map((record) => cadenceOf(record)));

  it('steps and speeds as the intent says, with its noise', () => {
    const records = recordsOf({ behaviours: [{ type: 'runAllOfIt' }] });
    const runs = steady(records, 320, 1480);
    const spread = Math.sqrt(mean(runs.map((value) => (value - mean(runs)) ** 2)));
    expect(mean(runs)).toBeCloseTo(165, -0.5);
    expect(spread).toBeGreaterThan(3.5);
    expect(spread).toBeLessThan(4.5);
    expect(mean(steady(records, 20, 280))).toBeCloseTo(116, -0.5);
    expect(mean(records.slice(320, 1480).map((record) => numberAt(record, 73) / 1000))).toBeCloseTo(2.6, 1);
    expect(numberAt(records[1480], 5) - numberAt(records[320], 5)).toBeCloseTo(2.6 * 1160 * 100, -1);
  });

  it('tells cadence late: the change is half seen so many seconds behind the true moment', () => {
    const gait = { cadenceLateSeconds: 4, cadenceNoiseStepsPerMinute: 0, missingCadenceShare: 0 };
    const records = recordsOf({ gait: { ...gait, transitionSeconds: [4, 4] } });
    const cadences = records.map((record) => cadenceOf(record));
    const middle = (116 + 165) / 2;
    expect([cadences[301], cadences[302]]).toEqual([116, 116]);
    expect(Math.abs((cadences[304] ?? 0) - middle)).toBeLessThanOrEqual(1);
    expect([cadences[306], cadences[307]]).toEqual([165, 165]);
  });

  it('loses about two percent of the cadence, in bursts of at most eight seconds', () => {
    const lost = Array.from({ length: 20 }, (_, seed) =>
      readOnly(simulateRun(makeIntent({ workout: WEEK_2, seed })).bytes, 'record').map(
        (record) => cadenceOf(record) === null,
      ),
    );
    const all = lost.flat();
    const share = all.filter(Boolean).length / all.length;
    expect(share).toBeGreaterThan(0.015);
    expect(share).toBeLessThan(0.025);
    const bursts = lost.flatMap((run) =>
      run
        .map((isLost) => (isLost ? 'x' : ' '))
        .join('')
        .split(' ')
        .filter(Boolean),
    );
    expect(Math.max(...bursts.map((burst) => burst.length))).toBeGreaterThanOrEqual(6);
  });

  it('leaves out cadence or speed, and counts under 60 behind a stroller held with both hands', () => {
    expect(recordsOf({ gait: { kind: 'noCadence' } })[0]?.fieldNumbers).toEqual([253, 5, 73, 3, 42]);
    expect(recordsOf({ gait: { kind: 'noSpeed' } })[0]?.fieldNumbers).toEqual([253, 3, 4, 53, 42]);
    const counted = present(recordsOf({ gait: { kind: 'strollerBothHands' } }).map((record) => cadenceOf(record)));
    expect(Math.max(...counted)).toBeLessThan(60);
  });
});

describe('what her heart does', () => {
  const heartRates = (heart: Partial<Heart>, behaviours: Behaviour[] = [{ type: 'runAllOfIt' }]) =>
    recordsOf({ heart, behaviours, gait: { cadenceNoiseStepsPerMinute: 0 } }).map((record) => record.value(3));

  it('follows the effort with one time constant up and another down', () => {
    const bpm = heartRates({ noiseBpm: 0, driftBpmPer20Minutes: 0 });
    expect(bpm[0]).toBe(95);
    expect(bpm[299]).toBe(120);
    expect(bpm[340]).toBe(Math.round(155 - 35 / Math.E));
    expect(bpm[1499]).toBe(155);
    expect(bpm[1560]).toBe(Math.round(120 + 35 / Math.E));
  });

  it('falls while she stands in a pause', () => {
    const pause: Behaviour = { type: 'pause', atTimerSeconds: 1400, seconds: 120 };
    const bpm = heartRates({ noiseBpm: 0, driftBpmPer20Minutes: 0 }, [{ type: 'runAllOfIt' }, pause]);
    expect(bpm[1400]).toBe(155);
    expect(bpm[1401]).toBe(Math.round(95 + 60 / Math.E ** 2));
  });

  it('drifts up', () => {
    const bpm = heartRates({ noiseBpm: 0, driftBpmPer20Minutes: 8 });
    expect(bpm[1499]).toBeGreaterThanOrEqual(164);
  });

  it('is missing, frozen or locked on her steps where the truth says so, and nowhere else', () => {
    const defects: Heart['defects'] = [
      { defect: 'missing', startSeconds: 350, endSeconds: 400 },
      { defect: 'frozen', startSeconds: 500, endSeconds: 600 },
      { defect: 'cadenceLock', startSeconds: 700, endSeconds: 800, ratio: 1 },
      { defect: 'cadenceLock', startSeconds: 900, endSeconds: 1000, ratio: 0.5 },
      { defect: 'missing', startSeconds: 1790, endSeconds: 1900 },
    ];
    const bpm = heartRates({ defects });
    const honest = heartRates({});
    expect(bpm.slice(350, 400).every((value) => value === null)).toBe(true);
    expect(new Set(bpm.slice(500, 600)).size).toBe(1);
    expect(bpm.slice(700, 800).every((value) => Math.abs((value ?? 0) - 165) <= 4)).toBe(true);
    expect(bpm.slice(900, 1000).every((value) => Math.abs((value ?? 0) - 82.5) <= 4.5)).toBe(true);
    for (const [from, to] of [
      [0, 350],
      [400, 500],
      [600, 700],
      [800, 900],
      [1000, 1790],
    ]) {
      expect(bpm.slice(from, to)).toEqual(honest.slice(from, to));
    }
    const { truth } = simulate({ heart: { defects } });
    expect(truth.heartRateDefects.at(-1)).toEqual({ defect: 'missing', startSeconds: 1790, endSeconds: 1800 });
    expect(() => simulate({ heart: { defects: defects.toReversed() } })).toThrow('overlap');
  });

  it('is not in the file at all without a sensor', () => {
    expect(recordsOf({ heart: { isRecorded: false } })[0]?.fieldNumbers).not.toContain(3);
    expect(simulate({ heart: { isRecorded: false } }).truth.heartRateDefects).toEqual([]);
  });
});
