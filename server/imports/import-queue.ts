/** The imports that are under way: one at a time for each runner, the others wait their turn, over restarts too. */

import type { FileResult } from '../../shared/api/import-api.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { createId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { RecordDependencies } from '../runs/record-run.ts';
import { runImport } from './run-import.ts';

export type NewImport = {
  /** What was received; it is taken over. */
  path: string;
  bytes: number;
  fileName: string;
  /** Of the files that were dealt with already. */
  results: readonly FileResult[];
};

export type ImportQueue = {
  /** Goes on with what a former run of the service left. */
  start: () => Promise<void>;
  /**
   * @returns its id.
   * @throws HttpRefusal 429 when too many are not over yet.
   */
  add: (runnerId: string, added: NewImport) => Promise<string>;
  /** False when it is not paused. */
  resume: (runnerId: string, id: string) => Promise<boolean>;
  /** Stops it and forgets it; its runs stay. */
  remove: (runnerId: string, id: string) => Promise<void>;
  /** Answers when nothing is under way any more; what was, goes on at the next start. */
  stop: () => Promise<void>;
};

type Running = { id: string; stop: AbortController; ended: Promise<void> };

export function createImportQueue(
  dependencies: RecordDependencies & { reportError: (error: unknown) => void },
): ImportQueue {
  const { store, now, limits, reportError } = dependencies;
  const running = new Map<string, Running>();
  let isStopping = false;

  async function startWaiting(): Promise<void> {
    for (const { runnerId, id } of await store.imports.listWaiting()) {
      if (isStopping) return;
      if (!running.has(runnerId)) begin(runnerId, id);
    }
  }

  function begin(runnerId: string, id: string): void {
    const stop = new AbortController();
    const ended = work(runnerId, id, stop.signal)
      .catch(reportError)
      .then(() => {
        running.delete(runnerId);
      });
    running.set(runnerId, { id, stop, ended });
    void ended.then(() => (isStopping ? undefined : startWaiting())).catch(reportError);
  }

  async function work(runnerId: string, id: string, signal: AbortSignal): Promise<void> {
    const stored = await store.imports.get(runnerId, id);
    if (stored?.state === 'waiting') await runImport(dependencies, { runnerId, stored, signal });
  }

  return {
    async start() {
      await store.imports.returnToWaiting();
      await startWaiting();
    },
    async add(runnerId, { path, bytes, fileName, results }) {
      if ((await store.imports.countOpen(runnerId)) >= limits.maxOpenImports) {
        throw new HttpRefusal(429, ERROR_WORDS.tooManyImports);
      }
      const id = createId(now());
      await store.importFiles.keepUpload(id, path);
      const seen = results.length;
      const times = { createdAt: now(), updatedAt: now() };
      const fresh = {
        id,
        fileName,
        bytes,
        ...times,
        state: 'waiting',
        seen,
        skipped: 0,
        total: null,
        refusal: null,
      } as const;
      try {
        await store.imports.insert(runnerId, fresh, results);
      } catch (error) {
        await store.importFiles.removeUpload(id);
        throw error;
      }
      await startWaiting();
      return id;
    },
    async resume(runnerId, id) {
      const stored = await store.imports.get(runnerId, id);
      if (stored?.state !== 'paused') return false;
      await store.imports.setState(runnerId, id, 'waiting', { now: now() });
      await startWaiting();
      return true;
    },
    async remove(runnerId, id) {
      const current = running.get(runnerId);
      if (current?.id === id) {
        current.stop.abort();
        await current.ended;
      }
      await store.imports.remove(runnerId, id);
      await store.importFiles.removeUpload(id);
    },
    async stop() {
      isStopping = true;
      for (const { stop } of running.values()) stop.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
