/** Readiness: where each item stands and why, and the single answers that it is made from. */

import type { Request, RequestHandler, Router } from 'express';
import type { z } from 'zod';
import {
  birthRequestSchema,
  clearanceRequestSchema,
  type ReadinessChangedAnswer,
  readinessRequestSchema,
  selfCheckRequestSchema,
  signsRequestSchema,
  targetRequestSchema,
} from '../../shared/api/readiness-api.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { defineRoute } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import {
  saveBareAnswer,
  saveBirth,
  saveClearance,
  saveSelfCheck,
  saveSigns,
  saveTarget,
} from '../readiness/readiness-answers.ts';
import { readReadinessStanding } from '../readiness/readiness-standing.ts';
import type { Runner } from '../store/runner-rows.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

export function addReadinessRoutes(router: Router, dependencies: RouteDependencies): void {
  const { findRunner } = dependencies;

  /** Every change answers with where she stands then. */
  const takes = <Schema extends z.ZodType>(
    schema: Schema,
    save: (runner: Runner, body: z.output<Schema>) => Promise<void>,
  ): RequestHandler[] => [
    ...readJsonBody,
    async (request: Request, response) => {
      const body = validateInput(schema, request.body);
      const runner = await findRunner(request);
      const { day } = body as { day?: string };
      if (day !== undefined) await checkToldDay(dependencies, runner, day);
      const { changed } = await sayWhatChanged(dependencies, runner, () => save(runner, body));
      const answer: ReadinessChangedAnswer = { ...(await readReadinessStanding(dependencies, runner)), changed };
      response.json(answer);
    },
  ];

  defineRoute(router, '/readiness', {
    get: async (request, response) => {
      response.json(await readReadinessStanding(dependencies, await findRunner(request)));
    },
    post: [
      ...readJsonBody,
      async (request, response) => {
        const answer = validateInput(readinessRequestSchema, request.body);
        const runner = await findRunner(request);
        await checkToldDay(dependencies, runner, answer.day);
        const { changed } = await sayWhatChanged(dependencies, runner, () =>
          saveBareAnswer(dependencies, runner, answer),
        );
        response.status(201).json({ ...answer, changed });
      },
    ],
  });
  defineRoute(router, '/readiness/birth', {
    put: takes(birthRequestSchema, (runner, body) => saveBirth(dependencies, runner, body)),
  });
  defineRoute(router, '/readiness/clearance', {
    put: takes(clearanceRequestSchema, (runner, body) => saveClearance(dependencies, runner, body)),
  });
  defineRoute(router, '/readiness/signs', {
    put: takes(signsRequestSchema, (runner, body) => saveSigns(dependencies, runner, body)),
  });
  defineRoute(router, '/readiness/self-check', {
    put: takes(selfCheckRequestSchema, (runner, body) => saveSelfCheck(dependencies, runner, body)),
  });
  defineRoute(router, '/readiness/targets', {
    put: takes(targetRequestSchema, (runner, body) => saveTarget(dependencies, runner, body)),
  });
}
