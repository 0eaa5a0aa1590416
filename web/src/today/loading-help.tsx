/** How a session's file gets onto the watch, folded: once on the page, beside the first file that it offers. */

import { TODAY } from './today-words.ts';

export function LoadingHelp() {
  return (
    <details>
      <summary>{TODAY.loadTitle}</summary>
      <ol class="number-list">
        {TODAY.loadSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ul class="plain-list">
        {TODAY.loadNotes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
