/** What `fourth-mile decide` reads: recorded facts as JSON, in the form of `plan-and-rules.md` 5.4. */

import { z } from 'zod';
import type { Fact } from '../gate/facts.ts';
import { describeUnknownRules, KNOWN_RULE_VERSIONS } from '../gate/rule-versions.ts';
import type { LocalDay } from '../local-day.ts';
import { BUILT_IN_PLAN_IDS, planSchema } from './plan-api.ts';
import { readinessItem } from './readiness-api.ts';
import { symptomsSchema, zeroToTen } from './symptoms-schema.ts';
import { localDay } from './written-day.ts';

const factSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('readiness'), day: localDay, item: readinessItem, met: z.boolean() }),
  z.object({
    type: z.literal('run'),
    id: z.string().min(1),
    day: localDay,
    runSeconds: z.number().min(0),
    plannedWeek: z.number().int().min(1).nullable().default(null),
    plan: z.string().min(1).max(80).exactOptional(),
    dose: z.number().min(0).nullable().default(null),
    compliance: z.enum(['met', 'more', 'less', 'cannotTell']).nullable().default(null),
    heartRate: z.enum(['notHigh', 'high', 'highWithinGrey', 'veryHigh', 'notAssessed', 'off']).nullable().default(null),
  }),
  z.object({
    type: z.literal('checkIn'),
    run: z.string().min(1).exactOptional(),
    day: localDay,
    moment: z.enum(['after', 'morning', 'other']),
    effort: zeroToTen.exactOptional(),
    couldTalk: z.boolean().exactOptional(),
    /** None at all: an answer in which nothing was answered. */
    symptoms: symptomsSchema.default({}),
  }),
  z.object({ type: z.literal('strength'), day: localDay }),
  z.object({ type: z.literal('urgent'), day: localDay, sign: z.string() }),
  z.object({ type: z.literal('seen'), day: localDay, mayRun: z.boolean(), author: z.string().exactOptional() }),
  z
    .object({
      type: z.literal('professional'),
      day: localDay,
      act: z.enum(['hold', 'lift', 'open']),
      week: z.number().int().min(1).exactOptional(),
      reason: z.string().default(''),
      author: z.string().exactOptional(),
    })
    .refine(({ act, week }) => act !== 'open' || week !== undefined, {
      error: 'who opens a week says which one',
      path: ['week'],
    }),
  z.object({ type: z.literal('illness'), day: localDay, until: localDay.exactOptional() }),
  z.object({ type: z.literal('plan'), day: localDay, plan: z.union([z.enum(BUILT_IN_PLAN_IDS), planSchema]) }),
  z.object({
    type: z.literal('rules'),
    day: localDay,
    version: z.string().refine((version) => KNOWN_RULE_VERSIONS.includes(version), {
      error: ({ input }) => describeUnknownRules(String(input)),
    }),
  }),
]) satisfies z.ZodType<Fact>;

/** One history for `decide`: the id of a built-in plan or a plan itself, the day asked for, the facts. */
export const historySchema = z
  .object({
    plan: z.union([z.enum(BUILT_IN_PLAN_IDS), planSchema]),
    askedOn: localDay,
    facts: z.array(factSchema),
  })
  .superRefine(({ facts }, context) => {
    const days = new Map<string, LocalDay>();
    for (const [at, fact] of facts.entries()) {
      if (fact.type !== 'run') continue;
      if ((days.get(fact.id) ?? fact.day) !== fact.day) {
        const message = `a run of another day has the id "${fact.id}", too: its answers could be of either`;
        context.addIssue({ code: 'custom', path: ['facts', at, 'id'], message });
      }
      days.set(fact.id, fact.day);
    }
  });

/** What `fourth-mile decide` reads: one history or an array of them. */
export const decideInputSchema = z.union([historySchema, z.array(historySchema)]);
