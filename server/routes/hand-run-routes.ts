/** The runs entered by hand: list, add, correct, remove, their answers, and whether a recording is the same run. */

import type { Request, Router } from 'express';
import {
  type HandRunListAnswer,
  type HandRunReplacedAnswer,
  handRunRecordingSchema,
  handRunRequestSchema,
} from '../../shared/api/hand-run-api.ts';
import { HAND_RUN_ERRORS } from '../../shared/words/hand-run-words.ts';
import { isId } from '../clock.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import {
  addHandRun,
  describeHandRun,
  editHandRun,
  joinHandRun,
  removeHandRun,
  summarizeHandRun,
} from '../runs/hand-runs.ts';
import type { StoredHandRun } from '../store/hand-run-rows.ts';
import type { Runner } from '../store/runner-rows.ts';
import { checkToldDay, getRunById, type RouteDependencies } from './route-dependencies.ts';
import { addRunAnswerRoutes } from './run-answer-routes.ts';

export function addHandRunRoutes(router: Router, dependencies: RouteDependencies): void {
  addRunRoutes(router, dependencies);
  addAnswerRoutes(router, dependencies);
}

function addRunRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner } = dependencies;

  defineRoute(router, '/hand-runs', {
    get: async (request, response) => {
      const runner = await findRunner(request);
      const told = await store.facts.list(runner.id);
      const handRuns = (await store.handRuns.list(runner.id)).reverse();
      const answer: HandRunListAnswer = { handRuns: handRuns.map((handRun) => summarizeHandRun(handRun, told)) };
      response.json(answer);
    },
    post: [
      ...readJsonBody,
      async (request, response) => {
        const told = validateInput(handRunRequestSchema, request.body);
        const runner = await findRunner(request);
        await checkToldDay(dependencies, runner, told.day);
        const { value: added, changed } = await sayWhatChanged(dependencies, runner, () =>
          addHandRun(dependencies, runner, told),
        );
        response.status(201).json({ ...(await describeHandRun(store, runner, added)), changed });
      },
    ],
  });

  defineRoute(router, '/hand-runs/:id', {
    get: async (request, response) => {
      const runner = await findRunner(request);
      response.json(await describeHandRun(store, runner, await getHandRun(dependencies, runner, request)));
    },
    put: [
      ...readJsonBody,
      async (request, response) => {
        const told = validateInput(handRunRequestSchema, request.body);
        const runner = await findRunner(request);
        await checkToldDay(dependencies, runner, told.day);
        const before = await getHandRun(dependencies, runner, request);
        const { changed } = await sayWhatChanged(dependencies, runner, () =>
          editHandRun(dependencies, runner, before, told),
        );
        const edited = await getHandRun(dependencies, runner, request);
        response.json({ ...(await describeHandRun(store, runner, edited)), changed });
      },
    ],
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const { id } = await getHandRun(dependencies, runner, request);
      const { changed } = await sayWhatChanged(dependencies, runner, () => removeHandRun(dependencies, runner, id));
      response.json({ changed });
    },
  });
}

function addAnswerRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner, takeTurns } = dependencies;

  defineRoute(router, '/hand-runs/:id/recording', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const { activityId, isSame } = validateInput(handRunRecordingSchema, request.body);
        const runner = await findRunner(request);
        const join = async () => {
          const handRun = await getHandRun(dependencies, runner, request);
          const recording = await getRunById(dependencies, runner, activityId);
          await joinHandRun(dependencies, runner, handRun, { recording, isSame });
        };
        const { changed } = await sayWhatChanged(dependencies, runner, () => takeTurns(runner.id, join));
        const answer: HandRunReplacedAnswer = { activityId, changed };
        response.json(answer);
      },
    ],
  });

  addRunAnswerRoutes(router, dependencies, {
    path: '/hand-runs/:id',
    getRun: getHandRun,
    findAnswered: async (_runner, handRun) => handRun,
    describe: (runner, handRun) => describeHandRun(store, runner, handRun),
  });
}

/** @throws HttpRefusal 404. */
async function getHandRun({ store }: RouteDependencies, runner: Runner, request: Request): Promise<StoredHandRun> {
  const id = String(request.params.id);
  const handRun = isId(id) ? await store.handRuns.get(runner.id, id) : null;
  if (handRun === null) throw new HttpRefusal(404, HAND_RUN_ERRORS.notThere);
  return handRun;
}
