/** The page while running is paused: what to do now, and where she notes what a professional said. */

import { useState } from 'preact/hooks';
import type { DecisionAnswer } from '../../../shared/api.ts';
import { type ApiError, postSeen } from '../api-client.ts';
import { EVIDENCE_PAGE } from '../evidence/evidence-page-words.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { usePageHeading } from '../parts/page.tsx';
import { toApiError } from '../use-loaded.ts';
import { COMMON, PAGES, PAUSE } from '../words.ts';

const URGENT_RULE = 1;

export function PausedCard({ answer, onSeen }: { answer: DecisionAnswer; onSeen: () => Promise<void> }) {
  const { decision, words } = answer;
  const heading = usePageHeading(words.headline);
  const isUrgent = decision.rule === URGENT_RULE;
  return (
    <>
      <section class={`card paused ${isUrgent ? 'urgent-card' : ''}`}>
        <h1 ref={heading} tabIndex={-1}>
          {words.headline}
        </h1>
        {words.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <h2>{PAUSE.whatToDo}</h2>
        <ol class="number-list">
          {(isUrgent ? PAUSE.urgentSteps : PAUSE.stopSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{PAUSE.kind}</p>
        <p>
          <a class="tall-link" href="/urgent">
            {PAGES.urgent}
          </a>
        </p>
        <details>
          <summary>{COMMON.why}</summary>
          <p>{words.rule}</p>
          <p>
            <a class="tall-link" href="/evidence">
              {EVIDENCE_PAGE.fromDecision}
            </a>
          </p>
        </details>
      </section>
      <SeenEntry today={decision.day} onSeen={onSeen} />
    </>
  );
}

function SeenEntry({ today, onSeen }: { today: string; onSeen: () => Promise<void> }) {
  const [day, setDay] = useState(today);
  const [isAsking, setIsAsking] = useState(false);
  const { error, isBusy, message, note } = useSeen(day, onSeen);
  return (
    <section class="card">
      <h2>{PAUSE.seenTitle}</h2>
      <p class="hint">{PAUSE.seenHint}</p>
      <label class="field">
        <span>{PAUSE.seenDay}</span>
        <input type="date" value={day} max={today} onInput={(event) => setDay(event.currentTarget.value || today)} />
      </label>
      <div class="button-row">
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => setIsAsking(true)}>
          {PAUSE.mayRun}
        </button>
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => void note(false)}>
          {PAUSE.mayNotRun}
        </button>
      </div>
      <p role="status">{message}</p>
      {error && <ErrorNotice error={error} />}
      {isAsking && (
        <ConfirmDialog
          question={PAUSE.mayRunConfirm}
          yes={PAUSE.mayRunYes}
          isBusy={isBusy}
          onYes={() => void note(true).then(() => setIsAsking(false))}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}

function useSeen(day: string, onSeen: () => Promise<void>) {
  const [error, setError] = useState<ApiError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState('');
  const note = async (mayRun: boolean) => {
    setIsBusy(true);
    setError(null);
    try {
      await postSeen({ day, mayRun });
      setMessage(PAUSE.noted);
      await onSeen();
    } catch (caught) {
      setError(toApiError(caught));
    }
    setIsBusy(false);
  };
  return { error, isBusy, message, note };
}
