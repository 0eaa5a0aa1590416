/** The ten rules in their order, first match wins (`plan-and-rules.md` 5.2). */

import { daysBetween, type LocalDay } from '../local-day.ts';
import { hasSameWeeks } from '../plan/compare-weeks.ts';
import { lowerPlace, moveToPlan, type PlanPlace } from '../plan/map-week.ts';
import { getPlanWeek, type Plan } from '../plan/plan.ts';
import type { Decision, DecisionReason, DecisionWord, MissingItem, RuleNumber } from './decision.ts';
import { GATE_NUMBERS } from './gate-numbers.ts';
import type { Attempt, Measures } from './measure-attempt.ts';
import type { Standing } from './standing.ts';

export type DayToJudge = {
  /** The next attempt is taken in it. */
  chosenPlan: Plan;
  today: LocalDay;
  standing: Standing;
  attempt: Attempt | null;
  measures: Measures | null;
  lastRunDay: LocalDay | null;
  /** What was open after the decision of the last run's day; null when nothing was. */
  placeAtLastRun: PlanPlace | null;
  isDone: boolean;
};

export type Verdict = {
  decision: DecisionWord;
  rule: RuleNumber;
  /** Where the attempt that begins today is; null when none does. */
  begins: PlanPlace | null;
  missing: MissingItem[];
  coming: Decision['coming'];
  because: DecisionReason[];
  fullDaysWithoutRun: number | null;
};

type Match = Partial<Verdict> & Pick<Verdict, 'decision'>;
type Rule = (day: DayToJudge) => Match | null;

const RULES: readonly [RuleNumber, Rule][] = [
  [1, ({ standing }) => pauseFor(standing.urgent)],
  [2, ({ standing }) => pauseFor(standing.stopped)],
  [3, followProfessional],
  [4, stepBackForSymptom],
  [5, stepBackForGap],
  [6, askForReadiness],
  [7, repeatForLoadOrAmber],
  [8, repeatForEffort],
  [9, waitForMissing],
  [10, openNext],
];

export function judgeDay(day: DayToJudge): Verdict {
  for (const [rule, matches] of RULES) {
    const match = matches(day);
    if (match === null) continue;
    const fullDaysWithoutRun = countFullDays(day);
    return { begins: null, missing: [], coming: null, because: [], fullDaysWithoutRun, ...match, rule };
  }
  throw new Error('Rule 10 matches whatever is left; a day without a verdict is a mistake in the rules.');
}

function pauseFor(because: DecisionReason[]): Match | null {
  return because.length > 0 ? { decision: 'pause', because } : null;
}

/** She says which week of the plan that is chosen by now; nobody maps it. */
function followProfessional({ standing, chosenPlan }: DayToJudge): Match | null {
  if (standing.opened) {
    const { week, because } = standing.opened;
    return { decision: 'open', begins: { plan: chosenPlan, week }, because: [because] };
  }
  return standing.held.length > 0 ? { decision: 'hold', because: standing.held } : null;
}

function stepBackForSymptom({ chosenPlan, attempt, measures }: DayToJudge): Match | null {
  if (!attempt || !measures || measures.redsAndStops.length === 0) return null;
  return {
    decision: 'stepBack',
    begins: moveToPlan(goStagesBack(attempt, 1), chosenPlan),
    because: measures.redsAndStops,
  };
}

/** On the very day on which the gap is reached; counted from the week open at the last run, never forward. */
function stepBackForGap(day: DayToJudge): Match | null {
  const fullDays = countFullDays(day);
  if (!day.attempt || fullDays === null) return null;
  const stagesBack =
    fullDays === GATE_NUMBERS.gapTwoStages.value ? 2 : fullDays === GATE_NUMBERS.gapOneStage.value ? 1 : 0;
  if (stagesBack === 0) return null;
  const back = goStagesBack(day.placeAtLastRun ?? day.attempt, stagesBack);
  const begins = moveToPlan(lowerPlace(back, day.attempt), day.chosenPlan);
  return { decision: 'stepBack', begins, because: [{ code: 'gap', fullDays, stagesBack }] };
}

