/** Takes whatever is sent: one run at once, a small archive file by file, a large one into the background. */

import { open } from 'node:fs/promises';
import type { FileResult } from '../../shared/api/import-api.ts';
import { ArchiveError } from '../archives/archive-error.ts';
import type { ArchiveLimits } from '../archives/archive-limits.ts';
import { checkCentralDirectory } from '../archives/check-central-directory.ts';
import { openUpload } from '../archives/open-archive.ts';
import { createId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { ImportQueue } from '../imports/import-queue.ts';
import { type ItemToRecord, recordItem, recordOutings, refuseArchive, refuseItem } from '../imports/record-item.ts';
import { recordFile } from '../runs/record-file.ts';
import { type RecordDependencies, type RecordedRun, recordReceived } from '../runs/record-run.ts';
import { splitUpload } from '../runs/split-upload.ts';
import type { ArchiveSettings } from '../settings.ts';
import type { Runner } from '../store/runner-rows.ts';
import { type ReceivedUpload, receiveUpload, type UploadStream } from './receive-upload.ts';

export type TakeDependencies = RecordDependencies & { imports: ImportQueue };
export type TakenUpload =
  | { kind: 'run'; recorded: RecordedRun }
  | { kind: 'archive'; results: FileResult[]; skipped: number }
  | { kind: 'import'; importId: string };

type Arrived = { id: string; fileName: string; received: ReceivedUpload };

/** What a small archive may not have and a large one may. */
const BEYOND_SINGLE: readonly string[] = ['tooManyEntries', 'archiveTooLarge', 'tooDeep', 'readingLimit'];

/** @throws HttpRefusal when nothing of it can be used; nothing is kept then. */
export async function takeUpload(
  dependencies: TakeDependencies,
  runner: Runner,
  upload: UploadStream & { fileName: string },
): Promise<TakenUpload> {
  const { store, now, limits } = dependencies;
  const id = createId(now());
  try {
    const received = await receiveUpload(upload, store.files.partPath(id), limits);
    const arrived = { id, fileName: upload.fileName, received };
    if (received.kind === 'zip') return await takeZip(dependencies, runner, arrived);
    if (received.kind === 'gzip') return await takeGzip(dependencies, runner, arrived);
    return await takeFile(dependencies, runner, arrived, received.path, () =>
      recordReceived(dependencies, runner, arrived),
    );
  } finally {
    // Of a run that was recorded nothing is left there; an import has moved it away.
    await store.files.clearIncoming(id);
  }
}

async function takeGzip(dependencies: TakeDependencies, runner: Runner, arrived: Arrived): Promise<TakenUpload> {
  const { id, fileName, received } = arrived;
  const limits = withFileLimit(dependencies, dependencies.limits.singleArchive);
  return await dependencies.store.importFiles.inWorkFolder(id, async (workFolder) => {
    for await (const item of openUpload({ path: received.path, name: fileName }, { workFolder, limits })) {
      if (item.kind === 'refused') throw refuseArchive(item.refusal);
      if (item.kind !== 'file') continue;
      const { path } = item;
      return await takeFile(dependencies, runner, arrived, path, () =>
        recordFile(dependencies, runner, { path, fileName }),
      );
    }
    throw new Error('A compressed upload gave neither a file nor a refusal.');
  });
}

/** One run, or each of the outings that are chained in the file at `path`. */
async function takeFile(
  dependencies: TakeDependencies,
  runner: Runner,
  { fileName }: Arrived,
  path: string,
  takeWhole: () => Promise<RecordedRun>,
): Promise<TakenUpload> {
  const outings = await splitUpload(dependencies.reading, path);
  if (outings.length === 0) return { kind: 'run', recorded: await takeWhole() };
  const file = { place: '', name: fileName };
  const results = await collectOrRefuse(file, recordOutings(dependencies, runner, file, outings));
  return { kind: 'archive', results, skipped: 0 };
}

async function takeZip(dependencies: TakeDependencies, runner: Runner, arrived: Arrived): Promise<TakenUpload> {
  const { limits, store } = dependencies;
  const { path } = arrived.received;
  if (!(await isWithin(path, withFileLimit(dependencies, limits.singleArchive)))) {
    return await takeAsImport(dependencies, runner, arrived, []);
  }
  const small = await store.importFiles.inWorkFolder(arrived.id, (workFolder) =>
    takeSmallZip(dependencies, runner, { ...arrived, workFolder }),
  );
  if (small.isBeyond) return await takeAsImport(dependencies, runner, arrived, small.results);
  return { kind: 'archive', results: small.results, skipped: small.skipped };
}

async function takeAsImport(
  dependencies: TakeDependencies,
  runner: Runner,
  { received: { path, bytes }, fileName }: Arrived,
  results: readonly FileResult[],
): Promise<TakenUpload> {
  await checkArchive(path, withFileLimit(dependencies, dependencies.limits.bulkArchive)).catch((error: unknown) => {
    throw error instanceof ArchiveError ? refuseArchive(error.refusal) : error;
  });
  const importId = await dependencies.imports.add(runner.id, { path, bytes, fileName, results });
  return { kind: 'import', importId };
}

/** By its list of contents. @throws HttpRefusal when it is not opened whatever its size. */
async function isWithin(path: string, limits: ArchiveLimits): Promise<boolean> {
  try {
    await checkArchive(path, limits);
    return true;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    if (BEYOND_SINGLE.includes(error.refusal.code)) return false;
    throw refuseArchive(error.refusal);
  }
}

async function checkArchive(path: string, limits: ArchiveLimits): Promise<void> {
  const file = await open(path, 'r');
  try {
    await checkCentralDirectory(file, limits);
  } finally {
    await file.close();
  }
}

type SmallZip = { results: FileResult[]; skipped: number; isBeyond: boolean };

/** Ends early, with the results so far, when it turns out to be a large one. */
async function takeSmallZip(
  dependencies: TakeDependencies,
  runner: Runner,
  { received, fileName, workFolder }: Arrived & { workFolder: string },
): Promise<SmallZip> {
  const limits = withFileLimit(dependencies, dependencies.limits.singleArchive);
  const taken: SmallZip = { results: [], skipped: 0, isBeyond: false };
  for await (const item of openUpload({ path: received.path, name: fileName }, { workFolder, limits })) {
    if (item.kind === 'skipped' && item.looksLike !== 'folder' && item.looksLike !== 'systemFile') taken.skipped += 1;
    if (item.kind !== 'file' && item.kind !== 'refused') continue;
    if (item.kind === 'refused' && BEYOND_SINGLE.includes(item.refusal.code)) return { ...taken, isBeyond: true };
    if (item.kind === 'refused' && item.place === '' && taken.results.length === 0) throw refuseArchive(item.refusal);
    taken.results.push(...(await collectOrRefuse(item, recordItem(dependencies, runner, item))));
  }
  return taken;
}

/** Of what is answered at once every file gets its line, also when there is no room for it any more. */
async function collectOrRefuse(
  where: Pick<ItemToRecord, 'place' | 'name'>,
  recorded: AsyncGenerator<FileResult>,
): Promise<FileResult[]> {
  const results: FileResult[] = [];
  try {
    for await (const result of recorded) results.push(result);
  } catch (error) {
    if (!(error instanceof HttpRefusal)) throw error;
    results.push(refuseItem(where, error));
  }
  return results;
}

function withFileLimit({ limits }: TakeDependencies, archive: ArchiveSettings): ArchiveLimits {
  return { ...archive, fileBytes: limits.maxActivityBytes };
}
