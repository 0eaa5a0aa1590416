/** The file name of one session, readable and plain ASCII without spaces, for a disk and for a zip. */

import type { PlanWeek } from '../shared/plan/plan.ts';

/** "week-03-session-2-run-2min-walk-3min-x3.fit"; `extension` without its dot. */
export function nameSessionFile(week: PlanWeek, weekNumber: number, session: number, extension: string): string {
  const parts = [
    `week-${String(weekNumber).padStart(2, '0')}-session-${session}`,
    `run-${nameDuration(week.runSeconds)}`,
  ];
  if (week.walkSeconds > 0) parts.push(`walk-${nameDuration(week.walkSeconds)}`);
  if (week.repeats > 1) parts.push(`x${week.repeats}`);
  return `${parts.join('-')}.${extension}`;
}

/** "2min", "1min30s", "45s". */
function nameDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  return `${minutes > 0 ? `${minutes}min` : ''}${rest > 0 || minutes === 0 ? `${rest}s` : ''}`;
}
