/** Runs of different outings chained in one file: cuts it into one file for each, as an archive holds one for each run. */

import type { Activity } from '../activity.ts';
import { isOneOuting } from './activity/join-chained.ts';
import type { ReadOptions } from './activity/read-activity.ts';
import { FIT_LIMITS, type FitLimits } from './file/limits.ts';
import { CRC_BYTES } from './file/parts.ts';
import { readOrSalvage } from './read-or-salvage.ts';
import { findDamagedParts } from './salvage/damaged-parts.ts';
import { findWholeParts } from './whole-parts.ts';

/** Bytes of the file as they are. */
type Piece = { bytes: Uint8Array; isWhole: boolean };
/** In the order of the file. */
type Outing = { first: Activity; pieces: Piece[] };

/**
 * Together they hold every byte of the file. A damaged run is a file of its own, also of the same outing: read together
 * it would hide the whole one behind it, and mark the one before it. A part that is no run of its own, or that nobody
 * can read, stays with the run before it: there it is passed over, or marks that run as damaged. Empty where the file
 * can be read as it is: one outing, or none. Never throws; linear in the bytes.
 */
export function splitOutings(bytes: Uint8Array, options: ReadOptions): Uint8Array[] {
  const outings: Outing[] = [];
  let leading: Piece[] = [];
  let current: Outing | null = null;
  for (const piece of cutAtParts(bytes, options.limits ?? FIT_LIMITS)) {
    const read = readOrSalvage(piece.bytes, { ...options, sports: 'runAndWalk' });
    if (read.ok) {
      current = findOrBegin(outings, read.value);
      current.pieces.push(...leading);
      leading = [];
    }
    (current?.pieces ?? leading).push(piece);
  }
  const isReadAsItIs = outings.length === 0 || (outings.length === 1 && !outings.some(isHidingWhole));
  return isReadAsItIs ? [] : outings.map(concatenate);
}

/** One piece for each part; what lies behind the last one stays with it. Empty of more parts than a file may have. */
function cutAtParts(bytes: Uint8Array, limits: FitLimits): Piece[] {
  const pieces: Piece[] = [];
  let reached = 0;
  for (const { start, dataEnd } of findWholeParts(bytes, limits)) {
    if (start > reached) pieces.push(...cutAtStatedEnds(bytes.subarray(reached, start), limits));
    reached = dataEnd + CRC_BYTES;
    pieces.push({ bytes: bytes.subarray(start, reached), isWhole: true });
  }
  if (reached < bytes.length) pieces.push(...cutAtStatedEnds(bytes.subarray(reached), limits));
  return pieces.length > limits.parts ? [] : pieces;
}

/** Of bytes without a whole part, where one seems to end and the next one to begin. */
function cutAtStatedEnds(bytes: Uint8Array, limits: FitLimits): Piece[] {
  const found = findDamagedParts(bytes, limits);
  const starts = found.ok ? found.value.parts.map(({ start }) => start) : [0];
  return starts.map((start, index) => ({ bytes: bytes.subarray(start, starts[index + 1]), isWhole: false }));
}

function findOrBegin(outings: Outing[], run: Activity): Outing {
  const isJoined = ({ first }: Outing) => first.damage === null && run.damage === null && isOneOuting(first, run);
  const known = outings.find(isJoined);
  if (known !== undefined) return known;
  const begun = { first: run, pieces: [] };
  outings.push(begun);
  return begun;
}

function isHidingWhole({ pieces }: Outing): boolean {
  return pieces.some(({ isWhole }, at) => isWhole && pieces[at - 1]?.isWhole === false);
}

/** Whole pieces first: a damaged one hides what stands behind it. */
function concatenate({ pieces }: Outing): Uint8Array {
  const ordered = [...pieces.filter(({ isWhole }) => isWhole), ...pieces.filter(({ isWhole }) => !isWhole)];
  const whole = new Uint8Array(ordered.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of ordered) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}
