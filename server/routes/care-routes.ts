/** What her professional said, and illness: list, preview, note. */

import type { Router } from 'express';
import { type CareSavedAnswer, sayRequestSchema } from '../../shared/api/care-api.ts';
import { describeCare } from '../describe-care.ts';
import { defineRoute } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { previewSay, recordSay } from '../record-say.ts';
import { sayWhatChanged } from '../say-what-changed.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

export function addCareRoutes(router: Router, dependencies: RouteDependencies): void {
  const { findRunner } = dependencies;

  defineRoute(router, '/care', {
    get: async (request, response) => {
      response.json(await describeCare(dependencies, await findRunner(request)));
    },
  });

  defineRoute(router, '/care/says/preview', {
    post: [
      ...readJsonBody,
      async (request, response) => {
        const said = validateInput(sayRequestSchema, request.body);
        const runner = await findRunner(request);
        checkToldDay(dependencies, runner, said.day);
        response.json(await previewSay(dependencies, runner, said));
      },
    ],
  });

  defineRoute(router, '/care/says', {
    post: [
      ...readJsonBody,
      async (request, response) => {
        const said = validateInput(sayRequestSchema, request.body);
        const runner = await findRunner(request);
        checkToldDay(dependencies, runner, said.day);
        const record = () => recordSay(dependencies, runner, said);
        const { value: id, changed } = await sayWhatChanged(dependencies, runner, record);
        response.status(201).json({ id, day: said.day, changed } satisfies CareSavedAnswer);
      },
    ],
  });
}
