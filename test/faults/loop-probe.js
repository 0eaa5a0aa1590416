/** Loaded before the service: watches its event loop and its memory, and tells when asked over the IPC channel. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION_MS = 10;
const SAMPLE_MS = 20;
const NS_PER_MS = 1e6;

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  let peakBytes = 0;
  delay.enable();
  setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }, SAMPLE_MS).unref();
  process.on('message', (asked) => {
    // What the histogram holds is the time between two looks: the resolution is no delay.
    const toMs = (value) => Math.max(0, value / NS_PER_MS - RESOLUTION_MS);
    process.send?.({ p99Ms: toMs(delay.percentile(99)), maxMs: toMs(delay.max), peakMegabytes: peakBytes / 1e6 });
    if (asked !== 'reset') return;
    delay.reset();
    peakBytes = 0;
  });
  process.channel?.unref();
}
