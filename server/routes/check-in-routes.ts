/** The check-ins: after a run, the next morning, any other moment, and which are due. */

import type { Router } from 'express';
import {
  afterCheckInSchema,
  type CheckInsDueAnswer,
  morningCheckInSchema,
  otherCheckInSchema,
} from '../../shared/api.ts';
import { listDueCheckIns, saveAfterCheckIn, saveMorningCheckIn, saveOtherCheckIn } from '../check-in-answers.ts';
import { describeActivity } from '../describe-activity.ts';
import { defineRoute } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { checkToldDay, getRun, type RouteDependencies } from './route-dependencies.ts';

export function addCheckInRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner } = dependencies;

  defineRoute(router, '/activities/:id/check-ins/after', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(afterCheckInSchema, request.body);
        const runner = await findRunner(request);
        const run = await getRun(dependencies, runner, request);
        await saveAfterCheckIn(dependencies, runner, run, body);
        response.json(await describeActivity(store, runner.id, run));
      },
    ],
  });

  defineRoute(router, '/activities/:id/check-ins/morning', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(morningCheckInSchema, request.body);
        const runner = await findRunner(request);
        const run = await getRun(dependencies, runner, request);
        await saveMorningCheckIn(dependencies, runner, run, body);
        response.json(await describeActivity(store, runner.id, run));
      },
    ],
  });

  defineRoute(router, '/check-ins', {
    post: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(otherCheckInSchema, request.body);
        const runner = await findRunner(request);
        checkToldDay(dependencies, runner, body.day);
        await saveOtherCheckIn(dependencies, runner, body);
        response.status(201).json({ day: body.day });
      },
    ],
  });

  defineRoute(router, '/check-ins/due', {
    get: async (request, response) => {
      const answer: CheckInsDueAnswer = { due: await listDueCheckIns(dependencies, await findRunner(request)) };
      response.json(answer);
    },
  });
}
