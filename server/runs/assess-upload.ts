/** From a file on disk to its verdict: which session it was, and how it compares with it. */

import type { PlannedSessionRef, SessionMatch } from '../../shared/api/activity-api.ts';
import type { ComparisonAnswer } from '../../shared/api/run-page-api.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { buildSessionWorkout, type Plan, planKey } from '../../shared/plan/plan.ts';
import type { Assessment } from '../../shared/run/assessment.ts';
import { judgeMatch } from '../../shared/run/match-session.ts';
import { NO_STORED_WORKOUT } from '../../shared/words/recording-words.ts';
import type { Workout } from '../../shared/workout.ts';
import { getPlanByKey } from '../decision/runner-history.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { sessionOptionsOf } from '../plans/runner-plan.ts';
import { asTold, type ToldRunner } from '../recorded/professional-says.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { ComparedWith, RunVerdict, StoredRun } from '../store/stored-run.ts';
import { findOpenWeek } from './find-open-week.ts';
import { heartRateBasisOn } from './heart-rate-basis.ts';
import {
  findFollowedFile,
  findSessionCandidate,
  type SessionCandidate,
  workoutForComparison,
} from './match-planned-session.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { RunReading } from './reading-worker.ts';
import { unwrapReading } from './unwrap-reading.ts';

export type AssessedRun = { verdict: RunVerdict; reading: RunReading };

type Dependencies = { store: Store; reading: ReadingPool };
type RunOnDisk = {
  /** Null before it is recorded. */
  id: string | null;
  path: string;
  day: LocalDay;
  followedWorkoutFile: StoredRun['followedWorkoutFile'];
};

/** Finds the session by itself. */
export async function assessUpload(dependencies: Dependencies, own: Runner, run: RunOnDisk): Promise<AssessedRun> {
  const { store, reading } = dependencies;
  const runner = await asTold(store, own, run.day);
  const openWeek = await findOpenWeek(store, runner, run.day);
  // Only a run of an open week is compared with the others: an import of years must not read them all for each run.
  const runs = openWeek.week === null ? [] : await store.activities.list(runner.id);
  const otherRuns = runs.filter(({ id }) => id !== run.id);
  const candidate = findSessionCandidate(run, runner, openWeek, otherRuns);
  const { week, workout } =
    candidate === null
      ? workoutForComparison(runner.settings, openWeek)
      : { week: candidate.planned.week, workout: candidate.workout };
  const basis = heartRateBasisOn(run.day, runner.settings);
  const isOwnWorkout = candidate?.by === 'workoutFile';
  const read = unwrapReading(await reading.assess({ path: run.path, workout, isOwnWorkout, basis }));
  const match = toMatch(candidate, read.assessment);
  return toAssessedRun(openWeek.plan, match, { week, workout }, read);
}

/** Another file of a run, or more of a damaged one: what she said about its session stays said. */
export async function assessAnew(
  dependencies: Dependencies,
  runner: Runner,
  run: RunOnDisk,
  before: SessionMatch,
): Promise<AssessedRun> {
  const told = findToldSession(before);
  const { plan } = await findOpenWeek(dependencies.store, runner, run.day);
  // A plan with fewer weeks may have come between.
  const isGone = told !== undefined && told !== null && told.week > plan.weeks.length;
  return told === undefined || isGone
    ? await assessUpload(dependencies, runner, run)
    : await assessAsTold(dependencies, runner, run, told);
}

/** The session that she named herself, null for none; undefined where she named nothing. */
function findToldSession(match: SessionMatch): PlannedSessionRef | null | undefined {
  if (match.status === 'matched' && match.by === 'hand') return match.planned;
  return match.status === 'extra' && match.because === 'hand' ? null : undefined;
}

/** The watch followed a file of that week: the sessions of a week are alike. */
function isOfFollowedWeek(
  run: Pick<RunOnDisk, 'followedWorkoutFile'>,
  runner: ToldRunner,
  plan: Plan,
  { week }: PlannedSessionRef,
): boolean {
  return findFollowedFile(run, runner, plan)?.planned.week === week;
}

