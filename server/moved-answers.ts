/** Answers to a run whose place another one takes: where they go on. */

import { checkInSubject } from './collect-facts.ts';
import type { RecordedFact } from './store/fact-rows.ts';
import type { MovedAnswer } from './store/hand-run-rows.ts';

const MOMENTS = ['after', 'morning'] as const;

/** Where the other run has an answer of its own, what she told of this one stays as a note of its day: nothing is lost. */
export function findAnswersToMove(told: readonly RecordedFact[], fromId: string, toId: string): MovedAnswer[] {
  return MOMENTS.flatMap((moment) => {
    const from = checkInSubject(fromId, moment);
    const answer = told.find(({ kind, subject }) => kind === 'checkIn' && subject === from);
    if (answer === undefined) return [];
    const own = checkInSubject(toId, moment);
    const isTaken = told.some(({ kind, subject }) => kind === 'checkIn' && subject === own);
    return [{ from, to: isTaken ? `other/${answer.day}/${fromId}-${moment}` : own }];
  });
}
