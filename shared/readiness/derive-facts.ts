/** Makes the gate's readiness facts from the single answers that she gave, so that no flag can go stale. */

import { OLDEST_FACT_DAYS, type ReadinessFact, type ReadinessItem } from '../gate/facts.ts';
import { addDays, type LocalDay } from '../local-day.ts';
import { listBirthTurns, type ProfessionalStart } from './birth-rule.ts';
import { judgeSelfCheck } from './self-check.ts';
import { judgeIndicators, judgeRedFlags } from './signs.ts';
import { findBirth, isBare, isMovement, isSign, readSigns, type ToldReadiness } from './told-readiness.ts';

/**
 * One fact for each day and item that its answers decide. An item that is asked one by one is met by a whole set of one
 * day; a day with good answers and a gap decides nothing.
 * @param told in the order in which it was recorded
 * @param starts what professionals said about an earlier or later start, in that order
 */
export function deriveReadinessFacts(
  told: readonly ToldReadiness[],
  starts: readonly ProfessionalStart[],
): ReadinessFact[] {
  const birth = findBirth(told);
  const sinceBirth = birth === null ? told : told.filter((each) => isOfDayFrom(birth.birthDay, each));
  const ofItems = groupByDayAndItem(sinceBirth).flatMap(({ day, item, group }): ReadinessFact[] => {
    // The day of the birth, once told, goes before an older plain "twelve weeks are over".
    if (item === 'birth' && birth !== null) return [];
    const met = judgeDay(item, group);
    return met === null ? [] : [{ type: 'readiness', day, item, met }];
  });
  return birth === null ? ofItems : [...deriveBirthFacts(birth, starts), ...ofItems];
}

/** What was agreed to or answered before this birth says nothing about running after it, whenever the birth was told. */
function isOfDayFrom(birthDay: LocalDay, { day, body }: ToldReadiness): boolean {
  return (isBare(body) ? (body.agreedOn ?? day) : day) >= birthDay;
}

/** Dated on the very days on which it turns, whenever she told the birth; a birth long ago weighs no earlier than other answers. */
function deriveBirthFacts(
  { toldOn, birthDay }: { toldOn: LocalDay; birthDay: LocalDay },
  starts: readonly ProfessionalStart[],
): ReadinessFact[] {
  const oldest = addDays(toldOn, -OLDEST_FACT_DAYS);
  return listBirthTurns(birthDay, starts).map(({ day, isMet }) => ({
    type: 'readiness',
    day: day < oldest ? oldest : day,
    item: 'birth',
    met: isMet,
  }));
}

/** Null: what was told that day decides nothing. */
function judgeDay(item: ReadinessItem, group: readonly ToldReadiness[]): boolean | null {
  const bare = group.findLast(({ body }) => isBare(body))?.body;
  const said = bare !== undefined && isBare(bare) ? bare.met : null;
  const last = group.at(-1);
  if (last === undefined || isBare(last.body)) return said;
  const outcome = judgeSingles(item, group);
  return outcome === 'cannotTell' ? said : outcome === 'met';
}

function judgeSingles(item: ReadinessItem, group: readonly ToldReadiness[]): 'met' | 'notMet' | 'cannotTell' {
  const bodies = group.map(({ body }) => body);
  if (item === 'indicators') return judgeIndicators(readSigns(bodies.filter(isSign))).outcome;
  if (item === 'redFlags') return judgeRedFlags(readSigns(bodies.filter(isSign))).outcome;
  return judgeSelfCheck(bodies.filter(isMovement)).outcome;
}

type Group = { day: LocalDay; item: ReadinessItem; group: ToldReadiness[] };

function groupByDayAndItem(told: readonly ToldReadiness[]): Group[] {
  const groups = new Map<string, Group>();
  for (const each of told) {
    const { day, body } = each;
    const key = `${day} ${body.item}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { day, item: body.item, group: [each] });
    else known.group.push(each);
  }
  return [...groups.values()];
}
