/** What to do with the workout files, in words for the runner. */

/** A Garmin watch over USB, step by step (`watch-files.md` 3.2). */
export const GARMIN_LOADING_STEPS: readonly string[] = [
  'Connect your watch to the computer with its USB cable.',
  'Copy the .fit files into the folder GARMIN/NewFiles on the watch.',
  'Eject the watch, then unplug it.',
  'On the watch, open Run, then Training, then Workouts: the sessions of the week are waiting there.',
];

/** What else she may want to know; the last one goes when a watch has taken the files. */
export const GARMIN_LOADING_NOTES: readonly string[] = [
  'The import page of Garmin Connect does not take workout files, so the cable is the way.',
  'On a Mac, Finder does not show most of these watches: a program such as OpenMTP does, with Garmin Express closed.',
  'We have not tried these files on a watch yet. If a session does not show up, copy the files once more; your run-walk times are in the file names too.',
];
