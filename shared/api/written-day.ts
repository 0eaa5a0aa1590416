/** A day as it is written in every request: YYYY-MM-DD, and one that there is. */

import { z } from 'zod';
import { isLocalDay } from '../local-day.ts';
import { describeNoDay } from './issue-words.ts';

export const localDay = z.string().refine(isLocalDay, { error: ({ input }) => describeNoDay(String(input)) });
