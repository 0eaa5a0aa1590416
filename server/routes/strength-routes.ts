/** Strength sessions: list, add one for a day, remove one. */

import type { Router } from 'express';
import { type StrengthAnswer, strengthRequestSchema } from '../../shared/api.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { createId } from '../clock.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { sayWhatChanged } from '../say-what-changed.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

export function addStrengthRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, now, findRunner } = dependencies;

  defineRoute(router, '/strength', {
    get: async (request, response) => {
      const runner = await findRunner(request);
      const facts = (await store.facts.list(runner.id)).filter(({ kind }) => kind === 'strength');
      const answer: StrengthAnswer = { sessions: facts.map(({ id, day }) => ({ id, day })) };
      response.json(answer);
    },
    post: [
      ...readJsonBody,
      async (request, response) => {
        const { day } = validateInput(strengthRequestSchema, request.body);
        const runner = await findRunner(request);
        checkToldDay(dependencies, runner, day);
        // One a day is all that the plan asks about, so a second tap is the same session.
        const fact = { id: createId(now()), kind: 'strength', subject: day, day, body: {} } as const;
        const { value: id, changed } = await sayWhatChanged(dependencies, runner, () =>
          store.facts.put(runner.id, fact, now()),
        );
        response.status(201).json({ id, day, changed });
      },
    ],
  });

  defineRoute(router, '/strength/:id', {
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const { value: isRemoved, changed } = await sayWhatChanged(dependencies, runner, () =>
        store.facts.remove(runner.id, 'strength', String(request.params.id), now()),
      );
      if (!isRemoved) throw new HttpRefusal(404, ERROR_WORDS.noSuchStrengthSession);
      response.json({ changed });
    },
  });
}
