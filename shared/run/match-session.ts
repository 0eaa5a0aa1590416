/** How surely a run is the planned session it was laid beside (`activities.md` 6). */

import type { Assessment } from './assessment.ts';

/** Timer time over planned time [P]: within `same` the length alone says it; `likely` needs the intervals to fit too. */
const LENGTH = { same: { low: 0.75, high: 1.25 }, likely: { low: 0.3, high: 2.5 }, thinkable: { low: 0.3, high: 3 } };
/** Agreement of the best witness with the plan, 0-1 [P]. */
const FITTING_AGREEMENT = 0.5;

/** `unclear`: ask her once. */
export type MatchLikelihood = 'matched' | 'unclear' | 'extra';

/** @param assessment of the run against the candidate session's workout */
export function judgeMatch({ compliance, witnesses }: Assessment): MatchLikelihood {
  const length = compliance?.numbers.completed ?? null;
  if (length === null) return 'unclear';
  const agreement = Math.max(0, ...witnesses.map((witness) => witness.agreement ?? 0));
  const isWithin = ({ low, high }: { low: number; high: number }) => length >= low && length <= high;
  if (isWithin(LENGTH.same)) return 'matched';
  if (isWithin(LENGTH.likely) && agreement >= FITTING_AGREEMENT) return 'matched';
  return isWithin(LENGTH.thinkable) ? 'unclear' : 'extra';
}
