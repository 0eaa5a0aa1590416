/** The gate's answer in words for a tired mother: what to do today, what is missing, and which rule said so. */

import type { DecisionAnswer } from '../api/decision-api.ts';
import type { Decision, DecisionReason, MissingItem } from '../gate/decision.ts';
import { GATE_NUMBERS } from '../gate/gate-numbers.ts';
import { addDays, type LocalDay } from '../local-day.ts';
import { getPlanWeek, type Plan } from '../plan/plan.ts';
import { describeDecisionNumbers } from './decision-number-words.ts';
import { describeExpired, describeReasons, ITEM_WORDS, softenRed } from './decision-reason-words.ts';
import { capitalize, sayDay, sayDuration, sayList } from './durations.ts';
import { PLAN_MARK_WORDS } from './plan-edit-words.ts';
import { RULES } from './rule-words.ts';
import { describeUrgentCall } from './urgent-call-words.ts';

export type DecisionWords = DecisionAnswer['words'];

export function describeDecision(decision: Decision, plan: Plan): DecisionWords {
  return {
    headline: describeHeadline(decision),
    sentences: [...describeSentences(decision, plan), ...describeNewPlan(decision, plan), ...describeReview(decision)],
    missing: decision.missing.map((item) => describeMissing(item, decision)),
    rule: `Rule ${decision.rule}: ${RULES[decision.rule]}`,
    numbers: describeDecisionNumbers(decision, plan),
  };
}

function describeHeadline(today: Decision): string {
  const { decision, rule, week, numbers, missing, readiness } = today;
  switch (decision) {
    case 'notReady':
      if (week !== null || missing.length === 0) return 'Running rests for now.';
      if (readiness.every(({ state }) => state === 'missing')) return 'Welcome. A few answers first.';
      return isBirthRecent(today) || !readiness.some(isAnswerOpen)
        ? 'Not yet: running waits a little.'
        : 'Not yet: a few answers first.';
    case 'pause':
      if (isSeenAndWaiting(today)) return 'Running waits, as your professional asked.';
      return rule === 1 ? 'Get help now. Running waits.' : 'Pause. No running until somebody has looked at it.';
    case 'hold':
      return 'Your professional asks you to wait.';
    case 'open':
      return `Your professional opened week ${week}.`;
    case 'stepBack':
      return isSameWeekAgain(today, today.day) ? `Begin week ${week} again.` : `Step back to week ${week}.`;
    case 'repeat':
      return `Repeat week ${week}.`;
    case 'wait':
      return (numbers.daysSinceOpened ?? 0) === 0 ? `Week ${week} is open.` : `You are in week ${week}.`;
    case 'unlock':
      return `Week ${week} is open.`;
    case 'done':
      return 'You have finished the plan.';
  }
}

/** Then nothing else needs an answer now: answers given early expire. */
export function isBirthRecent({ readiness }: Pick<Decision, 'readiness'>): boolean {
  return readiness.some(({ item, state }) => item === 'birth' && state === 'notMet');
}

function isAnswerOpen({ state }: Decision['readiness'][number]): boolean {
  return state === 'missing' || state === 'expired';
}

function describeSentences(decision: Decision, plan: Plan): string[] {
  const reasons = describeReasons(decision.because.filter(isWorthSaying));
  switch (decision.decision) {
    case 'notReady':
      return [...describeExpired(decision), ...reasons, describeMeanwhile(decision)];
    case 'pause':
      if (isSeenAndWaiting(decision)) return [...reasons, SEEN_AND_WAITING];
      if (decision.rule === 1) return [describeUrgentCall(decision), URGENT_SEEN, ...reasons];
      return [
        ...reasons,
        'Please talk to your midwife, doctor or pelvic-health physiotherapist. When they agree that you may run, note it here and the plan goes on.',
      ];
    case 'hold':
      return [...reasons, HOLD_KIND];
    case 'open':
      return [...reasons, ...describeStillClosed(decision), ...describeSessions(decision, plan)];
    case 'stepBack':
      return [...describeStepBack(decision), ...describeStillClosed(decision), ...describeSessions(decision, plan)];
    case 'repeat':
      return [...reasons, REPEAT_KIND, ...describeSessions(decision, plan)];
    case 'wait':
      return [
        ...describeBeginning(decision),
        ...describeSessions(decision, plan),
        ...describeComing(decision, reasons),
      ];
    case 'unlock':
      return [UNLOCK_KIND, ...describeSessions(decision, plan)];
    case 'done':
      return [...describeClosed(decision), sayUpkeep(decision)];
  }
}

