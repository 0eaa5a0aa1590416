/** The imports of large archives and what became of each file in them: the result's row says that its file is done. */

import type { FileOutcome, FileResult, ImportCounts, ImportState } from '../../shared/api/import-api.ts';
import type { Database } from './open-database.ts';
import type { ImportsTable } from './tables.ts';

export type StoredImport = {
  id: string;
  fileName: string;
  bytes: number;
  createdAt: number;
  updatedAt: number;
  state: ImportState;
  seen: number;
  skipped: number;
  total: number | null;
  refusal: ImportRefusal | null;
};
/** Why it was refused or paused. */
export type ImportRefusal = { code: string; message: string; cure: string };
export type ImportProgress = Pick<StoredImport, 'seen' | 'skipped' | 'total' | 'updatedAt'>;

const OPEN_STATES: ImportState[] = ['waiting', 'running', 'paused'];

export type ImportRows = ReturnType<typeof createImportRows>;

export function createImportRows(database: Database) {
  const ofRunner = (runnerId: string) => database.selectFrom('imports').selectAll().where('runner_id', '=', runnerId);
  const resultsOf = (runnerId: string, id: string) =>
    database.selectFrom('import_results').where('runner_id', '=', runnerId).where('import_id', '=', id);

  return {
    /** With the results that are there already: of files that were dealt with before it turned out to be large. */
    async insert(runnerId: string, stored: StoredImport, results: readonly FileResult[]): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('imports').values(toRow(runnerId, stored)).execute();
        for (const result of results) {
          await transaction
            .insertInto('import_results')
            .values(toResultRow(runnerId, stored.id, result))
            .execute();
        }
      });
    },
    async get(runnerId: string, id: string): Promise<StoredImport | null> {
      const row = await ofRunner(runnerId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toImport(row);
    },
    /** Newest first. */
    async list(runnerId: string): Promise<StoredImport[]> {
      const rows = await ofRunner(runnerId).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
      return rows.map(toImport);
    },
    /** Of those that are not over: each has its archive on disk. */
    async countOpen(runnerId: string): Promise<number> {
      const { open } = await database
        .selectFrom('imports')
        .select((eb) => eb.fn.countAll<number>().as('open'))
        .where('runner_id', '=', runnerId)
        .where('state', 'in', OPEN_STATES)
        .executeTakeFirstOrThrow();
      return open;
    },
    async needsUpload(id: string): Promise<boolean> {
      const row = await database
        .selectFrom('imports')
        .select('id')
        .where('id', '=', id)
        .where('state', 'in', OPEN_STATES)
        .executeTakeFirst();
      return row !== undefined;
    },
    /** At the start of the service nothing is running: what was, goes on from its results. */
    async returnToWaiting(): Promise<void> {
      await database.updateTable('imports').set({ state: 'waiting' }).where('state', '=', 'running').execute();
    },
    /** Oldest first, of all runners. */
    async listWaiting(): Promise<{ runnerId: string; id: string }[]> {
      return await database
        .selectFrom('imports')
        .select(['runner_id as runnerId', 'id'])
        .where('state', '=', 'waiting')
        .orderBy('created_at')
        .orderBy('id')
        .execute();
    },
    async setState(
      runnerId: string,
      id: string,
      state: ImportState,
      { refusal = null, now }: { refusal?: ImportRefusal | null; now: number },
    ): Promise<void> {
      await database
        .updateTable('imports')
        .set({ state, refusal: refusal === null ? null : JSON.stringify(refusal), updated_at: now })
        .where('runner_id', '=', runnerId)
        .where('id', '=', id)
        .execute();
    },
    async setProgress(runnerId: string, id: string, { seen, skipped, total, updatedAt }: ImportProgress) {
      await database
        .updateTable('imports')
        .set({ files_seen: seen, skipped, total, updated_at: updatedAt })
        .where('runner_id', '=', runnerId)
        .where('id', '=', id)
        .execute();
    },
    /** The first result of a place stays. */
    async addResult(runnerId: string, id: string, result: FileResult): Promise<void> {
      await database
        .insertInto('import_results')
        .values(toResultRow(runnerId, id, result))
        .onConflict((conflict) => conflict.columns(['runner_id', 'import_id', 'place']).doNothing())
        .execute();
    },
    async listPlaces(runnerId: string, id: string): Promise<Set<string>> {
      const rows = await resultsOf(runnerId, id).select('place').execute();
      return new Set(rows.map(({ place }) => fromSorting(place)));
    },
    /** In the archive's order, behind `after`; with an outcome only those files. */
    async listResults(
      runnerId: string,
      id: string,
      { after, limit, outcome }: { after: string | null; limit: number; outcome?: FileOutcome },
    ): Promise<FileResult[]> {
      const all = resultsOf(runnerId, id).select('detail').orderBy('place').limit(limit);
      const query = outcome === undefined ? all : all.where('status', '=', outcome);
      const rows = await (after === null ? query : query.where('place', '>', toSorting(after))).execute();
      return rows.map(({ detail }) => JSON.parse(detail) as FileResult);
    },
    async count(runnerId: string, id: string): Promise<Omit<ImportCounts, 'skipped'>> {
      const rows = await resultsOf(runnerId, id)
        .select((eb) => ['status', eb.fn.countAll<number>().as('files')])
        .groupBy('status')
        .execute();
      const counts = { new: 0, same: 0, damaged: 0, notARun: 0, refused: 0 };
      for (const { status, files } of rows) counts[status as keyof typeof counts] = files;
      return counts;
    },
    async remove(runnerId: string, id: string): Promise<void> {
      await database.deleteFrom('imports').where('runner_id', '=', runnerId).where('id', '=', id).execute();
    },
  };
}

/** How a result is counted: a run that was read only in part is told apart from a whole one. */
export function countedAs(result: FileResult): FileOutcome {
  return result.status === 'new' && result.damage !== undefined ? 'damaged' : result.status;
}

const PLACE_DIGITS = 8;

/** "3/17" -> "00000003/00000017". */
function toSorting(place: string): string {
  return place === '' ? '' : place.replace(/\d+/g, (number) => number.padStart(PLACE_DIGITS, '0'));
}

function fromSorting(place: string): string {
  return place.replace(/\d+/g, (number) => String(Number(number)));
}

function toResultRow(runnerId: string, importId: string, result: FileResult) {
  return {
    runner_id: runnerId,
    import_id: importId,
    place: toSorting(result.place),
    name: result.name,
    status: countedAs(result),
    activity_id: 'activityId' in result ? result.activityId : null,
    detail: JSON.stringify(result),
  };
}

function toRow(runnerId: string, stored: StoredImport): ImportsTable {
  return {
    runner_id: runnerId,
    id: stored.id,
    file_name: stored.fileName,
    bytes: stored.bytes,
    created_at: stored.createdAt,
    state: stored.state,
    files_seen: stored.seen,
    skipped: stored.skipped,
    total: stored.total,
    refusal: stored.refusal === null ? null : JSON.stringify(stored.refusal),
    updated_at: stored.updatedAt,
  };
}

function toImport(row: ImportsTable): StoredImport {
  return {
    id: row.id,
    fileName: row.file_name,
    bytes: row.bytes,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    state: row.state as ImportState,
    seen: row.files_seen,
    skipped: row.skipped,
    total: row.total,
    refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as ImportRefusal),
  };
}
