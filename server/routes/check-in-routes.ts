/** The check-ins: after a run, the next morning, any other moment, which are due, and what they were before a change. */

import type { Router } from 'express';
import {
  type CheckInsDueAnswer,
  type OtherCheckInSavedAnswer,
  type OtherCheckInsAnswer,
  otherCheckInSchema,
} from '../../shared/api/check-in-api.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { editOtherCheckIn, findAnsweredPiece, getOtherCheckIn, saveOtherCheckIn } from '../diary/check-in-answers.ts';
import { listOtherCheckIns } from '../diary/check-in-trace.ts';
import { listDueCheckIns } from '../diary/due-check-ins.ts';
import { defineRoute } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { describeActivity } from '../runs/describe-activity.ts';
import { checkToldDay, getRun, type RouteDependencies } from './route-dependencies.ts';
import { addRunAnswerRoutes } from './run-answer-routes.ts';

export function addCheckInRoutes(router: Router, dependencies: RouteDependencies): void {
  addRunAnswerRoutes(router, dependencies, {
    path: '/activities/:id',
    getRun,
    describe: (runner, run) => describeActivity(dependencies.store, runner.id, run),
    findAnswered: (runner, run, moment) => findAnsweredPiece(dependencies, runner, run, moment),
  });
  addOtherMoments(router, dependencies);
}

function addOtherMoments(router: Router, dependencies: RouteDependencies): void {
  const { store, now, findRunner, takeTurns } = dependencies;

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
        await checkToldDay(dependencies, runner, body.day);
        const { value: saved, changed } = await sayWhatChanged(dependencies, runner, () =>
          takeTurns(runner.id, () => saveOtherCheckIn(dependencies, runner, body)),
        );
        const answer: OtherCheckInSavedAnswer = { ...saved, changed };
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
        await checkToldDay(dependencies, runner, body.day);
        const { id } = await getOtherCheckIn(dependencies, runner, String(request.params.id));
        const edit = async () =>
          await editOtherCheckIn(dependencies, runner, await getOtherCheckIn(dependencies, runner, id), body);
        const { value: day, changed } = await sayWhatChanged(dependencies, runner, () => takeTurns(runner.id, edit));
        const answer: OtherCheckInSavedAnswer = { id, day, changed };
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
