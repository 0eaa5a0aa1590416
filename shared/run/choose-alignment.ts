/** Which witness dates the planned intervals: the one that knows best when something changed, not the one that fits best. */

import { valuesOf } from '../evidence-number.ts';
import type { Alignment, Placement } from './align-intervals.ts';
import type { WitnessSource } from './assessment.ts';
import { INTERVAL_NUMBERS } from './interval-numbers.ts';
import { USABLE_COVERAGE } from './witnesses.ts';

const INTERVALS = valuesOf(INTERVAL_NUMBERS);

/** One witness laid beside the plan: `coverage` as the witness has it, `stretches` in number. */
export type SourceAlignment = { source: WitnessSource; coverage: number; stretches: number; alignment: Alignment };

/** By the witness of how she moved, what of our own gait dates the intervals: none that tells another story. */
const DATING: Partial<Record<WitnessSource, readonly WitnessSource[]>> = {
  cadence: ['cadence', 'speed'],
  speed: ['speed'],
};

/**
 * Step laps that follow the workout go before everything. Then our own gait, or laps that she pressed where it changed.
 * The watch's splits come last: they notice a change 3-27 s late (`activities.md` 2).
 * @param movement the witness of how she moved
 */
export function chooseAlignment(alignments: SourceAlignment[], movement: WitnessSource | null): SourceAlignment | null {
  const stepLaps = alignments.find(({ source }) => source === 'stepLaps');
  if (stepLaps) return stepLaps;
  const dating = movement === null ? [] : (DATING[movement] ?? []);
  const gait = findBest(
    alignments.filter(({ source, coverage }) => dating.includes(source) && coverage >= USABLE_COVERAGE),
  );
  if (gait === null) return findBest(alignments);
  // A watch that was never pressed writes one lap for all.
  const laps = alignments.find(({ source, stretches }) => source === 'laps' && stretches > 1);
  return laps && arePressed(laps.alignment, gait.alignment) ? laps : gait;
}

function findBest(alignments: SourceAlignment[]): SourceAlignment | null {
  return alignments.reduce<SourceAlignment | null>(
    (best, next) => (best && best.alignment.agreement >= next.alignment.agreement ? best : next),
    null,
  );
}

/** Pressed laps are exact, so they may fit a little less; others came by distance or from another habit. */
function arePressed(laps: Alignment, gait: Alignment): boolean {
  if (laps.agreement + INTERVALS.lapAdvantage < gait.agreement) return false;
  const found = gait.placements.flatMap((placement, at) =>
    placement ? [{ placement, lap: laps.placements[at] }] : [],
  );
  const near = found.filter(({ placement, lap }) => isNear(placement, lap ?? null));
  return found.length > 0 && near.length >= INTERVALS.pressedShare * found.length;
}

function isNear(one: NonNullable<Placement>, other: Placement): boolean {
  return (
    other !== null &&
    Math.abs(one.startSeconds - other.startSeconds) <= INTERVALS.pressedWithinSeconds &&
    Math.abs(one.endSeconds - other.endSeconds) <= INTERVALS.pressedWithinSeconds
  );
}
