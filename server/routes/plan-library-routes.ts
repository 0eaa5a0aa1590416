/** The library of plans: list, save and import, export, choose. */

import type { Router } from 'express';
import { sayIssue } from '../../shared/api/issue-words.ts';
import {
  type PlanChosenAnswer,
  type PlanSavedAnswer,
  planChoiceSchema,
  planSaveSchema,
} from '../../shared/api/plan-api.ts';
import { type Plan, planKey } from '../../shared/plan/plan.ts';
import { describePlanIssue } from '../../shared/words/plan-edit-words.ts';
import { decideToday } from '../decision/decide-today.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { choosePlan, describeLibrary, getPlan, savePlan } from '../plans/plan-library.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { RouteDependencies } from './route-dependencies.ts';

export function addPlanLibraryRoutes(router: Router, dependencies: RouteDependencies): void {
  const { findRunner, takeTurns } = dependencies;

  defineRoute(router, '/plans', {
    get: async (request, response) => {
      response.json(await describeLibrary(dependencies, await findRunner(request)));
    },
    post: [
      ...readJsonBody,
      async (request, response) => {
        const { plan, choose } = validatePlan(request.body);
        const runner = await findRunner(request);
        const save = () =>
          takeTurns(runner.id, async () => {
            const saved = await savePlan(dependencies, runner, plan);
            const chosenFrom = choose ? await choosePlan(dependencies, runner, saved.plan) : null;
            return { ...saved, chosenFrom };
          });
        const { value, changed } = await sayWhatChanged(dependencies, runner, save);
        const isOpenNow = await isOpen(dependencies, runner, value.plan);
        response.status(value.isNew ? 201 : 200).json({ ...value, isOpenNow, changed } satisfies PlanSavedAnswer);
      },
    ],
  });

  defineRoute(router, '/plans/choice', {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const { key } = validateInput(planChoiceSchema, request.body);
        const runner = await findRunner(request);
        const plan = await getPlan(dependencies, runner, key);
        const choose = () => takeTurns(runner.id, () => choosePlan(dependencies, runner, plan));
        const { value: chosenFrom, changed } = await sayWhatChanged(dependencies, runner, choose);
        const isOpenNow = await isOpen(dependencies, runner, plan);
        response.json({ chosenFrom, isOpenNow, changed } satisfies PlanChosenAnswer);
      },
    ],
  });

  defineRoute(router, '/plans/:key', {
    get: async (request, response) => {
      const plan = await getPlan(dependencies, await findRunner(request), String(request.params.key));
      response.set('Content-Disposition', `attachment; filename="${nameFile(plan)}"`);
      response.json(plan);
    },
  });
}

async function isOpen(dependencies: RouteDependencies, runner: Runner, plan: Plan): Promise<boolean> {
  return (await decideToday(dependencies, runner)).plan === planKey(plan);
}

/** @throws HttpRefusal 400 that names the week and the field. */
function validatePlan(body: unknown): { plan: Plan; choose: boolean } {
  const result = planSaveSchema.safeParse(body, { error: sayIssue });
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const isInPlan = issue.path[0] === 'plan' && issue.path.length > 1;
    const path = isInPlan ? issue.path.slice(1) : issue.path;
    return { path: issue.path.join('.'), message: describePlanIssue({ ...issue, path }) };
  });
  throw new HttpRefusal(400, {
    code: 'invalidRequest',
    message: `This plan cannot be used. ${problems[0]?.message.replace(/\.$/, '')}.`,
    cure: 'Correct it and send it again; nothing was changed. A plan exported from here shows the form.',
    details: { problems },
  });
}

/** Letters and digits of the name, so that no header can be broken by it. */
function nameFile({ name, version }: Plan): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `fourth-mile-plan-${plain || 'own'}${version === undefined ? '' : `-v${version}`}.json`;
}
