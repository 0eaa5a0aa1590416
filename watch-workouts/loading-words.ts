/** What to do with the workout files, in words for the runner. */

/** A Garmin watch over USB, step by step (`watch-files.md` 3.2). */
export const GARMIN_LOADING_STEPS: readonly string[] = [
  'Connect your watch to the computer with its USB cable.',
  'Copy the .fit files into the folder GARMIN/NewFiles on the watch.',
  'Eject the watch, then unplug it.',
  'On the watch, open Run, then Training, then Workouts: the sessions of the week are waiting there.',
];
