/** The gait rules of `activities.md` 3, each number at its edge. */

import { describe, expect, it } from 'vitest';
import { detectGait, type GaitSource } from '../../shared/run/gait.ts';
import { buildGrid, hold } from '../fixtures/activity-builder.ts';

type Readings = { cadence?: number[]; speed?: number[] };

/** `run 60, walk 30`. */
function tell(source: GaitSource, { cadence, speed }: Readings, isWalk = false): string | null {
  const length = (cadence ?? speed ?? []).length;
  const heartRateBpm = hold([Number.NaN, length]);
  const grid = buildGrid({ heartRateBpm, ...(cadence ? { cadence } : {}), ...(speed ? { speed } : {}) });
  return (
    detectGait(grid, source, isWalk)
      ?.map(({ kind, startSeconds, endSeconds }) => `${kind} ${endSeconds - startSeconds}`)
      .join(', ') ?? null
  );
}

const byCadence = (cadence: number[], speed?: number[]) => tell('cadence', speed ? { cadence, speed } : { cadence });
const bySpeed = (speed: number[]) => tell('speed', { speed });

describe('gait by cadence', () => {
  it('is running from 140 steps/min', () => {
    expect(byCadence(hold([140, 100]))).toBe('run 100');
    expect(byCadence(hold([139, 100]))).toBe('walk 100');
  });

  it('keeps the former state from 130 to 140', () => {
    expect(byCadence(hold([160, 15], [131, 100]))).toBe('run 115');
    expect(byCadence(hold([160, 15], [129, 100]))).toMatch(/^run 1\d, walk \d+$/);
    expect(byCadence(hold([110, 15], [139, 100]))).toBe('walk 115');
    expect(byCadence(hold([110, 15], [140, 100]))).toMatch(/^walk 1\d, run \d+$/);
  });

  it('asks speed between 130 and 140 where there was no former state', () => {
    expect(byCadence(hold([135, 60]), hold([2.1, 60]))).toBe('run 60');
    expect(byCadence(hold([135, 60]), hold([2.0, 60]))).toBe('walk 60');
    expect(byCadence(hold([135, 60]))).toBe('walk 60');
  });

  it('does not ask speed elsewhere: a fast walk stays a walk, a slow jog a run', () => {
    expect(byCadence(hold([120, 60]), hold([2.15, 60]))).toBe('walk 60');
    expect(byCadence(hold([150, 60]), hold([1.5, 60]))).toBe('run 60');
  });

  it('has a personal threshold between her walk and her run, up to 150', () => {
    // Half way is 152, so 150: running begins at 155 and walking ends under 145.
    const cadence = (between: number) => hold([129, 100], [between, 15], [129, 100], [175, 100]);
    expect(byCadence(cadence(154))).toMatch(/^walk 2\d\d, run \d+$/);
    expect(byCadence(cadence(156))).toMatch(/^walk \d+, run \d+, walk \d+, run \d+$/);
  });

  it('has a personal threshold down to 132', () => {
    // Half way is 122, so 132: her jog of 139 is running, 136 is not yet.
    expect(byCadence(hold([105, 100], [139, 100]))).toMatch(/^walk \d+, run \d+$/);
    expect(byCadence(hold([105, 100], [136, 15], [105, 100], [139, 100]))).toMatch(/^walk 2\d\d, run \d+$/);
  });

  it('knows a jog of few steps where each of her two levels has its own speed', () => {
    const jog = hold([110, 120], [135, 100], [110, 120]);
    const told = (walking: number, running: number) =>
      byCadence(jog, hold([walking, 120], [running, 100], [walking, 120]));
    expect(told(1.5, 2.3)).toMatch(/^walk \d+, run (9\d|10\d), walk \d+$/);
    expect(told(1.8, 2.2)).toMatch(/run/);
    expect(told(1.4, 1.85)).toMatch(/run/);
    // A stroll and a brisk walk, two brisk walks, and levels that speed does not part.
    expect(told(1.2, 1.75)).toBe('walk 340');
    expect(told(2.0, 2.4)).toBe('walk 340');
    expect(told(1.85, 2.1)).toBe('walk 340');
    expect(byCadence(jog)).toBe('walk 340');
  });

  it('takes the brisk part of what she recorded as a walk for no slow jog', () => {
    const told = (running: number, isWalk: boolean) =>
      tell('cadence', { cadence: hold([110, 120], [135, 100]), speed: hold([1.4, 120], [running, 100]) }, isWalk);
    expect(told(1.9, false)).toMatch(/^walk \d+, run \d+$/);
    expect(told(1.9, true)).toBe('walk 220');
    expect(told(2.3, true)).toMatch(/^walk \d+, run \d+$/);
  });

  it('asks a jog of fewer steps for the speed of a run', () => {
    const told = (steps: number, speed: number) =>
      byCadence(hold([105, 120], [steps, 100]), hold([1.4, 120], [speed, 100]));
    expect(told(125, 2.2)).toMatch(/^walk \d+, run \d+$/);
    expect(told(125, 2.0)).toBe('walk 220');
    expect(told(117, 2.14)).toBe('walk 220');
  });

  it('gives way below 132 only as far as her jog needs', () => {
    // Half way is 122: a jog of 140 is reached from 130, so 136 is running and 132 is no walk any more.
    const speed = hold([1.5, 100], [2.3, 15], [1.5, 100], [2.3, 100]);
    const between = (steps: number) => byCadence(hold([105, 100], [steps, 15], [105, 100], [140, 100]), speed);
    expect(between(136)).toMatch(/^walk \d+, run \d+, walk \d+, run \d+$/);
    expect(between(133)).toMatch(/^walk 2\d\d, run \d+$/);
  });

  it('never parts two running cadences', () => {
    expect(byCadence(hold([148, 100], [178, 100]))).toBe('run 200');
    expect(byCadence(hold([178, 100], [142, 100]))).toBe('run 200');
  });

  it('never parts two walking cadences', () => {
    expect(byCadence(hold([100, 100], [125, 100]))).toBe('walk 200');
    expect(byCadence(hold([100, 100], [137.4, 100]))).toBe('walk 200');
  });

  it('asks speed when the arm does not swing', () => {
    const stroller = hold([30, 200]);
    expect(byCadence(stroller, hold([1.5, 100], [2.6, 100]))).toMatch(/^walk \d+, run \d+$/);
    expect(byCadence(hold([59, 60]), hold([2.6, 60]))).toBe('run 60');
    expect(byCadence(hold([61, 60]), hold([1.2, 60]))).toBe('walk 60');
  });

  it('calls it standing when neither arm nor ground moves', () => {
    expect(byCadence(hold([20, 60]), hold([0.4, 60]))).toBe('stand 60');
    expect(byCadence(hold([20, 60]))).toBe('stand 60');
  });

  it('counts no stretch under 10 s as one of its own', () => {
    expect(byCadence(hold([165, 60], [112, 9], [165, 60]))).toBe('run 129');
    expect(byCadence(hold([165, 60], [112, 11], [165, 60]))).toMatch(/^run 6\d, walk 1\d, run \d+$/);
    expect(byCadence(hold([112, 60], [165, 8], [112, 60]))).toBe('walk 128');
  });

  it('smooths over single seconds', () => {
    const stumbling = hold([165, 200]).map((steps, second) => (second % 20 === 0 ? 110 : steps));
    expect(byCadence(stumbling)).toBe('run 200');
    expect(byCadence(hold([110, 15], [131, 30], [141, 1], [131, 50]))).toBe('walk 96');
  });
});

