/** Everything that is kept, behind one door: rows in SQLite, FIT files beside it, one data folder. */

import { join } from 'node:path';
import { describeFolderTrouble } from '../../shared/words/folder-words.ts';
import { makeFolder } from '../../watch-workouts/make-folder.ts';
import { type ActivityFiles, openActivityFiles } from './activity-files.ts';
import { type ActivityRows, createActivityRows } from './activity-rows.ts';
import { type CalendarFeedRows, createCalendarFeedRows } from './calendar-feed-rows.ts';
import { createDecisionRows, type DecisionRows } from './decision-rows.ts';
import { createFactRows, type FactRows } from './fact-rows.ts';
import { createHandRunRows, type HandRunRows } from './hand-run-rows.ts';
import { type ImportFiles, openImportFiles } from './import-files.ts';
import { createImportRows, type ImportRows } from './import-rows.ts';
import { lockFolder } from './lock-folder.ts';
import { openDatabase } from './open-database.ts';
import { createPlanRows, type PlanRows } from './plan-rows.ts';
import { createRunnerRows, type RunnerRows } from './runner-rows.ts';
import { createSpareFileRows, type SpareFileRows } from './spare-file-rows.ts';
import { StoreError } from './store-error.ts';

export type Store = {
  runners: RunnerRows;
  activities: ActivityRows;
  facts: FactRows;
  handRuns: HandRunRows;
  plans: PlanRows;
  decisions: DecisionRows;
  calendarFeeds: CalendarFeedRows;
  spareFiles: SpareFileRows;
  files: ActivityFiles;
  imports: ImportRows;
  importFiles: ImportFiles;
  /** Answers when a row can be read. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
};

export const DATABASE_FILE = 'fourth-mile.sqlite';

/** @throws StoreError with the reason and the cure. */
export async function openStore(dataDir: string, now: number): Promise<Store> {
  try {
    return await openFolder(dataDir, now);
  } catch (error) {
    throw explainTrouble(error);
  }
}

/** Errors of the system and of SQLite carry a code; what carries none is our own fault, and stays as it is. */
function explainTrouble(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (error instanceof StoreError || typeof code !== 'string') return error;
  return new StoreError(describeFolderTrouble(code) ?? `the system answered ${code}.`, { cause: error });
}

async function openFolder(dataDir: string, now: number): Promise<Store> {
  // Health data: nobody else on this machine needs to look into the folder.
  await makeFolder(dataDir, 0o700);
  const unlock = lockFolder(dataDir);
  const database = await openDatabase(join(dataDir, DATABASE_FILE), now).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const activities = createActivityRows(database);
  const imports = createImportRows(database);
  return {
    runners: createRunnerRows(database),
    activities,
    facts: createFactRows(database),
    handRuns: createHandRunRows(database),
    plans: createPlanRows(database),
    decisions: createDecisionRows(database),
    calendarFeeds: createCalendarFeedRows(database),
    spareFiles: createSpareFileRows(database),
    files: await openActivityFiles(dataDir, activities.hasFileAnywhere),
    imports,
    importFiles: await openImportFiles(dataDir, imports.needsUpload),
    ping: async () => {
      await database.selectFrom('schema_migrations').select('number').limit(1).execute();
    },
    close: async () => {
      await database.destroy();
      unlock();
    },
  };
}
