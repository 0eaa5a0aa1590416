/** One simulated run read and judged, and held against its truth: the figures that the accuracy report adds up. */

import { readActivity } from '../../shared/fit/activity/read-activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { Assessment, ComplianceOutcome, HeartRateDefect } from '../../shared/run/assessment.ts';
import { drawIntent, placeInGrid } from '../fixtures/simulator/draw-intent.ts';
import type { PlannedHeartDefect, RunIntent } from '../fixtures/simulator/intent.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';
import type { RunTruth, TrueInterval } from '../fixtures/simulator/truth.ts';
import { ESTIMATED_34 } from '../run/judge-simulated.ts';
import { judgeTruth, type TrueVerdict } from './true-outcome.ts';

export type MeasuredLock = {
  /** Seconds in which the sensor really counted steps. */
  seconds: number;
  isFound: boolean;
  /** The file has her steps: without them no lock can be seen. */
  isCadenceTold: boolean;
  /** Steps and heart come apart somewhere in a way that the rule can see (`activities.md` 5), and the file has the steps. */
  leavesTrace: boolean;
  /** Mean distance from her own heart rate, bpm. */
  offBpm: number;
};

export type MeasuredRun = {
  seed: number;
  behaviour: string;
  gait: string;
  recording: string;
  seconds: number;
  rightSeconds: number;
  doseErrorPerBout: number;
  /** What dated the planned intervals, and how many of them lie where they were. */
  steps: { witness: string; planned: number; within3: number; within10: number };
  truth: TrueVerdict;
  outcome: ComplianceOutcome;
  locks: MeasuredLock[];
  isLockInvented: boolean;
  frozen: { isVisible: boolean; isFound: boolean }[];
  isFrozenInvented: boolean;
  readMs: number;
  assessMs: number;
};

const decoder = new TextDecoder();
/** A defect counts as found when half of it is marked. */
const FOUND_SHARE = 0.5;
/** An interval skipped with the lap key is no interval to be found. */
const SHORTEST_INTERVAL_SECONDS = 10;
/** Steps and heart this far apart at either end of a lock make the jump that the rule asks for (15, and noise). */
const JUMP_BPM = 20;
const FROZEN_VISIBLE = { besideSeconds: 15, metersPerSecond: 0.7, steps: 30 };

export function measureRun(seed: number): MeasuredRun {
  const intent = drawIntent(seed);
  const { bytes, truth } = simulateRun(intent);
  const started = performance.now();
  const read = readActivity(bytes, { sports: 'runAndWalk', decodeUtf8: (text) => decoder.decode(text) });
  const readAt = performance.now();
  if (!read.ok) throw new Error(`Simulated run ${seed} was refused: ${read.refusal.code}.`);
  const assessment = assessRun({ activity: read.value, workout: intent.workout, basis: ESTIMATED_34 });
  const assessedAt = performance.now();
  const bouts = Math.max(1, truth.segments.filter(({ kind }) => kind === 'run').length);
  const has = (defect: string) => truth.heartRateDefects.some((planned) => planned.defect === defect);
  return {
    seed,
    behaviour: placeInGrid(seed).behaviour,
    gait: intent.gait.kind,
    recording: intent.device.recording,
    seconds: truth.timerSeconds,
    rightSeconds: countRight(assessment, truth),
    doseErrorPerBout: Math.abs((assessment.totals.runSeconds ?? 0) - truth.runSeconds) / bouts,
    steps: measureSteps(assessment, truth),
    truth: judgeTruth(intent.workout, truth),
    outcome: assessment.compliance?.outcome ?? 'cannotTell',
    locks: truth.heartRateDefects.flatMap((planned) =>
      planned.defect === 'cadenceLock' ? [measureLock(planned, intent, truth, assessment)] : [],
    ),
    isLockInvented: !has('cadenceLock') && findSpans(assessment, 'cadenceLock').length > 0,
    frozen: truth.heartRateDefects.flatMap((planned) =>
      planned.defect === 'frozen'
        ? [{ isVisible: isFrozenVisible(planned, intent, truth), isFound: isFound(planned, 'frozen', assessment) }]
        : [],
    ),
    isFrozenInvented: !has('frozen') && findSpans(assessment, 'frozen').length > 0,
    readMs: readAt - started,
    assessMs: assessedAt - readAt,
  };
}

function countRight({ witnesses, movement }: Assessment, truth: RunTruth): number {
  const segments = witnesses.find(({ source }) => source === movement)?.segments ?? [];
  let right = 0;
  for (const { startSeconds, endSeconds, kind } of segments) {
    for (let second = Math.round(startSeconds); second < Math.round(endSeconds); second++) {
      if (truth.movement[second] === kind) right += 1;
    }
  }
  return right;
}

