/** Why an answer about readiness cannot be taken as it is, and what to do. */

import type { LocalDay } from '../local-day.ts';
import type { ErrorWords } from './error-words.ts';
import { sayWholeDay } from './readiness-item-words.ts';

export const READINESS_REFUSALS = {
  birthAhead: {
    code: 'birthAhead',
    message: 'That day has not come yet.',
    cure: 'Enter the day on which you gave birth; when you are still waiting for it, come back afterwards. All the best until then.',
  },
  agreedBeforeBirth: {
    code: 'agreedBeforeBirth',
    message: 'That day lies before the birth you told us of.',
    cure: 'Enter the day on which somebody agreed after the birth, or look once more at the day of the birth.',
  },
  agreedAhead: {
    code: 'agreedAhead',
    message: 'That day has not come yet.',
    cure: 'Come back when they have agreed. Until then “not yet” is a good answer.',
  },
  oneByOne: {
    code: 'oneByOne',
    message: 'This item is met by its single answers, not by one yes for all of them.',
    cure: 'Answer its questions one by one on the readiness page. Programs send them to /api/v1/readiness/birth, /readiness/signs or /readiness/self-check.',
  },
} as const satisfies Record<string, ErrorWords>;

/** @param earliest the earliest day that is taken */
export function describeBirthLongAgo(earliest: LocalDay): ErrorWords {
  return {
    code: 'birthLongAgo',
    message: 'That is more than three years ago.',
    cure: `Please look at the year once more. If it is right, enter ${sayWholeDay(earliest)}: the twelve weeks are over either way.`,
  };
}
