/** The interface of runs that she entered by hand, because there is no file of them. */

import { z } from 'zod';
import type { ChangedAnswer } from './change-api.ts';
import type { RunCheckIns, ToldSymptoms } from './check-in-api.ts';
import { localDay } from './written-day.ts';
import { isReadable, UNREADABLE_MESSAGE } from './written-text.ts';

const DAY_SECONDS = 86_400;
const seconds = z.number().int().min(0).max(DAY_SECONDS);

/** `POST /hand-runs` and `PUT /hand-runs/:id`. */
export const handRunRequestSchema = z
  .strictObject({
    day: localDay,
    /** About when it began, `HH:MM` on her clock; null when she does not remember. */
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'a time is written HH:MM' })
      .nullable(),
    /** All running together. */
    runSeconds: seconds.min(1),
    /** Her longest run without a walk; null when she does not remember. */
    longestRunSeconds: seconds.nullable(),
    walkSeconds: seconds.nullable(),
    note: z.string().max(500).refine(isReadable, { message: UNREADABLE_MESSAGE }),
  })
  .refine(({ longestRunSeconds, runSeconds }) => longestRunSeconds === null || longestRunSeconds <= runSeconds, {
    message: 'the longest stretch cannot be longer than all running together',
    path: ['longestRunSeconds'],
  });
export type HandRunRequest = z.infer<typeof handRunRequestSchema>;

/** `PUT /hand-runs/:id/recording`: whether that recorded run is the same one. */
export const handRunRecordingSchema = z.strictObject({ activityId: z.string().min(1).max(60), isSame: z.boolean() });

export type HandRunSummary = HandRunRequest & {
  id: string;
  hasAfterCheckIn: boolean;
  hasMorningCheckIn: boolean;
  symptoms: ToldSymptoms;
};
export type HandRunListAnswer = { handRuns: HandRunSummary[] };

/** A recorded run of the same day. */
export type SameDayRecording = {
  activityId: string;
  startedAt: number;
  timerSeconds: number;
  runSeconds: number | null;
  /** About the same time, and she has not said that it was another run: she is asked. */
  isAsked: boolean;
};
export type HandRunDetail = {
  summary: HandRunSummary;
  checkIns: RunCheckIns;
  recordings: SameDayRecording[];
};
/** Answer to "the same run": the recorded run that now stands for both. */
export type HandRunReplacedAnswer = { activityId: string } & ChangedAnswer;

/** On a recorded run's page: a run entered by hand that may be the same one. */
export type HandRunOffer = Pick<HandRunRequest, 'time' | 'runSeconds'> & { id: string };
