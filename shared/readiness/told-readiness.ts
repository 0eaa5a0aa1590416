/** What she told us about readiness, answer by answer, as it is kept. */

import type { ReadinessItem } from '../gate/facts.ts';
import type { LocalDay } from '../local-day.ts';
import type { MovementAnswer } from './self-check.ts';
import type { Indicator, RedFlag, SignAnswers } from './signs.ts';

export const BIRTH_KINDS = ['vaginal', 'assisted', 'caesarean', 'notSaid'] as const;
/** For her own record and her professional's; no rule reads it. */
export type BirthKind = (typeof BIRTH_KINDS)[number];

/** A plain met or not; of `clearance` with who agreed and when. */
export type BareAnswer = { item: ReadinessItem; met: boolean; by?: string; agreedOn?: LocalDay };
export type BirthAnswer = { item: 'birth'; birthDay: LocalDay; birthKind: BirthKind };
export type SignAnswer =
  | { item: 'indicators'; sign: Indicator; answer: boolean }
  | { item: 'redFlags'; sign: RedFlag; answer: boolean };
export type SelfCheckAnswer = { item: 'selfCheck' } & MovementAnswer;

export type ReadinessBody = BareAnswer | BirthAnswer | SignAnswer | SelfCheckAnswer;
/** `day`: of a birth the day on which it was told, of everything else the day for which it was answered. */
export type ToldReadiness = { day: LocalDay; body: ReadinessBody };

export const isBare = (body: ReadinessBody): body is BareAnswer => 'met' in body;
export const isBirth = (body: ReadinessBody): body is BirthAnswer => 'birthDay' in body;
export const isSign = (body: ReadinessBody): body is SignAnswer => 'sign' in body;
export const isMovement = (body: ReadinessBody): body is SelfCheckAnswer => 'movement' in body;

/** The birth as it was told last; null while it never was. */
export function findBirth(
  told: readonly ToldReadiness[],
): { toldOn: LocalDay; birthDay: LocalDay; birthKind: BirthKind } | null {
  const births = told.flatMap(({ day, body }) => (isBirth(body) ? [{ toldOn: day, ...body }] : []));
  const last = births.at(-1);
  if (last === undefined) return null;
  const { toldOn, birthDay, birthKind } = last;
  return { toldOn, birthDay, birthKind };
}

/** By sign; the last answer to one stands. */
export function readSigns(answers: readonly SignAnswer[]): SignAnswers<Indicator | RedFlag> {
  return Object.fromEntries(answers.map(({ sign, answer }) => [sign, answer]));
}
