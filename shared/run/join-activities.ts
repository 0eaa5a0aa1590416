/** Several recordings of one session, one after the other, as one activity to judge: what lies between them is a pause. */

import { type Activity, type Damage, nameSport, type RecordSeries } from '../activity.ts';
import { valuesOf } from '../evidence-number.ts';
import { INTERVAL_NUMBERS } from './interval-numbers.ts';

const INTERVALS = valuesOf(INTERVAL_NUMBERS);

/** Where a piece lies in the joined activity, in timer time. */
export type PieceSpan = { startSeconds: number; endSeconds: number };
export type JoinedActivity = { activity: Activity; pieces: PieceSpan[] };

type Shift = { timer: number; elapsed: number; meters: number };
type ShiftedPiece = { activity: Activity; shift: Shift };

/**
 * Timer time goes on from piece to piece. No lap keeps its step: a workout that was begun again on the watch counts its
 * steps anew, so gait dates the intervals.
 * @param pieces at least one, in any order
 * @returns null where two of them overlap in time; in `pieces`, the places in the order in which they were given
 */
export function joinActivities(pieces: readonly Activity[]): JoinedActivity | null {
  const inOrder = [...pieces].sort((a, b) => a.startedAt - b.startedAt);
  const shifted = shiftAll(inOrder);
  const first = inOrder[0];
  if (first === undefined || shifted === null) return null;
  const activity: Activity = {
    ...first,
    ...nameSport(inOrder),
    totals: addTotals(shifted),
    series: joinSeries(shifted),
    laps: shifted.flatMap(({ activity: { laps }, shift }) =>
      laps.map((lap) => ({
        ...shiftTimes(lap, shift),
        endElapsedSeconds: lap.endElapsedSeconds + shift.elapsed,
        stepIndex: null,
      })),
    ),
    splits: shifted.flatMap(({ activity: { splits }, shift }) =>
      splits.map((split) => ({
        ...shiftTimes(split, shift),
        endElapsedSeconds: split.endElapsedSeconds + shift.elapsed,
      })),
    ),
    timerSpans: shifted.flatMap(layOutSpans),
    selfEvaluation: inOrder.at(-1)?.selfEvaluation ?? first.selfEvaluation,
    followedWorkoutFile: null,
    storedWorkout: null,
    notes: [...new Set(inOrder.flatMap(({ notes }) => notes))],
    damage: joinDamage(inOrder),
  };
  return { activity, pieces: pieces.map((piece) => findSpan(shifted, piece)) };
}

/** Null where one begins before the one before it has ended. */
function shiftAll(inOrder: readonly Activity[]): ShiftedPiece[] | null {
  const shifted: ShiftedPiece[] = [];
  const shift: Shift = { timer: 0, elapsed: 0, meters: 0 };
  let end = Number.NEGATIVE_INFINITY;
  for (const activity of inOrder) {
    const start = activity.startedAt - (inOrder[0]?.startedAt ?? 0);
    if (start < end - INTERVALS.pieceOverlapSeconds) return null;
    shift.elapsed = Math.max(start, shift.elapsed, end);
    shifted.push({ activity, shift: { ...shift } });
    end = shift.elapsed + findElapsedEnd(activity);
    shift.timer += activity.totals.timerSeconds;
    shift.meters += activity.totals.distanceMeters ?? findLastDistance(activity.series);
  }
  return shifted;
}

function findElapsedEnd(activity: Activity): number {
  const spans = layOutSpans({ activity, shift: { timer: 0, elapsed: 0, meters: 0 } });
  return Math.max(spans.at(-1)?.endElapsedSeconds ?? 0, activity.series.elapsedSeconds.at(-1) ?? 0);
}

function findLastDistance({ distanceMeters }: RecordSeries): number {
  return distanceMeters.findLast((value) => !Number.isNaN(value)) ?? 0;
}

function shiftTimes<T extends { startElapsedSeconds: number; startTimerSeconds: number }>(timed: T, shift: Shift): T {
  return {
    ...timed,
    startElapsedSeconds: timed.startElapsedSeconds + shift.elapsed,
    startTimerSeconds: timed.startTimerSeconds + shift.timer,
  };
}

/** Spans that add up to the piece's timer time, which a session's own total may tell otherwise: the next piece's shift counts on it. */
function layOutSpans({ activity: { timerSpans, totals }, shift }: ShiftedPiece): Activity['timerSpans'] {
  const spans: Activity['timerSpans'] = [];
  let left = totals.timerSeconds;
  for (const { startElapsedSeconds, endElapsedSeconds } of timerSpans) {
    const seconds = Math.min(left, endElapsedSeconds - startElapsedSeconds);
    if (seconds <= 0) break;
    const start = startElapsedSeconds + shift.elapsed;
    spans.push({ startElapsedSeconds: start, endElapsedSeconds: start + seconds });
    left -= seconds;
  }
  const last = spans.at(-1);
  if (last === undefined) {
    return [{ startElapsedSeconds: shift.elapsed, endElapsedSeconds: shift.elapsed + totals.timerSeconds }];
  }
  last.endElapsedSeconds += left;
  return spans;
}

