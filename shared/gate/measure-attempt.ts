/** What one attempt at a week amounts to on a day: counting sessions, load, effort, symptoms, and what is missing. */

import { addDays, daysBetween, type LocalDay } from '../local-day.ts';
import type { PlanPlace } from '../plan/map-week.ts';
import { getPlanWeek, offeredRunSeconds, planKey, sessionRunSeconds } from '../plan/plan.ts';
import type { Decision, DecisionReason, NotCountingReason, RunDaySummary, WaitItem } from './decision.ts';
import type { Fact } from './facts.ts';
import { GATE_NUMBERS } from './gate-numbers.ts';
import type { LevelledReport } from './reports.ts';
import { hasAfterAnswer, hasMorningAnswer, isEasy, isMorningOf, type RunDay } from './run-days.ts';
import { type Level, SYMPTOMS } from './symptom-levels.ts';

/** A week of a plan and the day it opened, with the decision that opened it; null for the first of all. */
export type Attempt = PlanPlace & { openedOn: LocalDay; begunBy: Decision['begunBy'] };

/** Run days before today and reports known today that belong to the attempt. */
export type OwnDays = {
  runDays: RunDay[];
  reports: LevelledReport[];
  wasOpen(day: LocalDay): boolean;
  wasRunDay(day: LocalDay): boolean;
};

export type Measures = {
  daysSinceOpened: number;
  runDays: RunDaySummary[];
  countingSessions: number;
  offeredRunSeconds: number;
  /** The seven days of the attempt with the most running. */
  heaviestWindow: { from: LocalDay; to: LocalDay; runSeconds: number } | null;
  highestDose: { day: LocalDay; dose: number } | null;
  answeredRunDays: number;
  hardRunDays: number;
  ambers: DecisionReason[];
  redsAndStops: DecisionReason[];
  missing: WaitItem[];
};

export function measureAttempt(facts: readonly Fact[], attempt: Attempt, today: LocalDay, own: OwnDays): Measures {
  const runDays = own.runDays.filter((run) => run.isRunDay).map((run) => fillInDose(run, attempt));
  const summaries = runDays.map((run) => summarizeRunDay(run, attempt, today, own));
  const answered = runDays.filter((run) => isAnsweredSession(run, today));
  const measures = {
    daysSinceOpened: daysBetween(attempt.openedOn, today),
    runDays: summaries,
    countingSessions: summaries.filter((summary) => summary.counts).length,
    offeredRunSeconds: offeredRunSeconds(attempt.plan, attempt.week),
    heaviestWindow: findHeaviestWindow(own.runDays),
    highestDose: findHighestDose(runDays),
    answeredRunDays: answered.length,
    hardRunDays: answered.filter((run) => !isEasy(run, today)).length,
    ambers: findLevels(own.reports, ['amber']),
    redsAndStops: findLevels(own.reports, ['red', 'stop']),
  };
  const missing = findMissing(facts, attempt, today, runDays, measures.countingSessions);
  return { ...measures, missing };
}

/** A judged session without its dose: what is missing must not act as a good value, so it is what the seconds tell. */
function fillInDose(run: RunDay, { plan }: Attempt): RunDay {
  const isOfPlan = run.plannedPlan === null || run.plannedPlan === planKey(plan);
  const week = run.plannedWeek === null || !isOfPlan ? undefined : plan.weeks[run.plannedWeek - 1];
  if (run.dose !== null || !run.isJudged || week === undefined) return run;
  return { ...run, dose: run.runSeconds / sessionRunSeconds(week) };
}

