/** What each number that judges a run is and where it is used, in plain words. */

import type { EvidencePlace } from '../evidence/evidence-entry.ts';
import type { GAIT_NUMBERS } from '../run/gait-numbers.ts';
import type { HEART_RATE_NUMBERS } from '../run/heart-rate-numbers.ts';
import type { INTERVAL_NUMBERS } from '../run/interval-numbers.ts';

export const GAIT_WORDS: Record<keyof typeof GAIT_NUMBERS, EvidencePlace> = {
  runThresholdSteps: { what: 'Steps a minute between a walk and a run', usedIn: 'telling running from walking' },
  cadenceBandSteps: {
    what: 'The band around it in which what she did before goes on',
    usedIn: 'telling running from walking',
  },
  lowestPersonalSteps: { what: 'The lowest threshold of your own', usedIn: 'telling running from walking' },
  highestPersonalSteps: { what: 'The highest threshold of your own', usedIn: 'telling running from walking' },
  walkMeanSteps: { what: 'The mean of what may be your walk', usedIn: 'telling running from walking' },
  runMeanSteps: { what: 'The mean of what may be your run', usedIn: 'telling running from walking' },
  slowestRunMeanSteps: {
    what: 'The same, where speed says that it is a run',
    usedIn: 'telling running from walking',
  },
  slowestJogSpeed: { what: 'A slower jog, at quick steps, may be a walk', usedIn: 'telling running from walking' },
  shortestClusterSeconds: {
    what: 'How long a walk or a run must last to have a say in your own threshold',
    usedIn: 'telling running from walking',
  },
  slowestSteps: { what: 'Fewer steps have no say in your own threshold', usedIn: 'telling running from walking' },
  quickestSteps: { what: 'More steps have no say in your own threshold', usedIn: 'telling running from walking' },
  runThresholdSpeed: {
    what: 'Speed between a walk and a run, where no steps are told',
    usedIn: 'telling running from walking',
  },
  speedBand: {
    what: 'The band around it in which what she did before goes on',
    usedIn: 'telling running from walking',
  },
  lowestPersonalSpeed: { what: 'The lowest speed threshold of your own', usedIn: 'telling running from walking' },
  highestPersonalSpeed: { what: 'The highest speed threshold of your own', usedIn: 'telling running from walking' },
  walkMeanSpeed: { what: 'The mean speed of what may be your walk', usedIn: 'telling running from walking' },
  shortestSpeedGap: {
    what: 'How far the speeds of walk and run must lie apart for a threshold of your own',
    usedIn: 'telling running from walking',
  },
  fastestSpeed: { what: 'Faster readings have no say in your own threshold', usedIn: 'telling running from walking' },
  speedBin: { what: 'How finely speeds are counted for your own threshold', usedIn: 'telling running from walking' },
  stillSteps: {
    what: 'Fewer steps are a still arm, a stroller or standing: then speed answers',
    usedIn: 'telling running from walking',
  },
  stillSpeed: { what: 'Slower is standing', usedIn: 'telling running from walking' },
  smoothingSeconds: { what: 'Steps are evened out over', usedIn: 'telling running from walking' },
  speedSmoothingSeconds: { what: 'Speed is evened out over', usedIn: 'telling running from walking' },
  shortestBoutSeconds: { what: 'The shortest running that is counted as such', usedIn: 'telling running from walking' },
  longestBridgedHoleSeconds: {
    what: 'How long steps may be missing within a run or a walk that goes on',
    usedIn: 'telling running from walking',
  },
  longestWalkStep: { what: 'A longer step is no walking step', usedIn: 'telling running from walking' },
  longStepsSeconds: { what: 'How long such steps must last to be a run', usedIn: 'telling running from walking' },
  shortestKnownStep: {
    what: 'A shorter step says that the watch does not know the ground',
    usedIn: 'telling running from walking',
  },
  shortestRunStep: {
    what: 'A shorter step, in what was recorded as a walk, is a climb and no run',
    usedIn: 'telling running from walking',
  },
  earliestLagSeconds: {
    what: 'The earliest that steps are looked for beside speed',
    usedIn: 'taking out how late a watch tells the steps',
  },
  latestLagSeconds: {
    what: 'The latest that steps are looked for beside speed',
    usedIn: 'taking out how late a watch tells the steps',
  },
  leastLagCorrelation: {
    what: 'How well steps and speed must go together to tell the lag',
    usedIn: 'taking out how late a watch tells the steps',
  },
  longestBridgedGapSeconds: {
    what: 'The longest gap between two readings that is no hole',
    usedIn: 'laying the recording out second by second',
  },
  longestHeldHeartRateSeconds: {
    what: 'How long a heart rate stands for the seconds after it',
    usedIn: 'laying the recording out second by second',
  },
  longestRunSeconds: {
    what: 'What lies behind this counts as unknown',
    usedIn: 'laying the recording out second by second',
  },
  shortestPauseSeconds: {
    what: 'A shorter stop of the watch is no pause',
    usedIn: 'laying the recording out second by second',
  },
};

