/** A further recording behind whole ones in the same file that was cut or changed: what she ran in it is missing. */

import type { Damage } from '../../activity.ts';
import { ACTIVITY_FILE, peekFileId } from '../file/file-kind.ts';
import type { FitLimits } from '../file/limits.ts';
import { CRC_BYTES, type FitPart } from '../file/parts.ts';
import { type BelievedPart, copyBelieved } from './copy-believed.ts';

export type DamagedSequel = {
  /** Of everything behind the whole parts, what can be believed. */
  bytes: Uint8Array;
  cause: Damage['cause'];
};

/** `whole` are the parts that the strict reading takes. Null where nothing, or nothing of a recording, lies behind them. */
export function findDamagedSequel(bytes: Uint8Array, whole: FitPart[], limits: FitLimits): DamagedSequel | null {
  const rest = bytes.subarray(findEnd(whole));
  if (rest.length === 0) return null;
  const copied = copyBelieved(rest, limits);
  if (!copied.ok) return null;
  const { bytes: believed, parts } = copied.value;
  const isDamagedActivity = (part: BelievedPart) =>
    part.cause !== null && peekFileId(believed, part, 'type') === ACTIVITY_FILE;
  const cause = parts.find(isDamagedActivity)?.cause ?? null;
  return cause === null ? null : { bytes: believed, cause };
}

/** The offset behind the last of the parts and its checksum. */
export function findEnd(parts: FitPart[]): number {
  return (parts.at(-1)?.dataEnd ?? -CRC_BYTES) + CRC_BYTES;
}
