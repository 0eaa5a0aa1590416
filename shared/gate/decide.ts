/** The gate: a fold over the recorded facts, one local day after the other, that opens a week or says why not. */

import { addDays, daysBetween, type LocalDay } from '../local-day.ts';
import type { Plan } from '../plan/plan.ts';
import type { Decision } from './decision.ts';
import type { Fact } from './facts.ts';
import { GATE_NUMBERS, RULE_VERSION } from './gate-numbers.ts';
import { type Attempt, judgeDay, type Verdict } from './judge-day.ts';
import { type Measures, measureAttempt } from './measure-attempt.ts';
import { findLatestAnswer, READINESS_ITEMS, readReadiness } from './readiness.ts';
import { type LevelledReport, ReportBook } from './reports.ts';
import { gatherRunDays, type RunDay } from './run-days.ts';
import { readStanding, type Standing } from './standing.ts';

/** What the fold remembers from day to day. */
type Memory = {
  attempts: Attempt[];
  /** Whether the plan's last week was passed and nothing has begun since. */
  isDone: boolean;
  /** Index of the attempt that a day's run belongs to; absent before the first attempt. */
  attemptOfRunDay: Map<LocalDay, number>;
  attemptOfOtherDay: Map<LocalDay, number>;
  openRunDays: Set<LocalDay>;
  /** Days of 60 s of running or more. */
  runDays: Set<LocalDay>;
  history: Decision['history'];
};

/**
 * The decision for `askedOn`, with the way there. Facts of later days are left out. The same facts and day give the
 * same answer (`plan-and-rules.md` 5).
 */
export function decide(plan: Plan, facts: readonly Fact[], askedOn: LocalDay): Decision {
  // A stable sort: days in order, and within a day the order of the list, which 5.4 gives a meaning.
  const known = facts
    .filter((fact) => fact.day <= askedOn)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const runDays = gatherRunDays(known);
  const reports = new ReportBook(known);
  // Runs and check-ins, which are many, are gathered above; the rules read the rest day by day.
  const told = known.filter((fact) => fact.type !== 'run' && fact.type !== 'checkIn');
  const memory: Memory = {
    attempts: [],
    isDone: false,
    attemptOfRunDay: new Map(),
    attemptOfOtherDay: new Map(),
    openRunDays: new Set(),
    runDays: new Set(runDays.filter((run) => run.isRunDay).map((run) => run.day)),
    history: [],
  };
  const firstDay = known[0]?.day ?? askedOn;
  for (let today = firstDay; ; today = addDays(today, 1)) {
    const outcome = foldDay(plan, told, runDays, reports.advance(today), today, memory);
    if (today === askedOn) return toDecision(plan, outcome, memory, today);
  }
}

type DayOutcome = {
  standing: Standing;
  readiness: Decision['readiness'];
  verdict: Verdict;
  measures: Measures | null;
};

function foldDay(
  plan: Plan,
  told: readonly Fact[],
  allRunDays: RunDay[],
  allReports: LevelledReport[],
  today: LocalDay,
  memory: Memory,
): DayOutcome {
  const runDays = allRunDays.filter((run) => run.day < today);
  const reports = allReports.filter((report) => !(report.isRun && report.day === today));
  const readiness = readAllReadiness(told, today, runDays, reports);
  const standing = readStanding(plan, told, allReports, readiness, today);
  if (memory.attempts.length === 0 && standing.mayBegin)
    memory.attempts.push({ week: 1, openedOn: today, begunBy: null });
  const current = memory.attempts.length - 1;
  const attempt = memory.attempts[current] ?? null;
  if (attempt) memory.attemptOfOtherDay.set(today, current);
  const measures = attempt && measureAttempt(plan, told, attempt, today, selectOwn(runDays, reports, current, memory));
  const lastRun = runDays.findLast((run) => run.isRunDay);
  const weekAtLastRun = lastRun && memory.attempts[memory.attemptOfRunDay.get(lastRun.day) ?? -1]?.week;
  const verdict = judgeDay({
    plan,
    today,
    standing,
    attempt,
    measures,
    lastRunDay: lastRun?.day ?? null,
    weekAtLastRun: weekAtLastRun ?? null,
    isDone: memory.isDone,
  });
  remember(verdict, standing, today, allRunDays, memory);
  return { standing, readiness, verdict, measures };
}

