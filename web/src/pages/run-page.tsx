/** One run: the verdict in words, the chart, step by step, the numbers, the heart, and how it felt. */

import { useRoute } from 'preact-iso';
import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { PlanAnswer } from '../../../shared/api/plan-api.ts';
import type { RunnerSettings } from '../../../shared/api/settings-api.ts';
import { CheckInsCard } from '../check-in/check-ins-card.tsx';
import { answerRecorded } from '../check-in/run-to-answer.ts';
import { formatClock, formatDistance, formatLongDay, formatMinutes, localDayIn } from '../format.ts';
import { HAND_RUN } from '../hand-run/hand-run-words.ts';
import { SameRunCard } from '../hand-run/same-run-card.tsx';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { usePageHeading } from '../parts/page.tsx';
import { getPlanOn } from '../plan/plan-calls.ts';
import { CompareCard } from '../run/compare-card.tsx';
import { ComplianceNumbersCard } from '../run/compliance-numbers.tsx';
import { DamageNotice } from '../run/damage-notice.tsx';
import { DAMAGE } from '../run/damage-words.ts';
import { DeleteRun } from '../run/delete-run.tsx';
import { HeartRateCard } from '../run/heart-rate-card.tsx';
import { IntervalTable } from '../run/interval-table.tsx';
import { PiecesCard } from '../run/pieces-card.tsx';
import { deleteActivity, getActivity } from '../run/run-calls.ts';
import { RunChart } from '../run/run-chart.tsx';
import { RunFilesCard } from '../run/run-files-card.tsx';
import { RUNS } from '../run/runs-page-words.ts';
import { SameDayCard } from '../run/same-day-card.tsx';
import { SessionCard } from '../run/session-card.tsx';
import { RUN } from '../run/verdict-words.ts';
import { WitnessesCard } from '../run/witnesses-card.tsx';
import { getSettings } from '../settings/settings-calls.ts';
import { useLoaded } from '../use-loaded.ts';
import { COMMON } from '../words.ts';
import { NotFoundPage } from './not-found-page.tsx';

const NOT_FOUND = 404;

export function RunPage() {
  const { id = '' } = useRoute().params;
  const loaded = useLoaded(`run ${id}`, async () => {
    const [activity, settings] = await Promise.all([getActivity(id), getSettings()]);
    // Its session is one of the plan of its day.
    return { activity, plan: await getPlanOn(activity.summary.day, localDayIn(settings.timeZone)), settings };
  });
  if (loaded.error?.status === NOT_FOUND) return <NotFoundPage />;
  return (
    <div class="page run-page">
      <WhenLoaded loaded={loaded}>{(value) => <RunContent {...value} reload={loaded.reload} />}</WhenLoaded>
      <Disclaimer />
    </div>
  );
}

type ContentProps = {
  activity: ActivityDetail;
  plan: PlanAnswer;
  settings: RunnerSettings;
  reload: () => Promise<void>;
};

function RunContent(props: ContentProps) {
  const { activity, settings } = props;
  return (
    <>
      <Verdict activity={activity} unit={settings.distanceUnit} />
      {activity.assessment.damage !== null && <DamageNotice />}
      <div class="run-columns">
        <Asked {...props} />
        <Seen {...props} />
        <More {...props} />
      </div>
    </>
  );
}

/** How it felt, and whatever is not clear yet. */
function Asked({ activity, plan, settings, reload }: ContentProps) {
  const { summary, sameByHand, files, pieces } = activity;
  const { distanceUnit: unit, timeZone } = settings;
  return (
    <div class="stack run-first">
      <CheckInsCard
        run={answerRecorded(activity)}
        today={localDayIn(timeZone)}
        canCount={summary.compliance === 'met'}
      />
      {pieces !== null && <PiecesCard activityId={summary.id} pieces={pieces} timeZone={timeZone} />}
      {sameByHand.map(({ id, time, runSeconds }) => (
        <SameRunCard
          key={id}
          about={HAND_RUN.sameOfFile(formatMinutes(runSeconds), time)}
          handRunId={id}
          activityId={summary.id}
          onAnswered={reload}
        />
      ))}
      {summary.match.status === 'unclear' && <SessionCard activity={activity} plan={plan} onChanged={reload} />}
      {files?.isAsked === true && (
        <RunFilesCard activityId={summary.id} files={files} unit={unit} timeZone={timeZone} onChanged={reload} />
      )}
    </div>
  );
}

function Seen({ activity, plan, settings: { distanceUnit: unit } }: ContentProps) {
  const { summary, hasStoredWorkout } = activity;
  const { intervals, extraRuns, heartRate } = activity.assessment;
  const { match, id } = summary;
  const isCompared = match.status !== 'extra';
  const isMatched = match.status === 'matched';
  const isForeignWorkout = hasStoredWorkout && !(isMatched && match.by === 'workoutFile');
  return (
    <div class="stack run-main">
      <RunChart activity={activity} unit={unit} isCompared={isCompared} />
      {isCompared && intervals !== null && <IntervalTable intervals={intervals} extraRuns={extraRuns} unit={unit} />}
      <HeartRateCard heartRate={heartRate} />
      {(!isMatched || isForeignWorkout) && (
        <CompareCard activityId={id} plan={isMatched ? null : plan} hasStoredWorkout={hasStoredWorkout} unit={unit} />
      )}
    </div>
  );
}

function More({ activity, plan, settings, reload }: ContentProps) {
  const { summary, assessment, files, sameDay } = activity;
  const { match, id } = summary;
  const { distanceUnit: unit, timeZone } = settings;
  const isMatched = match.status === 'matched';
  return (
    <div class="stack run-more">
      {sameDay !== null && <SameDayCard activityId={id} sameDay={sameDay} timeZone={timeZone} onChanged={reload} />}
      {isMatched && assessment.compliance !== null && <ComplianceNumbersCard compliance={assessment.compliance} />}
      {match.status !== 'unclear' && <SessionCard activity={activity} plan={plan} onChanged={reload} />}
      {files?.isAsked === false && (
        <RunFilesCard activityId={id} files={files} unit={unit} timeZone={timeZone} onChanged={reload} />
      )}
      <WitnessesCard assessment={assessment} />
      <DeleteRun remove={() => deleteActivity(id)} isPiece={activity.pieces !== null} />
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
      {summary.damage !== null && (
        <p>
          <span class="tag tag-damaged">{DAMAGE.tag}</span>
        </p>
      )}
      {words.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {summary.match.status === 'extra' && <p>{words.session}</p>}
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
