/** Asks where the timer stood still: a hostile recording has tens of thousands of pauses, and every second may ask. */

/**
 * Whether a pause lies between two moments, both included.
 * @param pauseSeconds in order
 */
export function hasPauseBetween(pauseSeconds: readonly number[], from: number, to: number): boolean {
  const next = pauseSeconds[findFirstPause(pauseSeconds, from)];
  return next !== undefined && next <= to;
}

/**
 * The pauses inside a stretch, its ends not included.
 * @param pauseSeconds in order
 */
export function listPausesInside(pauseSeconds: readonly number[], start: number, end: number): number[] {
  const inside: number[] = [];
  for (let at = findFirstPause(pauseSeconds, start); at < pauseSeconds.length; at++) {
    const pause = pauseSeconds[at] as number;
    if (pause >= end) break;
    if (pause > start) inside.push(pause);
  }
  return inside;
}

/** Index of the first pause that is not before the moment, or the number of pauses. */
function findFirstPause(pauseSeconds: readonly number[], moment: number): number {
  let low = 0;
  let high = pauseSeconds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pauseSeconds[middle] as number) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
