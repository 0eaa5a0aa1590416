/** Tests of the files of whole weeks: what is made, what lands in a folder, what is in the zip. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import type { SessionOptions } from '../../shared/plan/plan.ts';
import { WORKOUT_PRODUCER } from '../../watch-workouts/fit-workout-file.ts';
import { RUN_STEP_NOTE } from '../../watch-workouts/step-notes.ts';
import { WorkoutFileError } from '../../watch-workouts/workout-file-error.ts';
import {
  planWorkoutFiles,
  WorkoutFolderError,
  writeWorkoutFiles,
  zipWorkoutFiles,
} from '../../watch-workouts/write-week-files.ts';
import { walkSteps } from './decode-workout-file.ts';
import { describePlan, playSteps } from './play-steps.ts';
import { readNumber, readText, walkFitBytes } from './walk-fit-bytes.ts';

const OPTIONS: SessionOptions = { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: 150 };
const WEEK_3 = planWorkoutFiles(DEFAULT_PLAN, { weeks: [3], options: OPTIONS });
const WEEK_3_NAMES = [1, 2, 3].map((session) => `week-03-session-${session}-run-2min-walk-3min-x3.fit`);

describe('planning', () => {
  test('makes one file for each offered session, week after week, a week named twice once', () => {
    const files = planWorkoutFiles(DEFAULT_PLAN, { weeks: [4, 3, 4], options: OPTIONS });
    const places = files.map(({ week, session }) => [week, session]);
    expect(places).toEqual([
      [4, 1],
      [4, 2],
      [4, 3],
      [3, 1],
      [3, 2],
      [3, 3],
    ]);
  });

  test('tells the sessions of a week apart by file name, name on the watch and identity', () => {
    expect(WEEK_3.map(({ fileName }) => fileName)).toEqual(WEEK_3_NAMES);
    expect(WEEK_3.map(({ workout }) => workout.name.slice(0, 6))).toEqual(['W03 S1', 'W03 S2', 'W03 S3']);
    expect(new Set(WEEK_3.map(({ identity }) => identity.serialNumber)).size).toBe(3);
  });

  test('gives the same files when a week is made again', () => {
    expect(planWorkoutFiles(DEFAULT_PLAN, { weeks: [3], options: OPTIONS })).toEqual(WEEK_3);
  });

  test('answers with the workout and the identity that the bytes hold', () => {
    for (const { bytes, workout, identity } of WEEK_3) {
      const [fileId, , workoutMessage] = walkFitBytes(bytes).messages;
      if (fileId === undefined || workoutMessage === undefined) throw new Error('messages are missing');
      expect([3, 4].map((field) => readNumber(fileId, field))).toEqual([identity.serialNumber, identity.timeCreated]);
      expect(readText(workoutMessage, 8)).toBe(workout.name);
      expect(playSteps(walkSteps(bytes)).map(({ asks }) => asks)).toEqual(describePlan(workout));
    }
  });

  test('puts the talk test on the run steps, and on no other', () => {
    const steps = WEEK_3.flatMap(({ bytes }) => walkFitBytes(bytes).messages.filter((m) => m.globalNumber === 27));
    expect(steps.slice(0, 5).map((step) => readText(step, 8))).toEqual(['', RUN_STEP_NOTE, '', '', '']);
  });

  test('can be made under the producer that Garmin Connect writes', () => {
    const request = { weeks: [1], options: OPTIONS, producer: WORKOUT_PRODUCER.compat };
    const [file] = planWorkoutFiles(DEFAULT_PLAN, request);
    const [fileId] = walkFitBytes(file?.bytes ?? new Uint8Array()).messages;
    expect(fileId && readNumber(fileId, 1)).toBe(1);
  });

  test('refuses a week that the plan does not have, and a ceiling below the low bound', () => {
    expect(() => planWorkoutFiles(DEFAULT_PLAN, { weeks: [17], options: OPTIONS })).toThrow('The plan has no week 17');
    const low = { ...OPTIONS, ceilingBpm: 40 };
    expect(() => planWorkoutFiles(DEFAULT_PLAN, { weeks: [1], options: low })).toThrow(WorkoutFileError);
  });
});

describe('writing to a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workouts-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test('makes the folder, puts every file there whole, and leaves nothing else', async () => {
    const target = join(folder, 'new', 'week');
    const paths = await writeWorkoutFiles(target, WEEK_3);
    expect(paths).toEqual(WEEK_3_NAMES.map((name) => join(target, name)));
    expect((await readdir(target)).sort()).toEqual(WEEK_3_NAMES);
    for (const { fileName, bytes } of WEEK_3) {
      expect(Uint8Array.from(await readFile(join(target, fileName)))).toEqual(bytes);
    }
  });

  test('replaces files of the same names and keeps the others', async () => {
    await writeFile(join(folder, WEEK_3_NAMES[0] ?? ''), 'old');
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await writeWorkoutFiles(folder, WEEK_3);
    expect((await readdir(folder)).sort()).toEqual(['mine.txt', ...WEEK_3_NAMES]);
    expect(await readFile(join(folder, WEEK_3_NAMES[0] ?? ''))).toHaveLength(WEEK_3[0]?.bytes.length ?? 0);
  });

  test('says so when a file stands where the folder should be', async () => {
    const taken = join(folder, 'taken');
    await writeFile(taken, '');
    const refusal = writeWorkoutFiles(taken, WEEK_3);
    await expect(refusal).rejects.toBeInstanceOf(WorkoutFolderError);
    await expect(refusal).rejects.toThrow(`The folder ${taken} cannot be written: a file stands where`);
  });

  test('leaves no half files behind when one cannot be put in place', async () => {
    await mkdir(join(folder, WEEK_3_NAMES[0] ?? ''));
    await expect(writeWorkoutFiles(folder, WEEK_3)).rejects.toThrow('a folder stands where a file should be');
    expect(await readdir(folder)).toEqual([WEEK_3_NAMES[0]]);
  });

  test.each([
    ['EACCES', 'allow writing'],
    ['EPERM', 'allow writing'],
    ['EROFS', 'only be read'],
    ['ENOSPC', 'Make some room'],
    ['EIO', 'answered EIO'],
  ])('explains %s with a cure', (code, cure) => {
    expect(new WorkoutFolderError('/watch', code, null).message).toContain(cure);
  });
});

describe('the zip', () => {
  test('holds every file under its name, uncompressed', async () => {
    const entries = readStoredEntries(await zipWorkoutFiles(WEEK_3));
    expect(entries.map(({ name }) => name)).toEqual(WEEK_3_NAMES);
    expect(entries.map(({ bytes }) => bytes)).toEqual(WEEK_3.map(({ bytes }) => bytes));
  });

  test('is the same bytes at any time, in any time zone', async () => {
    const zone = process.env.TZ;
    const zips: Uint8Array[] = [];
    for (const other of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu']) {
      process.env.TZ = other;
      zips.push(await zipWorkoutFiles(WEEK_3));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    for (const zip of zips) expect(zip).toEqual(zips[0]);
  });
});

/** The entries of a zip without compression, by its central directory (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16). */
function readStoredEntries(zip: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const bytes = zip.slice(start, start + view.getUint32(at + 20, true));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return { name, bytes };
  });
}