function readAllReadiness(facts: readonly Fact[], today: LocalDay, runDays: RunDay[], reports: LevelledReport[]) {
  const days = runDays.filter((run) => run.isRunDay).map((run) => run.day);
  const pelvic = reports.flatMap((report) => report.pelvicDays);
  return READINESS_ITEMS.map((item) => ({
    item,
    state: readReadiness(facts, item, today, days, pelvic),
    answeredOn: findLatestAnswer(facts, item, today)?.day ?? null,
  }));
}

/** Run days and reports of the attempt with this index, and what the run days need from outside it. */
function selectOwn(runDays: RunDay[], reports: LevelledReport[], attempt: number, memory: Memory) {
  const isOwnRun = (day: LocalDay) => memory.attemptOfRunDay.get(day) === attempt;
  const isOwnReport = (report: LevelledReport) =>
    (report.isRun ? memory.attemptOfRunDay : memory.attemptOfOtherDay).get(report.day) === attempt;
  return {
    runDays: runDays.filter((run) => isOwnRun(run.day)),
    reports: reports.filter(isOwnReport),
    wasOpen: (day: LocalDay) => memory.openRunDays.has(day),
    wasRunDay: (day: LocalDay) => memory.runDays.has(day),
  };
}

/** A run of today belongs to the attempt that is open after today's decision. */
function remember(verdict: Verdict, standing: Standing, today: LocalDay, runDays: RunDay[], memory: Memory): void {
  if (verdict.begins !== null) {
    if (memory.attempts.length === 0) memory.attemptOfOtherDay.set(today, 0);
    const begunBy = { decision: verdict.decision, rule: verdict.rule, because: verdict.because };
    memory.attempts.push({ week: verdict.begins, openedOn: today, begunBy });
    memory.isDone = verdict.decision === 'done';
  }
  if (runDays.some((run) => run.day === today) && memory.attempts.length > 0) {
    memory.attemptOfRunDay.set(today, memory.attempts.length - 1);
    if (!standing.isRunningClosed) memory.openRunDays.add(today);
  }
  memory.history.push({ day: today, decision: verdict.decision, week: memory.attempts.at(-1)?.week ?? null });
}

function toDecision(plan: Plan, outcome: DayOutcome, memory: Memory, today: LocalDay): Decision {
  const { verdict, standing, readiness, measures } = outcome;
  const attempt = memory.attempts.at(-1) ?? null;
  return {
    day: today,
    week: attempt?.week ?? null,
    openedOn: attempt?.openedOn ?? null,
    running: standing.isRunningClosed ? 'closed' : 'open',
    decision: verdict.decision,
    rule: verdict.rule,
    missing: verdict.missing,
    coming: verdict.coming,
    history: memory.history,
    ruleVersion: RULE_VERSION,
    begunBy: attempt?.begunBy ?? null,
    readiness,
    numbers: {
      daysSinceOpened: attempt && daysBetween(attempt.openedOn, today),
      daysAsked: GATE_NUMBERS.daysPerWeek.value,
      countingSessions: measures?.countingSessions ?? null,
      sessionsAsked: plan.sessionsAsked,
      runSecondsInSevenDays: measures?.heaviestWindow?.runSeconds ?? null,
      offeredRunSeconds: measures?.offeredRunSeconds ?? null,
      highestDose: measures?.highestDose?.dose ?? null,
      fullDaysWithoutRun: verdict.fullDaysWithoutRun,
      hardRunDays: measures?.hardRunDays ?? null,
      answeredRunDays: measures?.answeredRunDays ?? null,
      attemptsAtThisWeek: attempt && countAttemptsInARow(memory.attempts),
    },
    runDays: measures?.runDays ?? [],
    because: verdict.because,
  };
}

function countAttemptsInARow(attempts: Attempt[]): number {
  const week = attempts.at(-1)?.week;
  const otherBefore = attempts.findLastIndex((attempt) => attempt.week !== week);
  return attempts.length - 1 - otherBefore;
}
