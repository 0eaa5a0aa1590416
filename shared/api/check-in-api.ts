/** The check-ins beyond one run's two answers: other moments listed, and what an answer was before it was changed. */

import type { AfterCheckIn, MorningCheckIn } from '../api.ts';
import type { Symptoms } from '../gate/facts.ts';
import type { ChangedAnswer } from './change-api.ts';

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
