/** A few kills with every test run; `npm run faults` does hundreds. */

import { expect, it } from 'vitest';
import { startSourceService } from '../fixtures/service-process.ts';
import { runKillRounds } from './kill-rounds.ts';

it('a service that is killed in the middle of its work loses nothing that it promised', {
  timeout: 120_000,
}, async () => {
  const report = await runKillRounds(startSourceService, 5, 1);
  expect(report.problems).toEqual([]);
  expect(report.uploads).toBeGreaterThan(0);
});
