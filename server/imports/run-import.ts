/** Works through one large archive file by file; each result is a row of its own, so that it can go on after any end. */

import type { FileResult } from '../../shared/api/import-api.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { openUpload, type UploadItem } from '../archives/open-archive.ts';
import { deriveId } from '../clock.ts';
import { isDiskFull } from '../http/answer-errors.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { RecordDependencies } from '../runs/record-run.ts';
import type { ImportRefusal, StoredImport } from '../store/import-rows.ts';
import { type ItemToRecord, recordItem } from './record-item.ts';

/** How long to wait when too many files are being read for others. */
const BUSY_WAIT_MS = 1_000;
/** Skipped files between two notes of the progress: thousands of them are no reason for thousands of commits. */
const SKIPPED_PER_NOTE = 100;

export type ImportRun = { runnerId: string; stored: StoredImport; signal: AbortSignal };
type Dependencies = RecordDependencies & { reportError: (error: unknown) => void };

/** Answers when it is done, refused, paused, or told to stop by the signal; then it can be run again. */
export async function runImport(dependencies: Dependencies, run: ImportRun): Promise<void> {
  const { store, now } = dependencies;
  const { runnerId, stored, signal } = run;
  const { id } = stored;
  try {
    await store.imports.setState(runnerId, id, 'running', { now: now() });
    const refusal = await store.importFiles.inWorkFolder(id, (workFolder) =>
      workThrough(dependencies, run, workFolder),
    );
    if (signal.aborted) return;
    await store.imports.setState(runnerId, id, refusal === null ? 'done' : 'refused', { refusal, now: now() });
    await store.importFiles.removeUpload(id);
  } catch (error) {
    if (signal.aborted) return;
    const refusal = explainPause(error);
    if (refusal.code === ERROR_WORDS.importStopped.code) dependencies.reportError(error);
    await store.imports.setState(runnerId, id, 'paused', { refusal, now: now() });
  }
}

function explainPause(error: unknown): ImportRefusal {
  if (isDiskFull(error)) return ERROR_WORDS.importDiskFull;
  const isQuota = error instanceof HttpRefusal && error.words.code === ERROR_WORDS.quotaReached.code;
  return isQuota ? ERROR_WORDS.importQuotaReached : ERROR_WORDS.importStopped;
}

/** @returns why the archive as a whole was not opened; null otherwise. */
async function workThrough(
  dependencies: Dependencies,
  run: ImportRun,
  workFolder: string,
): Promise<ImportRefusal | null> {
  const { store, limits } = dependencies;
  const { runnerId, stored, signal } = run;
  const done = await store.imports.listPlaces(runnerId, stored.id);
  const progress = createProgress(dependencies, run, done);
  const options = {
    workFolder,
    limits: { ...limits.bulkArchive, fileBytes: limits.maxActivityBytes },
    isDone: (place: string) => done.has(place),
  };
  const upload = { path: store.importFiles.uploadPath(stored.id), name: stored.fileName };
  for await (const item of openUpload(upload, options)) {
    if (signal.aborted) return null;
    if (item.kind === 'file' || item.kind === 'refused') {
      const results = await recordPatiently(dependencies, run, item);
      if (results === null) return null;
      const isWhole = item.kind === 'refused' && item.place === '' && done.size === 0;
      for (const result of results) {
        if (isWhole && 'code' in result) return { code: result.code, message: result.message, cure: result.cure };
        await store.imports.addResult(runnerId, stored.id, result);
        done.add(result.place);
      }
    }
    await progress.note(item);
  }
  await progress.finish();
  return null;
}

/** Null when told to stop while waiting. */
async function recordPatiently(
  dependencies: Dependencies,
  { runnerId, stored, signal }: ImportRun,
  item: ItemToRecord,
): Promise<FileResult[] | null> {
  while (!signal.aborted) {
    try {
      // Her settings may change while an import of hours goes on.
      const runner = await dependencies.store.runners.get(runnerId);
      const idAt = (place: string) => deriveId(stored.id, place);
      const results: FileResult[] = [];
      for await (const result of recordItem(dependencies, runner, item, idAt)) results.push(result);
      return results;
    } catch (error) {
      if (!(error instanceof HttpRefusal) || error.status !== 503) throw error;
      await new Promise((resolve) => setTimeout(resolve, BUSY_WAIT_MS));
    }
  }
  return null;
}

/** Skipped files have no rows: after a restart they come again, and count from the start. */
function createProgress({ store, now }: Dependencies, { runnerId, stored }: ImportRun, done: ReadonlySet<string>) {
  let skipped = 0;
  let known = 0;

  async function write(total: number): Promise<void> {
    const all = Math.max(skipped, stored.skipped);
    const seen = done.size + all;
    const progress = { seen, skipped: all, total: Math.max(total, seen, stored.total ?? 0), updatedAt: now() };
    await store.imports.setProgress(runnerId, stored.id, progress);
  }

  return {
    async note(item: UploadItem): Promise<void> {
      const isSkipped = item.kind === 'skipped';
      if (isSkipped && (item.looksLike === 'folder' || item.looksLike === 'systemFile')) return;
      if (isSkipped) skipped += 1;
      // An archive inside was one of the files before it was opened.
      if (item.kind === 'archive') known += item.place === '' ? item.files : item.files - 1;
      if (!isSkipped || skipped % SKIPPED_PER_NOTE === 0) await write(known);
    },
    async finish(): Promise<void> {
      const seen = done.size + skipped;
      await store.imports.setProgress(runnerId, stored.id, { seen, skipped, total: seen, updatedAt: now() });
    },
  };
}
