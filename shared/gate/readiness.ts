/** The state of the five readiness items on one day of the fold (`plan-and-rules.md` 3). */

import { addDays, daysBetween, type LocalDay } from '../local-day.ts';
import type { Fact, ReadinessFact, ReadinessItem } from './facts.ts';
import { GATE_NUMBERS } from './gate-numbers.ts';

export const READINESS_ITEMS: readonly ReadinessItem[] = ['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'];
const EXPIRING_ITEMS: readonly ReadinessItem[] = ['indicators', 'redFlags', 'selfCheck'];

export type ReadinessState = 'missing' | 'notMet' | 'expired' | 'met';

/** Latest answer to an item by `today`: the later day, and within a day the later in the list. */
export function findLatestAnswer(facts: readonly Fact[], item: ReadinessItem, today: LocalDay): ReadinessFact | null {
  let latest: ReadinessFact | null = null;
  for (const fact of facts) {
    if (fact.type !== 'readiness' || fact.item !== item || fact.day > today) continue;
    if (latest === null || fact.day >= latest.day) latest = fact;
  }
  return latest;
}

/**
 * @param runDays days with a run before `today`, ascending
 * @param pelvicDays days on which a pelvic red or stop came to be known, up to `today`
 */
export function readReadiness(
  facts: readonly Fact[],
  item: ReadinessItem,
  today: LocalDay,
  runDays: readonly LocalDay[],
  pelvicDays: readonly LocalDay[],
): ReadinessState {
  const latest = findLatestAnswer(facts, item, today);
  if (latest === null) return 'missing';
  if (!latest.met) return 'notMet';
  if (!EXPIRING_ITEMS.includes(item)) return 'met';
  const expiringDays = [...pelvicDays, ...findPauseExpiries(latest.day, today, runDays)];
  return expiringDays.some((day) => day >= latest.day && day <= today) ? 'expired' : 'met';
}

/** Days on which 28 days without a run were over: after each run, and after the answer itself while no run follows. */
function findPauseExpiries(metOn: LocalDay, today: LocalDay, runDays: readonly LocalDay[]): LocalDay[] {
  const lasts = GATE_NUMBERS.readinessLasts.value;
  const expiries = runDays.flatMap((day, at) => {
    const next = runDays[at + 1] ?? today;
    return daysBetween(day, next) - 1 >= lasts ? [addDays(day, lasts + 1)] : [];
  });
  const lastBefore = runDays.findLast((day) => day <= metOn);
  const isCountedFromRun = lastBefore !== undefined && addDays(lastBefore, lasts + 1) >= metOn;
  const firstAfter = runDays.find((day) => day >= metOn);
  const ownExpiry = addDays(metOn, lasts);
  const isRunInTime = firstAfter !== undefined && firstAfter < ownExpiry;
  if (!isCountedFromRun && !isRunInTime) expiries.push(ownExpiry);
  return expiries;
}
