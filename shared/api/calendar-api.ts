/** The calendar feed's address over HTTP: whether there is one, and the one time it is shown. */

import { z } from 'zod';

/** `POST /calendar-feed` takes nothing. */
export const calendarFeedRequestSchema = z.strictObject({});

/** `GET /calendar-feed`: when its address was made, in epoch milliseconds; null where there is none. */
export type CalendarFeedAnswer = { createdAt: number | null };
/** `POST /calendar-feed`: the path with its secret, told once; an earlier address ends. */
export type CalendarFeedMadeAnswer = { createdAt: number; path: string };
