/** Finds out when the watch's timer ran: from its timer events, else from the gaps between the records. */

import type { TimerSpan } from '../../activity.ts';
import type { FitTables } from '../file/decode-messages.ts';
import type { FitNote } from '../file/fit-note.ts';
import type { SessionWindow } from './session-windows.ts';

const TIMER_EVENT = 0;
const START = 0;
/** stop (Suunto), stop_all (Garmin), stop_disable, stop_disable_all. */
const STOPS = new Set([1, 4, 8, 9]);
/** Event times are whole seconds: each edge of a span may be off by one, the session's own times too. */
const ROUNDING_SECONDS = 2;
/** Shorter gaps between records are smart recording, not pauses (`activities.md` 2). */
const SHORTEST_PAUSE_SECONDS = 3;
/** More pauses than a run has; and more rows than a file may hold, to keep a gap and its row in one number. */
const MOST_PAUSES = 1000;
const MOST_ROWS = 2 ** 20;
/** A record every second is what a running timer writes at most; that second of a gap is no pause. */
const RECORD_SECONDS = 1;

export type FoundSpans = { spans: TimerSpan[]; notes: FitNote[] };

/**
 * Spans inside the windows, in elapsed seconds since `start`. Events count where they agree with the session's
 * `total_timer_time`; otherwise the longest gaps between records are taken as pauses until that total is reached.
 * The last span of a session ends where the total says.
 */
export function findTimerSpans(
  tables: FitTables,
  windows: SessionWindow[],
  start: number,
  elapsedSeconds: Float64Array,
): FoundSpans {
  const running = readTimerEvents(tables);
  const notes = new Set<FitNote>();
  let row = 0;
  let reached = 0;
  let span = 0;
  const spans = windows.flatMap((window) => {
    const from = Math.max(reached, window.start - start);
    const firstRow = row;
    while (row < elapsedSeconds.length && (elapsedSeconds[row] as number) <= window.recordsUntil - start) row += 1;
    const to = Math.max(from, window.end - start, elapsedSeconds[row - 1] ?? 0);
    while (span < running.length && (running[span]?.endElapsedSeconds ?? 0) - start <= from) span += 1;
    const fromEvents = clipSpans(running, span, start, from, to);
    const found = chooseSpans(window, fromEvents, elapsedSeconds.subarray(firstRow, row), { from, to });
    for (const note of found.notes) notes.add(note);
    // A total a little longer than its session is believed, and must not reach into the one behind it.
    reached = Math.max(to, found.spans.at(-1)?.endElapsedSeconds ?? to);
    return found.spans;
  });
  return { spans, notes: [...notes] };
}

type Stretch = { from: number; to: number };

function chooseSpans(
  window: SessionWindow,
  fromEvents: TimerSpan[],
  records: Float64Array,
  stretch: Stretch,
): FoundSpans {
  const total = window.timerSeconds;
  const whole = { startElapsedSeconds: stretch.from, endElapsedSeconds: stretch.to };
  if (Number.isNaN(total)) return { spans: fromEvents.length > 0 ? fromEvents : [whole], notes: [] };
  if (isTotal(fromEvents, total)) return { spans: endAtTotal(fromEvents, total), notes: [] };
  if (isTotal([whole], total)) return { spans: endAtTotal([whole], total), notes: [] };
  const guessed = cutLongestGaps(records, stretch, stretch.to - stretch.from - total);
  const spans = isTotal(guessed, total) ? endAtTotal(guessed, total) : guessed;
  return { spans, notes: isTotal(guessed, total) ? ['pausesEstimated'] : ['pausesEstimated', 'timerTotalUnexplained'] };
}

export function isTimerStart({ columns }: FitTables['event'], row: number): boolean {
  return columns.event[row] === TIMER_EVENT && columns.eventType[row] === START;
}

