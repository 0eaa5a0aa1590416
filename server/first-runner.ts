/** The one runner of a service without accounts: made when the data folder is used for the first time. */

import { createId } from './clock.ts';
import { freshSettings } from './plans/runner-plan.ts';
import type { Store } from './store/open-store.ts';
import type { Runner } from './store/runner-rows.ts';

export async function findFirstRunner(store: Store, now: number): Promise<Runner> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return await store.runners.findOrCreateFirst({
    id: createId(now),
    createdAt: now,
    settings: freshSettings(timeZone),
  });
}
