/** Heart rate that is really steps (`activities.md` 5): each half of the condition, and the honest runs that resemble it. */

import { describe, expect, it } from 'vitest';
import { findCadenceLocks } from '../../shared/run/cadence-lock.ts';
import { findHeartRateDefects } from '../../shared/run/heart-rate-signal.ts';
import { buildGrid, hold, type MadeGrid } from '../fixtures/activity-builder.ts';

/** Two up, two down: the mean stays, and no value stands still. */
const waver = (values: number[], by: number) => values.map((value, second) => value + (second % 4 < 2 ? by : -by));
const lived = (...parts: [number, number][]) => waver(hold(...parts), 0.5);
const stepped = (...parts: [number, number][]) => waver(hold(...parts), 2);

/** Seconds called locked. */
function findLocked(made: MadeGrid, heartRateGapSeconds = 1): number[] {
  const grid = { ...buildGrid(made), heartRateGapSeconds };
  return findHeartRateDefects(grid).flatMap((defect, second) => (defect === 'cadenceLock' ? [second] : []));
}

function expectAbout(seconds: number[], from: number, to: number): void {
  expect(Math.abs((seconds[0] ?? Number.NaN) - from)).toBeLessThanOrEqual(8);
  expect(Math.abs((seconds.at(-1) ?? Number.NaN) + 1 - to)).toBeLessThanOrEqual(8);
  expect(seconds.length).toBeGreaterThanOrEqual(to - from - 10);
}

/** First-order, as a heart approaches its level. */
function approach(from: number, to: number, timeConstant: number, seconds: number): number[] {
  return Array.from({ length: seconds }, (_, second) => to + (from - to) * Math.exp(-second / timeConstant));
}

/** In equal steps, both ends left out. */
function ramp(from: number, to: number, seconds: number): number[] {
  return Array.from({ length: seconds }, (_, second) => from + ((to - from) * (second + 1)) / (seconds + 1));
}

describe('a lock', () => {
  it('begins and ends with a jump, and is marked for about its stretch', () => {
    const locked = findLocked({
      heartRateBpm: lived([140, 100], [166, 60], [140, 100]),
      cadence: stepped([166, 260]),
    });
    expectAbout(locked, 100, 160);
  });

  const leap = (bpm: number, seconds: number) =>
    waver([...hold([bpm, 100]), ...ramp(bpm, 166, seconds), ...hold([166, 100])], 0.5);

  it('needs a jump of 15 within 10 s', () => {
    const run = (bpm: number) => ({ heartRateBpm: leap(bpm, 7), cadence: stepped([166, 207]) });
    expectAbout(findLocked(run(150)), 105, 207);
    expect(findLocked(run(154))).toEqual([]);
  });

  it('or one of 10 within 3 s, which no heart can make, where every second is told', () => {
    const run = (bpm: number) => ({ heartRateBpm: leap(bpm, 0), cadence: stepped([166, 200]) });
    expectAbout(findLocked(run(157)), 100, 200);
    expect(findLocked(run(158))).toEqual([]);
    expect(findLocked(run(157), 4)).toEqual([]);
  });

  it('is not proven by a climb behind a pause or from the start', () => {
    const heartRateBpm = [...approach(100, 168, 25, 60), ...lived([166, 140])];
    const cadence = stepped([166, 200]);
    expect(findLocked({ heartRateBpm, cadence })).toEqual([]);
    const paused = { heartRateBpm: leap(140, 7), cadence: stepped([166, 207]) };
    expect(findLocked({ ...paused, pauseSeconds: [90] })).toEqual([]);
    expectAbout(findLocked({ ...paused, pauseSeconds: [60] }), 105, 207);
  });

  it('is found by the jump at its end alone', () => {
    const heartRateBpm = lived([166, 100], [140, 100]);
    expectAbout(findLocked({ heartRateBpm, cadence: stepped([166, 200]) }), 0, 100);
  });

  it('is no slow approach to the cadence', () => {
    const heartRateBpm = waver([...approach(125, 166, 40, 150), ...hold([166, 100])], 0.5);
    expect(findLocked({ heartRateBpm, cadence: stepped([166, 250]) })).toEqual([]);
  });

  it('is no heart rate that just happens to be the cadence', () => {
    expect(findLocked({ heartRateBpm: lived([166, 600]), cadence: stepped([166, 600]) })).toEqual([]);
  });

  it('lies within 4 bpm of the steps', () => {
    const run = (bpm: number) => ({ heartRateBpm: lived([130, 100], [bpm, 60]), cadence: hold([166, 160]) });
    expectAbout(findLocked(run(163)), 100, 160);
    expect(findLocked(run(161))).toEqual([]);
  });

  it('lasts about 30 s or more', () => {
    const run = (seconds: number) => ({
      heartRateBpm: lived([130, 100], [166, seconds], [130, 100]),
      cadence: stepped([166, 200 + seconds]),
    });
    expectAbout(findLocked(run(34)), 100, 134);
    expect(findLocked(run(28))).toEqual([]);
  });

  it('may read half of the steps', () => {
    const heartRateBpm = lived([150, 100], [83, 60], [150, 100]);
    expectAbout(findLocked({ heartRateBpm, cadence: stepped([166, 260]) }), 100, 160);
  });

  it('does not drag an honest heart rate behind it along, though that is near the steps', () => {
    const heartRateBpm = lived([150, 100], [83, 60], [164, 200]);
    expectAbout(findLocked({ heartRateBpm, cadence: stepped([166, 360]) }), 100, 160);
  });

  it('follows a change of cadence at once', () => {
    const cadence = stepped([112, 100], [166, 100]);
    expectAbout(findLocked({ heartRateBpm: lived([113, 100], [165, 100]), cadence }), 0, 200);
  });

  it('follows a change of cadence that is too small for a jump', () => {
    const cadence = stepped([120, 100], [134, 100]);
    expectAbout(findLocked({ heartRateBpm: lived([120, 100], [134, 100]), cadence }), 0, 200);
    const lagging = waver([...hold([120, 100]), ...approach(120, 134, 40, 100)], 0.5);
    expect(findLocked({ heartRateBpm: lagging, cadence })).toEqual([]);
  });

  it('is found where the watch tells cadence up to 5 s late', () => {
    const heartRateBpm = lived([113, 100], [165, 100], [113, 100]);
    expectAbout(findLocked({ heartRateBpm, cadence: stepped([112, 105], [166, 100], [112, 95]) }), 0, 300);
  });

  it('is found in cadence noise of 4 steps/min and more', () => {
    const noise = [6, -5, 3, -7, 4, 1, -2, 5, -6, 2, -1];
    const cadence = hold([166, 260]).map((value, second) => value + (noise[second % noise.length] ?? 0));
    expectAbout(findLocked({ heartRateBpm: lived([140, 100], [166, 60], [140, 100]), cadence }), 100, 160);
  });

  it('beginning with the run is a jump that no heart can make', () => {
    const heartRateBpm = lived([120, 100], [166, 100]);
    expectAbout(findLocked({ heartRateBpm, cadence: stepped([100, 100], [166, 100]) }), 100, 200);
  });

  it('against the change of cadence is a jump like any other', () => {
    const heartRateBpm = lived([168, 110], [150, 90]);
    expectAbout(findLocked({ heartRateBpm, cadence: stepped([112, 100], [150, 100]) }), 110, 200);
  });

  it('is found in smart recording', () => {
    const everyFour = (values: number[]) => values.map((_, second) => values[second - (second % 4)] ?? Number.NaN);
    const uneven = (values: number[], by: number) =>
      values.map((value, second) => value + by * ((second % 11) / 5 - 1));
    const heartRateBpm = everyFour(uneven(hold([130, 100], [166, 120], [130, 100]), 1));
    expectAbout(findLocked({ heartRateBpm, cadence: everyFour(uneven(hold([166, 320]), 4)) }, 4), 100, 220);
  });
});

