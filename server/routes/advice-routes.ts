/** `GET /advice`: what she told suggests today, beside the decision. */

import type { Router } from 'express';
import { giveAdvice } from '../diary/give-advice.ts';
import { defineRoute } from '../http/define-route.ts';
import type { RouteDependencies } from './route-dependencies.ts';

export function addAdviceRoutes(router: Router, dependencies: RouteDependencies): void {
  defineRoute(router, '/advice', {
    get: async (request, response) => {
      response.json(await giveAdvice(dependencies, await dependencies.findRunner(request)));
    },
  });
}
