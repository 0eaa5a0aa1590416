/** Runs in a worker thread: everything that touches the bytes of a stranger's file, off the event loop. */

import { readFileSync } from 'node:fs';
import type { Activity } from '../../shared/activity.ts';
import type { ChartSeries } from '../../shared/api/activity-api.ts';
import { readActivity } from '../../shared/fit/activity/read-activity.ts';
import { activityIdentity } from '../../shared/fit/activity-identity.ts';
import type { FitResult } from '../../shared/fit/file/refusal.ts';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import { readOrSalvage } from '../../shared/fit/read-or-salvage.ts';
import { isSameRecording } from '../../shared/fit/same-recording.ts';
import { splitOutings } from '../../shared/fit/split-outings.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import { assessSession } from '../../shared/run/assess-session.ts';
import type { Assessment, HeartRateBasis } from '../../shared/run/assessment.ts';
import { downsampleSeries } from '../../shared/run/downsample-series.ts';
import { countTells, type RecordingTells } from '../../shared/run/recording-tells.ts';
import type { Workout } from '../../shared/workout.ts';

/** The thread's argument with which it refuses damaged files instead of reading them as far as they go. */
const REFUSE_DAMAGED = '--refuse-damaged';

const decoder = new TextDecoder('utf-8');
const decodeUtf8 = (bytes: Uint8Array) => decoder.decode(bytes);

/** What the service must know of a run before it can say which session it is. */
export type RunOutline = Pick<Activity, 'startedAt' | 'localDay' | 'followedWorkoutFile' | 'totals' | 'damage'> & {
  sport: 'running' | 'walking';
  watchEffort: number | null;
  fingerprint: string;
  tells: RecordingTells;
};

export type AssessmentRequest = {
  path: string;
  /** `stored`: the workout that the recording itself holds. */
  workout: Workout | null | 'stored';
  /** The watch followed this very workout. */
  isOwnWorkout: boolean;
  basis: HeartRateBasis;
};
/** `workout`: what it was compared with. */
export type RunReading = { assessment: Assessment; series: ChartSeries; workout: Workout | null };

/** The recordings of one session, in their order. */
export type PiecesRequest = { paths: string[]; workout: Workout; basis: HeartRateBasis };
/** `runSeconds`: of each piece in the order asked; together the assessment's. */
export type SessionReading = RunReading & { runSeconds: (number | null)[] };

export const outlineRun = dieOnError((path: string): FitResult<RunOutline> => {
  const read = readRun(path);
  if (!read.ok) return read;
  const { startedAt, localDay, followedWorkoutFile, totals, damage, sport, selfEvaluation } = read.value;
  const outline: RunOutline = {
    startedAt,
    localDay,
    followedWorkoutFile,
    totals,
    damage,
    sport: sport === 'walking' ? 'walking' : 'running',
    watchEffort: selfEvaluation.effort,
    fingerprint: activityIdentity(read.value),
    tells: countTells(read.value),
  };
  return { ok: true, value: outline };
});

export const assessUploadedRun = dieOnError(({ path, ...comparison }: AssessmentRequest): FitResult<RunReading> => {
  const read = readRun(path);
  if (!read.ok) return read;
  const activity = read.value;
  const workout = comparison.workout === 'stored' ? activity.storedWorkout : comparison.workout;
  const assessment = assessRun({ ...comparison, activity, workout });
  return { ok: true, value: { assessment, series: downsampleSeries(activity.series), workout } };
});

/** Null where the recordings overlap in time. */
export const assessPieces = dieOnError(({ paths, workout, basis }: PiecesRequest): FitResult<SessionReading | null> => {
  const pieces: Activity[] = [];
  for (const path of paths) {
    const read = readRun(path);
    if (!read.ok) return read;
    pieces.push(read.value);
  }
  const session = assessSession({ pieces, workout, basis });
  if (session === null) return { ok: true, value: null };
  const { assessment, activity, runSeconds } = session;
  return { ok: true, value: { assessment, series: downsampleSeries(activity.series), workout, runSeconds } };
});

/** False too where one of the two cannot be read. */
export const compareRecordings = dieOnError(({ path, otherPath }: { path: string; otherPath: string }): boolean => {
  const [one, other] = [readRun(path), readRun(otherPath)];
  return one.ok && other.ok && isSameRecording(one.value, other.value);
});

/** One file for each outing; empty where the file holds no more than one. */
export const splitChained = dieOnError((path: string): Uint8Array[] =>
  splitOutings(readFileSync(path), { decodeUtf8 }),
);

/** The file as it will be kept: positions invalidated, checksum renewed (`security.md` 2). */
export const stripPositions = dieOnError((path: string): Uint8Array => invalidatePositions(readFileSync(path)));

const read = process.argv.includes(REFUSE_DAMAGED) ? readActivity : readOrSalvage;

function readRun(path: string): FitResult<Activity> {
  return read(readFileSync(path), { sports: 'runAndWalk', decodeUtf8 });
}

/** A worker in which anything was thrown is not trusted with the next file: it ends, and the pool starts another. */
function dieOnError<Input, Output>(task: (input: Input) => Output): (input: Input) => Output | Promise<never> {
  return (input) => {
    try {
      return task(input);
    } catch (error) {
      setImmediate(() => {
        throw error;
      });
      return new Promise(() => {});
    }
  };
}
