/** How much strength work this week has had, and whether today is a good moment for it (`plan-and-rules.md` 7). */

import type { Decision, DecisionReason } from '../gate/decision.ts';
import { addDays, type LocalDay } from '../local-day.ts';
import { STRENGTH_NUMBERS } from './moves.ts';

export type StrengthWeek = {
  /** Days with strength work since the week opened; null while no week is open. */
  sinceOpened: number | null;
  asked: number;
  /** "Twice a week" is about seven days, however long the open week lasts. */
  inSevenDays: number;
  suggested: number;
};

/** Each day once, and the day on which the week opened included, as the gate counts. */
export function countStrengthWeek(days: readonly LocalDay[], openedOn: LocalDay | null, today: LocalDay): StrengthWeek {
  const countFrom = (from: LocalDay) => new Set(days.filter((day) => day >= from && day <= today)).size;
  return {
    sinceOpened: openedOn === null ? null : countFrom(openedOn),
    asked: STRENGTH_NUMBERS.sessionsAsked.value,
    inSevenDays: countFrom(addDays(today, -6)),
    suggested: STRENGTH_NUMBERS.sessionsSuggested.value,
  };
}

export type StrengthMoment =
  | 'anyTime'
  /** A run is offered today and not yet done. */
  | 'runFirst'
  | 'runIsDone'
  /** A session of today is in the log. */
  | 'doneToday'
  /** … and a run is still offered: not behind it on the same day. */
  | 'doneBeforeRun'
  /** With fever, or shortly after it. */
  | 'rest'
  /** A strong symptom was told, and running rests for it. */
  | 'lighter'
  /** The plan is paused until a professional has been seen: strength work is a question for them too. */
  | 'askFirst'
  /** A professional asks to hold: why may speak against strength work as well. */
  | 'askOnHold';

/** What is known of today; `sessionsLeft` of the open week. */
export type StrengthToday = {
  decision: Pick<Decision, 'day' | 'decision' | 'running' | 'week' | 'because' | 'restUntil'>;
  /** What she told today weighs from tomorrow on; null where nothing was told. */
  tomorrow: Pick<Decision, 'because'> | null;
  runDays: readonly LocalDay[];
  sessionsLeft: number;
  isDone: boolean;
};

/** "Not before a run on the same day": with a run still to come, strength waits until it is done. */
export function findStrengthMoment(today: StrengthToday): StrengthMoment {
  const { decision, tomorrow, runDays, isDone } = today;
  const { day, running, because } = decision;
  if (decision.decision === 'pause') return 'askFirst';
  if (decision.decision === 'hold') return 'askOnHold';
  if (because.some(({ code }) => code === 'illness')) return 'rest';
  const isToldToday = [...because, ...(tomorrow?.because ?? [])].some(
    (reason) => isStrongSymptom(reason) && reason.day === day,
  );
  // While readiness is asked again the page says that strength work goes on.
  const isResting = decision.restUntil !== null && decision.decision !== 'notReady';
  if (isToldToday || isResting || (because.some(isStrongSymptom) && running === 'closed')) return 'lighter';
  if (isRunOffered(today)) return isDone ? 'doneBeforeRun' : 'runFirst';
  if (isDone) return 'doneToday';
  return runDays.includes(day) ? 'runIsDone' : 'anyTime';
}

function isRunOffered({ decision: { day, running, week }, runDays, sessionsLeft }: StrengthToday): boolean {
  const isRestDay = runDays.includes(day) || runDays.includes(addDays(day, -1));
  return running === 'open' && week !== null && sessionsLeft > 0 && !isRestDay;
}

function isStrongSymptom(reason: DecisionReason): reason is Extract<DecisionReason, { code: 'symptom' }> {
  return reason.code === 'symptom' && reason.level !== 'amber';
}
