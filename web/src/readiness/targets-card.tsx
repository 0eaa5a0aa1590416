/** The strength targets: advice that she ticks off, and that opens and closes nothing. */

import { useState } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import type { TargetId } from '../../../shared/readiness/strength-targets.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { putTarget } from './readiness-calls.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';
import { useSaving } from './use-saving.ts';

type Props = { standing: ReadinessStandingAnswer; onSaved: (standing: ReadinessStandingAnswer) => void };

export function TargetsCard({ standing, onSaved }: Props) {
  const { error, save } = useSaving(onSaved);
  const [ticked, setTicked] = useState(() =>
    standing.targets.filter(({ isReached }) => isReached).map(({ target }) => target),
  );
  const tick = (target: TargetId, isReached: boolean) => {
    setTicked(isReached ? [...ticked, target] : ticked.filter((each) => each !== target));
    save(() => putTarget({ target, isReached }));
  };
  return (
    <section class="card">
      <h2>{READINESS_PAGE.targetsTitle}</h2>
      <p class="hint">{READINESS_PAGE.targetsLead}</p>
      <ul class="target-list">
        {standing.targets.map(({ target, text }) => (
          <li key={target}>
            <label class="check">
              <input
                type="checkbox"
                checked={ticked.includes(target)}
                onChange={(event) => tick(target, event.currentTarget.checked)}
              />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
    </section>
  );
}
