/** When the symptoms of a report came to red and to stop, remembered from day to day of the fold. */

import type { LocalDay } from '../local-day.ts';
import { isAtLeast, type Levels, SYMPTOMS, type Symptom } from './symptom-levels.ts';

/** A day of the fold and a place in the list of facts. */
export type ListedPlace = { day: LocalDay; place: number };

/** Per symptom that stands at red or stop: the day on which it came there. */
export type CameToRed = Partial<Record<Symptom, LocalDay>>;

/** Per symptom that ever stood at stop: when it first came there; place -1 where an own answer of that day says so. */
export type CameToStop = Partial<Record<Symptom, ListedPlace>>;

/** An answer read by itself, after escalation. */
export type LoneAnswer = { day: LocalDay; levels: Levels };

export function noteReds(before: CameToRed, levels: Levels, today: LocalDay): CameToRed {
  const atRed = SYMPTOMS.filter((symptom) => isAtLeast(levels[symptom], 'red'));
  return Object.fromEntries(atRed.map((symptom) => [symptom, before[symptom] ?? today]));
}

/** A "may run" that lowers a stop to red is no new red: what stands there now came there before. */
export function findLatestRed(levels: Levels, cameToRedOn: CameToRed, answers: LoneAnswer[]): LocalDay | null {
  const days = SYMPTOMS.filter((symptom) => levels[symptom] === 'red').flatMap((symptom) => {
    const told = answers.filter((answer) => isAtLeast(answer.levels[symptom], 'red')).map(({ day }) => day);
    return [cameToRedOn[symptom] ?? [], ...told].flat();
  });
  return days.reduce<LocalDay | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

/** Where no own answer of today is a stop by itself, the answer about an earlier report made it one. */
export function noteStops(
  before: CameToStop,
  levels: Levels,
  told: LoneAnswer[],
  findLastEarlierPlace: () => number,
  today: LocalDay,
): CameToStop {
  const isNew = (symptom: Symptom) => levels[symptom] === 'stop' && before[symptom] === undefined;
  const added = SYMPTOMS.filter(isNew).map((symptom) => {
    const isOwn = told.some((answer) => answer.levels[symptom] === 'stop');
    return [symptom, { day: today, place: isOwn ? -1 : findLastEarlierPlace() }] as const;
  });
  return { ...before, ...Object.fromEntries(added) };
}
