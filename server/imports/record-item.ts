/** Records one file of an archive, and says in one line what became of it, or of each run that is chained in it. */

import type { FileResult } from '../../shared/api/import-api.ts';
import { type ArchiveRefusal, describeArchiveRefusal, nameChained } from '../../shared/words/archive-words.ts';
import { placeWithin, type UploadItem } from '../archives/open-archive.ts';
import { createId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { recordBytes, recordFile } from '../runs/record-file.ts';
import type { RecordDependencies, RecordedRun } from '../runs/record-run.ts';
import { splitUpload } from '../runs/split-upload.ts';
import type { Runner } from '../store/runner-rows.ts';

/** The items that are worth a line. */
export type ItemToRecord = Extract<UploadItem, { kind: 'file' | 'refused' }>;
type Where = Pick<UploadItem, 'place' | 'name'>;

/** Codes of whole files that are something else; all others may have been a run. */
const OTHER_KINDS: readonly string[] = ['notFit', 'notActivity', 'otherSport'];
/** Not the file's fault: there is no room, or too much is going on. */
const PASSING_STATUSES: readonly number[] = [503, 507];

/**
 * One result; of a file in which several outings are chained one for each, at places below the file's own. `idAt` names
 * the run to be at a place, where the same item may come again: after a crash between the run and this line about it,
 * the run that is there already is its own, and new.
 * @throws HttpRefusal 503 or 507 when the same file could be taken later.
 */
export async function* recordItem(
  dependencies: RecordDependencies,
  runner: Runner,
  item: ItemToRecord,
  idAt: (place: string) => string = () => createId(dependencies.now()),
): AsyncGenerator<FileResult> {
  if (item.kind === 'refused') {
    yield { place: item.place, name: item.name, status: 'refused', ...wordsOf(item.refusal) };
    return;
  }
  const outings = await splitUpload(dependencies.reading, item.path);
  if (outings.length > 0) return yield* recordOutings(dependencies, runner, item, outings, idAt);
  const { path, name: fileName } = item;
  const take = (id: string) => recordFile(dependencies, runner, { id, path, fileName });
  yield await recordAt(dependencies, runner, item, idAt, take);
}

/** Those of one file, as if it were an archive with a file for each. @throws HttpRefusal as `recordItem`. */
export async function* recordOutings(
  dependencies: RecordDependencies,
  runner: Runner,
  file: Where,
  outings: readonly Uint8Array[],
  idAt: (place: string) => string = () => createId(dependencies.now()),
): AsyncGenerator<FileResult> {
  for (const [index, bytes] of outings.entries()) {
    const place = placeWithin(file.place, index + 1);
    const name = nameChained(file.name, index + 1, outings.length);
    const take = (id: string) => recordBytes(dependencies, runner, { id, bytes, fileName: name });
    yield await recordAt(dependencies, runner, { place, name }, idAt, take);
  }
}

async function recordAt(
  { store }: RecordDependencies,
  runner: Runner,
  { place, name }: Where,
  idAt: (place: string) => string,
  take: (id: string) => Promise<RecordedRun>,
): Promise<FileResult> {
  const where = { place, name };
  const id = idAt(place);
  const run = await store.activities.get(runner.id, id);
  if (run !== null) return { ...where, ...tellRecorded({ status: 'new', run }) };
  try {
    return { ...where, ...tellRecorded(await take(id)) };
  } catch (error) {
    if (!(error instanceof HttpRefusal) || PASSING_STATUSES.includes(error.status)) throw error;
    return refuseItem(where, error);
  }
}

export function refuseItem({ place, name }: Where, { words }: HttpRefusal): FileResult {
  const { code, message, cure } = words;
  const status = OTHER_KINDS.includes(code) ? 'notARun' : 'refused';
  return { place, name, status, code, message, cure };
}

/** @returns 413 for what is too much, 422 for what cannot be opened. */
export function refuseArchive(refusal: ArchiveRefusal): HttpRefusal {
  const isTooMuch = TOO_MUCH.includes(refusal.code);
  return new HttpRefusal(isTooMuch ? 413 : 422, { ...wordsOf(refusal), details: refusal });
}

const TOO_MUCH: readonly ArchiveRefusal['code'][] = [
  'tooManyEntries',
  'archiveTooLarge',
  'entryTooLarge',
  'readingLimit',
];

function wordsOf(refusal: ArchiveRefusal) {
  return { code: refusal.code, ...describeArchiveRefusal(refusal) };
}

function tellRecorded(recorded: RecordedRun) {
  const { id: activityId, day, damage } = recorded.run;
  if (recorded.status === 'same') {
    return { status: recorded.status, activityId, day, sameBecause: recorded.sameBecause };
  }
  return { status: recorded.status, activityId, day, ...(damage !== null && { damage }) };
}
