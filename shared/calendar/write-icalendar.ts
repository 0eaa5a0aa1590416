/** Writes events as iCalendar text (RFC 5545): escaped, folded, with days and local times that need no time zone. */

import { addDays, type LocalDay } from '../local-day.ts';

export type CalendarEvent = {
  /** Stays the same while the event moves: the calendar then moves it, too. */
  uid: string;
  title: string;
  day: LocalDay;
  /** Null: the whole day. Else it is shown, and rung for, at this hour wherever the calendar is. */
  hour: number | null;
};

/** Octets of a line without its line break, RFC 5545 3.1. */
const LONGEST_LINE = 75;
const QUESTION_MINUTES = 10;

/** `stampedAt`: the moment of writing, `YYYY-MM-DDTHH:MM:SS…` in UTC. */
export function writeICalendar(name: string, events: readonly CalendarEvent[], stampedAt: string): string {
  const stamp = `${stampedAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fourth Mile//Fourth Mile//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => writeEvent(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function writeEvent({ uid, title, day, hour }: CalendarEvent, stamp: string): string[] {
  const summary = `SUMMARY:${escapeText(title)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    ...(hour === null ? writeWholeDay(day) : writeAtHour(day, hour)),
    summary,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    ...(hour === null ? [] : writeAlarm(title)),
    'END:VEVENT',
  ];
}

function writeWholeDay(day: LocalDay): string[] {
  return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`];
}

/** "Floating" time, RFC 5545 3.3.5 form 1: eight in the morning is eight wherever she wakes up. */
function writeAtHour(day: LocalDay, hour: number): string[] {
  const start = `${compact(day)}T${String(hour).padStart(2, '0')}`;
  return [`DTSTART:${start}0000`, `DTEND:${start}${QUESTION_MINUTES}00`];
}

function writeAlarm(title: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT0S', `DESCRIPTION:${escapeText(title)}`, 'END:VALARM'];
}

function compact(day: LocalDay): string {
  return day.replaceAll('-', '');
}

/** RFC 5545 3.3.11; other control characters have no place in a text. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Between characters, never inside one; a continued line begins with a space, which counts. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = countOctets(character);
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Of one character in UTF-8. */
function countOctets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
