/** The recorded runs: list, one run's page, moving it to another session, removing it. */

import type { Router } from 'express';
import { type ActivityListAnswer, matchRequestSchema, type PlannedSessionRef } from '../../shared/api/activity-api.ts';
import { joinRecordingSchema, runFileRequestSchema } from '../../shared/api/run-files-api.ts';
import { comparisonQuerySchema } from '../../shared/api/run-page-api.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { assessAsTold, assessBeside } from '../runs/assess-upload.ts';
import { describeActivity, summarizeRun } from '../runs/describe-activity.ts';
import { findOpenWeek } from '../runs/find-open-week.ts';
import { joinRecordings } from '../runs/join-recordings.ts';
import { removeRun } from '../runs/remove-run.ts';
import { chooseRunFile } from '../runs/run-files.ts';
import { settleDay } from '../runs/settle-day.ts';
import { getRun, getRunById, type RouteDependencies } from './route-dependencies.ts';
import { createUploadHandler } from './upload-routes.ts';

export function addActivityRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner, takeTurns } = dependencies;
  addSessionRoute(router, dependencies);
  addFileRoute(router, dependencies);
  addJoinRoute(router, dependencies);
  addComparisonRoute(router, dependencies);

  defineRoute(router, '/activities', {
    get: async (request, response) => {
      const runner = await findRunner(request);
      const runs = await store.activities.list(runner.id);
      const told = await store.facts.list(runner.id);
      const activities = runs.reverse().map((run) => summarizeRun(run, told));
      const answer: ActivityListAnswer = { activities };
      response.json(answer);
    },
    post: createUploadHandler(dependencies),
  });

  defineRoute(router, '/activities/:id', {
    get: async (request, response) => {
      const runner = await findRunner(request);
      response.json(await describeActivity(store, runner.id, await getRun(dependencies, runner, request)));
    },
    delete: async (request, response) => {
      const runner = await findRunner(request);
      await getRun(dependencies, runner, request);
      const { changed } = await sayWhatChanged(dependencies, runner, () =>
        takeTurns(runner.id, async () => removeRun(dependencies, runner, await getRun(dependencies, runner, request))),
      );
      response.json({ changed });
    },
  });
}

function addSessionRoute(router: Router, dependencies: RouteDependencies): void {
  const { store, now, findRunner, takeTurns } = dependencies;

  defineRoute(router, '/activities/:id/session', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const { planned } = validateInput(matchRequestSchema, request.body);
        const runner = await findRunner(request);
        const { day } = await getRun(dependencies, runner, request);
        if (planned !== null) checkPlanned((await findOpenWeek(store, runner, day)).plan, planned);
        const move = async () => {
          const run = await getRun(dependencies, runner, request);
          const onDisk = { ...run, path: store.files.path(run.fileId) };
          const { verdict, reading } = await assessAsTold(dependencies, runner, onDisk, planned);
          await store.activities.setVerdicts(runner.id, [{ id: run.id, verdict, reading }], now());
          await settleDay(dependencies, runner, run.day);
        };
        const { changed } = await sayWhatChanged(dependencies, runner, () => takeTurns(runner.id, move));
        const moved = await getRun(dependencies, runner, request);
        response.json({ ...(await describeActivity(store, runner.id, moved)), changed });
      },
    ],
  });
}

function addFileRoute(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner, takeTurns } = dependencies;

  defineRoute(router, '/activities/:id/file', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const { fileId } = validateInput(runFileRequestSchema, request.body);
        const runner = await findRunner(request);
        const choose = async () =>
          await chooseRunFile(dependencies, runner, await getRun(dependencies, runner, request), fileId);
        const { changed } = await sayWhatChanged(dependencies, runner, () => takeTurns(runner.id, choose));
        const chosen = await getRun(dependencies, runner, request);
        response.json({ ...(await describeActivity(store, runner.id, chosen)), changed });
      },
    ],
  });
}

function addJoinRoute(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner, takeTurns } = dependencies;

  defineRoute(router, '/activities/:id/recording', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const { activityId } = validateInput(joinRecordingSchema, request.body);
        const runner = await findRunner(request);
        const join = async () => {
          const kept = await getRun(dependencies, runner, request);
          const other = await getRunById(dependencies, runner, activityId);
          await joinRecordings(dependencies, runner, kept, other);
        };
        const { changed } = await sayWhatChanged(dependencies, runner, () => takeTurns(runner.id, join));
        const joined = await getRun(dependencies, runner, request);
        response.json({ ...(await describeActivity(store, runner.id, joined)), changed });
      },
    ],
  });
}

function addComparisonRoute(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner } = dependencies;

  defineRoute(router, '/activities/:id/comparison', {
    get: async (request, response) => {
      const query = validateInput(comparisonQuerySchema, request.query);
      const runner = await findRunner(request);
      const run = await getRun(dependencies, runner, request);
      if (!('week' in query)) return void response.json(await assessBeside(dependencies, runner, run, query.with));
      const { plan } = await findOpenWeek(store, runner, run.day);
      checkPlanned(plan, query);
      response.json(await assessBeside(dependencies, runner, run, { plan, planned: query }));
    },
  });
}

function checkPlanned(plan: Plan, { week, session }: PlannedSessionRef): void {
  const isInPlan = week <= plan.weeks.length && session <= plan.sessionsOffered;
  if (isInPlan) return;
  const details = { weeks: plan.weeks.length, sessions: plan.sessionsOffered };
  throw new HttpRefusal(400, { ...ERROR_WORDS.noSuchPlannedSession, details });
}