/** Step laps say where the watch stood; every other witness can only say what she did. */
function measureSteps({ chosen, intervals }: Assessment, truth: RunTruth): MeasuredRun['steps'] {
  const offs = truth.intervals.map((interval, at) => {
    const [start, end] =
      chosen === 'stepLaps'
        ? [interval.stepStartSeconds, interval.stepEndSeconds]
        : [interval.startSeconds, interval.endSeconds];
    const done = intervals?.[at]?.done;
    if (done?.startSeconds == null || done.endSeconds === null)
      return isNothingToFind(interval, start, end) ? 0 : Infinity;
    if (start === null || end === null) return Infinity;
    return Math.max(Math.abs(done.startSeconds - start), Math.abs(done.endSeconds - end));
  });
  return {
    witness: chosen ?? 'none',
    planned: offs.length,
    within3: offs.filter((off) => off <= 3).length,
    within10: offs.filter((off) => off <= 10).length,
  };
}

function isNothingToFind({ stepStartSeconds }: TrueInterval, start: number | null, end: number | null): boolean {
  return start === null || end === null ? true : stepStartSeconds !== null && end - start < SHORTEST_INTERVAL_SECONDS;
}

type Span = { startSeconds: number; endSeconds: number };

function findSpans(assessment: Assessment, wanted: HeartRateDefect): Span[] {
  return assessment.heartRate.signal.defects.filter(({ defect }) => defect === wanted);
}

function isFound(planned: Span, wanted: HeartRateDefect, assessment: Assessment): boolean {
  const marked = findSpans(assessment, wanted).reduce((total, span) => total + overlap(span, planned), 0);
  return marked >= FOUND_SHARE * (planned.endSeconds - planned.startSeconds);
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.endSeconds, other.endSeconds) - Math.max(one.startSeconds, other.startSeconds));
}

type PlannedLock = Extract<PlannedHeartDefect, { defect: 'cadenceLock' }>;

function measureLock(lock: PlannedLock, intent: RunIntent, truth: RunTruth, assessment: Assessment): MeasuredLock {
  const { gait } = intent;
  const levels = { run: gait.runCadenceStepsPerMinute, walk: gait.walkCadenceStepsPerMinute, stand: Number.NaN };
  const apart: number[] = [];
  for (let second = lock.startSeconds; second < lock.endSeconds; second++) {
    const steps = levels[truth.movement[second] ?? 'stand'] * lock.ratio;
    apart.push(Math.abs(steps - (truth.heartRateBpm[toElapsed(truth, second)] ?? Number.NaN)));
  }
  const known = apart.filter((bpm) => !Number.isNaN(bpm));
  const inside = new Set(truth.movement.slice(lock.startSeconds + 30, lock.endSeconds - 30));
  const isChanging = inside.has('run') && inside.has('walk') && (levels.run - levels.walk) * lock.ratio >= 12;
  const isCadenceTold = gait.kind !== 'noCadence' && gait.kind !== 'strollerBothHands';
  return {
    seconds: known.length,
    isFound: isFound(lock, 'cadenceLock', assessment),
    isCadenceTold,
    leavesTrace: isCadenceTold && ((apart[0] ?? 0) >= JUMP_BPM || (apart.at(-1) ?? 0) >= JUMP_BPM || isChanging),
    offBpm: known.reduce((total, bpm) => total + bpm, 0) / known.length,
  };
}

function toElapsed({ pauses }: RunTruth, second: number): number {
  return pauses.reduce((elapsed, pause) => elapsed + (pause.atTimerSeconds <= second ? pause.seconds : 0), second);
}

/** She changes between running and walking well inside, and the file tells it by speed or steps. */
function isFrozenVisible(span: Span, { gait }: RunIntent, truth: RunTruth): boolean {
  const { besideSeconds, metersPerSecond, steps } = FROZEN_VISIBLE;
  const inside = new Set(truth.movement.slice(span.startSeconds + besideSeconds, span.endSeconds - besideSeconds));
  if (!inside.has('run') || !inside.has('walk')) return false;
  const isFaster = gait.runSpeedMetersPerSecond - gait.walkSpeedMetersPerSecond >= metersPerSecond;
  const isQuicker = gait.runCadenceStepsPerMinute - gait.walkCadenceStepsPerMinute >= steps;
  const isCadenceTold = gait.kind !== 'noCadence' && gait.kind !== 'strollerBothHands';
  return (gait.kind !== 'noSpeed' && isFaster) || (isCadenceTold && isQuicker);
}
