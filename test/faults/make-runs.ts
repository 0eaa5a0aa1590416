/** Simulated runs of the last weeks, each with a start of its own. */

import { makeRunBytes } from '../server/fixtures/sample-runs.ts';

const MINUTE_MS = 60_000;
const BETWEEN_STARTS_MS = 20 * MINUTE_MS;
const FIRST_DAYS_BACK = 60;
const DAY_MS = 24 * 60 * MINUTE_MS;

export type MadeRun = { startedAt: number; bytes: Buffer };

/** The starts go up by twenty minutes from run to run, so that thousands of them lie within two months. */
export function createRunMaker(nowMs: number): () => MadeRun {
  const first = Math.floor((nowMs - FIRST_DAYS_BACK * DAY_MS) / 1000) * 1000;
  let made = 0;
  return () => {
    const startedAt = first + made * BETWEEN_STARTS_MS;
    made += 1;
    return { startedAt, bytes: makeRunBytes({ startedAtMs: startedAt, seed: made }) };
  };
}
