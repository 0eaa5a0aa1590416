/** A run as it is kept, and how it lies in its row. */

import type { Damage } from '../../shared/activity.ts';
import type { ChartSeries, SessionMatch } from '../../shared/api/activity-api.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import type { Assessment, ComplianceOutcome, HeartRateOutcome } from '../../shared/run/assessment.ts';
import type { RecordingTells } from '../../shared/run/recording-tells.ts';
import type { Workout } from '../../shared/workout.ts';
import type { ActivitiesTable } from './tables.ts';

export type ComparedWith = { week: number; session: number | null; workout: Workout };

/** What changes when a run is assessed again or moved. */
export type RunVerdict = {
  planId: string;
  match: SessionMatch;
  comparedWith: ComparedWith | null;
  runSeconds: number | null;
  /** Dose and compliance against the matched session; null for every other run. */
  dose: number | null;
  compliance: ComplianceOutcome | null;
  heartRate: HeartRateOutcome;
  /**
   * Ids of the recordings that were judged together as one session, in their order: compliance and heart rate are
   * the session's, run seconds and dose its own share. Null: judged alone.
   */
  sessionRuns: string[] | null;
};

/** What a run is known by from one of its files. */
export type RunFile = {
  /** Names the file on disk: the run's own id for the first one. */
  fileId: string;
  sha256: string;
  startedAt: number;
  day: LocalDay;
  uploadedAt: number;
  fileName: string;
  sport: 'running' | 'walking';
  timerSeconds: number;
  distanceMeters: number | null;
  keptBytes: number;
  watchEffort: number | null;
  followedWorkoutFile: { serialNumber: number; timeCreated: number } | null;
  /** How far the file was read; null for a whole one. */
  damage: Damage | null;
  /** How much the file tells; null where nobody has counted. */
  tells: RecordingTells | null;
};

export type StoredRun = RunVerdict &
  RunFile & {
    id: string;
    fingerprint: string;
    /** A further file came, and she has not said which one to use. */
    isFileAsked: boolean;
  };

export type JudgedRun = { id: string; verdict: RunVerdict; reading: StoredAssessment };

export type StoredAssessment = { assessment: Assessment; series: ChartSeries };

/** Of a run, only what belongs to its file in use. */
export function pickFile(run: RunFile): RunFile {
  const { fileId, sha256, startedAt, day, uploadedAt, fileName, sport, timerSeconds, distanceMeters } = run;
  const { keptBytes, watchEffort, followedWorkoutFile, damage, tells } = run;
  const moments = { startedAt, day, uploadedAt };
  const read = { sport, timerSeconds, distanceMeters, watchEffort, followedWorkoutFile, damage, tells };
  return { fileId, sha256, fileName, keptBytes, ...moments, ...read };
}

export function toVerdictColumns(verdict: RunVerdict) {
  return {
    plan_id: verdict.planId,
    match: JSON.stringify(verdict.match),
    compared_with: JSON.stringify(verdict.comparedWith),
    run_seconds: verdict.runSeconds,
    dose: verdict.dose,
    compliance: verdict.compliance,
    heart_rate: verdict.heartRate,
    session_runs: verdict.sessionRuns === null ? null : JSON.stringify(verdict.sessionRuns),
  };
}

export function toRow(runnerId: string, run: StoredRun): ActivitiesTable {
  return {
    runner_id: runnerId,
    id: run.id,
    sha256: run.sha256,
    fingerprint: run.fingerprint,
    started_at: run.startedAt,
    day: run.day,
    uploaded_at: run.uploadedAt,
    file_name: run.fileName,
    sport: run.sport,
    timer_seconds: run.timerSeconds,
    distance_meters: run.distanceMeters,
    kept_bytes: run.keptBytes,
    watch_effort: run.watchEffort,
    workout_serial: run.followedWorkoutFile?.serialNumber ?? null,
    workout_time_created: run.followedWorkoutFile?.timeCreated ?? null,
    damage: run.damage === null ? null : JSON.stringify(run.damage),
    file_id: run.fileId === run.id ? null : run.fileId,
    tells: run.tells === null ? null : JSON.stringify(run.tells),
    is_file_asked: run.isFileAsked ? 1 : 0,
    ...toVerdictColumns(run),
  };
}

export function toRun(row: ActivitiesTable): StoredRun {
  const { workout_serial: serialNumber, workout_time_created: timeCreated } = row;
  return {
    id: row.id,
    sha256: row.sha256,
    fingerprint: row.fingerprint,
    startedAt: row.started_at,
    day: row.day,
    uploadedAt: row.uploaded_at,
    fileName: row.file_name,
    sport: row.sport,
    timerSeconds: row.timer_seconds,
    distanceMeters: row.distance_meters,
    keptBytes: row.kept_bytes,
    watchEffort: row.watch_effort,
    followedWorkoutFile: serialNumber === null || timeCreated === null ? null : { serialNumber, timeCreated },
    planId: row.plan_id,
    match: JSON.parse(row.match) as SessionMatch,
    comparedWith: JSON.parse(row.compared_with) as ComparedWith | null,
    runSeconds: row.run_seconds,
    dose: row.dose,
    compliance: row.compliance as ComplianceOutcome | null,
    heartRate: row.heart_rate as HeartRateOutcome,
    sessionRuns: row.session_runs === null ? null : (JSON.parse(row.session_runs) as string[]),
    damage: row.damage === null ? null : (JSON.parse(row.damage) as Damage),
    fileId: row.file_id ?? row.id,
    tells: row.tells === null ? null : (JSON.parse(row.tells) as RecordingTells),
    isFileAsked: row.is_file_asked === 1,
  };
}
