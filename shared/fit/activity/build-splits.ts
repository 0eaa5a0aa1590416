/** Builds the watch's own splits: its run, walk and stand stretches and its workout intervals (FIT message 312). */

import type { Split } from '../../activity.ts';
import { type TimerClock, timerSecondsAt } from '../../timer-clock.ts';
import type { FitTables } from '../file/decode-messages.ts';
import { findWindow, type SessionWindow } from './session-windows.ts';

/** FIT profile, type `split_type`. */
const KINDS = new Map<number, Split['kind']>([
  [3, 'intervalActive'],
  [4, 'intervalRest'],
  [5, 'intervalWarmup'],
  [6, 'intervalCooldown'],
  [7, 'intervalRest'],
  [17, 'run'],
  [18, 'walk'],
  [22, 'stand'],
]);

/** `start` is FIT seconds. Splits without times and splits of other sessions are left out; order is that of starts. */
export function buildSplits(tables: FitTables, windows: SessionWindow[], start: number, clock: TimerClock): Split[] {
  const { columns, rows } = tables.split;
  const splits: Split[] = [];
  for (let row = 0; row < rows; row++) {
    const at = (column: Float64Array) => column[row] ?? Number.NaN;
    const stated = at(columns.totalElapsedTime);
    const begin = at(columns.startTime);
    const elapsed = Number.isNaN(stated) ? at(columns.endTime) - begin : stated;
    const window = windows[findWindow(windows, begin + elapsed / 2)];
    if (window === undefined || !(elapsed >= 0) || begin + elapsed / 2 > window.recordsUntil) continue;
    const startElapsedSeconds = begin - start;
    const endElapsedSeconds = startElapsedSeconds + elapsed;
    const startTimerSeconds = timerSecondsAt(clock, startElapsedSeconds);
    const timer = at(columns.totalTimerTime);
    splits.push({
      kind: KINDS.get(at(columns.splitType)) ?? 'other',
      startElapsedSeconds,
      endElapsedSeconds,
      startTimerSeconds,
      timerSeconds: Number.isNaN(timer) ? timerSecondsAt(clock, endElapsedSeconds) - startTimerSeconds : timer,
    });
  }
  return splits.sort((a, b) => a.startElapsedSeconds - b.startElapsedSeconds);
}
