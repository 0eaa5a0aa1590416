/** The day and kind of the birth; the twelve weeks are counted from it. */

import { useState } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { BIRTH_KINDS, type BirthKind } from '../../../shared/readiness/told-readiness.ts';
import { BIRTH_KIND_WORDS } from '../../../shared/words/readiness-item-words.ts';
import { CARE } from '../care/care-words.ts';
import { Choice } from '../parts/choice.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { COMMON } from '../words.ts';
import { putBirth } from './readiness-calls.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';
import { useSaving } from './use-saving.ts';

const KINDS = BIRTH_KINDS.map((value) => ({ value, label: BIRTH_KIND_WORDS[value] }));

type Props = { standing: ReadinessStandingAnswer; onSaved: (standing: ReadinessStandingAnswer) => void };

export function BirthForm({ standing, onSaved }: Props) {
  const [birthDay, setBirthDay] = useState(standing.birth?.birthDay ?? '');
  const [kind, setKind] = useState<BirthKind | null>(standing.birth?.kind ?? null);
  const [showMissing, setShowMissing] = useState(false);
  const { isBusy, error, save } = useSaving(onSaved);
  const submit = () => {
    if (birthDay === '' || kind === null) return setShowMissing(true);
    save(() => putBirth({ birthDay, kind }));
  };
  return (
    <section class="card roomy">
      <label class="field" data-missing={(showMissing && birthDay === '') || undefined}>
        <span>{READINESS_PAGE.birthDay}</span>
        <small class="hint">{READINESS_PAGE.birthDayHint}</small>
        <input
          type="date"
          value={birthDay}
          max={standing.today}
          onInput={(event) => setBirthDay(event.currentTarget.value)}
        />
      </label>
      <Choice
        legend={READINESS_PAGE.birthKind}
        hint={READINESS_PAGE.birthKindHint}
        options={KINDS}
        value={kind}
        isMissing={showMissing && kind === null}
        onChange={setKind}
      />
      <p class="open-questions" role="status">
        {showMissing && (birthDay === '' || kind === null) ? READINESS_PAGE.birthIncomplete : ''}
      </p>
      {error && <ErrorNotice error={error} />}
      <button type="button" class="button wide" disabled={isBusy} onClick={submit}>
        {isBusy ? COMMON.saving : COMMON.save}
      </button>
      <a class="tall-link" href="/care?say=earlierStart">
        {CARE.fromReadiness}
      </a>
    </section>
  );
}
