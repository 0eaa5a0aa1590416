/** The runners and their settings. */

import { type RunnerSettings, runnerSettingsSchema } from '../../shared/api/settings-api.ts';
import type { Database } from './open-database.ts';

export type Runner = { id: string; settings: RunnerSettings };
/** A time zone that she left, and when: epoch milliseconds. */
export type FormerZone = { timeZone: string; leftAt: number };

export type RunnerRows = ReturnType<typeof createRunnerRows>;

export function createRunnerRows(database: Database) {
  return {
    /** The one runner of a service without accounts, made at the first start. */
    async findOrCreateFirst(fresh: Runner & { createdAt: number }): Promise<Runner> {
      return await database.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('runners')
          .selectAll()
          .orderBy('created_at')
          .limit(1)
          .executeTakeFirst();
        if (row !== undefined) return { id: row.id, settings: readSettingsText(row.settings) };
        const settings = JSON.stringify(fresh.settings);
        await transaction
          .insertInto('runners')
          .values({ id: fresh.id, created_at: fresh.createdAt, settings })
          .execute();
        return { id: fresh.id, settings: fresh.settings };
      });
    },
    async get(runnerId: string): Promise<Runner> {
      const row = await database.selectFrom('runners').selectAll().where('id', '=', runnerId).executeTakeFirstOrThrow();
      return { id: row.id, settings: readSettingsText(row.settings) };
    },
    async setSettings(runnerId: string, settings: RunnerSettings): Promise<void> {
      await database
        .updateTable('runners')
        .set({ settings: JSON.stringify(settings) })
        .where('id', '=', runnerId)
        .execute();
    },
    async getFormerZone(runnerId: string): Promise<FormerZone | null> {
      const { former_zone } = await database
        .selectFrom('runners')
        .select('former_zone')
        .where('id', '=', runnerId)
        .executeTakeFirstOrThrow();
      return former_zone === null ? null : JSON.parse(former_zone);
    },
    async setFormerZone(runnerId: string, zone: FormerZone): Promise<void> {
      await database
        .updateTable('runners')
        .set({ former_zone: JSON.stringify(zone) })
        .where('id', '=', runnerId)
        .execute();
    },
  };
}

function readSettingsText(text: string): RunnerSettings {
  return runnerSettingsSchema.parse(JSON.parse(text));
}
