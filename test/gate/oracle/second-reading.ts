/** Second reading of the gate: the text of `plan-and-rules.md` 5 translated sentence by sentence, as a test oracle. */

import type { Fact } from '../../../shared/gate/facts.ts';
import { dayFromNumber, dayNumber, type LocalDay } from '../../../shared/local-day.ts';
import { getPlanWeek, offeredRunSeconds, type Plan } from '../../../shared/plan/plan.ts';
import { hasWeeksOf, nameOf, type Place, readChosenPlan, readLowerPlace, readPlaceIn } from './read-plans.ts';
import { listMissingReadiness } from './read-readiness.ts';
import {
  hasBothAnswers,
  isAfterIn,
  isEasy,
  isInMorningWindow,
  isMorningIn,
  isRunDay,
  type RunDay,
  readRecordedDays,
} from './read-run-days.ts';
import {
  AMBER,
  isAnswered,
  type Mark,
  PELVIC,
  RED,
  readMarksOn,
  STOP,
  type SymptomReader,
  startSymptomReader,
} from './read-symptoms.ts';

/*
Places where the text is silent or can be read in two ways, and what is chosen here: the careful reading, which never
opens earlier, unless the words themselves decide. (W): chosen by the words. (!): the words leave a hole; see there.
"settled": compared with other readings and agreed for every reader of the text.

Days and the fold
 1. silent: first day of the fold -> chosen: the earliest day of any fact, at latest the day asked for -> because a day
    without facts is "not ready" whatever came before.
 2. silent: facts dated after the day asked for -> chosen: they do not exist -> because "facts of days up to D".
 3. silent: what `history` lists -> settled: every day of the fold.
 4. silent: `missing` of decisions other than notReady and wait -> chosen: empty; notReady by illness alone: empty.
 5. silent: does rule 6 "match" (running closed) on a day decided by rules 3 (open), 4 or 5 -> chosen: yes, every
    closing condition is asked by itself -> because precedence names the decision, not what is true.
 6. silent: running before the first attempt -> chosen: closed.

Runs
 7. silent: two recordings of a day, dose -> chosen: doses of the planned ones add up; where more, the day's seconds over
    those of its longest planned session (recorded seconds / recorded dose) -> because "all together".
 8. silent: two recordings, compliance -> chosen: met only if every planned one is met and the day's dose is at most
    110 % -> because two halves or a met one with a surplus cannot be judged from the facts.
 9. silent: two recordings planned for different weeks -> chosen: a session of no week; still "planned" for rule 8.
10. silent: two recordings, heart rate -> chosen: the worst one decides whether it was easy.
11. silent: two recordings, answers -> chosen: merged, worse wins (symptoms, highest effort, "no" to talking); one
    after-run and one next-morning answer of any of them are enough -> because symptoms "are those of the day".
12. silent: planned run without a dose -> settled: left out of rule 7; beside a run with a dose its seconds are of the day,
    without one the day has no dose and is, if there are two recordings, not met.
13. silent: seconds under 60 in a day -> chosen: no run day (no load, no gap ended), but its symptoms weigh.
14. "the day before was no run day" -> chosen: any run day, of any attempt, counting or not; only the second is lost.
15. (W) "within the last 14 days" -> chosen: D - X <= 14, as "within 14 days" of 4.2; stricter would be 13.
16. ambiguous: running was open that day, as known then or now -> settled: as known on the run's own day.
17. silent: a stop or urgent sign later on the run's own day -> chosen: the day is closed, the run does not count.

Check-ins
18. silent: after-run or morning answer whose run is unknown (or dated after the answer) -> chosen: a report of its own
    on its day, by the column of its moment -> because a stop must not be lost.
19. silent: morning answer outside the window -> chosen: does not count as the answer; its symptoms weigh as morning's.
20. silent: after-run answer days late -> chosen: accepted; (missing effort or talk) not in.
21. silent: an answer with symptoms left out -> chosen: not in, until all seven are answered in the answers of that
    moment together -> because "no missing value acts as a good one". After-run symptoms are asked for, too.
22. silent: no after-run answer, only the morning's -> chosen: report from the morning's alone; the run does not count.
23. silent: numbers between two whole ones -> chosen: over the lower bound is the worse level.
24. silent: doming in strength work -> green (W).

Reports and levels
25. silent: the day of a run's report -> chosen: the run's day, for the order of reports, windows and the attempt.
26. ambiguous: a red's day -> settled: closed from the day after the report's day to the second day after the last day
    on which a symptom that is red now came there, or an answer was red by itself -> because both days can be meant, and
    one red answer more must not shorten the rest. A stop that is graded down to red came there when it was told.
27. ambiguous: does a stop's day close two days, too (once answered) -> settled: no, only what stands at red now.
28. ambiguous: an other-moment red's own day -> (W) running is not closed by it that day ("the 2 days after").
29. ambiguous: the day that expires readiness -> chosen: every day of an answer that is red or worse by itself (with
    escalation), and those on which a symptom climbed to red or stop; it stays so when the report is graded lower later.
30. ambiguous: can one report climb twice (amber -> red -> stop) -> chosen: yes, "then in order": red within 14 days
    and red or worse within 28 days.
31. silent: "an earlier report" of the same day -> chosen: only of an earlier day; list order must not matter.
32. (W) "within 14 / 28 days" -> difference at most 14 / 28.
33. ambiguous: "reports before an answered stop no longer weigh" -> settled: levels are graded anew each day from what
    is known; reports of days before the latest answered stop's report day, of all symptoms, do not weigh on reports of
    days after it; the stop itself and later reports do. A stop that is graded lower once answered was one all the same.
34. silent: a late answer that makes a later report climb -> chosen: that report is red (stop) from the late answer's
    day on, and a stop made so needs a "seen" later than that answer. Settled: so, too, where it had stood there before and
    was graded lower meanwhile: readiness expires anew.
35. silent: several stop-level answers of one report -> settled: each needs a later "seen", none earlier than the day on
    which the symptom first stood at stop.
36. ambiguous: "may not run" after a "may run" -> settled: changes nothing (W).
37. silent: a stop of a run before the first attempt, or of an older attempt -> chosen: pauses all the same.

Attempts
38. ambiguous: an other-moment report to "the attempt open on its day" when one ended that day -> settled: to the one
    before the decision; where none was open, to the one that begins that day.
39. (W)(!) a red answer given after its run's attempt has ended (by repeat, open or a gap) -> no step back; it closes
    two days, expires readiness, and weighs on later reports.
40. silent: first attempt's first day -> settled: it begins first, then rules 4 to 10 are asked as on any day.
41. ambiguous: professional's open before any attempt -> chosen: begins the first attempt, at that week.
42. silent: reports and runs before the first attempt -> chosen: of no attempt (rule 2, closing and expiry still see them).
43. ambiguous: "plan done" begins an attempt? -> settled: yes, one of the last week; "done" every day while rules 1-6 are
    quiet; rules 3 (open), 4 and 5 end it.
44. silent: a repeat, hold, pause or "not ready" -> the days since opening go on counting in the latter three (W).

Rule 3
45. silent: hold and open on one day, or open during a hold -> settled: open, with running closed by the hold, which
    decides again the next day. An open of a paused day is lost.
46. silent: hold and lift of one day -> chosen: still held; only a lift of a later day lifts, and it lifts all before.
47. silent: open without a week, or of a week that the plan has not -> chosen: nothing. Two of one day: the lower week.

Rules 4 and 5
48. (W) rule 4 in stages above the first: first week of the stage before the open week's.
49. ambiguous: "full days without a run" -> chosen: days strictly between last run and today: 14 on day 15 after it.
50. (!) silent: a gap's day spent in pause or hold -> settled: the step is lost ("this very day").
51. silent: rule 5 in week 1, or with nothing to step back to -> chosen: matches, week 1 begins anew.
52. silent: last run before the first attempt -> settled: counted from the open week.
53. "never forward" -> chosen: the lower of the week reached so and the open week.
54. silent: never run at all -> rule 5 has no last run and does not match.

Rule 6
55. ambiguous: 28 full days -> chosen: expired on day 29 after the last run; must be met on a later day than that.
56. silent: met again after the last run and then no run -> chosen: expires 28 days after it was met, as before the
    first run; not if a run followed within those days. Met before the gap's 29th day: expires on it.
57. silent: illness whose end lies before its begin -> settled: one day; several illnesses: all of them hold; an open
    one is ended only by editing it.
58. silent: readiness seen with today's run -> (W) only runs before today; today's red acts tomorrow.

Rules 7 to 10
59. rule 7's amber -> chosen: amber or worse, run or other moment, of this attempt only.
60. rule 7's dose -> chosen: any run day of the attempt, also of another week's session, closed days included; equal is
    not over.
    A judged session whose dose nobody said: its seconds over the planned ones (settled).
61. rule 7's seconds -> settled: seven days in a row; all of the attempt's runs: extra, closed and under 60 s, too.
62. rule 8's run days -> settled: any planned week, any compliance, closed or back to back; both answers: there is one
    of each moment, whatever it says, the morning's in its window.
63. silent: effort easy with two after-run answers -> settled: all must be easy; what is missing is not easy, heart rate
    null ("nobody said") included.
64. "next-morning answers that can still be given" -> settled: of every run day of this attempt whose window (D+1 to
    D+3) includes today, planned or extra, counting or not.
65. rule 9's strength and self-check -> (W) from the opening day to today, both included; self-check must say met.
66. coming -> chosen: only on a wait, when 7 or 8 would match today but for the seven days; 7 before 8.
67. silent: professional's open dated in a done plan, a paused plan's days, "the same week four times" -> no rule.
Plans: 68 to 74 in read-plans.ts.
*/

