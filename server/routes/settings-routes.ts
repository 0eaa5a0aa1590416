/** The runner's own settings; a new heart-rate basis also speaks about her recent runs. */

import type { Router } from 'express';
import { runnerSettingsSchema } from '../../shared/api/settings-api.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { sayWhatChanged } from '../decision/say-what-changed.ts';
import { noteLeftZone } from '../former-zone.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { validateInput } from '../http/validate-input.ts';
import { listSays } from '../recorded/professional-says.ts';
import { isTimeZone } from '../runner-day.ts';
import { assessRecentAgain, keepVerdicts } from '../runs/assess-recent-again.ts';
import type { RouteDependencies } from './route-dependencies.ts';

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
        const asked = await findRunner(request);
        const save = async () => {
          // In turn: what another change has made of them meanwhile is what this one changes.
          const before = await findRunner(request);
          const hasNewBasis = JSON.stringify(before.settings.heartRate) !== JSON.stringify(settings.heartRate);
          const runner = { id: before.id, settings };
          const says = await listSays(store, before.id);
          const assessed = hasNewBasis ? await assessRecentAgain(dependencies, runner, says) : [];
          if (settings.timeZone !== before.settings.timeZone) await noteLeftZone(dependencies, before);
          await store.runners.setSettings(before.id, settings);
          await keepVerdicts(dependencies, runner, assessed);
        };
        const { changed } = await sayWhatChanged(dependencies, asked, () => takeTurns(asked.id, save));
        response.json({ ...settings, changed });
      },
    ],
  });
}
