/** The recordings of one session: which they are, and their verdict when they are judged together. */

import type { LocalDay } from '../../shared/local-day.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import type { Workout } from '../../shared/workout.ts';
import type { ToldRunner } from '../care/professional-says.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { Store } from '../store/open-store.ts';
import type { JudgedRun, RunVerdict, StoredRun } from '../store/stored-run.ts';
import { heartRateBasisOn } from './heart-rate-basis.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { SessionReading } from './reading-worker.ts';

type Dependencies = { store: Store; reading: ReadingPool };

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

/** `pieces` in the order in which they were run, each with its verdict when judged alone. */
type Session = { day: LocalDay; pieces: readonly StoredRun[]; workout: Workout };

/**
 * Nothing is kept yet.
 * @throws HttpRefusal when a file cannot be read now, or when two of them overlap in time
 */
export async function readTogether(
  { store, reading }: Dependencies,
  runner: ToldRunner,
  { day, pieces, workout }: Session,
): Promise<SessionReading> {
  const basis = heartRateBasisOn(day, runner.settings);
  const paths = pieces.map(({ fileId }) => store.files.path(fileId));
  const read = await reading.assessPieces({ paths, workout, basis });
  if (!read.ok || read.value === null) throw new HttpRefusal(422, ERROR_WORDS.readingBroke);
  return read.value;
}

/** Compliance and heart rate are the session's; run seconds and dose are each piece's share. */
export function toJointVerdicts(
  pieces: readonly StoredRun[],
  joint: Pick<RunVerdict, 'planId' | 'comparedWith'> & { matchOf: (piece: StoredRun) => RunVerdict['match'] },
  reading: SessionReading,
): JudgedRun[] {
  const { compliance, heartRate } = reading.assessment;
  const plannedSeconds = compliance?.numbers.plannedRunSeconds ?? 0;
  return pieces.map((piece, at) => {
    const runSeconds = reading.runSeconds[at] ?? piece.runSeconds;
    const verdict: RunVerdict = {
      planId: joint.planId,
      comparedWith: joint.comparedWith,
      match: joint.matchOf(piece),
      runSeconds,
      dose: runSeconds === null || plannedSeconds === 0 ? null : runSeconds / plannedSeconds,
      compliance: compliance?.outcome ?? null,
      heartRate: heartRate.outcome,
      sessionRuns: pieces.map(({ id }) => id),
    };
    return { id: piece.id, verdict, reading };
  });
}