export type OracleDecision =
  | 'notReady'
  | 'pause'
  | 'hold'
  | 'open'
  | 'stepBack'
  | 'repeat'
  | 'wait'
  | 'unlock'
  | 'done';

export type OracleDay = {
  day: LocalDay;
  week: number | null;
  openedOn: LocalDay | null;
  /** Name of the plan of the open attempt, else of the chosen one. */
  plan: string;
  running: 'open' | 'closed';
  decision: OracleDecision;
  rule: number;
  missing: string[];
  coming: null | { decision: 'repeat'; rule: 7 | 8 };
};

/** `history`: every day of the fold. */
export type OracleAnswer = OracleDay & {
  history: { day: LocalDay; decision: OracleDecision; week: number | null }[];
};

/** "*Attempt*: a week and the day it opened." `number` tells attempts apart. */
type Attempt = Place & { number: number; openedOn: number; isDone: boolean };

/** What each past day left behind; `reported`: the attempt that its other-moment reports belong to. */
type PastDay = { reported: Attempt | null; after: Attempt | null; isClosed: boolean };

/** A day on which a report expired readiness. */
type Expiry = { day: number; isOfRun: boolean; reportDay: number };

type Gap = { stages: 1 | 2; lastRun: number };

type Fold = {
  ownPlan: Plan;
  /** As of today. */
  chosenPlan: Plan;
  facts: Fact[];
  /** All days with recordings. */
  recorded: RunDay[];
  runDays: RunDay[];
  reader: SymptomReader;
  /** As known today. */
  marks: Mark[];
  expiries: Expiry[];
  /** Readiness items missing today. */
  missingToday: string[];
  past: Map<number, PastDay>;
  attempt: Attempt | null;
  attempts: number;
};

