/** One run: the verdict in words, the chart, step by step, the numbers, the heart, and how it felt. */

import { useRoute } from 'preact-iso';
import type { ActivityDetail } from '../../../shared/api.ts';
import { deleteActivity, getActivity, getPlan, getSettings } from '../api-client.ts';
import { answerRecorded } from '../check-in/run-to-answer.ts';
import { formatClock, formatDistance, formatLongDay, formatMinutes, localDayIn } from '../format.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { OutcomeTag } from '../parts/outcome-tag.tsx';
import { usePageHeading } from '../parts/page.tsx';
import { CheckInsCard } from '../run/check-ins-card.tsx';
import { ComplianceNumbersCard } from '../run/compliance-numbers.tsx';
import { DamageNotice } from '../run/damage-notice.tsx';
import { DAMAGE } from '../run/damage-words.ts';
import { DeleteRun } from '../run/delete-run.tsx';
import { HAND_RUN } from '../run/hand-run-words.ts';
import { HeartRateCard } from '../run/heart-rate-card.tsx';
import { IntervalTable } from '../run/interval-table.tsx';
import { RunChart } from '../run/run-chart.tsx';
import { SameRunCard } from '../run/same-run-card.tsx';
import { SessionCard } from '../run/session-card.tsx';
import { WitnessesCard } from '../run/witnesses-card.tsx';
import { useLoaded } from '../use-loaded.ts';
import { COMMON, RUN, RUNS } from '../words.ts';
import { NotFoundPage } from './not-found-page.tsx';

const NOT_FOUND = 404;

export function RunPage() {
  const { id = '' } = useRoute().params;
  const loaded = useLoaded(`run ${id}`, async () => {
    const [activity, plan, settings] = await Promise.all([getActivity(id), getPlan(), getSettings()]);
    return { activity, plan, settings };
  });
  if (loaded.error?.status === NOT_FOUND) return <NotFoundPage />;
  return (
    <div class="page run-page">
      <WhenLoaded loaded={loaded}>
        {({ activity, plan, settings }) => {
          const unit = settings.distanceUnit;
          const { intervals, extraRuns, compliance, heartRate, damage } = activity.assessment;
          const isUnclear = activity.summary.match.status === 'unclear';
          const sessionCard = <SessionCard activity={activity} plan={plan} onChanged={loaded.reload} />;
          return (
            <>
              <Verdict activity={activity} unit={unit} />
              {damage !== null && <DamageNotice />}
              <div class="run-columns">
                <div class="stack run-first">
                  <CheckInsCard
                    run={answerRecorded(activity)}
                    today={localDayIn(settings.timeZone)}
                    canCount={activity.summary.compliance === 'met'}
                  />
                  {activity.sameByHand.map(({ id: handRunId, time, runSeconds }) => (
                    <SameRunCard
                      key={handRunId}
                      about={HAND_RUN.sameOfFile(formatMinutes(runSeconds), time)}
                      handRunId={handRunId}
                      activityId={id}
                      onAnswered={loaded.reload}
                    />
                  ))}
                  {isUnclear && sessionCard}
                </div>
                <div class="stack run-main">
                  <RunChart activity={activity} unit={unit} />
                  {intervals !== null && <IntervalTable intervals={intervals} extraRuns={extraRuns} unit={unit} />}
                  <HeartRateCard heartRate={heartRate} />
                </div>
                <div class="stack run-more">
                  {compliance !== null && <ComplianceNumbersCard compliance={compliance} />}
                  {!isUnclear && sessionCard}
                  <WitnessesCard assessment={activity.assessment} />
                  <DeleteRun remove={() => deleteActivity(id)} />
                </div>
              </div>
            </>
          );
        }}
      </WhenLoaded>
      <Disclaimer />
    </div>
  );
}

function Verdict({ activity, unit }: { activity: ActivityDetail; unit: 'km' | 'mi' }) {
  const { summary, words } = activity;
  const heading = usePageHeading(words.headline);
  return (
    <header class="verdict">
      <p class="eyebrow">{describeWhen(activity)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {words.headline}
      </h1>
      <p class="button-row">
        <OutcomeTag outcome={summary.compliance} />
        {summary.damage !== null && <span class="tag tag-damaged">{DAMAGE.tag}</span>}
      </p>
      {words.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Facts activity={activity} unit={unit} />
    </header>
  );
}

function describeWhen({ summary: { day, match } }: ActivityDetail): string {
  const when = formatLongDay(day);
  if (match.status === 'matched') return `${when} · ${COMMON.weekSession(match.planned.week, match.planned.session)}`;
  return match.status === 'extra' ? `${when} · ${RUNS.extra}` : when;
}

function Facts({ activity: { summary }, unit }: { activity: ActivityDetail; unit: 'km' | 'mi' }) {
  const { time, running, distance, file } = RUN.facts;
  const facts = [
    { name: time, text: formatClock(summary.timerSeconds) },
    { name: running, text: summary.runSeconds === null ? RUN.cannotTell : formatClock(summary.runSeconds) },
    { name: distance, text: summary.distanceMeters === null ? null : formatDistance(summary.distanceMeters, unit) },
    { name: file, text: summary.fileName },
  ];
  return (
    <dl class="facts">
      {facts.map(({ name, text }) =>
        text === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
