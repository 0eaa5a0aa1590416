/** Builds the record columns of an activity: records inside its sessions, in order of time, one row per second. */

import type { RecordSeries } from '../../activity.ts';
import type { FitTables } from '../file/decode-messages.ts';
import type { FitNote } from '../file/fit-note.ts';
import { findWindow, LONGEST_RUN_SECONDS, type SessionWindow } from './session-windows.ts';

export type UntimedSeries = Omit<RecordSeries, 'timerSeconds'>;

/** Running and walking cadence is that of one leg (`activities.md` 2). */
const STEPS_PER_CYCLE = 2;
/** No leg goes around as often; some programs count both feet [P]. */
const HIGHEST_MEDIAN_CYCLES = 105;
/** Some apps write the moving time as elapsed time, so records may go on behind the end; after such a silence they are absurd. */
export const LONGEST_SILENCE_SECONDS = 3600;
const PACKED_SPEED_MASK = 0xfff;
const PACKED_SPEED_SCALE = 100;
const PACKED_DISTANCE_SCALE = 16;
const PACKED_DISTANCE_RANGE = 0x1000;

/** `start` is FIT seconds. Records of the same second become one row, the first valid value of each column. */
export function buildSeries(
  tables: FitTables,
  windows: SessionWindow[],
  start: number,
  isOnFoot: boolean,
): { series: UntimedSeries; notes: FitNote[] } {
  const { columns, rows } = tables.record;
  const picked = pickRows(columns.timestamp, rows, windows, start + LONGEST_RUN_SECONDS);
  const unpacked = unpackSpeedDistance(columns.compressedSpeedDistance);
  const column = (...sources: Float64Array[]) => gather(picked, sources);
  const isOfBothFeet = isOnFoot && countsBothFeet(columns.cadence);
  const stepsPerCycle = isOnFoot && !isOfBothFeet ? STEPS_PER_CYCLE : 1;
  const cadence = sumCadence(columns.cadence, columns.fractionalCadence, stepsPerCycle);
  const elapsedSeconds = gather(picked, [columns.timestamp]);
  for (let row = 0; row < elapsedSeconds.length; row++) elapsedSeconds[row] = (elapsedSeconds[row] as number) - start;
  const distance = dropIfNeverMoving(column(columns.distance, unpacked.distance));
  const series = {
    elapsedSeconds,
    heartRateBpm: column(columns.heartRate),
    cadenceStepsPerMinute: column(cadence),
    speedMetersPerSecond: dropIfNeverMoving(column(columns.enhancedSpeed, columns.speed, unpacked.speed)),
    distanceMeters: isPartOfMore(tables, windows) ? rebaseDistance(distance, elapsedSeconds, windows, start) : distance,
  };
  return { series, notes: isOfBothFeet ? [...picked.notes, 'cadenceOfBothFeet'] : picked.notes };
}

/** Rows in order of time; `target[i]` is the row of the series that record `source[i]` goes to. */
type PickedRows = { source: Int32Array; target: Int32Array; count: number; length: number; notes: FitNote[] };

function pickRows(times: Float64Array, rows: number, windows: SessionWindow[], latest: number): PickedRows {
  const source = new Int32Array(rows);
  const target = new Int32Array(rows);
  const notes = new Set<FitNote>();
  let count = 0;
  let length = 0;
  let lastTime = Number.NEGATIVE_INFINITY;
  let window: SessionWindow | undefined;
  let nextStart = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const time = times[row] ?? Number.NaN;
    // Records come in order: nearly every one lies in the window of the one before it.
    if (time >= nextStart || time < (window?.start ?? time)) {
      const found = findWindow(windows, time);
      window = windows[found];
      nextStart = windows[found + 1]?.start ?? Number.POSITIVE_INFINITY;
    }
    if (Number.isNaN(time)) notes.add('recordsWithoutTime');
    else if (window === undefined || time > latest || isOutside(window, time, lastTime))
      notes.add('recordsOutsideSession');
    else if (time < lastTime) notes.add('recordsOutOfOrder');
    else {
      if (time > lastTime) length += 1;
      lastTime = time;
      source[count] = row;
      target[count] = length - 1;
      count += 1;
    }
  }
  return { source, target, count, length, notes: [...notes] };
}

function isOutside(window: SessionWindow, time: number, lastTime: number): boolean {
  return time > window.recordsUntil || time > Math.max(window.end, lastTime) + LONGEST_SILENCE_SECONDS;
}

