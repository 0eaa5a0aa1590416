/** In which ways two files of the same run differ, in words. */

import type { RecordingDifference, RecordingOutline, RecordingTells } from '../run/recording-tells.ts';
import { sayDuration, sayList } from './durations.ts';

/** "the length (25 min in one, 24 min 10 s in the other)"; `one` is the file in use. */
export function describeDifferences(
  differences: readonly RecordingDifference[],
  one: RecordingOutline,
  other: RecordingOutline,
): string {
  if (differences.length === 0) return 'The two files differ, but not in what they tell of the run.';
  return `The two files differ in ${sayList(differences.map((difference) => describeDifference(difference, one, other)))}.`;
}

function describeDifference(difference: RecordingDifference, one: RecordingOutline, other: RecordingOutline): string {
  switch (difference) {
    case 'length':
      return `the length (${sayDuration(one.timerSeconds)} and ${sayDuration(other.timerSeconds)})`;
    case 'distance':
      return `the distance (${sayDistance(one.distanceMeters)} and ${sayDistance(other.distanceMeters)})`;
    case 'heartRate':
      return `the heart rate (${sayReadings('heartRateReadings', one, other)})`;
    case 'cadence':
      return `the cadence (${sayReadings('cadenceReadings', one, other)})`;
    case 'speed':
      return `the speed (${sayReadings('speedReadings', one, other)})`;
    case 'stepLaps':
      return 'the laps of the workout, which only one of them has';
  }
}

function sayDistance(meters: number | null): string {
  return meters === null ? 'none' : `${(meters / 1000).toFixed(2)} km`;
}

type ReadingKey = 'heartRateReadings' | 'cadenceReadings' | 'speedReadings';

function sayReadings(key: ReadingKey, one: RecordingOutline, other: RecordingOutline): string {
  const say = (tells: RecordingTells | null) => {
    const readings = tells?.[key] ?? 0;
    return readings === 0 ? 'none' : `${readings} readings`;
  };
  return `${say(one.tells)} and ${say(other.tells)}`;
}

export const NO_STORED_WORKOUT = {
  code: 'noStoredWorkout',
  message: 'This recording holds no workout.',
  cure: 'Compare it with a session of your plan instead.',
} as const;

export const RUN_FILE_ERRORS = {
  otherTime: {
    code: 'recordingOfOtherTime',
    message: 'These two recordings are of different times, so they are two runs.',
    cure: 'Leave them as they are: the plan takes the runs of a day together.',
  },
  notThere: {
    code: 'noSuchRunFile',
    message: 'This file is not one of this run.',
    cure: 'Load the page of the run again and choose one of the files that it names.',
  },
} as const;
