/** Elapsed and timer time, and the way back. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimerClock, elapsedSecondsAt, timerSecondsAt, totalTimerSeconds } from '../shared/timer-clock.ts';

/** 100 s, a pause of 30 s, 50 s. */
const SPANS = [
  { startElapsedSeconds: 0, endElapsedSeconds: 100 },
  { startElapsedSeconds: 130, endElapsedSeconds: 180 },
];

describe('the timer', () => {
  const clock = createTimerClock(SPANS);

  it('stands still in a pause', () => {
    expect([99, 100, 115, 130, 140].map((elapsed) => timerSecondsAt(clock, elapsed))).toEqual([99, 100, 100, 100, 110]);
  });

  it('shows at a pause what it showed at its beginning', () => {
    expect([99, 100, 110].map((timer) => elapsedSecondsAt(SPANS, timer))).toEqual([99, 100, 140]);
  });

  it('comes back to itself from every moment it showed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: totalTimerSeconds(clock), noNaN: true }), (timer) => {
        expect(timerSecondsAt(clock, elapsedSecondsAt(SPANS, timer))).toBeCloseTo(timer, 6);
      }),
      { seed: 1 },
    );
  });
});
