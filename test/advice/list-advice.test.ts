/** Advice about sleep, mood, headache and doming: at each edge of its numbers, and never from what is missing. */

import { describe, expect, it } from 'vitest';
import { listAdvice, type RunToday, type ToldBeside } from '../../shared/advice/list-advice.ts';
import { addDays } from '../../shared/local-day.ts';
import { describeAdvice } from '../../shared/words/advice-words.ts';

const TODAY = '2026-03-20';
const ago = (days: number) => addDays(TODAY, -days);
const advise = (told: ToldBeside[], run: RunToday = 'due') => listAdvice(told, TODAY, run);
const codes = (told: ToldBeside[], run?: RunToday) => advise(told, run).map(({ code }) => code);
const nights = (...hours: number[]): ToldBeside[] =>
  hours.map((sleepHours, index) => ({ day: ago(index * 2), sleepHours }));
const moods = (...told: [number, 'good' | 'mixed' | 'low'][]): ToldBeside[] =>
  told.map(([days, mood]) => ({ day: ago(days), mood }));

describe('advice about sleep', () => {
  it.each([
    ['7, 7, 6: 6.7 on average', [7, 7, 6.3], ['repeatForSleep']],
    ['exactly 6.8 on average', [6.8, 6.8, 6.8], []],
    ['5 in the last night is not under 5', [5, 8, 8], []],
    ['4.9 in the last night', [4.9, 9, 9], ['walkInstead']],
    ['under 5 on average, though not in the last night', [5, 4, 4], ['walkInstead']],
    ['only two nights told', [5, 5], []],
    ['none told', [], []],
  ])('%s: %j gives %j', (_when, hours, expected) => expect(codes(nights(...hours))).toEqual(expected));

  it('reads the last three nights only, and none from ten days ago', () => {
    expect(codes(nights(7, 7, 7, 4, 4))).toEqual([]);
    const old = [0, 2, 10].map((days) => ({ day: ago(days), sleepHours: 6 }));
    expect(codes(old)).toEqual([]);
    expect(codes(old.map((night) => (night.day === ago(10) ? { ...night, day: ago(9) } : night)))).toEqual([
      'repeatForSleep',
    ]);
  });
  it('reads a very short night only on its own morning', () => {
    expect(codes([{ day: ago(1), sleepHours: 4 }])).toEqual([]);
  });
  it('is silent where no run is in sight', () => expect(codes(nights(4, 4, 4), 'none')).toEqual([]));
  it('offers no walk instead of a run on the day after one', () => {
    expect(codes(nights(4, 4, 4), 'between')).toEqual(['waitForSleep']);
    expect(codes(nights(4.9, 9, 9), 'between')).toEqual(['waitForSleep']);
    expect(codes(nights(7, 7, 6.3), 'between')).toEqual(['repeatForSleep']);
  });
});

describe('advice about mood', () => {
  it('comes with low mood on most of the days told in a week, and not from one answer', () => {
    expect(codes(moods([0, 'low']))).toEqual([]);
    expect(codes(moods([0, 'low'], [2, 'low']))).toEqual(['lowMood']);
    expect(codes(moods([0, 'low'], [2, 'good']))).toEqual([]);
    expect(codes(moods([0, 'low'], [2, 'mixed'], [4, 'low']))).toEqual(['lowMood']);
    expect(codes(moods([0, 'low'], [7, 'low']))).toEqual([]);
    expect(codes(moods([0, 'low'], [6, 'low']))).toEqual(['lowMood']);
  });
  it('advises contact when two such weeks follow each other', () => {
    expect(codes(moods([0, 'low'], [2, 'low'], [8, 'low'], [10, 'low']))).toEqual(['lowMoodForTwoWeeks']);
    expect(codes(moods([0, 'low'], [2, 'low'], [8, 'low'], [10, 'good']))).toEqual(['lowMood']);
    expect(codes(moods([8, 'low'], [10, 'low']))).toEqual([]);
  });
  it('takes the lowest answer of a day', () => {
    expect(codes(moods([0, 'low'], [0, 'good'], [1, 'low']))).toEqual(['lowMood']);
  });
  it('is there too while running is closed', () =>
    expect(codes(moods([0, 'low'], [1, 'low']), 'none')).toEqual(['lowMood']));
});

describe('advice about headaches and doming', () => {
  it('speaks of a headache for two days, and counts the days of two weeks', () => {
    expect(advise([{ day: ago(1), headache: true }])).toEqual([{ code: 'headache', days: 1 }]);
    expect(advise([{ day: ago(2), headache: true }])).toEqual([]);
    const days = [0, 0, 3, 13, 14].map((days) => ({ day: ago(days), headache: true }));
    expect(advise(days)).toEqual([{ code: 'headache', days: 3 }]);
    expect(codes([{ day: TODAY, headache: false }])).toEqual([]);
  });
  it('asks for an easier exercise for a week', () => {
    expect(codes([{ day: ago(6), domedInStrengthWork: true }])).toEqual(['easierExercise']);
    expect(codes([{ day: ago(7), domedInStrengthWork: true }])).toEqual([]);
  });
});

describe('any advice', () => {
  const everything: ToldBeside[] = [
    ...nights(4, 4, 4),
    ...moods([0, 'low'], [2, 'low'], [8, 'low'], [10, 'low']),
    { day: TODAY, headache: true, domedInStrengthWork: true },
  ];
  it('does not depend on the order of what was told', () => {
    expect(advise(everything.toReversed())).toEqual(advise(everything));
  });
  it('does not hear what comes later', () => {
    const tomorrow = everything.map((one) => ({ ...one, day: addDays(one.day, 20) }));
    expect(advise(tomorrow)).toEqual([]);
  });
  it('has words that are sentences, and leads to the urgent list where mood or headache speak', () => {
    for (const advice of [
      ...advise(everything),
      ...advise(nights(6, 6, 6)),
      ...advise(moods([0, 'low'], [1, 'low'])),
    ]) {
      const { text, urgentLink } = describeAdvice(advice);
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\d\.\d\d/);
      expect(urgentLink !== null).toBe(/Mood|headache/.test(advice.code));
    }
  });
});
