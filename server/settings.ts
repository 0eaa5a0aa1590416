/** The service's settings: `process.env` read once through a schema; a bad one stops the start with one sentence. */

import { resolve } from 'node:path';
import { z } from 'zod';
import { FIT_LIMITS } from '../shared/fit/file/limits.ts';
import { type ArchiveLimits, BULK_LIMITS, SINGLE_LIMITS } from './archives/archive-limits.ts';

/** Names under which a program on this machine, and nobody else, reaches the service. */
export const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

const MEBIBYTE = 1024 * 1024;

const positiveInteger = (what: string, largest: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `${what} is written as a whole number` })
    .transform(Number)
    .pipe(
      z
        .number()
        .min(1)
        .max(largest, { error: `${what} can be at most ${largest}` }),
    );

const port = z
  .string()
  .regex(/^\d+$/, { error: 'a port is a whole number from 0 to 65535' })
  .transform(Number)
  .pipe(z.number().max(65_535, { error: 'a port is a whole number from 0 to 65535' }));

const loopbackHost = z.string().refine((host) => LOOPBACK_HOSTS.includes(host), {
  error: `only ${LOOPBACK_HOSTS.join(', ')} are possible: accounts come later, and until then nobody but this machine may listen in`,
});

const LARGEST_UPLOAD_BYTES = 1024 * 1024 * MEBIBYTE;
const levels = (limits: ArchiveLimits) => positiveInteger('a number of levels', 5).default(limits.levels);
const entries = (limits: ArchiveLimits) => positiveInteger('a number of files', 1_000_000).default(limits.entries);
const readBytes = (limits: ArchiveLimits) =>
  positiveInteger('a size in bytes', LARGEST_UPLOAD_BYTES).default(limits.readBytes);
const listBytes = (limits: ArchiveLimits) =>
  positiveInteger('a size in bytes', 1024 * MEBIBYTE).default(limits.listBytes);

/** Every setting with its default (`security.md` 1); a file larger than the reader takes cannot be allowed. */
const environmentSchema = z.object({
  FOURTH_MILE_PORT: port.default(4040),
  FOURTH_MILE_HOST: loopbackHost.default('127.0.0.1'),
  FOURTH_MILE_DATA_DIR: z.string().min(1, { error: 'name a folder' }).default('./data'),
  FOURTH_MILE_MAX_ACTIVITY_BYTES: positiveInteger('a size in bytes', FIT_LIMITS.bytes).default(FIT_LIMITS.bytes),
  FOURTH_MILE_MAX_UPLOAD_BYTES: positiveInteger('a size in bytes', LARGEST_UPLOAD_BYTES).default(4096 * MEBIBYTE),
  FOURTH_MILE_SINGLE_LEVELS: levels(SINGLE_LIMITS),
  FOURTH_MILE_SINGLE_ENTRIES: entries(SINGLE_LIMITS),
  FOURTH_MILE_SINGLE_READ_BYTES: readBytes(SINGLE_LIMITS),
  FOURTH_MILE_SINGLE_LIST_BYTES: listBytes(SINGLE_LIMITS),
  FOURTH_MILE_BULK_LEVELS: levels(BULK_LIMITS),
  FOURTH_MILE_BULK_ENTRIES: entries(BULK_LIMITS),
  FOURTH_MILE_BULK_READ_BYTES: readBytes(BULK_LIMITS),
  FOURTH_MILE_BULK_LIST_BYTES: listBytes(BULK_LIMITS),
  FOURTH_MILE_ARCHIVE_RATIO: positiveInteger('a number of times', 10_000).default(BULK_LIMITS.ratio),
  FOURTH_MILE_READING_SECONDS: positiveInteger('a number of seconds', 600).default(5),
  FOURTH_MILE_READ_DAMAGED: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
  FOURTH_MILE_READING_THREADS: positiveInteger('a number of threads', 64).default(2),
  FOURTH_MILE_MAX_STORED_BYTES: positiveInteger('a size in bytes', LARGEST_UPLOAD_BYTES).default(2048 * MEBIBYTE),
  FOURTH_MILE_MAX_STORED_ACTIVITIES: positiveInteger('a number of files', 10_000_000).default(20_000),
  FOURTH_MILE_MAX_OPEN_IMPORTS: positiveInteger('a number of archives', 1_000).default(10),
});

