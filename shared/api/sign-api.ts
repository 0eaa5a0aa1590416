/** An urgent sign, and the answer of somebody who saw her, over HTTP. */

import { z } from 'zod';
import { localDay } from './written-day.ts';
import { isOneReadableLine, UNREADABLE_MESSAGE } from './written-text.ts';

export const urgentRequestSchema = z.strictObject({
  day: localDay,
  sign: z.string().min(1).max(120).refine(isOneReadableLine, { message: UNREADABLE_MESSAGE }),
});
export const seenRequestSchema = z.strictObject({ day: localDay, mayRun: z.boolean() });
