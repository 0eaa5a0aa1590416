/** Plans as they come in and go out: a plan itself, the runner's own with its weeks, the library, saving and choosing. */

import { z } from 'zod';
import type { LocalDay } from '../local-day.ts';
import type { BuiltInPlanId, Plan, PlanMark, PlanWeek } from '../plan/plan.ts';
import type { ChangedAnswer } from './change-api.ts';
import { isOneReadableLine, isReadable, UNREADABLE_MESSAGE } from './written-text.ts';

const seconds = z.number().int().min(0).max(86_400);

export const BUILT_IN_PLAN_IDS = ['default', 'slower'] as const satisfies BuiltInPlanId[];

const planWeekSchema = z.strictObject({
  runSeconds: z.number().int().min(10).max(14_400),
  walkSeconds: z.number().int().min(0).max(3_600),
  repeats: z.number().int().min(1).max(60),
  stage: z.number().int().min(1),
  asksSelfCheck: z.boolean(),
  tag: z.enum(['seed', 'C', 'O', 'T', 'G', 'P']),
}) satisfies z.ZodType<PlanWeek>;

const planMarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('professional'),
    name: z.string().trim().min(1).max(120),
    reason: z.string().trim().min(1).max(1_000),
  }),
  z.strictObject({ kind: z.literal('free') }),
]) satisfies z.ZodType<PlanMark>;

/** A plan as a JSON file (`--plan FILE`, `POST /plans`). */
export const planSchema = z
  .strictObject({
    id: z.string().min(1).max(60),
    version: z.number().int().min(1).max(1_000_000).exactOptional(),
    name: z.string().min(1).max(120).regex(/\S/, { error: 'a name has at least one letter' }),
    basedOn: z.enum(BUILT_IN_PLAN_IDS).exactOptional(),
    mark: planMarkSchema.exactOptional(),
    startWeek: z.number().int().min(1).exactOptional(),
    sessionsOffered: z.number().int().min(1).max(7),
    sessionsAsked: z.number().int().min(1).max(7),
    warmUpSeconds: seconds,
    coolDownSeconds: seconds,
    weeks: z.array(planWeekSchema).min(1).max(104),
  })
  .refine((plan) => plan.sessionsAsked <= plan.sessionsOffered, {
    message: 'sessionsAsked cannot be more than sessionsOffered',
    path: ['sessionsAsked'],
  })
  .refine((plan) => (plan.startWeek ?? 1) <= plan.weeks.length, {
    message: 'the plan has no such week',
    path: ['startWeek'],
  })
  .refine((plan) => hasRisingStages(plan.weeks), {
    message: 'stages begin at 1 and rise by at most 1 from week to week',
    path: ['weeks'],
  }) satisfies z.ZodType<Plan>;

function hasRisingStages(weeks: PlanWeek[]): boolean {
  let previous = 0;
  for (const { stage } of weeks) {
    if (stage !== previous && stage !== previous + 1) return false;
    previous = stage;
  }
  return weeks[0]?.stage === 1;
}

/**
 * `POST /plans`: saved as a new version of the own plan of its id, else as a new plan. `choose`: it is also taken when
 * the next week opens.
 */
export const planSaveSchema = z
  .strictObject({ plan: planSchema, choose: z.boolean() })
  .superRefine(({ plan }, context) => {
    const { name, mark } = plan;
    const refuse = (...path: string[]) =>
      context.addIssue({ code: 'custom', path: ['plan', ...path], message: UNREADABLE_MESSAGE });
    if (!isOneReadableLine(name)) refuse('name');
    if (mark?.kind !== 'professional') return;
    if (!isOneReadableLine(mark.name)) refuse('mark', 'name');
    if (!isReadable(mark.reason)) refuse('mark', 'reason');
  });

/** `PUT /plans/choice`: the key of a plan in the library. */
export const planChoiceSchema = z.strictObject({ key: z.string().min(1).max(80) });

export type PlanInLibrary = {
  /** Id and version in one. */
  key: string;
  id: string;
  /** Null for a built-in plan. */
  version: number | null;
  name: string;
  basedOn: 'default' | 'slower' | null;
  mark: PlanMark | null;
  weeks: number;
  /** Epoch milliseconds; null for a built-in plan. */
  savedAt: number | null;
  /** Days from which on it was the chosen one. */
  chosenOn: LocalDay[];
};

/** `GET /plans`: the built-in ones, then the own, of each the newest version first. */
export type PlansAnswer = {
  plans: PlanInLibrary[];
  /** Key of the plan of the open week; before the first week of the one it will be in. */
  open: string;
  /** Key of the plan that is taken when the next week opens; null where that is the open one. */
  next: string | null;
};

export type PlanSavedAnswer = ChangedAnswer & {
  plan: Plan;
  /** False: these very weeks were saved before under this name; nothing was added. */
  isNew: boolean;
  /** From this day on it is the chosen one; null where it was only saved. */
  chosenFrom: LocalDay | null;
  /** The open week is one of this plan; else it waits for the next week. */
  isOpenNow: boolean;
};
export type PlanChosenAnswer = ChangedAnswer & Pick<PlanSavedAnswer, 'isOpenNow'> & { chosenFrom: LocalDay };

/** `GET /plan`. */
export type PlanAnswer = {
  /** Of the open week; before the first week the chosen one. */
  plan: Plan;
  /**
   * The plan that is taken when the next week opens; null where that is `plan`. `week`: the one that would stand in for
   * the week after the open one; null while even its first week is harder, so that `plan` goes on.
   */
  next: { plan: Plan; week: number | null } | null;
  weeks: {
    week: number;
    state: 'past' | 'open' | 'ahead';
    sessions: { session: number; activityId: string | null; fileName: string }[];
    totalSeconds: number;
    runSeconds: number;
  }[];
};
