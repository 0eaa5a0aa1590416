/** Sixty thousand crafted and damaged files, small enough for every check; `npm run fuzz` takes more and larger ones. */

import { expect, it } from 'vitest';
import { QUICK_SIZES } from './draw-case.ts';
import { type FoundCase, runFuzz } from './run-fuzz.ts';

/** `security.md` 4, row 1. */
const CASES = 60_000;
const PATIENCE_MS = 180_000;

const describeFound = ({ what, detail, times, index, bytes }: FoundCase) =>
  `${times} × ${what}: ${detail}; case ${index}, ${Buffer.from(bytes).toString('hex')}`;

it(
  'each ends in a result or a refusal with words, in time; columns are as a second decode says; no global is changed',
  () => {
    const report = runFuzz({ seed: 20_261, first: 0, count: CASES, sizes: QUICK_SIZES });
    expect(report.found.map(describeFound)).toEqual([]);
    expect(report.cases).toBe(CASES);
    // A fuzz that reaches nothing finds nothing.
    expect(report.kinds.grammar).toBeGreaterThan(0.4 * CASES);
    expect(report.kinds.changed).toBeGreaterThan(0.4 * CASES);
  },
  PATIENCE_MS,
);
