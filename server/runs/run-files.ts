/** A run that was brought in as several files: what they are, how they differ, and which one is used. */

import type { RunFile, RunFiles } from '../../shared/api/run-files-api.ts';
import { findDifferences, tellsMore } from '../../shared/run/recording-tells.ts';
import { describeDifferences, RUN_FILE_ERRORS } from '../../shared/words/recording-words.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { pickFile, type StoredRun, type RunFile as StoredRunFile } from '../store/stored-run.ts';
import { assessAnew } from './assess-upload.ts';
import type { ReadingPool } from './reading-pool.ts';
import { settleDay } from './settle-day.ts';

type Dependencies = { store: Store; reading: ReadingPool; now: Clock };

/** Null for a run with one file. */
export async function describeRunFiles(store: Store, runnerId: string, run: StoredRun): Promise<RunFiles | null> {
  const spares = await store.spareFiles.list(runnerId, run.id);
  if (spares.length === 0) return null;
  const proposed = spares.reduce<StoredRunFile>((best, next) => (tellsMore(next, best) ? next : best), pickFile(run));
  const describe = (file: StoredRunFile): RunFile => {
    const { fileId, fileName, uploadedAt, timerSeconds, distanceMeters } = file;
    const isInUse = fileId === run.fileId;
    const words = isInUse ? null : describeDifferences(findDifferences(run, file), run, file);
    const isProposed = fileId === proposed.fileId;
    return { fileId, fileName, uploadedAt, timerSeconds, distanceMeters, isInUse, isProposed, words };
  };
  return { files: [run, ...spares].map(describe), isAsked: run.isFileAsked };
}

/**
 * Uses that file from now on, and makes the verdict anew; naming the one in use keeps it.
 * @throws HttpRefusal 404 for a file that is not one of this run.
 */
export async function chooseRunFile(
  { store, reading, now }: Dependencies,
  runner: Runner,
  run: StoredRun,
  fileId: string,
): Promise<void> {
  if (fileId === run.fileId) return await store.activities.keepFile(runner.id, run.id);
  const chosen = (await store.spareFiles.list(runner.id, run.id)).find((spare) => spare.fileId === fileId);
  if (chosen === undefined) throw new HttpRefusal(404, RUN_FILE_ERRORS.notThere);
  const onDisk = { ...chosen, id: run.id, path: store.files.path(fileId) };
  const assessed = await assessAnew({ store, reading }, runner, onDisk, run.match);
  const switched = { ...run, ...chosen, ...assessed.verdict, isFileAsked: false };
  await store.activities.switchFile(runner.id, switched, pickFile(run), assessed.reading, now());
  for (const day of new Set([run.day, switched.day])) await settleDay({ store, reading, now }, runner, day);
}

/** Every file of the run on disk. */
export async function listFileIds(store: Store, runnerId: string, run: StoredRun): Promise<string[]> {
  const spares = await store.spareFiles.list(runnerId, run.id);
  return [run.fileId, ...spares.map(({ fileId }) => fileId)];
}
