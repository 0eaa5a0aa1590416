/** Further files of a run: kept beside the one in use, so that she can choose. */

import type { Transaction } from 'kysely';
import type { Database } from './open-database.ts';
import type { RunFile, StoredRun } from './stored-run.ts';
import type { SpareFilesTable, Tables } from './tables.ts';

export type SpareFileRows = ReturnType<typeof createSpareFileRows>;

export function createSpareFileRows(database: Database) {
  return {
    /** First brought in first. */
    async list(runnerId: string, activityId: string): Promise<RunFile[]> {
      const rows = await database
        .selectFrom('spare_files')
        .selectAll()
        .where('runner_id', '=', runnerId)
        .where('activity_id', '=', activityId)
        .orderBy('id')
        .execute();
      return rows.map(readSpareFile);
    },
    /** Keeps a further file of the run, whose own file is told of and asked about as `run` says. */
    async add(
      runnerId: string,
      { id, tells, isFileAsked }: Pick<StoredRun, 'id' | 'tells' | 'isFileAsked'>,
      file: RunFile,
    ): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await insertSpareFile(transaction, runnerId, id, file);
        await transaction
          .updateTable('activities')
          .set({ is_file_asked: isFileAsked ? 1 : 0, tells: tells === null ? null : JSON.stringify(tells) })
          .where('runner_id', '=', runnerId)
          .where('id', '=', id)
          .execute();
      });
    },
    /** The run that has this file beside the one in use; null when there is none. */
    async findActivityByBytes(runnerId: string, sha256: string): Promise<string | null> {
      const row = await database
        .selectFrom('spare_files')
        .select('activity_id')
        .where('runner_id', '=', runnerId)
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      return row?.activity_id ?? null;
    },
  };
}

export async function insertSpareFile(
  transaction: Transaction<Tables>,
  runnerId: string,
  activityId: string,
  file: RunFile,
): Promise<void> {
  await transaction
    .insertInto('spare_files')
    .values(writeSpareFile(runnerId, activityId, file))
    .execute();
}

function writeSpareFile(runnerId: string, activityId: string, file: RunFile): SpareFilesTable {
  const { fileId, sha256, keptBytes, ...about } = file;
  return {
    runner_id: runnerId,
    activity_id: activityId,
    id: fileId,
    sha256,
    kept_bytes: keptBytes,
    about: JSON.stringify(about),
  };
}

function readSpareFile({ id, sha256, kept_bytes: keptBytes, about }: SpareFilesTable): RunFile {
  return { fileId: id, sha256, keptBytes, ...(JSON.parse(about) as Omit<RunFile, 'fileId' | 'sha256' | 'keptBytes'>) };
}
