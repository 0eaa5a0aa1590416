/** A countdown for a held or timed movement. It goes by the clock, so a dark screen does not stop it. */

import { useEffect, useState } from 'preact/hooks';
import { formatClock } from '../format.ts';
import { SELF_CHECK_PAGE } from './self-check-words.ts';

const TICK_MS = 250;
const BUZZ_MS = 300;

export function MovementTimer({ seconds, onDone }: { seconds: number; onDone: () => void }) {
  const { leftMs, isRunning, isOver, toggle, reset } = useCountdown(seconds, onDone);
  const startLabel = leftMs === seconds * 1000 ? SELF_CHECK_PAGE.timerStart : SELF_CHECK_PAGE.timerGoOn;
  return (
    <div class="measure">
      <p class="measure-number" role="timer" aria-label={SELF_CHECK_PAGE.timeLeft}>
        {formatClock(Math.ceil(leftMs / 1000))}
      </p>
      <progress max={seconds * 1000} value={seconds * 1000 - leftMs} aria-hidden="true" />
      <div class="button-row">
        {!isOver && (
          <button type="button" class="button" onClick={toggle}>
            {isRunning ? SELF_CHECK_PAGE.timerPause : startLabel}
          </button>
        )}
        {leftMs < seconds * 1000 && (
          <button type="button" class="button quiet" onClick={reset}>
            {SELF_CHECK_PAGE.timerReset}
          </button>
        )}
      </div>
      <p role="status">{isOver ? SELF_CHECK_PAGE.timeUp : ''}</p>
      <p class="hint">{SELF_CHECK_PAGE.timerHint}</p>
    </div>
  );
}

function useCountdown(seconds: number, onDone: () => void) {
  const [leftMs, setLeftMs] = useState(seconds * 1000);
  const [endsAt, setEndsAt] = useState<number | null>(null);
  useEffect(() => {
    if (endsAt === null) return;
    const ticking = setInterval(() => {
      const left = Math.max(0, endsAt - Date.now());
      setLeftMs(left);
      if (left > 0) return;
      setEndsAt(null);
      navigator.vibrate?.(BUZZ_MS);
      onDone();
    }, TICK_MS);
    return () => clearInterval(ticking);
  }, [endsAt]);
  const reset = () => {
    setEndsAt(null);
    setLeftMs(seconds * 1000);
  };
  const toggle = () => setEndsAt(endsAt === null ? Date.now() + leftMs : null);
  return { leftMs, isRunning: endsAt !== null, isOver: leftMs === 0, toggle, reset };
}
