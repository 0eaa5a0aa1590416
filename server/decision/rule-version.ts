/** Notes from which day on the newest rules judge: days before keep the version that they had. */

import { RULE_VERSION } from '../../shared/gate/gate-numbers.ts';
import { type Clock, createId } from '../clock.ts';
import { localDayAt } from '../runner-day.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';

export async function noteNewestRules({ store, now }: { store: Store; now: Clock }, runner: Runner): Promise<void> {
  const noted = await store.facts.listOfKind(runner.id, 'rules');
  const inForce = (noted.at(-1)?.body as { version: string } | undefined)?.version;
  if (inForce === RULE_VERSION) return;
  const day = localDayAt(now(), runner.settings.timeZone);
  const body = { version: RULE_VERSION };
  await store.facts.put(
    runner.id,
    { id: createId(now()), kind: 'rules', subject: `${day}/${RULE_VERSION}`, day, body },
    now(),
  );
}
