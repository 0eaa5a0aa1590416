/** The calendar feeds: one for each runner, known by the hash of its secret alone. */

import type { Database } from './open-database.ts';

export type CalendarFeed = { runnerId: string; tokenHash: string; createdAt: number };

export type CalendarFeedRows = ReturnType<typeof createCalendarFeedRows>;

export function createCalendarFeedRows(database: Database) {
  const toFeed = (row: { runner_id: string; token_hash: string; created_at: number }): CalendarFeed => ({
    runnerId: row.runner_id,
    tokenHash: row.token_hash,
    createdAt: row.created_at,
  });
  return {
    /** Takes the place of an earlier one. */
    async put({ runnerId, tokenHash, createdAt }: CalendarFeed): Promise<void> {
      const secret = { token_hash: tokenHash, created_at: createdAt };
      await database
        .insertInto('calendar_feeds')
        .values({ runner_id: runnerId, ...secret })
        .onConflict((conflict) => conflict.columns(['runner_id']).doUpdateSet(secret))
        .execute();
    },
    async get(runnerId: string): Promise<CalendarFeed | null> {
      const row = await database
        .selectFrom('calendar_feeds')
        .selectAll()
        .where('runner_id', '=', runnerId)
        .executeTakeFirst();
      return row === undefined ? null : toFeed(row);
    },
    async findByHash(tokenHash: string): Promise<CalendarFeed | null> {
      const row = await database
        .selectFrom('calendar_feeds')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row === undefined ? null : toFeed(row);
    },
    async remove(runnerId: string): Promise<void> {
      await database.deleteFrom('calendar_feeds').where('runner_id', '=', runnerId).execute();
    },
  };
}
