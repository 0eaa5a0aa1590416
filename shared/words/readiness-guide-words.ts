/** The guided readiness check in words: how each movement is done, what is asked after it, and what helps when it is "not yet". */

import type { BirthJudgement, BirthReason } from '../readiness/birth-rule.ts';
import {
  type MovementId,
  SELF_CHECK,
  type SelfCheckGap,
  type SelfCheckJudgement,
  type SelfCheckMovement,
  type SelfCheckSymptom,
} from '../readiness/self-check.ts';
import type { Indicator, RedFlag, SignsJudgement } from '../readiness/signs.ts';
import type { StrengthTarget, TargetId } from '../readiness/strength-targets.ts';
import { sayCount, sayDay, sayDuration, sayShare } from './durations.ts';

export type MovementWords = { name: string; howTo: string; help: string };

export const SELF_CHECK_INTRODUCTION =
  'A walk that you have done already, and six movements, from gentle to hard, on one day. Stop at the first one that brings a symptom: that is an answer too, and a useful one. A hand near a wall is fine.';

/** Asked after each movement, and after each leg. */
export const SELF_CHECK_QUESTION = 'Did you notice any of these while you did it, or right after?';

export const SELF_CHECK_SYMPTOM_WORDS: Record<SelfCheckSymptom, string> = {
  pain: 'pain',
  leak: 'leaking',
  heaviness: 'heaviness',
  pressure: 'pressure',
  doming: 'doming of the belly',
  other: 'something else',
};

export const MOVEMENT_WORDS: Record<MovementId, MovementWords> = {
  walk: {
    name: 'Walk',
    howTo: 'Think of your latest walk at a good pace, 30 minutes or longer, on one of the last seven days.',
    help: 'Walk shorter stretches on most days, and add five minutes when they feel easy.',
  },
  singleLegBalance: {
    name: 'Balance on one leg',
    howTo: 'Stand on one leg, hips level, and look straight ahead.',
    help: 'Practise beside a wall or while you brush your teeth.',
  },
  singleLegSquat: {
    name: 'Single-leg squat',
    howTo:
      'Stand on one leg, bend the knee a little as if to sit down, and come up again. The knee looks over the toes.',
    help: 'Squat on two legs first, then stand up from a high chair on one.',
  },
  jogOnTheSpot: {
    name: 'Jog on the spot',
    howTo: 'Jog where you stand, lightly, landing softly; breathe on.',
    help: 'Heel raises and marching on the spot come first, then ten seconds of jogging at a time.',
  },
  forwardBounds: {
    name: 'Bound forward',
    howTo: 'Leap forward from one foot to the other, a long step with a moment in the air.',
    help: 'Step-ups and long slow steps come first, then small leaps.',
  },
  singleLegHops: {
    name: 'Hop on one leg',
    howTo: 'Hop on the spot on one leg, low and soft.',
    help: 'Single-leg calf raises come first, then small hops on two legs.',
  },
  runningMan: {
    name: 'Running man',
    howTo:
      'Stand on one leg and move the other leg and the arms as in slow running: knee up in front, then far back, the standing knee bending a little. That is one.',
    help: 'Make the movement small, or touch the floor with the toes between.',
  },
};

/** "30 min", "10 s on each leg", "10 times", "10 times on each leg". */
export function describeMeasure({ measure, isPerSide }: SelfCheckMovement): string {
  const amount = measure.type === 'counter' ? sayCount(measure.times, 'time', 'times') : sayDuration(measure.seconds);
  return isPerSide ? `${amount} on each leg` : amount;
}

/** "leaking, heaviness". */
export function describeSelfCheckSymptoms(symptoms: readonly SelfCheckSymptom[]): string {
  return symptoms.map((symptom) => SELF_CHECK_SYMPTOM_WORDS[symptom]).join(', ');
}

export type JudgementWords = { headline: string; sentences: string[] };

