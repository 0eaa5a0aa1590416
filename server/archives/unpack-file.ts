/** Looks at the start of a packed file, and unpacks a whole one into a file on disk, in pieces and with every byte counted. */

import { open } from 'node:fs/promises';
import { ArchiveError } from './archive-error.ts';
import { holdToAnnounced, limitOutput, type OutputLimits, type ReadBudget, spend, spendBudget } from './count-bytes.ts';
import {
  type Chunks,
  type PackedSource,
  unpackGzipHead,
  unpackGzipLayer,
  unpackZipHead,
  unpackZipLayer,
} from './packed-source.ts';
import { HEAD_BYTES } from './sniff-upload.ts';

export type UnpackParts = {
  source: PackedSource;
  /** There is a gzip layer below the zip's, or it is the only one. */
  isGzip: boolean;
  budget: ReadBudget;
};

/**
 * The first unpacked bytes, at most `HEAD_BYTES`: enough to tell what it is.
 * @throws ArchiveError when they cannot be unpacked.
 */
export async function readHead({ source, isGzip, budget }: UnpackParts): Promise<Buffer> {
  const packed = await source.readPackedHead(HEAD_BYTES);
  try {
    const head = unpackZipHead(source, packed);
    spend(budget, head.length);
    if (!isGzip) return head.subarray(0, HEAD_BYTES);
    const inner = unpackGzipHead(head.subarray(0, HEAD_BYTES));
    spend(budget, inner.length);
    return inner.subarray(0, HEAD_BYTES);
  } catch (error) {
    throw toArchiveError(error);
  }
}

/**
 * Writes all of it to `path`, and leaves what is there when it is refused on the way: removing is the caller's.
 * @returns the bytes written.
 * @throws ArchiveError when it is not as announced or too large; system errors such as a full disk as they are.
 */
export async function unpackFile(parts: UnpackParts, path: string, limits: OutputLimits): Promise<number> {
  try {
    return await writeChunks(limitOutput(unpackLayers(parts), parts.source.packedBytes, limits), path);
  } catch (error) {
    throw toArchiveError(error);
  }
}

function unpackLayers({ source, isGzip, budget }: UnpackParts): Chunks {
  const unzipped = spendBudget(holdToAnnounced(unpackZipLayer(source), source.announced), budget);
  return isGzip ? spendBudget(unpackGzipLayer(unzipped), budget) : unzipped;
}

async function writeChunks(chunks: Chunks, path: string): Promise<number> {
  const file = await open(path, 'w', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
  } finally {
    await file.close();
  }
  return bytes;
}

/** The decompressor's own errors speak of damaged bytes; all others are not about the archive. */
function toArchiveError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') ? new ArchiveError({ code: 'damagedEntry' }) : error;
}
