/** A recorded run over HTTP: its line in the list, its verdict in full, and the session it belongs to. */

import { z } from 'zod';
import type { Damage } from '../activity.ts';
import type { Assessment, ComplianceOutcome, HeartRateOutcome } from '../run/assessment.ts';
import type { Workout } from '../workout.ts';
import type { RunCheckIns, ToldSymptoms } from './check-in-api.ts';
import type { HandRunOffer } from './hand-run-api.ts';
import type { RunFiles } from './run-files-api.ts';
import type { SameDay, SessionPiece } from './run-page-api.ts';

/** `PUT /activities/:id/session`: a planned session, or null for an extra run. */
export const matchRequestSchema = z.strictObject({
  planned: z.strictObject({ week: z.number().int().min(1), session: z.number().int().min(1) }).nullable(),
});

export type PlannedSessionRef = { week: number; session: number };

/** How a run came to its planned session. `unclear`: the app asks once. */
export type SessionMatch =
  | { status: 'matched'; planned: PlannedSessionRef; by: 'workoutFile' | 'alignment' | 'hand' }
  | { status: 'unclear'; suggested: PlannedSessionRef }
  | { status: 'extra'; because: 'noWeekOpen' | 'unlikeThePlan' | 'hand' };

export type ActivitySummary = {
  id: string;
  day: string;
  startedAt: number;
  uploadedAt: number;
  fileName: string;
  sport: 'running' | 'walking';
  timerSeconds: number;
  distanceMeters: number | null;
  runSeconds: number | null;
  match: SessionMatch;
  compliance: ComplianceOutcome | null;
  heartRate: HeartRateOutcome;
  /** How far the file was read, where it is damaged; such a run is never `met`. */
  damage: Damage | null;
  /** It came in as several files that differ, and she has not chosen one. */
  isFileAsked: boolean;
  /** Recordings that were judged together as one session, this one among them; 1 where it was judged alone. */
  sessionPieces: number;
  hasAfterCheckIn: boolean;
  hasMorningCheckIn: boolean;
  symptoms: ToldSymptoms;
};

/** At most about 600 points; null where the watch gave no value. Timer time in seconds. */
export type ChartSeries = {
  timerSeconds: number[];
  heartRateBpm: (number | null)[];
  cadenceStepsPerMinute: (number | null)[];
  speedMetersPerSecond: (number | null)[];
};

export type ActivityDetail = {
  summary: ActivitySummary;
  /** The workout it was compared with: of the matched session, or for comparison only; null where there is none. */
  comparedWith: { week: number; session: number | null; workout: Workout } | null;
  assessment: Assessment;
  /** The verdict in words: one headline, then sentences. */
  words: {
    headline: string;
    sentences: string[];
    /** How it came to its session, or why it has none. */
    session: string;
  };
  series: ChartSeries;
  checkIns: RunCheckIns;
  /** From the watch's own question after the run. */
  prefill: { effort: number | null };
  /** Runs that she entered by hand and that may be this one; she is asked. */
  sameByHand: HandRunOffer[];
  /** Null for a run that was brought in as one file. */
  files: RunFiles | null;
  /** Null where it was judged alone. */
  pieces: SessionPiece[] | null;
  /** Null when it was the day's only run, or session. */
  sameDay: SameDay | null;
  /** The recording holds a workout that it can be compared with. */
  hasStoredWorkout: boolean;
};

/** Newest run first. */
export type ActivityListAnswer = { activities: ActivitySummary[] };
