/** Whatever a file does to its worker, the upload gets an answer and the next file a fresh worker. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadingPool, type ReadingPool } from '../../server/reading-pool.ts';

const WORKER = new URL('./fixtures/misbehaving-worker.ts', import.meta.url);

let pool: ReadingPool;
beforeAll(() => {
  pool = createReadingPool({ readingThreads: 1, readingSeconds: 3 }, WORKER);
});
afterAll(() => pool.stop());

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
    const missing = new URL('./fixtures/no-such-worker.ts', import.meta.url);
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
