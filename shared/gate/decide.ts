/** The gate: a fold over the recorded facts, one local day after the other, that opens a week or says why not. */

import { addDays, daysBetween, type LocalDay } from '../local-day.ts';
import { type Plan, planKey } from '../plan/plan.ts';
import { findChosenPlan } from './chosen-plan.ts';
import type { Decision } from './decision.ts';
import type { Fact } from './facts.ts';
import { GATE_NUMBERS } from './gate-numbers.ts';
import type { Verdict } from './judge-day.ts';
import type { Attempt, Measures } from './measure-attempt.ts';
import { findLatestAnswer, READINESS_ITEMS, readReadiness } from './readiness.ts';
import { type LevelledReport, ReportBook } from './reports.ts';
import { findRulesOn } from './rule-versions.ts';
import { gatherRunDays, type RunDay } from './run-days.ts';
import type { Standing } from './standing.ts';
import { isAtLeast, PELVIC_SYMPTOMS, type Symptom } from './symptom-levels.ts';

/** What the fold remembers from day to day. */
type Memory = {
  /** The history's own plan: in force until another one is chosen. */
  ownPlan: Plan;
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
 * same answer (`plan-and-rules.md` 5). `plan` is in force until a fact chooses another one.
 * @throws RangeError for facts that name a rule version or a built-in plan that is not there.
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
    ownPlan: plan,
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
    const outcome = foldDay(told, runDays, reports.advance(today), today, memory);
    if (today === askedOn) return toDecision(outcome, memory, today);
  }
}

type DayOutcome = {
  chosenPlan: Plan;
  ruleVersion: string;
  standing: Standing;
  readiness: Decision['readiness'];
  verdict: Verdict;
  measures: Measures | null;
};

function foldDay(
  told: readonly Fact[],
  allRunDays: RunDay[],
  allReports: LevelledReport[],
  today: LocalDay,
  memory: Memory,
): DayOutcome {
  const rules = findRulesOn(told, today);
  const chosenPlan = findChosenPlan(memory.ownPlan, told, today);
  const runDays = allRunDays.filter((run) => run.day < today);
  const reports = allReports.filter((report) => !(report.isRun && report.day === today));
  const readiness = readAllReadiness(told, today, runDays, reports);
  const standing = rules.readStanding(chosenPlan, told, allReports, readiness, today);
  if (memory.attempts.length === 0 && standing.mayBegin) memory.attempts.push(beginFirst(chosenPlan, today));
  const current = memory.attempts.length - 1;
  const attempt = memory.attempts[current] ?? null;
  if (attempt) memory.attemptOfOtherDay.set(today, current);
  const measures = attempt && rules.measureAttempt(told, attempt, today, selectOwn(runDays, reports, current, memory));
  const lastRun = runDays.findLast((run) => run.isRunDay);
  const placeAtLastRun = lastRun && memory.attempts[memory.attemptOfRunDay.get(lastRun.day) ?? -1];
  const verdict = rules.judgeDay({
    chosenPlan,
    today,
    standing,
    attempt,
    measures,
    lastRunDay: lastRun?.day ?? null,
    placeAtLastRun: placeAtLastRun ?? null,
    isDone: memory.isDone,
  });
  remember(verdict, standing, today, allRunDays, memory);
  return { chosenPlan, ruleVersion: rules.version, standing, readiness, verdict, measures };
}

function beginFirst(plan: Plan, today: LocalDay): Attempt {
  return { plan, week: plan.startWeek ?? 1, openedOn: today, begunBy: null };
}

function readAllReadiness(facts: readonly Fact[], today: LocalDay, runDays: RunDay[], reports: LevelledReport[]) {
  const days = runDays.filter((run) => run.isRunDay).map((run) => run.day);
  const pelvic = reports.flatMap((report) => report.pelvicDays);
  return READINESS_ITEMS.map((item) => {
    const { state, expiry } = readReadiness(facts, item, today, days, pelvic);
    const symptoms = expiry?.because === 'pelvicSymptom' ? listPelvicSymptoms(reports, expiry.on) : [];
    const answeredOn = findLatestAnswer(facts, item, today)?.day ?? null;
    return { item, state, answeredOn, expiry: expiry && { ...expiry, symptoms } };
  });
}

/** What brought the pelvic reds and stops of that day. */
function listPelvicSymptoms(reports: LevelledReport[], day: LocalDay): Symptom[] {
  const ofDay = reports.filter((report) => report.pelvicDays.includes(day));
  return PELVIC_SYMPTOMS.filter((symptom) => ofDay.some(({ levels }) => isAtLeast(levels[symptom], 'red')));
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
    memory.attempts.push({ ...verdict.begins, openedOn: today, begunBy });
    memory.isDone = verdict.decision === 'done';
  }
  if (runDays.some((run) => run.day === today) && memory.attempts.length > 0) {
    memory.attemptOfRunDay.set(today, memory.attempts.length - 1);
    if (!standing.isRunningClosed) memory.openRunDays.add(today);
  }
  const { week = null, plan = memory.ownPlan } = memory.attempts.at(-1) ?? {};
  const entry = { day: today, decision: verdict.decision, week };
  const key = planKey(plan);
  memory.history.push(key === planKey(memory.ownPlan) ? entry : { ...entry, plan: key });
}

function toDecision(outcome: DayOutcome, memory: Memory, today: LocalDay): Decision {
  const { verdict, standing, readiness, measures, chosenPlan } = outcome;
  const attempt = memory.attempts.at(-1) ?? null;
  const plan = attempt?.plan ?? chosenPlan;
  return {
    day: today,
    week: attempt?.week ?? null,
    openedOn: attempt?.openedOn ?? null,
    plan: planKey(plan),
    nextPlan: planKey(plan) === planKey(chosenPlan) ? null : planKey(chosenPlan),
    formerPlan: findFormerPlan(memory.attempts),
    running: standing.isRunningClosed ? 'closed' : 'open',
    restUntil: standing.restUntil,
    closedBecause: ['open', 'stepBack'].includes(verdict.decision)
      ? [...standing.held, ...standing.notReady.because]
      : [],
    decision: verdict.decision,
    rule: verdict.rule,
    missing: verdict.missing,
    coming: verdict.coming,
    history: memory.history,
    ruleVersion: outcome.ruleVersion,
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

function findFormerPlan(attempts: Attempt[]): string | null {
  const [former, open] = attempts.slice(-2).map(({ plan }) => planKey(plan));
  return open === undefined || former === undefined || open === former ? null : former;
}

function countAttemptsInARow(attempts: Attempt[]): number {
  const last = attempts.at(-1);
  if (last === undefined) return 0;
  const key = planKey(last.plan);
  const otherBefore = attempts.findLastIndex(({ week, plan }) => week !== last.week || planKey(plan) !== key);
  return attempts.length - 1 - otherBefore;
}
