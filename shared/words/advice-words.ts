/** Advice in words: kind, and never a lock. */

import type { ADVICE_NUMBERS } from '../advice/advice-numbers.ts';
import type { Advice } from '../advice/list-advice.ts';
import type { AdviceEntry } from '../api/advice-api.ts';
import { type EvidencePlace, wordUses } from '../evidence-place.ts';

const TALK = 'Talk to your midwife, doctor or health visitor, or to somebody close to you who can call them with you.';
const HARM = 'If you think of harming yourself or your baby: the urgent list';

export function describeAdvice(advice: Advice): AdviceEntry {
  const { code } = advice;
  switch (code) {
    case 'walkInstead':
      return {
        code,
        text: `${sayNights(advice.nights, advice.hours)} The plan suggests a walk today instead of a run. Nothing is lost by that.`,
        urgentLink: null,
      };
    case 'waitForSleep':
      return {
        code,
        text: `${sayNights(advice.nights, advice.hours)} Take today gently; the next run can wait until you have slept better. Nothing is lost by that.`,
        urgentLink: null,
      };
    case 'repeatForSleep':
      return {
        code,
        text: `${sayNights(advice.nights, advice.meanHours)} Consider repeating sessions that you know, and leave the next step for later: runners after a birth who slept less had pain more often.`,
        urgentLink: null,
      };
    case 'lowMood':
      return {
        code,
        text: `Your mood was low on most of the days you told us about this week. Many mothers know this, and there is help for it. ${TALK}`,
        urgentLink: HARM,
      };
    case 'lowMoodForTwoWeeks':
      return {
        code,
        text: `Your mood was low on most of the days you told us about, for two weeks. Please call your midwife or doctor today or tomorrow and tell them just that. ${TALK}`,
        urgentLink: HARM,
      };
    case 'headache':
      return {
        code,
        text: describeHeadache(advice.days),
        urgentLink: 'A headache that medicine does not help, or with a change in sight: the urgent list',
      };
    case 'easierExercise':
      return {
        code,
        text: 'Your belly domed in strength work. Choose an easier version of that exercise next time, or fewer repeats; breathe out on the effort.',
        urgentLink: null,
      };
  }
}

function sayNights(nights: number, hours: number): string {
  const said = (Math.round(hours * 10) / 10).toString();
  return nights === 1
    ? `You slept about ${said} hours.`
    : `The last ${nights} nights that you told us of had ${said} hours of sleep on average.`;
}

function describeHeadache(days: number): string {
  const first =
    'You told us of a headache. Drink, eat something, and stay in the shade; the runner behind this plan knew headaches on her runs, too.';
  return days > 1 ? `${first} It was there on ${days} days lately: tell your provider about it.` : first;
}

const usedIn = wordUses<keyof typeof ADVICE_NUMBERS>();

/** For the evidence list. */
export const ADVICE_NUMBER_WORDS: Record<keyof typeof ADVICE_NUMBERS, EvidencePlace> = {
  ...usedIn('advice about sleep; it locks nothing', {
    shortSleepHours: 'Sleep under this suggests repeating',
    sleepNights: 'Nights over which sleep is averaged',
    sleepWindow: 'How far back those nights may lie',
    veryShortSleepHours: 'Sleep under this suggests a walk',
  }),
  ...usedIn('advice about mood; it locks nothing', {
    moodWindow: 'The days that make up a week of moods',
    moodFewestAnswers: 'Answers about mood that such a week needs',
    lowMoodShare: 'Low mood on most days: over this share',
  }),
  ...usedIn('advice about headaches; it locks nothing', {
    headacheShown: 'How long a headache is spoken of',
    headacheWindow: 'Headaches that belong together',
  }),
  ...usedIn('advice about strength work; it locks nothing', {
    domingShown: 'How long doming in strength work is spoken of',
  }),
};
