/** Makes a change of the diary, and says in words how it changed the decision of today, if it did. */

import type { ChangedAnswer, Stand } from '../../shared/api/change-api.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import { describeChange } from '../../shared/words/change-words.ts';
import { describeDecision } from '../../shared/words/decision-words.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { decideToday } from './decide-today.ts';
import { getPlanByKey } from './runner-history.ts';

type Dependencies = { store: Store; now: Clock };

/**
 * Decides today before and after `change`; afterwards by the settings that then hold.
 * A changing route answers `{ ...its own answer, changed }`.
 */
export async function sayWhatChanged<T>(
  dependencies: Dependencies,
  runner: Runner,
  change: () => Promise<T>,
): Promise<ChangedAnswer & { value: T }> {
  const before = await decideToday(dependencies, runner);
  const value = await change();
  const runnerNow = await dependencies.store.runners.get(runner.id);
  const after = await decideToday(dependencies, runnerNow);
  const words = describeChange(before, after);
  const changed =
    words === null
      ? null
      : {
          before: await describeStand(dependencies, runner, before),
          after: await describeStand(dependencies, runner, after),
          words,
        };
  return { value, changed };
}

async function describeStand({ store }: Dependencies, { id }: Runner, decision: Decision): Promise<Stand> {
  const { headline } = describeDecision(decision, await getPlanByKey(store, id, decision.plan));
  return { decision: decision.decision, week: decision.week, running: decision.running, headline };
}
