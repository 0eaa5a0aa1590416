/** Reads a run strictly, and only where the file is damaged as far as it goes: what every caller with a file of hers wants. */

import type { Activity, Damage } from '../activity.ts';
import { type ReadOptions, readActivity } from './activity/read-activity.ts';
import type { Sports } from './activity/session-windows.ts';
import type { FitNote } from './file/fit-note.ts';
import { FIT_LIMITS, type FitLimits } from './file/limits.ts';
import { readParts } from './file/parts.ts';
import type { FitRefusal, FitResult } from './file/refusal.ts';
import { findDamagedSequel, findEnd } from './salvage/damaged-sequel.ts';
import { salvageActivity } from './salvage/salvage-activity.ts';

const SALVAGEABLE = new Set<FitRefusal['code']>(['truncated', 'wrongChecksum', 'malformed']);

/** `Activity.damage` tells the two apart. Where nothing can be salvaged, the refusal is the one that helps more. */
export function readOrSalvage(bytes: Uint8Array, options: ReadOptions & { sports: Sports }): FitResult<Activity> {
  const strict = readActivity(bytes, options);
  if (strict.ok) return { ok: true, value: markSequel(bytes, strict.value, options.limits ?? FIT_LIMITS) };
  if (!SALVAGEABLE.has(strict.refusal.code)) return strict;
  const salvaged = salvageActivity(bytes, options);
  if (salvaged.ok) return { ok: true, value: salvaged.value.activity };
  return { ok: false, refusal: chooseRefusal(strict.refusal, salvaged.refusal) };
}

/** A whole run in front of a damaged one is marked like it: nobody knows how much of her running is missing. */
function markSequel(bytes: Uint8Array, activity: Activity, limits: FitLimits): Activity {
  const isLaterDamaged: FitNote = 'laterPartDamaged';
  const container = activity.notes.includes(isLaterDamaged) ? readParts(bytes, limits) : null;
  const parts = container?.ok ? container.value.parts : [];
  const sequel = parts.length === 0 ? null : findDamagedSequel(bytes, parts, limits);
  if (sequel === null) return activity;
  const { timerSeconds } = activity.series;
  const damage: Damage = {
    cause: sequel.cause,
    isCut: true,
    recordsRead: timerSeconds.length,
    secondsRead: timerSeconds.at(-1) ?? 0,
    secondsExpected: null,
    bytesRead: findEnd(parts),
    bytesExpected: null,
  };
  return { ...activity, damage };
}

/** What a file is that was cut says more than the cut; with a wrong checksum nobody knows what it is. */
function chooseRefusal(strict: FitRefusal, salvaged: FitRefusal): FitRefusal {
  if (salvaged.code === 'tooLarge') return salvaged;
  const saysWhatItIs = salvaged.code === 'otherSport' || salvaged.code === 'notActivity';
  return saysWhatItIs && strict.code !== 'wrongChecksum' ? salvaged : strict;
}
