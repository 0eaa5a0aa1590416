/** Titles in the calendar feed: what a stranger may read over her shoulder, and nothing about how she is. */

export const CALENDAR_WORDS = {
  name: 'Fourth Mile',
  question: 'Fourth Mile: a short question',
  session: (week: number, session: number) => `Run-walk: week ${week}, session ${session}`,
  strength: 'Strength',
} as const;