/** The size of one file is `maxActivityBytes`, wherever it lies. */
export type ArchiveSettings = Omit<ArchiveLimits, 'fileBytes'>;

export type ServiceSettings = {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  maxActivityBytes: number;
  /** Of an archive as it is sent. */
  maxUploadBytes: number;
  /** Of an archive that is read while its sender waits; what goes beyond is imported in the background. */
  singleArchive: ArchiveSettings;
  bulkArchive: ArchiveSettings;
  readingSeconds: number;
  readingThreads: number;
  /** Damaged recordings are read as far as they go, marked so, and never count; else they are refused. */
  readsDamaged: boolean;
  /** Per runner, of what is kept. */
  maxStoredBytes: number;
  maxStoredActivities: number;
  /** Archives of one runner that are imported, wait or are paused: each is kept until it is over. */
  maxOpenImports: number;
};

/** A setting that cannot be used; the message names it and says what it may be. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** @throws SettingsError with one sentence for the first setting that cannot be used. */
export function readSettings(environment: Record<string, string | undefined>, currentDir: string): ServiceSettings {
  refuseUnknown(environment);
  const result = environmentSchema.safeParse(dropEmpty(environment));
  if (!result.success) throw new SettingsError(describeFirstIssue(result.error, environment));
  const { data } = result;
  return {
    port: data.FOURTH_MILE_PORT,
    host: data.FOURTH_MILE_HOST,
    dataDir: resolve(currentDir, data.FOURTH_MILE_DATA_DIR),
    maxActivityBytes: data.FOURTH_MILE_MAX_ACTIVITY_BYTES,
    maxUploadBytes: data.FOURTH_MILE_MAX_UPLOAD_BYTES,
    singleArchive: {
      levels: data.FOURTH_MILE_SINGLE_LEVELS,
      entries: data.FOURTH_MILE_SINGLE_ENTRIES,
      readBytes: data.FOURTH_MILE_SINGLE_READ_BYTES,
      listBytes: data.FOURTH_MILE_SINGLE_LIST_BYTES,
      ratio: data.FOURTH_MILE_ARCHIVE_RATIO,
    },
    bulkArchive: {
      levels: data.FOURTH_MILE_BULK_LEVELS,
      entries: data.FOURTH_MILE_BULK_ENTRIES,
      readBytes: data.FOURTH_MILE_BULK_READ_BYTES,
      listBytes: data.FOURTH_MILE_BULK_LIST_BYTES,
      ratio: data.FOURTH_MILE_ARCHIVE_RATIO,
    },
    readingSeconds: data.FOURTH_MILE_READING_SECONDS,
    readingThreads: data.FOURTH_MILE_READING_THREADS,
    readsDamaged: data.FOURTH_MILE_READ_DAMAGED === 'on',
    maxStoredBytes: data.FOURTH_MILE_MAX_STORED_BYTES,
    maxStoredActivities: data.FOURTH_MILE_MAX_STORED_ACTIVITIES,
    maxOpenImports: data.FOURTH_MILE_MAX_OPEN_IMPORTS,
  };
}

const PREFIX = 'FOURTH_MILE_';
/** Read by the tests, and no setting of the service. */
const OF_TESTS = [`${PREFIX}CHROMIUM`];

/** A mistyped name would leave the default in force without a word. */
function refuseUnknown(environment: Record<string, string | undefined>): void {
  const known = [...Object.keys(environmentSchema.shape), ...OF_TESTS];
  const unknown = Object.keys(environment).find((name) => name.startsWith(PREFIX) && !known.includes(name));
  if (unknown === undefined) return;
  throw new SettingsError(`${unknown} is no setting. The settings are ${known.slice(0, -OF_TESTS.length).join(', ')}.`);
}

/** `FOURTH_MILE_PORT=` in a file of settings means "not set". */
function dropEmpty(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function describeFirstIssue(error: z.ZodError, environment: Record<string, string | undefined>): string {
  const [issue] = error.issues;
  const name = String(issue?.path[0]);
  return `${name} is set to "${environment[name]}", which cannot be used: ${issue?.message}.`;
}
