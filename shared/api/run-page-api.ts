/** The interface of what stands on a run's page beside its verdict: its day, and comparisons that count nothing. */

import { z } from 'zod';
import type { Assessment } from '../run/assessment.ts';
import type { Workout } from '../workout.ts';

const whole = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { message: 'a whole number from 1 on' })
    .transform(Number)
    .refine((number) => number <= most, { message: `at most ${most}` });

/** `GET /activities/:id/comparison`: a session of her plan, or the workout that the recording itself holds. */
export const comparisonQuerySchema = z.union([
  z.strictObject({ with: z.literal('storedWorkout') }),
  z.strictObject({ week: whole(104), session: whole(7) }),
]);

/** Nothing of it is kept, and nothing counts. */
export type ComparisonAnswer = {
  /** Null for the workout that the recording holds. */
  planned: { week: number; session: number } | null;
  workout: Workout;
  assessment: Assessment;
};

/** The other runs of the same day, and what the plan makes of all of them together. */
export type SameDay = {
  words: string;
  others: {
    id: string;
    startedAt: number | null;
    runSeconds: number | null;
    byHand: boolean;
    /** Recorded at the same time: it may be the same run, recorded by two devices. */
    isSameTime: boolean;
  }[];
};

/** One recording of a session that was judged as a whole, in the order in which they were run. */
export type SessionPiece = {
  id: string;
  startedAt: number;
  timerSeconds: number;
  runSeconds: number | null;
};
