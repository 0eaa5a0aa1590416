/** Where she stands with readiness today: each item with its words, today's single answers, the targets, the history. */

import type { ReadinessStandingAnswer } from '../../shared/api/readiness-api.ts';
import { decide } from '../../shared/gate/decide.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import type { ReadinessItem } from '../../shared/gate/facts.ts';
import { READINESS_ITEMS } from '../../shared/gate/readiness.ts';
import { addDays } from '../../shared/local-day.ts';
import type { ProfessionalStart } from '../../shared/readiness/birth-rule.ts';
import { STRENGTH_TARGETS } from '../../shared/readiness/strength-targets.ts';
import { findBirth, isMovement, isSign, readSigns, type ToldReadiness } from '../../shared/readiness/told-readiness.ts';
import { describeDecision } from '../../shared/words/decision-words.ts';
import { describeTarget } from '../../shared/words/readiness-guide-words.ts';
import { describeReadinessHistory } from '../../shared/words/readiness-history-words.ts';
import { describeItem, findAgreement } from '../../shared/words/readiness-item-words.ts';
import { READINESS_WORDS } from '../../shared/words/readiness-words.ts';
import type { Clock } from '../clock.ts';
import { decideToday } from '../decision/decide-today.ts';
import { collectHistory, getPlanByKey } from '../decision/runner-history.ts';
import { listProfessionalStarts, listToldReadiness } from '../recorded/told-readiness.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';

type Dependencies = { store: Store; now: Clock };

const HISTORY_DAYS = 60;

export async function readReadinessStanding(
  dependencies: Dependencies,
  runner: Runner,
): Promise<ReadinessStandingAnswer> {
  const decision = await decideToday(dependencies, runner);
  const recorded = await dependencies.store.facts.list(runner.id);
  const told = listToldReadiness(recorded);
  const starts = listProfessionalStarts(recorded);
  const birth = findBirth(told);
  const plan = await getPlanByKey(dependencies.store, runner.id, decision.plan);
  return {
    today: decision.day,
    items: describeItems(decision, told, starts, await findBarredToday(dependencies, runner, decision)),
    opening: {
      headline: describeDecision(decision, plan).headline,
      week: decision.week,
      running: decision.running,
    },
    birth: birth && { birthDay: birth.birthDay, kind: birth.birthKind, toldOn: birth.toldOn },
    clearance: findAgreement(told),
    ...readToday(told, decision.day),
    targets: readTargets(recorded),
    history: describeReadinessHistory(told, HISTORY_DAYS),
  };
}

/** Items that would stay expired even if they were met today: what ended them today goes before an answer of today. */
async function findBarredToday(
  { store, now }: Dependencies,
  runner: Runner,
  decision: Decision,
): Promise<ReadinessItem[]> {
  const { day, readiness } = decision;
  if (readiness.every(({ state }) => state !== 'expired')) return [];
  const { plan, facts } = await collectHistory(store, runner.id, { now: now() });
  const ifMet = READINESS_ITEMS.map((item) => ({ type: 'readiness', day, item, met: true }) as const);
  const then = decide(plan, [...facts, ...ifMet], day);
  return then.readiness.filter(({ state }) => state === 'expired').map(({ item }) => item);
}

function describeItems(
  decision: Decision,
  told: ToldReadiness[],
  starts: ProfessionalStart[],
  barredToday: ReadinessItem[],
): ReadinessStandingAnswer['items'] {
  return READINESS_WORDS.flatMap((words) => {
    const standing = decision.readiness.find(({ item }) => item === words.item);
    if (standing === undefined) return [];
    const { state, answeredOn, expiry } = standing;
    const lastsUntil = state === 'met' && expiry !== null ? addDays(expiry.on, -1) : null;
    const countsFrom = barredToday.includes(words.item) ? addDays(decision.day, 1) : null;
    const said = describeItem({ standing, told, starts, today: decision.day, countsFrom });
    return [{ ...words, state, answeredOn, words: said, lastsUntil, countsFrom }];
  });
}

function readToday(told: ToldReadiness[], today: string): Pick<ReadinessStandingAnswer, 'signs' | 'selfCheck'> {
  const bodies = told.filter(({ day }) => day === today).map(({ body }) => body);
  const signs = bodies.filter(isSign);
  return {
    signs: {
      indicators: readSigns(signs.filter(({ item }) => item === 'indicators')),
      redFlags: readSigns(signs.filter(({ item }) => item === 'redFlags')),
    },
    selfCheck: bodies.filter(isMovement).map(({ item: _, ...answer }) => answer),
  };
}

function readTargets(recorded: RecordedFact[]): ReadinessStandingAnswer['targets'] {
  const ticks = new Map(
    recorded.flatMap(({ kind, subject, body }) =>
      kind === 'strengthTarget' ? [[subject, (body as { isReached: boolean }).isReached] as const] : [],
    ),
  );
  return STRENGTH_TARGETS.map((target) => ({
    target: target.id,
    text: describeTarget(target),
    isReached: ticks.get(target.id) ?? false,
  }));
}