type Verdict = {
  decision: OracleDecision;
  rule: number;
  missing?: string[];
  coming?: OracleDay['coming'];
  /** The week whose attempt begins. */
  begins?: Place;
};

export function decideSecondReading(plan: Plan, facts: Fact[], askedOn: LocalDay): OracleAnswer {
  const days = readEveryDay(plan, facts, askedOn);
  const last = days.at(-1);
  if (last === undefined) throw new Error('There is always at least the day asked for.');
  return { ...last, history: days.map(({ day, decision, week }) => ({ day, decision, week })) };
}

/** "A pure fold over the recorded facts, one local day of the runner after the other, up to the day asked for." */
export function readEveryDay(plan: Plan, facts: Fact[], askedOn: LocalDay): OracleDay[] {
  const until = dayNumber(askedOn);
  const known = facts.filter((fact) => dayNumber(fact.day) <= until);
  const from = known.reduce((first, fact) => Math.min(first, dayNumber(fact.day)), until);
  const recorded = readRecordedDays(known);
  const fold: Fold = {
    ownPlan: plan,
    chosenPlan: plan,
    facts: known,
    recorded,
    runDays: recorded.filter(isRunDay),
    reader: startSymptomReader(known),
    marks: [],
    expiries: [],
    missingToday: [],
    past: new Map(),
    attempt: null,
    attempts: 0,
  };
  const days: OracleDay[] = [];
  for (let today = from; today <= until; today += 1) days.push(liveDay(fold, today));
  return days;
}

