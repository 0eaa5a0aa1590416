/** Adds up how long she ran, walked and stood, over a whole run or between two moments of it. */

import type { Bout, Movement, Segment } from './assessment.ts';
import { SHORTEST_BOUT_SECONDS } from './movement-stretches.ts';
import { listPausesInside } from './pauses.ts';

export type MovementSeconds = Record<Movement, number>;

const KINDS: readonly Movement[] = ['run', 'walk', 'stand', 'unknown'];

export function countMovement(segments: Segment[], from = 0, to = Number.POSITIVE_INFINITY): MovementSeconds {
  const seconds: MovementSeconds = { run: 0, walk: 0, stand: 0, unknown: 0 };
  for (const segment of segments) {
    const overlap = Math.min(to, segment.endSeconds) - Math.max(from, segment.startSeconds);
    if (overlap > 0) seconds[segment.kind] += overlap;
  }
  return seconds;
}

/** The same from the start up to each of many moments in order, one column for each kind; segments are in order, too. */
export function countMovementUpTo(segments: Segment[], moments: number[]): Record<Movement, Float64Array> {
  const column = () => new Float64Array(moments.length);
  const columns = { run: column(), walk: column(), stand: column(), unknown: column() };
  const sums: MovementSeconds = { run: 0, walk: 0, stand: 0, unknown: 0 };
  let next = 0;
  moments.forEach((moment, at) => {
    for (; next < segments.length && (segments[next] as Segment).endSeconds <= moment; next++) {
      const { kind, startSeconds, endSeconds } = segments[next] as Segment;
      sums[kind] += endSeconds - startSeconds;
    }
    for (const kind of KINDS) columns[kind][at] = sums[kind];
    const open = segments[next];
    if (open && open.startSeconds < moment) columns[open.kind][at] = sums[open.kind] + (moment - open.startSeconds);
  });
  return columns;
}

/** Unbroken stretches of one kind in timer time; a pause breaks a stretch (`activities.md` 3). */
export function findBouts(segments: Segment[], kind: 'run' | 'walk', pauseSeconds: number[]): Bout[] {
  return segments
    .filter((segment) => segment.kind === kind)
    .flatMap((segment) => cutAtPauses(segment, pauseSeconds))
    .filter((bout) => bout.seconds >= SHORTEST_BOUT_SECONDS);
}

function cutAtPauses({ startSeconds, endSeconds }: Segment, pauseSeconds: number[]): Bout[] {
  const edges = [startSeconds, ...listPausesInside(pauseSeconds, startSeconds, endSeconds), endSeconds];
  return edges.slice(1).map((end, index) => {
    const start = edges[index] as number;
    return { startSeconds: start, endSeconds: end, seconds: end - start };
  });
}
