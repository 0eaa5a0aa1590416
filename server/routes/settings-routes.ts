/** The runner's own settings; a new heart-rate basis also speaks about her recent runs. */

import type { Router } from 'express';
import { runnerSettingsSchema } from '../../shared/api.ts';
import { addDays } from '../../shared/local-day.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { type AssessedRun, assessAgain } from '../assess-upload.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { isTimeZone, localDayAt } from '../runner-day.ts';
import { sayWhatChanged } from '../say-what-changed.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { RouteDependencies } from './route-dependencies.ts';

/** Longer than any attempt that its runs could still decide about. */
const REASSESSED_DAYS = 60;

export function addSettingsRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner, takeTurns } = dependencies;

  defineRoute(router, '/settings', {
    get: async (request, response) => {
      response.json((await findRunner(request)).settings);
    },
    put: [
      ...readJsonBody,
      async (request, response) => {
        const settings = validateInput(runnerSettingsSchema, request.body);
        if (!isTimeZone(settings.timeZone)) throw new HttpRefusal(400, ERROR_WORDS.unknownTimeZone);
        const before = await findRunner(request);
        const save = async () => {
          const hasNewBasis = JSON.stringify(before.settings.heartRate) !== JSON.stringify(settings.heartRate);
          const runner = { id: before.id, settings };
          const assessed = hasNewBasis ? await assessRecentAgain(dependencies, runner) : [];
          await store.runners.setSettings(before.id, settings);
          for (const { id, verdict, reading } of assessed) {
            await store.activities.setVerdict(before.id, id, verdict, reading, dependencies.now());
          }
        };
        const { changed } = await sayWhatChanged(dependencies, before, () => takeTurns(before.id, save));
        response.json({ ...settings, changed });
      },
    ],
  });
}

/** A run whose file cannot be read now keeps the verdict that it has. */
async function assessRecentAgain(dependencies: RouteDependencies, runner: Runner) {
  const { store, now } = dependencies;
  const since = addDays(localDayAt(now(), runner.settings.timeZone), -REASSESSED_DAYS);
  const recent = (await store.activities.list(runner.id)).filter(({ day }) => day >= since);
  const assessed: (AssessedRun & { id: string })[] = [];
  for (const run of recent) {
    try {
      assessed.push({ id: run.id, ...(await assessAgain(dependencies, runner, run)) });
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
    }
  }
  return assessed;
}
