/** Short stretches join their neighbours whatever the order they stand in, and a made-up file of two days costs no more for it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Movement } from '../../shared/run/assessment.ts';
import { absorbShortStretches, SHORTEST_BOUT_SECONDS } from '../../shared/run/movement-stretches.ts';

const MOVEMENTS: Movement[] = ['run', 'walk', 'stand', 'unknown'];
const lay = (...parts: [Movement, number][]): Movement[] =>
  parts.flatMap(([kind, seconds]) => Array<Movement>(seconds).fill(kind));
const bridgeAll = () => true;

describe('a stretch that is too short to be meant', () => {
  it('joins the longer neighbour, and two of a kind around it become one', () => {
    expect(absorbShortStretches(lay(['walk', 60], ['run', 4], ['walk', 20]), bridgeAll)).toEqual([
      { start: 0, end: 84, kind: 'walk' },
    ]);
    expect(absorbShortStretches(lay(['walk', 60], ['stand', 4], ['run', 70]), bridgeAll)).toEqual([
      { start: 0, end: 60, kind: 'walk' },
      { start: 60, end: 134, kind: 'run' },
    ]);
  });

  it('goes shortest first, so that a flicker inside a run does not end it', () => {
    const flicker = lay(['walk', 30], ['run', 9], ['walk', 2], ['run', 9], ['walk', 30]);
    expect(absorbShortStretches(flicker, bridgeAll)).toEqual([
      { start: 0, end: 30, kind: 'walk' },
      { start: 30, end: 50, kind: 'run' },
      { start: 50, end: 80, kind: 'walk' },
    ]);
  });

  it('alone stays as it is', () => {
    expect(absorbShortStretches(lay(['run', 3]), bridgeAll)).toEqual([{ start: 0, end: 3, kind: 'run' }]);
  });

  it('is never left beside another, no two neighbours are of a kind, and no second is lost', () => {
    const part = fc.tuple(fc.constantFrom(...MOVEMENTS), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), (parts) => {
        const states = lay(...parts);
        const stretches = absorbShortStretches(states, bridgeAll);
        expect(stretches[0]?.start).toBe(0);
        expect(stretches.at(-1)?.end).toBe(states.length);
        for (const [at, { start, end, kind }] of stretches.entries()) {
          const before = stretches[at - 1];
          if (before) expect([before.end, before.kind === kind]).toEqual([start, false]);
          if (stretches.length > 1) expect(end - start).toBeGreaterThanOrEqual(SHORTEST_BOUT_SECONDS);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
