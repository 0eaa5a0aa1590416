/** What the self-check comes to, in words, and the answer for the readiness list that she confirms herself. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { judgeSelfCheck, type SelfCheckJudgement } from '../../../shared/readiness/self-check.ts';
import { describeSelfCheck } from '../../../shared/words/readiness-guide-words.ts';
import { type ApiError, postReadiness } from '../api-client.ts';
import { Choice } from '../parts/choice.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { toApiError } from '../use-loaded.ts';
import { COMMON, READINESS } from '../words.ts';
import { toMovementAnswers } from './check-steps.ts';
import { SELF_CHECK_PAGE } from './self-check-words.ts';
import type { SelfCheckCourse } from './use-self-check.ts';

export function CheckResult({ course, today }: { course: SelfCheckCourse; today: string }) {
  const judgement = judgeSelfCheck(toMovementAnswers(course.drafts));
  const { headline, sentences } = describeSelfCheck(judgement);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <section class="card">
        <p class="eyebrow">{SELF_CHECK_PAGE.resultTitle}</p>
        <h2 class="step-name" ref={heading} tabIndex={-1}>
          {headline}
        </h2>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <div class="button-row">
          {judgement.outcome === 'cannotTell' && (
            <button type="button" class="button" onClick={course.begin}>
              {SELF_CHECK_PAGE.goOn}
            </button>
          )}
          <button type="button" class="button quiet" onClick={course.startOver}>
            {SELF_CHECK_PAGE.startOver}
          </button>
        </div>
      </section>
      {judgement.outcome === 'cannotTell' ? (
        <p class="hint">{SELF_CHECK_PAGE.openHint}</p>
      ) : (
        <AnswerForm outcome={judgement.outcome} today={today} onSaved={course.forget} />
      )}
      <p>
        <a class="tall-link" href="/readiness">
          {SELF_CHECK_PAGE.toReadiness}
        </a>
      </p>
    </>
  );
}

const ANSWERS = [
  { value: true, label: READINESS.met },
  { value: false, label: READINESS.notMet },
] as const;

type FormProps = { outcome: Exclude<SelfCheckJudgement['outcome'], 'cannotTell'>; today: string; onSaved: () => void };

function AnswerForm({ outcome, today, onSaved }: FormProps) {
  const { route } = useLocation();
  const [isMet, setIsMet] = useState(outcome === 'met');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const save = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await postReadiness({ day: today, item: 'selfCheck', met: isMet });
      onSaved();
      route('/readiness');
    } catch (caught) {
      setError(toApiError(caught));
      setIsBusy(false);
    }
  };
  return (
    <section class="card">
      <h2>{SELF_CHECK_PAGE.answerTitle}</h2>
      <Choice
        legend={SELF_CHECK_PAGE.answerQuestion}
        hint={SELF_CHECK_PAGE.answerHint}
        options={ANSWERS}
        value={isMet}
        onChange={setIsMet}
      />
      {isMet && outcome === 'notMet' && <p class="advice">{SELF_CHECK_PAGE.answerDiffers}</p>}
      {error && <ErrorNotice error={error} />}
      <button type="button" class="button wide" disabled={isBusy} onClick={() => void save()}>
        {isBusy ? COMMON.saving : SELF_CHECK_PAGE.save}
      </button>
    </section>
  );
}
