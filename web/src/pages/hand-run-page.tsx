/** One run that was entered by hand: what she told, how it felt, and whether a recording of the day is the same run. */

import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { HandRunDetail, SameDayRecording } from '../../../shared/api/hand-run-api.ts';
import { CheckInsCard } from '../check-in/check-ins-card.tsx';
import { answerByHand } from '../check-in/run-to-answer.ts';
import { formatClock, formatLongDay, formatMinutes, formatTime, localDayIn } from '../format.ts';
import { deleteHandRun, getHandRun, putHandRun } from '../hand-run/hand-run-calls.ts';
import { HandRunForm } from '../hand-run/hand-run-form.tsx';
import { HAND_RUN } from '../hand-run/hand-run-words.ts';
import { SameRunCard, useSameRun } from '../hand-run/same-run-card.tsx';
import { Disclaimer, ErrorNotice, WhenLoaded } from '../parts/notices.tsx';
import { usePageHeading } from '../parts/page.tsx';
import { DeleteRun } from '../run/delete-run.tsx';
import { runHref } from '../run/run-href.ts';
import { getSettings } from '../settings/settings-calls.ts';
import { useLoaded } from '../use-loaded.ts';
import { NotFoundPage } from './not-found-page.tsx';

const NOT_FOUND = 404;

type PartProps = { run: HandRunDetail; timeZone: string; onChanged: () => Promise<void> };

export function HandRunPage() {
  const { id = '' } = useRoute().params;
  const loaded = useLoaded(`hand run ${id}`, async () => {
    const [run, { timeZone }] = await Promise.all([getHandRun(id), getSettings()]);
    return { run, timeZone };
  });
  if (loaded.error?.status === NOT_FOUND) return <NotFoundPage />;
  return (
    <div class="page run-page">
      <WhenLoaded loaded={loaded}>
        {({ run, timeZone }) => (
          <>
            <Told run={run} />
            <div class="run-columns">
              <div class="stack run-main">
                <Questions run={run} timeZone={timeZone} onChanged={loaded.reload} />
                <CheckInsCard run={answerByHand(run)} today={localDayIn(timeZone)} canCount={false} />
              </div>
              <div class="stack run-more">
                <Correction run={run} timeZone={timeZone} onChanged={loaded.reload} />
                <OtherRecordings run={run} timeZone={timeZone} onChanged={loaded.reload} />
                <DeleteRun remove={() => deleteHandRun(id)} />
              </div>
            </div>
          </>
        )}
      </WhenLoaded>
      <Disclaimer />
    </div>
  );
}

function Told({ run: { summary } }: Pick<PartProps, 'run'>) {
  const { day, time, runSeconds, longestRunSeconds, walkSeconds, note } = summary;
  const headline = HAND_RUN.headline(formatMinutes(runSeconds));
  const heading = usePageHeading(headline);
  const facts = [
    { name: HAND_RUN.facts.run, seconds: runSeconds },
    { name: HAND_RUN.facts.longest, seconds: longestRunSeconds },
    { name: HAND_RUN.facts.walk, seconds: walkSeconds },
  ];
  return (
    <header class="verdict">
      <p class="eyebrow">{HAND_RUN.eyebrow(formatLongDay(day), time)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {headline}
      </h1>
      <p>{HAND_RUN.counts}</p>
      {note !== '' && <p class="note">{note}</p>}
      <dl class="facts">
        {facts.map(({ name, seconds }) =>
          seconds === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatMinutes(seconds)}</dd>
            </div>
          ),
        )}
      </dl>
    </header>
  );
}

function describeRecording({ startedAt, timerSeconds }: SameDayRecording, timeZone: string) {
  return [formatTime(startedAt, timeZone), formatClock(timerSeconds)] as const;
}

function Questions({ run: { summary, recordings }, timeZone, onChanged }: PartProps) {
  const { route } = useLocation();
  return (
    <>
      {recordings
        .filter(({ isAsked }) => isAsked)
        .map((recording) => (
          <SameRunCard
            key={recording.activityId}
            about={HAND_RUN.sameOfHand(...describeRecording(recording, timeZone))}
            handRunId={summary.id}
            activityId={recording.activityId}
            onAnswered={(isSame) => (isSame ? route(runHref(recording.activityId), true) : onChanged())}
          />
        ))}
    </>
  );
}

function Correction({ run: { summary }, timeZone, onChanged }: PartProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [hasSaved, setHasSaved] = useState(false);
  if (isOpen) {
    return (
      <HandRunForm
        today={localDayIn(timeZone)}
        told={summary}
        onSave={async (told) => {
          await putHandRun(summary.id, told);
          setHasSaved(true);
          setIsOpen(false);
          await onChanged();
        }}
        onCancel={() => setIsOpen(false)}
      />
    );
  }
  return (
    <section class="card">
      <h2>{HAND_RUN.editTitle}</h2>
      <button type="button" class="button quiet" onClick={() => setIsOpen(true)}>
        {HAND_RUN.edit}
      </button>
      <p class="hint" role="status">
        {hasSaved ? HAND_RUN.saved : ''}
      </p>
    </section>
  );
}

/** Those that nobody asks about: at another time of that day, or said to be another run. */
function OtherRecordings({ run: { summary, recordings }, timeZone }: PartProps) {
  const others = recordings.filter(({ isAsked }) => !isAsked);
  if (others.length === 0) return null;
  return (
    <section class="card">
      <h2>{HAND_RUN.recordingsTitle}</h2>
      <p class="hint">{HAND_RUN.recordingsHint}</p>
      <ul class="stack-small">
        {others.map((recording) => (
          <OtherRecording key={recording.activityId} handRunId={summary.id} recording={recording} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

type OtherProps = { handRunId: string; recording: SameDayRecording; timeZone: string };

function OtherRecording({ handRunId, recording, timeZone }: OtherProps) {
  const { route } = useLocation();
  const { activityId } = recording;
  const { answer, error, isBusy } = useSameRun(handRunId, activityId, () => route(runHref(activityId), true));
  const line = HAND_RUN.recordingLine(...describeRecording(recording, timeZone));
  return (
    <li class="row-between">
      <a class="tall-link" href={runHref(activityId)}>
        {line}
      </a>
      <button type="button" class="button quiet small" disabled={isBusy} onClick={() => answer(true)}>
        {HAND_RUN.recordingSame}
        <span class="visually-hidden">: {line}</span>
      </button>
      {error && <ErrorNotice error={error} />}
    </li>
  );
}
