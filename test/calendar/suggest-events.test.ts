/** Which days the calendar suggests: a day between runs, strength on the others, and nothing while running is closed. */

import { describe, expect, it } from 'vitest';
import { type CalendarFacts, suggestEvents, type WeekAhead } from '../../shared/calendar/suggest-events.ts';

const MONDAY = '2026-03-02';
const WEEK: WeekAhead = { week: 3, openedOn: MONDAY, sessions: [1, 2, 3], strengthDone: 0 };
const FACTS: CalendarFacts = { today: MONDAY, unansweredRuns: [], weekAhead: WEEK, lastRunDay: null };
const suggest = (changes: Partial<CalendarFacts>) =>
  suggestEvents({ ...FACTS, ...changes }).map(({ title, day, hour }) =>
    [day.slice(8), hour, title.replace(/.*session /, 'session ')].filter((part) => part !== null).join(' '),
  );

describe('the suggested days', () => {
  it('of a fresh week leave a day between runs and put strength there', () => {
    expect(suggest({})).toEqual(['02 session 1', '04 session 2', '06 session 3', '03 Strength', '05 Strength']);
  });
  it('begin the second day after the last run', () => {
    const week = { ...WEEK, sessions: [2, 3] };
    expect(suggest({ lastRunDay: MONDAY, weekAhead: week })).toEqual([
      '04 session 2',
      '06 session 3',
      '02 Strength',
      '05 Strength',
    ]);
    expect(suggest({ lastRunDay: '2026-02-20', weekAhead: week })[0]).toBe('02 session 2');
  });
  it('ask for the second strength session only once the first is done', () => {
    const week = { ...WEEK, sessions: [], strengthDone: 1 };
    expect(suggestEvents({ ...FACTS, weekAhead: week })).toEqual([
      { key: `strength/${MONDAY}/2`, title: 'Strength', day: MONDAY, hour: null },
    ]);
    expect(suggest({ weekAhead: { ...week, strengthDone: 2 } })).toEqual([]);
    expect(suggest({ weekAhead: { ...week, strengthDone: 3 } })).toEqual([]);
  });
  it('end with the week, and go on for a week where the week does', () => {
    expect(suggest({ today: '2026-03-08' })).toEqual(['08 session 1']);
    expect(suggest({ today: '2026-03-09' }).slice(0, 3)).toEqual(['09 session 1', '11 session 2', '13 session 3']);
  });
  it('keep the key of a session that moves to another day', () => {
    const keyOf = (today: string) =>
      suggestEvents({ ...FACTS, today }).find(({ title }) => title.endsWith('session 1'))?.key;
    expect(keyOf('2026-03-03')).toBe(keyOf(MONDAY));
  });
  it('are none while nothing is open, but the questions stay', () => {
    const unansweredRuns = [{ id: 'x', day: '2026-02-28' }];
    expect(suggestEvents({ ...FACTS, weekAhead: null, unansweredRuns })).toEqual([
      { key: 'morning/x', title: 'Fourth Mile: a short question', day: '2026-03-01', hour: 8 },
    ]);
  });
});
