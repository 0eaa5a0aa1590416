/** Check-ins over HTTP: right after a run, the next morning, at any other moment; what is due, and what was changed. */

import { z } from 'zod';
import type { Symptoms } from '../gate/facts.ts';
import type { ChangedAnswer } from './change-api.ts';
import { symptomsSchema } from './symptoms-schema.ts';
import { localDay } from './written-day.ts';

/** `PUT /activities/:id/check-ins/after`. */
export const afterCheckInSchema = z.strictObject({
  effort: z.number().int().min(0).max(10),
  couldTalk: z.boolean(),
  headache: z.boolean().exactOptional(),
  /** When a run interval was cut short. */
  cutShortBecause: z.enum(['symptom', 'tired', 'noTime', 'other']).exactOptional(),
  symptoms: symptomsSchema,
});
/** `PUT /activities/:id/check-ins/morning`. */
export const morningCheckInSchema = z.strictObject({
  sleepHours: z.number().min(0).max(24).exactOptional(),
  mood: z.enum(['good', 'mixed', 'low']).exactOptional(),
  headache: z.boolean().exactOptional(),
  symptoms: symptomsSchema,
});
/** `POST /check-ins`: any other moment. */
export const otherCheckInSchema = z.strictObject({
  day: localDay,
  headache: z.boolean().exactOptional(),
  symptoms: symptomsSchema,
});

export type AfterCheckIn = z.infer<typeof afterCheckInSchema>;
export type MorningCheckIn = z.infer<typeof morningCheckInSchema>;

/** What she answered about symptoms after the run and the next morning; null where nothing is answered. */
export type ToldSymptoms = { after: AfterCheckIn['symptoms'] | null; morning: MorningCheckIn['symptoms'] | null };

/** The two answers of one run. */
export type RunCheckIns = {
  after: AfterCheckIn | null;
  morning: MorningCheckIn | null;
  /** Days on which the next-morning answer is accepted, both included. */
  morningFrom: string;
  morningUntil: string;
};

/** `GET /check-ins/due`. */
export type CheckInsDueAnswer = {
  due: {
    /** Of a recorded run, or of one that was entered by hand. */
    activityId: string;
    day: string;
    moment: 'after' | 'morning';
    /** Null where nobody told it. */
    startedAt: number | null;
    byHand?: true;
  }[];
};

/** An answer of any moment, with the day it belongs to; what its moment does not ask is absent. */
export type ToldCheckIn = { day: string; symptoms: Symptoms } & Partial<
  Omit<AfterCheckIn & MorningCheckIn, 'symptoms'>
>;

/** `now` null: it was deleted. Times in epoch milliseconds. */
export type CheckInChange = { changedAt: number; was: ToldCheckIn; now: ToldCheckIn | null };

/** `GET /activities/:id/check-ins/changes`, oldest change first. */
export type CheckInChangesAnswer = { after: CheckInChange[]; morning: CheckInChange[] };

export type OtherCheckInEntry = ToldCheckIn & { id: string; changes: CheckInChange[] };

/** `GET /check-ins`: the ones of other moments, latest day first. */
export type OtherCheckInsAnswer = { checkIns: OtherCheckInEntry[] };

/** `POST /check-ins`, `PUT /check-ins/:id`. */
export type OtherCheckInSavedAnswer = { id: string; day: string } & ChangedAnswer;
