/** Writes what is now known of a run over what was known before, with the trace of it, in a transaction that is under way. */

import type { Transaction } from 'kysely';
import { traceChanges } from './fact-change-rows.ts';
import {
  type JudgedRun,
  type RunVerdict,
  type StoredAssessment,
  type StoredRun,
  toRow,
  toRun,
  toVerdictColumns,
} from './stored-run.ts';
import type { ActivitiesTable, Tables } from './tables.ts';

/** The same file, judged anew. */
export async function writeVerdict(
  transaction: Transaction<Tables>,
  runnerId: string,
  { id, verdict, reading }: JudgedRun,
  now: number,
): Promise<void> {
  await traceRun(transaction, runnerId, id, { change: 'edited', changedAt: now, verdict });
  await overwrite(transaction, { runnerId, id }, toVerdictColumns(verdict), reading, now);
}

/** All of it, also which file is in use. */
export async function rewriteRun(
  transaction: Transaction<Tables>,
  runnerId: string,
  run: StoredRun,
  reading: StoredAssessment,
  now: number,
): Promise<void> {
  const { runner_id: _runner, id, ...columns } = toRow(runnerId, run);
  await traceRun(transaction, runnerId, id, { change: 'edited', changedAt: now, verdict: run });
  await overwrite(transaction, { runnerId, id }, columns, reading, now);
}

async function overwrite(
  transaction: Transaction<Tables>,
  { runnerId, id }: { runnerId: string; id: string },
  columns: Partial<ActivitiesTable>,
  reading: StoredAssessment,
  now: number,
): Promise<void> {
  await transaction
    .updateTable('activities')
    .set(columns)
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .execute();
  await transaction
    .updateTable('assessments')
    .set({ assessed_at: now, ...toTexts(reading) })
    .where('runner_id', '=', runnerId)
    .where('activity_id', '=', id)
    .execute();
}

type RunChange =
  | { change: 'edited'; changedAt: number; verdict: RunVerdict }
  | { change: 'deleted'; changedAt: number };

/** What the gate read of the run before; a verdict that comes out the same is no change. */
export async function traceRun(transaction: Transaction<Tables>, runnerId: string, id: string, change: RunChange) {
  const row = await transaction
    .selectFrom('activities')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  const body = JSON.stringify(pickTraced(toRun(row)));
  if (change.change === 'edited' && body === JSON.stringify(pickTraced(change.verdict))) return;
  await traceChanges(transaction, runnerId, [{ id, kind: 'run', subject: id, day: row.day, body }], change);
}

function pickTraced({ planId, match, runSeconds, dose, compliance, heartRate }: RunVerdict) {
  return { planId, match, runSeconds, dose, compliance, heartRate };
}

export function toTexts({ assessment, series }: StoredAssessment) {
  return { assessment: JSON.stringify(assessment), series: JSON.stringify(series) };
}