/** Compares with the session that the runner named, or with the week open then when she says it was none. */
export async function assessAsTold(
  { store, reading }: Dependencies,
  own: Runner,
  run: RunOnDisk,
  planned: PlannedSessionRef | null,
): Promise<AssessedRun> {
  const runner = await asTold(store, own, run.day);
  const openWeek = await findOpenWeek(store, runner, run.day);
  const basis = heartRateBasisOn(run.day, runner.settings);
  const followed = findFollowedFile(run, runner, openWeek.plan);
  const isOwnWorkout = planned !== null && isOfFollowedWeek(run, runner, openWeek.plan, planned);
  const compared =
    planned === null
      ? workoutForComparison(runner.settings, openWeek)
      : {
          week: planned.week,
          workout: (isOwnWorkout && followed?.workout) || buildWorkout(openWeek.plan, runner, planned),
        };
  const request = { path: run.path, workout: compared.workout, isOwnWorkout, basis };
  const read = unwrapReading(await reading.assess(request));
  const match: SessionMatch =
    planned === null ? { status: 'extra', because: 'hand' } : { status: 'matched', planned, by: 'hand' };
  return toAssessedRun(openWeek.plan, match, compared, read);
}

/** The same session, the same workout: only the basis of the heart-rate rules has changed, to that of `runner`. */
export async function assessAgain(
  { store, reading }: Dependencies,
  runner: ToldRunner,
  run: StoredRun,
): Promise<AssessedRun> {
  const basis = heartRateBasisOn(run.day, runner.settings);
  const plan = await getPlanByKey(store, runner.id, run.planId);
  const request = {
    path: store.files.path(run.fileId),
    workout: run.comparedWith?.workout ?? null,
    isOwnWorkout: run.match.status === 'matched' && isOfFollowedWeek(run, runner, plan, run.match.planned),
    basis,
  };
  const read = unwrapReading(await reading.assess(request));
  return { verdict: { ...run, heartRate: read.assessment.heartRate.outcome }, reading: read };
}

/**
 * Beside a session or a workout that it need not have been: to look at, and counted nowhere.
 * @throws HttpRefusal 404 where the recording holds no workout of its own.
 */
export async function assessBeside(
  { store, reading }: Dependencies,
  own: Runner,
  run: StoredRun,
  beside: { plan: Plan; planned: PlannedSessionRef } | 'storedWorkout',
): Promise<ComparisonAnswer> {
  const runner = await asTold(store, own, run.day);
  const isStored = beside === 'storedWorkout';
  const isOwnWorkout = isStored || isOfFollowedWeek(run, runner, beside.plan, beside.planned);
  const workout = isStored ? 'stored' : buildWorkout(beside.plan, runner, beside.planned);
  const basis = heartRateBasisOn(run.day, runner.settings);
  const path = store.files.path(run.fileId);
  const read = unwrapReading(await reading.assess({ path, workout, isOwnWorkout, basis }));
  if (read.workout === null) throw new HttpRefusal(404, NO_STORED_WORKOUT);
  return { planned: isStored ? null : beside.planned, workout: read.workout, assessment: read.assessment };
}

function buildWorkout(plan: Plan, { settings }: Runner, { week, session }: PlannedSessionRef): Workout {
  return buildSessionWorkout(plan, week, sessionOptionsOf(settings), session);
}

function toMatch(candidate: SessionCandidate | null, assessment: Assessment): SessionMatch {
  if (candidate === null) return { status: 'extra', because: 'noWeekOpen' };
  const { planned, by } = candidate;
  if (by === 'workoutFile') return { status: 'matched', planned, by };
  switch (judgeMatch(assessment)) {
    case 'matched':
      return { status: 'matched', planned, by: 'alignment' };
    case 'unclear':
      return { status: 'unclear', suggested: planned };
    case 'extra':
      return { status: 'extra', because: 'unlikeThePlan' };
  }
}

function toAssessedRun(
  plan: Plan,
  match: SessionMatch,
  compared: Omit<ComparedWith, 'session'>,
  reading: RunReading,
): AssessedRun {
  const { totals, compliance, heartRate } = reading.assessment;
  const isMatched = match.status === 'matched';
  const verdict: RunVerdict = {
    planId: planKey(plan),
    match,
    comparedWith: { ...compared, session: isMatched ? match.planned.session : null },
    runSeconds: totals.runSeconds,
    dose: isMatched ? (compliance?.numbers.runDose ?? null) : null,
    compliance: isMatched ? (compliance?.outcome ?? null) : null,
    heartRate: heartRate.outcome,
    sessionRuns: null,
  };
  return { verdict, reading };
}
