/** The words of the list of runs. */

export const RUNS = {
  title: 'Your runs',
  empty: 'No runs yet. After your first one, bring in the file from your watch on the Today page.',
  emptyAction: 'Go to today',
  extra: 'Extra run',
  unclear: 'Which session was it?',
  untold: 'The recording does not say how much of it was running',
  checkInMissing: 'check-in open',
} as const;