describe('gait where cadence is missing for long', () => {
  const withHole = (seconds: number) => hold([165, 60], [Number.NaN, seconds], [165, 60]);

  it('is unknown without speed from 31 s on', () => {
    expect(byCadence(withHole(30))).toBe('run 150');
    expect(byCadence(withHole(31))).toBe('run 60, unknown 31, run 60');
  });

  it('goes on where speed says the same', () => expect(byCadence(withHole(50), hold([2.6, 170]))).toBe('run 170'));

  it('goes on for 30 s in a jog as slow as a walk, where speed stays as it was', () => {
    expect(byCadence(withHole(30), hold([1.7, 150]))).toBe('run 150');
    expect(byCadence(withHole(31), hold([1.7, 151]))).toBe('run 60, unknown 31, run 60');
  });

  it('is unknown where speed changes', () => {
    expect(byCadence(withHole(30), hold([2.6, 60], [1.2, 30], [2.6, 60]))).toMatch(/^run \d+, unknown \d+, run \d+$/);
  });

  it('is unknown between two movements', () => {
    const hole = hold([165, 60], [Number.NaN, 20], [112, 60]);
    expect(byCadence(hole)).toBe('run 60, unknown 20, walk 60');
  });

  it('hides no change where speed tells it', () => {
    const hole = hold([112, 60], [Number.NaN, 20], [165, 60]);
    expect(byCadence(hole, hold([1.5, 66], [2.6, 74]))).toBe('walk 66, run 74');
    expect(byCadence(hold([165, 60], [Number.NaN, 20], [112, 60]), hold([2.6, 66], [1.5, 74]))).toBe('run 66, walk 74');
    // Standing in between is neither.
    expect(byCadence(hole, hold([1.5, 60], [0.2, 20], [2.6, 60]))).toMatch(/^walk \d+, unknown \d+, run \d+$/);
  });

  it('gives a short stretch beside it to what is known', () => {
    const mute: readonly [number, number] = [Number.NaN, 60];
    expect(byCadence(hold([165, 20], [112, 8], mute))).toBe('run 28, unknown 60');
    expect(byCadence(hold(mute, [112, 8], [165, 20]))).toBe('unknown 60, run 28');
  });

  it('goes on through less than 10 s', () => expect(byCadence(withHole(9))).toBe('run 129'));
});

