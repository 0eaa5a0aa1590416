/** Is it long enough since the birth, and from which day on is it (`plan-and-rules.md` 3, item `birth`)? */

import type { EvidenceNumber } from '../evidence-number.ts';
import { addDays, daysBetween, isLocalDay, type LocalDay } from '../local-day.ts';

export const BIRTH_NUMBERS = {
  daysSinceBirth: { value: 84, unit: 'days since the birth, at least (12 weeks)', tag: 'C', source: 'Goom 2019' },
  earliestDays: {
    value: 21,
    unit: 'days since the birth, at least, for a day set by a professional (3 weeks)',
    tag: 'C',
    source: 'Christopher 2024, BJSM 58:299',
  },
  mostDays: { value: 1096, unit: 'days since the birth, at most (3 years)', tag: 'P', source: 'our proposal' },
} as const satisfies Record<string, EvidenceNumber>;

const DAYS_PER_WEEK = 7;

/** A professional agrees to running from so many whole weeks after the birth on, with her or his reason in writing. */
export type ProfessionalStart = { saidOn: LocalDay; weeks: number; reason: string };

export type BirthReason =
  | 'twelveWeeks'
  | 'professionalsDay'
  /** The day lies under three weeks, so twelve weeks hold. */
  | 'professionalsDayTooEarly'
  /** No reason in writing, so twelve weeks hold. */
  | 'professionalsDayWithoutReason'
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

/**
 * By what was said up to `today`; the latest start stands. A professional's day after the twelfth week is kept too:
 * whoever says "later" is heard.
 * @param starts of one day, the later said comes later
 */
export function judgeBirth(
  birthDay: LocalDay | null,
  starts: readonly ProfessionalStart[],
  today: LocalDay,
): BirthJudgement {
  if (birthDay === null || !isLocalDay(birthDay)) return cannotTell('birthDayMissing');
  if (birthDay > today) return cannotTell('birthDayAhead');
  const { daysAsked, because } = findDaysAsked(birthDay, findStart(starts, today));
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

function findStart(starts: readonly ProfessionalStart[], today: LocalDay): ProfessionalStart | null {
  return starts.reduce<ProfessionalStart | null>(
    (latest, start) => (start.saidOn > today || (latest !== null && latest.saidOn > start.saidOn) ? latest : start),
    null,
  );
}

function findDaysAsked(
  birthDay: LocalDay,
  start: ProfessionalStart | null,
): { daysAsked: number; because: BirthReason[] } {
  const twelveWeeks = BIRTH_NUMBERS.daysSinceBirth.value;
  if (start === null) return { daysAsked: twelveWeeks, because: ['twelveWeeks'] };
  const days = start.weeks * DAYS_PER_WEEK;
  if (days >= twelveWeeks) return { daysAsked: days, because: ['professionalsDay'] };
  const refusal = findRefusal(days, start.reason);
  if (refusal !== null) return { daysAsked: twelveWeeks, because: [refusal, 'twelveWeeks'] };
  // Nobody had agreed before it was said; said after the twelfth week it takes nothing away.
  const saidAt = daysBetween(birthDay, start.saidOn);
  return { daysAsked: Math.min(twelveWeeks, Math.max(days, saidAt)), because: ['professionalsDay'] };
}

function findRefusal(days: number, reason: string): BirthReason | null {
  if (days < BIRTH_NUMBERS.earliestDays.value) return 'professionalsDayTooEarly';
  return reason.trim() === '' ? 'professionalsDayWithoutReason' : null;
}

/** From the birth on, each day on which it turns to met or to not met, by what was said up to that day. */
export function listBirthTurns(
  birthDay: LocalDay,
  starts: readonly ProfessionalStart[],
): { day: LocalDay; isMet: boolean }[] {
  const days = [
    birthDay,
    addDays(birthDay, BIRTH_NUMBERS.daysSinceBirth.value),
    ...starts.flatMap(({ saidOn, weeks }) => [saidOn, addDays(birthDay, weeks * DAYS_PER_WEEK)]),
  ];
  const judged = [...new Set(days)]
    .filter((day) => day >= birthDay)
    .sort()
    .map((day) => ({ day, isMet: judgeBirth(birthDay, starts, day).outcome === 'met' }));
  return judged.filter(({ isMet }, at) => judged[at - 1]?.isMet !== isMet);
}
