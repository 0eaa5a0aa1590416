/** `fourth-mile decide`: replays the gate over recorded facts, one history or many. */

import type { z } from 'zod';
import type { historySchema } from '../../shared/api/history-api.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import { type Command, type CommandContext, EXIT, parseCommandLine, refuseUse } from './command.ts';
import { parseJson, readStandardInput, readTextFile } from './read-options.ts';

const HELP = `fourth-mile decide FACTS.json [--json]
Answers what the plan decides on the day that the facts ask about. - reads from standard input.
An array of histories is answered with an array.

  --json     the whole answer as JSON
  --schema   the JSON schema of what it reads; the answer's form is under $defs.answer
`;

type History = z.output<typeof historySchema>;

export const decideCommand: Command = {
  summary: 'replay the decisions over recorded facts',
  help: HELP,
  async run(args, context) {
    const { values, positionals } = parseCommandLine(args, { json: { type: 'boolean' }, schema: { type: 'boolean' } });
    if (values.schema === true) return await printSchema(context);
    const [path, ...rest] = positionals;
    if (path === undefined) throw refuseUse('Name the file with the facts: fourth-mile decide FACTS.json');
    if (rest.length > 0) throw refuseUse(`decide takes one file; "${rest[0]}" was given too.`);
    const { decideInputSchema } = await import('../../shared/api/history-api.ts');
    const text = path === '-' ? await readStandardInput(context) : await readTextFile(path, context);
    const what = path === '-' ? 'The input' : path;
    const { value: input, notes } = parseJson(decideInputSchema, text, {
      what,
      whole: 'history',
      form: 'fourth-mile decide --schema',
    });
    for (const note of notes) context.printError(`${note}\n`);
    if (values.json === true) {
      const answer = Array.isArray(input) ? await decideAll(input) : (await decideAll([input]))[0];
      context.print(`${JSON.stringify(answer, null, 2)}\n`);
    } else {
      for (const history of Array.isArray(input) ? input : [input]) context.print(await describe(history));
    }
    return EXIT.answered;
  },
};

async function decideAll(histories: History[]): Promise<Decision[]> {
  const { decide } = await import('../../shared/gate/decide.ts');
  const plans = await Promise.all(histories.map(findPlan));
  return histories.map(({ facts, askedOn }, index) => decide(plans[index] as (typeof plans)[number], facts, askedOn));
}

async function findPlan({ plan }: History) {
  if (typeof plan !== 'string') return plan;
  const { DEFAULT_PLAN, findBuiltInPlan } = await import('../../shared/plan/built-in-plans.ts');
  return findBuiltInPlan(plan) ?? DEFAULT_PLAN;
}

async function describe(history: History): Promise<string> {
  const [decision] = await decideAll([history]);
  if (decision === undefined) return '';
  const { describeDecision } = await import('../../shared/words/decision-words.ts');
  const { findPlanByKey } = await import('../../shared/gate/chosen-plan.ts');
  const plan = findPlanByKey(await findPlan(history), history.facts, decision.plan);
  const { headline, sentences, missing, rule } = describeDecision(decision, plan);
  const told = await describeTold(history, decision);
  const week = decision.week === null ? 'no week open' : `week ${decision.week}`;
  return [
    `${decision.day}: ${headline}`,
    ...[...sentences, ...told].map((sentence) => `  ${sentence}`),
    ...missing.map(({ text }) => `  - ${text}`),
    `  ${decision.decision}, ${week}, running ${decision.running}. ${rule}`,
    '',
  ].join('\n');
}

/** What was told on the day itself and weighs from the next one on. */
async function describeTold({ facts, askedOn, ...history }: History, decision: Decision): Promise<string[]> {
  const { addDays } = await import('../../shared/local-day.ts');
  const { describeTomorrow } = await import('../../shared/words/tomorrow-words.ts');
  const known = facts.filter(({ day }) => day <= askedOn);
  const [tomorrow] = await decideAll([{ ...history, facts: known, askedOn: addDays(askedOn, 1) }]);
  return tomorrow === undefined ? [] : describeTomorrow(decision, tomorrow);
}

async function printSchema({ print }: CommandContext) {
  const { describeDecideSchema } = await import('./decide-schema.ts');
  print(`${JSON.stringify(describeDecideSchema(), null, 2)}\n`);
  return EXIT.answered;
}
