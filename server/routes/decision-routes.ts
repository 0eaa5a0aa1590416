/** `GET /decision`: what is decided today, or on an earlier day, with everything it was made from. */

import type { Router } from 'express';
import { z } from 'zod';
import type { DecisionAnswer } from '../../shared/api.ts';
import { isLocalDay } from '../../shared/local-day.ts';
import { describeDecision } from '../../shared/words/decision-words.ts';
import { decideOn, decideToday } from '../decide-today.ts';
import { defineRoute } from '../http/define-route.ts';
import { validateInput } from '../http/validate-input.ts';
import { planOf } from '../runner-plan.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

const querySchema = z.strictObject({
  day: z.string().refine(isLocalDay, { message: 'a day is written YYYY-MM-DD' }).exactOptional(),
});

export function addDecisionRoutes(router: Router, dependencies: RouteDependencies): void {
  defineRoute(router, '/decision', {
    get: async (request, response) => {
      const { day } = validateInput(querySchema, request.query);
      const runner = await dependencies.findRunner(request);
      if (day !== undefined) checkToldDay(dependencies, runner, day);
      const decision =
        day === undefined ? await decideToday(dependencies, runner) : await decideOn(dependencies, runner, day);
      const answer: DecisionAnswer = { decision, words: describeDecision(decision, planOf(runner.settings)) };
      response.json(answer);
    },
  });
}
