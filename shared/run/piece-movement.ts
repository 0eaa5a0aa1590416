/** How she moved in a session of several recordings: each piece as its own best witness tells it. */

import type { Activity } from '../activity.ts';
import type { Segment, Witness, WitnessSource } from './assessment.ts';
import type { PieceSpan } from './join-activities.ts';
import { countMovement } from './movement-seconds.ts';
import { layOutSeconds } from './second-grid.ts';
import { chooseMovementWitness, collectWitnesses } from './witnesses.ts';

/** Its place in the joined timer time, and the witness that tells how she moved in it; null where nothing tells. */
export type PieceMovement = PieceSpan & { source: WitnessSource | null };

export function findPieceSource(piece: Activity): WitnessSource | null {
  const grid = layOutSeconds(piece);
  return chooseMovementWitness(collectWitnesses(piece, grid), grid.cadenceStepsPerMinute)?.source ?? null;
}

/**
 * A watch may count steps where the phone that went on for it does not: a piece is never told by a witness that is
 * silent in it. Named after the longest piece's.
 * @param witnesses of the joined recording
 * @returns null as soon as of one piece nothing tells: what she ran in it could be any
 */
export function joinPieceMovement(witnesses: readonly Witness[], pieces: readonly PieceMovement[]): Witness | null {
  const segments: Segment[] = [];
  for (const piece of [...pieces].sort((a, b) => a.startSeconds - b.startSeconds)) {
    const witness = witnesses.find(({ source }) => source === piece.source);
    if (witness === undefined) return null;
    for (const segment of clip(witness.segments, piece)) append(segments, segment);
  }
  const longest = pieces.reduce((best, next) => (lengthOf(next) > lengthOf(best) ? next : best));
  if (longest.source === null) return null;
  const { run, walk, stand, unknown } = countMovement(segments);
  const told = run + walk + stand;
  return { source: longest.source, segments, coverage: told === 0 ? 0 : told / (told + unknown), agreement: null };
}

function clip(segments: readonly Segment[], { startSeconds, endSeconds }: PieceSpan): Segment[] {
  return segments.flatMap((segment) => {
    const from = Math.max(startSeconds, segment.startSeconds);
    const to = Math.min(endSeconds, segment.endSeconds);
    return to > from ? [{ ...segment, startSeconds: from, endSeconds: to }] : [];
  });
}

function append(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (last?.kind === segment.kind && last.endSeconds === segment.startSeconds) last.endSeconds = segment.endSeconds;
  else segments.push({ ...segment });
}

function lengthOf({ startSeconds, endSeconds }: PieceSpan): number {
  return endSeconds - startSeconds;
}
