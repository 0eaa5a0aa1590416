/** The strength log: the sessions with what the plan suggests next, add one for a day, change one, remove one. */

import type { Router } from 'express';
import { type StrengthSavedAnswer, strengthEditSchema, strengthRequestSchema } from '../../shared/api/strength-api.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { describeStrength, editStrength, getStrength, saveStrength } from '../diary/strength-sessions.ts';
import { defineRoute } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

export function addStrengthRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, now, findRunner, takeTurns } = dependencies;

  defineRoute(router, '/strength', {
    get: async (request, response) => {
      response.json(await describeStrength(dependencies, await findRunner(request)));
    },
    post: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(strengthRequestSchema, request.body);
        const runner = await findRunner(request);
        await checkToldDay(dependencies, runner, body.day);
        const { value: id, changed } = await sayWhatChanged(dependencies, runner, () =>
          takeTurns(runner.id, () => saveStrength(dependencies, runner, body)),
        );
        const answer: StrengthSavedAnswer = { id, day: body.day, changed };
        response.status(201).json(answer);
      },
    ],
  });

  defineRoute(router, '/strength/:id', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(strengthEditSchema, request.body);
        const runner = await findRunner(request);
        if (body.day !== undefined) await checkToldDay(dependencies, runner, body.day);
        const fact = await getStrength(dependencies, runner, String(request.params.id));
        const { value: id, changed } = await sayWhatChanged(dependencies, runner, () =>
          editStrength(dependencies, runner, fact, body),
        );
        const answer: StrengthSavedAnswer = { id, day: body.day ?? fact.day, changed };
        response.json(answer);
      },
    ],
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const { id } = await getStrength(dependencies, runner, String(request.params.id));
      const { changed } = await sayWhatChanged(dependencies, runner, () =>
        store.facts.remove(runner.id, 'strength', id, now()),
      );
      response.json({ changed });
    },
  });
}
