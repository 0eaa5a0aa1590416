/** Everything around her professional's word, illness and urgent signs: what stands today, and the whole history. */

import type { CareAnswer, CareEntry } from '../shared/api/care-api.ts';
import { GATE_NUMBERS } from '../shared/gate/gate-numbers.ts';
import { addDays, type LocalDay } from '../shared/local-day.ts';
import { titleIllness, titleSay } from '../shared/words/care-words.ts';
import { describeDecision } from '../shared/words/decision-words.ts';
import type { Clock } from './clock.ts';
import type { IllnessBody } from './collect-facts.ts';
import { decideToday } from './decide-today.ts';
import { findCeiling, findEarlierStart, findHolds, readSay, readSays } from './professional-says.ts';
import { planOf } from './runner-plan.ts';
import type { RecordedFact } from './store/fact-rows.ts';
import type { Store } from './store/open-store.ts';
import type { Runner } from './store/runner-rows.ts';

export async function describeCare(dependencies: { store: Store; now: Clock }, runner: Runner): Promise<CareAnswer> {
  const decision = await decideToday(dependencies, runner);
  const facts = await dependencies.store.facts.list(runner.id);
  const plan = planOf(runner.settings);
  const { day: today, rule } = decision;
  const isPaused = decision.decision === 'pause' && (rule === 1 || rule === 2);
  return {
    today,
    weeksInPlan: plan.weeks.length,
    pausedBy: isPaused ? rule : null,
    headline: describeDecision(decision, plan).headline,
    standing: {
      ...describeStanding(facts, today),
      earlierStart: await findEarlierStart(dependencies.store, runner.id),
    },
    entries: facts.flatMap(toEntry).sort((one, other) => other.day.localeCompare(one.day)),
  };
}

function describeStanding(
  facts: readonly RecordedFact[],
  today: LocalDay,
): Omit<CareAnswer['standing'], 'earlierStart'> {
  const says = readSays(facts);
  return {
    holds: findHolds(says, today).map(({ day, author, reason }) => ({ day, author, reason })),
    ceiling: findCeiling(says, today),
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

function toEntry(fact: RecordedFact): CareEntry[] {
  const { id, kind, day } = fact;
  const common = { id, day };
  if (kind === 'urgent') {
    const { sign } = fact.body as { sign: string };
    return [{ ...common, kind, title: sign, sign }];
  }
  if (kind === 'illness') {
    const { until } = fact.body as IllnessBody;
    return [{ ...common, kind, title: titleIllness(until), until }];
  }
  const said = readSay(fact);
  if (said === null) return [];
  const { author, reason, say } = said;
  return [{ ...common, kind: 'say', title: titleSay(say), say, author, reason }];
}
