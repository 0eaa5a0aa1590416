/** The simulator against itself and against somebody else's decoder: same seed, same bytes; the file tells the truth. */

import fc from 'fast-check';
import FitParser from 'fit-file-parser';
import { describe, expect, it } from 'vitest';
import { DRAWN_BEHAVIOURS, drawIntent, placeInGrid } from '../fixtures/simulator/draw-intent.ts';
import { EIGHT_ROWS, EIGHT_ROWS_PLANNED } from '../fixtures/simulator/eight-rows.ts';
import { GRID_RANGES, OWN_RANGES, type Range } from '../fixtures/simulator/grid-ranges.ts';
import type { RunIntent } from '../fixtures/simulator/intent.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';
import type { RunTruth } from '../fixtures/simulator/truth.ts';
import { numberAt, readOnly } from './read-back.ts';

const DRAWN_SEEDS = Array.from({ length: 50 }, (_, index) => index * 37);
const anySeed = fc.integer({ min: 0, max: 1_000_000 });

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

async function decodeStrictly(bytes: Uint8Array) {
  return new FitParser({ force: false, mode: 'list' }).parseAsync(Buffer.from(bytes));
}

async function expectFileTellsTruth(intent: RunIntent): Promise<void> {
  const { bytes, truth } = simulateRun(intent);
  const file = await decodeStrictly(bytes);
  const session = file.sessions?.[0];
  expect(session?.total_timer_time).toBe(truth.timerSeconds);
  expect(session?.total_elapsed_time).toBe(truth.elapsedSeconds);
  expect(session?.sport).toBe('running');
  if (intent.gait.kind !== 'noSpeed') expect(session?.total_distance).toBeCloseTo(truth.distanceMeters, 1);
  expect(file.activity?.total_timer_time).toBe(truth.timerSeconds);
  const lastRecord = file.records?.at(-1)?.timestamp;
  expect(new Date(lastRecord ?? 0).getTime() / 1000).toBe(intent.startedAt + truth.elapsedSeconds);
  expectLapsTile(bytes, intent, truth);
}

/** Lap times are in milliseconds. */
function expectLapsTile(bytes: Uint8Array, intent: RunIntent, truth: RunTruth): void {
  const laps = readOnly(bytes, 'lap');
  if (intent.device.laps.type === 'none') {
    expect(laps).toHaveLength(0);
    return;
  }
  const timer = laps.map((lap) => numberAt(lap, 8));
  expect(Math.abs(sum(timer) - truth.timerSeconds * 1000)).toBeLessThanOrEqual(laps.length);
  expect(Math.abs(sum(laps.map((lap) => numberAt(lap, 7))) - truth.elapsedSeconds * 1000)).toBeLessThanOrEqual(
    laps.length,
  );
  expect(Math.min(...timer)).toBeGreaterThan(0);
}

function expectConsistent(truth: RunTruth): void {
  let at = 0;
  for (const { startSeconds, endSeconds, kind } of truth.segments) {
    expect(startSeconds).toBe(at);
    expect(endSeconds).toBeGreaterThan(startSeconds);
    expect(truth.movement.slice(startSeconds, endSeconds).every((second) => second === kind)).toBe(true);
    at = endSeconds;
  }
  expect(at).toBe(truth.timerSeconds);
  expect(truth.movement).toHaveLength(truth.timerSeconds);
  expect(truth.runSeconds + truth.walkSeconds + truth.standSeconds).toBe(truth.timerSeconds);
  expect(truth.elapsedSeconds).toBe(truth.timerSeconds + sum(truth.pauses.map((pause) => pause.seconds)));
  const runs = truth.segments
    .filter((segment) => segment.kind === 'run')
    .map((run) => run.endSeconds - run.startSeconds);
  expect(sum(runs)).toBe(truth.runSeconds);
  expect(truth.longestBoutSeconds).toBe(Math.max(0, ...runs));
  for (const pause of truth.pauses) {
    expect(truth.segments.some((segment) => segment.startSeconds === pause.atTimerSeconds)).toBe(true);
  }
  expectIntervalsInOrder(truth);
}

function expectIntervalsInOrder({ intervals, timerSeconds, runSeconds }: RunTruth): void {
  let at = 0;
  let stepAt = 0;
  for (const interval of intervals) {
    expect(interval.startSeconds === null).toBe(interval.endSeconds === null);
    if (interval.startSeconds !== null && interval.endSeconds !== null) {
      expect(interval.startSeconds).toBeGreaterThanOrEqual(at);
      expect(interval.runSeconds).toBeLessThanOrEqual(interval.endSeconds - interval.startSeconds);
      at = interval.endSeconds;
    }
    if (interval.stepStartSeconds !== null && interval.stepEndSeconds !== null) {
      expect(interval.stepStartSeconds).toBeGreaterThanOrEqual(stepAt);
      stepAt = interval.stepEndSeconds;
    }
  }
  expect(Math.max(at, stepAt)).toBeLessThanOrEqual(timerSeconds);
  expect(sum(intervals.map((interval) => interval.runSeconds))).toBeLessThanOrEqual(runSeconds);
}

