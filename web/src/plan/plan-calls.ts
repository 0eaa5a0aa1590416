/** Calls about her plan with its files for the watch, and about the library of plans. */

import type { PlanAnswer, PlanChosenAnswer, PlanSavedAnswer, PlansAnswer } from '../../../shared/api/plan-api.ts';
import { OLDEST_FACT_DAYS } from '../../../shared/gate/facts.ts';
import { daysBetween } from '../../../shared/local-day.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { BASE, send } from '../api-client.ts';

export const getPlan = () => send<PlanAnswer>('GET', '/plan');
/** As it stood on a day; for a day that the plan says nothing about (ahead, or years back), as it stands today. */
export const getPlanOn = (day: string, today: string) => {
  const daysAgo = daysBetween(day, today);
  if (daysAgo < 0 || daysAgo > OLDEST_FACT_DAYS) return getPlan();
  return send<PlanAnswer>('GET', `/plan?day=${encodeURIComponent(day)}`).catch(() => getPlan());
};
export const sessionFileHref = (week: number, session: number) => `${BASE}/plan/weeks/${week}/workouts/${session}.fit`;
export const weekZipHref = (week: number) => `${BASE}/plan/weeks/${week}/workouts.zip`;

export const getPlans = () => send<PlansAnswer>('GET', '/plans');
export const getPlanByKey = (key: string) => send<Plan>('GET', planPath(key));
/** `choose`: it is taken when the next week opens. */
export const postPlan = (plan: unknown, choose: boolean) => send<PlanSavedAnswer>('POST', '/plans', { plan, choose });
export const putPlanChoice = (key: string) => send<PlanChosenAnswer>('PUT', '/plans/choice', { key });

const planPath = (key: string) => `/plans/${encodeURIComponent(key)}`;
/** The plan as a JSON file. */
export const planFileHref = (key: string) => `${BASE}${planPath(key)}`;
export const editPlanHref = (key: string) => `/plan/edit?from=${encodeURIComponent(key)}`;
