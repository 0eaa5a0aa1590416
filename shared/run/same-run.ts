/** Whether two runs may be one: one entered by hand and a recording, or two recordings by different devices. */

/** Minutes since midnight of her day. `startMinutes`: null where nobody remembers. */
export type RunTime = { day: string; startMinutes: number | null; seconds: number };

/** "About what time", told hours later, and a run whose walks were not written down [P]. */
const VAGUE_MINUTES = 60;
const SECONDS_PER_MINUTE = 60;

/** The same day, and about the same time where both have one: then she is asked, and nothing is joined by itself. */
export function mayBeSameRun(one: RunTime, other: RunTime): boolean {
  if (one.day !== other.day) return false;
  if (one.startMinutes === null || other.startMinutes === null) return true;
  const [first, second] = one.startMinutes <= other.startMinutes ? [one, other] : [other, one];
  const firstEnd = (first.startMinutes ?? 0) + first.seconds / SECONDS_PER_MINUTE;
  return (second.startMinutes ?? 0) <= firstEnd + VAGUE_MINUTES;
}

/** Of the shorter one, this share lies within the other: one after the other is no such thing [P]. */
const OVERLAP_SHARE = 0.5;

/** Seconds since any moment, the same for both. */
export type RunSpan = { startSeconds: number; seconds: number };

export function isSameTime(one: RunSpan, other: RunSpan): boolean {
  const from = Math.max(one.startSeconds, other.startSeconds);
  const to = Math.min(one.startSeconds + one.seconds, other.startSeconds + other.seconds);
  return to - from > OVERLAP_SHARE * Math.min(one.seconds, other.seconds);
}
