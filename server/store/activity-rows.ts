/** The recorded runs with their match, and their assessments: a run and its assessment come and go together. */

import type { LocalDay } from '../../shared/local-day.ts';
import { absorbRun, removeAnswers, removeRun } from './end-run.ts';
import { type MovedAnswer, moveAnswers } from './hand-run-rows.ts';
import { isFileKept, measureKept } from './kept-files.ts';
import type { Database } from './open-database.ts';
import { rewriteRun, toTexts, writeVerdict } from './rewrite-run.ts';
import { insertSpareFile } from './spare-file-rows.ts';
import { type JudgedRun, type RunFile, type StoredAssessment, type StoredRun, toRow, toRun } from './stored-run.ts';

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
    /** Null where the run was removed meanwhile. */
    async findAssessment(runnerId: string, id: string): Promise<StoredAssessment | null> {
      const row = await database
        .selectFrom('assessments')
        .selectAll()
        .where('runner_id', '=', runnerId)
        .where('activity_id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : { assessment: JSON.parse(row.assessment), series: JSON.parse(row.series) };
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
        .execute((transaction) => rewriteRun(transaction, runnerId, run, reading, run.uploadedAt));
    },
    /** From now on `run.fileId` is in use, and `before` is kept beside it; answers stay. */
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
        await rewriteRun(transaction, runnerId, run, reading, now);
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
        await absorbRun(transaction, runnerId, kept.id, other, now);
        if (reading !== null) await rewriteRun(transaction, runnerId, kept, reading, now);
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
        await removeAnswers(transaction, runnerId, answers.removed, removedAt);
        await removeRun(transaction, runnerId, id, removedAt);
      });
    },
    /** Whether the file of that name on disk is any run's. */
    hasFileAnywhere: (fileId: string) => isFileKept(database, fileId),
    /** All files of all runs. */
    measureKept: (runnerId: string) => measureKept(database, runnerId),
  };
}

async function setFileAsked(database: Database, runnerId: string, id: string, isFileAsked: boolean): Promise<void> {
  await database
    .updateTable('activities')
    .set({ is_file_asked: isFileAsked ? 1 : 0 })
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .execute();
}
