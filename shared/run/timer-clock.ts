/** Translates timer time (pauses out) to elapsed time (pauses in). */

import type { TimerSpan } from '../activity.ts';

/** Elapsed seconds at which the timer shows `timerSeconds`; at a pause, its beginning. */
export function toElapsedSeconds(spans: readonly TimerSpan[], timerSeconds: number): number {
  let left = timerSeconds;
  for (const span of spans) {
    const length = span.endElapsedSeconds - span.startElapsedSeconds;
    if (left <= length) return span.startElapsedSeconds + left;
    left -= length;
  }
  return (spans.at(-1)?.endElapsedSeconds ?? 0) + left;
}
