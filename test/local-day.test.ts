/** Calendar days against JavaScript's own calendar, over every day of four centuries and at random. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween, isLocalDay } from '../shared/local-day.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MILLISECONDS_PER_DAY;
const LAST = Date.UTC(2999, 11, 31) / MILLISECONDS_PER_DAY;
const anyNumber = fc.integer({ min: FIRST, max: LAST });

const dateText = (number: number) => new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

describe('a local day', () => {
  it('is the day that the calendar says, for every day from 1900 to 2299', () => {
    const wrong: string[] = [];
    for (let number = FIRST; number < Date.UTC(2300, 0, 1) / MILLISECONDS_PER_DAY; number++) {
      const day = dateText(number);
      if (dayFromNumber(number) !== day || dayNumber(day) !== number || !isLocalDay(day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('counts days to and fro up to the year 2999', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: -2000, max: 2000 }), (number, days) => {
        const day = dateText(number);
        const moved = addDays(day, days);
        expect(moved).toBe(dateText(number + days));
        expect(daysBetween(day, moved)).toBe(days);
        expect(daysBetween(moved, day) + days).toBe(0);
      }),
    );
  });

  it('is ordered as text as it is in time', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (one, other) => {
        expect(dateText(one) < dateText(other)).toBe(one < other);
        expect(dayFromNumber(one) < dayFromNumber(other)).toBe(one < other);
      }),
    );
  });

  it('knows leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1899-12-31', '3000-01-01'])('is not %s', (text) =>
    expect(isLocalDay(text)).toBe(false),
  );

  it.each(['2026-3-01', '2026-03-01 ', '2026-03-01T00:00:00Z', '26-03-01', '', '2026/03/01', '2026-03-0a'])(
    'is not written %j',
    (text) => expect(isLocalDay(text)).toBe(false),
  );

  it.each(['1900-01-01', '2000-02-29', '2999-12-31'])('may be %s', (text) => expect(isLocalDay(text)).toBe(true));
});
