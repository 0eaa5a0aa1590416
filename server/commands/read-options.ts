/** Reads the values that several commands take: times, a ceiling, week numbers, a plan file. */

import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { namePlace, sayIssue } from '../../shared/api/issue-words.ts';
import { planSchema } from '../../shared/api/plan-api.ts';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import type { Plan, SessionOptions } from '../../shared/plan/plan.ts';
import { describePlanIssue } from '../../shared/words/plan-edit-words.ts';
import { findTellingIssue } from '../http/validate-input.ts';
import { type CommandContext, refuseFile, refuseUse } from './command.ts';
import { findJsonMistake } from './find-json-mistake.ts';

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

function readWhole(name: string, text: string): number {
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
  const given = readJson(await readTextFile(path, context), `The plan ${path}`);
  const result = planSchema.safeParse(given, { error: sayIssue });
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
  return await collectBytes(createReadStream(resolve(currentDir, path), { highWaterMark: MEBIBYTE }), path, most);
}

async function collectBytes(stream: AsyncIterable<Buffer>, name: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > most * MEBIBYTE) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw refuseFile(`${name} cannot be read: ${explainSystemError(error)}`);
  }
  if (bytes > most * MEBIBYTE) {
    throw refuseFile(`${name} cannot be read: it has more than ${most} MB. Name a smaller file.`);
  }
  return Buffer.concat(chunks);
}

/** Bytes of a text as one: UTF-8, or UTF-16 where it says so at its start, as some shells write it. */
export async function readTextFile(path: string, context: CommandContext): Promise<string> {
  return decodeText(await readBytes(path, context, MOST_TEXT_MEBIBYTES));
}

/** As a file, and never more than one. */
export async function readStandardInput({ openStdin }: CommandContext): Promise<string> {
  return decodeText(await collectBytes(openStdin(), 'The input', MOST_TEXT_MEBIBYTES));
}

function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Takes the mark at the start of UTF-8 away, too.
  return new TextDecoder('utf-8').decode(bytes);
}

export function explainSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
  if (code === 'ENOENT') return 'there is no such file. Check its name and folder.';
  if (code === 'EISDIR') return 'it is a folder. Name one file in it.';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it. Allow reading it, or copy it elsewhere.';
  return `the system answered ${String(code)}.`;
}

type Told<Value> = { value: Value; notes: string[] };

/**
 * A field that is null is one that is left out. `notes`: a sentence about fields that nobody reads; a mistyped name would
 * take what it tells with it.
 * @throws CommandError (unusable file) that names the first field that does not fit.
 */
export function parseJson<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  { what, whole, form }: { what: string; whole: string; form: string },
): Told<z.output<Schema>> {
  const given = readJson(text, what, (_, value) => value ?? undefined);
  const result = schema.safeParse(given, { error: sayIssue });
  if (result.success) return { value: result.data, notes: sayUnread(findUnread(given, result.data), what, whole) };
  const { path, message } = findTellingIssue(result.error.issues);
  const sentence = isAbsent(given, path) ? 'it is missing' : message;
  const place = path.length === 0 ? '' : ` at ${sayPlace(path, whole)}`;
  throw refuseFile(`${what} does not have the expected form${place}: ${sentence}. ${form} prints the form.`);
}

/** For people, and as programs write it. */
function sayPlace(path: readonly PropertyKey[], whole: string): string {
  const [words, dotted] = [namePlace(path, whole), path.join('.')];
  return words === dotted ? words : `${words} (${dotted})`;
}

/** Paths of fields that were given and did not come through. */
function findUnread(given: unknown, read: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof given !== 'object' || typeof read !== 'object' || given === null || read === null) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const here = [...path, Array.isArray(given) ? Number(name) : name];
    if (value === undefined) return [];
    return Object.hasOwn(read, name) ? findUnread(value, Reflect.get(read, name), here) : [here];
  });
}

const MOST_UNREAD_NAMED = 3;

function sayUnread(paths: readonly PropertyKey[][], what: string, whole: string): string[] {
  if (paths.length === 0) return [];
  const named = paths.slice(0, MOST_UNREAD_NAMED).map((path) => sayPlace(path, whole));
  const more = paths.length > named.length ? `, and ${paths.length - named.length} more` : '';
  return [`${what} has fields that are not read: ${named.join('; ')}${more}. Is a name mistyped?`];
}

/** Nothing lies there: the library then complains of one of the values that could. */
function isAbsent(given: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    given,
  );
  return at === undefined;
}

function readJson(text: string, what: string, revive?: (key: string, value: unknown) => unknown): unknown {
  const mistake = findJsonMistake(text);
  if (mistake === null) return JSON.parse(text, revive);
  const { line, column, words } = mistake;
  throw refuseFile(
    `${what} is not readable as JSON. Line ${line}, character ${column}: ${words}. Correct it and try again.`,
  );
}
