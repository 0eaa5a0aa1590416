/** `fourth-mile workouts`: writes the plan's sessions as files for the watch. */

import { resolve } from 'node:path';
import type { Plan } from '../../shared/plan/plan.ts';
import { describeMark, PLAN_MARK_WORDS } from '../../shared/words/plan-edit-words.ts';
import { type Command, type CommandContext, EXIT, parseCommandLine, refuseUse } from './command.ts';
import { readPlaceIn, readPlan, readSessionOptions, SESSION_OPTIONS, SESSION_OPTIONS_HELP } from './read-options.ts';

const HELP = `fourth-mile workouts --out DIR [--week N] [--plan FILE]
Writes one FIT workout file per planned session. The same session is always the same file.

  --out DIR         folder for the files; made when it is not there
  --week N          only this week; without it, every week of the plan
  --plan FILE       another plan, as JSON
${SESSION_OPTIONS_HELP}
  --schema          the JSON schema of a plan
`;

export const workoutsCommand: Command = {
  summary: "write the plan's sessions as files for the watch",
  help: HELP,
  async run(args, context) {
    const { values, positionals } = parseCommandLine(args, {
      out: { type: 'string' },
      week: { type: 'string' },
      plan: { type: 'string' },
      schema: { type: 'boolean' },
      ...SESSION_OPTIONS,
    });
    if (values.schema === true) return await printPlanSchema(context);
    if (positionals.length > 0) throw refuseUse(`workouts takes no file or name; "${positionals[0]}" was given.`);
    if (values.out === undefined) throw refuseUse('Name the folder for the files: fourth-mile workouts --out DIR');
    const plan = await readPlan(values.plan, context);
    const weeks = values.week === undefined ? allWeeks(plan) : [readPlaceIn('--week', values.week, plan.weeks.length)];
    const options = readSessionOptions(values, plan);
    const folder = resolve(context.currentDir, values.out);
    const paths = await writeFiles(plan, weeks, options, folder);
    const { GARMIN_LOADING_STEPS } = await import('../../watch-workouts/loading-words.ts');
    context.print(describePlan(plan));
    context.print(`${paths.length} workout files are in ${folder}\n`);
    context.print(`For a Garmin watch: ${GARMIN_LOADING_STEPS.join(' ')}\n`);
    return EXIT.answered;
  },
};

async function printPlanSchema({ print }: CommandContext) {
  const { z } = await import('zod');
  const { planSchema } = await import('../../shared/api/plan-api.ts');
  print(`${JSON.stringify(z.toJSONSchema(planSchema, { io: 'input' }), null, 2)}\n`);
  return EXIT.answered;
}

/** A marked plan is never shown without its mark. */
function describePlan({ name, mark }: Plan): string {
  return mark === undefined ? '' : `${name}. ${PLAN_MARK_WORDS[mark.kind]}. ${describeMark(mark)}\n`;
}

function allWeeks(plan: Plan): number[] {
  return plan.weeks.map((_week, index) => index + 1);
}

async function writeFiles(plan: Plan, weeks: number[], options: ReturnType<typeof readSessionOptions>, folder: string) {
  const { planWorkoutFiles, writeWorkoutFiles, WorkoutFolderError } = await import(
    '../../watch-workouts/write-week-files.ts'
  );
  const { WorkoutFileError } = await import('../../watch-workouts/workout-file-error.ts');
  try {
    return await writeWorkoutFiles(folder, planWorkoutFiles(plan, { weeks, options }));
  } catch (error) {
    if (error instanceof WorkoutFolderError || error instanceof WorkoutFileError) throw refuseUse(error.message);
    throw error;
  }
}
