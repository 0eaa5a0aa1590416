/** The JSON schema of what `fourth-mile decide` reads, with the form of its answer beside it. */

import { z } from 'zod';
import { decideInputSchema } from '../../shared/api/history-api.ts';
import { readinessItem } from '../../shared/api/readiness-api.ts';
import type { Decision } from '../../shared/gate/decision.ts';

const day = z.string().describe('YYYY-MM-DD');
const count = z.number().nullable();
const word = z.enum(['notReady', 'pause', 'hold', 'open', 'stepBack', 'repeat', 'wait', 'unlock', 'done']);
const waitItem = z.enum(['countingSessions', 'morningAnswers', 'strength', 'selfCheck', 'days']);

export const decisionSchema = z.strictObject({
  day,
  week: z.number().int().nullable().describe("the week open after the day's decision; null before the first attempt"),
  openedOn: day.nullable(),
  plan: z.string().describe('key of the plan that the week belongs to: its id, with @version where it has one'),
  nextPlan: z.string().nullable().describe('key of a chosen plan that a next attempt will be taken in'),
  formerPlan: z.string().nullable().describe('key of the plan before, where the open week is the first of another one'),
  running: z.enum(['open', 'closed']),
  restUntil: day.nullable().describe('the last day of the rest that follows a strong symptom'),
  closedBecause: z
    .array(z.looseObject({ code: z.string() }))
    .describe('what else closes running on a day of "open" or "stepBack"'),
  decision: word,
  rule: z.union([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => z.literal(number as Decision['rule']))),
  missing: z.array(z.union([waitItem, readinessItem])),
  coming: z.strictObject({ decision: z.literal('repeat'), rule: z.union([z.literal(7), z.literal(8)]) }).nullable(),
  history: z.array(
    z.strictObject({ day, decision: word, week: z.number().int().nullable(), plan: z.string().exactOptional() }),
  ),
  ruleVersion: z.string(),
  begunBy: z
    .strictObject({ decision: word, rule: z.number(), because: z.array(z.looseObject({ code: z.string() })) })
    .nullable(),
  readiness: z.array(
    z.strictObject({
      item: readinessItem,
      state: z.enum(['missing', 'notMet', 'expired', 'met']),
      answeredOn: day.nullable(),
      expiry: z
        .strictObject({ on: day, because: z.enum(['pelvicSymptom', 'pause']), symptoms: z.array(z.string()) })
        .nullable()
        .describe('what ended it where it is expired; where it is met, what ends it while no run comes'),
    }),
  ),
  numbers: z.strictObject({
    daysSinceOpened: count,
    daysAsked: z.number(),
    countingSessions: count,
    sessionsAsked: z.number(),
    runSecondsInSevenDays: count,
    offeredRunSeconds: count,
    highestDose: count,
    fullDaysWithoutRun: count,
    hardRunDays: count,
    answeredRunDays: count,
    attemptsAtThisWeek: count,
  }),
  runDays: z.array(
    z.strictObject({ day, runIds: z.array(z.string()), counts: z.boolean(), notCounting: z.array(z.string()) }),
  ),
  because: z.array(z.looseObject({ code: z.string() })),
});

export function describeDecideSchema(): Record<string, unknown> {
  const { $schema, ...input } = z.toJSONSchema(decideInputSchema, { io: 'input' });
  const { $schema: _same, ...answer } = z.toJSONSchema(decisionSchema);
  const defs = (input.$defs ?? {}) as Record<string, unknown>;
  return {
    $schema,
    title: 'Histories for fourth-mile decide',
    description: 'One history or an array of them. The form of each answer is under $defs.answer.',
    ...input,
    $defs: { ...defs, answer },
  };
}
