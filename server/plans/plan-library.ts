/** The runner's library of plans: saves versions, chooses one, and dates the choice so that the open week stays as it is. */

import type { PlanInLibrary, PlansAnswer } from '../../shared/api/plan-api.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../shared/plan/built-in-plans.ts';
import { findHarder } from '../../shared/plan/find-harder.ts';
import { type Plan, planKey } from '../../shared/plan/plan.ts';
import { PLAN_ERRORS, refuseHarderPlan } from '../../shared/words/plan-edit-words.ts';
import { type Clock, createId } from '../clock.ts';
import { decideToday } from '../decision/decide-today.ts';
import {
  FIRST_CHOICE,
  findPlan,
  findPlanChosenLast,
  type PlanChoice,
  readPlanKey,
} from '../decision/runner-history.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredPlan } from '../store/plan-rows.ts';
import type { Runner } from '../store/runner-rows.ts';

type Dependencies = { store: Store; now: Clock };

export async function describeLibrary(dependencies: Dependencies, runner: Runner): Promise<PlansAnswer> {
  const { store } = dependencies;
  const decision = await decideToday(dependencies, runner);
  const chosen = await store.facts.listOfKind(runner.id, 'plan');
  const daysOf = (key: string) =>
    chosen
      .filter(({ subject, body }) => subject !== FIRST_CHOICE && planKey(body as PlanChoice) === key)
      .map(({ day }) => day)
      .filter((day, at, days) => days.indexOf(day) === at);
  const builtIn = [DEFAULT_PLAN, SLOWER_PLAN].map((plan) => ({ plan, createdAt: null }));
  const own = (await store.plans.list(runner.id)).reverse();
  const plans = [...builtIn, ...own].map(({ plan, createdAt }) => summarize(plan, createdAt, daysOf(planKey(plan))));
  const next = planKey(await findPlanChosenLast(store, runner.id));
  return { plans, open: decision.plan, next: next === decision.plan ? null : next };
}

function summarize(plan: Plan, savedAt: number | null, chosenOn: LocalDay[]): PlanInLibrary {
  const { id, version = null, name, basedOn = null, mark = null, weeks } = plan;
  return { key: planKey(plan), id, version, name, basedOn, mark, weeks: weeks.length, savedAt, chosenOn };
}

/** @throws HttpRefusal 404. */
export async function getPlan({ store }: Dependencies, runner: Runner, key: string): Promise<Plan> {
  const plan = await findPlan(store, runner.id, readPlanKey(key));
  if (plan === null) throw new HttpRefusal(404, PLAN_ERRORS.noSuchPlan);
  return plan;
}

/**
 * As a new version of the own plan of that id, else as a plan of its own. The very same again is not saved twice, also
 * when a file is brought in again under an id that was never here (a double tap).
 * @throws HttpRefusal 400 where it is harder than its base, and neither a professional nor a free plan stands for it.
 */
export async function savePlan(
  { store, now }: Dependencies,
  runner: Runner,
  told: Plan,
): Promise<{ plan: Plan; isNew: boolean }> {
  const harder = findHarder(told);
  if (harder.length > 0 && told.mark === undefined) {
    throw new HttpRefusal(400, { ...refuseHarderPlan(harder), details: { harder } });
  }
  const saved = (await store.plans.list(runner.id)).map(({ plan }) => plan);
  const latest = saved.findLast(({ id }) => id === told.id);
  const same = (latest === undefined ? saved : [latest]).find((each) => hasSameContent(each, told));
  if (same !== undefined) return { plan: same, isNew: false };
  const plan: StoredPlan['plan'] = {
    ...told,
    id: latest?.id ?? createId(now()),
    version: (latest?.version ?? 0) + 1,
    basedOn: told.basedOn ?? 'default',
  };
  await store.plans.insert(runner.id, { plan, createdAt: now() });
  return { plan, isNew: true };
}

function hasSameContent(one: Plan, other: Plan): boolean {
  const listContent = ({ id: _id, version: _version, basedOn = 'default', ...content }: Plan) =>
    JSON.stringify(Object.entries({ ...content, basedOn }).sort());
  return listContent(one) === listContent(other);
}

/** Answers with the day from which on it is the chosen one. The same choice on one day is noted once (a double tap). */
export async function choosePlan(dependencies: Dependencies, runner: Runner, plan: Plan): Promise<LocalDay> {
  const { store, now } = dependencies;
  const former = await findPlanChosenLast(store, runner.id);
  const day = await dateChoice(dependencies, runner);
  const last = (await store.facts.listOfKind(runner.id, 'plan')).at(-1);
  const isNoted =
    last?.day === day && last.subject !== FIRST_CHOICE && planKey(last.body as PlanChoice) === planKey(plan);
  if (isNoted) return day;
  const { id, version } = plan;
  const body: PlanChoice = version === undefined ? { id } : { id, version };
  const factId = createId(now());
  await store.facts.put(runner.id, { id: factId, kind: 'plan', subject: factId, day, body }, now());
  const { settings } = await store.runners.get(runner.id);
  await store.runners.setSettings(runner.id, { ...settings, ...pickNewEdges(former, plan) });
  return day;
}

/** As in the settings: longer walks are kept in the plan alone. */
const LONGEST_EDGE_SECONDS = 3_600;

/** Her own warm-up and cool-down stay, unless the chosen plan has others than the one before. */
function pickNewEdges(former: Plan, { warmUpSeconds, coolDownSeconds }: Plan) {
  return {
    ...(warmUpSeconds === former.warmUpSeconds ? {} : { warmUpSeconds: Math.min(warmUpSeconds, LONGEST_EDGE_SECONDS) }),
    ...(coolDownSeconds === former.coolDownSeconds
      ? {}
      : { coolDownSeconds: Math.min(coolDownSeconds, LONGEST_EDGE_SECONDS) }),
  };
}

/**
 * Today, unless a week has begun today: it stays in its plan, so the choice is of tomorrow. The very first week may
 * still be taken in another plan, as long as nothing was run in it.
 */
async function dateChoice(dependencies: Dependencies, runner: Runner): Promise<LocalDay> {
  const { day: today, openedOn, begunBy } = await decideToday(dependencies, runner);
  if (openedOn !== today) return today;
  const runs = await dependencies.store.activities.list(runner.id);
  const isUntouched = begunBy === null && !runs.some(({ day }) => day === today);
  return isUntouched ? today : addDays(today, 1);
}
