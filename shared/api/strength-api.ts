/** The strength log over HTTP: zod schemas of what comes in, types of what goes out. The web app imports the types only. */

import { z } from 'zod';
import type { Symptoms } from '../gate/facts.ts';
import type { LocalDay } from '../local-day.ts';
import { MOVES, type MoveId, STRENGTH_LEVELS } from '../strength/moves.ts';
import { readTold } from '../strength/read-told.ts';
import type { MoveEntry } from '../strength/strength-log.ts';
import type { StrengthMoment, StrengthWeek } from '../strength/strength-week.ts';
import type { LevelSuggestion } from '../strength/suggest-levels.ts';
import type { ChangedAnswer } from './change-api.ts';
import { symptomsSchema } from './symptoms-schema.ts';
import { localDay } from './written-day.ts';
import { writtenText } from './written-text.ts';

const LONGEST_LOAD = 40;
const LONGEST_NOTE = 300;

const effort = z.number().int().min(0).max(10);
const moveIds = MOVES.map(({ id }) => id) as [MoveId, ...MoveId[]];

const moveEntrySchema = z.strictObject({
  move: z.enum(moveIds),
  level: z.enum(STRENGTH_LEVELS),
  effort: effort.exactOptional(),
  hadSymptom: z.boolean().exactOptional(),
  load: writtenText(1, LONGEST_LOAD).exactOptional(),
}) satisfies z.ZodType<MoveEntry>;

const movesSchema = z
  .array(moveEntrySchema)
  .min(1)
  .max(MOVES.length)
  .refine((entries) => new Set(entries.map(({ move }) => move)).size === entries.length, {
    message: 'each move stands in it once',
  });

const details = {
  effort: effort.exactOptional(),
  note: writtenText(1, LONGEST_NOTE).exactOptional(),
  /** What came up during the session; kept as a check-in of its own, which the gate reads. */
  symptoms: symptomsSchema.exactOptional(),
};

/** A yes without "how much" would be a symptom that the gate cannot read. */
function tellsWhatItNames({ moves, symptoms }: { moves?: MoveEntry[]; symptoms?: Symptoms }): boolean {
  if (moves === undefined || moves.every(({ hadSymptom }) => hadSymptom !== true)) return true;
  const { symptom, doming } = readTold(symptoms ?? {}, 'other');
  return symptom === 'pelvic' || symptom === 'other' || doming === true;
}
const NAMED_ONLY = { message: 'a symptom is named at a move, so say which symptom', path: ['symptoms'] };

/** `POST /strength`: the day alone is enough; what is sent goes over what that day's session has so far. */
export const strengthRequestSchema = z
  .strictObject({
    day: localDay,
    moves: movesSchema.exactOptional(),
    ...details,
  })
  .refine(tellsWhatItNames, NAMED_ONLY);

/** `PUT /strength/:id`: the session anew; its day and symptoms, where they are not sent, stay as they were told. */
export const strengthEditSchema = z
  .strictObject({ day: localDay.exactOptional(), moves: movesSchema, ...details })
  .refine(tellsWhatItNames, NAMED_ONLY);

export type StrengthRequest = z.output<typeof strengthRequestSchema>;
export type StrengthEdit = z.output<typeof strengthEditSchema>;

/** Null or an empty list: not told. */
export type StrengthSessionAnswer = {
  id: string;
  day: LocalDay;
  moves: MoveEntry[];
  effort: number | null;
  note: string | null;
  symptoms: Symptoms | null;
};

/** Of a session that was added or told anew. */
export type StrengthSavedAnswer = { id: string; day: LocalDay } & ChangedAnswer;

/** `GET /strength`. */
export type StrengthAnswer = {
  today: LocalDay;
  /** By their days, the first one first. */
  sessions: StrengthSessionAnswer[];
  /** One for each move, in their order. */
  suggestions: LevelSuggestion[];
  week: StrengthWeek;
  moment: StrengthMoment;
};
