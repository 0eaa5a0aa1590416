/** The recordings of one session: which they are. */

import type { StoredRun } from '../store/stored-run.ts';

/**
 * The run and the others that it was judged with, in their order; only itself where it was judged alone.
 * @param runs of its day at least
 * @returns null where one of them is gone or was judged otherwise since: then nothing joint is known of them
 */
export function findPieces(run: StoredRun, runs: readonly StoredRun[]): StoredRun[] | null {
  if (run.sessionRuns === null) return [run];
  const pieces = run.sessionRuns.flatMap((id) => runs.find((other) => other.id === id) ?? []);
  const isWhole = pieces.length === run.sessionRuns.length;
  return isWhole && pieces.every(({ sessionRuns }) => hasSameIds(sessionRuns, run.sessionRuns)) ? pieces : null;
}

export function hasSameIds(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
