/** The HTTP interface of readiness: zod schemas of the single answers, types of what stands. The web imports the types only. */

import { z } from 'zod';
import type { ReadinessItem } from '../gate/facts.ts';
import type { LocalDay } from '../local-day.ts';
import { type MovementAnswer, SELF_CHECK, SELF_CHECK_SYMPTOMS } from '../readiness/self-check.ts';
import { INDICATORS, type Indicator, RED_FLAGS, type RedFlag, type SignAnswers } from '../readiness/signs.ts';
import { STRENGTH_TARGETS, type TargetId } from '../readiness/strength-targets.ts';
import { BIRTH_KINDS, type BirthKind } from '../readiness/told-readiness.ts';
import type { ChangedAnswer } from './change-api.ts';
import { localDay } from './written-day.ts';
import { isOneReadableLine } from './written-text.ts';

export const readinessItem = z.enum(['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck']);

/** `POST /readiness`: a whole item told at once. */
export const readinessRequestSchema = z.strictObject({ day: localDay, item: readinessItem, met: z.boolean() });

/** `PUT /readiness/birth`: told today, for good or until it is told again. */
export const birthRequestSchema = z.strictObject({ birthDay: localDay, kind: z.enum(BIRTH_KINDS) });

/** A role or a name, on one line. */
const nameToShow = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine(isOneReadableLine, { message: 'write it on one line, in letters that can be read' });

/** `PUT /readiness/clearance`: who agreed to high-impact exercise, and when. */
export const clearanceRequestSchema = z.strictObject({ by: nameToShow, agreedOn: localDay });

const yesOrNo = z.boolean().exactOptional();
const oneOf = <Id extends string>(signs: readonly { id: Id }[]) =>
  z.strictObject(Object.fromEntries(signs.map(({ id }) => [id, yesOrNo])) as Record<Id, typeof yesOrNo>);
const isSomething = (answers: object) => Object.keys(answers).length > 0;

/** `PUT /readiness/signs`: any of the single answers of one item; those left out stay as they are. */
export const signsRequestSchema = z.discriminatedUnion('item', [
  z.strictObject({
    day: localDay,
    item: z.literal('indicators'),
    answers: oneOf<Indicator>(INDICATORS).refine(isSomething, { message: 'give at least one answer' }),
  }),
  z.strictObject({
    day: localDay,
    item: z.literal('redFlags'),
    answers: oneOf<RedFlag>(RED_FLAGS).refine(isSomething, { message: 'give at least one answer' }),
  }),
]);

const movementAnswer = z
  .strictObject({
    movement: z.enum(SELF_CHECK.map(({ id }) => id)),
    side: z.enum(['left', 'right']).nullable(),
    isDone: z.boolean(),
    symptoms: z.array(z.enum(SELF_CHECK_SYMPTOMS)).max(SELF_CHECK_SYMPTOMS.length).nullable(),
  })
  .refine(
    ({ movement, side }) => (side !== null) === SELF_CHECK.some((each) => each.id === movement && each.isPerSide),
    {
      message: 'name the side of a movement on one leg, and null for the others',
      path: ['side'],
    },
  ) satisfies z.ZodType<MovementAnswer>;

/** `PUT /readiness/self-check`: any of its steps; those left out stay as they are. */
export const selfCheckRequestSchema = z.strictObject({
  day: localDay,
  answers: z
    .array(movementAnswer)
    .min(1)
    .max(2 * SELF_CHECK.length),
});

/** `PUT /readiness/targets`: ticked or not. Advice: it opens and closes nothing. */
export const targetRequestSchema = z.strictObject({
  target: z.enum(STRENGTH_TARGETS.map(({ id }) => id)),
  isReached: z.boolean(),
});

export type BirthRequest = z.infer<typeof birthRequestSchema>;
export type ClearanceRequest = z.infer<typeof clearanceRequestSchema>;
export type SignsRequest = z.infer<typeof signsRequestSchema>;
export type SelfCheckRequest = z.infer<typeof selfCheckRequestSchema>;
export type TargetRequest = z.infer<typeof targetRequestSchema>;

export type SaidWords = { headline: string; sentences: string[] };

export type ReadinessItemAnswer = {
  item: ReadinessItem;
  title: string;
  question: string;
  help: string;
  state: 'missing' | 'notMet' | 'met' | 'expired';
  answeredOn: LocalDay | null;
  /** How it stands, in words: what is missing, why, and what helps; when it is asked again. */
  words: SaidWords;
  /** Of an item that is met and expires: the last day on which it holds while no run comes. */
  lastsUntil: LocalDay | null;
  /** Of an item that ended today: tomorrow, because no answer of today counts any more; else null. */
  countsFrom: LocalDay | null;
};

/** `GET /readiness`. */
export type ReadinessStandingAnswer = {
  today: LocalDay;
  items: ReadinessItemAnswer[];
  /** What the gate says today, for the end of the first way through. */
  opening: { headline: string; week: number | null; running: 'open' | 'closed' };
  birth: { birthDay: LocalDay; kind: BirthKind; toldOn: LocalDay } | null;
  clearance: { by: string; agreedOn: LocalDay } | null;
  /** Today's single answers; a sign or step without one is absent. */
  signs: { indicators: SignAnswers<Indicator>; redFlags: SignAnswers<RedFlag> };
  selfCheck: MovementAnswer[];
  targets: { target: TargetId; text: string; isReached: boolean }[];
  /** Earlier answers by day, newest first: at most the last 60 days that have some. */
  history: { day: LocalDay; lines: string[] }[];
};

/** The answer of every change to it: where she stands then, and what the change did to today's decision. */
export type ReadinessChangedAnswer = ReadinessStandingAnswer & ChangedAnswer;
