/** Which questions are asked at once and which wait in a fold: an old export must not bury what to do today. */

import type { CheckInsDueAnswer } from '../../../shared/api/check-in-api.ts';

import { GATE_NUMBERS } from '../../../shared/gate/gate-numbers.ts';
import { addDays, type LocalDay } from '../../../shared/local-day.ts';

type Due = CheckInsDueAnswer['due'];

/** Yesterday's run with both questions, and today's. */
const ASKED_AT_ONCE = 3;

/**
 * Both in the order of `due`. Days from before the latest run's own questions wait; beyond three, only the latest day's
 * stay.
 */
export function splitDue(due: Due): { now: Due; earlier: Due } {
  const [first] = due;
  if (first === undefined) return { now: [], earlier: [] };
  const latest = due.reduce<LocalDay>((day, question) => (question.day > day ? question.day : day), first.day);
  const since = due.length > ASKED_AT_ONCE ? latest : addDays(latest, -GATE_NUMBERS.morningAnswerLast.value);
  return {
    now: due.filter(({ day }) => day >= since),
    earlier: due.filter(({ day }) => day < since),
  };
}
