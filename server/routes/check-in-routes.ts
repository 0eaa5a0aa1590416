/** The check-ins: after a run, the next morning, any other moment, which are due, and what they were before a change. */

import type { Router } from 'express';
import type { z } from 'zod';
import type { OtherCheckInSavedAnswer, OtherCheckInsAnswer } from '../../shared/api/check-in-api.ts';
import {
  afterCheckInSchema,
  type CheckInsDueAnswer,
  morningCheckInSchema,
  otherCheckInSchema,
} from '../../shared/api.ts';
import {
  editOtherCheckIn,
  getOtherCheckIn,
  listDueCheckIns,
  removeRunCheckIn,
  saveAfterCheckIn,
  saveMorningCheckIn,
  saveOtherCheckIn,
} from '../check-in-answers.ts';
import { listOtherCheckIns, listRunCheckInChanges } from '../check-in-trace.ts';
import { describeActivity } from '../describe-activity.ts';
import { defineRoute, type RouteHandlers } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { sayWhatChanged } from '../say-what-changed.ts';
import type { StoredRun } from '../store/activity-rows.ts';
import type { Runner } from '../store/runner-rows.ts';
import { checkToldDay, getRun, type RouteDependencies } from './route-dependencies.ts';

export function addCheckInRoutes(router: Router, dependencies: RouteDependencies): void {
  const after = answerOfRun(dependencies, 'after', afterCheckInSchema, saveAfterCheckIn);
  defineRoute(router, '/activities/:id/check-ins/after', after);
  const morning = answerOfRun(dependencies, 'morning', morningCheckInSchema, saveMorningCheckIn);
  defineRoute(router, '/activities/:id/check-ins/morning', morning);
  defineRoute(router, '/activities/:id/check-ins/changes', {
    get: async (request, response) => {
      const runner = await dependencies.findRunner(request);
      const { id } = await getRun(dependencies, runner, request);
      response.json(await listRunCheckInChanges(dependencies.store, runner.id, id));
    },
  });
  addOtherMoments(router, dependencies);
}

type Save<Body> = (dependencies: RouteDependencies, runner: Runner, run: StoredRun, body: Body) => Promise<void>;

/** The one answer of a run and moment: given or changed, and taken out. */
function answerOfRun<Schema extends z.ZodType>(
  dependencies: RouteDependencies,
  moment: 'after' | 'morning',
  schema: Schema,
  save: Save<z.output<Schema>>,
): RouteHandlers {
  const { store, findRunner } = dependencies;
  return {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(schema, request.body);
        const runner = await findRunner(request);
        const run = await getRun(dependencies, runner, request);
        const { changed } = await sayWhatChanged(dependencies, runner, () => save(dependencies, runner, run, body));
        response.json({ ...(await describeActivity(store, runner.id, run)), changed });
      },
    ],
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const run = await getRun(dependencies, runner, request);
      const { changed } = await sayWhatChanged(dependencies, runner, () =>
        removeRunCheckIn(dependencies, runner, run, moment),
      );
      response.json({ changed });
    },
  };
}

function addOtherMoments(router: Router, dependencies: RouteDependencies): void {
  const { store, now, findRunner } = dependencies;

  defineRoute(router, '/check-ins', {
    get: async (request, response) => {
      const runner = await findRunner(request);
      const answer: OtherCheckInsAnswer = { checkIns: await listOtherCheckIns(store, runner.id) };
      response.json(answer);
    },
    post: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(otherCheckInSchema, request.body);
        const runner = await findRunner(request);
        checkToldDay(dependencies, runner, body.day);
        const { value: id, changed } = await sayWhatChanged(dependencies, runner, () =>
          saveOtherCheckIn(dependencies, runner, body),
        );
        const answer: OtherCheckInSavedAnswer = { id, day: body.day, changed };
        response.status(201).json(answer);
      },
    ],
  });

  defineRoute(router, '/check-ins/due', {
    get: async (request, response) => {
      const answer: CheckInsDueAnswer = { due: await listDueCheckIns(dependencies, await findRunner(request)) };
      response.json(answer);
    },
  });

  defineRoute(router, '/check-ins/:id', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(otherCheckInSchema, request.body);
        const runner = await findRunner(request);
        checkToldDay(dependencies, runner, body.day);
        const before = await getOtherCheckIn(dependencies, runner, String(request.params.id));
        const { changed } = await sayWhatChanged(dependencies, runner, () =>
          editOtherCheckIn(dependencies, runner, before, body),
        );
        const answer: OtherCheckInSavedAnswer = { id: before.id, day: body.day, changed };
        response.json(answer);
      },
    ],
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const { id } = await getOtherCheckIn(dependencies, runner, String(request.params.id));
      const { changed } = await sayWhatChanged(dependencies, runner, () =>
        store.facts.remove(runner.id, 'checkIn', id, now()),
      );
      response.json({ changed });
    },
  });
}