function askForReadiness({ standing }: DayToJudge): Match | null {
  const { items, because } = standing.notReady;
  return because.length > 0 ? { decision: 'notReady', missing: items, because } : null;
}

function repeatForLoadOrAmber(day: DayToJudge): Match | null {
  const because = findLoadOrAmber(day);
  return because.length > 0 && isWeekOver(day) ? repeat(day, because) : null;
}

function repeatForEffort(day: DayToJudge): Match | null {
  const because = findNotEasy(day);
  return because.length > 0 && isWeekOver(day) ? repeat(day, because) : null;
}

function repeat({ attempt, chosenPlan }: DayToJudge, because: DecisionReason[]): Match {
  return { decision: 'repeat', begins: attempt && moveToPlan(attempt, chosenPlan), because };
}

function waitForMissing(day: DayToJudge): Match | null {
  const { measures, isDone } = day;
  if (isDone || !measures || measures.missing.length === 0) return null;
  return { decision: 'wait', missing: measures.missing, ...findComing(day) };
}

function findComing(day: DayToJudge): Pick<Verdict, 'coming' | 'because'> {
  if (isWeekOver(day)) return { coming: null, because: [] };
  const loadOrAmber = findLoadOrAmber(day);
  if (loadOrAmber.length > 0) return { coming: { decision: 'repeat', rule: 7 }, because: loadOrAmber };
  const notEasy = findNotEasy(day);
  if (notEasy.length > 0) return { coming: { decision: 'repeat', rule: 8 }, because: notEasy };
  return { coming: null, because: [] };
}

/** Without an attempt one of rules 1, 2, 3 and 6 has matched before. */
function openNext({ chosenPlan, attempt, isDone }: DayToJudge): Match | null {
  if (!attempt) return null;
  const { plan, week } = attempt;
  const isLastWeek = isDone || week >= plan.weeks.length;
  const begins = moveToPlan({ plan, week: isLastWeek ? week : week + 1 }, chosenPlan);
  if (!isLastWeek || !hasSameWeeks(begins.plan, plan)) return { decision: 'unlock', begins };
  return isDone ? { decision: 'done' } : { decision: 'done', begins };
}

function findLoadOrAmber({ measures, isDone }: DayToJudge): DecisionReason[] {
  if (!measures || isDone) return [];
  const because: DecisionReason[] = [...measures.ambers];
  const { highestDose, heaviestWindow, offeredRunSeconds } = measures;
  if (highestDose && highestDose.dose > GATE_NUMBERS.highDose.value) because.push({ code: 'dose', ...highestDose });
  if (heaviestWindow && heaviestWindow.runSeconds > GATE_NUMBERS.highWeekLoad.value * offeredRunSeconds) {
    because.push({ code: 'weekLoad', ...heaviestWindow, offeredRunSeconds });
  }
  return because;
}

function findNotEasy({ attempt, measures, isDone }: DayToJudge): DecisionReason[] {
  if (!attempt || !measures || isDone) return [];
  const { answeredRunDays, hardRunDays } = measures;
  if (answeredRunDays < attempt.plan.sessionsAsked || hardRunDays < GATE_NUMBERS.hardShare.value * answeredRunDays)
    return [];
  return [{ code: 'notEasy', hardRunDays, runDays: answeredRunDays }];
}

function isWeekOver({ measures }: DayToJudge): boolean {
  return measures !== null && measures.daysSinceOpened >= GATE_NUMBERS.daysPerWeek.value;
}

/** Days between the last run day and today, both left out: today is not over yet. */
function countFullDays({ lastRunDay, today }: DayToJudge): number | null {
  return lastRunDay === null ? null : daysBetween(lastRunDay, today) - 1;
}

/** First week of the stage that lies `stages` before the week's own; of the first stage at the least. */
function goStagesBack({ plan, week }: PlanPlace, stages: number): PlanPlace {
  const stage = Math.max(1, getPlanWeek(plan, week).stage - stages);
  return { plan, week: plan.weeks.findIndex((other) => other.stage === stage) + 1 };
}
