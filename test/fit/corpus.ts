/** Where the real FIT files are, for tests that need them: beside the project, never inside it. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type CorpusEntry = {
  file: string;
  expected: string;
  sessions: number;
  laps: number;
  splits: number;
  lapsWithStepIndex: number;
  workoutSteps: number;
  timerSeconds: number | null;
  elapsedSeconds: number | null;
  distanceMeters: number | null;
};

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** False, with a line that says so, where the files are not at hand; on the build server that is an error. */
export function hasCorpus(): boolean {
  const isHere = existsSync(`${FOLDER}index.json`);
  if (!isHere && process.env.CI === 'true') throw new Error('The FIT corpus is missing.');
  if (!isHere) console.info('The FIT corpus is missing: tests on real files are skipped.');
  return isHere;
}

export function readCorpus(): CorpusEntry[] {
  return JSON.parse(readFileSync(`${FOLDER}index.json`, 'utf8')) as CorpusEntry[];
}

export function corpusPath(file: string): string {
  return FOLDER + file;
}

export function readCorpusFile(file: string): Uint8Array {
  return new Uint8Array(readFileSync(corpusPath(file)));
}
