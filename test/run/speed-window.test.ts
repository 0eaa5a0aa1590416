/** Over how many seconds speed is evened out. */

import { describe, expect, it } from 'vitest';
import { chooseSpeedWindow } from '../../shared/run/speed-window.ts';

describe('the window of speed', () => {
  it.each([
    [1, 9],
    [2, 9],
    [3, 13],
    [4, 17],
    [Number.NaN, 9],
  ])('of readings every %d s is %d s', (speedGapSeconds, seconds) => {
    expect(chooseSpeedWindow({ speedGapSeconds })).toBe(seconds);
  });
});
