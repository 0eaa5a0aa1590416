/** Is it long enough since the birth, and from which day on is it (`plan-and-rules.md` 3, item `birth`)? */

import type { EvidenceNumber } from '../evidence/evidence-number.ts';
import { addDays, daysBetween, isLocalDay, type LocalDay } from '../local-day.ts';

export const BIRTH_NUMBERS = {
  daysSinceBirth: { value: 84, unit: 'days since the birth, at least (12 weeks)', tag: 'C', source: 'Goom 2019' },
  earliestDays: {
    value: 21,
    unit: 'days since the birth, at least, for a day set by a professional (3 weeks)',
    tag: 'C',
    source: 'Christopher 2024, BJSM 58:299',
  },
} as const satisfies Record<string, EvidenceNumber>;

/** A day from which on a professional agrees to running, with her or his reason in writing. */
export type ProfessionalStart = { day: LocalDay; reason: string };

export type BirthReason =
  | 'twelveWeeks'
  | 'professionalsDay'
  /** The day lies under three weeks, so twelve weeks hold. */
  | 'professionalsDayTooEarly'
  /** No reason in writing, so twelve weeks hold. */
  | 'professionalsDayWithoutReason'
  | 'professionalsDayNotADay'
  | 'birthDayMissing'
  | 'birthDayAhead';

export type BirthJudgement = {
  rule: 'birth';
  outcome: 'met' | 'notMet' | 'cannotTell';
  numbers: {
    daysSince: number | null;
    daysAsked: number;
    /** The day from which on it is met; null without a birth day. */
    metOn: LocalDay | null;
    /** Days still to go, 0 when met. */
    daysToGo: number | null;
  };
  /** Which day decides, and why a professional's day does not where one was given. */
  because: BirthReason[];
};

/** A professional's day after the twelfth week is kept too: whoever says "later" is heard. */
export function judgeBirth(
  birthDay: LocalDay | null,
  professionalStart: ProfessionalStart | null,
  today: LocalDay,
): BirthJudgement {
  if (birthDay === null || !isLocalDay(birthDay)) return cannotTell('birthDayMissing');
  if (birthDay > today) return cannotTell('birthDayAhead');
  const { daysAsked, because } = findDaysAsked(birthDay, professionalStart);
  const daysSince = daysBetween(birthDay, today);
  const daysToGo = Math.max(0, daysAsked - daysSince);
  const numbers = { daysSince, daysAsked, metOn: addDays(birthDay, daysAsked), daysToGo };
  return { rule: 'birth', outcome: daysToGo === 0 ? 'met' : 'notMet', numbers, because };
}

function cannotTell(reason: BirthReason): BirthJudgement {
  const daysAsked = BIRTH_NUMBERS.daysSinceBirth.value;
  const numbers = { daysSince: null, daysAsked, metOn: null, daysToGo: null };
  return { rule: 'birth', outcome: 'cannotTell', numbers, because: [reason] };
}

function findDaysAsked(
  birthDay: LocalDay,
  start: ProfessionalStart | null,
): { daysAsked: number; because: BirthReason[] } {
  const twelveWeeks = BIRTH_NUMBERS.daysSinceBirth.value;
  if (start === null) return { daysAsked: twelveWeeks, because: ['twelveWeeks'] };
  const refusal = findRefusal(birthDay, start);
  if (refusal !== null) return { daysAsked: twelveWeeks, because: [refusal, 'twelveWeeks'] };
  return { daysAsked: daysBetween(birthDay, start.day), because: ['professionalsDay'] };
}

function findRefusal(birthDay: LocalDay, { day, reason }: ProfessionalStart): BirthReason | null {
  if (!isLocalDay(day)) return 'professionalsDayNotADay';
  const days = daysBetween(birthDay, day);
  if (days < BIRTH_NUMBERS.earliestDays.value) return 'professionalsDayTooEarly';
  if (reason.trim() === '' && days < BIRTH_NUMBERS.daysSinceBirth.value) return 'professionalsDayWithoutReason';
  return null;
}