export function describeSelfCheck({ outcome, because, numbers }: SelfCheckJudgement): JudgementWords {
  switch (outcome) {
    case 'met':
      return { headline: 'All seven done, and nothing came up.', sentences: [] };
    case 'cannotTell':
      return { headline: `${numbers.met} of ${numbers.asked} done so far.`, sentences: [describeOpen(because)] };
    case 'notMet':
      return {
        headline: 'Not yet, and now you know where.',
        sentences: [...because.flatMap(describeGap), ...describeSymptomHelp(because)],
      };
  }
}

function describeOpen(because: SelfCheckGap[]): string {
  const names = [...new Set(because.map(({ movement }) => MOVEMENT_WORDS[movement].name))];
  return `Still to do: ${names.join(', ')}.`;
}

function describeGap(gap: SelfCheckGap): string[] {
  const { name, help } = MOVEMENT_WORDS[gap.movement];
  const where = gap.side === null ? name : `${name}, ${gap.side} leg`;
  switch (gap.reason) {
    case 'symptom':
      return [`${where}: ${describeSelfCheckSymptoms(gap.symptoms)}. ${help}`];
    case 'notDone':
      return [`${where}: not all of it yet. ${help}`];
    case 'notAnswered':
      return [];
  }
}

const PELVIC: readonly SelfCheckSymptom[] = ['leak', 'heaviness', 'pressure', 'doming'];

function describeSymptomHelp(because: SelfCheckGap[]): string[] {
  const symptoms = because.flatMap((gap) => (gap.reason === 'symptom' ? gap.symptoms : []));
  if (symptoms.length === 0) return ['Try again on another day.'];
  const advice = symptoms.some((symptom) => PELVIC.includes(symptom))
    ? 'Consider talking to a pelvic-health physiotherapist: this is what they work with every day.'
    : 'If it comes again, consider talking to a physiotherapist.';
  return [advice, 'Walking and the easier moves go on meanwhile. Try again on another day.'];
}

export const INDICATOR_WORDS: Record<Indicator, { question: string; help: string }> = {
  noPelvicSymptom: {
    question: 'You have no pelvic pain, pressure or heaviness.',
    help: 'A pelvic-health physiotherapist can look where it comes from.',
  },
  noLeak: {
    question: 'You do not leak urine during exercise.',
    help: 'Pelvic-floor training helps many; a physiotherapist shows you how yours works.',
  },
  singleLegPainFree: {
    question: 'Movements on one leg do not hurt.',
    help: 'Step-ups and single-leg squats help, small and slow, a few times a week.',
  },
  coreStrength: {
    question: 'Your core feels strong enough for running.',
    help: 'The strength part of this plan helps, beginning with level A. If it stays hard, show it to a physiotherapist.',
  },
  providerAgreed: {
    question: 'A healthcare provider agreed to high-impact exercise.',
    help: 'Ask your doctor, midwife or pelvic-health physiotherapist about running.',
  },
};

export const RED_FLAG_WORDS: Record<RedFlag, string> = {
  leakingUrine: 'leaking urine during exercise',
  pelvicPressure: 'pelvic pressure or heaviness',
  lowBackPain: 'lower back pain during or after exercise',
  incompleteRecovery: 'the feeling that your pelvic floor has not recovered',
  leakingStool: 'leaking stool',
  bulge: 'a bulge in or at the vagina',
  midlineGap: 'a gap along the middle of your belly that domes',
  bleeding: 'bleeding that is not a period',
};

export function describeIndicators({ outcome, because }: SignsJudgement<Indicator>): JudgementWords {
  const notYet = because.filter(({ reason }) => reason === 'notAsWished');
  return {
    headline: SIGNS_HEADLINES[outcome],
    sentences: notYet.map(({ sign }) => `“${INDICATOR_WORDS[sign].question}” Not yet. ${INDICATOR_WORDS[sign].help}`),
  };
}

