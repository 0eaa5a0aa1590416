/** What stands beside an open item of the list: to do now, later today, or answered with "not yet". */

import type { CheckInsDueAnswer } from '../../../shared/api/check-in-api.ts';
import type { Decision } from '../../../shared/gate/decision.ts';
import { TODAY } from './today-words.ts';

/** The question of the morning is owed from midnight on, and asked once it is morning. */
export function describeOpen(item: string, due: CheckInsDueAnswer['due'], readiness: Decision['readiness']): string {
  if (readiness.some((each) => each.item === item && each.state === 'notMet')) return TODAY.notYet;
  const isAsked = item !== 'morningAnswers' || due.some(({ moment }) => moment === 'morning');
  return isAsked ? TODAY.stillOpen : TODAY.laterToday;
}
