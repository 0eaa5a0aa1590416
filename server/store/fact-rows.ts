/** What the runner told us, in the order in which it was recorded; one answer per subject, and a trace of every change. */

import type { Transaction } from 'kysely';
import type { LocalDay } from '../../shared/local-day.ts';
import { type FactChange, listFactChanges, traceChanges } from './fact-change-rows.ts';
import type { Database } from './open-database.ts';
import type { FactKind, FactsTable, Tables } from './tables.ts';

/** `body` is the JSON value of the answer; its shape belongs to its kind. */
export type RecordedFact = { id: string; kind: FactKind; subject: string; day: LocalDay; body: unknown };

/** With the moment at which it was told last, by the clock of then. */
export type TimedFact = RecordedFact & { recordedAt: number };

export type FactRows = ReturnType<typeof createFactRows>;

export function createFactRows(database: Database) {
  const ofRunner = (runnerId: string) => database.selectFrom('facts').selectAll().where('runner_id', '=', runnerId);

  return {
    /** All facts of the runner, first recorded first. */
    async list(runnerId: string): Promise<RecordedFact[]> {
      return (await ofRunner(runnerId).orderBy('recorded_order').execute()).map(readFact);
    },
    /** As `list`. */
    async listTimed(runnerId: string): Promise<TimedFact[]> {
      const rows = await ofRunner(runnerId).orderBy('recorded_order').execute();
      return rows.map((row) => ({ ...readFact(row), recordedAt: row.recorded_at }));
    },
    /** First recorded first. */
    async listOfKind(runnerId: string, kind: FactKind): Promise<RecordedFact[]> {
      return (await ofRunner(runnerId).where('kind', '=', kind).orderBy('recorded_order').execute()).map(readFact);
    },
    async find(runnerId: string, kind: FactKind, subject: string): Promise<RecordedFact | null> {
      const row = await ofRunner(runnerId).where('kind', '=', kind).where('subject', '=', subject).executeTakeFirst();
      return row === undefined ? null : readFact(row);
    },
    async get(runnerId: string, kind: FactKind, id: string): Promise<RecordedFact | null> {
      const row = await ofRunner(runnerId).where('kind', '=', kind).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : readFact(row);
    },
    /**
     * Records the fact at the end of the list; an earlier one of the same subject is replaced and keeps its id.
     * Answers with the id under which it stands.
     */
    async put(runnerId: string, fact: RecordedFact, recordedAt: number): Promise<string> {
      return await database.transaction().execute((transaction) => putRow(transaction, runnerId, fact, recordedAt));
    },
    /** Facts that are told together, each as by `put`: all of them are kept, or none. */
    async putAll(runnerId: string, facts: readonly RecordedFact[], recordedAt: number): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        for (const fact of facts) await putRow(transaction, runnerId, fact, recordedAt);
      });
    },
    /** Anew where its id stands, also under another subject; else as `put`. Answers with the id under which it stands. */
    async tell(runnerId: string, fact: RecordedFact, recordedAt: number): Promise<string> {
      return await database.transaction().execute((transaction) => tellRow(transaction, runnerId, fact, recordedAt));
    },
    /**
     * Two facts that are told together: both are kept, or none; each is told anew where its id stands. The second is made
     * from the id under which the first stands. Answers with the second one's id.
     */
    async tellPair(
      runnerId: string,
      first: RecordedFact,
      makeSecond: (firstId: string) => RecordedFact,
      recordedAt: number,
    ): Promise<string> {
      return await database.transaction().execute(async (transaction) => {
        const firstId = await tellRow(transaction, runnerId, first, recordedAt);
        return await tellRow(transaction, runnerId, makeSecond(firstId), recordedAt);
      });
    },
    /** Changes the body alone: day and place in the list stay. */
    async editBody(runnerId: string, kind: FactKind, id: string, body: unknown, editedAt: number): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        const rows = await findRows(transaction, runnerId, kind, { id });
        await traceChanges(transaction, runnerId, rows, { change: 'edited', changedAt: editedAt });
        await transaction
          .updateTable('facts')
          .set({ body: JSON.stringify(body) })
          .where('runner_id', '=', runnerId)
          .where('id', '=', id)
          .execute();
      });
    },
    /** The fact of this id says something else now; where its new subject stands already, the two become one. */
    async rewrite(runnerId: string, fact: RecordedFact, retold: Retold): Promise<void> {
      await database.transaction().execute((transaction) => retellRow(transaction, runnerId, fact, retold));
    },
    /** The first day on which a week can have opened: of an answer to readiness, or of a professional; null without. */
    async findFirstOpeningDay(runnerId: string): Promise<string | null> {
      const { first } = await database
        .selectFrom('facts')
        .select((eb) => eb.fn.min<string | null>('day').as('first'))
        .where('runner_id', '=', runnerId)
        .where('kind', 'in', ['readiness', 'professional'])
        .executeTakeFirstOrThrow();
      return first;
    },
    /** The latest day up to `until` on which she told something: a choice of plan may lie ahead, and rules are ours. */
    async findLastToldDay(runnerId: string, until: LocalDay): Promise<LocalDay | null> {
      const { last } = await database
        .selectFrom('facts')
        .select((eb) => eb.fn.max<string | null>('day').as('last'))
        .where('runner_id', '=', runnerId)
        .where('kind', 'not in', ['plan', 'rules'])
        .where('day', '<=', until)
        .executeTakeFirstOrThrow();
      return last;
    },
    /** True when there was one to remove. */
    async remove(runnerId: string, kind: FactKind, id: string, removedAt: number): Promise<boolean> {
      return await database.transaction().execute(async (transaction) => {
        const rows = await findRows(transaction, runnerId, kind, { id });
        await removeRows(transaction, runnerId, rows, removedAt);
        return rows.length > 0;
      });
    },
    /** What facts of the kind were before they were changed or deleted, oldest change first. */
    async listChanges(runnerId: string, kind: FactChange['kind']): Promise<FactChange[]> {
      return await listFactChanges(database, runnerId, kind);
    },
  };
}