describe('the length of her steps', () => {
  it('calls a run what no walk could be: over 1.1 m for 20 s, faster than she walks', () => {
    // 2.42 m/s at 131 steps/min are 1.11 m; at 133 they are 1.09 m.
    expect(byCadence(hold([110, 60], [131, 60]), hold([2.0, 60], [2.42, 60]))).toMatch(/^walk \d+, run \d+$/);
    expect(byCadence(hold([110, 60], [133, 60]), hold([2.0, 60], [2.42, 60]))).toBe('walk 120');
    // Half of her steps counted on a walk: 1.4 m, and yet no run.
    expect(byCadence(hold([60, 60]), hold([1.4, 60]))).toBe('walk 60');
    expect(byCadence(hold([80, 60]), hold([2.6, 60]))).toBe('run 60');
  });

  it('does not take the seconds for running in which speed falls behind her steps', () => {
    expect(byCadence(hold([165, 60], [110, 60]), hold([2.8, 76], [1.4, 44]))).toBe('run 60, walk 60');
  });

  it('calls a climb in small steps a walk, in what she recorded as a walk', () => {
    const climb = (speed: number, isWalk: boolean) =>
      tell(
        'cadence',
        { cadence: hold([100, 60], [150, 60], [100, 60]), speed: hold([1.2, 60], [speed, 60], [1.2, 60]) },
        isWalk,
      );
    expect(climb(1.2, true)).toBe('walk 180');
    expect(climb(1.3, true)).toMatch(/^walk \d+, run \d+, walk \d+$/);
    expect(climb(1.2, false)).toMatch(/^walk \d+, run \d+, walk \d+$/);
  });

  it('never makes a walk of a run whose speed nobody knows, or that seems to stand on its place', () => {
    expect(tell('cadence', { cadence: hold([150, 60]) }, true)).toBe('run 60');
    expect(tell('cadence', { cadence: hold([150, 60]), speed: hold([0.4, 60]) }, true)).toBe('run 60');
  });
});

describe('gait by speed', () => {
  it('is running over 2.0 m/s, standing under 0.5, with a band of 0.1 between', () => {
    expect(bySpeed(hold([2.1, 60]))).toBe('run 60');
    expect(bySpeed(hold([2.05, 60]))).toBe('walk 60');
    expect(bySpeed(hold([0.5, 60]))).toBe('walk 60');
    expect(bySpeed(hold([0.4, 60]))).toBe('stand 60');
  });

  it('keeps running until 1.9 m/s', () => {
    expect(bySpeed(hold([2.4, 15], [1.95, 60]))).toBe('run 75');
    expect(bySpeed(hold([2.4, 15], [1.85, 60]))).toMatch(/^run \d+, walk \d+$/);
  });

  it('walks on after standing where the speed is between', () => {
    expect(bySpeed(hold([0.2, 30], [Number.NaN, 20], [1.95, 60]))).toBe('stand 30, unknown 20, walk 60');
    expect(bySpeed(hold([0.2, 30], [1.95, 60]))).toMatch(/^stand [23]\d, walk \d+$/);
  });

  it('has a personal threshold: a jog of 1.9 m/s beside a walk of 1.3', () => {
    expect(bySpeed(hold([1.3, 100], [1.9, 100]))).toMatch(/^walk \d+, run \d+$/);
    expect(bySpeed(hold([1.9, 200]))).toBe('walk 200');
  });

  it('does not part two speeds that lie close', () => expect(bySpeed(hold([1.5, 100], [1.8, 100]))).toBe('walk 200'));

  it('does not part two running speeds', () => expect(bySpeed(hold([2.3, 100], [3.2, 100]))).toBe('run 200'));

  it('is unknown where there is none', () => {
    expect(bySpeed(hold([2.6, 60], [Number.NaN, 20], [1.2, 60]))).toBe('run 60, unknown 20, walk 60');
  });
});

describe('a silent source', () => {
  it('says nothing: no reading, or zero throughout', () => {
    expect(byCadence(hold([Number.NaN, 60]))).toBeNull();
    expect(byCadence(hold([0, 60]))).toBeNull();
    expect(bySpeed(hold([0, 60]))).toBeNull();
  });
});
