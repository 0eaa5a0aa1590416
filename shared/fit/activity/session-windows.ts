/** Which sessions of a file make up the run, and from when to when each one went on. */

import type { Sport } from '../../activity.ts';
import type { FitTables } from '../file/decode-messages.ts';
import { findSport } from './named-sport.ts';
import { classifySport, isNamelessSport, nameSport } from './sport-names.ts';

/** Times are FIT seconds; an unknown total is `NaN`. */
export type SessionWindow = {
  row: number;
  sport: Sport;
  sportName: string;
  start: number;
  /** `start_time` + `total_elapsed_time`: a session's `timestamp` may be its start or the moment it was saved. */
  end: number;
  /** Latest second of a record that still belongs to the session; without end for the last session of the file. */
  recordsUntil: number;
  elapsedSeconds: number;
  timerSeconds: number;
  distanceMeters: number;
  /** Its stated time holds none of the records; it was laid onto them. */
  isMoved: boolean;
};

export type Sports = 'runAndWalk' | 'any';

/**
 * Four days [P], longer than any race on foot. What is stated beyond is no length of a run: laid out second by second
 * it would cost far more than the file's bytes.
 */
export const LONGEST_RUN_SECONDS = 4 * 24 * 3600;

/** No watch records more often in a second [P]; a total of fewer seconds is zero, or seconds in place of milliseconds. */
const MOST_RECORDS_PER_SECOND = 20;
/** A session starts with its first record, or shortly before or behind it. */
const LATEST_START_SECONDS = 60;

/** All sessions in order of time; those that say no start and no length take them from the records. */
export function findSessions(tables: FitTables): SessionWindow[] {
  const recordTimes = tables.record.columns.timestamp;
  const firstRecord = recordTimes.find((time) => !Number.isNaN(time)) ?? Number.NaN;
  const lastRecord = recordTimes.findLast((time) => !Number.isNaN(time)) ?? Number.NaN;
  const windows = Array.from({ length: tables.session.rows }, (_, row) =>
    readWindow(tables, row, firstRecord, lastRecord),
  );
  windows.sort((a, b) => a.start - b.start);
  const sessions =
    windows.length === 1 ? windows.map((only) => moveOntoRecords(only, recordTimes)) : dropRepeated(windows);
  const last = sessions.at(-1);
  if (last !== undefined) last.recordsUntil = Number.POSITIVE_INFINITY;
  return sessions;
}

/**
 * Some programs write the only session in another time zone, from another epoch, or with its end as its start: where
 * most records lie outside of it, it begins with the first one.
 */
function moveOntoRecords(window: SessionWindow, times: Float64Array): SessionWindow {
  const { start, end, recordsUntil, elapsedSeconds } = window;
  const first = times.find((time) => !Number.isNaN(time)) ?? Number.NaN;
  if (!(start > first + LATEST_START_SECONDS || end < first)) return window;
  const known = times.filter((time) => !Number.isNaN(time));
  if (known.filter((time) => time >= start && time <= recordsUntil).length >= known.length / 2) return window;
  const moved = first + elapsedSeconds;
  return { ...window, start: first, end: moved, recordsUntil: Math.ceil(moved), isMoved: true };
}

/** Of sessions of one sport that start together, which is a session written again, the longest. */
function dropRepeated(windows: SessionWindow[]): SessionWindow[] {
  const isRepeated = (window: SessionWindow, index: number) =>
    windows.some(
      (other, at) =>
        at !== index &&
        other.start === window.start &&
        other.sport === window.sport &&
        (other.elapsedSeconds > window.elapsedSeconds ||
          (other.elapsedSeconds === window.elapsedSeconds && at < index)),
    );
  return windows.filter((window, index) => !isRepeated(window, index));
}

export function isWanted(window: SessionWindow, sports: Sports): boolean {
  return sports === 'any' || window.sport !== 'other';
}

