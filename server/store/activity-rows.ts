/** The recorded runs with their match, and their assessments: a run and its assessment come and go together. */

import type { Transaction } from 'kysely';
import type { Damage } from '../../shared/activity.ts';
import type { ChartSeries, SessionMatch } from '../../shared/api.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import type { Assessment, ComplianceOutcome, HeartRateOutcome } from '../../shared/run/assessment.ts';
import type { RecordingTells } from '../../shared/run/recording-tells.ts';
import type { Workout } from '../../shared/workout.ts';
import { traceChanges } from './fact-change-rows.ts';
import { removeRows } from './fact-rows.ts';
import { type MovedAnswer, moveAnswers } from './hand-run-rows.ts';
import type { Database } from './open-database.ts';
import { insertSpareFile } from './spare-file-rows.ts';
import type { ActivitiesTable, Tables } from './tables.ts';

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

/** Of a run, only what belongs to its file in use. */
export function pickFile(run: RunFile): RunFile {
  const { fileId, sha256, startedAt, day, uploadedAt, fileName, sport, timerSeconds, distanceMeters } = run;
  const { keptBytes, watchEffort, followedWorkoutFile, damage, tells } = run;
  const moments = { startedAt, day, uploadedAt };
  const read = { sport, timerSeconds, distanceMeters, watchEffort, followedWorkoutFile, damage, tells };
  return { fileId, sha256, fileName, keptBytes, ...moments, ...read };
}

export type JudgedRun = { id: string; verdict: RunVerdict; reading: StoredAssessment };

export type StoredAssessment = { assessment: Assessment; series: ChartSeries };

/** Fingerprints are made of digits, letters, colons and dashes. */
const BEHIND_EVERY_FINGERPRINT = '~';

export type ActivityRows = ReturnType<typeof createActivityRows>;

