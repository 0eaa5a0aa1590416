/** The verdict of a session that was recorded in pieces: all of them are judged as one. */

import type { LocalDay } from '../../shared/local-day.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import type { Workout } from '../../shared/workout.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { ToldRunner } from '../recorded/professional-says.ts';
import type { Store } from '../store/open-store.ts';
import type { JudgedRun, RunVerdict, StoredRun } from '../store/stored-run.ts';
import { heartRateBasisOn } from './heart-rate-basis.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { SessionReading } from './reading-worker.ts';

type Dependencies = { store: Store; reading: ReadingPool };

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
