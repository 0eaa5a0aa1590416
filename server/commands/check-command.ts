/** `fourth-mile check`: reads one recorded run and says what was planned and what was done. */

import { basename } from 'node:path';
import type { Activity } from '../../shared/activity.ts';
import type { FitResult } from '../../shared/fit/file/refusal.ts';
import { buildSessionWorkout } from '../../shared/plan/plan.ts';
import type { HeartRateBasis } from '../../shared/run/assessment.ts';
import { type CheckComparison, type CheckedRun, toCheckAnswer } from './check-answer.ts';
import {
  type Command,
  type CommandContext,
  type CommandLine,
  EXIT,
  parseCommandLine,
  refuseFile,
  refuseUse,
} from './command.ts';
import { readPlaceIn, readPlan, readSessionOptions, SESSION_OPTIONS, SESSION_OPTIONS_HELP } from './read-options.ts';
import { readRecording } from './read-recording.ts';

/** A command has no settings page to send her to. */
const NO_CEILING_GIVEN = 'Heart rate: not assessed, because no ceiling is known. Give one with --ceiling BPM.';

const decoder = new TextDecoder('utf-8');
const decodeUtf8 = (bytes: Uint8Array) => decoder.decode(bytes);

const HELP = `fourth-mile check FILE.fit [--week N [--session K] | --plan FILE --week N | --stored-workout]
Reads a recorded run, also out of a .gz or .zip, and compares it with a planned session; without one it says what it
found. Where runs of several days are chained in one file, it takes one after the other.

  --week N          compare with this week of the plan
  --session K       which session of the week (they are alike)
  --plan FILE       another plan, as JSON; together with --week
  --stored-workout  compare with the workout inside the file, whatever the sport
  --strict          refuse a damaged file instead of reading it as far as it goes
${SESSION_OPTIONS_HELP}
  --json            everything as JSON
  --schema          the JSON schema of that answer
`;

