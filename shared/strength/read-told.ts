/** What an answer about symptoms means for the strength work, read from the gate's own table (`plan-and-rules.md` 4.2). */

import type { CheckInMoment, Symptoms } from '../gate/facts.ts';
import { isComplete, PELVIC_SYMPTOMS, readAnswerLevels, SYMPTOMS } from '../gate/symptom-levels.ts';

/** Null: not answered, which never acts as a no. */
export type Told = { symptom: 'none' | 'pelvic' | 'other' | null; doming: boolean | null };

/**
 * A symptom is what the table does not call green, so that sore muscles of 2 are none. Doming in strength work is green
 * there and told apart here; any other doming is a pelvic symptom too.
 */
export function readTold(symptoms: Symptoms, moment: CheckInMoment): Told {
  const levels = readAnswerLevels(symptoms, moment);
  const found = SYMPTOMS.filter((symptom) => levels[symptom] !== 'green');
  const isPelvic = found.some((symptom) => PELVIC_SYMPTOMS.includes(symptom));
  const none = isComplete(symptoms) ? 'none' : null;
  return {
    symptom: isPelvic ? 'pelvic' : found.length > 0 ? 'other' : none,
    doming: symptoms.doming === undefined ? null : symptoms.doming !== 'none',
  };
}
