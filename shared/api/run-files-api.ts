/** The interface of a run that was brought in as more than one file. */

import { z } from 'zod';

/** `PUT /activities/:id/file`: the file to use from now on; the one in use says "keep it". */
export const runFileRequestSchema = z.strictObject({ fileId: z.string().min(1).max(60) });

/** `PUT /activities/:id/recording`: another recording of the same time; it becomes a further file of this run. */
export const joinRecordingSchema = z.strictObject({ activityId: z.string().min(1).max(60) });

export type RunFile = {
  fileId: string;
  fileName: string;
  uploadedAt: number;
  timerSeconds: number;
  distanceMeters: number | null;
  isInUse: boolean;
  /** It tells the most of the run. */
  isProposed: boolean;
  /** How it differs from the one in use, in a sentence; null for that one. */
  words: string | null;
};
/** First the one in use. `isAsked`: she has not chosen yet. */
export type RunFiles = { files: RunFile[]; isAsked: boolean };
