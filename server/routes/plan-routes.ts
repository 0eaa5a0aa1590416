/** The plan with its progress, and a week's workouts as files for the watch. */

import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { PlanAnswer } from '../../shared/api/plan-api.ts';
import { localDay } from '../../shared/api/written-day.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import { mapWeek } from '../../shared/plan/map-week.ts';
import { buildSessionWorkout, getPlanWeek, type Plan, planKey } from '../../shared/plan/plan.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { totalWorkout } from '../../shared/workout.ts';
import { nameSessionFile } from '../../watch-workouts/session-file-name.ts';
import { planWorkoutFiles, zipWorkoutFiles } from '../../watch-workouts/write-week-files.ts';
import { decideOn, decideToday } from '../decision/decide-today.ts';
import { findPlanChosenLast, getPlanByKey } from '../decision/runner-history.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { validateInput } from '../http/validate-input.ts';
import { sessionOptionsOf } from '../plans/runner-plan.ts';
import { asTold } from '../recorded/professional-says.ts';
import { findToday } from '../runner-today.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { StoredRun } from '../store/stored-run.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

/** Without a day: as it stands today. */
const planQuerySchema = z.strictObject({
  day: localDay.exactOptional(),
});

export function addPlanRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, now, findRunner } = dependencies;
  const findToldRunner = async (request: Request) => {
    const runner = await findRunner(request);
    return await asTold(store, runner, await findToday({ store, now }, runner));
  };

  defineRoute(router, '/plan', {
    get: async (request, response) => {
      const { day } = validateInput(planQuerySchema, request.query);
      const runner = await findToldRunner(request);
      if (day !== undefined) await checkToldDay(dependencies, runner, day);
      const decision =
        day === undefined ? await decideToday(dependencies, runner) : await decideOn(dependencies, runner, day);
      const { plan, nextPlan } = await readPlans(store, runner, decision);
      const last = await findPlanChosenLast(store, runner.id);
      const nextOfToday = planKey(last) === planKey(plan) ? null : last;
      const plans = { plan, nextPlan: day === undefined ? nextOfToday : nextPlan };
      response.json(describePlan(plans, runner, decision, await store.activities.list(runner.id)));
    },
  });

  defineRoute(router, '/plan/weeks/:week/workouts/:session.fit', {
    get: async (request, response) => {
      const runner = await findToldRunner(request);
      const session = readNumber(request, 'session');
      const { plan } = await readPlans(store, runner, await decideToday(dependencies, runner));
      const file = makeWeekFiles(plan, request, runner.settings).find((made) => made.session === session);
      if (file === undefined) throw new HttpRefusal(404, ERROR_WORDS.noSuchPlannedSession);
      sendFile(response, file.fileName, 'application/vnd.ant.fit', file.bytes);
    },
  });

  defineRoute(router, '/plan/weeks/:week/workouts.zip', {
    get: async (request, response) => {
      const runner = await findToldRunner(request);
      const { plan } = await readPlans(store, runner, await decideToday(dependencies, runner));
      const zip = await zipWorkoutFiles(makeWeekFiles(plan, request, runner.settings));
      sendFile(response, `fourth-mile-week-${pad(readNumber(request, 'week'))}.zip`, 'application/zip', zip);
    },
  });
}

async function readPlans(store: Store, { id }: Runner, { plan, nextPlan }: Decision) {
  const find = (key: string) => getPlanByKey(store, id, key);
  return { plan: await find(plan), nextPlan: nextPlan === null ? null : await find(nextPlan) };
}

/** @throws HttpRefusal 404 for a week that the plan does not have. */
function makeWeekFiles(plan: Plan, request: Request, settings: Runner['settings']) {
  const week = readNumber(request, 'week');
  if (week < 1 || week > plan.weeks.length) throw new HttpRefusal(404, ERROR_WORDS.noSuchPlannedSession);
  return planWorkoutFiles(plan, { weeks: [week], options: sessionOptionsOf(settings) });
}

/** NaN for anything but a plain whole number, which no week and no session equals. */
function readNumber(request: Request, name: string): number {
  const text = String(request.params[name]);
  if (!/^\d{1,4}$/.test(text)) throw new HttpRefusal(404, ERROR_WORDS.noSuchPlannedSession);
  return Number(text);
}

function sendFile(response: Response, fileName: string, type: string, bytes: Uint8Array): void {
  response.set('Content-Disposition', `attachment; filename="${fileName}"`);
  response.type(type).send(Buffer.from(bytes));
}

type Plans = { plan: Plan; nextPlan: Plan | null };

function describePlan(
  { plan, nextPlan }: Plans,
  { settings }: Runner,
  decision: Decision,
  runs: readonly StoredRun[],
): PlanAnswer {
  const options = sessionOptionsOf(settings);
  const ofPlan = runs.filter((run) => run.planId === planKey(plan));
  const weeks = plan.weeks.map((_week, index) => {
    const week = index + 1;
    const { totalSeconds, runSeconds } = totalWorkout(buildSessionWorkout(plan, week, options));
    const state = describeState(week, decision.week);
    // A week that is open again begins anew: its sessions of an earlier time are no longer ticked.
    const done = state === 'open' ? ofPlan.filter(({ day }) => day >= (decision.openedOn ?? day)) : ofPlan;
    return { week, state, sessions: describeSessions(plan, week, done), totalSeconds, runSeconds };
  });
  const weekAfter = Math.min((decision.week ?? 0) + 1, plan.weeks.length);
  const next = nextPlan && { plan: nextPlan, week: mapWeek(plan, weekAfter, nextPlan) };
  return { plan, next, weeks };
}

function describeState(week: number, openWeek: number | null): 'past' | 'open' | 'ahead' {
  if (openWeek === null || week > openWeek) return 'ahead';
  return week === openWeek ? 'open' : 'past';
}

function describeSessions(plan: Plan, week: number, runs: readonly StoredRun[]) {
  return Array.from({ length: plan.sessionsOffered }, (_, index) => {
    const session = index + 1;
    const latest = runs.findLast(
      ({ match }) => match.status === 'matched' && match.planned.week === week && match.planned.session === session,
    );
    const fileName = nameSessionFile(getPlanWeek(plan, week), week, session, 'fit');
    // The gate knows a session of several recordings by its first one.
    return { session, activityId: latest?.sessionRuns?.[0] ?? latest?.id ?? null, fileName };
  });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
