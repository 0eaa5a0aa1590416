/** Takes back what was noted: it leaves the rules and stays in the history. */

import type { LocalDay } from '../../shared/local-day.ts';
import { CARE_ERRORS } from '../../shared/words/care-words.ts';
import { isId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readSay, readSays } from '../recorded/professional-says.ts';
import { findToday } from '../runner-today.ts';
import { type AssessDependencies, assessRecentAgain, keepVerdicts } from '../runs/assess-recent-again.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { TakeTurns } from '../take-turns.ts';

type Dependencies = AssessDependencies & { takeTurns: TakeTurns };

/**
 * Runs that were judged with a ceiling are judged without it.
 * @throws HttpRefusal 404 where it is not there.
 */
export async function takeBackSay(dependencies: Dependencies, runner: Runner, id: string): Promise<void> {
  const { store, now, takeTurns } = dependencies;
  await takeTurns(runner.id, async () => {
    const facts = await store.facts.list(runner.id);
    const fact = facts.find((each) => each.id === id);
    const said = fact === undefined ? null : readSay(fact);
    if (fact === undefined || said === null) throw new HttpRefusal(404, CARE_ERRORS.noSuchEntry);
    const others = readSays(facts.filter((each) => each !== fact));
    const isCeiling = said.say.act === 'ceiling';
    const runnerNow = await store.runners.get(runner.id);
    const assessed = isCeiling ? await assessRecentAgain(dependencies, runnerNow, others, said.day) : [];
    await store.facts.remove(runner.id, fact.kind, id, now());
    await keepVerdicts(dependencies, runner, assessed);
  });
}

/** @throws HttpRefusal 404 where it is not there. */
export async function takeBackIllness({ store, now }: Dependencies, runner: Runner, id: string): Promise<void> {
  const isRemoved = isId(id) && (await store.facts.remove(runner.id, 'illness', id, now()));
  if (!isRemoved) throw new HttpRefusal(404, CARE_ERRORS.noSuchEntry);
}

/** The last day on which a mistaken tap of that day can be undone: a day's decision is not made over afterwards. */
export function lastUndoDay(signDay: LocalDay): LocalDay {
  return signDay;
}

/** @throws HttpRefusal 404 where it is not there, 409 when its day is over: then a professional answers it. */
export async function undoUrgentSign({ store, now }: Dependencies, runner: Runner, id: string): Promise<void> {
  const fact = isId(id) ? await store.facts.get(runner.id, 'urgent', id) : null;
  if (fact === null) throw new HttpRefusal(404, CARE_ERRORS.noSuchEntry);
  if ((await findToday({ store, now }, runner)) > lastUndoDay(fact.day)) {
    throw new HttpRefusal(409, CARE_ERRORS.undoOver);
  }
  await store.facts.remove(runner.id, 'urgent', id, now());
}