/** By its id or by its subject. */
async function findRows(
  transaction: Transaction<Tables>,
  runnerId: string,
  kind: FactKind,
  by: { id: string } | { subject: string },
): Promise<FactsTable[]> {
  const ofKind = transaction.selectFrom('facts').selectAll().where('runner_id', '=', runnerId).where('kind', '=', kind);
  return await ('id' in by ? ofKind.where('id', '=', by.id) : ofKind.where('subject', '=', by.subject)).execute();
}

/** `keepsPlace`: it stays where it is in the list; else it was told anew, and goes to the end. */
type Retold = { recordedAt: number; keepsPlace: boolean };

async function putRow(
  transaction: Transaction<Tables>,
  runnerId: string,
  fact: RecordedFact,
  recordedAt: number,
): Promise<string> {
  const [before] = await findRows(transaction, runnerId, fact.kind, { subject: fact.subject });
  if (before !== undefined) {
    await rewriteRow(transaction, before, fact, { recordedAt, keepsPlace: false });
    return before.id;
  }
  const { id, kind, subject } = fact;
  const place = await nextPlace(transaction, runnerId, recordedAt);
  await transaction
    .insertInto('facts')
    .values({ runner_id: runnerId, id, kind, subject, ...toColumns(fact), ...place })
    .execute();
  return id;
}

/** Anew where its id stands, else as `put`. */
async function tellRow(
  transaction: Transaction<Tables>,
  runnerId: string,
  fact: RecordedFact,
  recordedAt: number,
): Promise<string> {
  const isRetold = await retellRow(transaction, runnerId, fact, { recordedAt, keepsPlace: false });
  return isRetold ? fact.id : await putRow(transaction, runnerId, fact, recordedAt);
}

/** False where no fact of this id stands. */
async function retellRow(
  transaction: Transaction<Tables>,
  runnerId: string,
  fact: RecordedFact,
  retold: Retold,
): Promise<boolean> {
  const [before] = await findRows(transaction, runnerId, fact.kind, { id: fact.id });
  if (before === undefined) return false;
  const alike = await findRows(transaction, runnerId, fact.kind, { subject: fact.subject });
  const others = alike.filter(({ id }) => id !== fact.id);
  await removeRows(transaction, runnerId, others, retold.recordedAt);
  await rewriteRow(transaction, before, fact, retold);
  return true;
}

/** Takes the place of what was told before, under its id. */
async function rewriteRow(
  transaction: Transaction<Tables>,
  before: FactsTable,
  fact: RecordedFact,
  { recordedAt, keepsPlace }: Retold,
): Promise<void> {
  const { runner_id, id } = before;
  await traceChanges(transaction, runner_id, [before], { change: 'edited', changedAt: recordedAt });
  const place = keepsPlace ? {} : await nextPlace(transaction, runner_id, recordedAt);
  await transaction
    .updateTable('facts')
    .set({ subject: fact.subject, ...toColumns(fact), ...place })
    .where('runner_id', '=', runner_id)
    .where('id', '=', id)
    .execute();
}

/** Deletes facts with their trace: also for what goes together with a run. */
export async function removeRows(
  transaction: Transaction<Tables>,
  runnerId: string,
  rows: readonly FactsTable[],
  removedAt: number,
): Promise<void> {
  await traceChanges(transaction, runnerId, rows, { change: 'deleted', changedAt: removedAt });
  for (const { id } of rows) {
    await transaction.deleteFrom('facts').where('runner_id', '=', runnerId).where('id', '=', id).execute();
  }
}

async function nextPlace(transaction: Transaction<Tables>, runnerId: string, recordedAt: number) {
  const { last } = await transaction
    .selectFrom('facts')
    .select((eb) => eb.fn.max('recorded_order').as('last'))
    .where('runner_id', '=', runnerId)
    .executeTakeFirstOrThrow();
  return { recorded_at: recordedAt, recorded_order: (last ?? 0) + 1 };
}

function toColumns({ day, body }: RecordedFact) {
  return { day, body: JSON.stringify(body) };
}

export function readFact({ id, kind, subject, day, body }: FactsTable): RecordedFact {
  return { id, kind, subject, day, body: JSON.parse(body) };
}
