/** Reads a stretch of a file: archives are looked at piece by piece, never as a whole. */

import type { FileHandle } from 'node:fs/promises';

/** What is asked of an open file. */
export type RangeReader = Pick<FileHandle, 'read' | 'stat'>;

/** Fewer bytes than asked for only where the file ends. */
export async function readRange(file: RangeReader, position: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes);
  let filled = 0;
  while (filled < bytes) {
    const { bytesRead } = await file.read(buffer, filled, bytes - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