/** One session from the first start to the last end. */
export function mergeSessions(windows: SessionWindow[]): SessionWindow[] {
  const first = windows[0];
  if (first === undefined) return [];
  const sum = (pick: (window: SessionWindow) => number) => windows.reduce((total, window) => total + pick(window), 0);
  const merged = {
    ...first,
    end: windows.reduce((end, window) => Math.max(end, window.end), first.end),
    recordsUntil: Number.POSITIVE_INFINITY,
    elapsedSeconds: sum((window) => window.elapsedSeconds),
    timerSeconds: sum((window) => window.timerSeconds),
    distanceMeters: sum((window) => (Number.isNaN(window.distanceMeters) ? 0 : window.distanceMeters)),
  };
  return [merged];
}

/** Without those that neither their own times nor any record places in time, and those too late to be of the same run. */
export function placeSessions(windows: SessionWindow[]): SessionWindow[] {
  const placed = windows.filter((window) => window.start <= window.end);
  const latest = (placed[0]?.start ?? 0) + LONGEST_RUN_SECONDS;
  return placed.filter((window) => window.end <= latest);
}

/** Some session says a length that no run has, or none of so many records. */
export function hasUnbelievableTotals(tables: FitTables): boolean {
  const { totalElapsedTime, totalTimerTime } = tables.session.columns;
  const isLost = (seconds: number) => Number.isNaN(believeTotal(seconds, countOwnRecords(tables)));
  return [totalElapsedTime, totalTimerTime].some((column) =>
    column.some((seconds) => !Number.isNaN(seconds) && isLost(seconds)),
  );
}

function readWindow(tables: FitTables, row: number, firstRecord: number, lastRecord: number): SessionWindow {
  const { columns } = tables.session;
  const at = (column: Float64Array) => column[row] ?? Number.NaN;
  const timestamp = at(columns.timestamp);
  const records = countOwnRecords(tables);
  const stated = believeTotal(at(columns.totalElapsedTime), records);
  const start = firstKnown(at(columns.startTime), timestamp - stated, firstRecord);
  const untilTimestamp = timestamp > start ? believeLength(timestamp - start) : Number.NaN;
  const elsewhere = [untilTimestamp, believeLength(lastRecord - start), believeLength(at(columns.totalElapsedTime))];
  const elapsedSeconds = firstKnown(stated, ...elsewhere);
  const named = { sport: at(columns.sport), subSport: at(columns.subSport) };
  const isNamed = !isNamelessSport(named.sport) || classifySport(named.sport, named.subSport) !== 'other';
  const { sport, subSport } = (tables.session.rows === 1 && !isNamed ? findSport(tables) : null) ?? named;
  return {
    row,
    sport: classifySport(sport, subSport),
    sportName: nameSport(sport),
    start,
    end: start + elapsedSeconds,
    recordsUntil: Math.ceil(start + elapsedSeconds),
    elapsedSeconds,
    timerSeconds: believeTotal(at(columns.totalTimerTime), records),
    distanceMeters: at(columns.totalDistance),
    isMoved: false,
  };
}

/** Records that must be of this session: where there are several, nobody knows how many are of each. */
function countOwnRecords({ session, record }: FitTables): number {
  return session.rows === 1 ? record.rows : 0;
}

function believeTotal(seconds: number, records: number): number {
  return seconds < records / MOST_RECORDS_PER_SECOND ? Number.NaN : believeLength(seconds);
}

function believeLength(seconds: number): number {
  return seconds <= LONGEST_RUN_SECONDS ? seconds : Number.NaN;
}

function firstKnown(...values: number[]): number {
  return values.find((value) => !Number.isNaN(value)) ?? Number.NaN;
}

/** The last of `windows` (in order of time) that begins no later than the moment, -1 where there is none. */
export function findWindow(windows: SessionWindow[], time: number): number {
  let low = 0;
  let high = windows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((windows[middle] as SessionWindow).start <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
