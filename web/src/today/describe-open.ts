/** What stands beside an open item of the list: to do now, or later today. */

import type { CheckInsDueAnswer } from '../../../shared/api/check-in-api.ts';
import { TODAY } from './today-words.ts';

/** The question of the morning is owed from midnight on, and asked once it is morning. */
export function describeOpen(item: string, due: CheckInsDueAnswer['due']): string {
  const isAsked = item !== 'morningAnswers' || due.some(({ moment }) => moment === 'morning');
  return isAsked ? TODAY.stillOpen : TODAY.laterToday;
}
