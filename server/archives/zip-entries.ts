/** Walks over the entries of a checked zip archive with yauzl, and holds what it sees against what the check saw. */

import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Entry, fromFdPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { ArchiveError, refuseBroken } from './archive-error.ts';
import type { CheckedDirectory, CheckedEntry } from './check-central-directory.ts';
import type { PackedSource } from './packed-source.ts';
import { readRange } from './read-range.ts';

export type ZipEntry = {
  /** Its place in the list of contents, counted from 1. */
  number: number;
  /** As it stands in the archive: to be shown or looked at, never opened. */
  path: string;
  /** Bytes of the path one by one, as the check reads them. */
  rawPath: string;
  /** @throws ArchiveError when its own header does not agree with the list. */
  locate: () => Promise<PackedSource>;
};

/** Stays the caller's to close. */
export type OpenArchive = { path: string; file: FileHandle };

const DEFLATED = 8;
const DISAGREEMENT = 'the list of contents can be read in two ways';

/** @throws ArchiveError */
export async function* walkZipEntries(archive: OpenArchive, checked: CheckedDirectory): AsyncGenerator<ZipEntry> {
  // Names are read apart: as it would check them, one odd name would end the walk.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const zip = await asArchiveError(0, fromFdPromise(archive.file.fd, options));
  if (zip.entryCount !== checked.entries.length) throw refuseBroken(0, DISAGREEMENT);
  const entries = zip.eachEntry();
  for (const [index, expected] of checked.entries.entries()) {
    const { value: entry, done } = await asArchiveError(expected.localOffset, entries.next());
    if (done || !isSame(entry, expected)) throw refuseBroken(expected.localOffset, DISAGREEMENT);
    yield {
      number: index + 1,
      path: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false),
      rawPath: entry.fileNameRaw.toString('latin1'),
      locate: () => locateEntry(archive, zip, entry, expected),
    };
  }
}

function isSame(entry: Entry, { localOffset, packedBytes, unpackedBytes }: CheckedEntry): boolean {
  return (
    entry.relativeOffsetOfLocalHeader === localOffset &&
    entry.compressedSize === packedBytes &&
    entry.uncompressedSize === unpackedBytes
  );
}

async function locateEntry(
  archive: OpenArchive,
  zip: ZipFile,
  entry: Entry,
  checked: CheckedEntry,
): Promise<PackedSource> {
  const { localOffset, packedBytes, unpackedBytes, roomEnd } = checked;
  const header = await asArchiveError(localOffset, zip.readLocalFileHeaderPromise(entry, { minimal: true }));
  const start = header.fileDataStart;
  if (start + packedBytes > roomEnd) throw new ArchiveError({ code: 'overlappingEntries', offset: roomEnd });
  return {
    openPacked: () => openPacked(archive.path, start, packedBytes),
    readPackedHead: (bytes) => readRange(archive.file, start, Math.min(bytes, packedBytes)),
    packedBytes,
    isDeflated: entry.compressionMethod === DEFLATED,
    announced: { unpackedBytes, crc: entry.crc32 },
  };
}

/**
 * Not by yauzl 3.4.0: its stream over a file, given up while it reads, throws where nobody can catch it, and the process
 * ends. Unpacking is done outside too, where it is counted.
 */
function openPacked(path: string, start: number, bytes: number): Readable {
  return bytes === 0 ? Readable.from([]) : createReadStream(path, { start, end: start + bytes - 1 });
}

/** yauzl throws plain errors about the archive; errors with a code are the system's and go through. */
async function asArchiveError<T>(offset: number, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && !('code' in error)) throw refuseBroken(offset, error.message);
    throw error;
  }
}
