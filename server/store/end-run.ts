/** A run goes, with a trace of it: for good, or into another run that takes over its files. In a transaction under way. */

import type { Transaction } from 'kysely';
import { removeRows } from './fact-rows.ts';
import { traceRun } from './rewrite-run.ts';
import { insertSpareFile } from './spare-file-rows.ts';
import type { RunFile } from './stored-run.ts';
import type { Tables } from './tables.ts';

export async function removeRun(
  transaction: Transaction<Tables>,
  runnerId: string,
  id: string,
  removedAt: number,
): Promise<void> {
  await traceRun(transaction, runnerId, id, { change: 'deleted', changedAt: removedAt });
  await transaction.deleteFrom('activities').where('runner_id', '=', runnerId).where('id', '=', id).execute();
}

/** The trace keeps what they were. */
export async function removeAnswers(
  transaction: Transaction<Tables>,
  runnerId: string,
  subjects: readonly string[],
  removedAt: number,
): Promise<void> {
  const facts = await transaction
    .selectFrom('facts')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .where('subject', 'in', subjects)
    .execute();
  await removeRows(transaction, runnerId, facts, removedAt);
}

/** `spare`: what is kept of the other one's file in use. */
export async function absorbRun(
  transaction: Transaction<Tables>,
  runnerId: string,
  keptId: string,
  { id, spare }: { id: string; spare: RunFile },
  now: number,
): Promise<void> {
  await transaction
    .updateTable('spare_files')
    .set({ activity_id: keptId })
    .where('runner_id', '=', runnerId)
    .where('activity_id', '=', id)
    .execute();
  await removeRun(transaction, runnerId, id, now);
  await insertSpareFile(transaction, runnerId, keptId, spare);
}
