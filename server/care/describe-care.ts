/** Everything around her professional's word, illness and urgent signs: what stands today, and the whole history. */

import type { CareAnswer } from '../../shared/api/care-api.ts';
import { GATE_NUMBERS } from '../../shared/gate/gate-numbers.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import { describeDecision } from '../../shared/words/decision-words.ts';
import type { Clock } from '../clock.ts';
import { decideToday } from '../decision/decide-today.ts';
import { getPlanByKey } from '../decision/runner-history.ts';
import type { IllnessBody } from '../recorded/illness-body.ts';
import { findCeiling, findEarlierStart, findHolds, readSays } from '../recorded/professional-says.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { listCareEntries } from './list-care-entries.ts';

export async function describeCare(dependencies: { store: Store; now: Clock }, runner: Runner): Promise<CareAnswer> {
  const { store } = dependencies;
  const decision = await decideToday(dependencies, runner);
  const facts = await store.facts.list(runner.id);
  const plan = await getPlanByKey(dependencies.store, runner.id, decision.plan);
  const chosen = await getPlanByKey(dependencies.store, runner.id, decision.nextPlan ?? decision.plan);
  const { day: today, rule } = decision;
  const isPaused = decision.decision === 'pause' && (rule === 1 || rule === 2);
  return {
    today,
    weeksInPlan: chosen.weeks.length,
    pausedBy: isPaused ? rule : null,
    headline: describeDecision(decision, plan).headline,
    standing: describeStanding(facts, today),
    entries: await listCareEntries(store, runner, facts, today),
  };
}

function describeStanding(facts: readonly RecordedFact[], today: LocalDay): CareAnswer['standing'] {
  const says = readSays(facts);
  return {
    holds: findHolds(says, today).map(({ day, author, reason }) => ({ day, author, reason })),
    ceiling: findCeiling(says, today),
    earlierStart: findEarlierStart(says),
    illness: findIllness(facts, today),
  };
}

/** The latest that keeps running closed today: not over yet, or with its days of rest to come. */
function findIllness(facts: readonly RecordedFact[], today: LocalDay): CareAnswer['standing']['illness'] {
  const illnesses = facts.flatMap(({ id, kind, day: from, body }) => {
    if (kind !== 'illness' || from > today) return [];
    const { until } = body as IllnessBody;
    const restUntil = until === null ? null : addDays(until, GATE_NUMBERS.closedAfterIllness.value);
    return restUntil === null || restUntil >= today ? [{ id, from, until, restUntil }] : [];
  });
  return illnesses.sort((one, other) => one.from.localeCompare(other.from)).at(-1) ?? null;
}