/** Spans of running timer in FIT seconds. Until the first event it ran if that event is a stop. */
function readTimerEvents({ event }: FitTables): TimerSpan[] {
  const { columns, rows } = event;
  const order: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (columns.event[row] === TIMER_EVENT && !Number.isNaN(columns.timestamp[row] ?? Number.NaN)) order.push(row);
  }
  const timeOf = (row: number) => columns.timestamp[row] as number;
  order.sort((a, b) => timeOf(a) - timeOf(b));
  const spans: TimerSpan[] = [];
  let since: number | null = Number.NEGATIVE_INFINITY;
  let hasStarted = false;
  for (const row of order) {
    const type = columns.eventType[row] ?? Number.NaN;
    if (type === START && (since === null || !hasStarted)) {
      since = timeOf(row);
    } else if (STOPS.has(type) && since !== null) {
      if (timeOf(row) > since) spans.push({ startElapsedSeconds: since, endElapsedSeconds: timeOf(row) });
      since = null;
    } else continue;
    hasStarted = true;
  }
  if (hasStarted && since !== null)
    spans.push({ startElapsedSeconds: since, endElapsedSeconds: Number.POSITIVE_INFINITY });
  return spans;
}

function clipSpans(spans: TimerSpan[], first: number, start: number, from: number, to: number): TimerSpan[] {
  const clipped: TimerSpan[] = [];
  for (let index = first; index < spans.length; index++) {
    const span = spans[index] as TimerSpan;
    const startElapsedSeconds = Math.max(from, span.startElapsedSeconds - start);
    const endElapsedSeconds = Math.min(to, span.endElapsedSeconds - start);
    if (startElapsedSeconds >= to) break;
    if (endElapsedSeconds > startElapsedSeconds) clipped.push({ startElapsedSeconds, endElapsedSeconds });
  }
  return clipped;
}

function isTotal(spans: TimerSpan[], total: number): boolean {
  return Math.abs(sumSpans(spans) - total) <= ROUNDING_SECONDS + spans.length;
}

function sumSpans(spans: TimerSpan[]): number {
  return spans.reduce((sum, span) => sum + span.endElapsedSeconds - span.startElapsedSeconds, 0);
}

/** Moves the last end so that the spans add up to the total to the millisecond. */
function endAtTotal(spans: TimerSpan[], total: number): TimerSpan[] {
  const last = spans.at(-1);
  if (last === undefined) return spans;
  const endElapsedSeconds = Math.round((last.endElapsedSeconds + total - sumSpans(spans)) * 1000) / 1000;
  if (endElapsedSeconds <= last.startElapsedSeconds) return spans;
  return [...spans.slice(0, -1), { startElapsedSeconds: last.startElapsedSeconds, endElapsedSeconds }];
}

/** Each pause lies at the end of its gap: the timer starts again with the next record. */
function cutLongestGaps(records: Float64Array, { from, to }: Stretch, pausedSeconds: number): TimerSpan[] {
  let left = pausedSeconds;
  const pauses: TimerSpan[] = [];
  for (const row of findGaps(records)) {
    if (left < RECORD_SECONDS) break;
    const end = records[row] as number;
    const gap = end - (records[row - 1] as number) - RECORD_SECONDS;
    const pause = Math.min(gap, left);
    pauses.push({ startElapsedSeconds: end - pause, endElapsedSeconds: end });
    left -= pause;
  }
  pauses.sort((a, b) => a.startElapsedSeconds - b.startElapsedSeconds);
  const edges = [from, ...pauses.flatMap((pause) => [pause.startElapsedSeconds, pause.endElapsedSeconds]), to];
  const spans: TimerSpan[] = [];
  for (let edge = 0; edge < edges.length; edge += 2) {
    const [startElapsedSeconds, endElapsedSeconds] = [edges[edge] as number, edges[edge + 1] as number];
    if (endElapsedSeconds > startElapsedSeconds) spans.push({ startElapsedSeconds, endElapsedSeconds });
  }
  return spans;
}

/** Rows behind a gap, the longest gap first; the earlier one first among equals. */
function findGaps(records: Float64Array): number[] {
  const keys = new Float64Array(records.length);
  let count = 0;
  for (let row = 1; row < records.length; row++) {
    const seconds = (records[row] as number) - (records[row - 1] as number);
    if (seconds >= SHORTEST_PAUSE_SECONDS) keys[count++] = seconds * MOST_ROWS - row;
  }
  const longest = keys.subarray(0, count).sort().subarray(-MOST_PAUSES).toReversed();
  return Array.from(longest, (key) => MOST_ROWS - 1 - ((key + MOST_ROWS - 1) % MOST_ROWS));
}
