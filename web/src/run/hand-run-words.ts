/** What the app says about a run without a file. */

export const HAND_RUN = {
  add: 'Enter a run without a file',
  newTitle: 'Enter a run without a file',
  newLead:
    'Tell us what you remember; about is good enough. It goes into your load, so that the plan knows what you did. Only a recording can show that a run was as planned, so this one opens no week.',
  editTitle: 'Correct it',
  edit: 'Correct what you entered',
  day: 'On which day?',
  time: 'About what time did it begin?',
  timeHint: 'Leave it empty if you do not remember.',
  runMinutes: 'Minutes of running, all together',
  longestMinutes: 'Your longest run without a walk, in minutes',
  walkMinutes: 'Minutes of walking',
  half: 'Half minutes are fine.',
  ifYouLike: 'If you remember.',
  note: 'A note for yourself',
  noteHint: 'If you like.',
  missingRun: 'Please say how many minutes you ran; about is good enough.',
  missingDay: 'Please choose the day of the run.',
  unthinkable: (most: number) => `Minutes go from 0 to ${most} here.`,
  longestTooLong: 'The longest run cannot be longer than all running together.',
  save: 'Save this run',
  saved: 'Saved. Your plan has been worked out again.',
  eyebrow: (day: string, time: string | null) =>
    time === null ? `${day} · entered by hand` : `${day} · about ${time}, entered by hand`,
  headline: (minutes: string) => `You ran about ${minutes}.`,
  counts:
    'It counts as load and as a day of running. It opens no week, because nothing recorded how the runs and walks went; nothing is lost.',
  facts: { run: 'Running', longest: 'Longest run', walk: 'Walking' },
  tag: 'By hand',
  byHand: 'entered by hand',
  row: 'A run without a file',
  rowRun: (time: string) => `${time} of running`,
  sameAfterUpload: 'You entered a run by hand for that time. Its page asks whether it is the same.',
  sameTitle: 'Is this the same run?',
  sameOfFile: (run: string, time: string | null) =>
    `For this day you entered a run by hand: ${run} of running${time === null ? '' : `, about ${time}`}.`,
  sameOfHand: (from: string, length: string) => `A recording of this day begins at ${from} and lasts ${length}.`,
  sameHint:
    'If it is the same run, the recording takes its place and your answers stay. Until then both count as load.',
  sameYes: 'Yes, the same run',
  sameNo: 'No, another run',
  recordingsTitle: 'Recordings of this day',
  recordingsHint: 'Is one of them this run after all? Then the recording takes its place and your answers stay.',
  recordingLine: (from: string, length: string) => `From ${from}, ${length}`,
  recordingSame: 'This is the same run',
} as const;
