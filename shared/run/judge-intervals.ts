/** What was done in each planned interval, and one word for it. */

import type { Activity, TimerSpan } from '../activity.ts';
import { valuesOf } from '../evidence-number.ts';
import { elapsedSecondsAt } from '../timer-clock.ts';
import type { PlannedInterval, WorkoutStep } from '../workout.ts';
import type { Placement } from './align-intervals.ts';
import type { Bout, IntervalDone, IntervalJudgement, IntervalResult, Segment } from './assessment.ts';
import { INTERVAL_NUMBERS } from './interval-numbers.ts';
import { countMovement } from './movement-seconds.ts';

const INTERVALS = valuesOf(INTERVAL_NUMBERS);

/** Where the sport is none on foot there is no gait to judge, and the intervals are judged by their duration alone. */
export function judgeIntervals(
  planned: PlannedInterval[],
  placements: Placement[],
  movement: Segment[] | null,
  bouts: Bout[],
  activity: Activity,
): IntervalResult[] {
  const isOnFoot = activity.sport !== 'other';
  const distances = findToldDistances(activity);
  const rows = findRows(planned, placements);
  return planned.map((interval, at) => {
    const row = rows[at] as Row;
    const done = measureInterval(placements[at] ?? null, row, movement, bouts, activity.timerSpans, distances);
    return { planned: interval, done, judgement: judgeInterval(interval.step, done, isOnFoot) };
  });
}

/** Planned runs right behind each other: where a plan has no walk between, going on behind one is the next. */
type Row = { placements: NonNullable<Placement>[]; plannedSeconds: number };

/** For each planned interval the row that it is in; most are alone in theirs. */
function findRows(planned: PlannedInterval[], placements: Placement[]): Row[] {
  let row: Row = { placements: [], plannedSeconds: 0 };
  return planned.map(({ step }, at) => {
    const isGoingOn = step.movement === 'run' && planned[at - 1]?.step.movement === 'run';
    if (!isGoingOn) row = { placements: [], plannedSeconds: 0 };
    const placement = placements[at];
    if (placement) row.placements.push(placement);
    if (step.duration.type === 'time') row.plannedSeconds += step.duration.seconds;
    return row;
  });
}

function overlapOf(one: NonNullable<Placement>, other: NonNullable<Placement>): number {
  const end = Math.min(one.endSeconds, other.endSeconds);
  return Math.max(0, end - Math.max(one.startSeconds, other.startSeconds));
}

const NOT_FOUND: IntervalDone = {
  startSeconds: null,
  endSeconds: null,
  timerSeconds: null,
  elapsedSeconds: null,
  runSeconds: null,
  walkSeconds: null,
  standSeconds: null,
  boutSeconds: null,
  distanceMeters: null,
};

function measureInterval(
  placement: Placement,
  row: Row,
  movement: Segment[] | null,
  bouts: Bout[],
  timerSpans: TimerSpan[],
  distances: ToldDistances,
): IntervalDone {
  if (placement === null) return NOT_FOUND;
  const { startSeconds, endSeconds } = placement;
  const seconds = movement && countMovement(movement, startSeconds, endSeconds);
  const length = endSeconds - startSeconds;
  const isKnown = seconds !== null && length - seconds.unknown >= INTERVALS.knownShare * length;
  return {
    startSeconds,
    endSeconds,
    timerSeconds: length,
    elapsedSeconds: elapsedSecondsAt(timerSpans, endSeconds) - elapsedSecondsAt(timerSpans, startSeconds),
    runSeconds: isKnown ? seconds.run : null,
    walkSeconds: isKnown ? seconds.walk : null,
    standSeconds: isKnown ? seconds.stand : null,
    boutSeconds: isKnown ? findLongestBout(bouts, placement, row) : null,
    distanceMeters: measureDistance(distances, startSeconds, endSeconds),
  };
}

/** A bout that hardly reaches into the interval is the edge of its neighbour. */
function findLongestBout(bouts: Bout[], placement: NonNullable<Placement>, row: Row): number {
  return bouts.reduce((longest, bout) => {
    if (overlapOf(bout, placement) < INTERVALS.takesPartSeconds) return longest;
    return Math.max(longest, row.placements.length > 1 ? takeOwnPart(bout, placement, row) : bout.seconds);
  }, 0);
}

