/** Two files of one run: in what they differ, and which one tells more. */

import { describe, expect, it } from 'vitest';
import {
  countTells,
  findDifferences,
  type RecordingOutline,
  type RecordingTells,
  tellsMore,
} from '../../shared/run/recording-tells.ts';
import { describeDifferences } from '../../shared/words/recording-words.ts';
import { buildActivity } from '../fixtures/activity-builder.ts';

const TELLS: RecordingTells = {
  heartRateReadings: 1500,
  cadenceReadings: 1500,
  speedReadings: 1500,
  stepLaps: 8,
  hasStoredWorkout: false,
};
const outline = (changes: Partial<RecordingOutline> = {}, tells: Partial<RecordingTells> = {}): RecordingOutline => ({
  timerSeconds: 1500,
  distanceMeters: 2500,
  ...changes,
  tells: { ...TELLS, ...tells },
});
const say = (one: RecordingOutline, other: RecordingOutline) =>
  describeDifferences(findDifferences(one, other), one, other);

describe('two files of one run', () => {
  it('that tell the same are said to', () => {
    expect(say(outline(), outline({ timerSeconds: 1503, distanceMeters: 2510 }, { cadenceReadings: 1490 }))).toBe(
      'The two files differ, but not in what they tell of the run.',
    );
  });

  it('that differ are told apart by everything that differs', () => {
    const other = outline({ timerSeconds: 1450, distanceMeters: null }, { heartRateReadings: 0, stepLaps: 0 });
    expect(findDifferences(outline(), other)).toEqual(['length', 'distance', 'heartRate', 'stepLaps']);
    expect(say(outline(), other)).toBe(
      'The two files differ in the length (25 min and 24 min 10 s), the distance (2.50 km and none), the heart rate (1500 readings and none) and the laps of the workout, which only one of them has.',
    );
  });

  it('of which one is simply shorter differ in length and distance, and in nothing else', () => {
    const half = outline(
      { timerSeconds: 750, distanceMeters: 1250 },
      { heartRateReadings: 750, cadenceReadings: 740, speedReadings: 750, stepLaps: 4 },
    );
    expect(findDifferences(outline(), half)).toEqual(['length', 'distance']);
  });

  it('of which nobody has counted one are compared by length and distance alone', () => {
    expect(findDifferences(outline(), { timerSeconds: 1500, distanceMeters: 2500, tells: null })).toEqual([]);
  });
});

describe('the file that tells more', () => {
  it.each([
    [
      'is the longer one, whatever else it lacks',
      outline({}, { heartRateReadings: 0 }),
      outline({ timerSeconds: 1400 }),
    ],
    ['is the one with more readings, when both are as long', outline(), outline({}, { cadenceReadings: 700 })],
    ['is the one with the laps of the workout, when readings are alike', outline(), outline({}, { stepLaps: 0 })],
  ])('%s', (_name, more, less) => {
    expect(tellsMore(more, less)).toBe(true);
    expect(tellsMore(less, more)).toBe(false);
  });

  it('is neither when they tell the same, or nobody has counted', () => {
    expect(tellsMore(outline(), outline({ timerSeconds: 1503 }))).toBe(false);
    expect(tellsMore(outline(), { timerSeconds: 1500, distanceMeters: 2500, tells: null })).toBe(false);
  });
});

it('counts readings, and not records', () => {
  const activity = buildActivity({
    stretches: [{ kind: 'walk', seconds: 60 }],
    change: (second) => (second < 20 ? { heartRateBpm: Number.NaN } : {}),
    laps: [{ seconds: 30, stepIndex: 0 }, { seconds: 30 }],
  });
  expect(countTells(activity)).toEqual({
    heartRateReadings: 41,
    cadenceReadings: 61,
    speedReadings: 61,
    stepLaps: 1,
    hasStoredWorkout: false,
  });
});
