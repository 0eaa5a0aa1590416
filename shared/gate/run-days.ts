/** A local day's recordings together, with their answers: what the gate calls a run day. */

import { daysBetween, type LocalDay } from '../local-day.ts';
import type { ComplianceOutcome, HeartRateOutcome } from '../run/assessment.ts';
import type { CheckInFact, Fact, RunFact } from './facts.ts';
import { GATE_NUMBERS } from './gate-numbers.ts';
import { findAnswers } from './reports.ts';
import { isComplete } from './symptom-levels.ts';

export type RunDay = {
  day: LocalDay;
  runIds: string[];
  runSeconds: number;
  /** 60 s of running or more; less is load, no run day. */
  isRunDay: boolean;
  /** Its week's number; null for an extra run, and where the recordings belong to sessions of two weeks. */
  plannedWeek: number | null;
  /** Key of the plan that the week belongs to; null where no recording says it. */
  plannedPlan: string | null;
  hasPlannedSession: boolean;
  /** Every planned recording is known to be met, less or more. */
  isJudged: boolean;
  dose: number | null;
  compliance: ComplianceOutcome | null;
  /** Null: a recording of the day says nothing about heart rate. */
  heartRate: HeartRateOutcome | null;
  after: CheckInFact[];
  morning: CheckInFact[];
};

/** From the best to the worst; a missing value is the worst. */
const COMPLIANCE_ORDER: readonly (ComplianceOutcome | null)[] = ['met', 'less', 'cannotTell', 'more', null];
const HEART_RATE_ORDER: readonly (HeartRateOutcome | null)[] = [
  'off',
  'notAssessed',
  'notHigh',
  'highWithinGrey',
  'high',
  'veryHigh',
  null,
];

export function gatherRunDays(facts: readonly Fact[]): RunDay[] {
  const byDay = new Map<LocalDay, RunFact[]>();
  for (const fact of facts) {
    if (fact.type === 'run') byDay.set(fact.day, [...(byDay.get(fact.day) ?? []), fact]);
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, runs]) => combineRuns(day, runs, facts));
}

function combineRuns(day: LocalDay, runs: RunFact[], facts: readonly Fact[]): RunDay {
  const runSeconds = runs.reduce((sum, run) => sum + run.runSeconds, 0);
  const planned = runs.filter((run) => run.plannedWeek !== null);
  const dose = combineDose(runs, runSeconds);
  return {
    day,
    runIds: runs.map((run) => run.id).sort(),
    runSeconds,
    isRunDay: runSeconds >= GATE_NUMBERS.runDaySeconds.value,
    ...combineWeek(planned),
    hasPlannedSession: planned.length > 0,
    isJudged: planned.every(({ compliance }) => compliance !== null && compliance !== 'cannotTell'),
    dose,
    compliance: combineCompliance(runs, planned, dose),
    heartRate: worst(
      runs.map((run) => run.heartRate),
      HEART_RATE_ORDER,
    ),
    after: findAnswers(runs, facts, 'after'),
    morning: findAnswers(runs, facts, 'morning'),
  };
}

/** Two recordings of one day are one session; recordings of two different weeks or plans are no week's session. */
function combineWeek(planned: RunFact[]): Pick<RunDay, 'plannedWeek' | 'plannedPlan'> {
  const [first] = planned;
  const isOneSession = planned.every(
    ({ plannedWeek, plan }) => plannedWeek === first?.plannedWeek && plan === first?.plan,
  );
  if (first === undefined || !isOneSession) return { plannedWeek: null, plannedPlan: null };
  return { plannedWeek: first.plannedWeek, plannedPlan: first.plan ?? null };
}

/**
 * All running of the day over what was planned: an extra run raises the dose of the planned one. Where a recording
 * has a dose of 0 the plan behind it cannot be told from the facts, so the doses add up.
 */
function combineDose(runs: RunFact[], runSeconds: number): number | null {
  const dosed = runs.filter((run) => run.dose !== null);
  if (dosed.length === 0) return null;
  const sum = roundOff(dosed.reduce((total, run) => total + (run.dose ?? 0), 0));
  if (runs.length === 1) return sum;
  const plannedSeconds = Math.max(...dosed.map((run) => (run.dose ? run.runSeconds / run.dose : 0)));
  return plannedSeconds > 0 ? Math.max(sum, roundOff(runSeconds / plannedSeconds)) : sum;
}

/** 903 s and 267 s of 900 s are 130 %, and no more by a last binary digit that would decide "over 130 %". */
function roundOff(dose: number): number {
  return Number(dose.toFixed(9));
}

function combineCompliance(runs: RunFact[], planned: RunFact[], dose: number | null): ComplianceOutcome | null {
  // Beside another recording an unknown dose could be any: the day is not known to be met.
  if (runs.length > 1 && planned.some((run) => run.dose === null)) return null;
  const outcome = worst(
    (planned.length > 0 ? planned : runs).map((run) => run.compliance),
    COMPLIANCE_ORDER,
  );
  const isOver = runs.length > 1 && dose !== null && dose > GATE_NUMBERS.dayOverDose.value;
  return isOver ? 'more' : outcome;
}

function worst<T>(values: T[], order: readonly T[]): T {
  return values.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b));
}

/** Effort and talk answers are in, in one answer without holes, given by `today`. */
export function hasAfterAnswer(runDay: RunDay, today: LocalDay): boolean {
  return runDay.after.some(
    (answer) =>
      answer.day <= today &&
      answer.effort !== undefined &&
      answer.couldTalk !== undefined &&
      isComplete(answer.symptoms),
  );
}

/** The next-morning answer is in: without holes, given by `today` on the first to third local day after the run. */
export function hasMorningAnswer(runDay: RunDay, today: LocalDay): boolean {
  return runDay.morning.some(
    (answer) => answer.day <= today && isMorningOf(runDay.day, answer.day) && isComplete(answer.symptoms),
  );
}

export function isMorningOf(runDay: LocalDay, day: LocalDay): boolean {
  const days = daysBetween(runDay, day);
  return days >= 1 && days <= GATE_NUMBERS.morningAnswerLast.value;
}

const EASY_HEART_RATES: readonly (HeartRateOutcome | null)[] = ['notHigh', 'notAssessed', 'off', 'highWithinGrey'];

/** `plan-and-rules.md` 6, "effort is easy"; the hardest answer of the day speaks. */
export function isEasy(runDay: RunDay, today: LocalDay): boolean {
  const answers = runDay.after.filter((answer) => answer.day <= today);
  return (
    answers.length > 0 && answers.every((answer) => isEasyAnswer(answer)) && EASY_HEART_RATES.includes(runDay.heartRate)
  );
}

function isEasyAnswer(answer: CheckInFact): boolean {
  return answer.effort !== undefined && answer.effort <= GATE_NUMBERS.easyEffort.value && answer.couldTalk === true;
}
