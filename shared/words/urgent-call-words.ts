/** Whom to call, by the signs of the urgent list that she ticked. */

import type { Decision } from '../gate/decision.ts';

/** Signs for the emergency number; every other sign of the list is for the same day (`plan-and-rules.md` 4.3). */
const EMERGENCY_SIGNS = /chest|breath|seizure|harm/i;

/** A sign that nobody can place is treated as one for the emergency number. */
const SAME_DAY_SIGNS = /bleed|clot|wound|leg|38|fever|temperature|headache|faint|heart|belly|swell|tired/i;

export function describeUrgentCall({ because }: Decision): string {
  const signs = because.flatMap((reason) => (reason.code === 'urgentSign' ? [reason.sign] : []));
  const isEmergency = signs.some((sign) => EMERGENCY_SIGNS.test(sign) || !SAME_DAY_SIGNS.test(sign));
  return isEmergency
    ? 'Call your emergency number now, unless somebody has already looked at it.'
    : 'Call your doctor, midwife or hospital today, unless somebody has already looked at it. If you reach nobody, or it gets worse, call your emergency number.';
}
