/** How late a watch tells the steps, and what is made of it. */

import { describe, expect, it } from 'vitest';
import { findCadenceLag, tellEarlier } from '../../shared/run/cadence-lag.ts';

/** Run and walk in turn, a minute each; `late` seconds behind. */
const inTurn = (walk: number, run: number, late = 0) =>
  Float64Array.from({ length: 600 }, (_, second) =>
    Math.floor(Math.max(0, second - late) / 60) % 2 === 0 ? walk : run,
  );
const SPEED = inTurn(1.4, 2.6);

describe('the lag of cadence', () => {
  it.each([0, 1, 2, 3, 4, 5])('of %i s is read against speed', (late) => {
    expect(findCadenceLag(inTurn(115, 165, late), SPEED)).toBe(late);
  });
  it('is none where speed is the later one', () => {
    expect(findCadenceLag(inTurn(115, 165), inTurn(1.4, 2.6, 3))).toBe(0);
  });
  it('is none where she jogs as fast as she walks, where she never changes and where speed is missing', () => {
    expect(findCadenceLag(inTurn(115, 165, 3), inTurn(1.7, 1.7))).toBe(0);
    expect(findCadenceLag(inTurn(165, 165), inTurn(2.6, 2.6))).toBe(0);
    expect(
      findCadenceLag(
        inTurn(115, 165, 3),
        SPEED.map(() => Number.NaN),
      ),
    ).toBe(0);
  });
});

describe('a column told earlier', () => {
  const column = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7);

  it('keeps its length and ends on its last value', () => {
    expect([...tellEarlier(column, 2, [])]).toEqual([2, 3, 4, 5, 6, 7, 7, 7]);
  });
  it('takes nothing from behind a pause', () => {
    expect([...tellEarlier(column, 2, [4])]).toEqual([2, 3, 3, 3, 6, 7, 7, 7]);
  });
  it('is itself without a lag', () => expect(tellEarlier(column, 0, [4])).toBe(column));
});
