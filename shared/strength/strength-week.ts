/** How much strength work this week has had, and whether today is a good moment for it (`plan-and-rules.md` 7). */

import { addDays, type LocalDay } from '../local-day.ts';
import { STRENGTH_NUMBERS } from './moves.ts';

export type StrengthWeek = { from: LocalDay; sessions: number; suggested: number; asked: number; isAskedMet: boolean };

/**
 * Counts days with strength work since the week opened, that day included, as the gate does; without an open week the
 * last seven days.
 */
export function countStrengthWeek(days: readonly LocalDay[], openedOn: LocalDay | null, today: LocalDay): StrengthWeek {
  const from = openedOn ?? addDays(today, -6);
  const sessions = new Set(days.filter((day) => day >= from && day <= today)).size;
  const asked = STRENGTH_NUMBERS.sessionsAsked.value;
  return { from, sessions, suggested: STRENGTH_NUMBERS.sessionsSuggested.value, asked, isAskedMet: sessions >= asked };
}

export type StrengthMoment = 'anyTime' | 'afterTheRun' | 'runIsDone';

/** "Not before a run on the same day": with a run still to come, strength waits until it is done. */
export function findStrengthMoment(run: 'none' | 'planned' | 'done'): StrengthMoment {
  switch (run) {
    case 'none':
      return 'anyTime';
    case 'planned':
      return 'afterTheRun';
    case 'done':
      return 'runIsDone';
  }
}
