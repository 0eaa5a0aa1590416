/** Finds the planned session that an uploaded run most likely was, before anything is judged. */

import type { PlannedSessionRef } from '../../shared/api/activity-api.ts';
import type { RunnerSettings } from '../../shared/api/settings-api.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { buildSessionWorkout, type Plan, planKey, type SessionOptions } from '../../shared/plan/plan.ts';
import type { Workout } from '../../shared/workout.ts';
import { listPlannedFiles } from '../../watch-workouts/write-week-files.ts';
import { sessionOptionsOf } from '../plans/runner-plan.ts';
import type { ToldRunner } from '../recorded/professional-says.ts';
import type { StoredRun } from '../store/stored-run.ts';
import type { OpenWeek } from './find-open-week.ts';

export type SessionCandidate = {
  planned: PlannedSessionRef;
  /** `workoutFile`: the watch followed that very file. `turn`: it was that session's turn. */
  by: 'workoutFile' | 'turn';
  workout: Workout;
};

export type RunToMatch = { day: LocalDay; followedWorkoutFile: StoredRun['followedWorkoutFile'] };

type RunnerWithFiles = Pick<ToldRunner, 'settings' | 'otherCeilings'>;

/** `otherRuns` are all stored runs but this one; null when no week was open on the run's day and no file was followed. */
export function findSessionCandidate(
  run: RunToMatch,
  runner: RunnerWithFiles,
  openWeek: OpenWeek,
  otherRuns: readonly StoredRun[],
): SessionCandidate | null {
  return findFollowedFile(run, runner, openWeek.plan) ?? findSessionInTurn(run, runner.settings, openWeek, otherRuns);
}

/** The workout that any run is shown against when it is no planned session: of the week open then, else of the first. */
export function workoutForComparison(settings: RunnerSettings, openWeek: OpenWeek): { week: number; workout: Workout } {
  const week = openWeek.week ?? 1;
  return { week, workout: buildSessionWorkout(openWeek.plan, week, sessionOptionsOf(settings)) };
}

/** Among the plan's files, by the file's two numbers (`activities.md` 6), for files made with her settings, now or then, and with the plan's own. */
export function findFollowedFile(
  { followedWorkoutFile }: Pick<RunToMatch, 'followedWorkoutFile'>,
  { settings, otherCeilings }: RunnerWithFiles,
  plan: Plan,
): SessionCandidate | null {
  if (followedWorkoutFile === null) return null;
  const { serialNumber, timeCreated } = followedWorkoutFile;
  const now = sessionOptionsOf(settings);
  const then = otherCeilings.map((ceilingBpm) => ({ ...now, ceilingBpm }));
  const files = [now, ...then, defaultOptionsOf(plan)].flatMap((options) => planAllFiles(plan, options));
  const file = files.find(
    ({ identity }) => identity.serialNumber === serialNumber && identity.timeCreated === timeCreated,
  );
  if (file === undefined) return null;
  return { planned: { week: file.week, session: file.session }, by: 'workoutFile', workout: file.workout };
}

function planAllFiles(plan: Plan, options: SessionOptions) {
  return listPlannedFiles(plan, { weeks: plan.weeks.map((_week, index) => index + 1), options });
}

/** What the command line writes when it is told nothing else. */
function defaultOptionsOf({ warmUpSeconds, coolDownSeconds }: Plan): SessionOptions {
  return { warmUpSeconds, coolDownSeconds, ceilingBpm: null };
}

function findSessionInTurn(
  { day }: RunToMatch,
  settings: RunnerSettings,
  { week, openedOn, plan }: OpenWeek,
  otherRuns: readonly StoredRun[],
): SessionCandidate | null {
  if (week === null || openedOn === null) return null;
  const done = otherRuns.filter((run) => run.planId === planKey(plan) && run.day >= openedOn);
  const session = chooseSession(day, week, plan, done);
  const workout = buildSessionWorkout(plan, week, sessionOptionsOf(settings), session);
  return { planned: { week, session }, by: 'turn', workout };
}

/**
 * Two recordings of one day are one session. Otherwise the first session of the week not done since it opened, and when
 * all were done the one done least often: the sessions are alike, and a further run must still be able to count.
 */
function chooseSession(day: LocalDay, week: number, plan: Plan, done: readonly StoredRun[]): number {
  const daysOf = Array.from({ length: plan.sessionsOffered }, () => new Set<LocalDay>());
  for (const { match, day: doneOn } of done) {
    if (match.status === 'matched' && match.planned.week === week) daysOf[match.planned.session - 1]?.add(doneOn);
  }
  const ofSameDay = daysOf.findIndex((days) => days.has(day));
  if (ofSameDay !== -1) return ofSameDay + 1;
  const fewest = Math.min(...daysOf.map(({ size }) => size));
  return daysOf.findIndex(({ size }) => size === fewest) + 1;
}
