/** Takes an upload to disk as it comes: counted, hashed and synced, and never larger than the limit. */

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { describeUploadTooLarge, ERROR_WORDS } from '../../shared/words/error-words.ts';
import { describeRefusal } from '../../shared/words/refusal-words.ts';
import { HEAD_BYTES, sniffUpload, type UploadKind } from '../archives/sniff-upload.ts';
import { HttpRefusal } from '../http/http-refusal.ts';

export type UploadStream = {
  body: Readable;
  /** From `Content-Length`; null where it is not announced. */
  announcedBytes: number | null;
};

export type ReceivedUpload = { path: string; bytes: number; sha256: string; kind: UploadKind };
/** Archives may be larger than a single recording. */
export type ReceiveLimits = { maxActivityBytes: number; maxUploadBytes: number };

/**
 * The file at `path` is complete and synced when this answers; on a refusal the caller removes it.
 * @throws HttpRefusal 413 as soon as the limit for what it is is passed, 400 when the client went away.
 */
export async function receiveUpload(
  upload: UploadStream,
  path: string,
  limits: ReceiveLimits,
): Promise<ReceivedUpload> {
  if (upload.announcedBytes !== null && upload.announcedBytes > limits.maxUploadBytes) {
    throw refuseUploadTooLarge(limits.maxUploadBytes);
  }
  const file = await open(path, 'wx', 0o600);
  try {
    const received = await copyCounted(upload, file, limits);
    await file.sync();
    return { path, ...received };
  } finally {
    await file.close();
  }
}

async function copyCounted({ body, announcedBytes }: UploadStream, file: FileHandle, limits: ReceiveLimits) {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let bytes = 0;
  // The stream must outlive a refusal: destroying it would cut the connection before the answer is out.
  for await (const chunk of withoutDestroying(body)) {
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
    bytes += chunk.length;
    checkSize(sniffUpload(head), bytes, Math.max(bytes, announcedBytes ?? 0), limits);
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { bytes, sha256: hash.digest('hex'), kind: sniffUpload(head) };
}

/** Too short a start to tell what it is has not reached any limit either. */
function checkSize(kind: UploadKind, bytes: number, expectedBytes: number, limits: ReceiveLimits): void {
  const isArchive = kind === 'zip' || kind === 'gzip';
  if (isArchive && bytes > limits.maxUploadBytes) throw refuseUploadTooLarge(limits.maxUploadBytes);
  if (!isArchive && bytes >= HEAD_BYTES && expectedBytes > limits.maxActivityBytes) {
    throw refuseTooLarge(limits.maxActivityBytes, expectedBytes);
  }
  if (!isArchive && bytes > limits.maxActivityBytes) throw refuseTooLarge(limits.maxActivityBytes, bytes);
}

async function* withoutDestroying(body: Readable): AsyncGenerator<Buffer> {
  try {
    yield* body.iterator({ destroyOnReturn: false });
  } catch (error) {
    if (!body.destroyed) throw error;
    throw new HttpRefusal(400, ERROR_WORDS.uploadBroken);
  }
}

function refuseUploadTooLarge(allowed: number): HttpRefusal {
  return new HttpRefusal(413, { ...describeUploadTooLarge(allowed), details: { allowed } });
}

function refuseTooLarge(allowed: number, actual: number): HttpRefusal {
  const refusal = { code: 'tooLarge', limit: 'bytes', allowed, actual } as const;
  return new HttpRefusal(413, { code: refusal.code, ...describeRefusal(refusal), details: refusal });
}
