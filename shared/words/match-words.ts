/** How a run came to its planned session, in one sentence. */

import type { SessionMatch } from '../api/activity-api.ts';

/** `isInDiary`: false where the date of the recording keeps it out, so that it is no load either. */
export function describeMatch(match: SessionMatch, isInDiary: boolean): string {
  switch (match.status) {
    case 'matched':
      return describeMatched(match);
    case 'unclear':
      return `It could be week ${match.suggested.week}, session ${match.suggested.session}. Tell us once; until then it is an extra run.`;
    case 'extra':
      return isInDiary ? EXTRA_REASONS[match.because] : EXTRA_WITHOUT_SAY[match.because];
  }
}

function describeMatched({ planned, by }: Extract<SessionMatch, { status: 'matched' }>): string {
  const session = `week ${planned.week}, session ${planned.session}`;
  switch (by) {
    case 'workoutFile':
      return `This is ${session}: your watch followed that very file.`;
    case 'alignment':
      return `We took this as ${session}, because it was its turn and the times fit. You can move it.`;
    case 'hand':
      return `You told us that this is ${session}.`;
  }
}

const EXTRA_REASONS: Record<Extract<SessionMatch, { status: 'extra' }>['because'], string> = {
  noWeekOpen: 'No week was open on that day, so it does not count towards one; its running is added up all the same.',
  unlikeThePlan:
    'It is not like the session whose turn it was, so it does not count towards the week; its running is added up all the same.',
  hand: 'You told us that it was no planned session; its running is added up all the same.',
};

const EXTRA_WITHOUT_SAY: typeof EXTRA_REASONS = {
  noWeekOpen: 'No week was open on that day.',
  unlikeThePlan: 'It is not like the session whose turn it was.',
  hand: 'You told us that it was no planned session.',
};

/** For a recording whose date keeps it out of the plan. */
export const DATE_SENTENCES = {
  ahead:
    'The watch dated this run more than a day ahead, so it does not enter the plan. Set the clock of the watch before the next one.',
  longAgo: 'This run lies more than two years back, so it has no say in the plan of today.',
} as const;