describe('an honest run', () => {
  it('is not blamed for a heart that leaves a walk which it shared with the steps', () => {
    const heartRateBpm = waver([...hold([112, 120]), ...approach(112, 176, 25, 120)], 0.5);
    expect(findLocked({ heartRateBpm, cadence: stepped([112, 120], [160, 120]) })).toEqual([]);
  });

  it('is not blamed for a heart that answers a new cadence quickly and settles on it', () => {
    const heartRateBpm = waver([...hold([128, 129]), ...approach(128, 150, 5, 120)], 0.5);
    expect(findLocked({ heartRateBpm, cadence: stepped([112, 120], [150, 129]) })).toEqual([]);
    expectAbout(findLocked({ heartRateBpm, cadence: stepped([150, 249]) }), 129, 249);
  });

  it('is not blamed for a heart that fell in a pause', () => {
    const run = { heartRateBpm: lived([150, 100], [113, 100]), cadence: stepped([166, 100], [112, 100]) };
    expect(findLocked({ ...run, pauseSeconds: [100] })).toEqual([]);
    expectAbout(findLocked(run), 100, 200);
  });

  it('is not blamed for a heart that a pause brought to a new cadence', () => {
    const run = { heartRateBpm: lived([120, 100], [134, 100]), cadence: stepped([120, 100], [134, 100]) };
    expect(findLocked({ ...run, pauseSeconds: [100] })).toEqual([]);
    expectAbout(findLocked(run), 0, 200);
  });

  it('is not blamed for a jump that lands beside the steps and creeps onto them later', () => {
    const creep = approach(159, 166, 40, 150);
    const run = (from: number) => ({
      heartRateBpm: waver([...hold([from, 100]), ...creep], 0.5),
      cadence: stepped([166, 250]),
    });
    expect(findLocked(run(139))).toEqual([]);
  });

  it('of a watch that records now and then has no jump that may have taken longer than 10 s', () => {
    const run = { heartRateBpm: lived([150, 100], [158, 8], [166, 100]), cadence: stepped([166, 208]) };
    expect(findLocked(run, 4)).toEqual([]);
    expectAbout(findLocked(run, 1), 104, 208);
  });

  it('is not blamed for the end of a frozen sensor', () => {
    const frozen = (seconds: number) => ({
      heartRateBpm: [...hold([140, seconds]), ...lived([165, 100])],
      cadence: stepped([166, seconds + 100]),
    });
    expect(findLocked(frozen(45))).toEqual([]);
    expectAbout(findLocked(frozen(40)), 40, 140);
  });

  it('is not judged where another rule already found the heart rate unusable', () => {
    const grid = buildGrid({ heartRateBpm: lived([140, 100], [166, 60], [140, 100]), cadence: stepped([166, 260]) });
    expect(findCadenceLocks(grid, () => true)).not.toEqual([]);
    expect(findCadenceLocks(grid, (second) => second < 100 || second >= 160)).toEqual([]);
  });

  it('without cadence has no lock', () => {
    expect(findLocked({ heartRateBpm: lived([140, 100], [166, 60], [140, 100]) })).toEqual([]);
  });
});
