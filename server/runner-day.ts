/** Which day and hour it is for the runner, in her own time zone and whatever the server's is. */

import { GATE_NUMBERS } from '../shared/gate/gate-numbers.ts';
import { addDays, type LocalDay } from '../shared/local-day.ts';

const HOUR_MS = 3_600_000;
/** The widest offsets from UTC in use: a watch may name any day between them. */
const WESTMOST_OFFSET_MS = -12 * HOUR_MS;
const EASTMOST_OFFSET_MS = 14 * HOUR_MS;

export type LocalMoment = { day: LocalDay; hour: number };

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The runner's calendar day and hour (0-23) at that moment. */
export function localMomentAt(epochMs: number, timeZone: string): LocalMoment {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}

/** Minutes since her midnight at that moment. */
export function localMinutesAt(epochMs: number, timeZone: string): number {
  const { hour } = localMomentAt(epochMs, timeZone);
  const minute = new Intl.DateTimeFormat('en-US', { timeZone, minute: 'numeric' }).format(epochMs);
  return hour * 60 + Number(minute);
}

export function localDayAt(epochMs: number, timeZone: string): LocalDay {
  return localMomentAt(epochMs, timeZone).day;
}

/**
 * The day of a run: as the watch says it (`activities.md` 2), unless no place on earth had that day at the run's start;
 * then, or where the watch is silent, by the runner's time zone.
 */
export function resolveRunDay(startedAtMs: number, watchDay: LocalDay | null, timeZone: string): LocalDay {
  const isPossible =
    watchDay !== null &&
    watchDay >= localDayAt(startedAtMs + WESTMOST_OFFSET_MS, 'UTC') &&
    watchDay <= localDayAt(startedAtMs + EASTMOST_OFFSET_MS, 'UTC');
  return isPossible ? watchDay : localDayAt(startedAtMs, timeZone);
}

/** Next-morning answers: asked from 04:00 of the next local day, accepted to the third (`plan-and-rules.md` 4.1). */
const MORNING_BEGINS_HOUR = 4;

export type MorningWindow = { from: LocalDay; until: LocalDay };

export function morningWindowOf(runDay: LocalDay): MorningWindow {
  return { from: addDays(runDay, 1), until: addDays(runDay, GATE_NUMBERS.morningAnswerLast.value) };
}

export type MorningState = 'notYet' | 'open' | 'over';

export function morningState(runDay: LocalDay, now: LocalMoment): MorningState {
  const { from, until } = morningWindowOf(runDay);
  if (now.day < from || (now.day === from && now.hour < MORNING_BEGINS_HOUR)) return 'notYet';
  return now.day > until ? 'over' : 'open';
}