function liveDay(fold: Fold, today: number): OracleDay {
  fold.chosenPlan = readChosenPlan(fold.ownPlan, fold.facts, today);
  fold.marks = readMarksOn(fold.reader, today);
  noteExpiries(fold);
  fold.missingToday = missingReadiness(fold, today);
  const before = fold.attempt;
  const { verdict, reported } = decideDay(fold, today);
  if (verdict.begins !== undefined) begin(fold, verdict.begins, today);
  if (verdict.decision === 'done' && fold.attempt !== null) fold.attempt.isDone = true;
  const isClosed = isRunningClosed(fold, today);
  fold.past.set(today, { reported: before ?? reported ?? fold.attempt, after: fold.attempt, isClosed });
  return {
    day: dayFromNumber(today),
    week: fold.attempt?.week ?? null,
    openedOn: fold.attempt === null ? null : dayFromNumber(fold.attempt.openedOn),
    plan: nameOf(fold.attempt?.plan ?? fold.chosenPlan),
    running: isClosed || fold.attempt === null ? 'closed' : 'open',
    decision: verdict.decision,
    rule: verdict.rule,
    missing: [...(verdict.missing ?? [])].sort(),
    coming: verdict.coming ?? null,
  };
}

function begin(fold: Fold, { plan, week }: Place, today: number): Attempt {
  fold.attempts += 1;
  fold.attempt = { number: fold.attempts, plan, week, openedOn: today, isDone: false };
  return fold.attempt;
}

/** "Precedence, first match wins" */
function decideDay(fold: Fold, today: number): { verdict: Verdict; reported: Attempt | null } {
  const byStanding = decideByStanding(fold, today);
  if (byStanding !== null) return { verdict: byStanding, reported: null };
  // "The first begins (week 1) on the first day on which rules 1-3 and 6 do not match."
  if (fold.attempt === null && isNotReady(fold, today)) return { verdict: notReady(fold), reported: null };
  const first = { plan: fold.chosenPlan, week: fold.chosenPlan.startWeek ?? 1 };
  const attempt = fold.attempt ?? begin(fold, first, today);
  return { verdict: decideInAttempt(fold, attempt, today), reported: attempt };
}

/** Rules 1 to 3: those that need no attempt. */
function decideByStanding(fold: Fold, today: number): Verdict | null {
  if (hasUrgent(fold, today)) return { decision: 'pause', rule: 1 };
  if (hasOpenStop(fold)) return { decision: 'pause', rule: 2 };
  // "a professional's *open week n* dated this day / a *hold* not yet lifted"
  const week = findOpenedWeek(fold, today);
  if (week !== null) return { decision: 'open', rule: 3, begins: { plan: fold.chosenPlan, week } };
  return isHeld(fold, today) ? { decision: 'hold', rule: 3 } : null;
}

function notReady(fold: Fold): Verdict {
  return { decision: 'notReady', rule: 6, missing: fold.missingToday };
}

/** Rules 4 to 10. */
function decideInAttempt(fold: Fold, attempt: Attempt, today: number): Verdict {
  // "a red or a (by now answered) stop in this attempt": step back "to the first week of the stage before; in the
  // first stage to its own first week"
  if (marksOfAttempt(fold, attempt, today).some((mark) => mark.level >= RED)) {
    return { decision: 'stepBack', rule: 4, begins: readPlaceIn(fold.chosenPlan, firstOfStage(attempt, 1)) };
  }
  const gap = findGap(fold, today);
  if (gap !== null) return { decision: 'stepBack', rule: 5, begins: placeAfterGap(fold, attempt, gap) };
  return isNotReady(fold, today) ? notReady(fold) : decideByEvidence(fold, attempt, today);
}

