/** Builds the laps of an activity and chains them: a lap begins, in timer time, exactly where the one before ended. */

import type { Lap } from '../../activity.ts';
import { type TimerClock, timerSecondsAt } from '../../timer-clock.ts';
import type { FitTables } from '../file/decode-messages.ts';
import type { FitNote } from '../file/fit-note.ts';
import { findWindow, type SessionWindow } from './session-windows.ts';

/** FIT profile, type `intensity`. */
const INTENSITIES = ['active', 'rest', 'warmup', 'cooldown', 'recovery', 'interval', 'other'];
/** `message_index` keeps flags in its high bits. */
const MESSAGE_INDEX_MASK = 0x0fff;
/** Lap starts are whole seconds, their lengths are not: closer than this means "without a break". */
const CONTIGUOUS_SECONDS = 2;
/** Laps that add up to the sessions' timer time this closely leave nothing between them. */
const WHOLE_SECONDS = 1;

/** FIT seconds; `timerSeconds` is `NaN` where the watch does not say it. */
type RawLap = { row: number; start: number; elapsedSeconds: number; timerSeconds: number };

/** `start` is FIT seconds. Laps of sessions that are not in `windows` are left out. */
export function buildLaps(
  tables: FitTables,
  windows: SessionWindow[],
  start: number,
  clock: TimerClock,
): { laps: Lap[]; notes: FitNote[] } {
  const { raw, notes } = readLaps(tables, windows);
  const isWhole = Math.abs(sumTimer(raw) - sumTimer(windows)) <= WHOLE_SECONDS;
  const isDistanceKnown = tables.lap.columns.totalDistance.some((meters) => meters > 0);
  const laps: Lap[] = [];
  for (const { row, ...times } of raw) {
    const at = (column: Float64Array) => column[row] ?? Number.NaN;
    const { totalDistance, intensity, stepIndex } = tables.lap.columns;
    laps.push({
      ...placeLap({ ...times, start: times.start - start }, laps.at(-1), clock, isWhole),
      distanceMeters: isDistanceKnown ? orNull(at(totalDistance)) : null,
      intensity: INTENSITIES[at(intensity)] ?? null,
      stepIndex: Number.isNaN(at(stepIndex)) ? null : at(stepIndex) & MESSAGE_INDEX_MASK,
    });
  }
  if (laps.length === 0) notes.push('noLaps');
  return { laps, notes };
}

type PlacedLap = Pick<Lap, 'startElapsedSeconds' | 'endElapsedSeconds' | 'startTimerSeconds' | 'timerSeconds'>;

/** `raw.start` is elapsed seconds. A pause between two laps, and the rounding of starts, leave no gap in timer time. */
function placeLap(raw: Omit<RawLap, 'row'>, before: Lap | undefined, clock: TimerClock, isWhole: boolean): PlacedLap {
  const reached = before?.endElapsedSeconds ?? 0;
  const startElapsedSeconds = Math.abs(raw.start - reached) <= CONTIGUOUS_SECONDS ? reached : raw.start;
  const endElapsedSeconds = startElapsedSeconds + raw.elapsedSeconds;
  const onClock = timerSecondsAt(clock, startElapsedSeconds);
  const chained = before === undefined ? 0 : before.startTimerSeconds + before.timerSeconds;
  const isChained = isWhole || Math.abs(onClock - timerSecondsAt(clock, reached)) <= CONTIGUOUS_SECONDS;
  return {
    startElapsedSeconds,
    endElapsedSeconds,
    startTimerSeconds: isChained ? chained : onClock,
    timerSeconds: Number.isNaN(raw.timerSeconds)
      ? timerSecondsAt(clock, endElapsedSeconds) - onClock
      : raw.timerSeconds,
  };
}

function sumTimer(parts: { timerSeconds: number }[]): number {
  return parts.reduce((sum, { timerSeconds }) => sum + timerSeconds, 0);
}

function readLaps(tables: FitTables, windows: SessionWindow[]): { raw: RawLap[]; notes: FitNote[] } {
  const { columns, rows } = tables.lap;
  const notes = new Set<FitNote>();
  const firstStart = windows[0]?.start ?? Number.NaN;
  const isSummaryFirst = isWrittenFirst(tables, firstStart);
  if (isSummaryFirst) notes.add('summaryFirst');
  const raw: RawLap[] = [];
  for (let row = 0; row < rows; row++) {
    const at = (column: Float64Array) => column[row] ?? Number.NaN;
    // A timer of zero is one that nobody wrote; in a lap that is all pause, the clock says so.
    const timerSeconds = at(columns.totalTimerTime) || Number.NaN;
    const times = timeLap(at(columns.startTime), at(columns.timestamp), at(columns.totalElapsedTime), isSummaryFirst);
    const elapsedSeconds = Number.isNaN(times.elapsedSeconds) ? timerSeconds : times.elapsedSeconds;
    if (times.isSwapped) notes.add('lapTimesSwapped');
    if (Number.isNaN(times.start + elapsedSeconds)) notes.add('lapsWithoutTime');
    else raw.push({ row, start: times.start, elapsedSeconds, timerSeconds });
  }
  raw.sort((a, b) => a.start - b.start);
  return { raw: raw.filter((lap) => isInside(lap, windows)), notes: [...notes] };
}

type LapTimes = { start: number; elapsedSeconds: number; isSwapped: boolean };

/** Some watches write the start into `timestamp` and the end into `start_time` (`activities.md` 2): take the smaller. */
function timeLap(startTime: number, timestamp: number, stated: number, isSummaryFirst: boolean): LapTimes {
  if (isSummaryFirst) return { start: startTime, elapsedSeconds: stated, isSwapped: false };
  const isSwapped = timestamp < startTime && !(Math.abs(startTime - timestamp - stated) > CONTIGUOUS_SECONDS);
  const start = Number.isNaN(startTime) ? timestamp - stated : isSwapped ? timestamp : startTime;
  const end = isSwapped ? startTime : timestamp;
  return { start, elapsedSeconds: Number.isNaN(stated) ? end - start : stated, isSwapped };
}

/**
 * Summaries written before the records carry the activity's start as `timestamp`: all laps the same, and before a
 * later lap's `start_time`. (Swapped times differ from lap to lap; a single lap cannot be mistaken.)
 */
function isWrittenFirst({ lap, session }: FitTables, firstStart: number): boolean {
  const { timestamp, startTime } = lap.columns;
  const first = timestamp[0] ?? session.columns.timestamp[0] ?? Number.NaN;
  if (lap.rows < 2) return first === firstStart && first === startTime[0];
  return timestamp.length > 0 && timestamp.every((time) => time === first) && startTime.some((time) => time > first);
}

function isInside({ start, elapsedSeconds }: RawLap, windows: SessionWindow[]): boolean {
  const middle = start + elapsedSeconds / 2;
  const window = windows[findWindow(windows, middle)];
  return window !== undefined && middle <= window.recordsUntil;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
