/** How surely a run is the planned session it was laid beside (`activities.md` 6). */

import { valuesOf } from '../evidence-number.ts';
import type { Assessment } from './assessment.ts';
import { INTERVAL_NUMBERS } from './interval-numbers.ts';

const INTERVALS = valuesOf(INTERVAL_NUMBERS);

/** Timer time over planned time [P]: within `same` the length alone says it; `likely` needs the intervals to fit too. */
const LENGTH = {
  same: { low: INTERVALS.sameLengthLow, high: INTERVALS.sameLengthHigh },
  likely: { low: INTERVALS.likelyLengthLow, high: INTERVALS.likelyLengthHigh },
  thinkable: { low: INTERVALS.thinkableLengthLow, high: INTERVALS.thinkableLengthHigh },
};

/** `unclear`: ask her once. */
export type MatchLikelihood = 'matched' | 'unclear' | 'extra';

/** @param assessment of the run against the candidate session's workout */
export function judgeMatch({ compliance, witnesses }: Assessment): MatchLikelihood {
  const length = compliance?.numbers.completed ?? null;
  if (length === null) return 'unclear';
  const agreement = Math.max(0, ...witnesses.map((witness) => witness.agreement ?? 0));
  const isWithin = ({ low, high }: { low: number; high: number }) => length >= low && length <= high;
  if (isWithin(LENGTH.same)) return 'matched';
  if (isWithin(LENGTH.likely) && agreement >= INTERVALS.fittingAgreement) return 'matched';
  return isWithin(LENGTH.thinkable) ? 'unclear' : 'extra';
}
