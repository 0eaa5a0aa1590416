/** The runner's own plans: each saved change is a version of its own, and none is ever changed. */

import type { Plan } from '../../shared/plan/plan.ts';
import type { Database } from './open-database.ts';

export type StoredPlan = { plan: Plan & { version: number }; createdAt: number };

export type PlanRows = ReturnType<typeof createPlanRows>;

export function createPlanRows(database: Database) {
  return {
    /** In the order in which they were saved. */
    async list(runnerId: string): Promise<StoredPlan[]> {
      const rows = await database
        .selectFrom('plans')
        .selectAll()
        .where('runner_id', '=', runnerId)
        .orderBy('created_at')
        .orderBy('id')
        .orderBy('version')
        .execute();
      return rows.map(({ body, created_at }) => ({ plan: JSON.parse(body), createdAt: created_at }));
    },
    async find(runnerId: string, id: string, version: number): Promise<Plan | null> {
      const row = await database
        .selectFrom('plans')
        .select('body')
        .where('runner_id', '=', runnerId)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.body);
    },
    async insert(runnerId: string, { plan, createdAt }: StoredPlan): Promise<void> {
      const { id, version } = plan;
      await database
        .insertInto('plans')
        .values({ runner_id: runnerId, id, version, created_at: createdAt, body: JSON.stringify(plan) })
        .execute();
    },
  };
}
