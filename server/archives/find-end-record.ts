/** Finds where a zip archive keeps its list of contents, by the record at its end, also in the form for large archives (zip64). */

import { ArchiveError, refuseBroken } from './archive-error.ts';
import { type RangeReader, readRange } from './read-range.ts';

/** The list of contents: how many entries it says it has, and the bytes it lies in. */
export type DirectoryPlace = { entries: number; offset: number; bytes: number };

const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
const LARGE_END_SIGNATURE = 0x06064b50;
const LARGE_END_BYTES = 56;

/**
 * Reads the same records as yauzl does, so that both speak of the same list.
 * @throws ArchiveError
 */
export async function findDirectory(file: RangeReader): Promise<DirectoryPlace> {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, LOCATOR_BYTES + END_BYTES + MAX_COMMENT_BYTES);
  const tailStart = size - tailBytes;
  const tail = await readRange(file, tailStart, tailBytes);
  const at = tail.length < END_BYTES ? -1 : tail.lastIndexOf(END_SIGNATURE, tail.length - END_BYTES);
  if (at === -1) throw new ArchiveError({ code: 'cutArchive' });
  if (tail.readUInt16LE(at + 20) !== tail.length - at - END_BYTES) {
    throw refuseBroken(tailStart + at, 'the comment does not reach to the end of the file');
  }
  const locatorAt = at - LOCATOR_BYTES;
  const isLarge = locatorAt >= 0 && tail.readUInt32LE(locatorAt) === LOCATOR_SIGNATURE;
  const found = isLarge
    ? await readLargeEnd(file, tail.subarray(locatorAt), tailStart + locatorAt)
    : readEnd(tail.subarray(at), tailStart + at);
  checkPlace(found);
  return found.place;
}

type FoundEnd = { place: DirectoryPlace; disk: number; endOffset: number };

function readEnd(record: Buffer, endOffset: number): FoundEnd {
  const place = { entries: record.readUInt16LE(10), bytes: record.readUInt32LE(12), offset: record.readUInt32LE(16) };
  return { place, disk: record.readUInt16LE(4), endOffset };
}

async function readLargeEnd(file: RangeReader, locator: Buffer, locatorOffset: number): Promise<FoundEnd> {
  const endOffset = readUint64(locator, 8, locatorOffset);
  if (endOffset + LARGE_END_BYTES > locatorOffset) {
    throw refuseBroken(locatorOffset, 'the large end record does not lie before its locator');
  }
  const record = await readRange(file, endOffset, LARGE_END_BYTES);
  if (record.length < LARGE_END_BYTES || record.readUInt32LE(0) !== LARGE_END_SIGNATURE) {
    throw refuseBroken(endOffset, 'no large end record where it is said to be');
  }
  const read = (at: number) => readUint64(record, at, endOffset);
  return {
    place: { entries: read(32), bytes: read(40), offset: read(48) },
    disk: record.readUInt32LE(16),
    endOffset,
  };
}

/** @throws ArchiveError for numbers that no file size reaches. */
export function readUint64(buffer: Buffer, at: number, bufferOffset: number): number {
  const value = buffer.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw refuseBroken(bufferOffset + at, 'a number beyond every file size');
  return Number(value);
}

function checkPlace({ place, disk, endOffset }: FoundEnd): void {
  if (disk !== 0) throw new ArchiveError({ code: 'splitArchive' });
  if (place.offset + place.bytes > endOffset) {
    throw refuseBroken(endOffset, 'the list of contents does not lie before the end record');
  }
}
