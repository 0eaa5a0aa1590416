/** The two answers of a run, recorded or entered by hand: given, changed and taken out, and what they were before. */

import type { Request, Router } from 'express';
import type { z } from 'zod';
import { afterCheckInSchema, morningCheckInSchema } from '../../shared/api/check-in-api.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { type AnsweredRun, removeRunCheckIn, saveAfterCheckIn, saveMorningCheckIn } from '../diary/check-in-answers.ts';
import { listRunCheckInChanges } from '../diary/check-in-trace.ts';
import { defineRoute, type RouteHandlers } from '../http/define-route.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { RouteDependencies } from './route-dependencies.ts';

/** Where such runs live, how one is found (or refused with 404), and what a saved answer is answered with. */
export type RunAddress<Run extends AnsweredRun> = {
  path: string;
  getRun: (dependencies: RouteDependencies, runner: Runner, request: Request) => Promise<Run>;
  describe: (runner: Runner, run: Run) => Promise<object>;
  /** The run under which this moment of it is answered. */
  findAnswered: (runner: Runner, run: Run, moment: 'after' | 'morning') => Promise<AnsweredRun>;
};

type Save<Body> = (dependencies: RouteDependencies, runner: Runner, run: AnsweredRun, body: Body) => Promise<void>;

export function addRunAnswerRoutes<Run extends AnsweredRun>(
  router: Router,
  dependencies: RouteDependencies,
  address: RunAddress<Run>,
): void {
  const { path, getRun, findAnswered } = address;
  const after = answerOf(dependencies, address, 'after', afterCheckInSchema, saveAfterCheckIn);
  defineRoute(router, `${path}/check-ins/after`, after);
  const morning = answerOf(dependencies, address, 'morning', morningCheckInSchema, saveMorningCheckIn);
  defineRoute(router, `${path}/check-ins/morning`, morning);
  defineRoute(router, `${path}/check-ins/changes`, {
    get: async (request, response) => {
      const runner = await dependencies.findRunner(request);
      const run = await getRun(dependencies, runner, request);
      const listOf = async (moment: 'after' | 'morning') => {
        const { id } = await findAnswered(runner, run, moment);
        return (await listRunCheckInChanges(dependencies.store, runner.id, id))[moment];
      };
      response.json({ after: await listOf('after'), morning: await listOf('morning') });
    },
  });
}

function answerOf<Run extends AnsweredRun, Schema extends z.ZodType>(
  dependencies: RouteDependencies,
  { getRun, describe, findAnswered }: RunAddress<Run>,
  moment: 'after' | 'morning',
  schema: Schema,
  save: Save<z.output<Schema>>,
): RouteHandlers {
  const { findRunner, takeTurns } = dependencies;
  return {
    put: [
      ...readJsonBody,
      async (request, response) => {
        const body = validateInput(schema, request.body);
        const runner = await findRunner(request);
        await getRun(dependencies, runner, request);
        // Asked again in turn: meanwhile the run may have gone, or gone into another one with its answers.
        const saveInTurn = () =>
          takeTurns(runner.id, async () => {
            const run = await getRun(dependencies, runner, request);
            await save(dependencies, runner, await findAnswered(runner, run, moment), body);
            return run;
          });
        const { value: run, changed } = await sayWhatChanged(dependencies, runner, saveInTurn);
        response.json({ ...(await describe(runner, run)), changed });
      },
    ],
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const run = await getRun(dependencies, runner, request);
      const { changed } = await sayWhatChanged(dependencies, runner, () =>
        takeTurns(runner.id, async () => {
          const answered = await findAnswered(runner, run, moment);
          await removeRunCheckIn(dependencies, runner, answered, moment);
        }),
      );
      response.json({ changed });
    },
  };
}
