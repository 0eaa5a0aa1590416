/** Over how many seconds speed is evened out: a watch that saves memory tells it so rarely that a few hold one reading. */

import { valuesOf } from '../evidence-number.ts';
import { GAIT_NUMBERS } from './gait-numbers.ts';
import type { SecondGrid } from './second-grid.ts';

const GAIT = valuesOf(GAIT_NUMBERS);

/** An odd number of seconds. */
export function chooseSpeedWindow({ speedGapSeconds }: Pick<SecondGrid, 'speedGapSeconds'>): number {
  const wanted = GAIT.speedSmoothingReadings * speedGapSeconds;
  return wanted > GAIT.speedSmoothingSeconds ? 2 * Math.floor(wanted / 2) + 1 : GAIT.speedSmoothingSeconds;
}
