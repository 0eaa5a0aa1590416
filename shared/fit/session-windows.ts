/** Which sessions of a file make up the run, and from when to when each one went on. */

import type { Sport } from '../activity.ts';
import type { FitTables } from './decode-messages.ts';
import { classifySport, nameSport } from './sport-names.ts';

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
};

export type Sports = 'runAndWalk' | 'any';

/**
 * Four days [P], longer than any race on foot. What is stated beyond is no length of a run: laid out second by second
 * it would cost far more than the file's bytes.
 */
export const LONGEST_RUN_SECONDS = 4 * 24 * 3600;

/** All sessions in order of time; those that say no start and no length take them from the records. */
export function findSessions(tables: FitTables): SessionWindow[] {
  const recordTimes = tables.record.columns.timestamp;
  const firstRecord = recordTimes.find((time) => !Number.isNaN(time)) ?? Number.NaN;
  const lastRecord = recordTimes.findLast((time) => !Number.isNaN(time)) ?? Number.NaN;
  const windows = Array.from({ length: tables.session.rows }, (_, row) =>
    readWindow(tables, row, firstRecord, lastRecord),
  );
  windows.sort((a, b) => a.start - b.start);
  const last = windows.at(-1);
  if (last !== undefined) last.recordsUntil = Number.POSITIVE_INFINITY;
  return windows;
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

/** Some session says a length that no run has. */
export function hasUnbelievableTotals({ session }: FitTables): boolean {
  const { totalElapsedTime, totalTimerTime } = session.columns;
  return [totalElapsedTime, totalTimerTime].some((column) => column.some((seconds) => seconds > LONGEST_RUN_SECONDS));
}

function readWindow(tables: FitTables, row: number, firstRecord: number, lastRecord: number): SessionWindow {
  const { columns } = tables.session;
  const at = (column: Float64Array) => column[row] ?? Number.NaN;
  const timestamp = at(columns.timestamp);
  const stated = believeLength(at(columns.totalElapsedTime));
  const start = firstKnown(at(columns.startTime), timestamp - stated, firstRecord);
  const untilTimestamp = timestamp > start ? believeLength(timestamp - start) : Number.NaN;
  const elapsedSeconds = firstKnown(stated, untilTimestamp, believeLength(lastRecord - start));
  const sport = firstKnown(
    at(columns.sport),
    tables.session.rows === 1 ? (tables.sport.columns.sport[0] ?? Number.NaN) : Number.NaN,
  );
  return {
    row,
    sport: classifySport(sport, at(columns.subSport)),
    sportName: nameSport(sport),
    start,
    end: start + elapsedSeconds,
    recordsUntil: Math.ceil(start + elapsedSeconds),
    elapsedSeconds,
    timerSeconds: believeLength(at(columns.totalTimerTime)),
    distanceMeters: at(columns.totalDistance),
  };
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
