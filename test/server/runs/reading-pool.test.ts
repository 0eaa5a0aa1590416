/** Whatever a file does to its worker, the upload gets an answer and the next file a fresh worker. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadingPool, type ReadingPool } from '../../../server/runs/reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';

const WORKER = new URL('../fixtures/misbehaving-worker.ts', import.meta.url);

let pool: ReadingPool;
beforeAll(() => {
  pool = createReadingPool({ readingThreads: 1, readingSeconds: 3 }, WORKER);
});
afterAll(() => pool.stop());

describe('a damaged file', () => {
  it.each([
    ['cut', (whole: Uint8Array) => whole.subarray(0, whole.length >> 1), 'truncated'],
    ['with a changed byte', (whole: Uint8Array) => whole.with(whole.length >> 1, 7), 'wrongChecksum'],
  ])('%s is read unless the pool is told to refuse it', async (_what, damage, code) => {
    const folder = await mkdtemp(join(tmpdir(), 'fourth-mile-damaged-'));
    const path = join(folder, 'run.fit');
    await writeFile(path, damage(makeRunBytes({ startedAtMs: Date.UTC(2026, 2, 2, 8) })));
    for (const told of [{ readsDamaged: false }, { readsDamaged: true }, {}]) {
      const reading = createReadingPool({ readingThreads: 1, readingSeconds: 5, ...told });
      const outcome = await reading.outline(path);
      const isRefused = told.readsDamaged === false;
      expect(outcome).toMatchObject(isRefused ? { ok: false, refusal: { code } } : { ok: true });
      await reading.stop();
    }
    await rm(folder, { recursive: true });
  });
});

describe('a worker', () => {
  it('is stopped when it takes too long, and replaced; the time of the next file counts from its turn', async () => {
    expect(await pool.outline('remember')).toBe(1);
    const [stopped, next] = await Promise.allSettled([pool.outline('spin'), pool.outline('remember')]);
    expect(stopped).toMatchObject({ reason: { status: 422, words: { code: 'readingTookTooLong' } } });
    expect(next).toEqual({ status: 'fulfilled', value: 1 });
  });

  it.each(['throw', 'exit'])('that ends by %s is replaced', async (how) => {
    await pool.outline('remember');
    await expect(pool.outline(how)).rejects.toMatchObject({ status: 422, words: { code: 'readingBroke' } });
    expect(await pool.outline('remember')).toBe(1);
  });

  it('that cannot even start is an answer too, and ends nobody else', async () => {
    const missing = new URL('../fixtures/no-such-worker.ts', import.meta.url);
    const broken = createReadingPool({ readingThreads: 1, readingSeconds: 3 }, missing);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(broken.outline('plain')).rejects.toMatchObject({ status: 422 });
    await broken.stop();
  });

  it('has a queue of bounded length', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 210 }, () => pool.outline('plain')));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.length).toBe(9);
    expect(refused[0]).toMatchObject({ reason: { status: 503, words: { code: 'busy' } } });
  });
});
