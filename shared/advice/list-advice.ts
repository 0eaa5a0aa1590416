/** Advice from what she told besides symptoms: sleep, mood, headache, doming in strength work. It decides nothing. */

import { addDays, type LocalDay } from '../local-day.ts';
import { ADVICE_NUMBERS } from './advice-numbers.ts';

/** What one check-in told of it; what was not asked or not answered is absent. */
export type ToldBeside = {
  day: LocalDay;
  sleepHours?: number;
  mood?: 'good' | 'mixed' | 'low';
  headache?: boolean;
  domedInStrengthWork?: boolean;
};

export type Advice =
  | { code: 'walkInstead'; nights: number; hours: number }
  /** As the walk, on the day after a run, when none is due anyway. */
  | { code: 'waitForSleep'; nights: number; hours: number }
  | { code: 'repeatForSleep'; nights: number; meanHours: number }
  | { code: 'lowMood' }
  | { code: 'lowMoodForTwoWeeks' }
  /** Days with a headache within the window. */
  | { code: 'headache'; days: number }
  | { code: 'easierExercise' };

/** `between`: the day after a run; `none`: no run is in sight, and sleep has nothing to advise about it. */
export type RunToday = 'due' | 'between' | 'none';

export function listAdvice(told: readonly ToldBeside[], today: LocalDay, run: RunToday): Advice[] {
  const known = told.filter(({ day }) => day <= today);
  return [
    ...(run === 'none' ? [] : adviseOnSleep(known, today, run === 'due' ? 'walkInstead' : 'waitForSleep')),
    ...adviseOnMood(known, today),
    ...adviseOnHeadache(known, today),
    ...adviseOnDoming(known, today),
  ];
}

/** The walk goes before the repeat: it is for today. */
function adviseOnSleep(
  told: readonly ToldBeside[],
  today: LocalDay,
  shortCode: 'walkInstead' | 'waitForSleep',
): Advice[] {
  const { shortSleepHours, sleepNights, sleepWindow, veryShortSleepHours } = ADVICE_NUMBERS;
  const nights = byDay(within(told, today, sleepWindow.value), ({ sleepHours }) => sleepHours, Math.min);
  const [last] = nights;
  if (last?.day === today && last.value < veryShortSleepHours.value) {
    return [{ code: shortCode, nights: 1, hours: last.value }];
  }
  const latest = nights.slice(0, sleepNights.value);
  if (latest.length < sleepNights.value) return [];
  const meanHours = latest.reduce((sum, { value }) => sum + value, 0) / latest.length;
  if (meanHours < veryShortSleepHours.value) return [{ code: shortCode, nights: latest.length, hours: meanHours }];
  return meanHours < shortSleepHours.value ? [{ code: 'repeatForSleep', nights: latest.length, meanHours }] : [];
}

function adviseOnMood(told: readonly ToldBeside[], today: LocalDay): Advice[] {
  const { moodWindow } = ADVICE_NUMBERS;
  if (!isMostlyLow(told, today)) return [];
  const isLasting = isMostlyLow(told, addDays(today, -moodWindow.value));
  return [{ code: isLasting ? 'lowMoodForTwoWeeks' : 'lowMood' }];
}

/** In the week that ends on that day; the lowest answer of a day speaks. */
function isMostlyLow(told: readonly ToldBeside[], lastDay: LocalDay): boolean {
  const { moodWindow, moodFewestAnswers, lowMoodShare } = ADVICE_NUMBERS;
  const isLow = ({ mood }: ToldBeside) => (mood === undefined ? undefined : Number(mood === 'low'));
  const days = byDay(within(told, lastDay, moodWindow.value), isLow, Math.max);
  const lowDays = days.filter(({ value }) => value === 1).length;
  return days.length >= moodFewestAnswers.value && lowDays > lowMoodShare.value * days.length;
}

function adviseOnHeadache(told: readonly ToldBeside[], today: LocalDay): Advice[] {
  const { headacheShown, headacheWindow } = ADVICE_NUMBERS;
  const withHeadache = told.filter(({ headache }) => headache === true);
  if (within(withHeadache, today, headacheShown.value).length === 0) return [];
  const days = new Set(within(withHeadache, today, headacheWindow.value).map(({ day }) => day));
  return [{ code: 'headache', days: days.size }];
}

function adviseOnDoming(told: readonly ToldBeside[], today: LocalDay): Advice[] {
  const domed = told.filter(({ domedInStrengthWork }) => domedInStrengthWork === true);
  return within(domed, today, ADVICE_NUMBERS.domingShown.value).length > 0 ? [{ code: 'easierExercise' }] : [];
}

/** On that day and the days before it, `days` in all. */
function within(told: readonly ToldBeside[], lastDay: LocalDay, days: number): ToldBeside[] {
  const firstDay = addDays(lastDay, 1 - days);
  return told.filter(({ day }) => day >= firstDay && day <= lastDay);
}

/** One value for each day that has one, latest day first. */
function byDay(
  told: readonly ToldBeside[],
  read: (one: ToldBeside) => number | undefined,
  choose: (a: number, b: number) => number,
): { day: LocalDay; value: number }[] {
  const values = new Map<LocalDay, number>();
  for (const one of told) {
    const value = read(one);
    if (value === undefined) continue;
    values.set(one.day, choose(values.get(one.day) ?? value, value));
  }
  return [...values].map(([day, value]) => ({ day, value })).sort((a, b) => b.day.localeCompare(a.day));
}
