/** From a movement each second to stretches of it, without those that are too short to be meant. */

import { valuesOf } from '../evidence-number.ts';
import type { Movement } from './assessment.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';

const GAIT = valuesOf(GAIT_NUMBERS);
/** Shorter is no bout (`activities.md` 3). */
export const SHORTEST_BOUT_SECONDS = GAIT.shortestBoutSeconds;

/** Whole timer seconds, the end not included. */
export type Stretch = { start: number; end: number; kind: Movement };

/** May say that nothing speaks against the movement going on through a hole. */
export type IsBridgeable = (start: number, end: number) => boolean;

/**
 * Stretches shorter than the shortest bout join the longer neighbour, shortest first. An unknown stretch between two
 * of a kind joins them only when it is short: more silence than that stays unknown.
 */
export function absorbShortStretches(states: Movement[], isBridgeable: IsBridgeable): Stretch[] {
  const bridged = toStretches(states);
  bridgeHoles(bridged, isBridgeable);
  let stretches = bridged;
  // Whatever joins grows: when all of one length are gone, none of that length comes again. So a pass for each is enough.
  for (let seconds = 1; seconds < SHORTEST_BOUT_SECONDS; seconds++) stretches = absorbLength(stretches, seconds);
  return stretches;
}

/** From the left to the right; `kept` ends with the stretch that was dealt with last. */
function absorbLength(stretches: Stretch[], seconds: number): Stretch[] {
  const kept: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const before = kept.at(-1);
    const after = stretches[index + 1];
    // What lay between two of a kind is gone: they are one.
    if (before?.kind === stretch.kind) before.end = stretch.end;
    else if (stretch.end - stretch.start !== seconds || !(before || after)) kept.push(stretch);
    else if (chooseHost(before, after) === before && before) before.end = stretch.end;
    else if (after) after.start = stretch.start;
  }
  return kept;
}

/** She was in the middle of it before and behind: nobody walks that shortly, and a run must not fall in two unseen. */
function bridgeHoles(stretches: Stretch[], isBridgeable: IsBridgeable): void {
  for (let index = stretches.length - 2; index > 0; index--) {
    const { start, end, kind } = stretches[index] as Stretch;
    const [before, after] = [stretches[index - 1] as Stretch, stretches[index + 1] as Stretch];
    if (kind !== 'unknown' || before.kind !== after.kind || end - start > GAIT.longestBridgedHoleSeconds) continue;
    if (!isBridgeable(start, end)) continue;
    before.end = after.end;
    stretches.splice(index, 2);
  }
}

function chooseHost(before: Stretch | undefined, after: Stretch | undefined): Stretch | undefined {
  if (!before || !after) return before ?? after;
  if (before.kind === 'unknown') return after;
  if (after.kind === 'unknown') return before;
  return before.end - before.start >= after.end - after.start ? before : after;
}

export function joinEqualNeighbours(stretches: Stretch[], index: number): void {
  const here = stretches[index];
  const next = stretches[index + 1];
  if (here && next && here.kind === next.kind) {
    here.end = next.end;
    stretches.splice(index + 1, 1);
  }
}

function toStretches(states: Movement[]): Stretch[] {
  const stretches: Stretch[] = [];
  states.forEach((kind, second) => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.end = second + 1;
    else stretches.push({ start: second, end: second + 1, kind });
  });
  return stretches;
}