/** Rules 7 to 10. */
function decideByEvidence(fold: Fold, attempt: Attempt, today: number): Verdict {
  // "after the last: **plan done** (rules 1-6 go on; …)"
  // until a plan of other weeks is chosen and can be taken
  if (attempt.isDone && !isOtherPlan(fold, attempt)) return { decision: 'done', rule: 10 };
  if (attempt.isDone) return { decision: 'unlock', rule: 10, begins: readPlaceIn(fold.chosenPlan, attempt) };
  // `"7 days since" is `today - opened >= 7` in local days`
  const hasSevenDays = today - attempt.openedOn >= 7;
  const isSeven = matchesSeven(fold, attempt, today);
  const isEight = matchesEight(fold, attempt, today);
  if (hasSevenDays && isSeven) return { decision: 'repeat', rule: 7, begins: readPlaceIn(fold.chosenPlan, attempt) };
  if (hasSevenDays && isEight) return { decision: 'repeat', rule: 8, begins: readPlaceIn(fold.chosenPlan, attempt) };
  const missing = listMissing(fold, attempt, today);
  if (missing.length > 0) {
    // "When rule 7 or 8 will match once the seven days are over, the wait says so"
    const coming = isSeven || isEight ? ({ decision: 'repeat', rule: isSeven ? 7 : 8 } as const) : null;
    return { decision: 'wait', rule: 9, missing, coming };
  }
  if (attempt.week < attempt.plan.weeks.length) {
    const next = { plan: attempt.plan, week: attempt.week + 1 };
    return { decision: 'unlock', rule: 10, begins: readPlaceIn(fold.chosenPlan, next) };
  }
  const begins = readPlaceIn(fold.chosenPlan, attempt);
  return { decision: isOtherPlan(fold, attempt) ? 'unlock' : 'done', rule: 10, begins };
}

/** A plan of other weeks is chosen, and it does not begin harder than the week that is open. */
function isOtherPlan(fold: Fold, attempt: Attempt): boolean {
  return !hasWeeksOf(readPlaceIn(fold.chosenPlan, attempt).plan, attempt.plan);
}

/** "an urgent sign, and no later "seen by a professional" with *may run*" */
function hasUrgent(fold: Fold, today: number): boolean {
  const seens = fold.reader.seens.filter((seen) => seen.position.day <= today);
  return fold.facts.some((fact, index) => {
    if (fact.type !== 'urgent') return false;
    const day = dayNumber(fact.day);
    return day <= today && !isAnswered({ day, index }, seens);
  });
}

/** "a stop-level symptom, and no later "seen by a professional" with *may run*"; "Rules 1 and 2 also see D's run." */
function hasOpenStop(fold: Fold): boolean {
  return fold.marks.some((mark) => mark.level === STOP && !mark.isAnsweredStop);
}

/** "a *hold* not yet lifted": a lift lifts the holds of the days before it. */
function isHeld(fold: Fold, today: number): boolean {
  const daysOf = (act: 'hold' | 'lift') =>
    fold.facts.flatMap((fact) => (fact.type === 'professional' && fact.act === act ? [dayNumber(fact.day)] : []));
  const lifts = daysOf('lift').filter((lift) => lift <= today);
  return daysOf('hold').some((hold) => hold <= today && !lifts.some((lift) => lift > hold));
}

/** "a professional's *open week n* dated this day": of several the lowest; a week that the plan has not opens nothing. */
function findOpenedWeek(fold: Fold, today: number): number | null {
  const weeks = fold.facts
    .filter((fact) => fact.type === 'professional' && fact.act === 'open' && dayNumber(fact.day) === today)
    .flatMap((fact) => (fact.type === 'professional' && fact.week !== undefined ? [fact.week] : []))
    .filter((week) => fold.chosenPlan.weeks[week - 1] !== undefined);
  return weeks.length === 0 ? null : Math.min(...weeks);
}

/** "Day D is decided from run days before D" */
function runDaysBefore(fold: Fold, today: number): RunDay[] {
  return fold.runDays.filter((run) => run.day < today);
}

/** "… and all other facts of days up to D." */
function marksSeenOn(fold: Fold, today: number): Mark[] {
  return fold.marks.filter((mark) => isSeenOn(mark, today));
}

