/** The five readiness items: their questions, how each stands today, and an answer to one. */

import type { Router } from 'express';
import { type ReadinessAnswer, readinessRequestSchema } from '../../shared/api.ts';
import { READINESS_WORDS } from '../../shared/words/readiness-words.ts';
import { createId } from '../clock.ts';
import { decideToday } from '../decide-today.ts';
import { defineRoute } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { sayWhatChanged } from '../say-what-changed.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

export function addReadinessRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, now, findRunner } = dependencies;

  defineRoute(router, '/readiness', {
    get: async (request, response) => {
      const { readiness } = await decideToday(dependencies, await findRunner(request));
      const answer: ReadinessAnswer = {
        items: READINESS_WORDS.map((words) => {
          const standing = readiness.find(({ item }) => item === words.item);
          return { ...words, state: standing?.state ?? 'missing', answeredOn: standing?.answeredOn ?? null };
        }),
      };
      response.json(answer);
    },
    post: [
      ...readJsonBody,
      async (request, response) => {
        const { day, item, met } = validateInput(readinessRequestSchema, request.body);
        const runner = await findRunner(request);
        checkToldDay(dependencies, runner, day);
        // The last answer of a day stands.
        const fact = {
          id: createId(now()),
          kind: 'readiness',
          subject: `${day}/${item}`,
          day,
          body: { item, met },
        } as const;
        const { changed } = await sayWhatChanged(dependencies, runner, () => store.facts.put(runner.id, fact, now()));
        response.status(201).json({ day, item, met, changed });
      },
    ],
  });
}
