/** Second reading, run days: what the recordings of one local day are together, and which answers are in. */

import type { CheckInFact, Fact, RunFact } from '../../../shared/gate/facts.ts';
import { dayNumber } from '../../../shared/local-day.ts';
import { SYMPTOM_NAMES } from './read-symptoms.ts';

/** A day with recordings. */
export type RunDay = {
  day: number;
  seconds: number;
  /** Null: none, or recordings of different weeks. */
  plannedWeek: number | null;
  /** Null: nobody said of which plan. */
  plannedPlan: string | null;
  isPlanned: boolean;
  dose: number | null;
  isMet: boolean;
  /** Every planned recording is known to be met, less or more. */
  isJudged: boolean;
  isHeartRateEasy: boolean;
  checkIns: CheckInFact[];
};

const RUN_DAY_SECONDS = 60;
const EASY_EFFORT = 4;
/** activities.md 4: "run seconds 70-110 % of the plan's" */
const MET_DOSE = 1.1;

/** Days with any recording, those too short for a run day included. */
export function readRecordedDays(facts: Fact[]): RunDay[] {
  const runs = facts.filter((fact) => fact.type === 'run');
  const days = [...new Set(runs.map((run) => run.day))].sort();
  return days.map((day) =>
    readDay(
      runs.filter((run) => run.day === day),
      facts,
    ),
  );
}

/** "a local day with 60 s of running or more, over all recordings of that day together (planned or extra)" */
export function isRunDay(day: RunDay): boolean {
  return day.seconds >= RUN_DAY_SECONDS;
}

/** "Its dose, seconds, compliance and symptoms are those of the day; it is the planned session it was matched to, or none." */
function readDay(runs: RunFact[], facts: Fact[]): RunDay {
  const planned = runs.filter((run) => run.plannedWeek !== null);
  const sessions = new Set(planned.map((run) => `${run.plannedWeek} of ${run.plan}`));
  const first = sessions.size === 1 ? planned[0] : undefined;
  const dose = readDose(runs);
  const ids = runs.map((run) => run.id);
  return {
    day: dayNumber(runs[0]?.day ?? ''),
    seconds: runs.reduce((sum, run) => sum + runSecondsOf(run), 0),
    plannedWeek: first?.plannedWeek ?? null,
    plannedPlan: first?.plan ?? null,
    isPlanned: planned.length > 0,
    dose,
    isMet:
      planned.length > 0 &&
      planned.every((run) => run.compliance === 'met') &&
      (runs.length === 1 || (dose !== null && dose <= MET_DOSE)),
    isJudged: planned.every((run) => run.compliance !== null && run.compliance !== 'cannotTell'),
    isHeartRateEasy: runs.every(
      (run) => run.heartRate !== null && run.heartRate !== 'high' && run.heartRate !== 'veryHigh',
    ),
    checkIns: facts.filter((fact) => fact.type === 'checkIn').filter((fact) => ids.includes(fact.run ?? '')),
  };
}

function runSecondsOf(run: RunFact): number {
  return Number.isNaN(run.runSeconds) ? 0 : Math.max(run.runSeconds, 0);
}

/**
 * Doses of planned recordings add up; all seconds of the day over those of its longest planned session, where that is
 * more. Null when no dose is known.
 */
function readDose(runs: RunFact[]): number | null {
  const known = runs.filter((run) => run.plannedWeek !== null && run.dose !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((total, run) => total + (run.dose ?? 0), 0);
  const plannedSeconds = known.map((run) => (run.dose === null || run.dose <= 0 ? 0 : run.runSeconds / run.dose));
  const longestSeconds = Math.max(...plannedSeconds);
  const seconds = runs.reduce((total, run) => total + runSecondsOf(run), 0);
  // As a person adds them up: to the ninth decimal.
  return Math.round((longestSeconds > 0 ? Math.max(sum, seconds / longestSeconds) : sum) * 1e9) / 1e9;
}

function isComplete(checkIns: CheckInFact[]): boolean {
  return SYMPTOM_NAMES.every((name) =>
    checkIns.some((fact) => fact.symptoms[name] !== undefined && !Number.isNaN(fact.symptoms[name])),
  );
}

/** "Next morning (asked from 04:00 of the next local day, accepted on the first to third local day after the run)" */
export function isInMorningWindow(runDay: RunDay, day: number): boolean {
  return day >= runDay.day + 1 && day <= runDay.day + 3;
}

/** "the next-morning answer is in" */
export function isMorningIn(runDay: RunDay, today: number): boolean {
  return isComplete(
    runDay.checkIns.filter(
      (fact) =>
        fact.moment === 'morning' && dayNumber(fact.day) <= today && isInMorningWindow(runDay, dayNumber(fact.day)),
    ),
  );
}

function afterAnswers(runDay: RunDay, today: number): CheckInFact[] {
  return runDay.checkIns.filter(
    (fact) => fact.moment === 'after' && dayNumber(fact.day) >= runDay.day && dayNumber(fact.day) <= today,
  );
}

/** "effort and talk answers are in" */
export function isAfterIn(runDay: RunDay, today: number): boolean {
  const answers = afterAnswers(runDay, today);
  return (
    answers.some((fact) => fact.effort !== undefined && !Number.isNaN(fact.effort)) &&
    answers.some((fact) => fact.couldTalk !== undefined) &&
    isComplete(answers)
  );
}

/** "both answers": an after-run answer and a next-morning answer in its window, whatever they say. */
export function hasBothAnswers(runDay: RunDay, today: number): boolean {
  const hasMorning = runDay.checkIns.some(
    (fact) =>
      fact.moment === 'morning' && dayNumber(fact.day) <= today && isInMorningWindow(runDay, dayNumber(fact.day)),
  );
  return hasMorning && afterAnswers(runDay, today).length > 0;
}

/** "effort ≤ 4 **and** could talk in sentences **and** heart rate is: not high; or not assessed …; or high with …" */
export function isEasy(runDay: RunDay, today: number): boolean {
  const isAnswerEasy = (fact: CheckInFact) =>
    fact.effort !== undefined && fact.effort <= EASY_EFFORT && fact.couldTalk === true;
  return runDay.isHeartRateEasy && afterAnswers(runDay, today).every(isAnswerEasy);
}
