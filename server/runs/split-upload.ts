/** Finds the files of single outings in an upload in which several are chained, and looks no further where none are. */

import { open } from 'node:fs/promises';
import { readRange } from '../archives/read-range.ts';
import { HEAD_BYTES, sniffUpload } from '../archives/sniff-upload.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { ReadingPool } from './reading-pool.ts';

const LENGTH_AT = 4;
const CRC_BYTES = 2;
const UNPROCESSABLE = 422;

/**
 * One file for each outing; empty for a file to be read as it is.
 * @throws HttpRefusal 503 when too many files are being read.
 */
export async function splitUpload(reading: ReadingPool, path: string): Promise<Uint8Array[]> {
  if (!(await looksChained(path))) return [];
  try {
    return await reading.splitOutings(path);
  } catch (error) {
    // Reading it as one file will say what is wrong with it.
    if (error instanceof HttpRefusal && error.status === UNPROCESSABLE) return [];
    throw error;
  }
}

/** Where the file does not end with its first FIT file, or the first one was cut: a whole one may stand behind it. */
async function looksChained(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const head = await readRange(file, 0, HEAD_BYTES);
    if (sniffUpload(head) !== 'fit') return false;
    const { size } = await file.stat();
    return size !== head.readUInt8(0) + head.readUInt32LE(LENGTH_AT) + CRC_BYTES;
  } finally {
    await file.close();
  }
}
