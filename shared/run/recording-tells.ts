/** How much one recording tells of a run, and which of two recordings of the same run tells more. */

import type { Activity } from '../activity.ts';

/** Counted over the records of a file. */
export type RecordingTells = {
  heartRateReadings: number;
  cadenceReadings: number;
  speedReadings: number;
  /** Laps that name their step of a workout. */
  stepLaps: number;
  hasStoredWorkout: boolean;
};

/** A file of a run, as far as files of the same run are compared; `tells` is null for a file nobody has counted. */
export type RecordingOutline = {
  timerSeconds: number;
  distanceMeters: number | null;
  tells: RecordingTells | null;
};

export function countTells({ series, laps, storedWorkout }: Activity): RecordingTells {
  return {
    heartRateReadings: countReadings(series.heartRateBpm),
    cadenceReadings: countReadings(series.cadenceStepsPerMinute),
    speedReadings: countReadings(series.speedMetersPerSecond),
    stepLaps: laps.filter(({ stepIndex }) => stepIndex !== null).length,
    hasStoredWorkout: storedWorkout !== null,
  };
}

function countReadings(column: Float64Array): number {
  return column.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
}

/** Below these two recordings are called alike [P]. */
const SAME_SECONDS = 5;
const SAME_METERS = 20;
const SAME_SHARE = 0.05;

export type RecordingDifference = 'length' | 'distance' | 'heartRate' | 'cadence' | 'speed' | 'stepLaps';

export function findDifferences(one: RecordingOutline, other: RecordingOutline): RecordingDifference[] {
  const [a, b] = [one.tells, other.tells];
  const differs: [RecordingDifference, boolean][] = [
    ['length', Math.abs(one.timerSeconds - other.timerSeconds) > SAME_SECONDS],
    ['distance', isOtherDistance(one.distanceMeters, other.distanceMeters)],
    ['heartRate', isOtherDensity('heartRateReadings', one, other)],
    ['cadence', isOtherDensity('cadenceReadings', one, other)],
    ['speed', isOtherDensity('speedReadings', one, other)],
    ['stepLaps', a !== null && b !== null && a.stepLaps > 0 !== b.stepLaps > 0],
  ];
  return differs.filter(([, isOther]) => isOther).map(([difference]) => difference);
}

function isOtherDistance(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one !== other;
  return Math.abs(one - other) > SAME_METERS;
}

type ReadingKey = 'heartRateReadings' | 'cadenceReadings' | 'speedReadings';

/** For each second of its own length: a file that is shorter has fewer readings, and that is said by its length. */
function isOtherDensity(key: ReadingKey, one: RecordingOutline, other: RecordingOutline): boolean {
  if (one.tells === null || other.tells === null) return false;
  const density = ({ tells, timerSeconds }: RecordingOutline) => (tells?.[key] ?? 0) / Math.max(1, timerSeconds);
  return isOtherCount(density(one), density(other));
}

function isOtherCount(one: number, other: number): boolean {
  return Math.abs(one - other) > SAME_SHARE * Math.max(one, other);
}

/** The longer recording; of two as long the one with clearly more readings, then the one whose laps name the steps. */
export function tellsMore(one: RecordingOutline, other: RecordingOutline): boolean {
  const longer = one.timerSeconds - other.timerSeconds;
  if (Math.abs(longer) > SAME_SECONDS) return longer > 0;
  if (one.tells === null || other.tells === null) return false;
  const [readings, otherReadings] = [countAll(one.tells), countAll(other.tells)];
  if (isOtherCount(readings, otherReadings)) return readings > otherReadings;
  return one.tells.stepLaps > other.tells.stepLaps;
}

/** Heart rate and cadence decide; speed is the last to be believed. */
function countAll({ heartRateReadings, cadenceReadings }: RecordingTells): number {
  return heartRateReadings + cadenceReadings;
}
