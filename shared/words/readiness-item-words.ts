/** How each readiness item stands, in words: which part is not yet, why, what helps, and when it is asked again. */

import type { Decision } from '../gate/decision.ts';
import { addDays, type LocalDay } from '../local-day.ts';
import { judgeBirth, type ProfessionalStart } from '../readiness/birth-rule.ts';
import { judgeSelfCheck } from '../readiness/self-check.ts';
import { judgeIndicators, judgeRedFlags } from '../readiness/signs.ts';
import {
  type BirthKind,
  findBirth,
  isBare,
  isMovement,
  isSign,
  readSigns,
  type ToldReadiness,
} from '../readiness/told-readiness.ts';
import { describeExpiry } from './decision-reason-words.ts';
import { capitalize, sayDay } from './durations.ts';
import {
  describeBirth,
  describeIndicators,
  describeRedFlags,
  describeSelfCheck,
  type JudgementWords,
} from './readiness-guide-words.ts';

type Standing = Decision['readiness'][number];
export type ItemToDescribe = {
  standing: Standing;
  /** Everything told about readiness, as recorded. */
  told: readonly ToldReadiness[];
  starts: readonly ProfessionalStart[];
  today: LocalDay;
  /** Tomorrow, where no answer of today counts any more. */
  countsFrom: LocalDay | null;
};

export function describeItem(item: ItemToDescribe): JudgementWords {
  const { standing } = item;
  if (standing.item === 'birth') return describeBirthItem(item);
  if (standing.item === 'clearance') return describeClearance(item);
  return describeAskedOneByOne(item);
}

export const BIRTH_KIND_WORDS: Record<BirthKind, string> = {
  vaginal: 'Vaginal birth',
  assisted: 'Assisted birth, with forceps or a vacuum cup',
  caesarean: 'Caesarean birth',
  notSaid: 'I would rather not say',
};

/** "5 January 2026": a birth may lie in an earlier year. */
export function sayWholeDay(day: LocalDay): string {
  return `${sayDay(day)} ${day.slice(0, 4)}`;
}

function describeBirthItem({ standing, told, starts, today }: ItemToDescribe): JudgementWords {
  const birth = findBirth(told);
  if (birth !== null) {
    const { headline, sentences } = describeBirth(judgeBirth(birth.birthDay, starts, today));
    return { headline, sentences: [`You gave birth on ${sayWholeDay(birth.birthDay)}.`, ...sentences] };
  }
  if (standing.state === 'missing') return NOT_ANSWERED;
  return {
    headline: standing.state === 'met' ? 'Long enough, as you told us.' : 'Not yet, as you told us.',
    sentences: ['Tell us the day of the birth, and the plan counts for you.'],
  };
}

const NOT_ANSWERED: JudgementWords = { headline: 'Not answered yet.', sentences: [] };

function describeClearance({ standing, told }: ItemToDescribe): JudgementWords {
  const agreement = findAgreement(told);
  if (standing.state === 'missing') return agreement === null ? NOT_ANSWERED : describeFormerAgreement(agreement);
  if (standing.state !== 'met') {
    return {
      headline: 'Not yet.',
      sentences: [
        'Ask your doctor, midwife or pelvic-health physiotherapist at your next visit, or call for an appointment.',
      ],
    };
  }
  if (agreement === null) return { headline: 'Agreed, as you told us.', sentences: [] };
  return { headline: `${capitalize(agreement.by)} agreed on ${sayWholeDay(agreement.agreedOn)}.`, sentences: [] };
}

function describeFormerAgreement({ by, agreedOn }: { by: string; agreedOn: LocalDay }): JudgementWords {
  return {
    headline: 'Not since this birth.',
    sentences: [
      `${capitalize(by)} agreed on ${sayWholeDay(agreedOn)}, before the birth that you told us of: ask again.`,
    ],
  };
}

/** Who agreed and when, of the last answer about it; null where that was a plain yes or no. */
export function findAgreement(told: readonly ToldReadiness[]): { by: string; agreedOn: LocalDay } | null {
  const last = told.filter(({ body }) => body.item === 'clearance').reduce<ToldReadiness | null>(laterOf, null)?.body;
  if (last === undefined || !isBare(last) || !last.met || last.by === undefined || last.agreedOn === undefined) {
    return null;
  }
  return { by: last.by, agreedOn: last.agreedOn };
}

function laterOf(latest: ToldReadiness | null, each: ToldReadiness): ToldReadiness {
  return latest === null || each.day >= latest.day ? each : latest;
}

