/** Looks a zip archive over by its list of contents before anything is unpacked: what is refused here costs nothing (`security.md` 1). */

import { ArchiveError, refuseBroken } from './archive-error.ts';
import type { ArchiveLimits } from './archive-limits.ts';
import { nameSideEntry } from './entry-name.ts';
import { type DirectoryPlace, findDirectory } from './find-end-record.ts';
import { type EntrySpan, layOutEntries } from './lay-out-entries.ts';
import { type DirectoryRecord, RECORD_BYTES, readDirectory } from './read-directory.ts';
import type { RangeReader } from './read-range.ts';

/** What the check saw of an entry; whoever unpacks must find the same. */
export type CheckedEntry = {
  localOffset: number;
  packedBytes: number;
  unpackedBytes: number;
  /** Its last byte lies before this offset. */
  roomEnd: number;
};

export type CheckedDirectory = {
  /** In the order of the list. */
  entries: CheckedEntry[];
  /** Entries that are neither folders nor system leftovers. */
  files: number;
};

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_BYTES = 30;
/** Encrypted, strongly encrypted, with a hidden list of contents. */
const LOCKED_FLAGS = 0x0001 | 0x0040 | 0x2000;
const UNIX_TYPE = 0xf000;
/** Only links: a file that was packed from a pipe carries the type of a pipe, and is read like any other. */
const UNIX_LINK = 0xa000;

/** A folder and a system leftover beside each file: more records than that are not read. */
const RECORDS_FOR_EACH_FILE = 3;

type Limits = Pick<ArchiveLimits, 'entries' | 'readBytes' | 'listBytes' | 'ratio'>;

/** @throws ArchiveError when the archive as a whole is not opened; system errors of reading as they are. */
export async function checkCentralDirectory(file: RangeReader, limits: Limits): Promise<CheckedDirectory> {
  const place = await findDirectory(file);
  checkPlace(place, limits);
  const tally = createTally(place, limits);
  for await (const records of readDirectory(file, place)) {
    for (const record of records) tally.add(record);
  }
  return tally.finish();
}

function checkPlace(place: DirectoryPlace, { listBytes, entries }: Limits): void {
  if (place.bytes > listBytes) {
    throw new ArchiveError({ code: 'archiveTooLarge', limit: 'list', allowed: listBytes, actual: place.bytes });
  }
  if (place.entries * RECORD_BYTES > place.bytes) {
    throw refuseBroken(place.offset, `${place.entries} entries announced in a list of ${place.bytes} bytes`);
  }
  if (place.entries > entries * RECORDS_FOR_EACH_FILE) {
    throw new ArchiveError({ code: 'tooManyEntries', allowed: entries, actual: place.entries });
  }
  if (place.entries === 0 && place.bytes === 0) throw new ArchiveError({ code: 'emptyArchive' });
}

function createTally(place: DirectoryPlace, limits: Limits) {
  const places = new Map<string, number>();
  const sizes: Omit<CheckedEntry, 'roomEnd'>[] = [];
  const spans: EntrySpan[] = [];
  const total = { files: 0, packed: 0, unpacked: 0 };

  function add(record: DirectoryRecord): void {
    const { packedBytes, unpackedBytes, localOffset, rawName } = record;
    checkRecord(record);
    const name = rawName.toString('latin1');
    const first = places.get(name);
    if (first !== undefined) {
      throw new ArchiveError({ code: 'duplicateName', first, second: places.size + 1 });
    }
    places.set(name, places.size + 1);
    if (nameSideEntry(name) === null) total.files += 1;
    if (total.files > limits.entries) {
      throw new ArchiveError({ code: 'tooManyEntries', allowed: limits.entries, actual: place.entries });
    }
    total.packed += packedBytes;
    total.unpacked += unpackedBytes;
    sizes.push({ localOffset, packedBytes, unpackedBytes });
    spans.push({ start: localOffset, end: localOffset + LOCAL_HEADER_BYTES + rawName.length + packedBytes });
  }

  function finish(): CheckedDirectory {
    const roomEnds = layOutEntries(spans, place.offset);
    checkSizes(total, limits);
    const entries = sizes.map((size, index) => ({ ...size, roomEnd: roomEnds[index] as number }));
    return { entries, files: total.files };
  }

  return { add, finish };
}

function checkRecord({ flags, method, unixMode }: DirectoryRecord): void {
  if ((flags & LOCKED_FLAGS) !== 0) throw new ArchiveError({ code: 'lockedArchive' });
  if (method !== STORED && method !== DEFLATED) throw new ArchiveError({ code: 'unknownMethod', method });
  if ((unixMode & UNIX_TYPE) === UNIX_LINK) throw new ArchiveError({ code: 'linkInside' });
}

/** Only of the archive as a whole: one empty table in an account's export must not cost her the runs beside it. */
function checkSizes({ packed, unpacked }: { packed: number; unpacked: number }, { ratio, readBytes }: Limits): void {
  const actual = unpacked / Math.max(1, packed);
  if (actual > ratio) throw new ArchiveError({ code: 'ratioTooHigh', allowed: ratio, actual: Math.round(actual) });
  if (unpacked > readBytes) {
    throw new ArchiveError({ code: 'archiveTooLarge', limit: 'contents', allowed: readBytes, actual: unpacked });
  }
}
