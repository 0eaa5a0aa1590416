/** How often the watch began each step of a workout, as its laps tell: what the stored workout itself leaves open. */

import type { FitTables } from '../file/decode-messages.ts';

/** `message_index` keeps flags in its high bits. */
const MESSAGE_INDEX_MASK = 0x0fff;

/** By index among the step messages. Neighbouring laps of one index are one step, cut by auto-lap. */
export function countBegunSteps({ lap }: Pick<FitTables, 'lap'>): Map<number, number> {
  const begun = new Map<number, number>();
  let before = Number.NaN;
  for (const stated of lap.columns.stepIndex) {
    const index = Number.isNaN(stated) ? stated : stated & MESSAGE_INDEX_MASK;
    if (!Number.isNaN(index) && index !== before) begun.set(index, (begun.get(index) ?? 0) + 1);
    before = index;
  }
  return begun;
}
