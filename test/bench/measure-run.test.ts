/** The figures of the accuracy report on a few runs: what is simulated comes out, and what is perfect scores so. */

import { expect, it } from 'vitest';
import { formatTable, percent, quantile } from './figures.ts';
import { measureRun } from './measure-run.ts';

const runs = Array.from({ length: 32 }, (_, seed) => measureRun(seed));

it('counts each run within its own bounds', () => {
  for (const { rightSeconds, seconds, steps, locks, doseErrorPerBout } of runs) {
    expect(rightSeconds).toBeGreaterThan(0.8 * seconds);
    expect(rightSeconds).toBeLessThanOrEqual(seconds);
    expect(steps.within3).toBeLessThanOrEqual(steps.within10);
    expect(steps.within10).toBeLessThanOrEqual(steps.planned);
    expect(doseErrorPerBout).toBeGreaterThanOrEqual(0);
    for (const lock of locks) expect(lock.seconds).toBeLessThanOrEqual(300);
  }
});

it('finds every step of a watch that follows the workout', () => {
  const followed = runs.filter(({ steps }) => steps.witness === 'stepLaps');
  expect(followed.length).toBeGreaterThan(5);
  for (const { steps } of followed) expect(steps.within3).toBe(steps.planned);
});

it('measures the same again', () => {
  const { readMs: _read, assessMs: _assess, ...first } = runs[7] ?? measureRun(7);
  expect(measureRun(7)).toMatchObject(first);
});

it('adds up', () => {
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.95)).toBe(11);
  expect(quantile([], 0.5)).toBeNaN();
  expect([percent(1, 3), percent(1, 0)]).toEqual(['33.3 %', '–']);
  expect(formatTable(['a', 'b'], [['x', 1]])).toBe('| a | b |\n| --- | ---: |\n| x | 1 |');
});
