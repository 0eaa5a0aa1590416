/** The whole plan: every week, what it asks, and where she stands. */

import type { PlanAnswer } from '../../../shared/api/plan-api.ts';
import { buildSessionWorkout, type PlanWeek } from '../../../shared/plan/plan.ts';
import { formatClock } from '../format.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { describeSession } from '../plan/describe-session.ts';
import { getPlan } from '../plan/plan-calls.ts';
import { PLAN_LIBRARY, PLAN_NEXT } from '../plan/plan-edit-words.ts';
import { PlanMarkNote } from '../plan/plan-mark-tag.tsx';
import { PLAN } from '../plan/plan-page-words.ts';
import { PlanRemarks } from '../plan/plan-remarks.tsx';
import { SessionBar } from '../plan/session-bar.tsx';
import { getSettings } from '../settings/settings-calls.ts';
import { useLoaded } from '../use-loaded.ts';
import { COMMON, PAGES } from '../words.ts';

export function PlanPage() {
  const loaded = useLoaded('plan', async () => {
    const [plan, settings] = await Promise.all([getPlan(), getSettings()]);
    return { plan, settings };
  });
  return (
    <Page title={PAGES.plan} lead={PLAN.lead}>
      <WhenLoaded loaded={loaded}>
        {({ plan, settings }) => (
          <>
            <PlanHead answer={plan} />
            <ol class="week-list">
              {plan.weeks.map((week) => (
                <WeekRow key={week.week} answer={plan} week={week} edges={settings} />
              ))}
            </ol>
            <p class="hint">{PLAN.sourceNote}</p>
            <PlanRemarks plan={plan.plan} />
          </>
        )}
      </WhenLoaded>
      <Disclaimer />
    </Page>
  );
}

function PlanHead({ answer: { plan, next } }: { answer: PlanAnswer }) {
  return (
    <section class="card sunken">
      <div class="row-between">
        <h2>{plan.name}</h2>
        <a class="button quiet small" href="/plan/plans">
          {PLAN_LIBRARY.link}
        </a>
      </div>
      <PlanMarkNote mark={plan.mark} />
      {next && (
        <>
          <h3>{PLAN_NEXT.title(next.plan.name)}</h3>
          <PlanMarkNote mark={next.plan.mark} />
          <p>{next.week === null ? PLAN_NEXT.waits : PLAN_NEXT.week(next.week)}</p>
        </>
      )}
    </section>
  );
}

type RowProps = {
  answer: PlanAnswer;
  week: PlanAnswer['weeks'][number];
  edges: { warmUpSeconds: number; coolDownSeconds: number };
};

function WeekRow({ answer, week, edges }: RowProps) {
  const planned = answer.plan.weeks[week.week - 1];
  if (planned === undefined) return null;
  const { warmUpSeconds, coolDownSeconds } = edges;
  const workout = buildSessionWorkout(answer.plan, week.week, { warmUpSeconds, coolDownSeconds, ceilingBpm: null });
  return (
    <li class={`card week-row week-${week.state}`} aria-current={week.state === 'open' ? 'step' : undefined}>
      <div class="row-between">
        <h2>{COMMON.week(week.week)}</h2>
        <span class={`tag state-${week.state}`}>{PLAN.states[week.state]}</span>
      </div>
      <p>{describeSession(planned)}</p>
      <SessionBar workout={workout} />
      <p class="hint">{describeWeek(week, planned)}</p>
    </li>
  );
}

function describeWeek(week: PlanAnswer['weeks'][number], planned: PlanWeek): string {
  const parts = [PLAN.totals(formatClock(week.runSeconds), formatClock(week.totalSeconds))];
  parts.push(planned.tag === 'seed' ? PLAN.fromSeed : PLAN.fromProposal);
  if (week.state === 'open') {
    const done = week.sessions.filter(({ activityId }) => activityId !== null).length;
    parts.push(PLAN.sessionsDone(done, week.sessions.length));
  }
  if (planned.asksSelfCheck) parts.push(PLAN.selfCheck);
  return parts.join(' · ');
}
