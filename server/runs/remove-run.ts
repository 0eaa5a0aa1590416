/** Takes a run out of the diary with its files; what she told of a session stays with the other recordings of it. */

import type { Clock } from '../clock.ts';
import { listAnswerSubjects } from '../recorded/check-in-subject.ts';
import { findPieces } from '../recorded/session-pieces.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { StoredRun } from '../store/stored-run.ts';
import { findAnswersToMove } from './moved-answers.ts';
import type { ReadingPool } from './reading-pool.ts';
import { listFileIds } from './run-files.ts';
import { settleDay } from './settle-day.ts';

type Dependencies = { store: Store; reading: ReadingPool; now: Clock };

/** To call in the runner's turn. */
export async function removeRun(dependencies: Dependencies, runner: Runner, run: StoredRun): Promise<void> {
  const { store, now } = dependencies;
  const fileIds = await listFileIds(store, runner.id, run);
  const told = await store.facts.list(runner.id);
  const pieces = findPieces(run, await store.activities.listOfDay(runner.id, run.day)) ?? [];
  const heir = pieces.findLast(({ id }) => id !== run.id);
  const answers =
    heir === undefined
      ? { removed: listAnswerSubjects(told, run.id), moved: [] }
      : { removed: [], moved: findAnswersToMove(told, run.id, heir.id) };
  await store.files.removeAround(fileIds, () => store.activities.remove(runner.id, run.id, answers, now()));
  await settleDay(dependencies, runner, run.day);
}