/** `plan-and-rules.md` 5.1, "a run day counts when", clause by clause. */
function summarizeRunDay(run: RunDay, attempt: Attempt, today: LocalDay, own: OwnDays): RunDaySummary {
  const clauses: [NotCountingReason, boolean][] = [
    ['runningWasClosed', !own.wasOpen(run.day)],
    ['notThisWeeksSession', !isSessionOf(run, attempt)],
    ['complianceNotMet', run.compliance !== 'met'],
    ['effortOrTalkMissing', !hasAfterAnswer(run, today)],
    ['morningAnswerMissing', !hasMorningAnswer(run, today)],
    ['ranTheDayBefore', own.wasRunDay(addDays(run.day, -1))],
    ['olderThanFourteenDays', daysBetween(run.day, today) > GATE_NUMBERS.countingWindow.value],
  ];
  const notCounting = clauses.filter(([, holds]) => holds).map(([reason]) => reason);
  return { day: run.day, runIds: run.runIds, counts: notCounting.length === 0, notCounting };
}

/** Where a run names its plan, week 3 of another plan is another week. */
function isSessionOf({ plannedWeek, plannedPlan }: RunDay, { plan, week }: Attempt): boolean {
  return plannedWeek === week && (plannedPlan === null || plannedPlan === planKey(plan));
}

/** Rule 8's run days: a planned session of any week, with an answer after the run and one the next morning. */
function isAnsweredSession(run: RunDay, today: LocalDay): boolean {
  return (
    run.hasPlannedSession &&
    run.after.some((answer) => answer.day <= today) &&
    run.morning.some((answer) => answer.day <= today && isMorningOf(run.day, answer.day))
  );
}

function findHeaviestWindow(runDays: RunDay[]): Measures['heaviestWindow'] {
  const windows = runDays.map(({ day }, at) => {
    const to = addDays(day, GATE_NUMBERS.loadWindow.value - 1);
    let runSeconds = 0;
    for (let next = at; next < runDays.length && (runDays[next] as RunDay).day <= to; next++) {
      runSeconds += (runDays[next] as RunDay).runSeconds;
    }
    return { from: day, to, runSeconds };
  });
  return windows.reduce<Measures['heaviestWindow']>(
    (heaviest, window) => (heaviest && heaviest.runSeconds >= window.runSeconds ? heaviest : window),
    null,
  );
}

function findHighestDose(runDays: RunDay[]): Measures['highestDose'] {
  return runDays.reduce<Measures['highestDose']>(
    (highest, { day, dose }) => (dose !== null && (highest === null || dose > highest.dose) ? { day, dose } : highest),
    null,
  );
}

function findLevels(reports: LevelledReport[], wanted: Exclude<Level, 'green'>[]): DecisionReason[] {
  return reports.flatMap((report) =>
    SYMPTOMS.flatMap((symptom) => {
      const level = wanted.find((bound) => report.levels[symptom] === bound);
      const answered = level === 'stop' && report.stopAnswer !== null ? { answered: report.stopAnswer } : {};
      return level
        ? [{ code: 'symptom' as const, day: report.day, isAboutRun: report.isRun, symptom, level, ...answered }]
        : [];
    }),
  );
}

/** Rule 9's list, in its order. */
function findMissing(
  facts: readonly Fact[],
  attempt: Attempt,
  today: LocalDay,
  runDays: RunDay[],
  countingSessions: number,
): WaitItem[] {
  const isSinceOpened = (day: LocalDay) => day >= attempt.openedOn && day <= today;
  const hasStrength = facts.some((fact) => fact.type === 'strength' && isSinceOpened(fact.day));
  const hasSelfCheck = facts.some(
    (fact) => fact.type === 'readiness' && fact.item === 'selfCheck' && fact.met && isSinceOpened(fact.day),
  );
  const owesMorning = runDays.some((run) => isMorningOf(run.day, today) && !hasMorningAnswer(run, today));
  const list: [WaitItem, boolean][] = [
    ['countingSessions', countingSessions < attempt.plan.sessionsAsked],
    ['morningAnswers', owesMorning],
    ['strength', !hasStrength],
    ['selfCheck', getPlanWeek(attempt.plan, attempt.week).asksSelfCheck && !hasSelfCheck],
    ['days', daysBetween(attempt.openedOn, today) < GATE_NUMBERS.daysPerWeek.value],
  ];
  return list.filter(([, isMissing]) => isMissing).map(([item]) => item);
}
