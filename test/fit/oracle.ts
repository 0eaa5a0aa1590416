/** Asks fit-file-parser, in a child process, what it reads in FIT files: the second opinion that our reader is compared with. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FIT_PROFILE, type MessageName } from '../../shared/fit/file/profile.ts';

export type OracleValue = number | string | number[] | null;
export type OracleTable = { rows: number; columns: Record<string, OracleValue[]> };
export type OracleAnswer = { tables: Record<MessageName, OracleTable> } | { error: string };

const CHILD = fileURLToPath(new URL('./oracle-child.js', import.meta.url));
const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

/** One answer per file, in order. Only for files that we trust (`security.md` 1). */
export function askOracle(paths: string[]): OracleAnswer[] {
  const spec = Object.fromEntries(
    Object.entries(FIT_PROFILE).map(([kind, { message, fields }]) => [
      kind,
      { message, fields: Object.fromEntries(Object.entries(fields).map(([name, { number }]) => [name, number])) },
    ]),
  );
  const output = execFileSync(process.execPath, [CHILD, JSON.stringify(spec), ...paths], {
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  return output
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as OracleAnswer);
}

const POSITIONS_CHILD = fileURLToPath(new URL('./oracle-positions-child.js', import.meta.url));

/** How many values fit-file-parser finds in fields that are named latitude or longitude. */
export function countPositions(paths: string[]): number {
  return Number(execFileSync(process.execPath, [POSITIONS_CHILD, ...paths]).toString('utf8'));
}