export const INTERVAL_WORDS: Record<keyof typeof INTERVAL_NUMBERS, EvidencePlace> = {
  usableCoverage: {
    what: 'How much of the time the watch must tell how you moved',
    usedIn: 'whether we can tell at all',
  },
  disagreementSeconds: {
    what: 'Two sources that differ by more than this and the next are named',
    usedIn: 'what is said of the sources',
  },
  disagreementShare: {
    what: 'Two sources that differ by more than this and the one before are named',
    usedIn: 'what is said of the sources',
  },
  sameStoryShare: {
    what: 'How far speed and the watch’s own splits must agree for speed to go first',
    usedIn: 'a run without steps',
  },
  hiddenSecondsPerBout: {
    what: 'Running that only the splits know, beyond this, lets them go first',
    usedIn: 'a run without steps',
  },
  lapAdvantage: {
    what: 'How much less pressed laps may fit than your gait and still be taken',
    usedIn: 'finding the planned intervals in a run',
  },
  pressedWithinSeconds: {
    what: 'How near a lap lies to a change when it was pressed there',
    usedIn: 'finding the planned intervals in a run',
  },
  pressedShare: {
    what: 'How many intervals must lie so near for the laps to be pressed ones',
    usedIn: 'finding the planned intervals in a run',
  },
  stepsOnTimeShare: {
    what: 'How many step laps must last as planned to be of this workout',
    usedIn: 'finding the planned intervals in a run',
  },
  onTimeShare: {
    what: 'A step lap lasts as planned within this, or within the next',
    usedIn: 'finding the planned intervals in a run',
  },
  onTimeSeconds: {
    what: 'A step lap lasts as planned within this, or within the one before',
    usedIn: 'finding the planned intervals in a run',
  },
  stepsPlacedShare: {
    what: 'How much of the step laps must find a place in the workout',
    usedIn: 'finding the planned intervals in a run',
  },
  durationOffCost: {
    what: 'Cost of a second that an interval is too long or too short',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  longerWarmUpCost: {
    what: 'Cost of a second of a longer warm-up',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  otherMovementCost: {
    what: 'Cost of a second run where a walk is planned, or walked where a run is',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  unknownMovementCost: {
    what: 'Cost of a second about which nothing is known',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  missingCost: {
    what: 'Cost of a planned second that is missing',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  missingOnceCost: {
    what: 'Cost of an interval that is missing, beside its seconds',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  missingUntimedCost: {
    what: 'Cost of a missing interval that has no planned time',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  extraRunCost: {
    what: 'Cost of a second run outside the plan',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  extraOtherCost: {
    what: 'Cost of a second walked or stood outside the plan',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  cutInsideCost: {
    what: 'Cost of a cut where nothing in the recording changes',
    usedIn: 'laying the plan over the run: only the proportions matter',
  },
  mostBoundaries: {
    what: 'A run with more changes is not cut any finer',
    usedIn: 'finding the planned intervals in a run',
  },
  shortestShare: {
    what: 'The shortest an interval may be, less the seconds below',
    usedIn: 'the word for each interval',
  },
  longestShare: { what: 'The longest an interval may be, and the seconds below', usedIn: 'the word for each interval' },
  toleranceSeconds: { what: 'Seconds beside both for reacting to the beep', usedIn: 'the word for each interval' },
  knownShare: { what: 'How much of an interval must be told to judge it', usedIn: 'the word for each interval' },
  takesPartSeconds: { what: 'From this overlap on a run belongs to an interval', usedIn: 'the word for each interval' },
  ownMovementShare: {
    what: 'How much of an interval must be run, or walked, as planned',
    usedIn: 'the word for each interval',
  },
  sameLengthLow: { what: 'From this length on a run is the planned session', usedIn: 'which planned session a run is' },
  sameLengthHigh: { what: 'Up to this length a run is the planned session', usedIn: 'which planned session a run is' },
  likelyLengthLow: {
    what: 'From this length on it is, where the intervals fit',
    usedIn: 'which planned session a run is',
  },
  likelyLengthHigh: {
    what: 'Up to this length it is, where the intervals fit',
    usedIn: 'which planned session a run is',
  },
  thinkableLengthLow: { what: 'From this length on you are asked', usedIn: 'which planned session a run is' },
  thinkableLengthHigh: { what: 'Up to this length you are asked', usedIn: 'which planned session a run is' },
  fittingAgreement: { what: 'How well the intervals must fit', usedIn: 'which planned session a run is' },
  pieceOverlapSeconds: {
    what: 'How far two recordings may overlap and still be one after the other: clocks differ',
    usedIn: 'a session recorded in pieces',
  },
  longestPieceGapSeconds: {
    what: 'Longest gap over which a short recording is taken as a piece of a session by itself',
    usedIn: 'a session recorded in pieces',
  },
  mostPieces: { what: 'Most recordings that are judged as one session', usedIn: 'a session recorded in pieces' },
};

export const HEART_RATE_WORDS: Record<keyof typeof HEART_RATE_NUMBERS, EvidencePlace> = {
  lowestBpm: { what: 'A lower heart rate is not believed', usedIn: 'which heart rate can be believed' },
  highestBpm: { what: 'A higher heart rate is not believed', usedIn: 'which heart rate can be believed' },
  frozenSeconds: {
    what: 'One and the same value for so long, while the effort changes, is a frozen sensor',
    usedIn: 'which heart rate can be believed',
  },
  frozenSpeedChange: {
    what: 'A change of speed that a heart would follow',
    usedIn: 'which heart rate can be believed',
  },
  frozenSmoothingSeconds: {
    what: 'Effort is evened out over, to see such a change',
    usedIn: 'which heart rate can be believed',
  },
  frozenStepChange: { what: 'A change of steps that a heart would follow', usedIn: 'which heart rate can be believed' },
  spikeWindow: { what: 'A spike is looked for among so many readings', usedIn: 'which heart rate can be believed' },
  spikeDeviations: {
    what: 'A reading further than this from its neighbours is a spike',
    usedIn: 'which heart rate can be believed',
  },
  spikeDeviationScale: {
    what: 'What turns a median deviation into a standard deviation',
    usedIn: 'which heart rate can be believed',
  },
  spikeLeastBpm: { what: 'A smaller step is no spike', usedIn: 'which heart rate can be believed' },
  lockCloseBpm: {
    what: 'Heart rate this near to the steps may be steps',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockWindowSeconds: { what: 'How long it must be so near', usedIn: 'finding a wrist sensor that counts steps' },
  lockShare: { what: 'How much of that time', usedIn: 'finding a wrist sensor that counts steps' },
  lockJumpBpm: { what: 'A jump onto the steps or off them', usedIn: 'finding a wrist sensor that counts steps' },
  lockJumpSeconds: { what: 'The time within which it jumps', usedIn: 'finding a wrist sensor that counts steps' },
  lockHalf: { what: 'A sensor may count every second step', usedIn: 'finding a wrist sensor that counts steps' },
  lockLatestLagSeconds: { what: 'How late the steps may be told', usedIn: 'finding a wrist sensor that counts steps' },
  lockDenseShortSeconds: {
    what: 'Evened out over, to find short ones',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockDenseLongSeconds: {
    what: 'Evened out over, to find those of uneven steps',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockSparseShortSeconds: {
    what: 'The same where the watch writes now and then, for short ones',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockSparseLongSeconds: {
    what: 'The same where the watch writes now and then, for uneven steps',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockSparseFromSeconds: {
    what: 'From this on the watch writes now and then',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockHiddenJumpSeconds: { what: 'What such gaps hide of a jump', usedIn: 'finding a wrist sensor that counts steps' },
  lockJoinedSeconds: {
    what: 'A shorter time off the steps, between two times on them, is the same lock',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockStepChange: {
    what: 'A change of steps that explains a jump the same way, or shows one following',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockExplainedBeforeSeconds: {
    what: 'So long after such a change it explains the jump',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockExplainedAfterSeconds: {
    what: 'So long before such a change it explains the jump',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockImpossibleBpm: { what: 'A jump that nothing explains', usedIn: 'finding a wrist sensor that counts steps' },
  lockAfterPauseSeconds: {
    what: 'So long after a pause, or the start, a climb shows nothing',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockQuickBpm: {
    what: 'A quick jump that no heart makes, where every second is written',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockQuickSeconds: {
    what: 'The time within which it makes that jump',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockSideSeconds: {
    what: 'How long it must be near on both sides of a change of steps',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockGapSeconds: {
    what: 'The time left out for the change itself',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockMeanSeconds: {
    what: 'The time over which before and after are compared',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockRestSeconds: {
    what: 'The time after that in which it must stay',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockRestBpm: { what: 'How near it must stay', usedIn: 'finding a wrist sensor that counts steps' },
  lockStandstillSeconds: {
    what: 'A jump out of a value that stood so long is a frozen sensor’s',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockGrowBpm: {
    what: 'The ends of a lock reach as far as readings this near',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  lockMarginSeconds: {
    what: 'The seconds around a lock that say nothing of another',
    usedIn: 'finding a wrist sensor that counts steps',
  },
  ceilingOfMaximum: { what: 'The ceiling of a run', usedIn: 'whether the heart rate of a run was easy' },
  ceilingOfReserve: {
    what: 'The ceiling where the resting rate is known',
    usedIn: 'whether the heart rate of a run was easy',
  },
  windowSeconds: { what: 'The end of each run that is looked at', usedIn: 'whether the heart rate of a run was easy' },
  usableWindowShare: { what: 'How much of it must be readable', usedIn: 'whether the heart rate of a run was easy' },
  usableRunShare: {
    what: 'How much of all running must be readable; wrist sensors are worst in intervals (Navalta 2020)',
    usedIn: 'whether the heart rate of a run was easy',
  },
  assessedBoutShare: {
    what: 'How many runs of the session must be readable',
    usedIn: 'whether the heart rate of a run was easy',
  },
  highShare: { what: 'So many over the ceiling are high', usedIn: 'whether the heart rate of a run was easy' },
  veryHighOfMaximum: { what: 'From here on it is very high', usedIn: 'whether the heart rate of a run was easy' },
  veryHighSeconds: { what: 'How long it must be so', usedIn: 'whether the heart rate of a run was easy' },
  greyZoneBpm: {
    what: 'The grey zone while your highest heart rate is an estimate',
    usedIn: 'whether the heart rate of a run was easy',
  },
  recoveryWindowSeconds: {
    what: 'The seconds compared for the drop after a run',
    usedIn: 'the trend of recovery; never a threshold',
  },
  tanakaAtBirth: { what: 'Highest heart rate by age: the start', usedIn: 'whether the heart rate of a run was easy' },
  tanakaPerYear: { what: 'Highest heart rate by age: the slope', usedIn: 'whether the heart rate of a run was easy' },
  gulatiAtBirth: {
    what: 'The other formula, where you choose it: the start',
    usedIn: 'whether the heart rate of a run was easy',
  },
  gulatiPerYear: {
    what: 'The other formula, where you choose it: the slope',
    usedIn: 'whether the heart rate of a run was easy',
  },
};
