/** Judges a session that was recorded in several pieces as one, and tells each piece's share of the running. */

import type { Activity } from '../activity.ts';
import type { Workout } from '../workout.ts';
import { assessRun } from './assess-run.ts';
import type { Assessment, HeartRateBasis } from './assessment.ts';
import { joinActivities } from './join-activities.ts';
import { countMovement } from './movement-seconds.ts';
import { findPieceSource } from './piece-movement.ts';

export type SessionToAssess = { pieces: readonly Activity[]; workout: Workout | null; basis: HeartRateBasis };

export type AssessedSession = {
  assessment: Assessment;
  /** All pieces in timer time, one after the other. */
  activity: Activity;
  /** Of each piece in the order given; together the assessment's. Null where nothing tells how she moved in one. */
  runSeconds: (number | null)[];
};

/** Null where two of the recordings overlap in time. */
export function assessSession({ pieces, workout, basis }: SessionToAssess): AssessedSession | null {
  const joined = joinActivities(pieces);
  if (joined === null) return null;
  const sources = pieces.map(findPieceSource);
  const spans = joined.pieces.map((span, at) => ({ ...span, source: sources[at] ?? null }));
  const assessment = assessRun({ activity: joined.activity, workout, basis, pieces: spans });
  const movement = assessment.witnesses.find(({ source }) => source === assessment.movement)?.segments;
  const runSeconds = joined.pieces.map(({ startSeconds, endSeconds }) =>
    movement === undefined ? null : countMovement(movement, startSeconds, endSeconds).run,
  );
  return { assessment, activity: joined.activity, runSeconds };
}
