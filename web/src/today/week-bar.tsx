/** A session of the open week as a strip, with her own warm-up and cool-down, and what its colours mean. */

import { buildSessionWorkout } from '../../../shared/plan/plan.ts';
import { SessionBar } from '../plan/session-bar.tsx';
import { TODAY } from './today-words.ts';
import type { TodayValue } from './use-today.ts';

export function WeekBar({ value: { plan, settings }, week }: { value: TodayValue; week: number }) {
  const { warmUpSeconds, coolDownSeconds } = settings;
  const workout = buildSessionWorkout(plan.plan, week, { warmUpSeconds, coolDownSeconds, ceilingBpm: null });
  return (
    <>
      <SessionBar workout={workout} />
      <ul class="legend">
        <li class="legend-run">{TODAY.legendRun}</li>
        <li class="legend-walk">{TODAY.legendWalk}</li>
      </ul>
    </>
  );
}
