/** What an answer that was changed since still says on the days on which it was given before: no more than stands now. */

import type { Symptoms } from '../../shared/gate/facts.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import type { FactChange } from '../store/fact-change-rows.ts';
import type { RecordedFact } from '../store/fact-rows.ts';

/** From the mildest to the worst word of each answer in words. */
const WORDS: { [Key in 'leak' | 'bleeding' | 'doming']: readonly NonNullable<Symptoms[Key]>[] } = {
  leak: ['none', 'drops', 'more', 'stool'],
  bleeding: ['none', 'spotting', 'more'],
  doming: ['none', 'inStrengthWork', 'inRunning', 'withPain'],
};

/**
 * The answer once for each earlier day on which it was told: given in time it stays given in time, however late a
 * symptom is corrected. On such a day it says what was said then as far as it holds now; what was added since is told
 * on the day of the change only.
 */
export function listToldBefore(told: RecordedFact, changes: readonly FactChange[]): RecordedFact[] {
  const earlier = changes.filter(
    ({ factId, change, day }) => factId === told.id && change === 'edited' && day < told.day,
  );
  const now = told.body as { symptoms: Symptoms };
  const lastOfDay = new Map<LocalDay, Symptoms>();
  for (const { day, body } of earlier) lastOfDay.set(day, (body as { symptoms: Symptoms }).symptoms);
  return [...lastOfDay].map(([day, symptoms]) => ({
    ...told,
    day,
    body: { ...now, symptoms: pickMilder(symptoms, now.symptoms) },
  }));
}

/** Symptom by symptom; what one of the two left open stays open. */
function pickMilder(was: Symptoms, now: Symptoms): Symptoms {
  const keys = Object.keys(was).filter((key) => key in now) as (keyof Symptoms)[];
  return Object.fromEntries(keys.map((key) => [key, rank(key, was) <= rank(key, now) ? was[key] : now[key]]));
}

function rank(key: keyof Symptoms, symptoms: Symptoms): number {
  if (key === 'leak' || key === 'bleeding' || key === 'doming') {
    return (WORDS[key] as readonly unknown[]).indexOf(symptoms[key]);
  }
  return Number(symptoms[key]);
}
