/** What the runner told us, in the order in which it was recorded; one answer per subject. */

import type { Transaction } from 'kysely';
import type { LocalDay } from '../../shared/local-day.ts';
import type { Database } from './open-database.ts';
import type { FactKind, FactsTable, Tables } from './tables.ts';

/** `body` is the JSON value of the answer; its shape belongs to its kind. */
export type RecordedFact = { id: string; kind: FactKind; subject: string; day: LocalDay; body: unknown };

export type FactRows = ReturnType<typeof createFactRows>;

export function createFactRows(database: Database) {
  return {
    /** All facts of the runner, first recorded first. */
    async list(runnerId: string): Promise<RecordedFact[]> {
      const rows = await database
        .selectFrom('facts')
        .selectAll()
        .where('runner_id', '=', runnerId)
        .orderBy('recorded_order')
        .execute();
      return rows.map(readFact);
    },
    async find(runnerId: string, kind: FactKind, subject: string): Promise<RecordedFact | null> {
      const row = await database
        .selectFrom('facts')
        .selectAll()
        .where('runner_id', '=', runnerId)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .executeTakeFirst();
      return row === undefined ? null : readFact(row);
    },
    /**
     * Records the fact at the end of the list; an earlier one of the same subject is replaced and keeps its id.
     * Answers with the id under which it stands.
     */
    async put(runnerId: string, fact: RecordedFact, recordedAt: number): Promise<string> {
      return await database.transaction().execute(async (transaction) => {
        const recordedOrder = await nextOrder(transaction, runnerId);
        const changes = {
          day: fact.day,
          body: JSON.stringify(fact.body),
          recorded_at: recordedAt,
          recorded_order: recordedOrder,
        };
        const row = await transaction
          .insertInto('facts')
          .values({ runner_id: runnerId, id: fact.id, kind: fact.kind, subject: fact.subject, ...changes })
          .onConflict((conflict) => conflict.columns(['runner_id', 'kind', 'subject']).doUpdateSet(changes))
          .returning('id')
          .executeTakeFirstOrThrow();
        return row.id;
      });
    },
    /** Changes the body alone: day and place in the list stay. */
    async editBody(runnerId: string, id: string, body: unknown): Promise<void> {
      await database
        .updateTable('facts')
        .set({ body: JSON.stringify(body) })
        .where('runner_id', '=', runnerId)
        .where('id', '=', id)
        .execute();
    },
    /** Null before she has answered anything of it. */
    async findFirstReadinessDay(runnerId: string): Promise<string | null> {
      const { first } = await database
        .selectFrom('facts')
        .select((eb) => eb.fn.min<string | null>('day').as('first'))
        .where('runner_id', '=', runnerId)
        .where('kind', '=', 'readiness')
        .executeTakeFirstOrThrow();
      return first;
    },
    /** True when there was one to remove. */
    async remove(runnerId: string, kind: FactKind, id: string): Promise<boolean> {
      const { numDeletedRows } = await database
        .deleteFrom('facts')
        .where('runner_id', '=', runnerId)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

async function nextOrder(transaction: Transaction<Tables>, runnerId: string): Promise<number> {
  const { last } = await transaction
    .selectFrom('facts')
    .select((eb) => eb.fn.max('recorded_order').as('last'))
    .where('runner_id', '=', runnerId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export function readFact({ id, kind, subject, day, body }: FactsTable): RecordedFact {
  return { id, kind, subject, day, body: JSON.parse(body) };
}