function joinSeries(shifted: readonly ShiftedPiece[]): RecordSeries {
  const rows = findLaterRows(shifted);
  const join = (column: (piece: ShiftedPiece, row: number) => number) =>
    Float64Array.from(rows.flatMap(({ piece, first }) => readColumn(piece, first, column)));
  return {
    elapsedSeconds: join(({ activity: { series }, shift }, row) => at(series.elapsedSeconds, row) + shift.elapsed),
    // A record behind its piece's own end would lie in the next piece.
    timerSeconds: join(
      ({ activity: { series, totals }, shift }, row) =>
        Math.min(at(series.timerSeconds, row), totals.timerSeconds) + shift.timer,
    ),
    heartRateBpm: join(({ activity: { series } }, row) => at(series.heartRateBpm, row)),
    cadenceStepsPerMinute: join(({ activity: { series } }, row) => at(series.cadenceStepsPerMinute, row)),
    speedMetersPerSecond: join(({ activity: { series } }, row) => at(series.speedMetersPerSecond, row)),
    distanceMeters: join(({ activity: { series }, shift }, row) => at(series.distanceMeters, row) + shift.meters),
  };
}

/** Of each piece the row from which on its records are later than those before it: a moment is told once. */
function findLaterRows(shifted: readonly ShiftedPiece[]): { piece: ShiftedPiece; first: number }[] {
  let last = Number.NEGATIVE_INFINITY;
  return shifted.map((piece) => {
    const { elapsedSeconds } = piece.activity.series;
    const later = elapsedSeconds.findIndex((elapsed) => elapsed + piece.shift.elapsed > last);
    const first = later === -1 ? elapsedSeconds.length : later;
    if (later !== -1) last = at(elapsedSeconds, elapsedSeconds.length - 1) + piece.shift.elapsed;
    return { piece, first };
  });
}

function readColumn(
  piece: ShiftedPiece,
  first: number,
  column: (piece: ShiftedPiece, row: number) => number,
): number[] {
  const rows = piece.activity.series.elapsedSeconds.length - first;
  return Array.from({ length: rows }, (_, index) => column(piece, first + index));
}

function at(column: Float64Array, row: number): number {
  return column[row] ?? Number.NaN;
}

function addTotals(shifted: readonly ShiftedPiece[]): Activity['totals'] {
  const distances = shifted.flatMap(({ activity: { totals } }) => totals.distanceMeters ?? []);
  const last = shifted.at(-1);
  return {
    timerSeconds: shifted.reduce((sum, { activity: { totals } }) => sum + totals.timerSeconds, 0),
    elapsedSeconds: last === undefined ? 0 : last.shift.elapsed + last.activity.totals.elapsedSeconds,
    distanceMeters: distances.length === 0 ? null : distances.reduce((sum, meters) => sum + meters, 0),
  };
}

/** From what takes the most away to what takes the least. */
const CAUSES = ['wrongChecksum', 'malformed', 'truncated'] as const;

/** Of the whole pieces everything was read. */
function joinDamage(inOrder: readonly Activity[]): Damage | null {
  const damages = inOrder.flatMap(({ damage }) => damage ?? []);
  const cause = CAUSES.find((each) => damages.some((damage) => damage.cause === each));
  if (cause === undefined) return null;
  const wholeSeconds = sum(inOrder.map(({ damage, totals }) => (damage === null ? totals.timerSeconds : 0)));
  const wholeRecords = sum(inOrder.map(({ damage, series }) => (damage === null ? series.timerSeconds.length : 0)));
  const secondsExpected = sumKnown(damages.map((damage) => damage.secondsExpected));
  return {
    cause,
    isCut: damages.some(({ isCut }) => isCut),
    recordsRead: wholeRecords + sum(damages.map(({ recordsRead }) => recordsRead)),
    secondsRead: wholeSeconds + sum(damages.map(({ secondsRead }) => secondsRead)),
    secondsExpected: secondsExpected === null ? null : wholeSeconds + secondsExpected,
    bytesRead: sum(damages.map(({ bytesRead }) => bytesRead)),
    bytesExpected: sumKnown(damages.map(({ bytesExpected }) => bytesExpected)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value) => value ?? []);
  return known.length < values.length ? null : sum(known);
}

function findSpan(shifted: readonly ShiftedPiece[], piece: Activity): PieceSpan {
  const startSeconds = shifted.find(({ activity }) => activity === piece)?.shift.timer ?? 0;
  return { startSeconds, endSeconds: startSeconds + piece.totals.timerSeconds };
}
