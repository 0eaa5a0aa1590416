/** What is decided today, or on an earlier day, and everything it was made from, to replay it elsewhere. */

import type { Router } from 'express';
import { z } from 'zod';
import type { DecisionAnswer } from '../../shared/api/decision-api.ts';
import { localDay } from '../../shared/api/written-day.ts';
import { describeDecision } from '../../shared/words/decision-words.ts';
import { describeTomorrow } from '../../shared/words/tomorrow-words.ts';
import { decideOn, decideToday, foreseeTomorrow } from '../decision/decide-today.ts';
import { collectHistory, getPlanByKey, toInputs } from '../decision/runner-history.ts';
import { defineRoute } from '../http/define-route.ts';
import { validateInput } from '../http/validate-input.ts';
import { checkToldDay, type RouteDependencies } from './route-dependencies.ts';

const querySchema = z.strictObject({
  day: localDay.exactOptional(),
});

export function addDecisionRoutes(router: Router, dependencies: RouteDependencies): void {
  defineRoute(router, '/decision', {
    get: async (request, response) => {
      const { day } = validateInput(querySchema, request.query);
      const runner = await dependencies.findRunner(request);
      if (day !== undefined) await checkToldDay(dependencies, runner, day);
      const decision =
        day === undefined ? await decideToday(dependencies, runner) : await decideOn(dependencies, runner, day);
      const plan = await getPlanByKey(dependencies.store, runner.id, decision.plan);
      const tomorrow = day === undefined ? await foreseeTomorrow(dependencies, runner, decision.day) : null;
      const told = tomorrow === null ? [] : describeTomorrow(decision, tomorrow);
      const answer: DecisionAnswer = { decision, words: describeDecision(decision, plan), told };
      response.json(answer);
    },
  });

  // The very history that `fourth-mile decide` reads; its digest is the one that the decision was kept with.
  defineRoute(router, '/decision/inputs', {
    get: async (request, response) => {
      const { day } = validateInput(querySchema, request.query);
      const runner = await dependencies.findRunner(request);
      if (day !== undefined) await checkToldDay(dependencies, runner, day);
      const askedOn = day ?? (await decideToday(dependencies, runner)).day;
      const { store, now } = dependencies;
      const history = await collectHistory(store, runner.id, { now: now() });
      const inputs = toInputs(history, askedOn);
      response.set('Content-Disposition', `attachment; filename="fourth-mile-${askedOn}.json"`);
      response.json(inputs);
    },
  });
}
