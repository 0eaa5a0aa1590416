/** Under which day she tells: it never goes back behind a day on which she told something. */

import { addDays, type LocalDay } from '../shared/local-day.ts';
import type { Clock } from './clock.ts';
import { localDayAt } from './runner-day.ts';
import type { Store } from './store/open-store.ts';
import type { Runner } from './store/runner-rows.ts';

/** Between two places on earth lie two dates at most; what lies further ahead was dated by a wrong clock. */
export const MOST_DAYS_AHEAD = 2;

/**
 * By her time zone; after a flight west over the date line, or a clock that was set back, the later day that she has
 * lived already: what she tells now is later than what she told then.
 */
export async function findToday(
  { store, now }: { store: Store; now: Clock },
  { id, settings }: Runner,
): Promise<LocalDay> {
  const byClock = localDayAt(now(), settings.timeZone);
  const told = await store.facts.findLastToldDay(id, addDays(byClock, MOST_DAYS_AHEAD));
  return told !== null && told > byClock ? told : byClock;
}
