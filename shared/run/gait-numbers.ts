/** Every number that tells running from walking, with unit, tag and source: change one here and nowhere else. */

import { asNumber, type EvidenceNumber } from '../evidence-number.ts';

const OURS = 'our proposal';
const TRIED = 'our proposal, tried on 2,400 simulated runs';
const MEASURED = 'our proposal, measured on real recordings';

export const GAIT_NUMBERS = {
  runThresholdSteps: asNumber(135, 'steps/min', 'O', 'Ducharme 2023, as one threshold: run from 140, walk under 130'),
  cadenceBandSteps: asNumber(
    5,
    'steps/min to both sides',
    'O',
    'Ducharme 2023, as one threshold: run from 140, walk under 130',
  ),
  longestBandSeconds: asNumber(5, 's from the middle to the edge of the band', 'P', TRIED),
  lowestPersonalSteps: asNumber(132, 'steps/min', 'P', MEASURED),
  highestPersonalSteps: asNumber(150, 'steps/min', 'P', MEASURED),
  walkMeanSteps: asNumber(132, 'steps/min, at most', 'P', OURS),
  runMeanSteps: asNumber(138, 'steps/min, at least', 'P', OURS),
  slowestRunMeanSteps: asNumber(118, 'steps/min, at least, where speed or splits tell a run', 'P', OURS),
  slowestJogSpeed: asNumber(1.8, 'm/s, on average', 'P', OURS),
  shortestClusterSeconds: asNumber(20, 's', 'P', OURS),
  slowestSteps: asNumber(80, 'steps/min', 'P', OURS),
  quickestSteps: asNumber(220, 'steps/min', 'P', OURS),
  runThresholdSpeed: asNumber(2, 'm/s', 'P', OURS),
  speedBand: asNumber(0.1, 'm/s to both sides', 'P', OURS),
  lowestPersonalSpeed: asNumber(1.6, 'm/s', 'P', OURS),
  highestPersonalSpeed: asNumber(2.3, 'm/s', 'P', OURS),
  walkMeanSpeed: asNumber(1.9, 'm/s, at most', 'P', OURS),
  shortestSpeedGap: asNumber(0.35, 'm/s', 'P', OURS),
  fastestSpeed: asNumber(5, 'm/s', 'P', OURS),
  speedBin: asNumber(0.05, 'm/s', 'P', OURS),
  // A hand on a stroller or a rail.
  stillSteps: asNumber(60, 'steps/min', 'P', OURS),
  stillSpeed: asNumber(0.5, 'm/s', 'P', OURS),
  smoothingSeconds: asNumber(5, 's', 'P', MEASURED),
  speedSmoothingSeconds: asNumber(9, 's', 'P', TRIED),
  speedSmoothingReadings: asNumber(4, 'readings at least', 'P', TRIED),
  shortestBoutSeconds: asNumber(10, 's', 'P', MEASURED),
  longestBridgedHoleSeconds: asNumber(30, 's', 'P', TRIED),
  longestWalkStep: asNumber(1.1, 'm', 'P', OURS),
  longStepsSeconds: asNumber(20, 's', 'P', OURS),
  shortestKnownStep: asNumber(0.2, 'm', 'P', OURS),
  shortestRunStep: asNumber(0.5, 'm', 'P', 'our proposal, measured on a real hike'),
  earliestLagSeconds: asNumber(-5, 's', 'P', TRIED),
  latestLagSeconds: asNumber(5, 's', 'P', TRIED),
  leastLagCorrelation: asNumber(0.4, 'correlation, 0 to 1', 'P', TRIED),
  longestBridgedGapSeconds: asNumber(
    12,
    's',
    'O',
    'measured on real recordings: a watch that saves memory writes every 1 to 10 s',
  ),
  longestHeldHeartRateSeconds: asNumber(10, 's', 'P', OURS),
  // A file may claim years in a few bytes.
  longestRunSeconds: asNumber(172_800, 's', 'P', OURS),
  shortestPauseSeconds: asNumber(5, 's', 'P', OURS),
} as const satisfies Record<string, EvidenceNumber>;
