/** The way to enter a run without a file, beside where files come in. */

import { NEW_HAND_RUN_HREF } from '../run/run-href.ts';
import { HAND_RUN } from './hand-run-words.ts';

export function ByHandLink() {
  return (
    <p class="by-hand-link">
      <a class="tall-link" href={NEW_HAND_RUN_HREF}>
        {HAND_RUN.add}
      </a>
    </p>
  );
}
