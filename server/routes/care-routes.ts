/** What her professional said, and illness: list, preview, note, change, take back. */

import type { Router } from 'express';
import {
  type CareSavedAnswer,
  illnessEndSchema,
  illnessRequestSchema,
  sayRequestSchema,
} from '../../shared/api/care-api.ts';
import type { ChangedAnswer } from '../../shared/api/change-api.ts';
import { describeCare } from '../care/describe-care.ts';
import { changeIllnessEnd, recordIllness } from '../care/record-illness.ts';
import { previewSay, recordSay } from '../care/record-say.ts';
import { takeBackIllness, takeBackSay } from '../care/take-back.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { defineRoute } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

export function addCareRoutes(router: Router, dependencies: RouteDependencies): void {
  const { findRunner } = dependencies;

  defineRoute(router, '/care', {
    get: async (request, response) => {
      response.json(await describeCare(dependencies, await findRunner(request)));
    },
  });
  addSayRoutes(router, dependencies);
  addIllnessRoutes(router, dependencies);
}

function addSayRoutes(router: Router, dependencies: RouteDependencies): void {
  const { findRunner } = dependencies;

  defineRoute(router, '/care/says/preview', {
    post: [
      ...readJsonBody,
      async (request, response) => {
        const said = validateInput(sayRequestSchema, request.body);
        const runner = await findRunner(request);
        await checkToldDay(dependencies, runner, said.day);
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
        await checkToldDay(dependencies, runner, said.day);
        const record = () => recordSay(dependencies, runner, said);
        const { value: id, changed } = await sayWhatChanged(dependencies, runner, record);
        response.status(201).json({ id, day: said.day, changed } satisfies CareSavedAnswer);
      },
    ],
  });

  defineRoute(router, '/care/says/:id', {
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const takeBack = () => takeBackSay(dependencies, runner, String(request.params.id));
      const { changed } = await sayWhatChanged(dependencies, runner, takeBack);
      response.json({ changed } satisfies ChangedAnswer);
    },
  });
}

function addIllnessRoutes(router: Router, dependencies: RouteDependencies): void {
  const { findRunner } = dependencies;

  defineRoute(router, '/care/illnesses', {
    post: [
      ...readJsonBody,
      async (request, response) => {
        const illness = validateInput(illnessRequestSchema, request.body);
        const runner = await findRunner(request);
        await checkToldDay(dependencies, runner, illness.from);
        const record = () => recordIllness(dependencies, runner, illness);
        const { value: id, changed } = await sayWhatChanged(dependencies, runner, record);
        response.status(201).json({ id, day: illness.from, changed } satisfies CareSavedAnswer);
      },
    ],
  });

  defineRoute(router, '/care/illnesses/:id', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const { until } = validateInput(illnessEndSchema, request.body);
        const runner = await findRunner(request);
        const id = String(request.params.id);
        const change = () => changeIllnessEnd(dependencies, runner, id, until);
        const { value: day, changed } = await sayWhatChanged(dependencies, runner, change);
        response.json({ id, day, changed } satisfies CareSavedAnswer);
      },
    ],
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const takeBack = () => takeBackIllness(dependencies, runner, String(request.params.id));
      const { changed } = await sayWhatChanged(dependencies, runner, takeBack);
      response.json({ changed } satisfies ChangedAnswer);
    },
  });
}