export function describeRedFlags({ outcome, because }: SignsJudgement<RedFlag>): JudgementWords {
  const present = because.filter(({ reason }) => reason === 'notAsWished').map(({ sign }) => RED_FLAG_WORDS[sign]);
  if (present.length === 0) return { headline: SIGNS_HEADLINES[outcome], sentences: [] };
  return {
    headline: SIGNS_HEADLINES[outcome],
    sentences: [
      `You told us of: ${present.join('; ')}.`,
      'Consider talking to a pelvic-health physiotherapist; much of this gets better with the right exercises. Walking goes on meanwhile.',
    ],
  };
}

const SIGNS_HEADLINES: Record<SignsJudgement<never>['outcome'], string> = {
  met: 'This list is as it should be.',
  notMet: 'Not yet.',
  cannotTell: 'A few answers are still missing.',
};

export function describeBirth({ outcome, numbers, because }: BirthJudgement): JudgementWords {
  const notes = because.map((reason) => BIRTH_NOTES[reason]).filter((note) => note !== '');
  const { metOn, daysToGo } = numbers;
  if (outcome === 'met') return { headline: 'Long enough since the birth.', sentences: notes };
  if (metOn === null || daysToGo === null) return { headline: 'We need the day of the birth.', sentences: notes };
  return {
    headline: `Long enough since the birth from ${sayDay(metOn)} on: ${sayCount(daysToGo, 'day', 'days')} to go.`,
    sentences: [...notes, 'Until then walking, pelvic-floor and easy strength work are the training.'],
  };
}

const BIRTH_NOTES: Record<BirthReason, string> = {
  twelveWeeks: '',
  professionalsDay: 'Your professional agreed to this day.',
  professionalsDayTooEarly: 'The day that was set lies under three weeks after the birth, so twelve weeks hold.',
  professionalsDayWithoutReason: 'The day that was set has no reason in writing yet, so twelve weeks hold.',
  birthDayMissing: 'Please enter the day of the birth.',
  birthDayAhead: 'The day of the birth lies ahead of today. Please look at it once more.',
};

const TARGET_NAMES: Record<TargetId, string> = {
  singleLegCalfRaise: 'Single-leg calf raise',
  singleLegBridge: 'Single-leg bridge',
  singleLegSitToStand: 'Sit-to-stand on one leg',
  sideLyingLegRaise: 'Side-lying leg raise',
  pelvicFloorFast: 'Pelvic floor, fast squeezes',
  pelvicFloorHolds: 'Pelvic floor, holds',
  pelvicFloorLongHold: 'Pelvic floor, one long hold',
};

/** "Single-leg calf raise: 20 on each side", "Pelvic floor, holds: 8 to 12, each 6 to 8 s long". */
export function describeTarget({
  id,
  repeatsFrom,
  repeatsTo,
  isPerSide,
  holdSeconds,
  strengthShare,
}: StrengthTarget): string {
  const count = repeatsFrom === repeatsTo ? `${repeatsTo}` : `${repeatsFrom} to ${repeatsTo}`;
  const length = holdSeconds === null ? null : `${sayRange(holdSeconds)} s`;
  const share =
    strengthShare === null
      ? ''
      : `, at ${Math.round(strengthShare.from * 100)} to ${sayShare(strengthShare.to)} of your strength`;
  if (length !== null && repeatsTo === 1) return `${TARGET_NAMES[id]}: ${length}${share}`;
  return `${TARGET_NAMES[id]}: ${count}${isPerSide ? ' on each side' : ''}${length === null ? '' : `, each ${length} long`}${share}`;
}

function sayRange({ from, to }: { from: number; to: number }): string {
  return from === to ? `${to}` : `${from} to ${to}`;
}

/** The guide in order, ready to show. */
export function listSelfCheckGuide(): (SelfCheckMovement & MovementWords & { measureText: string })[] {
  return SELF_CHECK.map((movement) => ({
    ...movement,
    ...MOVEMENT_WORDS[movement.id],
    measureText: describeMeasure(movement),
  }));
}
