/** Whether a healthcare provider agreed to high-impact exercise: who and when, or not yet. */

import { useState } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { Choice } from '../parts/choice.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { COMMON } from '../words.ts';
import { postNotAgreed, putClearance } from './readiness-calls.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';
import { findItem } from './readiness-steps.ts';
import { useSaving } from './use-saving.ts';

const ANSWERS = [
  { value: true, label: READINESS_PAGE.agreedYes },
  { value: false, label: READINESS_PAGE.agreedNotYet },
] as const;
const LONGEST_NAME = 120;

type Props = { standing: ReadinessStandingAnswer; onSaved: (standing: ReadinessStandingAnswer) => void };

export function ClearanceForm({ standing, onSaved }: Props) {
  const state = findItem(standing, 'clearance')?.state;
  const [hasAgreed, setHasAgreed] = useState(state === 'met' ? true : state === 'notMet' ? false : null);
  const [by, setBy] = useState(standing.clearance?.by ?? '');
  const [agreedOn, setAgreedOn] = useState(standing.clearance?.agreedOn ?? '');
  const [showMissing, setShowMissing] = useState(false);
  const { isBusy, error, save } = useSaving(onSaved);
  const isOpen = hasAgreed === null || (hasAgreed && (by.trim() === '' || agreedOn === ''));
  const submit = () => {
    if (isOpen) return setShowMissing(true);
    save(() => (hasAgreed ? putClearance({ by: by.trim(), agreedOn }) : postNotAgreed(standing.today)));
  };
  return (
    <section class="card roomy">
      <Choice
        legend={READINESS_PAGE.agreed}
        options={ANSWERS}
        value={hasAgreed}
        isMissing={showMissing && hasAgreed === null}
        onChange={setHasAgreed}
      />
      {hasAgreed === true && (
        <>
          <label class="field" data-missing={(showMissing && by.trim() === '') || undefined}>
            <span>{READINESS_PAGE.agreedBy}</span>
            <small class="hint">{READINESS_PAGE.agreedByHint}</small>
            <input
              type="text"
              value={by}
              maxLength={LONGEST_NAME}
              autocomplete="off"
              onInput={(event) => setBy(event.currentTarget.value)}
            />
          </label>
          <label class="field" data-missing={(showMissing && agreedOn === '') || undefined}>
            <span>{READINESS_PAGE.agreedOn}</span>
            <input
              type="date"
              value={agreedOn}
              min={standing.birth?.birthDay}
              max={standing.today}
              onInput={(event) => setAgreedOn(event.currentTarget.value)}
            />
          </label>
        </>
      )}
      <p class="open-questions" role="status">
        {showMissing && isOpen ? READINESS_PAGE.agreedIncomplete : ''}
      </p>
      {error && <ErrorNotice error={error} />}
      <button type="button" class="button wide" disabled={isBusy} onClick={submit}>
        {isBusy ? COMMON.saving : COMMON.save}
      </button>
    </section>
  );
}
