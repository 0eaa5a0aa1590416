/** Earlier answers about readiness, one line for each item of a day. */

import type { ReadinessItem } from '../gate/facts.ts';
import type { LocalDay } from '../local-day.ts';
import { isBare, isBirth, type ToldReadiness } from '../readiness/told-readiness.ts';
import { BIRTH_KIND_WORDS, describeDay, sayWholeDay } from './readiness-item-words.ts';
import { READINESS_WORDS } from './readiness-words.ts';

export type ReadinessHistoryDay = { day: LocalDay; lines: string[] };

/** Newest day first, at most this many days. */
export function describeReadinessHistory(told: readonly ToldReadiness[], mostDays: number): ReadinessHistoryDay[] {
  const days = [...new Set(told.map(({ day }) => day))].sort().reverse().slice(0, mostDays);
  return days.map((day) => ({
    day,
    lines: READINESS_WORDS.flatMap(({ item, title }) => {
      const line = describeAnswer(item, told, day);
      return line === null ? [] : [`${title}: ${line}`];
    }),
  }));
}

function describeAnswer(item: ReadinessItem, told: readonly ToldReadiness[], day: LocalDay): string | null {
  const last = told.findLast((each) => each.day === day && each.body.item === item)?.body;
  if (last === undefined) return null;
  if (isBirth(last)) {
    const kind = last.birthKind === 'notSaid' ? '' : `, ${BIRTH_KIND_WORDS[last.birthKind].toLowerCase()}`;
    return `you told us of a birth on ${sayWholeDay(last.birthDay)}${kind}.`;
  }
  if (!isBare(last)) {
    const words = describeDay(item, told, day)?.words;
    return words === undefined ? null : [words.headline, ...words.sentences.slice(0, 1)].join(' ');
  }
  if (last.by !== undefined && last.agreedOn !== undefined) return `${last.by}, on ${sayWholeDay(last.agreedOn)}.`;
  return last.met ? 'met, as you told us.' : 'not yet, as you told us.';
}
