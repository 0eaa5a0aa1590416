/** The HTTP interface of what her professional said, of illness, and of mistaken taps: requests as schemas, answers as types. */

import { z } from 'zod';
import type { LocalDay } from '../local-day.ts';
import type { ChangedAnswer } from './change-api.ts';
import { localDay } from './written-day.ts';
import { writtenText } from './written-text.ts';

/** Who said it, when and why: on every say. */
const saidBy = {
  day: localDay,
  /** Name and role as told: "R. Example, physiotherapist". */
  author: writtenText(2, 120),
  reason: writtenText(3, 500),
};

/** `POST /care/says`, and `POST /care/says/preview` for what it would do. */
export const sayRequestSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('hold'), ...saidBy }),
  z.strictObject({ act: z.literal('lift'), ...saidBy }),
  z.strictObject({ act: z.literal('open'), week: z.number().int().min(1).max(1_000), ...saidBy }),
  /** For runs on that day and after it; null ends what was said before. */
  z.strictObject({ act: z.literal('ceiling'), ceilingBpm: z.number().int().min(60).max(230).nullable(), ...saidBy }),
  /** Whole weeks since the birth from which on she agrees to running. */
  z.strictObject({ act: z.literal('earlierStart'), weeks: z.number().int().min(0).max(104), ...saidBy }),
  /** The answer to a pause: "seen by a professional". */
  z.strictObject({ act: z.literal('seen'), mayRun: z.boolean(), ...saidBy }),
]);
export type SayRequest = z.infer<typeof sayRequestSchema>;

type Unsaid<Request> = Request extends unknown ? Omit<Request, keyof typeof saidBy> : never;
/** What was said, without who, when and why. */
export type Say = Unsaid<SayRequest>;
/** Author and reason are null where only "may run" or "may not run" was noted. */
export type SaidBy = { day: LocalDay; author: string | null; reason: string | null };

/** `POST /care/illnesses`: ill with fever since `from`; `until` is its last day, null while it lasts. */
export const illnessRequestSchema = z.strictObject({ from: localDay, until: localDay.nullable() });
/** `PUT /care/illnesses/:id`. */
export const illnessEndSchema = z.strictObject({ until: localDay.nullable() });

/** One line of the history: nothing that was told is ever dropped from it. */
export type CareEntry = {
  id: string;
  day: LocalDay;
  /** Null while it stands. `changed`: told anew since; the later form stands under the same id. */
  withdrawn: { on: LocalDay; because: 'takenBack' | 'changed' } | null;
  /** An urgent sign on its own day only, as a mistaken tap. */
  canTakeBack: boolean;
  /** In words: what it is. */
  title: string;
} & (
  | ({ kind: 'say'; say: Say } & SaidBy)
  | { kind: 'illness'; until: LocalDay | null }
  | { kind: 'urgent'; sign: string }
);

/** `GET /care`. */
export type CareAnswer = {
  today: LocalDay;
  weeksInPlan: number;
  /** The rule of today's pause; null when nothing is paused. */
  pausedBy: 1 | 2 | null;
  /** Today's decision as its headline. */
  headline: string;
  standing: {
    holds: SaidBy[];
    ceiling: (SaidBy & { ceilingBpm: number }) | null;
    earlierStart: (SaidBy & { weeks: number }) | null;
    /** The one without an end, or whose days of rest are not over. */
    illness: { id: string; from: LocalDay; until: LocalDay | null; restUntil: LocalDay | null } | null;
  };
  /** Newest day first. */
  entries: CareEntry[];
};

/** `POST /care/says`, `POST /care/illnesses`, `PUT /care/illnesses/:id`; `DELETE` of any answers with `changed` alone. */
export type CareSavedAnswer = { id: string; day: LocalDay } & ChangedAnswer;

/** `POST /care/says/preview`: nothing is recorded. */
export type SayPreview = {
  /** What it does, in sentences. */
  sentences: string[];
  /** Today's decision as it would be then. */
  headline: string;
};
