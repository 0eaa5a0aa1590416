/** The state of the five readiness items on one day of the fold (`plan-and-rules.md` 3). */

import { addDays, daysBetween, type LocalDay } from '../local-day.ts';
import type { Fact, ReadinessFact, ReadinessItem } from './facts.ts';
import { GATE_NUMBERS } from './gate-numbers.ts';

export const READINESS_ITEMS: readonly ReadinessItem[] = ['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'];
const EXPIRING_ITEMS: readonly ReadinessItem[] = ['indicators', 'redFlags', 'selfCheck'];

/** `pause`: 28 full days without a run. */
export type ReadinessExpiry = { on: LocalDay; because: 'pelvicSymptom' | 'pause' };

/** `expiry`: what ended it where it is expired; where it is met, what ends it while no run comes; else null. */
export type ReadinessStanding = { state: ReadinessState; expiry: ReadinessExpiry | null };

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
): ReadinessStanding {
  const latest = findLatestAnswer(facts, item, today);
  if (latest === null) return { state: 'missing', expiry: null };
  if (!latest.met) return { state: 'notMet', expiry: null };
  if (!EXPIRING_ITEMS.includes(item)) return { state: 'met', expiry: null };
  // Without a run from today on, the pause is over after this many days at the latest.
  const ahead = addDays(today, GATE_NUMBERS.readinessLasts.value + 1);
  const expiry = findFirstExpiry(latest.day, ahead, runDays, pelvicDays);
  return { state: expiry !== null && expiry.on <= today ? 'expired' : 'met', expiry };
}

/** The first from the day of the answer to `until`, as if no run came after the last; of two on one day, the symptom. */
function findFirstExpiry(
  metOn: LocalDay,
  until: LocalDay,
  runDays: readonly LocalDay[],
  pelvicDays: readonly LocalDay[],
): ReadinessExpiry | null {
  const expiries: ReadinessExpiry[] = [
    ...pelvicDays.map((on) => ({ on, because: 'pelvicSymptom' as const })),
    ...findPauseExpiries(metOn, until, runDays).map((on) => ({ on, because: 'pause' as const })),
  ];
  return expiries
    .filter(({ on }) => on >= metOn && on <= until)
    .reduce<ReadinessExpiry | null>((first, each) => (first === null || each.on < first.on ? each : first), null);
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
