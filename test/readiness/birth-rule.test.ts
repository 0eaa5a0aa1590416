/** The birth rule: twelve weeks, a professional's earlier day with a reason, never under three weeks. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/local-day.ts';
import { judgeBirth, listBirthTurns } from '../../shared/readiness/birth-rule.ts';
import { describeBirth } from '../../shared/words/readiness-guide-words.ts';

const BIRTH = '2026-01-05';
const onDay = (days: number) => addDays(BIRTH, days);
const start = (weeks: number, reason = 'strong, no symptoms, seen twice', saidOn = BIRTH) => [
  { saidOn, weeks, reason },
];

describe('the time since the birth', () => {
  it('is not met on day 83 and met on day 84', () => {
    expect(judgeBirth(BIRTH, [], onDay(83))).toMatchObject({
      outcome: 'notMet',
      numbers: { daysSince: 83, daysAsked: 84, metOn: '2026-03-30', daysToGo: 1 },
      because: ['twelveWeeks'],
    });
    expect(judgeBirth(BIRTH, [], onDay(84))).toMatchObject({ outcome: 'met', numbers: { daysToGo: 0 } });
  });
  it('is met from the day that a professional set with a reason', () => {
    expect(judgeBirth(BIRTH, start(6), onDay(41)).outcome).toBe('notMet');
    expect(judgeBirth(BIRTH, start(6), onDay(42))).toMatchObject({ outcome: 'met', because: ['professionalsDay'] });
  });
  it("takes a professional's day of exactly three weeks and none of a day less", () => {
    expect(judgeBirth(BIRTH, start(3), onDay(21)).outcome).toBe('met');
    expect(judgeBirth(BIRTH, start(2), onDay(83))).toMatchObject({
      outcome: 'notMet',
      because: ['professionalsDayTooEarly', 'twelveWeeks'],
    });
  });
  it.each(['', '  \n'])('does not take an earlier day whose reason is %j', (reason) => {
    expect(judgeBirth(BIRTH, start(6, reason), onDay(60))).toMatchObject({
      outcome: 'notMet',
      because: ['professionalsDayWithoutReason', 'twelveWeeks'],
    });
  });
  it('keeps a later day too', () => {
    expect(judgeBirth(BIRTH, start(14, ''), onDay(90))).toMatchObject({
      outcome: 'notMet',
      numbers: { daysToGo: 8 },
      because: ['professionalsDay'],
    });
  });
  it('does not read what is no day', () => {
    expect(judgeBirth('soon', [], onDay(60)).because).toEqual(['birthDayMissing']);
  });
  it('cannot tell without a birth day or before it', () => {
    expect(judgeBirth(null, start(3), onDay(90))).toMatchObject({
      outcome: 'cannotTell',
      because: ['birthDayMissing'],
    });
    expect(judgeBirth(BIRTH, [], onDay(-1))).toMatchObject({ outcome: 'cannotTell', because: ['birthDayAhead'] });
  });
  it('dates a start that was said late on the day it was said, and one after the twelfth week not at all', () => {
    const metOn = (saidOn: number) => judgeBirth(BIRTH, start(6, 'strong', onDay(saidOn)), onDay(150)).numbers.metOn;
    expect([metOn(10), metOn(50), metOn(84), metOn(100)]).toEqual([42, 50, 84, 84].map(onDay));
  });
  it('does not follow what is said later than today, and follows the latest of what was', () => {
    const [six] = start(6, 'strong', onDay(50));
    const [eight] = start(8, 'a little later', onDay(52));
    const says = six && eight ? [eight, six] : [];
    expect(judgeBirth(BIRTH, says, onDay(49)).outcome).toBe('notMet');
    expect(judgeBirth(BIRTH, says, onDay(50)).outcome).toBe('met');
    expect(judgeBirth(BIRTH, says, onDay(52))).toMatchObject({ outcome: 'notMet', numbers: { daysAsked: 56 } });
  });
  const days = fc.integer({ min: -30, max: 200 });
  const says = fc.record({
    saidOn: days.map(onDay),
    weeks: fc.integer({ min: 0, max: 20 }),
    reason: fc.constantFrom('', 'because'),
  });
  it('is never met under three weeks, and a day passing takes nothing away unless somebody says so', () => {
    fc.assert(
      fc.property(days, fc.array(says, { maxLength: 3 }), (today, starts) => {
        const { outcome } = judgeBirth(BIRTH, starts, onDay(today));
        if (today < 21) expect(outcome).not.toBe('met');
        const isSilent = starts.every(({ saidOn }) => saidOn !== onDay(today + 1));
        if (outcome === 'met' && isSilent) expect(judgeBirth(BIRTH, starts, onDay(today + 1)).outcome).toBe('met');
      }),
    );
  });
  it('turns on the days that are listed and on no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.array(says, { maxLength: 3 }), (today, starts) => {
        const last = listBirthTurns(BIRTH, starts).findLast(({ day }) => day <= onDay(today));
        expect(last?.isMet).toBe(judgeBirth(BIRTH, starts, onDay(today)).outcome === 'met');
      }),
    );
  });
});

describe('the words', () => {
  it('name the day and how long it is to go', () => {
    expect(describeBirth(judgeBirth(BIRTH, [], onDay(80)))).toEqual({
      headline: 'Long enough since the birth from 30 March on: 4 days to go.',
      sentences: ['Until then walking, pelvic-floor and easy strength work are the training.'],
    });
  });
  it('say why a day that was set does not decide', () => {
    expect(describeBirth(judgeBirth(BIRTH, start(1), onDay(80))).sentences[0]).toMatch(/under three weeks/);
    expect(describeBirth(judgeBirth(null, [], onDay(80))).headline).toBe('We need the day of the birth.');
  });
});
