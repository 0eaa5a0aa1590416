/** An upload goes to disk as it comes, and no further than the limit. */

import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiveUpload } from '../../../server/uploads/receive-upload.ts';

let dir: string;
let path: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourth-mile-receive-'));
  path = join(dir, 'a.part');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const LIMITS = { maxActivityBytes: 10_000, maxUploadBytes: 20_000 };
const ENDLESS = { maxActivityBytes: Number.MAX_SAFE_INTEGER, maxUploadBytes: Number.MAX_SAFE_INTEGER };
const CHUNK = Buffer.alloc(1000, 7);

function makeStream(chunks: number): { body: Readable; countRead: () => number } {
  let read = 0;
  function* produce() {
    for (; read < chunks; read++) yield CHUNK;
  }
  return { body: Readable.from(produce(), { objectMode: false, highWaterMark: 1000 }), countRead: () => read };
}

describe('an upload', () => {
  it('of exactly the limit is taken whole, with its size and hash', async () => {
    const received = await receiveUpload({ body: makeStream(10).body, announcedBytes: null }, path, LIMITS);
    const bytes = Buffer.alloc(10_000, 7);
    expect(received).toEqual({
      path,
      kind: 'unknown',
      bytes: 10_000,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(await readFile(path)).toEqual(bytes);
  });

  it('that never ends is refused as soon as the limit is passed, and its stream stays open for the answer', async () => {
    const { body, countRead } = makeStream(Number.POSITIVE_INFINITY);
    await expect(receiveUpload({ body, announcedBytes: null }, path, LIMITS)).rejects.toMatchObject({ status: 413 });
    expect(countRead()).toBeLessThan(20);
    expect(body.destroyed).toBe(false);
    body.destroy();
  });

  it('that announces more than any upload may have is refused before anything is read', async () => {
    const { body, countRead } = makeStream(5);
    const receiving = receiveUpload({ body, announcedBytes: 20_001 }, path, LIMITS);
    await expect(receiving).rejects.toMatchObject({ status: 413, words: { code: 'uploadTooLarge' } });
    expect(countRead()).toBe(0);
  });

  it('that announces more than a recording may have is refused as soon as it is known to be no archive', async () => {
    const { body, countRead } = makeStream(10);
    const receiving = receiveUpload({ body, announcedBytes: 10_001 }, path, LIMITS);
    await expect(receiving).rejects.toMatchObject({ status: 413, words: { code: 'tooLarge' } });
    expect(countRead()).toBeLessThan(6);
  });

  it('that is an archive may be larger than a recording, and no larger than an archive', async () => {
    const archive = (bytes: number) => {
      const head = Buffer.from('PK\x03\x04', 'latin1');
      return Readable.from([head, Buffer.alloc(bytes - head.length)], { objectMode: false });
    };
    const received = await receiveUpload({ body: archive(20_000), announcedBytes: null }, path, LIMITS);
    expect(received).toMatchObject({ kind: 'zip', bytes: 20_000 });
    const over = receiveUpload({ body: archive(20_001), announcedBytes: null }, `${path}-2`, LIMITS);
    await expect(over).rejects.toMatchObject({ status: 413, words: { code: 'uploadTooLarge' } });
  });

  it('that breaks off is said to be broken off', async () => {
    const { body } = makeStream(Number.POSITIVE_INFINITY);
    const receiving = receiveUpload({ body, announcedBytes: null }, path, ENDLESS);
    setTimeout(() => body.destroy(new Error('aborted')), 20);
    await expect(receiving).rejects.toMatchObject({ status: 400, words: { code: 'uploadBroken' } });
  });
});
