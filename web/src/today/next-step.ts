/** What today asks of her in one look: a session, a day without running, or what the plan waits for. */

import { daysBetween } from '../../../shared/local-day.ts';
import { describeClosed } from '../../../shared/words/decision-words.ts';
import { capitalize } from '../../../shared/words/durations.ts';
import { describeSession } from '../plan/describe-session.ts';
import { TODAY } from './today-words.ts';
import type { TodayValue } from './use-today.ts';

/** A day with this much running is a run day (`plan-and-rules.md` 5.1). */
const RUN_DAY_SECONDS = 60;
const SECONDS_PER_MINUTE = 60;

/** `session`: of the open week, where one can be run today. */
export type NextStep = { headline: string; text: string | null; session: number | null };

export function findNextStep(value: TodayValue): NextStep {
  const { decision, words } = value.decision;
  if (decision.running === 'closed') return describeRest(value);
  const sinceLastRun = daysSinceLastRun(value, decision.day);
  if (sinceLastRun === 0) return { ...TODAY.ranToday, session: null };
  if (sinceLastRun === 1) return { ...TODAY.restBetween, session: null };
  if (hasToldStrongSymptomToday(value)) return { ...TODAY.restAfterTelling, session: null };
  const next = decision.week === null ? null : findNextSession(value, decision.week);
  return next ?? { headline: words.headline, text: null, session: null };
}

/** Where the week itself is closed, the decision says why; on a single day of rest the week goes on. */
function describeRest({ decision: { decision, words } }: TodayValue): NextStep {
  const [rest] = describeClosed(decision);
  if (rest === undefined) return { headline: words.headline, text: null, session: null };
  const text = capitalize(rest.replace(REST_BEGIN, ''));
  return { headline: TODAY.restHeadline, text: text === '' ? null : text, session: null };
}

/** Said by the headline already. */
const REST_BEGIN = /^No running today[:.] ?/;

function findNextSession(value: TodayValue, weekNumber: number): NextStep | null {
  const week = value.plan.weeks.find(({ week }) => week === weekNumber);
  const planned = value.plan.plan.weeks[weekNumber - 1];
  if (week === undefined || planned === undefined) return null;
  const session = week.sessions.find(({ activityId }) => activityId === null)?.session;
  if (session === undefined) return { ...TODAY.weekComplete, session: null };
  const minutes = Math.round(sessionSeconds(value, weekNumber) / SECONDS_PER_MINUTE);
  // Strength work does not go before a run of the same day.
  if (value.strength.moment === 'doneBeforeRun') return { ...TODAY.strengthDone(session), session };
  return {
    headline: TODAY.nextSession(session),
    text: TODAY.nextSessionAbout(describeSession(planned), minutes),
    session,
  };
}

/** The rules close the two days after it; on the day itself no session is held out to her either. */
function hasToldStrongSymptomToday({ decision: { decision } }: TodayValue): boolean {
  return decision.because.some(
    (reason) => reason.code === 'symptom' && reason.level !== 'amber' && reason.day === decision.day,
  );
}

/** In two words beside the headline; an open week is no word to run on a day of rest. */
export function describeRunning(value: TodayValue): { running: 'open' | 'closed'; text: string } {
  const { day, running } = value.decision.decision;
  if (running === 'closed') return { running, text: TODAY.runningClosed };
  const sinceLastRun = daysSinceLastRun(value, day);
  if (sinceLastRun === 0) return { running: 'closed', text: TODAY.runningDone };
  const isRest = sinceLastRun === 1 || hasToldStrongSymptomToday(value);
  return isRest ? { running: 'closed', text: TODAY.runningClosed } : { running, text: TODAY.runningOpen };
}

function daysSinceLastRun({ activities, handRuns }: TodayValue, today: string): number | null {
  const since = [...activities, ...handRuns]
    .filter(({ runSeconds }) => runSeconds === null || runSeconds >= RUN_DAY_SECONDS)
    .map(({ day }) => daysBetween(day, today))
    .filter((days) => days >= 0);
  return since.length === 0 ? null : Math.min(...since);
}

/** One session with her own warm-up and cool-down. */
function sessionSeconds({ plan, settings }: TodayValue, weekNumber: number): number {
  const week = plan.plan.weeks[weekNumber - 1];
  if (week === undefined) return 0;
  return (week.runSeconds + week.walkSeconds) * week.repeats + settings.warmUpSeconds + settings.coolDownSeconds;
}
