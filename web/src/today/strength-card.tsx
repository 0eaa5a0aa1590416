/** Strength on the first page: where the week stands, whether today is a good day for it, and the log in two taps. */

import type { StrengthAnswer } from '../../../shared/api/strength-api.ts';
import { describeStrengthPace, STRENGTH_MOMENT_WORDS } from '../../../shared/words/strength-words.ts';
import { StrengthLog } from '../strength/strength-log.tsx';
import { STRENGTH } from '../strength/strength-page-words.ts';

export function StrengthCard({ answer, onChanged }: { answer: StrengthAnswer; onChanged: () => Promise<void> }) {
  // What the next week asks for stands on its list.
  const lately = describeStrengthPace({ ...answer.week, sinceOpened: null }, answer.moment);
  return (
    <section class="card">
      <h2>{STRENGTH.title}</h2>
      <p class="hint">
        {STRENGTH_MOMENT_WORDS[answer.moment]} {lately}
      </p>
      <StrengthLog answer={answer} isOnToday onChanged={onChanged} />
      <a class="tall-link" href="/strength">
        {STRENGTH.toPage}
      </a>
    </section>
  );
}
