/** Takes an upload to disk as it comes: counted, hashed and synced, and never larger than the limit. */

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { ERROR_WORDS } from '../shared/words/error-words.ts';
import { describeRefusal } from '../shared/words/refusal-words.ts';
import { HttpRefusal } from './http/http-refusal.ts';

export type UploadStream = {
  body: Readable;
  /** From `Content-Length`; null where it is not announced. */
  announcedBytes: number | null;
};

export type ReceivedUpload = { path: string; bytes: number; sha256: string };

/**
 * The file at `path` is complete and synced when this answers; on a refusal the caller removes it.
 * @throws HttpRefusal 413 as soon as the limit is passed, 400 when the client went away.
 */
export async function receiveUpload(upload: UploadStream, path: string, maxBytes: number): Promise<ReceivedUpload> {
  if (upload.announcedBytes !== null && upload.announcedBytes > maxBytes) {
    throw refuseTooLarge(maxBytes, upload.announcedBytes);
  }
  const file = await open(path, 'wx', 0o600);
  try {
    const received = await copyCounted(upload.body, file, maxBytes);
    await file.sync();
    return { path, ...received };
  } finally {
    await file.close();
  }
}

async function copyCounted(body: Readable, file: FileHandle, maxBytes: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  // The stream must outlive a refusal: destroying it would cut the connection before the answer is out.
  for await (const chunk of withoutDestroying(body)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw refuseTooLarge(maxBytes, bytes);
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function* withoutDestroying(body: Readable): AsyncGenerator<Buffer> {
  try {
    yield* body.iterator({ destroyOnReturn: false });
  } catch (error) {
    if (!body.destroyed) throw error;
    throw new HttpRefusal(400, ERROR_WORDS.uploadBroken);
  }
}

function refuseTooLarge(allowed: number, actual: number): HttpRefusal {
  const refusal = { code: 'tooLarge', limit: 'bytes', allowed, actual } as const;
  return new HttpRefusal(413, { code: refusal.code, ...describeRefusal(refusal), details: refusal });
}
