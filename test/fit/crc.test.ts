/** The fast checksum is the slow one. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeCrc } from '../../shared/fit/file/crc.ts';
import { slowCrc } from '../fixtures/fit-bytes.ts';

it('agrees with a bit-by-bit checksum on any bytes, from any start to any end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(20), (bytes, start) => {
      const from = Math.min(start, bytes.length);
      expect(computeCrc(bytes, from, bytes.length)).toBe(slowCrc(bytes.subarray(from)));
    }),
    { seed: 1 },
  );
});

it('knows the published check value of this CRC', () => {
  expect(computeCrc(new TextEncoder().encode('123456789'), 0, 9)).toBe(0xbb3d);
});