export function createActivityRows(database: Database) {
  const ofRunner = (runnerId: string) =>
    database.selectFrom('activities').selectAll().where('runner_id', '=', runnerId);

  return {
    /** False when the unique keys say that the run is already there; nothing is written then. */
    async insert(runnerId: string, run: StoredRun, reading: StoredAssessment): Promise<boolean> {
      return await database.transaction().execute(async (transaction) => {
        const inserted = await transaction
          .insertInto('activities')
          .values(toRow(runnerId, run))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
        await transaction
          .insertInto('assessments')
          .values({ runner_id: runnerId, activity_id: run.id, assessed_at: run.uploadedAt, ...toTexts(reading) })
          .execute();
        return true;
      });
    },
    async get(runnerId: string, id: string): Promise<StoredRun | null> {
      const row = await ofRunner(runnerId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toRun(row);
    },
    async findByBytes(runnerId: string, sha256: string): Promise<StoredRun | null> {
      const row = await ofRunner(runnerId).where('sha256', '=', sha256).executeTakeFirst();
      return row === undefined ? null : toRun(row);
    },
    async findByFingerprint(runnerId: string, fingerprint: string): Promise<StoredRun | null> {
      const row = await ofRunner(runnerId).where('fingerprint', '=', fingerprint).executeTakeFirst();
      return row === undefined ? null : toRun(row);
    },
    async listByStartOfFingerprint(runnerId: string, start: string): Promise<StoredRun[]> {
      const rows = await ofRunner(runnerId)
        .where('fingerprint', '>=', start)
        .where('fingerprint', '<', `${start}${BEHIND_EVERY_FINGERPRINT}`)
        .orderBy('id')
        .execute();
      return rows.map(toRun);
    },
    /** In the order in which they were run. */
    async list(runnerId: string): Promise<StoredRun[]> {
      const rows = await ofRunner(runnerId).orderBy('started_at').orderBy('id').execute();
      return rows.map(toRun);
    },
    /** In the order in which they were run. */
    async listOfDay(runnerId: string, day: LocalDay): Promise<StoredRun[]> {
      const rows = await ofRunner(runnerId).where('day', '=', day).orderBy('started_at').orderBy('id').execute();
      return rows.map(toRun);
    },
    async getAssessment(runnerId: string, id: string): Promise<StoredAssessment> {
      const row = await database
        .selectFrom('assessments')
        .selectAll()
        .where('runner_id', '=', runnerId)
        .where('activity_id', '=', id)
        .executeTakeFirstOrThrow();
      return { assessment: JSON.parse(row.assessment), series: JSON.parse(row.series) };
    },
    async setVerdict(runnerId: string, id: string, verdict: RunVerdict, reading: StoredAssessment, now: number) {
      await database
        .transaction()
        .execute((transaction) => writeVerdict(transaction, runnerId, { id, verdict, reading }, now));
    },
    /** All of them, or none. */
    async setVerdicts(runnerId: string, judged: readonly JudgedRun[], now: number): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        for (const run of judged) await writeVerdict(transaction, runnerId, run, now);
      });
    },
    /** Another file of the run takes the place of the one under its id; its answers stay. */
    async replace(runnerId: string, run: StoredRun, reading: StoredAssessment): Promise<void> {
      await database
        .transaction()
        .execute((transaction) => rewrite(transaction, runnerId, run, reading, run.uploadedAt));
    },
    /** From now on `run.fileId` is in use, and `before` is kept beside it; answers stay, and she has chosen. */
    async switchFile(
      runnerId: string,
      run: StoredRun,
      before: RunFile,
      reading: StoredAssessment,
      now: number,
    ): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('spare_files')
          .where('runner_id', '=', runnerId)
          .where('id', '=', run.fileId)
          .execute();
        await insertSpareFile(transaction, runnerId, run.id, before);
        await rewrite(transaction, runnerId, { ...run, isFileAsked: false }, reading, now);
      });
    },
    /**
     * The other run goes, and its answers go on under these subjects. `kept` is as it is from now on; `spare` is what is
     * kept beside its file in use. `reading` is null where that file is in use already.
     */
    async absorb(
      runnerId: string,
      { kept, reading }: { kept: StoredRun; reading: StoredAssessment | null },
      other: { id: string; spare: RunFile },
      answers: readonly MovedAnswer[],
      now: number,
    ): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await moveAnswers(transaction, runnerId, answers);
        await traceRun(transaction, runnerId, other.id, { change: 'deleted', changedAt: now });
        await transaction
          .updateTable('spare_files')
          .set({ activity_id: kept.id })
          .where('runner_id', '=', runnerId)
          .where('activity_id', '=', other.id)
          .execute();
        await transaction
          .deleteFrom('activities')
          .where('runner_id', '=', runnerId)
          .where('id', '=', other.id)
          .execute();
        await insertSpareFile(transaction, runnerId, kept.id, other.spare);
        if (reading !== null) await rewrite(transaction, runnerId, kept, reading, now);
        await setFileAsked(transaction, runnerId, kept.id, kept.isFileAsked);
      });
    },
    /** She keeps the file in use. */
    async keepFile(runnerId: string, id: string): Promise<void> {
      await setFileAsked(database, runnerId, id, false);
    },
    /** The run, its assessment and the removed answers; the trace keeps what they were. The moved ones go on. */
    async remove(
      runnerId: string,
      id: string,
      answers: { removed: readonly string[]; moved: readonly MovedAnswer[] },
      removedAt: number,
    ): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await moveAnswers(transaction, runnerId, answers.moved);
        const facts = await transaction
          .selectFrom('facts')
          .selectAll()
          .where('runner_id', '=', runnerId)
          .where('subject', 'in', answers.removed)
          .execute();
        await removeRows(transaction, runnerId, facts, removedAt);
        await traceRun(transaction, runnerId, id, { change: 'deleted', changedAt: removedAt });
        await transaction.deleteFrom('activities').where('runner_id', '=', runnerId).where('id', '=', id).execute();
      });
    },
    /** Whether the file of that name on disk is any run's, in use or beside it. */
    async hasFileAnywhere(fileId: string): Promise<boolean> {
      const inUse = await database
        .selectFrom('activities')
        .select('id')
        .where((eb) => eb.or([eb('file_id', '=', fileId), eb.and([eb('id', '=', fileId), eb('file_id', 'is', null)])]))
        .executeTakeFirst();
      if (inUse !== undefined) return true;
      const spare = await database.selectFrom('spare_files').select('id').where('id', '=', fileId).executeTakeFirst();
      return spare !== undefined;
    },
    /** All files of all runs, also those that are not in use. */
    async measureKept(runnerId: string): Promise<{ files: number; bytes: number }> {
      const measure = async (table: 'activities' | 'spare_files') =>
        await database
          .selectFrom(table)
          .select((eb) => [eb.fn.countAll<number>().as('files'), eb.fn.sum<number | null>('kept_bytes').as('bytes')])
          .where('runner_id', '=', runnerId)
          .executeTakeFirstOrThrow();
      const [inUse, spare] = [await measure('activities'), await measure('spare_files')];
      return { files: inUse.files + spare.files, bytes: (inUse.bytes ?? 0) + (spare.bytes ?? 0) };
    },
  };
}

