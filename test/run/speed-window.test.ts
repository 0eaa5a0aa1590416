/** Over how many seconds speed is evened out. */

import { describe, expect, it } from 'vitest';
import { chooseSpeedWindow } from '../../shared/run/speed-window.ts';
import { drawIntent } from '../fixtures/simulator/draw-intent.ts';
import { judgeSimulated } from './judge-simulated.ts';

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

  it('makes no walks of the noise in a run told every few seconds, which hid that she ran 100 s too long', () => {
    const { assessment } = judgeSimulated(drawIntent(26_671));
    expect(assessment.compliance?.outcome).toBe('more');
  });
});
