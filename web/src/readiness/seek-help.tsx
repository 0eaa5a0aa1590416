/** When to see a pelvic-floor physiotherapist, as the founding text says it. */

import { READINESS_PAGE } from './readiness-page-words.ts';

export function SeekHelp() {
  return (
    <section class="card sunken">
      <h2>{READINESS_PAGE.seekTitle}</h2>
      <ul class="plain-list">
        {READINESS_PAGE.seek.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
