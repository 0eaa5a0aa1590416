/** Answers to a run whose place another one takes: where they go on. */

import {
  checkInSubject,
  furtherAnswerSubject,
  listAnswerSubjects,
  readCheckInSubject,
} from '../recorded/check-in-subject.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { MovedAnswer } from '../store/hand-run-rows.ts';

/**
 * Where the other run has an answer of its own, what she told of this one goes on beside it, as an answer to the same
 * moment: a heaviness of the next morning weighs more than one of any other moment.
 */
export function findAnswersToMove(told: readonly RecordedFact[], fromId: string, toId: string): MovedAnswer[] {
  const isTaken = (own: string) => told.some(({ kind, subject }) => kind === 'checkIn' && subject === own);
  return listAnswerSubjects(told, fromId).flatMap((from) => {
    const place = readCheckInSubject(from);
    if (place === null) return [];
    const { moment, fromId: cameWith } = place;
    const own = checkInSubject(toId, moment);
    const isFurther = cameWith !== null || isTaken(own);
    return [{ from, to: isFurther ? furtherAnswerSubject(toId, moment, cameWith ?? fromId) : own }];
  });
}