async function writeVerdict(
  transaction: Transaction<Tables>,
  runnerId: string,
  { id, verdict, reading }: JudgedRun,
  now: number,
): Promise<void> {
  await traceRun(transaction, runnerId, id, { change: 'edited', changedAt: now, verdict });
  await transaction
    .updateTable('activities')
    .set(toVerdictColumns(verdict))
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .execute();
  await transaction
    .updateTable('assessments')
    .set({ assessed_at: now, ...toTexts(reading) })
    .where('runner_id', '=', runnerId)
    .where('activity_id', '=', id)
    .execute();
}

async function setFileAsked(database: Database, runnerId: string, id: string, isFileAsked: boolean): Promise<void> {
  await database
    .updateTable('activities')
    .set({ is_file_asked: isFileAsked ? 1 : 0 })
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .execute();
}

/** The row, its assessment and the trace, in a transaction that is under way. */
async function rewrite(
  transaction: Transaction<Tables>,
  runnerId: string,
  run: StoredRun,
  reading: StoredAssessment,
  changedAt: number,
): Promise<void> {
  const { runner_id: _runner, id, ...columns } = toRow(runnerId, run);
  await traceRun(transaction, runnerId, id, { change: 'edited', changedAt, verdict: run });
  await transaction
    .updateTable('activities')
    .set(columns)
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .execute();
  await transaction
    .updateTable('assessments')
    .set({ assessed_at: changedAt, ...toTexts(reading) })
    .where('runner_id', '=', runnerId)
    .where('activity_id', '=', id)
    .execute();
}

type RunChange =
  | { change: 'edited'; changedAt: number; verdict: RunVerdict }
  | { change: 'deleted'; changedAt: number };

/** What the gate read of the run before; a verdict that comes out the same is no change. */
async function traceRun(transaction: Transaction<Tables>, runnerId: string, id: string, change: RunChange) {
  const row = await transaction
    .selectFrom('activities')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  const body = JSON.stringify(pickTraced(toRun(row)));
  if (change.change === 'edited' && body === JSON.stringify(pickTraced(change.verdict))) return;
  await traceChanges(transaction, runnerId, [{ id, kind: 'run', subject: id, day: row.day, body }], change);
}

function pickTraced({ planId, match, runSeconds, dose, compliance, heartRate }: RunVerdict) {
  return { planId, match, runSeconds, dose, compliance, heartRate };
}

function toTexts({ assessment, series }: StoredAssessment) {
  return { assessment: JSON.stringify(assessment), series: JSON.stringify(series) };
}

function toVerdictColumns(verdict: RunVerdict) {
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

function toRow(runnerId: string, run: StoredRun): ActivitiesTable {
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

function toRun(row: ActivitiesTable): StoredRun {
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
