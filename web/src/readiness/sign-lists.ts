/** The two lists of signs as the pages ask them: question, answers, which one is wished, and what helps. */

import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { INDICATORS, RED_FLAGS } from '../../../shared/readiness/signs.ts';
import { capitalize } from '../../../shared/words/durations.ts';
import { INDICATOR_WORDS, RED_FLAG_WORDS } from '../../../shared/words/readiness-guide-words.ts';
import { putSigns } from './readiness-calls.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';

export type SignItem = 'indicators' | 'redFlags';
export type SignQuestion = { id: string; text: string };
export type SignList = {
  /** Asked above each. */
  lead: string;
  questions: readonly SignQuestion[];
  yes: string;
  no: string;
  wished: boolean;
};

export const SIGN_LISTS: Record<SignItem, SignList> = {
  indicators: {
    lead: READINESS_PAGE.indicatorsTitle,
    questions: INDICATORS.map(({ id }) => ({ id, text: INDICATOR_WORDS[id].question })),
    yes: READINESS_PAGE.indicatorYes,
    no: READINESS_PAGE.indicatorNo,
    wished: true,
  },
  redFlags: {
    lead: READINESS_PAGE.redFlagsTitle,
    questions: RED_FLAGS.map(({ id }) => ({ id, text: `${capitalize(RED_FLAG_WORDS[id])}.` })),
    yes: READINESS_PAGE.redFlagYes,
    no: READINESS_PAGE.redFlagNo,
    wished: false,
  },
};

/** Today's answers by sign. */
export function readAnswers({ signs }: ReadinessStandingAnswer, item: SignItem): Record<string, boolean | undefined> {
  return signs[item];
}

export function saveSign(item: SignItem, day: string, sign: string, answer: boolean) {
  return putSigns({ day, item, answers: { [sign]: answer } });
}
