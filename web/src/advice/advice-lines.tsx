/** Advice as short paragraphs, with the way to the urgent list where it belongs. */

import type { AdviceEntry } from '../../../shared/api/advice-api.ts';
import { ADVICE } from './advice-words.ts';

export function AdviceLines({ advice }: { advice: readonly AdviceEntry[] }) {
  return (
    <ul class="stack-small">
      {advice.map(({ code, text, urgentLink }) => (
        <li key={code} class="advice">
          <p>{text}</p>
          {urgentLink !== null && (
            <p>
              <a class="tall-link" href="/urgent">
                {urgentLink}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function AdviceCard({ advice }: { advice: readonly AdviceEntry[] }) {
  if (advice.length === 0) return null;
  return (
    <section class="card">
      <h2>{ADVICE.title}</h2>
      <AdviceLines advice={advice} />
      <p class="hint">{ADVICE.note}</p>
    </section>
  );
}
