/** Seconds of running, walking and standing, up to a moment or many. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Movement } from '../../shared/run/assessment.ts';
import { countMovement, countMovementUpTo } from '../../shared/run/movement-seconds.ts';
import { inARow } from '../fixtures/activity-builder.ts';

const KINDS: Movement[] = ['run', 'walk', 'stand', 'unknown'];

describe('movement counted up to many moments', () => {
  it('is the same as counted up to each of them alone', () => {
    const done = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 90 })), { maxLength: 12 });
    const moments = fc.array(fc.double({ min: 0, max: 1200, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(done, moments, (stretches, unsorted) => {
        const segments = inARow(...stretches);
        const sorted = unsorted.sort((a, b) => a - b);
        const columns = countMovementUpTo(segments, sorted);
        sorted.forEach((moment, at) => {
          const alone = countMovement(segments, 0, moment);
          for (const kind of KINDS) expect(columns[kind][at]).toBeCloseTo(alone[kind], 6);
        });
      }),
      { seed: 1 },
    );
  });
});
