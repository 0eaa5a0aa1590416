/** Reads the values that several commands take: times, a ceiling, week numbers, a plan file. */

import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { planSchema } from '../../shared/api/plan-api.ts';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import type { Plan, SessionOptions } from '../../shared/plan/plan.ts';
import { describePlanIssue } from '../../shared/words/plan-edit-words.ts';
import { type CommandContext, refuseFile, refuseUse } from './command.ts';

export const SESSION_OPTIONS = {
  'warm-up': { type: 'string' },
  'cool-down': { type: 'string' },
  ceiling: { type: 'string' },
} as const;

export const SESSION_OPTIONS_HELP = `  --warm-up 5:00    length of the walk before, minutes:seconds (0 for none)
  --cool-down 5:00  length of the walk behind
  --ceiling BPM     heart rate that the runs should stay under`;

type SessionOptionTexts = { [Name in keyof typeof SESSION_OPTIONS]?: string | undefined };

const LONGEST_WALK_SECONDS = 3_600;
const LOWEST_CEILING_BPM = 60;
const HIGHEST_CEILING_BPM = 230;

export function readSessionOptions(
  values: SessionOptionTexts,
  plan: Pick<Plan, 'warmUpSeconds' | 'coolDownSeconds'>,
): SessionOptions {
  return {
    warmUpSeconds: readDuration('--warm-up', values['warm-up']) ?? plan.warmUpSeconds,
    coolDownSeconds: readDuration('--cool-down', values['cool-down']) ?? plan.coolDownSeconds,
    ceilingBpm: readCeiling(values.ceiling),
  };
}

/** Seconds of "5:00"; null when the option was not given. */
function readDuration(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, minutes, seconds] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  const total = text === '0' ? 0 : Number(minutes) * 60 + Number(seconds);
  if (total <= LONGEST_WALK_SECONDS) return total;
  throw refuseUse(
    `${name} is written minutes:seconds, up to 60:00, like ${name} 5:00; or 0 for none. "${text}" is not.`,
  );
}

function readCeiling(text: string | undefined): number | null {
  if (text === undefined) return null;
  const bpm = readWhole('--ceiling', text);
  if (bpm >= LOWEST_CEILING_BPM && bpm <= HIGHEST_CEILING_BPM) return bpm;
  throw refuseUse(
    `--ceiling is a heart rate from ${LOWEST_CEILING_BPM} to ${HIGHEST_CEILING_BPM} beats per minute, and not ${bpm}.`,
  );
}

export function readWhole(name: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw refuseUse(`${name} is a whole number; "${text}" is not.`);
}

/** 1 to `count`, as `--week` and `--session` count. */
export function readPlaceIn(name: string, text: string, count: number): number {
  const place = readWhole(name, text);
  if (place >= 1 && place <= count) return place;
  throw refuseUse(`${name} ${place} is not in this plan: it goes from 1 to ${count}.`);
}

/** The plan of that file; the built-in one when none is named. */
export async function readPlan(path: string | undefined, context: CommandContext): Promise<Plan> {
  if (path === undefined) return DEFAULT_PLAN;
  const result = planSchema.safeParse(readJson(await readTextFile(path, context), `The plan ${path}`));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined ? '' : ` ${describePlanIssue(issue).replace(/\.$/, '')}.`;
  throw refuseFile(`The plan ${path} cannot be used.${where} fourth-mile workouts --schema prints the form of a plan.`);
}

const MEBIBYTE = 1024 * 1024;
/** Far above every recording; a device has no end, and the memory has one. */
const MOST_MEBIBYTES = 64;
/** Thousands of histories in one array; a longer text does not fit into one string. */
const MOST_TEXT_MEBIBYTES = 500;

/** @throws CommandError (unusable file) with the reason. */
export async function readBytes(path: string, { currentDir }: CommandContext, most = MOST_MEBIBYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    const stream = createReadStream(resolve(currentDir, path), { highWaterMark: MEBIBYTE });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most * MEBIBYTE) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw refuseFile(`${path} cannot be read: ${explainSystemError(error)}`);
  }
  if (bytes > most * MEBIBYTE) {
    throw refuseFile(`${path} cannot be read: it has more than ${most} MB. Name a smaller file.`);
  }
  return Buffer.concat(chunks);
}

export async function readTextFile(path: string, context: CommandContext): Promise<string> {
  return (await readBytes(path, context, MOST_TEXT_MEBIBYTES)).toString('utf8');
}

export function explainSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
  if (code === 'ENOENT') return 'there is no such file. Check its name and folder.';
  if (code === 'EISDIR') return 'it is a folder. Name one file in it.';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it. Allow reading it, or copy it elsewhere.';
  return `the system answered ${String(code)}.`;
}

/**
 * A field that is null is one that is left out.
 * @throws CommandError (unusable file) that names the first field that does not fit.
 */
export function parseJson<Schema extends z.ZodType>(schema: Schema, text: string, what: string): z.output<Schema> {
  const given = readJson(text, what, (_, value) => value ?? undefined);
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const { path, message: found } = findTellingIssue(result.error.issues);
  const message = path.length > 0 && isAbsent(given, path) ? 'it is missing' : found;
  const place = path.length === 0 ? '' : ` at ${path.join('.')}`;
  throw refuseFile(`${what} does not have the expected form${place}: ${message}. Try --schema to see the form.`);
}

/** Nothing lies there: the library then complains of one of the values that could. */
function isAbsent(given: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    given,
  );
  return at === undefined;
}

type Issue = { path: PropertyKey[]; message: string };

/** Where one of several forms was possible, the mistake lies deepest in the form that was meant. */
function findTellingIssue(issues: readonly z.core.$ZodIssue[], above: PropertyKey[] = []): Issue {
  const found = issues.flatMap((issue): Issue[] => {
    const path = [...above, ...issue.path];
    const own = { path, message: issue.message };
    if (issue.code !== 'invalid_union') return [own];
    return issue.errors.length === 0 ? [own] : issue.errors.map((branch) => findTellingIssue(branch, path));
  });
  return found.reduce((deepest, next) => (next.path.length > deepest.path.length ? next : deepest));
}

function readJson(text: string, what: string, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive);
  } catch (error) {
    throw refuseFile(
      `${what} is not readable as JSON: ${error instanceof Error ? error.message : ''}. Correct it and try again.`,
    );
  }
}
