/** The birth rule: twelve weeks, a professional's earlier day with a reason, never under three weeks. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/local-day.ts';
import { judgeBirth } from '../../shared/readiness/birth-rule.ts';
import { describeBirth } from '../../shared/words/readiness-guide-words.ts';

const BIRTH = '2026-01-05';
const onDay = (days: number) => addDays(BIRTH, days);
const start = (days: number, reason = 'strong, no symptoms, seen twice') => ({ day: onDay(days), reason });

describe('the time since the birth', () => {
  it('is not met on day 83 and met on day 84', () => {
    expect(judgeBirth(BIRTH, null, onDay(83))).toMatchObject({
      outcome: 'notMet',
      numbers: { daysSince: 83, daysAsked: 84, metOn: '2026-03-30', daysToGo: 1 },
      because: ['twelveWeeks'],
    });
    expect(judgeBirth(BIRTH, null, onDay(84))).toMatchObject({ outcome: 'met', numbers: { daysToGo: 0 } });
  });
  it('is met from the day that a professional set with a reason', () => {
    expect(judgeBirth(BIRTH, start(42), onDay(41)).outcome).toBe('notMet');
    expect(judgeBirth(BIRTH, start(42), onDay(42))).toMatchObject({ outcome: 'met', because: ['professionalsDay'] });
  });
  it("takes a professional's day of exactly three weeks and none of a day less", () => {
    expect(judgeBirth(BIRTH, start(21), onDay(21)).outcome).toBe('met');
    expect(judgeBirth(BIRTH, start(20), onDay(83))).toMatchObject({
      outcome: 'notMet',
      because: ['professionalsDayTooEarly', 'twelveWeeks'],
    });
  });
  it.each(['', '  \n'])('does not take an earlier day whose reason is %j', (reason) => {
    expect(judgeBirth(BIRTH, start(42, reason), onDay(60))).toMatchObject({
      outcome: 'notMet',
      because: ['professionalsDayWithoutReason', 'twelveWeeks'],
    });
  });
  it('keeps a later day too', () => {
    expect(judgeBirth(BIRTH, start(100, ''), onDay(90))).toMatchObject({
      outcome: 'notMet',
      numbers: { daysToGo: 10 },
      because: ['professionalsDay'],
    });
  });
  it('does not read what is no day', () => {
    const unreadable = { day: '2026-02-30', reason: 'x' };
    expect(judgeBirth(BIRTH, unreadable, onDay(60)).because).toEqual(['professionalsDayNotADay', 'twelveWeeks']);
    expect(judgeBirth('soon', null, onDay(60)).because).toEqual(['birthDayMissing']);
  });
  it('cannot tell without a birth day or before it', () => {
    expect(judgeBirth(null, start(21), onDay(90))).toMatchObject({
      outcome: 'cannotTell',
      because: ['birthDayMissing'],
    });
    expect(judgeBirth(BIRTH, null, onDay(-1))).toMatchObject({ outcome: 'cannotTell', because: ['birthDayAhead'] });
  });
  it('is never met under three weeks, and stays met once it is', () => {
    const days = fc.integer({ min: -30, max: 200 });
    fc.assert(
      fc.property(days, days, fc.constantFrom('', 'because'), (today, set, reason) => {
        const { outcome } = judgeBirth(BIRTH, start(set, reason), onDay(today));
        if (today < 21) expect(outcome).not.toBe('met');
        if (outcome === 'met') expect(judgeBirth(BIRTH, start(set, reason), onDay(today + 1)).outcome).toBe('met');
      }),
    );
  });
});

describe('the words', () => {
  it('name the day and how long it is to go', () => {
    expect(describeBirth(judgeBirth(BIRTH, null, onDay(80)))).toEqual({
      headline: 'From 30 March on: 4 days to go.',
      sentences: ['Until then walking, pelvic-floor and easy strength work are the training.'],
    });
  });
  it('say why a day that was set does not decide', () => {
    expect(describeBirth(judgeBirth(BIRTH, start(10), onDay(80))).sentences[0]).toMatch(/under three weeks/);
    expect(describeBirth(judgeBirth(null, null, onDay(80))).headline).toBe('We need the day of the birth.');
  });
});
