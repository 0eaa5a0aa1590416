/** What the app says on a run's page beside the verdict: its files, its day, comparisons that count nothing. */

const MANY: Partial<Record<number, string>> = { 2: 'two', 3: 'three' };

export const RUN_FILES = {
  title: (many: number) => (many === 2 ? 'You brought in this run twice' : `You brought in this run as ${many} files`),
  lead: 'The files differ. All are kept, and only one is used.',
  ask: 'Which one should be used? Until you choose, it is the one with more running.',
  askedInList: 'Brought in twice: which file should be used?',
  inUse: 'In use',
  proposed: 'Tells more',
  broughtIn: (day: string) => `brought in ${day}`,
  keep: 'Keep the one in use',
  use: 'Use this one',
  chosen: 'Noted.',
} as const;

export const PIECES = {
  title: (many: number) => `Recorded in ${MANY[many] ?? many} pieces; judged as one session`,
  lead: 'Steps, numbers and chart are of the whole session. Times and the file above are of this recording.',
  at: (time: string, length: string) => `${time}: ${length}`,
  this: 'this one',
  deleteHint:
    'This recording goes from your diary, and the plan is worked out again. Your check-ins stay with the rest of the session.',
  deleteConfirm: 'Delete this recording for good? The rest of the session stays.',
  inList: (many: number) => `One of ${MANY[many] ?? many} recordings of this session`,
} as const;

export const SAME_DAY = {
  title: 'The same day',
  at: (time: string, running: string) => `${time}: ${running} of running`,
  byHand: (running: string) => `Entered by hand: ${running} of running`,
  cannotTell: 'cannot tell how much',
  sameTime:
    'Recorded at the same time as this one. If it is the same run by another device, join them: then it is added up once.',
  join: 'Join them',
  joined: 'Joined. Both files are kept.',
} as const;

export const COMPARE = {
  summary: 'Compare with a session …',
  summaryStored: 'Compare with the workout in this recording …',
  lead: 'Only to look at. Nothing of it counts, and nothing is kept.',
  choose: 'Compare with',
  stored: 'The workout in this recording',
  action: 'Compare',
  beside: (name: string) => `Beside ${name}:`,
} as const;
