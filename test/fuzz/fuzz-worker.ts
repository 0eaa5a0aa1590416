/** One thread of the long fuzz: takes stretches of cases until none is left, and says before each case which one it is. */

import { parentPort, workerData } from 'node:worker_threads';
import { LONG_SIZES } from './draw-case.ts';
import { runFuzz } from './run-fuzz.ts';

export type WorkerInput = {
  seed: number;
  count: number;
  stretchCases: number;
  /** One number for all threads: the next stretch to be taken. */
  nextStretch: Int32Array<SharedArrayBuffer>;
  /** The case that this thread is at. */
  current: Int32Array<SharedArrayBuffer>;
};

const { seed, count, stretchCases, nextStretch, current } = workerData as WorkerInput;

for (;;) {
  const first = Atomics.add(nextStretch, 0, 1) * stretchCases;
  if (first >= count) break;
  const stretch = { seed, first, count: Math.min(stretchCases, count - first), sizes: LONG_SIZES };
  parentPort?.postMessage(runFuzz(stretch, (index) => Atomics.store(current, 0, index)));
}
