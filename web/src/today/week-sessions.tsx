/** This week's sessions: what each asks, which are done, and their files for the watch. */

import type { PlanAnswer } from '../../../shared/api/plan-api.ts';
import { TickIcon } from '../parts/icons.tsx';
import { describeSession } from '../plan/describe-session.ts';
import { sessionFileHref, weekZipHref } from '../plan/plan-calls.ts';
import { PlanMarkTag } from '../plan/plan-mark-tag.tsx';
import { runHref } from '../run/run-href.ts';
import { LoadingHelp } from './loading-help.tsx';
import { findNextStep } from './next-step.ts';
import { describeSessionState } from './session-state.ts';
import { TODAY } from './today-words.ts';
import type { TodayValue } from './use-today.ts';
import { WeekBar } from './week-bar.tsx';

export function WeekSessions({ value }: { value: TodayValue }) {
  const { decision } = value.decision;
  const weekNumber = decision.week;
  const { plan, weeks } = value.plan;
  const week = weeks.find((candidate) => candidate.week === weekNumber);
  const planned = weekNumber === null ? undefined : plan.weeks[weekNumber - 1];
  if (weekNumber === null || week === undefined || planned === undefined) return null;
  /** With what it asks, and its file. */
  const sessionAbove = findNextStep(value).session;
  return (
    <section class="card">
      <h2>{TODAY.sessionsTitle(weekNumber)}</h2>
      <PlanMarkTag mark={plan.mark} />
      {sessionAbove === null && (
        <>
          <p>{describeSession(planned)}</p>
          <WeekBar value={value} week={weekNumber} />
        </>
      )}
      <p class="hint">
        {decision.running === 'open'
          ? TODAY.sessionsNote(plan.sessionsAsked, plan.sessionsOffered)
          : TODAY.sessionsClosed}
      </p>
      <ul class="session-list">
        {week.sessions.map((session) => (
          <SessionRow
            key={session.session}
            week={weekNumber}
            session={session}
            value={value}
            isSaidAbove={session.session === sessionAbove}
          />
        ))}
      </ul>
      <a class="button quiet" href={weekZipHref(weekNumber)} download={`fourth-mile-week-${weekNumber}.zip`}>
        {TODAY.downloadAll}
      </a>
      {sessionAbove === null && <LoadingHelp />}
    </section>
  );
}

type RowProps = {
  week: number;
  session: PlanAnswer['weeks'][number]['sessions'][number];
  value: TodayValue;
  isSaidAbove: boolean;
};

function SessionRow({ week, session: { session, activityId, fileName }, value, isSaidAbove }: RowProps) {
  const isDone = activityId !== null;
  return (
    <li data-done={isDone || undefined}>
      <span class="tick-box">{isDone && <TickIcon />}</span>
      <span class="session-name">
        {TODAY.session(session)}
        {isDone && <span class="hint session-state">{describeState(activityId, value)}</span>}
      </span>
      <SessionLink {...{ week, session, activityId, fileName, isSaidAbove }} />
    </li>
  );
}

type LinkProps = Pick<RowProps, 'week' | 'isSaidAbove'> & RowProps['session'];

function SessionLink({ week, session, activityId, fileName, isSaidAbove }: LinkProps) {
  if (activityId !== null) {
    return (
      <a class="text-link" href={runHref(activityId)}>
        {TODAY.sessionSee}
      </a>
    );
  }
  if (isSaidAbove) return <span class="hint">{TODAY.sessionAbove}</span>;
  return (
    <a
      class="button quiet small"
      href={sessionFileHref(week, session)}
      download={fileName}
      aria-label={TODAY.downloadSession(session)}
    >
      {TODAY.download}
    </a>
  );
}

function describeState(
  activityId: string,
  { activities, decision: { decision, told: toldToday } }: TodayValue,
): string {
  const run = activities.find(({ id }) => id === activityId);
  const told = { activityId, ranOn: run?.day ?? null, compliance: run?.compliance ?? null };
  // What she told today changes the week: then it is no time to speak of counting.
  const running = toldToday.length > 0 ? 'closed' : decision.running;
  return describeSessionState(told, { ...decision, running });
}
