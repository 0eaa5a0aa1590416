/** Looks at the start of a packed file, and unpacks a whole one into a file on disk, in pieces and with every byte counted. */

import { createWriteStream } from 'node:fs';
import { PassThrough, pipeline } from 'node:stream';
import { pipeline as pipelineToEnd } from 'node:stream/promises';
import { ArchiveError } from './archive-error.ts';
import {
  holdToAnnounced,
  type PackedSource,
  type ReadBudget,
  type Step,
  spendBudget,
  unpackGzipLayer,
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
 * The first `HEAD_BYTES` unpacked bytes; fewer where there are no more.
 * @throws ArchiveError when they cannot be unpacked.
 */
export async function readHead({ source, isGzip, budget }: UnpackParts): Promise<Buffer> {
  const steps: Step[] = [...unpackZipLayer(source), ...(isGzip ? [unpackGzipLayer()] : []), spendBudget(budget)];
  const end = new PassThrough();
  // What goes wrong arrives at the end of the pipeline, where it is read.
  pipeline(inOrder([await source.openPacked(), ...steps, end]), () => {});
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of end as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= HEAD_BYTES) break;
    }
  } catch (error) {
    throw toArchiveError(error);
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}

/**
 * Writes all of it to `path`, and removes nothing when it is refused on the way: the caller does.
 * @param limit the step that bounds what comes out at the very end.
 * @throws ArchiveError when it is not as announced or too large; system errors such as a full disk as they are.
 */
export async function unpackFile({ source, isGzip, budget }: UnpackParts, path: string, limit: Step): Promise<void> {
  const zipLayer: Step[] = [...unpackZipLayer(source), ...holdToAnnounced(source), spendBudget(budget)];
  const gzipLayer: Step[] = isGzip ? [unpackGzipLayer(), spendBudget(budget)] : [];
  const target = createWriteStream(path, { mode: 0o600 });
  try {
    await pipelineToEnd(inOrder([await source.openPacked(), ...zipLayer, ...gzipLayer, limit, target]));
  } catch (error) {
    throw toArchiveError(error);
  }
}

/** A pipeline takes functions in a list too; its types know them only as separate arguments. */
function inOrder(stages: (NodeJS.ReadableStream | NodeJS.WritableStream | Step)[]): NodeJS.ReadWriteStream[] {
  return stages as NodeJS.ReadWriteStream[];
}

/** The decompressor's own errors speak of damaged bytes; all others are not about the archive. */
function toArchiveError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') ? new ArchiveError({ code: 'damagedEntry' }) : error;
}
