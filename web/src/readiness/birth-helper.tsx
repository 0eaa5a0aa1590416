/** Says from which day on twelve weeks have passed since the birth; the day stays in this field and is not kept. */

import { useState } from 'preact/hooks';
import { judgeBirth } from '../../../shared/readiness/birth-rule.ts';
import { describeBirth } from '../../../shared/words/readiness-guide-words.ts';
import { BIRTH_HELPER } from '../self-check/self-check-words.ts';

export function BirthHelper({ today }: { today: string }) {
  const [birthDay, setBirthDay] = useState('');
  const words = birthDay === '' ? null : describeBirth(judgeBirth(birthDay, [], today));
  return (
    <details>
      <summary>{BIRTH_HELPER.summary}</summary>
      <label class="field">
        <span>{BIRTH_HELPER.day}</span>
        <input type="date" value={birthDay} max={today} onInput={(event) => setBirthDay(event.currentTarget.value)} />
      </label>
      <div role="status">
        {words !== null && (
          <>
            <p>
              <strong>{words.headline}</strong>
            </p>
            {words.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </>
        )}
      </div>
      <p class="hint">{BIRTH_HELPER.note}</p>
    </details>
  );
}
