/** On the page of a run whose file is damaged: what may still make it whole. How much was read stands in the verdict. */

import { DAMAGE } from './damage-words.ts';

export function DamageNotice() {
  return (
    <div class="notice">
      <p class="notice-title">{DAMAGE.wholeTitle}</p>
      <p>{DAMAGE.wholeCure}</p>
    </div>
  );
}
