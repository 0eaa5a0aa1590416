/** A damaged file in one calm sentence: how much of the run was read. */

import type { Damage } from '../../../shared/activity.ts';
import { formatClock } from '../format.ts';

export const DAMAGE = {
  ofWhole: (read: string, whole: string) => `This file is damaged; we read ${read} of about ${whole} minutes.`,
  before: (read: string) => `This file is damaged; we read the ${read} minutes before the break.`,
  nothing: 'This file is damaged; nothing of the run itself could be read.',
  whole: (read: string) => `This file is damaged; ${read} minutes were read, though some value in it may be wrong.`,
  tag: 'Damaged file',
  wholeTitle: 'Do you still have the whole file?',
  wholeCure:
    'If it is on your watch or in its app, export it again and bring it in. It takes the place of this one, and your answers stay.',
} as const;

const SECONDS_PER_MINUTE = 60;

export function describeDamage({ isCut, secondsRead, secondsExpected }: Damage): string {
  if (secondsRead <= 0) return DAMAGE.nothing;
  const [read, whole] = writeMinutes(secondsRead, secondsExpected);
  if (!isCut) return DAMAGE.whole(read);
  return whole === null ? DAMAGE.before(read) : DAMAGE.ofWhole(read, whole);
}

/** Whole minutes, or minutes and seconds where whole ones would hide the difference. */
function writeMinutes(read: number, expected: number | null): [read: string, whole: string | null] {
  const whole = expected !== null && expected > read ? expected : null;
  const minutes = Math.floor(read / SECONDS_PER_MINUTE);
  const wholeMinutes = whole === null ? null : Math.round(whole / SECONDS_PER_MINUTE);
  if (minutes === 0 || wholeMinutes === minutes) return [formatClock(read), whole === null ? null : formatClock(whole)];
  return [String(minutes), wholeMinutes === null ? null : String(wholeMinutes)];
}
