/** Where the planned intervals lie in a run: what each number that tells it is and where it is used, in plain words. */

import { type EvidencePlace, wordUses } from '../evidence-place.ts';
import type { INTERVAL_NUMBERS } from '../run/interval-numbers.ts';

type Key = keyof typeof INTERVAL_NUMBERS;

const usedIn = wordUses<Key>();

export const INTERVAL_WORDS: Record<Key, EvidencePlace> = {
  ...usedIn('whether we can tell at all', {
    usableCoverage: 'How much of the time the watch must tell how you moved',
  }),
  ...usedIn('what is said of the sources', {
    disagreementSeconds: 'Two sources that differ by more than this and the next are named',
    disagreementShare: 'Two sources that differ by more than this and the one before are named',
  }),
  ...usedIn('a run without steps', {
    sameStoryShare: 'How far speed and the watch’s own splits must agree for speed to go first',
    hiddenSecondsPerBout: 'Running that only the splits know, beyond this, lets them go first',
  }),
  ...usedIn('finding the planned intervals in a run', {
    lapAdvantage: 'How much less pressed laps may fit than your gait and still be taken',
    pressedWithinSeconds: 'How near a lap lies to a change when it was pressed there',
    pressedShare: 'How many intervals must lie so near for the laps to be pressed ones',
    stepsOnTimeShare: 'How many step laps must last as planned to be of this workout',
    onTimeShare: 'A step lap lasts as planned within this, or within the next',
    onTimeSeconds: 'A step lap lasts as planned within this, or within the one before',
    stepsPlacedShare: 'How much of the step laps must find a place in the workout',
    mostBoundaries: 'A run with more changes is not cut any finer',
  }),
  ...usedIn('laying the plan over the run: only the proportions matter', {
    durationOffCost: 'Cost of a second that an interval is too long or too short',
    longerWarmUpCost: 'Cost of a second of a longer warm-up',
    otherMovementCost: 'Cost of a second run where a walk is planned, or walked where a run is',
    unknownMovementCost: 'Cost of a second about which nothing is known',
    missingCost: 'Cost of a planned second that is missing',
    missingOnceCost: 'Cost of an interval that is missing, beside its seconds',
    missingUntimedCost: 'Cost of a missing interval that has no planned time',
    extraRunCost: 'Cost of a second run outside the plan',
    extraOtherCost: 'Cost of a second walked or stood outside the plan',
    cutInsideCost: 'Cost of a cut where nothing in the recording changes',
  }),
  ...usedIn('the word for each interval', {
    shortestShare: 'The shortest an interval may be, less the seconds below',
    longestShare: 'The longest an interval may be, and the seconds below',
    toleranceSeconds: 'Seconds beside both for reacting to the beep',
    knownShare: 'How much of an interval must be told to judge it',
    takesPartSeconds: 'From this overlap on a run belongs to an interval',
    ownMovementShare: 'How much of an interval must be run, or walked, as planned',
  }),
  ...usedIn('which planned session a run is', {
    sameLengthLow: 'From this length on a run is the planned session',
    sameLengthHigh: 'Up to this length a run is the planned session',
    likelyLengthLow: 'From this length on it is, where the intervals fit',
    likelyLengthHigh: 'Up to this length it is, where the intervals fit',
    thinkableLengthLow: 'From this length on you are asked',
    thinkableLengthHigh: 'Up to this length you are asked',
    fittingAgreement: 'How well the intervals must fit',
  }),
  ...usedIn('a session recorded in pieces', {
    pieceOverlapSeconds: 'How far two recordings may overlap and still be one after the other: clocks differ',
    longestPieceGapSeconds: 'Longest gap over which a short recording is taken as a piece of a session by itself',
    mostPieces: 'Most recordings that are judged as one session',
  }),
};
