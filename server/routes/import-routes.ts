/** Imports of large archives: how far each one is, what became of its files, go on with a paused one, stop one. */

import type { Request, Router } from 'express';
import {
  type ImportAnswer,
  type ImportSummary,
  type ImportsAnswer,
  importQuerySchema,
} from '../../shared/api/import-api.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { isId } from '../clock.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { validateInput } from '../http/validate-input.ts';
import type { StoredImport } from '../store/import-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { RouteDependencies } from './route-dependencies.ts';

const RESULTS_PER_PAGE = 200;

export function addImportRoutes(router: Router, { store, imports, findRunner }: RouteDependencies): void {
  defineRoute(router, '/imports', {
    get: async (request, response) => {
      const runner = await findRunner(request);
      const summaries = [];
      for (const stored of await store.imports.list(runner.id)) summaries.push(await summarize(store, runner, stored));
      const answer: ImportsAnswer = { imports: summaries };
      response.json(answer);
    },
  });

  defineRoute(router, '/imports/:id', {
    get: async (request, response) => {
      const runner = await findRunner(request);
      const stored = await getImport(store, runner, request);
      const { after, outcome } = validateInput(importQuerySchema, request.query);
      const page = { after: placeOrFirst(after), limit: RESULTS_PER_PAGE, ...(outcome !== undefined && { outcome }) };
      const results = await store.imports.listResults(runner.id, stored.id, page);
      const nextAfter = results.length === RESULTS_PER_PAGE ? (results.at(-1)?.place ?? null) : null;
      const answer: ImportAnswer = { ...(await summarize(store, runner, stored)), results, nextAfter };
      response.json(answer);
    },
    delete: async (request, response) => {
      const runner = await findRunner(request);
      const { id } = await getImport(store, runner, request);
      await imports.remove(runner.id, id);
      response.status(204).end();
    },
  });

  defineRoute(router, '/imports/:id/resume', {
    post: async (request, response) => {
      const runner = await findRunner(request);
      const { id } = await getImport(store, runner, request);
      if (!(await imports.resume(runner.id, id))) throw new HttpRefusal(409, ERROR_WORDS.importNotPaused);
      response.json(await summarize(store, runner, await getImport(store, runner, request)));
    },
  });
}

/** @throws HttpRefusal 404. */
async function getImport(store: Store, runner: Runner, request: Request): Promise<StoredImport> {
  const id = String(request.params.id);
  const stored = isId(id) ? await store.imports.get(runner.id, id) : null;
  if (stored === null) throw new HttpRefusal(404, ERROR_WORDS.noSuchImport);
  return stored;
}

/** The first page for everything that is no place. */
function placeOrFirst(after: string | undefined): string | null {
  return after !== undefined && /^\d{1,8}(\/\d{1,8})*$/.test(after) ? after : null;
}

async function summarize(store: Store, runner: Runner, stored: StoredImport): Promise<ImportSummary> {
  const { bytes: _bytes, skipped, refusal, ...rest } = stored;
  const counts = { ...(await store.imports.count(runner.id, stored.id)), skipped };
  return { ...rest, counts, ...(refusal !== null && { message: refusal.message, cure: refusal.cure }) };
}
