/** The decisions as they were given: only ever added to, each once for its day and inputs. */

import type { Decision } from '../../shared/gate/decision.ts';
import type { Database } from './open-database.ts';

export type DecisionRecord = { id: string; decidedAt: number; inputsDigest: string; decision: Decision };

export type DecisionRows = ReturnType<typeof createDecisionRows>;

export function createDecisionRows(database: Database) {
  return {
    /** The same day with the same inputs is recorded once, however many ask at the same time. */
    async append(runnerId: string, { id, decidedAt, inputsDigest, decision }: DecisionRecord): Promise<void> {
      await database
        .insertInto('decisions')
        .values({
          runner_id: runnerId,
          id,
          day: decision.day,
          decided_at: decidedAt,
          rule_version: decision.ruleVersion,
          inputs_digest: inputsDigest,
          answer: JSON.stringify(decision),
        })
        .onConflict((conflict) => conflict.columns(['runner_id', 'day', 'inputs_digest']).doNothing())
        .execute();
    },
    /** First given first. */
    async list(runnerId: string): Promise<DecisionRecord[]> {
      const rows = await database
        .selectFrom('decisions')
        .selectAll()
        .where('runner_id', '=', runnerId)
        .orderBy('id')
        .execute();
      return rows.map(({ id, decided_at, inputs_digest, answer }) => ({
        id,
        decidedAt: decided_at,
        inputsDigest: inputs_digest,
        decision: JSON.parse(answer) as Decision,
      }));
    },
  };
}
