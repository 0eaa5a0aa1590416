/** Which questions are asked at once and which wait in a fold: an old export must not bury what to do today. */

import type { CheckInsDueAnswer } from '../../../shared/api/check-in-api.ts';

type Due = CheckInsDueAnswer['due'];

/** Yesterday's run with both questions, and today's. */
const ASKED_AT_ONCE = 3;

/** Both in the order of `due`. Beyond three, only the questions about the latest day stay. */
export function splitDue(due: Due): { now: Due; earlier: Due } {
  if (due.length <= ASKED_AT_ONCE) return { now: due, earlier: [] };
  const latest = due.reduce((day, question) => (question.day > day ? question.day : day), '');
  return {
    now: due.filter(({ day }) => day === latest),
    earlier: due.filter(({ day }) => day !== latest),
  };
}
