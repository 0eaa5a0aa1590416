/** Second reading, start gate: which readiness items are missing on a day (`plan-and-rules.md` 3). */

import type { Fact, ReadinessItem } from '../../../shared/gate/facts.ts';
import { dayNumber } from '../../../shared/local-day.ts';
import type { RunDay } from './read-run-days.ts';

const ITEMS: readonly ReadinessItem[] = ['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'];
const EXPIRING: readonly ReadinessItem[] = ['indicators', 'redFlags', 'selfCheck'];

/**
 * "All items must be met." `runDays` and `pelvicDays` (those of a pelvic red or stop): only what the rule may see on `today`.
 */
export function listMissingReadiness(facts: Fact[], today: number, runDays: RunDay[], pelvicDays: number[]): string[] {
  return ITEMS.filter((item) => !isMet(item, facts, today, runDays, pelvicDays)).sort();
}

function isMet(item: ReadinessItem, facts: Fact[], today: number, runDays: RunDay[], pelvicDays: number[]): boolean {
  // "Two facts of one day and kind: the later entry wins for readiness"
  let latest: { day: number; met: boolean } | null = null;
  for (const fact of facts) {
    if (fact.type !== 'readiness' || fact.item !== item) continue;
    const day = dayNumber(fact.day);
    if (day <= today && (latest === null || day >= latest.day)) latest = { day, met: fact.met };
  }
  if (latest === null || !latest.met) return false;
  if (!EXPIRING.includes(item)) return true;
  // "They count again when met on a later day than the one that expired them."
  const metOn = latest.day;
  return !listExpiryDays(metOn, today, runDays, pelvicDays).some((expired) => expired >= metOn);
}

/** "The three that expire do so on the day of a pelvic red or stop (…), and after 28 full days without a run (before the first run: 28 days after they were met)." */
function listExpiryDays(metOn: number, today: number, runDays: RunDay[], pelvicDays: number[]): number[] {
  const gaps = runDays
    .filter((run) => run.day + 29 <= today)
    .filter((run) => !runDays.some((next) => next.day > run.day && next.day < run.day + 29))
    .map((run) => run.day + 29);
  const hasRunSinceMet = runDays.some((run) => run.day >= metOn && run.day < metOn + 28);
  const unused = !hasRunSinceMet && today >= metOn + 28 ? [metOn + 28] : [];
  return [...pelvicDays, ...gaps, ...unused];
}
