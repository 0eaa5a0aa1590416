/** Everything the gate is asked with: the runner's own plan at the beginning, the plans chosen since, and all facts. */

import { findChosenPlan } from '../../shared/gate/chosen-plan.ts';
import type { Fact, PlanFact } from '../../shared/gate/facts.ts';
import { LAST_DAY, type LocalDay } from '../../shared/local-day.ts';
import { DEFAULT_PLAN, findBuiltInPlan } from '../../shared/plan/built-in-plans.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Store } from '../store/open-store.ts';
import { type Asked, collectFacts } from './collect-facts.ts';

/** `plan` is in force until one of the facts chooses another one. */
export type RunnerHistory = { plan: Plan; facts: Fact[] };

/** The very form that `fourth-mile decide` reads (`plan-and-rules.md` 5.4). */
export type HistoryInputs = { plan: Plan | 'default' | 'slower'; askedOn: LocalDay; facts: Fact[] };

/** @param asked absent: at the moment of the last telling */
export async function collectHistory(store: Store, runnerId: string, asked?: Asked): Promise<RunnerHistory> {
  const { plan, facts } = await collectChoices(store, runnerId);
  return { plan, facts: [...(await collectFacts(store, runnerId, asked)), ...facts] };
}

/** As it was known on that day. */
export function toInputs({ plan, facts }: RunnerHistory, askedOn: LocalDay): HistoryInputs {
  const builtIn = plan.id === 'default' || plan.id === 'slower' ? plan.id : null;
  return { plan: builtIn ?? plan, askedOn, facts: facts.filter((fact) => fact.day <= askedOn) };
}

/** The plan chosen by that day, without reading anything but choices: many runs are asked about in an import. */
export async function findPlanChosenOn(store: Store, runnerId: string, day: LocalDay): Promise<Plan> {
  const { plan, facts } = await collectChoices(store, runnerId);
  return findChosenPlan(plan, facts, day);
}

/** The plan that the next week will be taken in, also where the choice is dated tomorrow because a week opened today. */
export async function findPlanChosenLast(store: Store, runnerId: string): Promise<Plan> {
  return await findPlanChosenOn(store, runnerId, LAST_DAY);
}

/** Body of a fact of kind `plan`; a built-in plan has no version. */
export type PlanChoice = { id: string; version?: number };

/** Its choice is no fact of a day: the plan that was set before choices were noted with their day. */
export const FIRST_CHOICE = 'base';

async function collectChoices(store: Store, runnerId: string): Promise<{ plan: Plan; facts: PlanFact[] }> {
  const recorded = await store.facts.listOfKind(runnerId, 'plan');
  const resolve = async (choice: PlanChoice) => (await findPlan(store, runnerId, choice)) ?? DEFAULT_PLAN;
  const first = recorded.find(({ subject }) => subject === FIRST_CHOICE);
  const facts: PlanFact[] = [];
  for (const { subject, day, body } of recorded) {
    if (subject === FIRST_CHOICE) continue;
    const choice = body as PlanChoice;
    const isBuiltIn = choice.id === 'default' || choice.id === 'slower';
    facts.push({ type: 'plan', day, plan: isBuiltIn ? (choice.id as 'default' | 'slower') : await resolve(choice) });
  }
  return { plan: first === undefined ? DEFAULT_PLAN : await resolve(first.body as PlanChoice), facts };
}

/** Null when there is none. */
export async function findPlan(store: Store, runnerId: string, { id, version }: PlanChoice): Promise<Plan | null> {
  return version === undefined ? findBuiltInPlan(id) : await store.plans.find(runnerId, id, version);
}

/** By the key that decisions and stored runs carry; the default plan when there is none of that key. */
export async function getPlanByKey(store: Store, runnerId: string, key: string): Promise<Plan> {
  return (await findPlan(store, runnerId, readPlanKey(key))) ?? DEFAULT_PLAN;
}

export function readPlanKey(key: string): PlanChoice {
  const [, id = key, version] = /^(.*)@(\d{1,7})$/.exec(key) ?? [];
  return version === undefined ? { id } : { id, version: Number(version) };
}
