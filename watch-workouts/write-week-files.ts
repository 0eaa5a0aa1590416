/** The workout files of whole weeks: made from the plan, written to a folder, or put into one zip. */

import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadZip } from 'client-zip';
import { buildSessionWorkout, getPlanWeek, type Plan, type SessionOptions } from '../shared/plan/plan.ts';
import { describeFolderTrouble } from '../shared/words/folder-words.ts';
import type { Workout } from '../shared/workout.ts';
import { encodeFitWorkout, WORKOUT_PRODUCER, type WorkoutProducer } from './fit-workout-file.ts';
import { makeFolder } from './make-folder.ts';
import { nameSessionFile } from './session-file-name.ts';
import { addStepNotes } from './step-notes.ts';
import { deriveWorkoutIdentity, type WorkoutIdentity } from './workout-identity.ts';

/** What a file says and by which numbers the watch knows it, without its bytes. */
export type PlannedFile = {
  /** 1-based, as is `session`. */
  week: number;
  session: number;
  workout: Workout;
  identity: WorkoutIdentity;
};

export type WorkoutFile = PlannedFile & { fileName: string; bytes: Uint8Array };

export type WorkoutFilesRequest = {
  /** 1-based; a week named twice is made once. */
  weeks: readonly number[];
  options: SessionOptions;
  producer?: WorkoutProducer;
};

/**
 * One file for each session that the weeks offer, in the order of the weeks.
 * @throws RangeError for a week that the plan does not have; WorkoutFileError for a session that FIT cannot say.
 */
export function planWorkoutFiles(plan: Plan, request: WorkoutFilesRequest): WorkoutFile[] {
  const producer = request.producer ?? WORKOUT_PRODUCER.own;
  return listPlannedFiles(plan, request).map((file) => ({
    ...file,
    fileName: nameSessionFile(getPlanWeek(plan, file.week), file.week, file.session, 'fit'),
    bytes: encodeFitWorkout(file.workout, file.identity, producer),
  }));
}

/**
 * `planWorkoutFiles` without the bytes: enough to tell whether a watch followed one of them, and many times faster.
 * @throws RangeError for a week that the plan does not have.
 */
export function listPlannedFiles(plan: Plan, { weeks, options }: WorkoutFilesRequest): PlannedFile[] {
  const sessions = Array.from({ length: plan.sessionsOffered }, (_, index) => index + 1);
  return [...new Set(weeks)].flatMap((week) =>
    sessions.map((session) => {
      const workout = addStepNotes(buildSessionWorkout(plan, week, options, session));
      return { week, session, workout, identity: deriveWorkoutIdentity(workout, { planId: plan.id, week, session }) };
    }),
  );
}

/** The folder that cannot be written, and the system's own word for it (`EACCES`, `ENOSPC`, ...). */
export class WorkoutFolderError extends Error {
  readonly folder: string;
  readonly systemCode: string;

  constructor(folder: string, systemCode: string, cause: unknown) {
    super(`The folder ${folder} cannot be written: ${explainSystemCode(systemCode)}`, { cause });
    this.name = 'WorkoutFolderError';
    this.folder = folder;
    this.systemCode = systemCode;
  }
}

/**
 * Writes the files into `folder`, made when it is not there, and answers with their paths. Files of the same names are
 * replaced. Each file appears whole or not at all, and none before all of them are written.
 * @throws WorkoutFolderError with the reason and the cure.
 */
export async function writeWorkoutFiles(folder: string, files: readonly WorkoutFile[]): Promise<string[]> {
  const writes = files.map(({ fileName, bytes }) => ({
    bytes,
    path: join(folder, fileName),
    // Not `.fit`, so that a watch unplugged too early does not take half a file.
    partialPath: join(folder, `.${fileName}.${randomUUID()}.part`),
  }));
  try {
    await makeFolder(folder);
    for (const { partialPath, bytes } of writes) await writeFile(partialPath, bytes, { flag: 'wx' });
    for (const { partialPath, path } of writes) await rename(partialPath, path);
  } catch (error) {
    await Promise.allSettled(writes.map(({ partialPath }) => rm(partialPath, { force: true })));
    throw new WorkoutFolderError(folder, readSystemCode(error), error);
  }
  return writes.map(({ path }) => path);
}

function readSystemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

function explainSystemCode(systemCode: string): string {
  return (
    describeFolderTrouble(systemCode) ??
    `the system answered ${systemCode}. Choose another folder, or look whether the disk or the watch is still plugged in.`
  );
}

/** The bytes of one zip with all the files, uncompressed; the same for the same files. */
export async function zipWorkoutFiles(files: readonly WorkoutFile[]): Promise<Uint8Array> {
  // A zip entry must have a date, and stores it in local time: noon here is the same bytes in every time zone.
  const lastModified = new Date(2024, 0, 1, 12);
  const entries = files.map(({ fileName, bytes }) => ({ name: fileName, lastModified, input: bytes }));
  return new Uint8Array(await downloadZip(entries).arrayBuffer());
}
