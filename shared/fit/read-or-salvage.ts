/** Reads a run strictly, and only where the file is damaged as far as it goes: what every caller with a file of hers wants. */

import type { Activity } from '../activity.ts';
import { type ReadOptions, readActivity } from './read-activity.ts';
import type { FitRefusal, FitResult } from './refusal.ts';
import { salvageActivity } from './salvage-activity.ts';
import type { Sports } from './session-windows.ts';

const SALVAGEABLE = new Set<FitRefusal['code']>(['truncated', 'wrongChecksum', 'malformed']);

/** `Activity.damage` tells the two apart. Where nothing can be salvaged, the refusal is the one that helps more. */
export function readOrSalvage(bytes: Uint8Array, options: ReadOptions & { sports: Sports }): FitResult<Activity> {
  const strict = readActivity(bytes, options);
  if (strict.ok || !SALVAGEABLE.has(strict.refusal.code)) return strict;
  const salvaged = salvageActivity(bytes, options);
  if (salvaged.ok) return { ok: true, value: salvaged.value.activity };
  return { ok: false, refusal: chooseRefusal(strict.refusal, salvaged.refusal) };
}

/** What a file is that was cut says more than the cut; with a wrong checksum nobody knows what it is. */
function chooseRefusal(strict: FitRefusal, salvaged: FitRefusal): FitRefusal {
  if (salvaged.code === 'tooLarge') return salvaged;
  const saysWhatItIs = salvaged.code === 'otherSport' || salvaged.code === 'notActivity';
  return saysWhatItIs && strict.code !== 'wrongChecksum' ? salvaged : strict;
}
