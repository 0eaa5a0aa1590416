/**
 * Holds workout files of the default plan against Garmin's own decoder, which is no dependency of this project:
 * `npx tsx test/watch-workouts/check-with-garmin-sdk.ts <folder where @garmin/fitsdk is installed> <folder of .fit files> [ceiling in bpm]`.
 */

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { planWorkoutFiles } from '../../watch-workouts/write-week-files.ts';
import { describePlan, playSteps, type RawStep } from './play-steps.ts';

/** The part of Garmin's package that is used here, with its field names. */
type GarminSdk = {
  Stream: { fromByteArray(bytes: number[]): unknown };
  Decoder: new (
    stream: unknown,
  ) => {
    checkIntegrity(): boolean;
    read(options: Record<string, boolean>): { messages: Record<string, GarminMessage[]>; errors: unknown[] };
  };
};
type GarminMessage = Record<string, unknown>;

/** Raw numbers; the decoder refuses to leave out scale and offset while heart rates are merged, which is its default. */
const RAW = {
  convertTypesToStrings: false,
  convertDateTimesToDates: false,
  applyScaleAndOffset: false,
  expandSubFields: false,
  mergeHeartRates: false,
};

function findPlannedFile(fileName: string, ceilingBpm: number | null) {
  const week = Number(/^week-(\d+)-session-\d+-/.exec(fileName)?.[1]);
  if (!(week >= 1 && week <= DEFAULT_PLAN.weeks.length)) return null;
  const { warmUpSeconds, coolDownSeconds } = DEFAULT_PLAN;
  const files = planWorkoutFiles(DEFAULT_PLAN, {
    weeks: [week],
    options: { warmUpSeconds, coolDownSeconds, ceilingBpm },
  });
  return files.find((file) => file.fileName === fileName) ?? null;
}

function toRawStep(message: GarminMessage): RawStep {
  const number = (name: string) => (typeof message[name] === 'number' ? message[name] : undefined);
  return {
    name: typeof message.wktStepName === 'string' ? message.wktStepName : '',
    durationType: number('durationType') ?? Number.NaN,
    durationValue: number('durationValue'),
    targetType: number('targetType'),
    targetValue: number('targetValue'),
    low: number('customTargetValueLow'),
    high: number('customTargetValueHigh'),
    intensity: number('intensity'),
  };
}

/** What Garmin's decoder finds against what was planned; an empty list is agreement. */
function compareFile(sdk: GarminSdk, fileName: string, bytes: Uint8Array, ceilingBpm: number | null): string[] {
  const planned = findPlannedFile(fileName, ceilingBpm);
  if (planned === null) return ['its name belongs to no session of the default plan'];
  if (!new sdk.Decoder(sdk.Stream.fromByteArray([...bytes])).checkIntegrity()) return ['its integrity check says no'];
  const { messages, errors } = new sdk.Decoder(sdk.Stream.fromByteArray([...bytes])).read(RAW);
  if (errors.length > 0) return errors.map((error) => `the decoder says: ${error}`);

  const steps = messages.workoutStepMesgs ?? [];
  const fileId = messages.fileIdMesgs?.[0] ?? {};
  const workout = messages.workoutMesgs?.[0] ?? {};
  const played = playSteps(steps.map(toRawStep)).map(({ asks }) => asks);
  const pairs: [what: string, found: unknown, expected: unknown][] = [
    ['file type', fileId.type, 5],
    ['serial number', fileId.serialNumber, planned.identity.serialNumber],
    ['time created', fileId.timeCreated, planned.identity.timeCreated],
    ['workout name', workout.wktName, planned.workout.name],
    ['sport', workout.sport, 1],
    ['number of step messages', workout.numValidSteps, steps.length],
    ['step indexes', steps.map((step) => step.messageIndex).join(), steps.map((_, index) => index).join()],
    ['steps', played.join('\n'), describePlan(planned.workout).join('\n')],
  ];
  return pairs
    .filter(([, found, expected]) => found !== expected)
    .map(([what, found, expected]) => `${what}: found\n${found}\nexpected\n${expected}`);
}

async function loadGarminSdk(folder: string): Promise<GarminSdk> {
  try {
    const path = createRequire(join(resolve(folder), 'package.json')).resolve('@garmin/fitsdk');
    return await import(pathToFileURL(path).href);
  } catch (cause) {
    throw new Error(`@garmin/fitsdk is not in ${folder}. Install it there first: npm install @garmin/fitsdk`, {
      cause,
    });
  }
}

async function check(sdkFolder: string, fileFolder: string, ceilingBpm: number | null): Promise<number> {
  const sdk = await loadGarminSdk(sdkFolder);
  const fileNames = (await readdir(fileFolder)).filter((name) => name.endsWith('.fit')).sort();
  const complaints = fileNames.length === 0 ? [`${fileFolder} holds no .fit file`] : [];
  for (const fileName of fileNames) {
    const bytes = await readFile(join(fileFolder, fileName));
    complaints.push(...compareFile(sdk, fileName, bytes, ceilingBpm).map((complaint) => `${fileName}: ${complaint}`));
  }
  for (const complaint of complaints) console.error(complaint);
  console.log(`Garmin's decoder read ${fileNames.length} workout files; complaints: ${complaints.length}.`);
  return complaints.length === 0 ? 0 : 1;
}

const [sdkFolder, fileFolder, ceiling] = process.argv.slice(2);
if (sdkFolder === undefined || fileFolder === undefined) {
  console.error(
    'Give the folder where @garmin/fitsdk is installed, the folder of .fit files, and the ceiling if they have one.',
  );
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await check(sdkFolder, fileFolder, ceiling === undefined ? null : Number(ceiling));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
