/** Several runs chained in one file: those of one outing are one run, for leaving one out would hide what she ran. */

import type { Activity } from '../../activity.ts';
import { joinActivities } from '../../run/join-activities.ts';
import type { FitNote } from '../file/fit-note.ts';

/** Behind the first one's start; what begins later is another outing, and a file of its own. */
const LONGEST_OUTING_SECONDS = 12 * 3_600;

/** Null of none. What overlaps in time is the same run told twice. */
export function joinChained(runs: readonly Activity[]): Activity | null {
  const [first] = runs;
  if (first === undefined || runs.length === 1) return first ?? null;
  let joined = { activity: first, pieces: [first] };
  for (const run of runs.slice(1)) {
    const pieces = [...joined.pieces, run];
    const together = isOneOuting(first, run) ? joinActivities(pieces) : null;
    if (together !== null) joined = { activity: together.activity, pieces };
  }
  const hasJoined = joined.pieces.length > 1;
  const hasLeftOut = joined.pieces.length < runs.length;
  return withNotes(joined.activity, [
    ...(hasJoined ? (['activitiesJoined'] as const) : []),
    ...(hasLeftOut ? (['furtherActivityIgnored'] as const) : []),
  ]);
}

export function keepFirst(activities: readonly Activity[]): Activity | null {
  const [first] = activities;
  if (first === undefined) return null;
  return withNotes(first, activities.length > 1 ? ['furtherActivityIgnored'] : []);
}

export function isOneOuting(first: Activity, run: Activity): boolean {
  const isSameDay = first.localDay === null || run.localDay === null || first.localDay === run.localDay;
  return isSameDay && Math.abs(run.startedAt - first.startedAt) <= LONGEST_OUTING_SECONDS;
}

function withNotes(activity: Activity, notes: FitNote[]): Activity {
  return { ...activity, notes: [...notes, ...activity.notes] };
}