function isSeenOn(of: { isOfRun: boolean; reportDay: number }, today: number): boolean {
  return !(of.isOfRun && of.reportDay >= today);
}

/**
 * "D's run belongs to the attempt open after D's decision. An answer belongs to its run's attempt, whenever it is given;
 * an other-moment report to the attempt open on its day."
 */
function marksOfAttempt(fold: Fold, attempt: Attempt, today: number): Mark[] {
  return marksSeenOn(fold, today).filter((mark) => {
    if (mark.reportDay === today) return true;
    const then = fold.past.get(mark.reportDay);
    return (mark.isOfRun ? then?.after : then?.reported)?.number === attempt.number;
  });
}

/** "first week of the stage" so many stages before the week's; "in the first stage to its own first week" */
function firstOfStage({ plan, week }: Place, stagesBefore: number): Place {
  const stage = Math.max(getPlanWeek(plan, week).stage - stagesBefore, getPlanWeek(plan, 1).stage);
  return { plan, week: plan.weeks.findIndex((one) => one.stage === stage) + 1 };
}

/** "full days without a run since the last run day reach 14, or reach 28, this very day" */
function findGap(fold: Fold, today: number): Gap | null {
  const lastRun = runDaysBefore(fold, today).at(-1);
  if (lastRun === undefined) return null;
  const fullDays = today - lastRun.day - 1;
  if (fullDays === 14) return { stages: 1, lastRun: lastRun.day };
  return fullDays === 28 ? { stages: 2, lastRun: lastRun.day } : null;
}

/** "one stage, or two, counted from the week that was open at the last run; never forward" */
function placeAfterGap(fold: Fold, attempt: Attempt, gap: Gap): Place {
  const then = fold.past.get(gap.lastRun)?.after ?? attempt;
  return readPlaceIn(fold.chosenPlan, readLowerPlace(firstOfStage(then, gap.stages), attempt));
}

function missingReadiness(fold: Fold, today: number): string[] {
  const expiries = fold.expiries.filter((expiry) => isSeenOn(expiry, today)).map((expiry) => expiry.day);
  return listMissingReadiness(fold.facts, today, runDaysBefore(fold, today), expiries);
}

/** "The three that expire do so on the day of a pelvic red or stop (…)": once expired, whatever the report is graded later. */
function noteExpiries(fold: Fold): void {
  for (const { level, symptom, redDays, isOfRun, reportDay } of fold.marks) {
    if (level < RED || !PELVIC.includes(symptom)) continue;
    for (const day of redDays) {
      const isKnown = fold.expiries.some(
        (known) => known.day === day && known.reportDay === reportDay && known.isOfRun === isOfRun,
      );
      if (!isKnown) fold.expiries.push({ day, isOfRun, reportDay });
    }
  }
}

/** "a readiness item missing, not met or expired; or illness with fever, to the second day after it" */
function isNotReady(fold: Fold, today: number): boolean {
  return fold.missingToday.length > 0 || isIll(fold, today);
}

/** "`until` absent: still ill"; "during illness with fever and the 2 days after it" */
function isIll(fold: Fold, today: number): boolean {
  return fold.facts.some((fact) => {
    if (fact.type !== 'illness' || dayNumber(fact.day) > today) return false;
    if (fact.until === undefined) return true;
    return today <= Math.max(dayNumber(fact.until), dayNumber(fact.day)) + 2;
  });
}

/** "on the 2 days after a red's day": from the report's day to the second day after its latest red answer. */
function isAfterRed(fold: Fold, today: number): boolean {
  return fold.marks.some(({ reportDay, redDay }) => redDay !== null && today > reportDay && today <= redDay + 2);
}

/** "*Running is closed* while rule 1, 2, 3 (hold) or 6 matches, on the 2 days after a red's day, and during illness …" */
function isRunningClosed(fold: Fold, today: number): boolean {
  return (
    hasUrgent(fold, today) ||
    hasOpenStop(fold) ||
    isHeld(fold, today) ||
    isNotReady(fold, today) ||
    isAfterRed(fold, today)
  );
}

