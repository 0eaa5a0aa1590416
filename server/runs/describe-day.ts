/** The day of a run: what else was run on it, and what the plan makes of all of it together. */

import type { SameDay } from '../../shared/api/run-page-api.ts';
import { gatherRunDays } from '../../shared/gate/run-days.ts';
import { describeDayTogether } from '../../shared/words/run-page-words.ts';
import { collectFacts } from '../decision/collect-facts.ts';
import { findDateTrouble } from '../recorded/date-trouble.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredRun } from '../store/stored-run.ts';
import { areOverlapping } from './join-recordings.ts';

/** Null when it was the day's only run; the other recordings of its own session are none of the others. */
export async function describeSameDay(store: Store, runnerId: string, run: StoredRun): Promise<SameDay | null> {
  if (findDateTrouble(run) !== null) return null;
  const others = await listOthers(store, runnerId, run);
  if (others.length === 0) return null;
  const facts = await collectFacts(store, runnerId);
  const ofDay = facts.filter((fact) => fact.type === 'run' && fact.day === run.day);
  const [runDay] = gatherRunDays(ofDay);
  if (runDay === undefined) return null;
  const count = 1 + others.length;
  return { words: describeDayTogether(runDay, count), others };
}

async function listOthers(store: Store, runnerId: string, run: StoredRun): Promise<SameDay['others']> {
  const recorded = await store.activities.listOfDay(runnerId, run.day);
  const byHand = (await store.handRuns.list(runnerId)).filter(({ day }) => day === run.day);
  return [
    ...recorded
      .filter((other) => other.id !== run.id && !run.sessionRuns?.includes(other.id) && findDateTrouble(other) === null)
      .map((other) => {
        const { id, startedAt, runSeconds } = other;
        return { id, startedAt, runSeconds, byHand: false, isSameTime: areOverlapping(run, other) };
      }),
    ...byHand.map(({ id, runSeconds }) => ({ id, startedAt: null, runSeconds, byHand: true, isSameTime: false })),
  ];
}
