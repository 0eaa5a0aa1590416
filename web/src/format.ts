/** Days, times, distances and paces as the runner's browser writes them. */

import { sayShare } from '../../shared/words/durations.ts';

const METERS_PER_MILE = 1609.344;

/** The local day (`YYYY-MM-DD`) that it is now in an IANA time zone; the device's own day when the zone is unknown. */
export function localDayIn(timeZone: string, at: Date = new Date()): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', { ...parts, timeZone }).format(at);
  } catch {
    return new Intl.DateTimeFormat('en-CA', parts).format(at);
  }
}

export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A local day is no instant: it is written as the same day whatever the device's zone. */
function writeDay(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

/** The year is said only where it is not this one. */
function yearOf(day: string): Intl.DateTimeFormatOptions {
  return day.startsWith(String(new Date().getFullYear())) ? {} : { year: 'numeric' };
}

/** "Tue, 4 Mar" in the browser's locale. */
export function formatDay(day: string): string {
  return writeDay(day, { weekday: 'short', day: 'numeric', month: 'short', ...yearOf(day) });
}

/** "Tuesday, 4 March" in the browser's locale. */
export function formatLongDay(day: string): string {
  return writeDay(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(day) });
}

/** "08:10" or "8:10 AM" in the browser's locale, on her clock. */
export function formatTime(epochMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone }).format(epochMs);
}

/** `HH:MM` on her clock, for sorting and comparing. */
export function clockTimeIn(epochMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(epochMs);
}

/** "4 Mar 2026, 14:05" on the device's clock, in the browser's locale. */
export function formatMoment(epochMs: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(epochMs));
}

/** "4:05", or "1:04:05" from an hour on. */
export function formatClock(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** "4 min" where it is whole minutes, else "4:30 min". */
export function formatMinutes(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${formatClock(seconds)} min`;
}

export function formatDistance(meters: number, unit: 'km' | 'mi'): string {
  const value = unit === 'km' ? meters / 1000 : meters / METERS_PER_MILE;
  return `${new Intl.NumberFormat(undefined, { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(value)} ${unit}`;
}

/** Seconds per kilometre or mile; null when she stands. */
export function paceSeconds(metersPerSecond: number | null, unit: 'km' | 'mi'): number | null {
  if (metersPerSecond === null || metersPerSecond <= 0) return null;
  return (unit === 'km' ? 1000 : METERS_PER_MILE) / metersPerSecond;
}

/** As in every sentence: "75 %". */
export const formatPercent = sayShare;
