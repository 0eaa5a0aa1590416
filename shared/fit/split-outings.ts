/** Runs of different outings chained in one file: cuts it into one file for each, as an archive holds one for each run. */

import type { Activity } from '../activity.ts';
import { findDamagedParts } from './damaged-parts.ts';
import { isOneOuting } from './join-chained.ts';
import { FIT_LIMITS } from './limits.ts';
import type { ReadOptions } from './read-activity.ts';
import { readOrSalvage } from './read-or-salvage.ts';

/** `pieces` are bytes of the file as they are, in its order. */
type Outing = { first: Activity; pieces: Uint8Array[] };

/**
 * Together they hold every byte of the file. A part that is no run of its own, or that nobody can read, stays with the
 * run before it: there it is passed over, or marks that run as damaged. Empty where there is nothing to cut: one outing,
 * or none. Never throws; linear in the bytes.
 */
export function splitOutings(bytes: Uint8Array, options: ReadOptions): Uint8Array[] {
  const outings: Outing[] = [];
  let leading: Uint8Array[] = [];
  let current: Outing | null = null;
  for (const piece of cutAtParts(bytes, options)) {
    const read = readOrSalvage(piece, { ...options, sports: 'runAndWalk' });
    if (read.ok) {
      current = findOrBegin(outings, read.value);
      current.pieces.push(...leading);
      leading = [];
    }
    (current?.pieces ?? leading).push(piece);
  }
  return outings.length < 2 ? [] : outings.map(({ pieces }) => concatenate(pieces));
}

/** One piece for each chained part; what lies behind the last one stays with it. */
function cutAtParts(bytes: Uint8Array, { limits = FIT_LIMITS }: ReadOptions): Uint8Array[] {
  const found = findDamagedParts(bytes, limits);
  if (!found.ok || found.value.parts.length < 2) return [];
  const starts = found.value.parts.map(({ start }) => start);
  return starts.map((start, index) => bytes.subarray(start, starts[index + 1] ?? bytes.length));
}

function findOrBegin(outings: Outing[], run: Activity): Outing {
  const known = outings.find(({ first }) => isOneOuting(first, run));
  if (known !== undefined) return known;
  const begun = { first: run, pieces: [] };
  outings.push(begun);
  return begun;
}

function concatenate(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((bytes, piece) => bytes + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
