/** The files of runs that are kept, in use or beside the one in use: is this one of them, and how many bytes are they? */

import type { Database } from './open-database.ts';

/** Of any runner's run. */
export async function isFileKept(database: Database, fileId: string): Promise<boolean> {
  const inUse = await database
    .selectFrom('activities')
    .select('id')
    .where((eb) => eb.or([eb('file_id', '=', fileId), eb.and([eb('id', '=', fileId), eb('file_id', 'is', null)])]))
    .executeTakeFirst();
  if (inUse !== undefined) return true;
  const spare = await database.selectFrom('spare_files').select('id').where('id', '=', fileId).executeTakeFirst();
  return spare !== undefined;
}

export async function measureKept(database: Database, runnerId: string): Promise<{ files: number; bytes: number }> {
  const measure = async (table: 'activities' | 'spare_files') =>
    await database
      .selectFrom(table)
      .select((eb) => [eb.fn.countAll<number>().as('files'), eb.fn.sum<number | null>('kept_bytes').as('bytes')])
      .where('runner_id', '=', runnerId)
      .executeTakeFirstOrThrow();
  const [inUse, spare] = [await measure('activities'), await measure('spare_files')];
  return { files: inUse.files + spare.files, bytes: (inUse.bytes ?? 0) + (spare.bytes ?? 0) };
}
