/** The words of bringing a run in. */

export const UPLOAD = {
  title: 'Bring in a run',
  hint: 'Drop the file of your run here, or choose it.',
  hintTitle: 'Which file, and where is it?',
  hintKinds:
    'A .fit file, a .gz, the .zip that an app gives you, or the whole export of your account with years of runs. Several at once are fine.',
  hintTouch: 'On your watch’s USB drive it lies in GARMIN, Activity.',
  hintPhone:
    'On a phone: open Garmin Connect in the browser, choose the run, then the gear, then “Export File”. Other apps call it “export original”.',
  pick: 'Choose files',
  dropNow: 'Let go to bring it in',
  waiting: 'Waiting',
  sending: (percent: number) => `Sending, ${percent} %`,
  reading: 'Reading the run …',
  fresh: 'Read',
  same: 'Already here',
  sameText: {
    bytes: 'This very recording is in your diary already.',
    start:
      'This run is in your diary already, from another file. If the two differ, the page of the run shows both, and the one with more running is used until you choose.',
  },
  emptyFolder: {
    code: 'emptyFolder',
    message: 'There is no .fit, .gz or .zip file in this folder.',
    cure: 'Look one folder up, or choose the file itself. On the watch the runs lie in GARMIN, Activity.',
  },
  sameAnnounced: 'This run is in your diary already.',
  refused: 'Not taken in',
  seeRun: 'See the run',
  checkIn: 'How was it?',
  announce: (name: string, status: string) => `${name}: ${status}`,
  progressOf: (name: string) => `Progress of ${name}`,
} as const;
