/** Opens an upload on disk, whatever it is packed in, and hands out the files inside one at a time. */

import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOtherFormat } from '../../shared/fit/file/sniff.ts';
import type { ArchiveRefusal } from '../../shared/words/archive-words.ts';
import { ArchiveError } from './archive-error.ts';
import type { ArchiveLimits } from './archive-limits.ts';
import { checkCentralDirectory } from './check-central-directory.ts';
import type { ReadBudget } from './count-bytes.ts';
import { isNamedFit, nameSideEntry, showEntryName } from './entry-name.ts';
import type { PackedSource } from './packed-source.ts';
import { readRange } from './read-range.ts';
import { HEAD_BYTES, sniffUpload } from './sniff-upload.ts';
import { readHead, type UnpackParts, unpackFile } from './unpack-file.ts';
import { type OpenArchive, walkZipEntries, type ZipEntry } from './zip-entries.ts';

export type UploadItem = {
  /** Where it lies: '' the upload itself, '3' its third entry, '3/17' the 17th of an archive there. Stays the same when opened again. */
  place: string;
  /** To show; never a path. */
  name: string;
} & (
  | {
      kind: 'file';
      /** Of the unpacked bytes: the upload itself, or a file that is gone as soon as the next item is asked for. */
      path: string;
      bytes: number;
    }
  | { kind: 'refused'; refusal: ArchiveRefusal }
  /** No FIT file and not called one. */
  | { kind: 'skipped'; looksLike: SkippedKind }
  /** An archive begins whose files come next, each with one item. */
  | { kind: 'archive'; files: number }
);

export type SkippedKind = 'folder' | 'systemFile' | 'text' | 'image' | 'document' | 'gpxOrTcx' | 'unknown';

export type OpenOptions = {
  /** A folder that nothing else uses meanwhile; left as empty as it was found. */
  workFolder: string;
  limits: ArchiveLimits;
  /** Places that were dealt with before, as after a restart: passed over without unpacking and without an item. */
  isDone?: (place: string) => boolean;
};

type Opening = {
  options: OpenOptions;
  budget: ReadBudget;
  filesLeft: number;
  /** The budget is spent: nothing more is read, on no level. */
  isOver: boolean;
  hasSomething: boolean;
};

/** Where in the upload we are: level 1 is the upload's own zip. */
type Spot = { place: string; name: string; level: number };

/**
 * Every file inside gives one item, in the archive's order; at most one unpacked file and one inner archive for each
 * level below the first exist at a time. An upload of an unknown kind is handed out as it is: the reader names it.
 * @throws system errors only, such as a full disk.
 */
export async function* openUpload(
  upload: { path: string; name: string },
  options: OpenOptions,
): AsyncGenerator<UploadItem> {
  const budget = { allowed: options.limits.readBytes, spent: 0 };
  const filesLeft = options.limits.entries;
  const opening: Opening = { options, budget, filesLeft, isOver: false, hasSomething: false };
  const spot: Spot = { place: '', name: showEntryName(upload.name), level: 0 };
  const { size } = await stat(upload.path);
  const head = await readFileHead(upload.path, HEAD_BYTES);
  const kind = sniffUpload(head);
  if (kind === 'zip') {
    yield* openZip(opening, { ...spot, level: 1 }, upload.path);
    if (!opening.hasSomething) yield { ...whereOf(spot), kind: 'refused', refusal: { code: 'nothingInside' } };
  } else if (kind === 'gzip') {
    const source = openGzipUpload(upload.path, size);
    yield* refusing(opening, spot, openGzip(opening, { ...spot, isMeant: true }, source));
  } else if (nameOtherFormat(head) === 'archive') {
    yield { ...whereOf(spot), kind: 'refused', refusal: { code: 'unknownArchive' } };
  } else if (size > options.limits.fileBytes) {
    const refusal = { code: 'entryTooLarge', allowed: options.limits.fileBytes, actual: size } as const;
    yield { ...whereOf(spot), kind: 'refused', refusal };
  } else {
    yield { ...whereOf(spot), kind: 'file', path: upload.path, bytes: size };
  }
}

function openGzipUpload(path: string, packedBytes: number): PackedSource {
  return {
    openPacked: () => createReadStream(path),
    readPackedHead: (bytes) => readFileHead(path, bytes),
    packedBytes,
    isDeflated: false,
    announced: null,
  };
}

/** `number` counts from 1. */
export function placeWithin(place: string, number: number): string {
  return place === '' ? String(number) : `${place}/${number}`;
}

function whereOf({ place, name }: Spot): { place: string; name: string } {
  return { place, name };
}

