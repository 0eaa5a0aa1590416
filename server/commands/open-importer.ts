/** Reads and records files in this process: what the service does with an upload, without the service. */

import { basename } from 'node:path';
import type { FileResult, ImportCounts } from '../../shared/api/import-api.ts';
import { ERROR_WORDS, type ErrorWords } from '../../shared/words/error-words.ts';
import { isNamedFit } from '../archives/entry-name.ts';
import { openUpload } from '../archives/open-archive.ts';
import { createId, systemClock } from '../clock.ts';
import { findFirstRunner } from '../first-runner.ts';
import { isDiskFull } from '../http/answer-errors.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { recordItem } from '../imports/record-item.ts';
import { createReadingPool } from '../runs/reading-pool.ts';
import { readSettings, type ServiceSettings, SettingsError } from '../settings.ts';
import { countedAs } from '../store/import-rows.ts';
import { FolderInUseError } from '../store/lock-folder.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { StoreError } from '../store/store-error.ts';
import { createTurns } from '../take-turns.ts';
import { type CommandContext, refuseFile, refuseUse } from './command.ts';
import type { FoundFile } from './walk-paths.ts';

/** `result` is null for a file that is only counted. */
type Outcome = { countedAs: keyof ImportCounts; result: FileResult | null };

export type Importer = {
  /** One outcome for each file inside, and for the file itself when it is no archive. */
  take: (file: FoundFile) => AsyncGenerator<Outcome>;
  /** Words for an error after which nothing more can be taken; null for one of our own. */
  explainStop: (error: unknown) => ErrorWords | null;
  close: () => Promise<void>;
};

/** @throws CommandError when a setting or the data folder cannot be used. */
export async function openImporter(context: CommandContext): Promise<Importer> {
  const settings = readSettingsOrRefuse(context);
  const store = await openDataFolder(settings.dataDir);
  const reading = createReadingPool(settings);
  const dependencies = { store, reading, now: systemClock, limits: settings, takeTurns: createTurns() };
  const runner = await findFirstRunner(store, systemClock());
  const limits = { ...settings.bulkArchive, fileBytes: settings.maxActivityBytes };

  async function* takeFrom(file: FoundFile, workFolder: string): AsyncGenerator<Outcome> {
    const upload = { path: file.path, name: basename(file.path) };
    for await (const item of openUpload(upload, { workFolder, limits })) {
      const isSideEntry = item.kind === 'skipped' && (item.looksLike === 'folder' || item.looksLike === 'systemFile');
      if (item.kind === 'archive' || isSideEntry) continue;
      if (item.kind === 'skipped') yield { countedAs: 'skipped', result: null };
      else for await (const result of recordItem(dependencies, runner, item)) yield toOutcome(file, result);
    }
  }

  return {
    async *take(file) {
      const folder = await store.importFiles.openWorkFolder(createId(systemClock()));
      try {
        yield* takeFrom(file, folder.path);
      } finally {
        await folder.remove();
      }
    },
    explainStop,
    async close() {
      await reading.stop();
      await store.close();
    },
  };
}

/** A photo beside the runs of a folder is no mistake of hers. */
function toOutcome({ path, isNamed }: FoundFile, result: FileResult): Outcome {
  const isOther = 'code' in result && (result.code === 'notFit' || result.code === 'entryTooLarge');
  if (isOther && result.place === '' && !isNamed && !isNamedFit(path)) return { countedAs: 'skipped', result: null };
  return { countedAs: countedAs(result), result };
}

function explainStop(error: unknown): ErrorWords | null {
  if (isDiskFull(error)) return ERROR_WORDS.diskFull;
  return error instanceof HttpRefusal ? error.words : null;
}

function readSettingsOrRefuse({ environment, currentDir }: CommandContext): ServiceSettings {
  try {
    return readSettings(environment, currentDir);
  } catch (error) {
    if (error instanceof SettingsError) throw refuseUse(error.message);
    throw error;
  }
}

async function openDataFolder(dataDir: string): Promise<Store> {
  try {
    return await openStore(dataDir, systemClock());
  } catch (error) {
    if (error instanceof FolderInUseError) {
      throw refuseFile(
        `Fourth Mile is running and uses ${dataDir}. Drop the files on its page instead, or stop it and do this again.`,
      );
    }
    if (error instanceof StoreError) throw refuseFile(`The data folder ${dataDir} cannot be used: ${error.message}`);
    throw error;
  }
}
