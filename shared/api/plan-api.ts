/** Plans over HTTP: the library with its versions, saving and importing, choosing. */

import { z } from 'zod';
import { planSchema } from '../api.ts';
import type { LocalDay } from '../local-day.ts';
import type { Plan, PlanMark } from '../plan/plan.ts';
import type { ChangedAnswer } from './change-api.ts';

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

import { isOneReadableLine, isReadable, UNREADABLE_MESSAGE } from './written-text.ts';

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