/** Of a bout that goes on through a row: what lies in this run, and what goes beyond the row where that is too much of it. */
function takeOwnPart(bout: Bout, placement: NonNullable<Placement>, { placements, plannedSeconds }: Row): number {
  if (bout.seconds <= longestSeconds(plannedSeconds)) return overlapOf(bout, placement);
  const at = placements.indexOf(placement);
  const startSeconds = placements[at - 1]?.endSeconds ?? bout.startSeconds;
  const endSeconds = placements[at + 1]?.startSeconds ?? bout.endSeconds;
  return overlapOf(bout, { startSeconds, endSeconds });
}

/** Whether what she ran in a planned run had the planned length, and did not just go on behind it. */
export function isBoutInTolerance({ planned: { step }, done: { runSeconds, boutSeconds } }: IntervalResult): boolean {
  if (step.movement !== 'run' || step.duration.type !== 'time' || runSeconds === null) return false;
  return (
    runSeconds >= shortestSeconds(step.duration.seconds) &&
    Math.max(runSeconds, boutSeconds ?? 0) <= longestSeconds(step.duration.seconds)
  );
}

function shortestSeconds(plannedSeconds: number): number {
  return INTERVALS.shortestShare * plannedSeconds - INTERVALS.toleranceSeconds;
}

function longestSeconds(plannedSeconds: number): number {
  return INTERVALS.longestShare * plannedSeconds + INTERVALS.toleranceSeconds;
}

/** The records that tell a distance, in order. */
type ToldDistances = { times: Float64Array; meters: Float64Array };

function findToldDistances({ series: { timerSeconds, distanceMeters } }: Activity): ToldDistances {
  const isTold = (_: number, record: number) => !Number.isNaN(distanceMeters[record] as number);
  return { times: timerSeconds.filter(isTold), meters: distanceMeters.filter(isTold) };
}

function measureDistance(told: ToldDistances, startSeconds: number, endSeconds: number): number | null {
  const start = distanceAt(told, startSeconds);
  const end = distanceAt(told, endSeconds);
  return start === null || end === null ? null : Math.max(0, end - start);
}

/** The last distance recorded at or before the moment, else the first one behind it. */
function distanceAt({ times, meters }: ToldDistances, seconds: number): number | null {
  const behind = findFirstAfter(times, seconds);
  return meters[behind - 1] ?? meters[behind] ?? null;
}

/** Index of the first time after the moment, or the number of times. */
function findFirstAfter(times: Float64Array, seconds: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

function judgeInterval(step: WorkoutStep, done: IntervalDone, isOnFoot: boolean): IntervalJudgement {
  const { timerSeconds } = done;
  if (timerSeconds === null) return 'missing';
  const byMovement = isOnFoot ? judgeMovement(step, timerSeconds, done.runSeconds) : null;
  if (byMovement !== null) return byMovement;
  const { duration } = step;
  if (duration.type === 'open') return 'right';
  if (duration.type === 'distance') return judgeDistance(duration.meters, done.distanceMeters);
  const isRunTimed = isOnFoot && step.movement === 'run';
  const longest = isRunTimed ? Math.max(done.runSeconds ?? 0, done.boutSeconds ?? 0) : timerSeconds;
  const shortest = isRunTimed ? (done.runSeconds ?? 0) : timerSeconds;
  if (shortest < shortestSeconds(duration.seconds)) return 'tooShort';
  // A warm-up is judged "at least".
  return step.intensity !== 'warmup' && longest > longestSeconds(duration.seconds) ? 'tooLong' : 'right';
}

/** Null when she moved as planned. */
function judgeMovement(step: WorkoutStep, timerSeconds: number, runSeconds: number | null): IntervalJudgement | null {
  if (step.movement === 'any') return null;
  if (runSeconds === null) return 'cannotTell';
  const own = step.movement === 'run' ? runSeconds : timerSeconds - runSeconds;
  return own < INTERVALS.ownMovementShare * timerSeconds ? 'otherMovement' : null;
}

function judgeDistance(plannedMeters: number, meters: number | null): IntervalJudgement {
  if (meters === null) return 'cannotTell';
  if (meters < INTERVALS.shortestShare * plannedMeters) return 'tooShort';
  return meters > INTERVALS.longestShare * plannedMeters ? 'tooLong' : 'right';
}
