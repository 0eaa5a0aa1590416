/** The truth's own verdict says for the table of `activities.md` 4 what has to come out. */

import { expect, it } from 'vitest';
import { EIGHT_ROWS } from '../fixtures/simulator/eight-rows.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';
import { judgeTruth } from './true-outcome.ts';

it.each(EIGHT_ROWS.map((row) => [row.sheDid, row] as const))('%s', (_sheDid, { intent, expected }) => {
  const { outcome, secondsOver } = judgeTruth(intent.workout, simulateRun(intent).truth);
  expect(outcome).toBe(expected.outcome);
  expect(secondsOver > 0).toBe(expected.outcome === 'more');
});
