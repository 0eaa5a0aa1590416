/** Tests of the words that reach the runner from this folder: where the files go, and no word that product.md rules out. */

import { expect, test } from 'vitest';
import { GARMIN_LOADING_STEPS } from '../../watch-workouts/loading-words.ts';
import { RUN_STEP_NOTE } from '../../watch-workouts/step-notes.ts';
import { WorkoutFileError, type WorkoutFileRefusal } from '../../watch-workouts/workout-file-error.ts';
import { WorkoutFolderError } from '../../watch-workouts/write-week-files.ts';

const REFUSALS: WorkoutFileRefusal[] = [
  { code: 'noSteps' },
  { code: 'tooManySteps', allowed: 50, actual: 51 },
  { code: 'emptyRepeat' },
  { code: 'repeatTimes', times: 0 },
  { code: 'duration', stepName: 'Run', value: 0, unit: 'seconds' },
  { code: 'heartRate', stepName: 'Run', lowBpm: 0, highBpm: 1 },
];
const SYSTEM_CODES = ['EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EISDIR', 'EIO'];
const SENTENCES = [
  ...GARMIN_LOADING_STEPS,
  RUN_STEP_NOTE,
  ...REFUSALS.map((refusal) => new WorkoutFileError(refusal).message),
  ...SYSTEM_CODES.map((code) => new WorkoutFolderError('/watch', code, null).message),
];

test('the steps lead from the cable through GARMIN/NewFiles to Training and Workouts', () => {
  const text = GARMIN_LOADING_STEPS.join(' ');
  expect(text).toMatch(/USB.*GARMIN\/NewFiles.*Eject.*Training.*Workouts/);
});

test.each(SENTENCES)('"%s" is a kind sentence', (sentence) => {
  expect(sentence).not.toMatch(
    /\b(safe|safely|cleared|normal|abnormal|diagnos\w*|treat\w*|prevent\w*|detect\w*|failed)\b/i,
  );
  expect(sentence).toMatch(/\.$/);
});

test('the note on a run step is short enough for the watch', () => {
  expect(Buffer.byteLength(RUN_STEP_NOTE)).toBeLessThanOrEqual(199);
});