/** The first source with a value wins, then the first record of the second. */
function gather(picked: PickedRows, sources: Float64Array[]): Float64Array {
  const { source, target, count, length } = picked;
  const [only, ...others] = sources.filter((column) => column.length > 0);
  if (only !== undefined && others.length === 0 && only.length === length) return only.slice();
  const gathered = new Float64Array(length).fill(Number.NaN);
  for (const column of only === undefined ? [] : [only, ...others]) {
    for (let index = 0; index < count; index++) {
      const row = target[index] as number;
      if (Number.isNaN(gathered[row] as number)) gathered[row] = column[source[index] as number] as number;
    }
  }
  return gathered;
}

function countsBothFeet(cadence: Float64Array): boolean {
  let [moving, above] = [0, 0];
  for (const cycles of cadence) {
    if (cycles > 0) moving += 1;
    if (cycles > HIGHEST_MEDIAN_CYCLES) above += 1;
  }
  return above > moving / 2;
}

function sumCadence(cadence: Float64Array, fraction: Float64Array, factor: number): Float64Array {
  const steps = new Float64Array(cadence.length);
  for (let row = 0; row < cadence.length; row++) {
    const part = fraction[row] ?? Number.NaN;
    steps[row] = factor * ((cadence[row] as number) + (Number.isNaN(part) ? 0 : part));
  }
  return steps;
}

/** Zero from the first record to the last is a sensor that was not there (a treadmill without foot pod), not a reading. */
function dropIfNeverMoving(column: Float64Array): Float64Array {
  return column.some((value) => value > 0) ? column : column.fill(Number.NaN);
}

/** Sessions beside or among others: their distance counts on from before, or starts anew in each. */
function isPartOfMore(tables: FitTables, windows: SessionWindow[]): boolean {
  return windows.length > 1 || tables.session.rows > windows.length;
}

/** Each session begins with the distance that the sessions before it came to. */
function rebaseDistance(
  distance: Float64Array,
  elapsedSeconds: Float64Array,
  windows: SessionWindow[],
  start: number,
): Float64Array {
  let session = -1;
  let base = 0;
  let total = 0;
  return distance.map((meters, row) => {
    if (Number.isNaN(meters)) return meters;
    const here = findWindow(windows, start + (elapsedSeconds[row] as number));
    if (here !== session) base = meters - total;
    session = here;
    total = meters - base;
    return total;
  });
}

/** Meters per second at these record rows, as the series takes them; from the distance where the watch wrote no speed at all. */
export function readSpeeds({ columns }: FitTables['record'], rows: Int32Array): Float64Array {
  const { enhancedSpeed, speed, compressedSpeedDistance, timestamp, distance } = columns;
  const unpacked = unpackSpeedDistance(compressedSpeedDistance);
  const sources = [enhancedSpeed, speed, unpacked.speed];
  const speeds = Float64Array.from(rows, (row) => firstValid(sources, row));
  if (speeds.some((value) => value > 0)) return speeds;
  return Float64Array.from(rows, (row) => deriveSpeed(timestamp, distance, row));
}

function firstValid(columns: Float64Array[], row: number): number {
  for (const column of columns) {
    const value = column[row] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}

function deriveSpeed(times: Float64Array, meters: Float64Array, row: number): number {
  const seconds = (times[row] ?? Number.NaN) - (times[row - 1] ?? Number.NaN);
  return seconds > 0 ? ((meters[row] ?? Number.NaN) - (meters[row - 1] ?? Number.NaN)) / seconds : Number.NaN;
}

/** `compressed_speed_distance`: the distance rolls over every 256 m and is summed up here (FIT profile, record 8). */
function unpackSpeedDistance(packed: Float64Array): { speed: Float64Array; distance: Float64Array } {
  const speed = new Float64Array(packed.length);
  const distance = new Float64Array(packed.length);
  let total = 0;
  let last = 0;
  for (let row = 0; row < packed.length; row++) {
    const value = packed[row] as number;
    if (Number.isNaN(value)) {
      speed[row] = Number.NaN;
      distance[row] = Number.NaN;
      continue;
    }
    const now = value >>> 12;
    total += (now - last + PACKED_DISTANCE_RANGE) % PACKED_DISTANCE_RANGE;
    last = now;
    speed[row] = (value & PACKED_SPEED_MASK) / PACKED_SPEED_SCALE;
    distance[row] = total / PACKED_DISTANCE_SCALE;
  }
  return { speed, distance };
}
