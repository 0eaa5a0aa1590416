/** A folder of a thousand recordings imported from the command line into an empty data folder. */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { simulateLongRun } from './long-runs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MOST_OUTPUT_BYTES = 16 * 1024 * 1024;
const RUN_HOURS = 0.5;
const DAY_SECONDS = 86_400;
/** 2022-01-01T06:00:00Z: every run has a day of its own, in the past. */
const FIRST_START = 1_641_016_800;

export type ImportFigures = { files: number; megabytes: number; seconds: number };

/** @throws Error unless every file is imported as new. */
export async function measureImport(files: number): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'fourth-mile-import-'));
  try {
    const runs = join(folder, 'runs');
    await mkdir(runs);
    let bytes = 0;
    for (let index = 0; index < files; index++) {
      const run = simulateLongRun(RUN_HOURS, FIRST_START + index * DAY_SECONDS).bytes;
      bytes += run.length;
      await writeFile(join(runs, `${String(index).padStart(5, '0')}.fit`), run);
    }
    const started = performance.now();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'server/cli.ts', 'import', runs],
      {
        cwd: ROOT,
        env: { ...process.env, TZ: 'UTC', FOURTH_MILE_DATA_DIR: join(folder, 'data') },
        maxBuffer: MOST_OUTPUT_BYTES,
      },
    );
    const seconds = (performance.now() - started) / 1000;
    if (!stdout.includes(`${files} new, 0 here already`)) {
      throw new Error(`Not all was imported as new: ${stdout.slice(-500)}`);
    }
    return { files, megabytes: bytes / 1e6, seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