async function readFileHead(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await readRange(file, 0, bytes);
  } finally {
    await file.close();
  }
}

/** Turns what is wrong with one file, or with one archive, into its item. */
async function* refusing(opening: Opening, spot: Spot, items: AsyncGenerator<UploadItem>): AsyncGenerator<UploadItem> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    if (error.refusal.code === 'readingLimit') opening.isOver = true;
    opening.hasSomething = true;
    yield { ...whereOf(spot), kind: 'refused', refusal: error.refusal };
  }
}

async function* openZip(opening: Opening, spot: Spot, path: string): AsyncGenerator<UploadItem> {
  const file = await open(path, 'r');
  try {
    yield* refusing(opening, spot, walkZip(opening, spot, { path, file }));
  } finally {
    await file.close();
  }
}

async function* walkZip(opening: Opening, spot: Spot, archive: OpenArchive): AsyncGenerator<UploadItem> {
  const { limits, isDone } = opening.options;
  const checked = await checkCentralDirectory(archive.file, { ...limits, entries: opening.filesLeft });
  opening.filesLeft -= checked.files;
  yield { ...whereOf(spot), kind: 'archive', files: checked.files };
  for await (const entry of walkZipEntries(archive, checked)) {
    if (opening.isOver) return;
    const place = placeWithin(spot.place, entry.number);
    if (isDone?.(place)) opening.hasSomething = true;
    else {
      const entrySpot = { place, name: showEntryName(entry.path), level: spot.level };
      yield* refusing(opening, entrySpot, openEntry(opening, entrySpot, entry));
    }
  }
}

async function* openEntry(opening: Opening, spot: Spot, entry: ZipEntry): AsyncGenerator<UploadItem> {
  const side = nameSideEntry(entry.rawPath);
  if (side !== null) return yield { ...whereOf(spot), kind: 'skipped', looksLike: side };
  const source = await entry.locate();
  const parts: UnpackParts = { source, isGzip: false, budget: opening.budget };
  const isMeant = isNamedFit(entry.path);
  const head = await readHead(parts);
  const kind = sniffUpload(head);
  if (kind === 'zip') yield* openInnerZip(opening, spot, parts);
  else if (kind === 'gzip') yield* openGzip(opening, { ...spot, isMeant }, source);
  else yield* openFile(opening, { ...spot, isMeant }, parts, head);
}

async function* openInnerZip(opening: Opening, spot: Spot, parts: UnpackParts): AsyncGenerator<UploadItem> {
  const { levels, ratio } = opening.options.limits;
  const level = spot.level + 1;
  if (level > levels) throw new ArchiveError({ code: 'tooDeep', allowed: levels });
  const path = join(opening.options.workFolder, `level-${level}.zip`);
  try {
    // Bounded by what it announces, by the ratio and by the whole upload's budget.
    await unpackFile(parts, path, { ratio, fileBytes: null });
    yield* openZip(opening, { ...spot, level }, path);
  } finally {
    await rm(path, { force: true });
  }
}

/** `isMeant`: it calls itself a FIT file, or it is all that was sent; then the reader says what it is instead. */
type FileSpot = Spot & { isMeant: boolean };

async function* openGzip(opening: Opening, spot: FileSpot, source: PackedSource): AsyncGenerator<UploadItem> {
  const parts: UnpackParts = { source, isGzip: true, budget: opening.budget };
  const head = await readHead(parts);
  const kind = sniffUpload(head);
  if (kind === 'zip' || kind === 'gzip') {
    throw new ArchiveError({ code: 'tooDeep', allowed: opening.options.limits.levels });
  }
  yield* openFile(opening, spot, parts, head);
}

async function* openFile(
  opening: Opening,
  spot: FileSpot,
  parts: UnpackParts,
  head: Buffer,
): AsyncGenerator<UploadItem> {
  const where = whereOf(spot);
  if (sniffUpload(head) !== 'fit') {
    const looksLike = nameOtherFormat(head);
    if (looksLike === 'archive') throw new ArchiveError({ code: 'unknownArchive' });
    if (!spot.isMeant) return yield { ...where, kind: 'skipped', looksLike: toSkipped(looksLike) };
  }
  opening.hasSomething = true;
  const path = join(opening.options.workFolder, 'entry.fit');
  try {
    const bytes = await unpackFile(parts, path, opening.options.limits);
    yield { ...where, kind: 'file', path, bytes };
  } finally {
    await rm(path, { force: true });
  }
}

function toSkipped(looksLike: Exclude<ReturnType<typeof nameOtherFormat>, 'archive'>): SkippedKind {
  return looksLike === 'zip' || looksLike === 'gzip' ? 'unknown' : looksLike;
}
