/** What today asks of her in one sentence: a session, or a day without running. */

import { daysBetween } from '../../../shared/local-day.ts';
import { describeSession } from '../parts/describe-session.ts';
import { TODAY } from '../words.ts';
import type { TodayValue } from './use-today.ts';

/** A day with this much running is a run day (`plan-and-rules.md` 5.1). */
const RUN_DAY_SECONDS = 60;
const SECONDS_PER_MINUTE = 60;

/** Null where running is closed or no week is open: the decision's own sentences say what to do then. */
export function findNextStep(value: TodayValue): string | null {
  const { decision } = value.decision;
  if (decision.running !== 'open' || decision.week === null) return null;
  const sinceLastRun = daysSinceLastRun(value, decision.day);
  if (sinceLastRun === 0) return TODAY.ranToday;
  if (sinceLastRun === 1) return TODAY.restBetween;
  const week = value.plan.weeks.find(({ week }) => week === decision.week);
  const planned = value.plan.plan.weeks[decision.week - 1];
  const session = week?.sessions.find(({ activityId }) => activityId === null);
  if (week === undefined || planned === undefined) return null;
  if (session === undefined) return TODAY.weekComplete;
  return TODAY.nextSession(
    session.session,
    describeSession(planned),
    Math.round(sessionSeconds(value, decision.week) / SECONDS_PER_MINUTE),
  );
}

/** In two words beside the headline; an open week is no word to run on a day of rest. */
export function describeRunning(value: TodayValue): { running: 'open' | 'closed'; text: string } {
  const { day, running } = value.decision.decision;
  if (running === 'closed') return { running, text: TODAY.runningClosed };
  const sinceLastRun = daysSinceLastRun(value, day);
  if (sinceLastRun === 0) return { running: 'closed', text: TODAY.runningDone };
  return sinceLastRun === 1 ? { running: 'closed', text: TODAY.runningRests } : { running, text: TODAY.runningOpen };
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
