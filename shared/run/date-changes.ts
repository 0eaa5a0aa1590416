/** Dates the changes between walking and running: a band tells that she changed, but some seconds late. */

import { valuesOf } from '../evidence-number.ts';
import type { Movement } from './assessment.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';

const GAIT = valuesOf(GAIT_NUMBERS);

/** Running is over the middle, walking under it; under `still` the column tells neither. */
export type Middle = { threshold: number; still: number };

/**
 * Moves every change back to where the column crossed the middle. Late at both ends of a run costs nothing, but a run
 * to the very end of the recording has only the one. What lies between walk and run for longer than a change takes
 * stays what the band makes of it.
 */
export function dateChanges(states: Movement[], column: Float64Array, { threshold, still }: Middle): void {
  for (let change = 1; change < states.length; change++) {
    const [before, after] = [states[change - 1], states[change] as Movement];
    if (!isGaitChange(before, after)) continue;
    const earliest = Math.max(0, change - GAIT.longestBandSeconds);
    for (let second = change - 1; second >= earliest && states[second] === before; second--) {
      const value = column[second] as number;
      const isBeyond = after === 'run' ? value >= threshold : value <= threshold && value >= still;
      if (!isBeyond) break;
      states[second] = after;
    }
  }
}

function isGaitChange(before: Movement | undefined, after: Movement): boolean {
  return (before === 'walk' && after === 'run') || (before === 'run' && after === 'walk');
}
