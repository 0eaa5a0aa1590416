/** Calls about the library of plans. */

import type { PlanChosenAnswer, PlanSavedAnswer, PlansAnswer } from '../../../shared/api/plan-api.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { send } from '../api-client.ts';

export const getPlans = () => send<PlansAnswer>('GET', '/plans');
export const getPlanByKey = (key: string) => send<Plan>('GET', planPath(key));
/** `choose`: it is taken when the next week opens. */
export const postPlan = (plan: unknown, choose: boolean) => send<PlanSavedAnswer>('POST', '/plans', { plan, choose });
export const putPlanChoice = (key: string) => send<PlanChosenAnswer>('PUT', '/plans/choice', { key });

const planPath = (key: string) => `/plans/${encodeURIComponent(key)}`;
/** The plan as a JSON file. */
export const planFileHref = (key: string) => `/api/v1${planPath(key)}`;
export const editPlanHref = (key: string) => `/plan/edit?from=${encodeURIComponent(key)}`;
