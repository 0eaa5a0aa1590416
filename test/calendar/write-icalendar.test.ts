/** The calendar text keeps to RFC 5545: read back by a second reading, over drawn titles too. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeICalendar } from '../../shared/calendar/write-icalendar.ts';
import { readICalendar } from './read-icalendar.ts';

const STAMP = '2026-03-02T12:00:00.000Z';
const EVENT: CalendarEvent = { uid: 'a@fourth-mile', title: 'Strength', day: '2026-02-28', hour: null };
const read = (events: CalendarEvent[], name = 'Fourth Mile') => readICalendar(writeICalendar(name, events, STAMP));

describe('the calendar text', () => {
  it('has its head, also with nothing in it', () => {
    expect(read([])).toMatchObject({ head: { VERSION: '2.0', PRODID: '-//Fourth Mile//Fourth Mile//EN' }, events: [] });
  });

  it('writes a whole day with the day after as its end, over the end of a month', () => {
    const [event] = read([EVENT]).events;
    expect(event?.properties).toMatchObject({
      UID: 'a@fourth-mile',
      DTSTAMP: '20260302T120000Z',
      DTSTART: '20260228',
      DTEND: '20260301',
      SUMMARY: 'Strength',
      TRANSP: 'TRANSPARENT',
    });
    expect(event).toMatchObject({ parameters: { DTSTART: ';VALUE=DATE', DTEND: ';VALUE=DATE' }, alarms: 0 });
  });

  it('writes an hour as local time without a zone, with an alarm', () => {
    const [event] = read([{ ...EVENT, hour: 8 }]).events;
    expect(event).toMatchObject({
      properties: { DTSTART: '20260228T080000', DTEND: '20260228T081000' },
      parameters: { DTSTART: '' },
      alarms: 1,
    });
  });

  it('brings any title back as it was, without control characters, in lines of 75 octets', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', '\r\n', 'ä', '€', '😀', 'n', ' '), maxLength: 200 }),
    );
    fc.assert(
      fc.property(titles, (title) => {
        const expected = title.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');
        expect(read([{ ...EVENT, title }], title).events[0]?.properties.SUMMARY).toBe(expected);
      }),
      { seed: 5545, numRuns: 500 },
    );
  });

  it.each(['a', 'é', '€', '😀'])('fills its lines with %s, and not one octet over', (character) => {
    for (let spaces = 0; spaces < 4; spaces++) {
      const title = ' '.repeat(spaces) + character.repeat(300);
      expect(read([{ ...EVENT, title }]).events[0]?.properties.SUMMARY).toBe(title);
      const longest = Math.max(
        ...writeICalendar('', [{ ...EVENT, title }], STAMP)
          .split('\r\n')
          .map((line) => Buffer.byteLength(line)),
      );
      expect(longest).toBeGreaterThan(75 - Buffer.byteLength(character));
    }
  });

  it('does not let a title begin a line of its own', () => {
    const { events } = read([{ ...EVENT, title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil' }]);
    expect(events.map(({ properties }) => properties.UID)).toEqual(['a@fourth-mile']);
  });
});