function runDaysOfAttempt(fold: Fold, attempt: Attempt, today: number, days = fold.runDays): RunDay[] {
  return days.filter((run) => run.day < today && fold.past.get(run.day)?.after?.number === attempt.number);
}

/** "A run day *counts* when …", all of it. */
function isCounting(fold: Fold, attempt: Attempt, run: RunDay, today: number): boolean {
  return (
    fold.past.get(run.day)?.isClosed === false &&
    run.plannedWeek === attempt.week &&
    (run.plannedPlan === null || run.plannedPlan === nameOf(attempt.plan)) &&
    run.isMet &&
    isAfterIn(run, today) &&
    isMorningIn(run, today) &&
    !fold.runDays.some((other) => other.day === run.day - 1) &&
    today - run.day <= 14
  );
}

/**
 * "an amber in this attempt, or a run day's dose over 130 %, or run seconds within any 7 days of the attempt over 150 %
 * of the week's offered total"
 */
function matchesSeven(fold: Fold, attempt: Attempt, today: number): boolean {
  const runs = runDaysOfAttempt(fold, attempt, today);
  const limitSeconds = 1.5 * offeredRunSeconds(attempt.plan, attempt.week);
  const recorded = runDaysOfAttempt(fold, attempt, today, fold.recorded);
  const secondsFrom = (first: number) =>
    recorded.filter((run) => run.day >= first && run.day < first + 7).reduce((sum, run) => sum + run.seconds, 0);
  return (
    marksOfAttempt(fold, attempt, today).some((mark) => mark.level >= AMBER) ||
    runs.some((run) => (run.dose ?? doseBySeconds(run, attempt)) > 1.3) ||
    recorded.some((run) => secondsFrom(run.day) > limitSeconds)
  );
}

/** "no missing value acts as a good one": a judged session of the attempt's plan, without a dose. */
function doseBySeconds({ isJudged, plannedWeek, plannedPlan, seconds }: RunDay, { plan }: Attempt): number {
  const isOfPlan = plannedPlan === null || plannedPlan === nameOf(plan);
  const week = isOfPlan && isJudged && plannedWeek !== null ? plan.weeks[plannedWeek - 1] : undefined;
  return week === undefined ? 0 : seconds / (week.runSeconds * week.repeats);
}

/**
 * "at least as many run days with a planned session and both answers as the week asks counting sessions, and effort not
 * easy (section 6) in half or more of them"
 */
function matchesEight(fold: Fold, attempt: Attempt, today: number): boolean {
  const runs = runDaysOfAttempt(fold, attempt, today).filter((run) => run.isPlanned && hasBothAnswers(run, today));
  const hardRuns = runs.filter((run) => !isEasy(run, today));
  return runs.length >= attempt.plan.sessionsAsked && hardRuns.length * 2 >= runs.length;
}

/** Rule 9, item by item. */
function listMissing(fold: Fold, attempt: Attempt, today: number): string[] {
  const missing: string[] = [];
  // "as many counting run days as asked"; "made in this attempt"
  const counting = runDaysOfAttempt(fold, attempt, today).filter((run) => isCounting(fold, attempt, run, today));
  if (counting.length < attempt.plan.sessionsAsked) missing.push('countingSessions');
  // "next-morning answers that can still be given"
  const awaited = runDaysOfAttempt(fold, attempt, today).filter(
    (run) => isInMorningWindow(run, today) && !isMorningIn(run, today),
  );
  if (awaited.length > 0) missing.push('morningAnswers');
  // "one strength session since the week opened"; `"since the week opened" includes that day`
  const isSinceOpened = (day: LocalDay) => dayNumber(day) >= attempt.openedOn && dayNumber(day) <= today;
  if (!fold.facts.some((fact) => fact.type === 'strength' && isSinceOpened(fact.day))) missing.push('strength');
  // "in R weeks the self-check since the week opened"
  const hasSelfCheck = fold.facts.some(
    (fact) => fact.type === 'readiness' && fact.item === 'selfCheck' && fact.met && isSinceOpened(fact.day),
  );
  if (getPlanWeek(attempt.plan, attempt.week).asksSelfCheck && !hasSelfCheck) missing.push('selfCheck');
  // "7 days since the week opened"
  if (today - attempt.openedOn < 7) missing.push('days');
  return missing;
}
