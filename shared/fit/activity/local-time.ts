/** When the run began, in UTC and on the runner's own calendar. */

import { dayFromNumber, type LocalDay } from '../../local-day.ts';
import type { FitTables } from '../file/decode-messages.ts';
import type { FitNote } from '../file/fit-note.ts';
import { FIRST_ABSOLUTE_TIME, FIT_EPOCH_UNIX_SECONDS } from '../file/profile.ts';

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** Time zones reach from UTC-12 to UTC+14; a minute for watches that write the two times one after the other. */
const EARLIEST_OFFSET_SECONDS = -12 * HOUR_SECONDS - 60;
const LATEST_OFFSET_SECONDS = 14 * HOUR_SECONDS + 60;

export type StartTime = { startedAt: number; localDay: LocalDay | null; notes: FitNote[] };

/**
 * `start` is FIT seconds. The offset is `activity.local_timestamp` against `activity.timestamp`, whichever moment the
 * two are of. A watch that counts from power-up knows only its local time: that is taken for both.
 */
export function findStartTime({ activity }: FitTables, start: number): StartTime {
  const timestamp = activity.columns.timestamp[0] ?? Number.NaN;
  const offset = (activity.columns.localTimestamp[0] ?? Number.NaN) - timestamp;
  const startedAt = start + FIT_EPOCH_UNIX_SECONDS;
  if (start < FIRST_ABSOLUTE_TIME && start + offset >= FIRST_ABSOLUTE_TIME) {
    const local = startedAt + offset;
    return { startedAt: local, localDay: toDay(local), notes: ['relativeTime'] };
  }
  if (Number.isNaN(offset)) return { startedAt, localDay: null, notes: [] };
  if (offset < EARLIEST_OFFSET_SECONDS || offset > LATEST_OFFSET_SECONDS) {
    return { startedAt, localDay: null, notes: ['localTimeUnbelievable'] };
  }
  return { startedAt, localDay: toDay(startedAt + offset), notes: [] };
}

function toDay(unixSeconds: number): LocalDay {
  return dayFromNumber(Math.floor(unixSeconds / DAY_SECONDS));
}