function describeAskedOneByOne({ standing, told, today, countsFrom }: ItemToDescribe): JudgementWords {
  const ofToday = describeDay(standing.item, told, today);
  const openToday = ofToday?.outcome === 'cannotTell' ? ofToday.words : null;
  switch (standing.state) {
    case 'missing':
      return openToday ?? NOT_ANSWERED;
    case 'met':
      if (openToday !== null) return describeMetAndOpen(standing, openToday);
      return { headline: MET_HEADLINES[standing.item] ?? '', sentences: [...describeLasting(standing)] };
    case 'expired':
      if (countsFrom !== null) {
        return {
          headline: `Please answer it once more from ${sayDay(countsFrom)} on.`,
          sentences: [sayExpiry(standing), 'An answer of today does not count any more: give it a night.'],
        };
      }
      return { headline: 'Please answer it once more.', sentences: [sayExpiry(standing), ...sayOpen(openToday)] };
    case 'notMet': {
      const ofAnswer = standing.answeredOn === null ? null : describeDay(standing.item, told, standing.answeredOn);
      const words = ofAnswer?.outcome === 'notMet' ? ofAnswer.words : PLAINLY_NOT_YET;
      return { ...words, sentences: [...words.sentences, ...sayOpen(openToday)] };
    }
  }
}

/** She goes through it again: what she did today so far, and that the earlier answers hold. */
function describeMetAndOpen(standing: Standing, openToday: JudgementWords): JudgementWords {
  const { answeredOn } = standing;
  const earlier = answeredOn === null ? [] : [`Your answers of ${sayDay(answeredOn)} hold meanwhile.`];
  return {
    headline: openToday.headline,
    sentences: [...openToday.sentences, ...earlier, ...describeLasting(standing)],
  };
}

const MET_HEADLINES: Partial<Record<Standing['item'], string>> = {
  indicators: 'All five are true.',
  redFlags: 'None of the eight.',
  selfCheck: 'All seven done, and nothing came up.',
};

const PLAINLY_NOT_YET: JudgementWords = {
  headline: 'Not yet.',
  sentences: ['Go through the single questions: then you see which it is, and what helps.'],
};

function sayOpen(openToday: JudgementWords | null): string[] {
  return openToday === null ? [] : [`Today so far: ${openToday.headline}`, ...openToday.sentences];
}

type DayWords = { outcome: 'met' | 'notMet' | 'cannotTell'; words: JudgementWords };

/** What the single answers of one day come to; null where there are none. */
export function describeDay(item: Standing['item'], told: readonly ToldReadiness[], day: LocalDay): DayWords | null {
  const bodies = told.filter((each) => each.day === day && each.body.item === item).map(({ body }) => body);
  if (item === 'selfCheck') {
    const answers = bodies.filter(isMovement);
    const judgement = judgeSelfCheck(answers);
    return answers.length === 0 ? null : { outcome: judgement.outcome, words: describeSelfCheck(judgement) };
  }
  const answers = bodies.filter(isSign);
  if (answers.length === 0) return null;
  if (item === 'indicators') {
    const judgement = judgeIndicators(readSigns(answers));
    return sumUp(item, describeIndicators(judgement), judgement);
  }
  const judgement = judgeRedFlags(readSigns(answers));
  return sumUp('redFlags', describeRedFlags(judgement), judgement);
}

type Counted = {
  outcome: DayWords['outcome'];
  numbers: { asked: number };
  because: readonly { reason: string }[];
};

/** How many are answered while some are open; how many stand in the way where some do. */
function sumUp(item: 'indicators' | 'redFlags', words: JudgementWords, judgement: Counted): DayWords {
  const { outcome, numbers, because } = judgement;
  const open = because.filter(({ reason }) => reason === 'notAnswered').length;
  const headlines = {
    met: MET_HEADLINES[item] ?? '',
    notMet: NOT_YET_HEADLINES[item](because.length - open),
    cannotTell: `${numbers.asked - open} of ${numbers.asked} answered.`,
  };
  return { outcome, words: { ...words, headline: headlines[outcome] } };
}

const NOT_YET_HEADLINES = {
  indicators: (count: number) => `${count === 1 ? 'One' : count} of the five: not yet.`,
  redFlags: (count: number) => (count === 1 ? 'One sign says wait.' : `${count} signs say wait.`),
};

function sayExpiry({ expiry }: Standing): string {
  return `${describeExpiry(expiry)}, so it is asked again.`;
}

function describeLasting({ expiry }: Standing): string[] {
  if (expiry === null) return [];
  return [`Holds until ${sayDay(addDays(expiry.on, -1))}; each run keeps it for 28 days more.`];
}
