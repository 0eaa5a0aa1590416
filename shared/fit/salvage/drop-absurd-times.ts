/** Takes out of a damaged part's columns what cannot be a time or a length of the run, so that one byte cannot move it. */

import { LONGEST_SILENCE_SECONDS } from '../activity/build-series.ts';
import { LONGEST_RUN_SECONDS } from '../activity/session-windows.ts';
import type { FitTables } from '../file/decode-messages.ts';

/** A session starts with its first record, or shortly before it. */
const LATEST_START_SECONDS = 60;

/** Changes the tables: absurd values become `NaN`. Linear in the rows. */
export function dropAbsurdTimes(tables: FitTables): void {
  const times = tables.record.columns.timestamp;
  dropLeaps(times);
  keepLongestStretch(times, findStatedStretch(tables));
  dropMisplacedSession(tables);
  for (const { columns } of [tables.lap, tables.split]) {
    for (const column of [columns.totalElapsedTime, columns.totalTimerTime]) dropAbove(column, LONGEST_RUN_SECONDS);
  }
}

/** A time that the next record takes back. */
function dropLeaps(times: Float64Array): void {
  let before = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (let row = 0; row < times.length; row++) {
    const time = times[row] as number;
    if (Number.isNaN(time)) continue;
    next = Math.max(next, row + 1);
    while (next < times.length && Number.isNaN(times[next] as number)) next += 1;
    const following = times[next] ?? Number.POSITIVE_INFINITY;
    if (time > following && following >= before) times[row] = Number.NaN;
    else before = Math.max(before, time);
  }
}

type Stretch = { from: number; to: number };

/** From the first start to the last end of the sessions; nothing where that is no length of a run. */
function findStatedStretch({ session }: FitTables): Stretch | null {
  const { startTime, totalElapsedTime } = session.columns;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < session.rows; row++) {
    const start = startTime[row] ?? Number.NaN;
    const end = start + (totalElapsedTime[row] ?? Number.NaN);
    if (Number.isNaN(end)) continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return to - from <= LONGEST_RUN_SECONDS ? { from, to } : null;
}

/** Records without a long silence between them; those of other stretches stay where the sessions vouch for them. */
function keepLongestStretch(times: Float64Array, stated: Stretch | null): void {
  const stretches: (Stretch & { rows: number })[] = [];
  for (const time of times) {
    const current = stretches.at(-1);
    if (Number.isNaN(time)) continue;
    if (current !== undefined && Math.abs(time - current.to) <= LONGEST_SILENCE_SECONDS) {
      current.to = Math.max(current.to, time);
      current.rows += 1;
    } else stretches.push({ from: time, to: time, rows: 1 });
  }
  const longest = stretches.reduce<(Stretch & { rows: number }) | null>(
    (best, stretch) => (best !== null && best.rows >= stretch.rows ? best : stretch),
    null,
  );
  if (longest === null || stretches.length === 1) return;
  const isVouchedFor = (time: number) => stated !== null && time >= stated.from && time <= stated.to;
  for (let row = 0; row < times.length; row++) {
    const time = times[row] as number;
    const isInside = time >= longest.from && time <= longest.to;
    if (!isInside && !isVouchedFor(time)) times[row] = Number.NaN;
  }
}

/** The only session must hold the records; else its times are forgotten, and its length goes on from the first record. */
function dropMisplacedSession({ record, session }: FitTables): void {
  const { startTime, timestamp, totalElapsedTime } = session.columns;
  const first = record.columns.timestamp.find((time) => !Number.isNaN(time)) ?? Number.NaN;
  const start = startTime[0] ?? Number.NaN;
  if (session.rows !== 1 || Number.isNaN(first)) return;
  const isTooLate = start > first + LATEST_START_SECONDS;
  const isTooEarly = start + (totalElapsedTime[0] ?? Number.NaN) < first;
  if (!isTooLate && !isTooEarly) return;
  startTime[0] = Number.NaN;
  timestamp[0] = Number.NaN;
}

function dropAbove(column: Float64Array, most: number): void {
  for (let row = 0; row < column.length; row++) if ((column[row] as number) > most) column[row] = Number.NaN;
}
