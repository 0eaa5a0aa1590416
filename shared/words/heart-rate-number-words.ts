/** What the heart did: what each number that tells it is and where it is used, in plain words. */

import { type EvidencePlace, wordUses } from '../evidence-place.ts';
import type { HEART_RATE_NUMBERS } from '../run/heart-rate-numbers.ts';

type Key = keyof typeof HEART_RATE_NUMBERS;

const usedIn = wordUses<Key>();

export const HEART_RATE_WORDS: Record<Key, EvidencePlace> = {
  ...usedIn('which heart rate can be believed', {
    lowestBpm: 'A lower heart rate is not believed',
    highestBpm: 'A higher heart rate is not believed',
    frozenSeconds: 'One and the same value for so long, while the effort changes, is a frozen sensor',
    frozenSpeedChange: 'A change of speed that a heart would follow',
    frozenSmoothingSeconds: 'Effort is evened out over, to see such a change',
    frozenStepChange: 'A change of steps that a heart would follow',
    spikeWindow: 'A spike is looked for among so many readings',
    spikeDeviations: 'A reading further than this from its neighbours is a spike',
    spikeDeviationScale: 'What turns a median deviation into a standard deviation',
    spikeLeastBpm: 'A smaller step is no spike',
  }),
  ...usedIn('finding a wrist sensor that counts steps', {
    lockCloseBpm: 'Heart rate this near to the steps may be steps',
    lockWindowSeconds: 'How long it must be so near',
    lockShare: 'How much of that time',
    lockJumpBpm: 'A jump onto the steps or off them',
    lockJumpSeconds: 'The time within which it jumps',
    lockHalf: 'A sensor may count every second step',
    lockLatestLagSeconds: 'How late the steps may be told',
    lockDenseShortSeconds: 'Evened out over, to find short ones',
    lockDenseLongSeconds: 'Evened out over, to find those of uneven steps',
    lockSparseShortSeconds: 'The same where the watch writes now and then, for short ones',
    lockSparseLongSeconds: 'The same where the watch writes now and then, for uneven steps',
    lockSparseFromSeconds: 'From this on the watch writes now and then',
    lockHiddenJumpSeconds: 'What such gaps hide of a jump',
    lockJoinedSeconds: 'A shorter time off the steps, between two times on them, is the same lock',
    lockStepChange: 'A change of steps that explains a jump the same way, or shows one following',
    lockExplainedBeforeSeconds: 'So long after such a change it explains the jump',
    lockExplainedAfterSeconds: 'So long before such a change it explains the jump',
    lockImpossibleBpm: 'A jump that nothing explains',
    lockAfterPauseSeconds: 'So long after a pause, or the start, a climb shows nothing',
    lockQuickBpm: 'A quick jump that no heart makes, where every second is written',
    lockQuickSeconds: 'The time within which it makes that jump',
    lockSideSeconds: 'How long it must be near on both sides of a change of steps',
    lockGapSeconds: 'The time left out for the change itself',
    lockMeanSeconds: 'The time over which before and after are compared',
    lockRestSeconds: 'The time after that in which it must stay',
    lockRestBpm: 'How near it must stay',
    lockStandstillSeconds: 'A jump out of a value that stood so long is a frozen sensor’s',
    lockGrowBpm: 'The ends of a lock reach as far as readings this near',
    lockMarginSeconds: 'The seconds around a lock that say nothing of another',
  }),
  ...usedIn('whether the heart rate of a run was easy', {
    ceilingOfMaximum: 'The ceiling of a run',
    ceilingOfReserve: 'The ceiling where the resting rate is known',
    windowSeconds: 'The end of each run that is looked at',
    usableWindowShare: 'How much of it must be readable',
    usableRunShare: 'How much of all running must be readable; wrist sensors are worst in intervals (Navalta 2020)',
    assessedBoutShare: 'How many runs of the session must be readable',
    highShare: 'So many over the ceiling are high',
    veryHighOfMaximum: 'From here on it is very high',
    veryHighSeconds: 'How long it must be so',
    greyZoneBpm: 'The grey zone while your highest heart rate is an estimate',
    tanakaAtBirth: 'Highest heart rate by age: the start',
    tanakaPerYear: 'Highest heart rate by age: the slope',
    gulatiAtBirth: 'The other formula, where you choose it: the start',
    gulatiPerYear: 'The other formula, where you choose it: the slope',
  }),
  ...usedIn('the trend of recovery; never a threshold', {
    recoveryWindowSeconds: 'The seconds compared for the drop after a run',
  }),
};