/** Weeks are counted in the plan that she chose, from the first week in it on. */
export function describeNewPlan({ formerPlan, decision }: Decision, { name, mark }: Plan): string[] {
  if (formerPlan === null || ['pause', 'hold', 'notReady'].includes(decision)) return [];
  const marked = mark === undefined ? '' : ` (${PLAN_MARK_WORDS[mark.kind].toLowerCase()})`;
  return [`You follow “${name}”${marked} now, and weeks are counted in it.`];
}

/** What was never answered stands in the list below already; what is asked again is said with its reason. */
export function isWorthSaying(reason: DecisionReason): boolean {
  return reason.code !== 'readiness' || reason.state === 'notMet';
}

/** What the week asks for, behind the rest that comes first. */
function describeSessions(decision: Decision, plan: Plan): string[] {
  const rest = [...describeClosed(decision), ...describeRestAhead(decision)];
  return [...rest, describeWeek(decision, plan, rest.length > 0 ? 'Then up' : 'Up')];
}

function describeWeek({ week }: Decision, plan: Plan, begin: string): string {
  if (week === null) return '';
  const { runSeconds, walkSeconds, repeats } = getPlanWeek(plan, week);
  const sessions = `${begin} to ${plan.sessionsOffered} sessions, a day of rest between them`;
  const run = sayDuration(runSeconds);
  if (repeats === 1) return `${sessions}: run ${run}${walkSeconds > 0 ? `, walk ${sayDuration(walkSeconds)}` : ''}.`;
  return `${sessions}: ${repeats} times ${run} of running${walkSeconds > 0 ? ` and ${sayDuration(walkSeconds)} of walking` : ''}.`;
}

/**
 * Somebody has looked at all that pauses and said "not yet": then nobody is sent to call again. Only a later day tells
 * that it was this that they saw; about a run she may have answered on the morning after it.
 */
export function isSeenAndWaiting({ because }: Pick<Decision, 'because'>): boolean {
  const saidOn = because.reduce(
    (day, reason) => (reason.code === 'seenMayNotRun' && reason.day > day ? reason.day : day),
    '',
  );
  return (
    saidOn !== '' &&
    because.every((reason) => {
      if (reason.code === 'urgentSign') return reason.day < saidOn;
      return reason.code !== 'symptom' || addDays(reason.day, reason.isAboutRun ? 1 : 0) < saidOn;
    })
  );
}

const SEEN_AND_WAITING =
  'Go by what they told you. If something new comes, or it gets worse, get help at once. When they say that you may run, note it here and the plan goes on.';

const URGENT_SEEN =
  'When a professional has seen you and says that you may run, note it here. Until then everything else can wait.';

export const HOLD_KIND = 'The plan goes on when they lift it.';
export const REPEAT_KIND = 'The same week once more gives your body time to catch up.';
export const UNLOCK_KIND = 'Everything that the week before asked for is there. Well done.';

export function sayUpkeep({ week }: Decision): string {
  return `Week ${week} stays open to keep it up. Check-ins and the pause rules go on.`;
}

/** With a fever nothing else is asked of her either: strength work rests as long as running does. */
export function describeMeanwhile({ because }: Decision): string {
  const isIll = because.some(({ code }) => code === 'illness');
  return isIll ? 'The plan waits for you.' : 'Walking, strength and pelvic-floor work go on. The plan waits for you.';
}

/** From the first stage nothing leads further back: its first week begins again. */
export function isSameWeekAgain({ history, week, formerPlan }: Decision, day: LocalDay): boolean {
  const before = history.findLast((entry) => entry.day < day);
  return formerPlan === null && before !== undefined && before.week === week;
}

export function describeStepBack(decision: Decision): string[] {
  const { because, day } = decision;
  if (!isSameWeekAgain(decision, day)) {
    const kind = 'Stepping back is part of the plan: a little less for a while, and then on again.';
    return [...describeReasons(because), kind, ...describeAskedAgain(decision)];
  }
  const gap = findGap(because);
  const why =
    gap === null
      ? describeReasons(because.map(softenRed))
      : [`${gap.fullDays} days without a run: the same week once more, so that the first run feels easy.`];
  return [...why, 'Beginning again is part of the plan, and nothing is lost.', ...describeAskedAgain(decision)];
}

/** Why running is closed although a week opened: the decision's own reasons do not tell. */
export function describeStillClosed(today: Decision): string[] {
  const { closedBecause, decision } = today;
  const held = closedBecause.flatMap((reason) =>
    reason.code === 'professional' ? [`Running still waits for the end of their hold of ${sayDay(reason.day)}.`] : [],
  );
  const others = closedBecause.filter(
    (reason) => reason.code === 'illness' || (reason.code === 'readiness' && reason.state !== 'expired'),
  );
  // A step back says this with its reasons already.
  return [...held, ...describeReasons(others), ...(decision === 'open' ? describeAskedAgain(today) : [])];
}

