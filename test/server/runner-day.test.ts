/** Days and hours are the runner's, wherever the server stands. */

import { describe, expect, it } from 'vitest';
import { isTimeZone, localMomentAt, morningState, resolveRunDay } from '../../server/runner-day.ts';

const at = (text: string) => Date.parse(text);

describe('the local moment', () => {
  it('follows the time zone over midnight', () => {
    const moment = at('2026-03-02T23:30:00Z');
    expect(localMomentAt(moment, 'UTC')).toEqual({ day: '2026-03-02', hour: 23 });
    expect(localMomentAt(moment, 'Europe/Berlin')).toEqual({ day: '2026-03-03', hour: 0 });
    expect(localMomentAt(moment, 'America/Los_Angeles')).toEqual({ day: '2026-03-02', hour: 15 });
  });

  it('keeps the hour on the days on which the clock is changed', () => {
    expect(localMomentAt(at('2026-03-29T00:59:00Z'), 'Europe/Berlin').hour).toBe(1);
    expect(localMomentAt(at('2026-03-29T01:00:00Z'), 'Europe/Berlin').hour).toBe(3);
    expect(localMomentAt(at('2026-10-25T01:30:00Z'), 'Europe/Berlin').hour).toBe(2);
  });

  it('knows which names are time zones', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
  });
});

describe('the day of a run', () => {
  const noon = at('2026-03-02T12:00:00Z');
  it("is the watch's own", () => {
    expect(resolveRunDay(noon, '2026-03-03', 'UTC')).toBe('2026-03-03');
  });
  it('is by her time zone when the watch is silent', () => {
    expect(resolveRunDay(at('2026-03-02T23:30:00Z'), null, 'Europe/Berlin')).toBe('2026-03-03');
  });
  it('is by her time zone when the watch names a day that was nowhere on earth', () => {
    for (const day of ['2026-03-01', '2026-03-04', '2031-01-01'])
      expect(resolveRunDay(noon, day, 'UTC')).toBe('2026-03-02');
  });
});

describe('the next-morning answer', () => {
  it.each([
    ['2026-03-02', 23, 'notYet'],
    ['2026-03-03', 3, 'notYet'],
    ['2026-03-03', 4, 'open'],
    ['2026-03-04', 0, 'open'],
    ['2026-03-05', 23, 'open'],
    ['2026-03-06', 0, 'over'],
  ] as const)('of a run on 2 March is on %s at %i o’clock: %s', (day, hour, state) => {
    expect(morningState('2026-03-02', { day, hour })).toBe(state);
  });
});
