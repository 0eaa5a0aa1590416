/** Every number that finds the planned intervals and says what was done in them, with unit, tag and source. */

import { asNumber, type EvidenceNumber } from '../evidence-number.ts';

const OURS = 'our proposal';
const TRIED = 'our proposal, tried on 2,400 simulated runs';

export const INTERVAL_NUMBERS = {
  usableCoverage: asNumber(0.8, 'of the time', 'P', OURS),
  disagreementSeconds: asNumber(15, 's of running', 'P', OURS),
  disagreementShare: asNumber(0.1, 'of the running', 'P', OURS),
  sameStoryShare: asNumber(0.85, 'of the time', 'P', TRIED),
  hiddenSecondsPerBout: asNumber(
    24,
    's a run',
    'P',
    'our proposal, measured on real recordings: splits are 3 to 27 s late',
  ),
  lapAdvantage: asNumber(0.05, 'of the agreement', 'P', OURS),
  pressedWithinSeconds: asNumber(8, 's', 'P', TRIED),
  pressedShare: asNumber(0.75, 'of the intervals', 'P', TRIED),
  stepsOnTimeShare: asNumber(0.5, 'of the timed steps', 'P', OURS),
  onTimeShare: asNumber(0.1, 'of the planned time', 'P', OURS),
  onTimeSeconds: asNumber(10, 's', 'P', OURS),
  stepsPlacedShare: asNumber(0.8, 'of the step laps’ time', 'P', OURS),
  durationOffCost: asNumber(0.4, 'a second', 'P', TRIED),
  longerWarmUpCost: asNumber(0.05, 'a second', 'P', TRIED),
  otherMovementCost: asNumber(0.8, 'a second', 'P', TRIED),
  unknownMovementCost: asNumber(0.2, 'a second', 'P', TRIED),
  missingCost: asNumber(0.4, 'a second', 'P', TRIED),
  missingOnceCost: asNumber(10, 'an interval', 'P', TRIED),
  missingUntimedCost: asNumber(40, 'an interval', 'P', TRIED),
  extraRunCost: asNumber(0.6, 'a second', 'P', TRIED),
  extraOtherCost: asNumber(0.25, 'a second', 'P', TRIED),
  cutInsideCost: asNumber(15, 'a cut', 'P', TRIED),
  mostBoundaries: asNumber(1200, 'places', 'P', OURS),
  shortestShare: asNumber(0.8, 'of the planned time', 'P', OURS),
  longestShare: asNumber(1.1, 'of the planned time', 'P', OURS),
  toleranceSeconds: asNumber(5, 's', 'P', OURS),
  knownShare: asNumber(0.8, 'of the interval', 'P', OURS),
  takesPartSeconds: asNumber(8, 's', 'P', OURS),
  ownMovementShare: asNumber(0.5, 'of the interval', 'P', OURS),
  sameLengthLow: asNumber(0.75, 'of the planned time', 'P', OURS),
  sameLengthHigh: asNumber(1.25, 'of the planned time', 'P', OURS),
  likelyLengthLow: asNumber(0.3, 'of the planned time', 'P', OURS),
  likelyLengthHigh: asNumber(2.5, 'of the planned time', 'P', OURS),
  thinkableLengthLow: asNumber(0.3, 'of the planned time', 'P', OURS),
  thinkableLengthHigh: asNumber(3, 'of the planned time', 'P', OURS),
  fittingAgreement: asNumber(0.5, 'agreement, 0 to 1', 'P', OURS),
  pieceOverlapSeconds: asNumber(5, 's', 'P', OURS),
  longestPieceGapSeconds: asNumber(10_800, 's', 'P', OURS),
  mostPieces: asNumber(6, 'recordings', 'P', OURS),
} as const satisfies Record<string, EvidenceNumber>;
