/** The urgent list in short, shown before and beside every check-in. */

import { URGENT } from './urgent-words.ts';

export function UrgentReminder() {
  return (
    <aside class="urgent-reminder" aria-label={URGENT.title}>
      <h2>{URGENT.compactTitle}</h2>
      <p>
        <strong>{URGENT.compactNowLead}</strong> {URGENT.compactNow}
      </p>
      <p>
        <strong>{URGENT.compactTodayLead}</strong> {URGENT.compactToday}
      </p>
      <p>
        <a class="tall-link" href="/urgent">
          {URGENT.compactLink}
        </a>
      </p>
    </aside>
  );
}
