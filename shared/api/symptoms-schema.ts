/** The answers about symptoms, as they stand in check-ins, in strength sessions and in a history for `decide`. */

import { z } from 'zod';
import type { Symptoms } from '../gate/facts.ts';

export const zeroToTen = z.number().min(0).max(10);

/** The table's own words, and the short ones that people type, for the one symptom whose levels are phrases. */
const DOMING_WORDS = {
  none: 'none',
  inStrengthWork: 'inStrengthWork',
  inStrength: 'inStrengthWork',
  strength: 'inStrengthWork',
  strengthWork: 'inStrengthWork',
  inRunning: 'inRunning',
  running: 'inRunning',
  withPain: 'withPain',
  pain: 'withPain',
  'in strength work': 'inStrengthWork',
  'in running': 'inRunning',
  'with pain': 'withPain',
} as const;

export const symptomsSchema = z.strictObject({
  leak: z.enum(['none', 'drops', 'more', 'stool']).exactOptional(),
  heaviness: zeroToTen.exactOptional(),
  pelvicPain: zeroToTen.exactOptional(),
  backPain: zeroToTen.exactOptional(),
  otherPain: zeroToTen.exactOptional(),
  bleeding: z.enum(['none', 'spotting', 'more']).exactOptional(),
  doming: z
    .enum(Object.keys(DOMING_WORDS) as (keyof typeof DOMING_WORDS)[])
    .transform((word) => DOMING_WORDS[word])
    .exactOptional(),
  bulge: z.boolean().exactOptional(),
  sharpOrRising: z.boolean().exactOptional(),
  woundChange: z.boolean().exactOptional(),
  backLimp: z.boolean().exactOptional(),
  legNumbness: z.boolean().exactOptional(),
  otherLimp: z.boolean().exactOptional(),
  bonePoint: z.boolean().exactOptional(),
}) satisfies z.ZodType<Symptoms>;