const OPTIONS = {
  week: { type: 'string' },
  session: { type: 'string' },
  plan: { type: 'string' },
  'stored-workout': { type: 'boolean' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  schema: { type: 'boolean' },
  ...SESSION_OPTIONS,
} as const;

type CheckValues = CommandLine<typeof OPTIONS>['values'];

export const checkCommand: Command = {
  summary: 'read a recorded run and compare it with the plan',
  help: HELP,
  async run(args, context) {
    const { values, positionals } = parseCommandLine(args, OPTIONS);
    if (values.schema === true) return await printSchema(context);
    const [path, ...rest] = positionals;
    if (path === undefined) throw refuseUse('Name the recorded run: fourth-mile check FILE.fit');
    if (rest.length > 0) throw refuseUse(`check takes one file; "${rest[0]}" was given too.`);
    checkCombination(values);
    const planned = await readPlannedSession(values, context);
    const check = (activity: Activity) => {
      const comparedWith = values['stored-workout'] === true ? findStoredWorkout(activity, path) : planned;
      return assess(basename(path), activity, comparedWith, readCeilingOf(values));
    };
    const [first, ...further] = await readRuns(path, values, context);
    const runs: CheckedRuns = [await check(first), ...(await Promise.all(further.map(check)))];
    context.print(values.json === true ? formatJson(runs) : await formatText(runs));
    return EXIT.answered;
  },
};

async function printSchema({ print }: CommandContext) {
  const { z } = await import('zod');
  const { checkAnswerSchema } = await import('./check-schema.ts');
  print(`${JSON.stringify(z.toJSONSchema(checkAnswerSchema), null, 2)}\n`);
  return EXIT.answered;
}

function checkCombination(values: CheckValues): void {
  if (values['stored-workout'] === true && (values.week ?? values.plan ?? values.session) !== undefined) {
    throw refuseUse('--stored-workout takes the plan from the file itself; leave --week, --session and --plan out.');
  }
  if (values.plan !== undefined && values.week === undefined) {
    throw refuseUse('--plan needs --week N as well: which week of that plan was it?');
  }
  if (values.session !== undefined && values.week === undefined) {
    throw refuseUse('--session needs --week N as well: which week was it?');
  }
}

async function readPlannedSession(values: CheckValues, context: CommandContext): Promise<CheckComparison | null> {
  if (values.week === undefined) return null;
  const plan = await readPlan(values.plan, context);
  const week = readPlaceIn('--week', values.week, plan.weeks.length);
  const session = values.session === undefined ? null : readPlaceIn('--session', values.session, plan.sessionsOffered);
  const workout = buildSessionWorkout(plan, week, readSessionOptions(values, plan), session);
  return { from: 'plan', week, session, workout };
}

/** Of a file in which several outings are chained each one; the workout that a file stores is looked for in its first. */
async function readRuns(
  path: string,
  values: CheckValues,
  context: CommandContext,
): Promise<[Activity, ...Activity[]]> {
  const { splitOutings } = await import('../../shared/fit/split-outings.ts');
  const bytes = await readRecording(path, context);
  const outings = values['stored-workout'] === true ? [] : splitOutings(bytes, { decodeUtf8 });
  const [first = bytes, ...further] = outings;
  const runs: [Activity, ...Activity[]] = [await readRun(first, values)];
  for (const outing of further) runs.push(await readRun(outing, values));
  return runs;
}

async function readRun(bytes: Uint8Array, values: CheckValues): Promise<Activity> {
  const { readOrSalvage } = await import('../../shared/fit/read-or-salvage.ts');
  const { readActivity } = await import('../../shared/fit/activity/read-activity.ts');
  const read: FitResult<Activity> = (values.strict === true ? readActivity : readOrSalvage)(bytes, {
    sports: values['stored-workout'] === true ? 'any' : 'runAndWalk',
    decodeUtf8,
  });
  if (read.ok) return read.value;
  const { describeRefusal } = await import('../../shared/words/refusal-words.ts');
  const { message, cure } = describeRefusal(read.refusal);
  throw refuseFile(`${message}\n${cure}`);
}

function findStoredWorkout({ storedWorkout }: Activity, path: string): CheckComparison {
  if (storedWorkout !== null) return { from: 'storedWorkout', week: null, session: null, workout: storedWorkout };
  throw refuseFile(
    `${path} holds no workout, so there is nothing to compare it with.\nName the week instead: --week N, or leave it out to see what was found.`,
  );
}

/** The ceiling is both a target of the workout and the basis of the heart-rate rules. */
function readCeilingOf(values: CheckValues): HeartRateBasis {
  const noPlan = { warmUpSeconds: 0, coolDownSeconds: 0 };
  return {
    measuredMaximumBpm: null,
    ageYears: null,
    formula: 'tanaka',
    restingBpm: null,
    ceilingBpm: readSessionOptions({ ceiling: values.ceiling }, noPlan).ceilingBpm,
    takesMedicineThatLowersHeartRate: false,
  };
}

async function assess(file: string, activity: Activity, comparedWith: CheckComparison | null, basis: HeartRateBasis) {
  const { assessRun } = await import('../../shared/run/assess-run.ts');
  const { describeAssessment, NO_CEILING } = await import('../../shared/words/assessment-words.ts');
  const isOwnWorkout = comparedWith?.from === 'storedWorkout';
  const assessment = assessRun({ activity, workout: comparedWith?.workout ?? null, isOwnWorkout, basis });
  const { headline, sentences } = describeAssessment(assessment);
  const words = { headline, sentences: sentences.map((text) => (text === NO_CEILING ? NO_CEILING_GIVEN : text)) };
  return { file, activity, comparedWith, assessment, words };
}

type CheckedRuns = [CheckedRun, ...CheckedRun[]];

function formatJson(runs: CheckedRuns): string {
  return `${JSON.stringify(toCheckAnswer(runs), null, 2)}\n`;
}

async function formatText(runs: CheckedRuns): Promise<string> {
  const { formatChecks } = await import('./check-table.ts');
  return formatChecks(runs);
}
