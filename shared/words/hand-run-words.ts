/** What the service says when a run entered by hand cannot be taken or found. */

import type { ErrorWords } from './error-words.ts';

export const HAND_RUN_ERRORS = {
  notThere: {
    code: 'noSuchHandRun',
    message: 'This run without a file is not here.',
    cure: 'Look for it in the list of runs; it may have been removed, or a recording took its place.',
  },
  twice: {
    code: 'handRunTwice',
    message: 'You have entered a run with these very numbers for that time already.',
    cure: 'If it was another run, change its time a little.',
  },
  recordingOfOtherDay: {
    code: 'recordingOfOtherDay',
    message: 'That recording is of another day, so it is another run.',
    cure: 'Correct the day of the run that you entered first, then join the two.',
  },
} as const satisfies Record<string, ErrorWords>;
