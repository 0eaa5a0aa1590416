/** Turns elapsed time (pauses in) into timer time (pauses out: the seconds in which the watch's timer ran), and back. */

import type { TimerSpan } from './activity.ts';

/** Spans in order without overlap; `before[i]` is the timer time at the start of span `i`. */
export type TimerClock = { spans: TimerSpan[]; starts: Float64Array; ends: Float64Array; before: Float64Array };

export function createTimerClock(spans: TimerSpan[]): TimerClock {
  const starts = Float64Array.from(spans, (span) => span.startElapsedSeconds);
  const ends = Float64Array.from(spans, (span) => span.endElapsedSeconds);
  const before = new Float64Array(spans.length);
  for (let index = 1; index < spans.length; index++) before[index] = timerAtEnd(index - 1, starts, ends, before);
  return { spans, starts, ends, before };
}

/** Timer seconds at a moment given in elapsed seconds; stands still in pauses, 0 before the first span. */
export function timerSecondsAt({ starts, ends, before }: TimerClock, elapsedSeconds: number): number {
  const index = findLastStart(starts, elapsedSeconds);
  if (index < 0) return 0;
  const moment = Math.min(elapsedSeconds, ends[index] as number);
  return (before[index] as number) + moment - (starts[index] as number);
}

/** The same for a column of moments in order. */
export function toTimerColumn({ starts, ends, before }: TimerClock, elapsedSeconds: Float64Array): Float64Array {
  const timerSeconds = new Float64Array(elapsedSeconds.length);
  let span = -1;
  for (let row = 0; row < elapsedSeconds.length; row++) {
    const moment = elapsedSeconds[row] as number;
    while (span + 1 < starts.length && (starts[span + 1] as number) <= moment) span += 1;
    if (span < 0) continue;
    timerSeconds[row] = (before[span] as number) + Math.min(moment, ends[span] as number) - (starts[span] as number);
  }
  return timerSeconds;
}

export function totalTimerSeconds({ starts, ends, before }: TimerClock): number {
  return starts.length === 0 ? 0 : timerAtEnd(starts.length - 1, starts, ends, before);
}

/** Elapsed seconds at which the timer shows `timerSeconds`; at a pause, its beginning. */
export function elapsedSecondsAt(spans: readonly TimerSpan[], timerSeconds: number): number {
  let left = timerSeconds;
  for (const span of spans) {
    const length = span.endElapsedSeconds - span.startElapsedSeconds;
    if (left <= length) return span.startElapsedSeconds + left;
    left -= length;
  }
  return (spans.at(-1)?.endElapsedSeconds ?? 0) + left;
}

function timerAtEnd(index: number, starts: Float64Array, ends: Float64Array, before: Float64Array): number {
  return (before[index] as number) + (ends[index] as number) - (starts[index] as number);
}

/** Index of the last start that is not after the moment, -1 where there is none. */
function findLastStart(starts: Float64Array, moment: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= moment) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
