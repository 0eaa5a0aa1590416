/** How she moved: what each number that tells it is and where it is used, in plain words. */

import { type EvidencePlace, wordUses } from '../evidence-place.ts';
import type { GAIT_NUMBERS } from '../run/gait-numbers.ts';

type Key = keyof typeof GAIT_NUMBERS;

const usedIn = wordUses<Key>();

export const GAIT_WORDS: Record<Key, EvidencePlace> = {
  ...usedIn('telling running from walking', {
    runThresholdSteps: 'Steps a minute between a walk and a run',
    cadenceBandSteps: 'The band around it in which what she did before goes on',
    longestBandSeconds: 'How far back a change is dated, to the middle of it',
    lowestPersonalSteps: 'The lowest threshold of your own',
    highestPersonalSteps: 'The highest threshold of your own',
    walkMeanSteps: 'The mean of what may be your walk',
    runMeanSteps: 'The mean of what may be your run',
    slowestRunMeanSteps: 'The same, where speed or the watch’s own splits say that it is a run',
    slowestJogSpeed: 'A slower jog, at quick steps, may be a walk',
    shortestClusterSeconds: 'How long a walk or a run must last to have a say in your own threshold',
    slowestSteps: 'Fewer steps have no say in your own threshold',
    quickestSteps: 'More steps have no say in your own threshold',
    runThresholdSpeed: 'Speed between a walk and a run, where no steps are told',
    speedBand: 'The band around it in which what she did before goes on',
    lowestPersonalSpeed: 'The lowest speed threshold of your own',
    highestPersonalSpeed: 'The highest speed threshold of your own',
    walkMeanSpeed: 'The mean speed of what may be your walk',
    shortestSpeedGap: 'How far the speeds of walk and run must lie apart for a threshold of your own',
    fastestSpeed: 'Faster readings have no say in your own threshold',
    speedBin: 'How finely speeds are counted for your own threshold',
    stillSteps: 'Fewer steps are a still arm, a stroller or standing: then speed answers',
    stillSpeed: 'Slower is standing',
    smoothingSeconds: 'Steps are evened out over',
    speedSmoothingSeconds: 'Speed is evened out over',
    speedSmoothingReadings: 'Where a watch tells speed seldom: over how many readings',
    shortestBoutSeconds: 'The shortest running that is counted as such',
    longestBridgedHoleSeconds: 'How long steps may be missing within a run or a walk that goes on',
    longestWalkStep: 'A longer step is no walking step',
    longStepsSeconds: 'How long such steps must last to be a run',
    shortestKnownStep: 'A shorter step says that the watch does not know the ground',
    shortestRunStep: 'A shorter step, in what was recorded as a walk, is a climb and no run',
  }),
  ...usedIn('taking out how late a watch tells the steps', {
    earliestLagSeconds: 'The earliest that steps are looked for beside speed',
    latestLagSeconds: 'The latest that steps are looked for beside speed',
    leastLagCorrelation: 'How well steps and speed must go together to tell the lag',
  }),
  ...usedIn('laying the recording out second by second', {
    longestBridgedGapSeconds: 'The longest gap between two readings that is no hole',
    longestHeldHeartRateSeconds: 'How long a heart rate stands for the seconds after it',
    longestRunSeconds: 'What lies behind this counts as unknown',
    shortestPauseSeconds: 'A shorter stop of the watch is no pause',
  }),
};
