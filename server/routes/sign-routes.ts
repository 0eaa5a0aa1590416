/** An urgent sign closes running; "seen by a professional" may open it again, or on the same day: it was a mistaken tap. */

import type { Router } from 'express';
import { seenRequestSchema, urgentRequestSchema } from '../../shared/api/sign-api.ts';
import { undoUrgentSign } from '../care/take-back.ts';
import { createId } from '../clock.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { dateSign } from '../diary/date-telling.ts';
import { defineRoute } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

export function addSignRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, now, findRunner, takeTurns } = dependencies;

  defineRoute(router, '/urgent', {
    post: [
      ...readJsonBody,
      async (request, response) => {
        const told = validateInput(urgentRequestSchema, request.body);
        const runner = await findRunner(request);
        await checkToldDay(dependencies, runner, told.day);
        const { sign } = told;
        const save = async () => {
          const day = await dateSign(dependencies, runner, told.day);
          const fact = { id: createId(now()), kind: 'urgent', subject: `${day}/${sign}`, day, body: { sign } } as const;
          await store.facts.put(runner.id, fact, now());
          return day;
        };
        // In turn with "may run": what is told behind that word is not answered by it.
        const { value: day, changed } = await sayWhatChanged(dependencies, runner, () => takeTurns(runner.id, save));
        response.status(201).json({ day, sign, changed });
      },
    ],
  });

  defineRoute(router, '/urgent/:id', {
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const undo = () => undoUrgentSign(dependencies, runner, String(request.params.id));
      const { changed } = await sayWhatChanged(dependencies, runner, undo);
      response.json({ changed });
    },
  });

  defineRoute(router, '/seen', {
    post: [
      ...readJsonBody,
      async (request, response) => {
        const { day, mayRun } = validateInput(seenRequestSchema, request.body);
        const runner = await findRunner(request);
        await checkToldDay(dependencies, runner, day);
        // The last word of a day stands.
        const fact = { id: createId(now()), kind: 'seen', subject: day, day, body: { mayRun } } as const;
        const save = () => takeTurns(runner.id, () => store.facts.put(runner.id, fact, now()));
        const { changed } = await sayWhatChanged(dependencies, runner, save);
        response.status(201).json({ day, mayRun, changed });
      },
    ],
  });
}
