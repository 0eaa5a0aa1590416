/** Reads a zip archive's list of contents as plain records, a stretch at a time, and refuses where it contradicts itself. */

import { refuseBroken } from './archive-error.ts';
import { type DirectoryPlace, readUint64 } from './find-end-record.ts';
import { type RangeReader, readRange } from './read-range.ts';

/** One entry as the list announces it; nothing of it is known to be true. */
export type DirectoryRecord = {
  /** Of this record in the file. */
  offset: number;
  /** Bytes as they stand; only good for the batch they came with. */
  rawName: Buffer;
  flags: number;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  /** Where the entry's own header is said to lie. */
  localOffset: number;
  /** Unix file mode; 0 where the archive was made elsewhere. */
  unixMode: number;
};

export const RECORD_BYTES = 46;
const RECORD_SIGNATURE = 0x02014b50;
const STRETCH_BYTES = 256 * 1024;
/** "See the extra field": the real number needs 64 bits. */
const SEE_EXTRA = 0xffffffff;
const LARGE_EXTRA_ID = 1;

/** @throws ArchiveError when the records do not fill the list exactly, or are not as many as announced. */
export async function* readDirectory(file: RangeReader, place: DirectoryPlace): AsyncGenerator<DirectoryRecord[]> {
  const listEnd = place.offset + place.bytes;
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  for (let position = place.offset; position < listEnd; ) {
    const stretch = await readRange(file, position, Math.min(STRETCH_BYTES, listEnd - position));
    if (stretch.length === 0) throw refuseBroken(position, 'the list of contents ends early');
    position += stretch.length;
    const buffer = Buffer.concat([rest, stretch]);
    const { records, usedBytes } = readRecords(buffer, position - buffer.length);
    rest = buffer.subarray(usedBytes);
    count += records.length;
    yield records;
  }
  if (rest.length > 0) throw refuseBroken(listEnd - rest.length, 'the last record is longer than the list');
  if (count !== place.entries) throw refuseBroken(place.offset, `${place.entries} entries announced, ${count} found`);
}

/** Every whole record in the buffer. */
function readRecords(buffer: Buffer, bufferOffset: number): { records: DirectoryRecord[]; usedBytes: number } {
  const records: DirectoryRecord[] = [];
  let at = 0;
  while (at + RECORD_BYTES <= buffer.length) {
    const offset = bufferOffset + at;
    if (buffer.readUInt32LE(at) !== RECORD_SIGNATURE) throw refuseBroken(offset, 'no record where one should begin');
    const bytes = measureRecord(buffer, at);
    if (at + bytes > buffer.length) break;
    records.push(readRecord(buffer.subarray(at, at + bytes), offset));
    at += bytes;
  }
  return { records, usedBytes: at };
}

function measureRecord(buffer: Buffer, at: number): number {
  return RECORD_BYTES + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
}

function readRecord(record: Buffer, offset: number): DirectoryRecord {
  const nameEnd = RECORD_BYTES + record.readUInt16LE(28);
  const extraEnd = nameEnd + record.readUInt16LE(30);
  const large = findLargeExtra(record.subarray(nameEnd, extraEnd), offset + nameEnd);
  let largeAt = 0;
  const readSize = (at: number): number => {
    const value = record.readUInt32LE(at);
    if (value !== SEE_EXTRA || large === null) return value;
    if (largeAt + 8 > large.length) throw refuseBroken(offset, 'a 64-bit number is missing');
    largeAt += 8;
    return readUint64(large, largeAt - 8, offset);
  };
  // The order of the extra field: unpacked, packed, place.
  const unpackedBytes = readSize(24);
  const packedBytes = readSize(20);
  return {
    offset,
    rawName: record.subarray(RECORD_BYTES, nameEnd),
    flags: record.readUInt16LE(8),
    method: record.readUInt16LE(10),
    packedBytes,
    unpackedBytes,
    localOffset: readSize(42),
    unixMode: record.readUInt32LE(38) >>> 16,
  };
}

/** The first field with 64-bit numbers; null without one. */
function findLargeExtra(extra: Buffer, extraOffset: number): Buffer | null {
  let found: Buffer | null = null;
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) throw refuseBroken(extraOffset + at, 'an extra field is longer than its record');
    if (found === null && extra.readUInt16LE(at) === LARGE_EXTRA_ID) found = extra.subarray(at + 4, end);
    at = end;
  }
  return found;
}