/** Said with the step back, so that the questions of the next day surprise nobody. */
export function describeAskedAgain({ readiness }: Pick<Decision, 'readiness'>): string[] {
  const names = readiness.filter(({ state }) => state === 'expired').map(({ item }) => ITEM_WORDS[item]);
  if (names.length === 0) return [];
  return [`Before the next run ${sayList(names)} ${names.length === 1 ? 'is' : 'are'} asked again.`];
}

function findGap(because: DecisionReason[]): Extract<DecisionReason, { code: 'gap' }> | null {
  return because.find((reason) => reason.code === 'gap') ?? null;
}

/** Why this week began again, for whoever did not look on that one day. */
export function describeBeginning(today: Decision): string[] {
  const { begunBy, openedOn, week } = today;
  if (begunBy === null || openedOn === null) return [];
  const reasons = describeReasons(begunBy.because.map(softenRed));
  if (begunBy.decision === 'repeat') return [`Week ${week} began again on ${sayDay(openedOn)}.`, ...reasons];
  if (begunBy.decision === 'stepBack') {
    const what = isSameWeekAgain(today, openedOn)
      ? `Week ${week} began again`
      : `The plan stepped back to week ${week}`;
    const gap = findGap(begunBy.because);
    if (gap === null) return [`${what} on ${sayDay(openedOn)}.`, ...reasons];
    return [`${what} on ${sayDay(openedOn)}, after ${gap.fullDays} days without a run.`];
  }
  if (begunBy.decision !== 'open') return [];
  return [`Your professional opened week ${week} on ${sayDay(openedOn)}.`, ...reasons];
}

export function describeComing({ coming, openedOn, numbers }: Decision, reasons: string[]): string[] {
  return coming === null ? [] : [...reasons, sayFrom({ openedOn, numbers })];
}

/** Of a repeat that comes at the end of the week. */
export function sayFrom({ openedOn, numbers }: Pick<Decision, 'openedOn' | 'numbers'>): string {
  if (openedOn === null) return 'The plan suggests repeating this week.';
  return `From ${sayDay(addDays(openedOn, numbers.daysAsked))} on the plan suggests repeating this week.`;
}

export function describeClosed({ running, decision, restUntil }: Decision): string[] {
  if (running === 'open' || decision === 'pause' || decision === 'hold' || decision === 'notReady') return [];
  return [
    restUntil === null
      ? 'No running today.'
      : `No running today: after what you told us, running rests until the end of ${sayDay(restUntil)}. Walking is fine if it feels fine.`,
  ];
}

/** The day on which she tells of a red is not one of the two that rest; nobody is sent out on it all the same. */
function describeRestAhead({ running, because, day }: Decision): string[] {
  const isToldToday = because.some(
    (reason) => reason.code === 'symptom' && reason.level === 'red' && reason.day === day,
  );
  if (running === 'closed' || !isToldToday) return [];
  const until = sayDay(addDays(day, GATE_NUMBERS.closedAfterRed.value));
  return [
    `From tomorrow running rests until the end of ${until}. The plan suggests resting today, too. Walking is fine if it feels fine.`,
  ];
}

export function describeReview({ numbers, week }: Decision): string[] {
  const attempts = numbers.attemptsAtThisWeek ?? 0;
  if (attempts < GATE_NUMBERS.attemptsBeforeReview.value) return [];
  return [
    `Week ${week} has begun ${attempts} times by now. Consider talking to a pelvic-health physiotherapist: a second pair of eyes often finds what holds a week up.`,
  ];
}

function describeMissing(item: MissingItem, { numbers, openedOn }: Decision): DecisionWords['missing'][number] {
  const { countingSessions, sessionsAsked, daysSinceOpened, daysAsked } = numbers;
  switch (item) {
    case 'countingSessions':
      return {
        item,
        text: 'Sessions as planned, with both check-ins',
        have: countingSessions ?? 0,
        need: sessionsAsked,
      };
    case 'days':
      return {
        item,
        text: `A full week since it opened${openedOn ? `: from ${sayDay(addDays(openedOn, daysAsked))}` : ''}`,
        have: daysSinceOpened ?? 0,
        need: daysAsked,
      };
    case 'morningAnswers':
      return { item, text: 'The next-morning check-in of your last run', have: null, need: null };
    case 'strength':
      return { item, text: 'One strength session this week', have: 0, need: 1 };
    default:
      return { item, text: capitalize(ITEM_WORDS[item]), have: null, need: null };
  }
}
