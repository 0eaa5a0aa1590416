/** Records one file of an archive, and says in one line what became of it. */

import type { FileResult } from '../../shared/api.ts';
import { type ArchiveRefusal, describeArchiveRefusal } from '../../shared/words/archive-words.ts';
import type { UploadItem } from '../archives/open-archive.ts';
import { createId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { type RecordDependencies, type RecordedRun, recordFile } from '../runs/record-run.ts';
import type { Runner } from '../store/runner-rows.ts';

/** The items that are worth a line. */
export type ItemToRecord = Extract<UploadItem, { kind: 'file' | 'refused' }>;

/** Codes of whole files that are something else; all others may have been a run. */
const OTHER_KINDS: readonly string[] = ['notFit', 'notActivity', 'otherSport'];
/** Not the file's fault: there is no room, or too much is going on. */
const PASSING_STATUSES: readonly number[] = [503, 507];

/**
 * `id` is the run's to be, where the same item may come again: after a crash between the run and this line about it, the
 * run that is there already is its own, and new.
 * @throws HttpRefusal 503 or 507 when the same file could be taken later.
 */
export async function recordItem(
  dependencies: RecordDependencies,
  runner: Runner,
  item: ItemToRecord,
  id = createId(dependencies.now()),
): Promise<FileResult> {
  const where = { place: item.place, name: item.name };
  if (item.kind === 'refused') return { ...where, status: 'refused', ...wordsOf(item.refusal) };
  const run = await dependencies.store.activities.get(runner.id, id);
  if (run !== null) return { ...where, ...tellRecorded({ status: 'new', run }) };
  try {
    return {
      ...where,
      ...tellRecorded(await recordFile(dependencies, runner, { id, path: item.path, fileName: item.name })),
    };
  } catch (error) {
    if (!(error instanceof HttpRefusal) || PASSING_STATUSES.includes(error.status)) throw error;
    return refuseItem(item, error);
  }
}

export function refuseItem({ place, name }: ItemToRecord, { words }: HttpRefusal): FileResult {
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
  const activityId = recorded.run.id;
  if (recorded.status === 'same') return { status: recorded.status, activityId, sameBecause: recorded.sameBecause };
  const { damage } = recorded.run;
  return { status: recorded.status, activityId, ...(damage !== null && { damage }) };
}
