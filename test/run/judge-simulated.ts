/** A simulated run all the way: FIT bytes, our reader, our judgement. */

import { readActivity } from '../../shared/fit/activity/read-activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { Assessment, HeartRateBasis } from '../../shared/run/assessment.ts';
import { NOTHING_KNOWN } from '../fixtures/activity-builder.ts';
import type { RunIntent } from '../fixtures/simulator/intent.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';
import type { RunTruth } from '../fixtures/simulator/truth.ts';

const decodeUtf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export const ESTIMATED_34: HeartRateBasis = { ...NOTHING_KNOWN, ageYears: 34 };

export function readSimulated(intent: RunIntent) {
  const { bytes, truth } = simulateRun(intent);
  const read = readActivity(bytes, { decodeUtf8, sports: 'runAndWalk' });
  if (!read.ok) throw new Error(`The simulated run was refused: ${read.refusal.code}.`);
  return { activity: read.value, truth };
}

export function judgeSimulated(
  intent: RunIntent,
  basis: HeartRateBasis = ESTIMATED_34,
): { assessment: Assessment; truth: RunTruth } {
  const { activity, truth } = readSimulated(intent);
  return { assessment: assessRun({ activity, workout: intent.workout, basis }), truth };
}
