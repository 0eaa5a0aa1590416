/** The runs that she entered by hand: facts that she told us, with their answers beside them. */

import type { Transaction } from 'kysely';
import type { HandRunRequest } from '../../shared/api/hand-run-api.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { traceChanges } from './fact-change-rows.ts';
import { type RecordedFact, readFact, removeRows } from './fact-rows.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

/** What is kept beside the day. */
export type HandRunBody = Omit<HandRunRequest, 'day'> & {
  /** Recordings of that day which she said are another run. */
  otherThan: string[];
};
export type StoredHandRun = HandRunBody & { id: string; day: LocalDay };

/** From the subject of an answer to this run, to the subject under which it goes on. */
export type MovedAnswer = { from: string; to: string };

export type HandRunRows = ReturnType<typeof createHandRunRows>;

const KIND = 'handRun';

export function createHandRunRows(database: Database) {
  const ofRunner = (from: Database | Transaction<Tables>, runnerId: string) =>
    from.selectFrom('facts').selectAll().where('runner_id', '=', runnerId).where('kind', '=', KIND);

  return {
    /** In the order of their days and times. */
    async list(runnerId: string): Promise<StoredHandRun[]> {
      const rows = await ofRunner(database, runnerId).orderBy('day').orderBy('subject').execute();
      return rows.map((row) => readHandRun(readFact(row)));
    },
    async get(runnerId: string, id: string): Promise<StoredHandRun | null> {
      const row = await ofRunner(database, runnerId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : readHandRun(readFact(row));
    },
    /** False when another run has these very numbers; nothing is written then. */
    async edit(runnerId: string, run: StoredHandRun, editedAt: number): Promise<boolean> {
      const { id, day, subject, body } = writeHandRun(run);
      return await database.transaction().execute(async (transaction) => {
        const same = await ofRunner(transaction, runnerId).where('subject', '=', subject).executeTakeFirst();
        if (same !== undefined && same.id !== id) return false;
        const before = await ofRunner(transaction, runnerId).where('id', '=', id).execute();
        await traceChanges(transaction, runnerId, before, { change: 'edited', changedAt: editedAt });
        await transaction
          .updateTable('facts')
          .set({ day, subject, body: JSON.stringify(body) })
          .where('runner_id', '=', runnerId)
          .where('kind', '=', KIND)
          .where('id', '=', id)
          .execute();
        return true;
      });
    },
    /** The run and the answers of these subjects. */
    async remove(runnerId: string, id: string, answerSubjects: string[], removedAt: number): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        const answers = await transaction
          .selectFrom('facts')
          .selectAll()
          .where('runner_id', '=', runnerId)
          .where('kind', '=', 'checkIn')
          .where('subject', 'in', answerSubjects)
          .execute();
        const run = await ofRunner(transaction, runnerId).where('id', '=', id).execute();
        await removeRows(transaction, runnerId, [...answers, ...run], removedAt);
      });
    },
    /** A recording takes its place: the run goes, and its answers go on under the recording's subjects. */
    async replace(runnerId: string, id: string, answers: readonly MovedAnswer[], replacedAt: number): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await moveAnswers(transaction, runnerId, answers);
        const run = await ofRunner(transaction, runnerId).where('id', '=', id).execute();
        await removeRows(transaction, runnerId, run, replacedAt);
      });
    },
  };
}

export async function moveAnswers(
  transaction: Transaction<Tables>,
  runnerId: string,
  answers: readonly MovedAnswer[],
): Promise<void> {
  for (const { from, to } of answers) {
    await transaction
      .updateTable('facts')
      .set({ subject: to })
      .where('runner_id', '=', runnerId)
      .where('kind', '=', 'checkIn')
      .where('subject', '=', from)
      .execute();
  }
}

/** The run as the fact that it is. */
export function writeHandRun(run: StoredHandRun): RecordedFact {
  const { id, day, ...body } = run;
  return { id, kind: KIND, subject: toSubject(run), day, body };
}

/** What makes it this run and no other; a time that she does not remember sorts first. */
function toSubject({ day, time, runSeconds, longestRunSeconds, walkSeconds }: StoredHandRun): string {
  return [day, time ?? '', runSeconds, longestRunSeconds ?? '', walkSeconds ?? ''].join('/');
}

export function readHandRun({ id, day, body }: RecordedFact): StoredHandRun {
  return { id, day, ...(body as HandRunBody) };
}
