/** What stands on a day whatever week is open: rules 1, 2, 3 and 6, and whether running is closed. */

import { addDays, daysBetween, type LocalDay } from '../local-day.ts';
import type { Plan } from '../plan/plan.ts';
import type { DecisionReason } from './decision.ts';
import type { Fact, IllnessFact, ProfessionalFact, ReadinessItem } from './facts.ts';
import { GATE_NUMBERS } from './gate-numbers.ts';
import type { ReadinessState } from './readiness.ts';
import type { LevelledReport } from './reports.ts';
import { SYMPTOMS } from './symptom-levels.ts';

export type Standing = {
  /** Reasons for which each rule matches; empty: it does not. */
  urgent: DecisionReason[];
  stopped: DecisionReason[];
  held: DecisionReason[];
  /** A professional's "open week n" of this very day. */
  opened: { week: number; because: DecisionReason } | null;
  notReady: { items: ReadinessItem[]; because: DecisionReason[] };
  isRunningClosed: boolean;
  /** The last day of the rest that follows a red; null on every other day. */
  restUntil: LocalDay | null;
  /** Rules 1, 2, 3 and 6 do not match: the first attempt may begin. */
  mayBegin: boolean;
};

/**
 * @param plan the chosen one: a professional's week is one of its weeks
 * @param reports all reports known today, today's run included: rules 1 and 2 see it
 */
export function readStanding(
  plan: Plan,
  facts: readonly Fact[],
  reports: readonly LevelledReport[],
  readiness: readonly { item: ReadinessItem; state: ReadinessState }[],
  today: LocalDay,
): Standing {
  const urgent = findUrgent(facts, today);
  const stopped = findStops(reports, facts, today);
  const held = findHolds(facts, today);
  const opened = findOpening(plan, facts, today);
  const illness = findIllness(facts, today);
  const items = readiness.filter(({ state }) => state !== 'met').map(({ item }) => item);
  const because: DecisionReason[] = readiness.flatMap(({ item, state }) =>
    state === 'met' ? [] : [{ code: 'readiness' as const, item, state }],
  );
  const notReady = { items, because: [...because, ...illness] };
  const restUntil = findRestUntil(reports, today);
  const isBarred = [urgent, stopped, held, notReady.because].some((reasons) => reasons.length > 0);
  return {
    urgent,
    stopped,
    held,
    opened,
    notReady,
    isRunningClosed: isBarred || restUntil !== null,
    restUntil,
    mayBegin: !isBarred && opened === null,
  };
}

function findUrgent(facts: readonly Fact[], today: LocalDay): DecisionReason[] {
  return facts.flatMap((fact, place) => {
    if (fact.type !== 'urgent' || fact.day > today || isAnswered(facts, fact.day, place, today)) return [];
    return [{ code: 'urgentSign' as const, day: fact.day, sign: fact.sign }, ...findRefusals(facts, fact.day, today)];
  });
}

function isAnswered(facts: readonly Fact[], day: LocalDay, place: number, today: LocalDay): boolean {
  return facts.some(
    (fact, at) =>
      fact.type === 'seen' && fact.mayRun && fact.day <= today && (fact.day > day || (fact.day === day && at > place)),
  );
}

function findRefusals(facts: readonly Fact[], since: LocalDay, today: LocalDay): DecisionReason[] {
  const last = facts.findLast((fact) => fact.type === 'seen' && !fact.mayRun && fact.day >= since && fact.day <= today);
  return last?.type === 'seen' ? [{ code: 'seenMayNotRun', day: last.day, ...nameAuthor(last) }] : [];
}

function findStops(reports: readonly LevelledReport[], facts: readonly Fact[], today: LocalDay): DecisionReason[] {
  return reports.flatMap((report) => {
    if (report.stopAnswer !== null) return [];
    const symptoms = SYMPTOMS.filter((symptom) => report.levels[symptom] === 'stop');
    if (symptoms.length === 0) return [];
    const stops = symptoms.map((symptom) => ({
      code: 'symptom' as const,
      day: report.day,
      isAboutRun: report.isRun,
      symptom,
      level: 'stop' as const,
    }));
    return [...stops, ...findRefusals(facts, report.day, today)];
  });
}

/** A hold stands until a lift of a later day: within one day the order of the list says nothing, so the hold stays. */
function findHolds(facts: readonly Fact[], today: LocalDay): DecisionReason[] {
  const acts = facts.filter((fact): fact is ProfessionalFact => fact.type === 'professional' && fact.day <= today);
  return acts.flatMap((hold) => {
    if (hold.act !== 'hold') return [];
    const isLifted = acts.some((other) => other.act === 'lift' && other.day > hold.day);
    return isLifted
      ? []
      : [
          {
            code: 'professional' as const,
            day: hold.day,
            act: 'hold' as const,
            reason: hold.reason,
            ...nameAuthor(hold),
          },
        ];
  });
}

function nameAuthor({ author }: { author?: string }): { author?: string } {
  return author === undefined ? {} : { author };
}

/** The lowest of this day's weeks; a week that the plan does not have opens nothing. */
function findOpening(plan: Plan, facts: readonly Fact[], today: LocalDay): Standing['opened'] {
  let lowest: Standing['opened'] = null;
  for (const fact of facts) {
    if (fact.type !== 'professional' || fact.act !== 'open' || fact.day !== today || fact.week === undefined) continue;
    const isInPlan = fact.week >= 1 && fact.week <= plan.weeks.length;
    if (!isInPlan || (lowest && lowest.week <= fact.week)) continue;
    const { week, reason } = fact;
    lowest = { week, because: { code: 'professional', day: today, act: 'open', reason, ...nameAuthor(fact) } };
  }
  return lowest;
}

function findIllness(facts: readonly Fact[], today: LocalDay): DecisionReason[] {
  const illnesses = facts.filter((fact): fact is IllnessFact => fact.type === 'illness' && fact.day <= today);
  return illnesses.flatMap(({ day, until: saidUntil }) => {
    const until = saidUntil === undefined ? null : saidUntil < day ? day : saidUntil;
    const isOver = until !== null && daysBetween(until, today) > GATE_NUMBERS.closedAfterIllness.value;
    return isOver ? [] : [{ code: 'illness' as const, day, until }];
  });
}

/** From the day after the run (or report) to two days after the answer that made it red: a late answer still rests. */
function findRestUntil(reports: readonly LevelledReport[], today: LocalDay): LocalDay | null {
  return reports.reduce<LocalDay | null>((latest, { day, redOn }) => {
    const until = redOn === null ? null : addDays(redOn, GATE_NUMBERS.closedAfterRed.value);
    const holds = until !== null && day < today && today <= until;
    return holds && (latest === null || until > latest) ? until : latest;
  }, null);
}
