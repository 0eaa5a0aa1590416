/** Counts repetitions by taps. */

import { useState } from 'preact/hooks';
import { SELF_CHECK_PAGE } from './self-check-words.ts';

export function MovementCounter({ times, onDone }: { times: number; onDone: () => void }) {
  const [count, setCount] = useState(0);
  const countOne = () => {
    setCount(count + 1);
    if (count + 1 === times) onDone();
  };
  return (
    <div class="measure">
      <p class="measure-number" role="status">
        {SELF_CHECK_PAGE.countOf(count, times)}
      </p>
      <progress max={times} value={count} aria-hidden="true" />
      <div class="button-row">
        <button type="button" class="button" disabled={count >= times} onClick={countOne}>
          {SELF_CHECK_PAGE.count}
        </button>
        <button type="button" class="button quiet" disabled={count === 0} onClick={() => setCount(count - 1)}>
          {SELF_CHECK_PAGE.countBack}
        </button>
      </div>
      <p class="hint">{SELF_CHECK_PAGE.countHint}</p>
    </div>
  );
}