describe('a simulated run', () => {
  it('is the same bytes for the same intent and others for another seed', () => {
    for (const seed of [0, 1, 77, 159]) {
      const intent = drawIntent(seed);
      expect(simulateRun(drawIntent(seed)).bytes).toEqual(simulateRun(intent).bytes);
      expect(simulateRun({ ...intent, seed: seed + 1 }).bytes).not.toEqual(simulateRun(intent).bytes);
    }
  });

  it('keeps its movement when only the noise changes', () => {
    const intent = drawIntent(5);
    expect(simulateRun({ ...intent, seed: 6 }).truth.movement).toEqual(simulateRun(intent).truth.movement);
  });

  it('has a consistent truth whatever is drawn', () => {
    fc.assert(
      fc.property(anySeed, (seed) => expectConsistent(simulateRun(drawIntent(seed)).truth)),
      { numRuns: 200 },
    );
  });

  it.each(DRAWN_SEEDS)('is read strictly by another decoder, with the true totals (seed %i)', async (seed) => {
    await expectFileTellsTruth(drawIntent(seed));
  });
});

describe('the eight rows', () => {
  it.each(EIGHT_ROWS.map((row) => [`${row.row}: ${row.sheDid}`, row] as const))(
    '%s',
    async (_, { intent, expected }) => {
      const { truth } = simulateRun(intent);
      expectConsistent(truth);
      await expectFileTellsTruth(intent);
      expect(truth.runSeconds).toBe(expected.runSeconds);
      expect(truth.runSeconds / EIGHT_ROWS_PLANNED.runSeconds).toBe(expected.runDose);
      expect(truth.longestBoutSeconds).toBe(expected.longestBoutSeconds);
    },
  );

  it('are nine runs, of which the extra lap comes first and auto-lap cuts each walk and no run', () => {
    const rowsOf = (row: number) => EIGHT_ROWS.filter((candidate) => candidate.row === row);
    expect(EIGHT_ROWS.map(({ row }) => row)).toEqual([1, 2, 2, 3, 4, 5, 6, 7, 8]);
    const steps = rowsOf(2).map(({ intent }) => readOnly(simulateRun(intent).bytes, 'lap').map((lap) => lap.value(71)));
    expect(steps[0]).toEqual([null, 0, 1, 2, 1, 2, 1, 2, 1, 2]);
    expect(steps[1]).toEqual([0, 0, 1, 2, 2, 1, 2, 2, 1, 2, 2, 1, 2, 2]);
  });
});

describe('the accuracy grid', () => {
  it('meets every week of the plan with every behaviour in 160 seeds', () => {
    const cells = Array.from({ length: 160 }, (_, seed) => placeInGrid(seed));
    expect(new Set(cells.map((cell) => `${cell.weekNumber} ${cell.behaviour}`)).size).toBe(160);
    expect(new Set(cells.map((cell) => cell.weekNumber)).size).toBe(16);
    expect(new Set(cells.map((cell) => cell.behaviour)).size).toBe(DRAWN_BEHAVIOURS.length);
  });

  it('stays in its ranges', () => {
    const expectIn = (value: number, [low, high]: Range) => {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    };
    for (let seed = 0; seed < 400; seed++) {
      const { gait, heart, behaviours } = drawIntent(seed);
      const isSlow = gait.kind === 'slowJog';
      const runCadence = isSlow ? GRID_RANGES.slowJogCadenceStepsPerMinute : GRID_RANGES.runCadenceStepsPerMinute;
      const runSpeed = isSlow ? GRID_RANGES.slowJogSpeedMetersPerSecond : OWN_RANGES.runSpeedMetersPerSecond;
      expectIn(gait.runCadenceStepsPerMinute, runCadence);
      expectIn(gait.runSpeedMetersPerSecond, runSpeed);
      expectIn(gait.walkCadenceStepsPerMinute, GRID_RANGES.walkCadenceStepsPerMinute);
      expectIn(gait.walkSpeedMetersPerSecond, GRID_RANGES.walkSpeedMetersPerSecond);
      expectIn(gait.cadenceLateSeconds, GRID_RANGES.cadenceLateSeconds);
      expectIn(heart.standBpm, GRID_RANGES.standBpm);
      expectIn(heart.walkBpm, GRID_RANGES.walkBpm);
      expectIn(heart.runBpm, GRID_RANGES.runBpm);
      expectIn(heart.driftBpmPer20Minutes, GRID_RANGES.driftBpmPer20Minutes);
      for (const { defect, startSeconds, endSeconds } of heart.defects) {
        if (defect === 'cadenceLock') expectIn(endSeconds - startSeconds, GRID_RANGES.lockSeconds);
        if (defect === 'frozen') expectIn(endSeconds - startSeconds, GRID_RANGES.frozenSeconds);
      }
      for (const behaviour of behaviours) {
        if (behaviour.type === 'pause') expectIn(behaviour.seconds, GRID_RANGES.pauseSeconds);
      }
    }
  });

  it('draws every habit, gait and heart-rate defect somewhere', () => {
    const intents = Array.from({ length: 400 }, (_, seed) => drawIntent(seed));
    const kinds = (tell: (intent: RunIntent) => string) => new Set(intents.map(tell)).size;
    expect(kinds(({ gait }) => gait.kind)).toBe(6);
    expect(
      kinds(({ device }) =>
        JSON.stringify([
          device.laps.type,
          'autoLapEveryMeters' in device.laps && device.laps.autoLapEveryMeters !== null,
        ]),
      ),
    ).toBe(6);
    expect(kinds(({ device }) => device.splits)).toBe(3);
    expect(kinds(({ device }) => device.timerEvents)).toBe(3);
    expect(kinds(({ device }) => device.recording)).toBe(2);
    expect(kinds(({ device }) => String(device.isSummaryFirst))).toBe(2);
    expect(kinds(({ heart }) => heart.defects[0]?.defect ?? 'none')).toBe(4);
    expect(kinds(({ heart }) => String(heart.isRecorded))).toBe(2);
  });
});
