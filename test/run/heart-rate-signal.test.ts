/** Which heart rate is not believed: missing, implausible, frozen and spikes (`activities.md` 5), at their edges. */

import { describe, expect, it } from 'vitest';
import type { HeartRateDefect } from '../../shared/run/assessment.ts';
import { describeSignal, findHeartRateDefects } from '../../shared/run/heart-rate-signal.ts';
import { buildGrid, hold, inARow, type MadeGrid } from '../fixtures/activity-builder.ts';

function countDefects(made: MadeGrid): Partial<Record<HeartRateDefect, number>> {
  const counts: Partial<Record<HeartRateDefect, number>> = {};
  for (const defect of findHeartRateDefects(buildGrid(made))) {
    if (defect !== null) counts[defect] = (counts[defect] ?? 0) + 1;
  }
  return counts;
}

/** A living heart never stands still: 1 bpm up and down. */
const alive = (bpm: number, seconds: number) => Array.from({ length: seconds }, (_, second) => bpm + (second % 2));

describe('a heart rate', () => {
  it.each<[number, HeartRateDefect | null]>([
    [Number.NaN, 'missing'],
    [0, 'missing'],
    [39, 'implausible'],
    [40, null],
    [220, null],
    [221, 'implausible'],
  ])('of %d is %s', (bpm, defect) => {
    expect(findHeartRateDefects(buildGrid({ heartRateBpm: hold([bpm, 20]) }))).toEqual(hold([0, 20]).map(() => defect));
  });

  it('of a run without anything wrong has no defect', () => {
    expect(countDefects({ heartRateBpm: alive(140, 300), speed: hold([1.5, 150], [2.6, 150]) })).toEqual({});
  });
});

describe('a frozen heart rate', () => {
  const frozen = (seconds: number) => [...alive(130, 50), ...hold([140, seconds]), ...alive(130, 50)];
  const speedOver = (seconds: number, low: number, high: number) => hold([low, 50 + 18], [high, seconds - 18 + 50]);

  it('shows one value for 45 s and more while speed changes', () => {
    expect(countDefects({ heartRateBpm: frozen(45), speed: speedOver(45, 1.5, 2.5) })).toEqual({ frozen: 45 });
    expect(countDefects({ heartRateBpm: frozen(44), speed: speedOver(44, 1.5, 2.5) })).toEqual({});
  });

  it('needs a change of 0.6 m/s', () => {
    expect(countDefects({ heartRateBpm: frozen(90), speed: speedOver(90, 2, 2.61) })).toEqual({ frozen: 90 });
    expect(countDefects({ heartRateBpm: frozen(90), speed: speedOver(90, 2, 2.59) })).toEqual({});
  });

  it('is seen by a change of cadence too: without speed, and of a jog at walking speed', () => {
    const cadence = hold([115, 68], [148, 122]);
    expect(countDefects({ heartRateBpm: frozen(90), cadence })).toEqual({ frozen: 90 });
    expect(countDefects({ heartRateBpm: frozen(90), cadence, speed: hold([1.6, 190]) })).toEqual({ frozen: 90 });
    expect(countDefects({ heartRateBpm: frozen(90), cadence: hold([115, 68], [139, 122]) })).toEqual({});
  });

  it('is believed while nothing else changes or nothing else is known', () => {
    expect(countDefects({ heartRateBpm: frozen(300), speed: hold([2.5, 400]) })).toEqual({});
    expect(countDefects({ heartRateBpm: frozen(300) })).toEqual({});
  });
});

describe('a spike', () => {
  const withOne = (bpm: number) => [...alive(140, 50), bpm, ...alive(140, 50)];

  it('is one reading far off its neighbours', () => {
    expect(countDefects({ heartRateBpm: withOne(170) })).toEqual({ spike: 1 });
    expect(countDefects({ heartRateBpm: withOne(100) })).toEqual({ spike: 1 });
  });

  it('may be two readings together', () => {
    const heartRateBpm = [...alive(140, 50), 170, 171, ...alive(140, 50)];
    expect(countDefects({ heartRateBpm })).toEqual({ spike: 2 });
  });

  it('begins three scaled deviations from the middle, and never under 5 bpm', () => {
    expect(countDefects({ heartRateBpm: withOne(146) })).toEqual({});
    expect(countDefects({ heartRateBpm: withOne(147) })).toEqual({ spike: 1 });
  });

  it('is no steep but steady rise', () => {
    const rise = Array.from({ length: 30 }, (_, second) => 120 + 1.5 * second);
    expect(countDefects({ heartRateBpm: [...alive(120, 30), ...rise, ...alive(165, 30)] })).toEqual({});
  });
});

describe('the description of the signal', () => {
  const movement = inARow(['walk', 50], ['run', 100], ['walk', 50]);

  it('says which share is usable, of the running and of all', () => {
    const grid = buildGrid({
      heartRateBpm: [...alive(120, 50), ...hold([Number.NaN, 40]), ...alive(150, 60), ...alive(130, 50)],
    });
    expect(describeSignal(grid, findHeartRateDefects(grid), movement)).toEqual({
      usableRunShare: 0.6,
      usableShare: 0.8,
      defects: [{ startSeconds: 50, endSeconds: 90, defect: 'missing' }],
    });
  });

  it('tells neighbouring defects apart and ends with the timer', () => {
    const grid = { ...buildGrid({ heartRateBpm: [...alive(120, 10), ...hold([0, 5], [30, 5])] }), timerSeconds: 19.4 };
    expect(describeSignal(grid, findHeartRateDefects(grid), null)).toEqual({
      usableRunShare: null,
      usableShare: 0.5,
      defects: [
        { startSeconds: 10, endSeconds: 15, defect: 'missing' },
        { startSeconds: 15, endSeconds: 19.4, defect: 'implausible' },
      ],
    });
  });

  it('has no share of running where nobody ran', () => {
    const grid = buildGrid({ heartRateBpm: alive(120, 100) });
    expect(describeSignal(grid, findHeartRateDefects(grid), inARow(['walk', 100])).usableRunShare).toBeNull();
  });
});
