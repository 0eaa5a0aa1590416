/** Archives changed and cut at random: each ends in items, and what is handed out is never larger than the limits. */

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildZip, fitLikeBytes } from '../../fixtures/zip-bytes.ts';
import { unpackAll } from './unpack-all.ts';

const runs = [1, 2].map((seed) => fitLikeBytes(300 * seed, seed));
const inner = buildZip(runs.map((content, index) => ({ name: `${index}.fit`, content, isLarge: index === 1 })));
const SEEDS = [
  buildZip([
    { name: 'inner.zip', content: inner, method: 0 },
    { name: 'run.fit', content: fitLikeBytes(500, 3), hasDescriptor: true },
    { name: 'run.fit.gz', content: gzipSync(fitLikeBytes(400, 4)) },
  ]),
  buildZip([{ name: 'run.fit', content: fitLikeBytes(200, 5) }], { isLarge: true, comment: Buffer.from('PK') }),
  gzipSync(fitLikeBytes(600, 6)),
];
const FILE_BYTES = 5000;

const share = fc.nat(9999).map((tenThousandths) => tenThousandths / 10_000);
const mutation = fc.record({
  seed: fc.constantFrom(...SEEDS),
  changes: fc.array(fc.record({ at: share, value: fc.nat(255) }), { maxLength: 4 }),
  kept: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: share }),
});

describe('an archive changed at random', () => {
  it('is read or refused, and nothing is thrown', async () => {
    const seen = { files: 0, refused: 0 };
    const property = fc.asyncProperty(mutation, async ({ seed, changes, kept }) => {
      const bytes = Buffer.from(seed.subarray(0, Math.round(seed.length * kept)));
      for (const { at, value } of changes) bytes[Math.floor(at * bytes.length)] = value;
      const { items } = await unpackAll(bytes, { limits: { fileBytes: FILE_BYTES, readBytes: 20_000 } });
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        if (item.kind === 'file') expect(item.bytes).toBeLessThanOrEqual(FILE_BYTES);
        if (item.kind === 'file') seen.files += 1;
        if (item.kind === 'refused') seen.refused += 1;
      }
    });
    await fc.assert(property, { seed: 20_260_302, numRuns: 400 });
    // The test looks at both ways out.
    expect(seen.files).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(100);
  });
});
