/** Assembles the activity from the decoded columns of one FIT part: its wanted sessions read as one run. */

import { type Activity, nameSport } from '../../activity.ts';
import { createTimerClock, toTimerColumn, totalTimerSeconds } from '../../timer-clock.ts';
import type { DecodedPart, FitTables } from '../file/decode-messages.ts';
import type { FitNote } from '../file/fit-note.ts';
import type { FitResult } from '../file/refusal.ts';
import { buildLaps } from './build-laps.ts';
import { buildSeries } from './build-series.ts';
import { buildSplits } from './build-splits.ts';
import { findStartTime } from './local-time.ts';
import {
  findSessions,
  hasUnbelievableTotals,
  isWanted,
  LONGEST_RUN_SECONDS,
  mergeSessions,
  placeSessions,
  type SessionWindow,
  type Sports,
} from './session-windows.ts';
import { readWorkoutMessages, type TextSource } from './stored-workout.ts';
import { findTimerSpans } from './timer-spans.ts';

const WORKOUT_FILE = 5;
const HIGHEST_FEEL = 100;
/** `session.workout_rpe` is the effort × 10 (`watch-files.md` 4.1). */
const EFFORT_SCALE = 10;

export function toActivity(part: DecodedPart, source: TextSource, sports: Sports): FitResult<Activity> {
  const { tables } = part;
  const picked = pickSessions(tables, sports);
  if (!picked.ok) return picked;
  const { placed, windows, isSportLeftOut } = picked.value;
  const start = windows[0]?.start ?? Number.NaN;
  const { sport, sportName } = nameSport(placed);
  const records = buildSeries(tables, windows, start, sport !== 'other');
  const { elapsedSeconds } = records.series;
  if (elapsedSeconds.length === 0) return { ok: false, refusal: { code: 'noRecords' } };
  const timer = findTimerSpans(tables, windows, start, elapsedSeconds);
  const clock = createTimerClock(timer.spans);
  const laps = buildLaps(tables, windows, start, clock);
  const { startedAt, localDay, notes: timeNotes } = findStartTime(tables, start);
  const stored = readWorkoutMessages(tables, source);
  const value: Activity = {
    startedAt,
    localDay,
    sport,
    sportName,
    totals: sumTotals(windows, totalTimerSeconds(clock)),
    series: { ...records.series, timerSeconds: toTimerColumn(clock, elapsedSeconds) },
    laps: laps.laps,
    splits: buildSplits(tables, windows, start, clock),
    timerSpans: timer.spans,
    selfEvaluation: readSelfEvaluation(tables, placed),
    followedWorkoutFile: readFollowedWorkout(tables),
    storedWorkout: stored === 'unreadable' ? null : stored,
    device: readDevice(tables),
    notes: [
      ...noteWhen(part.isFieldDefinedTwice, 'fieldDefinedTwice'),
      ...noteSessions(tables, picked.value),
      // Records of the sports left out are no surprise.
      ...records.notes.filter((note) => note !== 'recordsOutsideSession' || !isSportLeftOut),
      ...timer.notes,
      ...laps.notes,
      ...timeNotes,
      ...noteWhen(stored === 'unreadable', 'storedWorkoutUnreadable'),
    ],
    damage: null,
  };
  return { ok: true, value };
}

/** `windows`: where the wanted sessions lie in time; one for all where the whole activity is wanted. */
type PickedSessions = { placed: SessionWindow[]; windows: SessionWindow[]; isSportLeftOut: boolean };

function pickSessions(tables: FitTables, sports: Sports): FitResult<PickedSessions> {
  if (tables.session.rows === 0) return { ok: false, refusal: { code: 'noSession' } };
  const all = findSessions(tables);
  const wanted = all.filter((window) => isWanted(window, sports));
  if (wanted.length === 0) {
    const first = all.find(({ row }) => row === 0) ?? (all[0] as SessionWindow);
    return { ok: false, refusal: { code: 'otherSport', sportName: first.sportName } };
  }
  const placed = placeSessions(wanted);
  const windows = sports === 'any' ? mergeSessions(placed) : placed;
  return { ok: true, value: { placed, windows, isSportLeftOut: wanted.length < all.length } };
}

function noteSessions(tables: FitTables, { placed, isSportLeftOut }: PickedSessions): FitNote[] {
  const isAnyMoved = placed.some(({ isMoved }) => isMoved);
  return [
    ...noteWhen(hasUnbelievableTotals(tables), 'totalsUnbelievable'),
    ...noteWhen(isAnyMoved, 'sessionMoved'),
    ...noteWhen(placed.length > 1, 'sessionsMerged'),
    ...noteWhen(isSportLeftOut, 'otherSportsLeftOut'),
  ];
}

function noteWhen(condition: boolean, note: FitNote): FitNote[] {
  return condition ? [note] : [];
}

/** Sums over the sessions; a distance of zero is a distance that nobody measured. */
function sumTotals(windows: SessionWindow[], clockSeconds: number): Activity['totals'] {
  const sum = (pick: (window: SessionWindow) => number) =>
    windows.reduce((total, window) => total + (Number.isNaN(pick(window)) ? 0 : pick(window)), 0);
  const timerSeconds = windows.reduce((total, window) => total + window.timerSeconds, 0);
  // Sessions that overlap a hundred times add up to more than any run.
  const isTimed = timerSeconds <= LONGEST_RUN_SECONDS;
  const distance = roundTo(
    sum((window) => window.distanceMeters),
    100,
  );
  return {
    timerSeconds: roundTo(isTimed ? timerSeconds : clockSeconds, 1000),
    elapsedSeconds: roundTo(
      sum((window) => window.elapsedSeconds),
      1000,
    ),
    distanceMeters: distance > 0 ? distance : null,
  };
}

/** FIT counts milliseconds and centimeters; sums of such numbers should not show more. */
function roundTo(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

/** The last answer, where several sessions hold one. */
function readSelfEvaluation({ session }: FitTables, windows: SessionWindow[]): Activity['selfEvaluation'] {
  const last = (column: Float64Array) =>
    windows.map(({ row }) => column[row] ?? Number.NaN).findLast((value) => value <= HIGHEST_FEEL) ?? null;
  const rpe = last(session.columns.workoutRpe);
  return { effort: rpe === null ? null : rpe / EFFORT_SCALE, feel: last(session.columns.workoutFeel) };
}

function readFollowedWorkout({ trainingFile }: FitTables): Activity['followedWorkoutFile'] {
  const { type, serialNumber, timeCreated } = trainingFile.columns;
  for (let row = 0; row < trainingFile.rows; row++) {
    const [serial, created] = [serialNumber[row] ?? Number.NaN, timeCreated[row] ?? Number.NaN];
    if (type[row] === WORKOUT_FILE && !Number.isNaN(serial + created))
      return { serialNumber: serial, timeCreated: created };
  }
  return null;
}

function readDevice({ fileId }: FitTables): Activity['device'] {
  const first = (column: Float64Array) => column.find((value) => !Number.isNaN(value)) ?? null;
  const { manufacturer, product, serialNumber } = fileId.columns;
  return { manufacturer: first(manufacturer), product: first(product), serialNumber: first(serialNumber) };
}
