/** A planned session as one strip: its runs and walks in their true proportions. */

import { flattenWorkout, type Workout } from '../../../shared/workout.ts';
import { MOVEMENTS } from '../run/verdict-words.ts';

const HEIGHT = 10;
const GAP_SECONDS = 6;

export function SessionBar({ workout }: { workout: Workout }) {
  let at = 0;
  const pieces = flattenWorkout(workout).flatMap(({ step, index }) => {
    if (step.duration.type !== 'time') return [];
    const piece = { index, from: at, seconds: step.duration.seconds, movement: step.movement };
    at += step.duration.seconds;
    return [piece];
  });
  return (
    <svg class="session-bar" viewBox={`0 0 ${at} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {pieces.map(({ index, from, seconds, movement }) => (
        <rect
          key={index}
          x={from}
          y={movement === 'run' ? 0 : HEIGHT * 0.35}
          width={Math.max(seconds - GAP_SECONDS, 1)}
          height={movement === 'run' ? HEIGHT : HEIGHT * 0.65}
          class={`bar-${movement}`}
        >
          <title>{MOVEMENTS[movement]}</title>
        </rect>
      ))}
    </svg>
  );
}
