/** Pauses are found by halving, and a recording made of pauses is judged like any other. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCadenceLocks } from '../../shared/run/cadence-lock.ts';
import { findBouts } from '../../shared/run/movement-seconds.ts';
import { hasPauseBetween, listPausesInside } from '../../shared/run/pauses.ts';
import { buildGrid, hold } from '../fixtures/activity-builder.ts';

const pausesInOrder = fc.array(fc.integer({ min: 0, max: 60 })).map((pauses) => pauses.sort((a, b) => a - b));
const moment = fc.integer({ min: -5, max: 65 });

it('finds the very pauses that looking at each one finds', () => {
  fc.assert(
    fc.property(pausesInOrder, moment, moment, (pauses, from, to) => {
      expect(hasPauseBetween(pauses, from, to)).toBe(pauses.some((pause) => pause >= from && pause <= to));
      expect(listPausesInside(pauses, from, to)).toEqual(pauses.filter((pause) => pause > from && pause < to));
    }),
    { seed: 5 },
  );
});

it('cuts a bout at the pauses inside it, and at none of its ends', () => {
  const run = { startSeconds: 0, endSeconds: 60, kind: 'run', stepIndex: null } as const;
  expect(findBouts([run], 'run', [0, 20, 60, 70]).map(({ seconds }) => seconds)).toEqual([20, 40]);
});

/** Asking each of 20,000 pauses at every jump of the heart took minutes here: the time that a test has is the measure. */
it('calls no lock where steps explain the heart, in a file with 20,000 pauses', () => {
  const turns = 500;
  const repeat = (parts: [number, number][]) => Array.from({ length: turns }, () => hold(...parts)).flat();
  const grid = buildGrid({
    heartRateBpm: repeat([
      [150, 45],
      [167, 5],
      [110, 30],
    ]),
    cadence: repeat([
      [150, 50],
      [132, 30],
    ]),
    pauseSeconds: Array.from({ length: 20_000 }, (_, index) => index / 20_000),
  });
  expect(findCadenceLocks(grid, () => true)).toEqual([]);
});
