/** The trace of changed facts: what each was before, written in the transaction that changes it, and never changed itself. */

import type { Transaction } from 'kysely';
import type { LocalDay } from '../../shared/local-day.ts';
import type { Database } from './open-database.ts';
import type { FactChangesTable, Tables } from './tables.ts';

/** `day` and `body` as they were before the change. */
export type FactChange = {
  factId: string;
  kind: FactChangesTable['kind'];
  subject: string;
  change: FactChangesTable['change'];
  changedAt: number;
  day: LocalDay;
  body: unknown;
};

/** A fact as its row has it before the change; `body` is JSON text. */
type ChangedRow = Pick<FactChangesTable, 'kind' | 'subject' | 'day' | 'body'> & { id: string };

export async function traceChanges(
  transaction: Transaction<Tables>,
  runnerId: string,
  rows: readonly ChangedRow[],
  { change, changedAt }: Pick<FactChange, 'change' | 'changedAt'>,
): Promise<void> {
  if (rows.length === 0) return;
  const { last } = await transaction
    .selectFrom('fact_changes')
    .select((eb) => eb.fn.max('change_order').as('last'))
    .where('runner_id', '=', runnerId)
    .executeTakeFirstOrThrow();
  const values = rows.map(({ id, kind, subject, day, body }, index) => ({
    runner_id: runnerId,
    change_order: (last ?? 0) + 1 + index,
    fact_id: id,
    kind,
    subject,
    change,
    changed_at: changedAt,
    day,
    body,
  }));
  await transaction.insertInto('fact_changes').values(values).execute();
}

/** Oldest change first. */
export async function listFactChanges(
  database: Database,
  runnerId: string,
  kind: FactChange['kind'],
): Promise<FactChange[]> {
  const rows = await database
    .selectFrom('fact_changes')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .where('kind', '=', kind)
    .orderBy('change_order')
    .execute();
  return rows.map((row) => ({
    factId: row.fact_id,
    kind: row.kind,
    subject: row.subject,
    change: row.change,
    changedAt: row.changed_at,
    day: row.day,
    body: JSON.parse(row.body) as unknown,
  }));
}
