/** The container of a damaged file: finds the chained FIT files however their lengths and checksums lie. */

import type { Damage } from '../../activity.ts';
import { computeCrc } from '../file/crc.ts';
import type { FitNote } from '../file/fit-note.ts';
import type { FitLimits } from '../file/limits.ts';
import {
  CRC_BYTES,
  type FitPart,
  hasSignature,
  isHeaderChecked,
  LONG_HEADER_BYTES,
  readUint16,
  readUint32,
  refuseContainer,
  refuseParts,
  SHORT_HEADER_BYTES,
} from '../file/parts.ts';
import type { FitResult } from '../file/refusal.ts';

/** `dataEnd` lies inside the bytes, whatever the header says. */
export type LenientPart = FitPart & {
  /** Null where header, length and checksum are right. */
  cause: Damage['cause'] | null;
  /** Where the part's messages end as its header says; null where that cannot be believed. */
  statedEnd: number | null;
};

/** What a copy has where nothing is believed: as a header a data message with reserved bits set, past which no walk gets. */
export const NO_MESSAGE = 0x30;
const DEFINITION_HEADER_MASK = 0xf0;
const DEFINITION_HEADERS = [0x40, 0x60];

/** Refuses what is no FIT file at all, what is too large, and a header that is cut. Time is linear in the bytes. */
export function findDamagedParts(
  bytes: Uint8Array,
  limits: FitLimits,
): FitResult<{ parts: LenientPart[]; notes: FitNote[] }> {
  const unusable = refuseContainer(bytes, limits);
  if (unusable !== null) return { ok: false, refusal: unusable };
  const parts: LenientPart[] = [];
  for (let start = 0; start < bytes.length; ) {
    if (!hasSignature(bytes, start)) return { ok: true, value: { parts, notes: ['bytesAfterEnd'] } };
    if (parts.length === limits.parts) return refuseParts(limits);
    const part = measurePart(bytes, start);
    parts.push(part);
    // Behind a header whose own length is none, nothing that follows can be placed.
    if (bytes[start] !== SHORT_HEADER_BYTES && bytes[start] !== LONG_HEADER_BYTES) break;
    start = part.dataEnd + CRC_BYTES;
  }
  return { ok: true, value: { parts, notes: [] } };
}

/**
 * The stated length counts where something confirms it: the checksum, the end of the file, the next part, or a header
 * that is sound itself. A length of zero is a recording that the device never closed.
 */
function measurePart(bytes: Uint8Array, start: number): LenientPart {
  const dataStart = Math.min(findDataStart(bytes, start), bytes.length);
  const stated = readUint32(bytes, start + 4);
  const statedEnd = dataStart + stated;
  const next = statedEnd + CRC_BYTES;
  const isHeaderSound = bytes[start] === dataStart - start && isHeaderRight(bytes, start);
  const part = { start, dataStart };
  if (next > bytes.length) {
    return isHeaderSound
      ? { ...part, dataEnd: Math.min(statedEnd, bytes.length), cause: 'truncated', statedEnd }
      : { ...part, dataEnd: withoutChecksum(bytes, dataStart), cause: 'wrongChecksum', statedEnd: null };
  }
  const isChecked = computeCrc(bytes, start, statedEnd) === readUint16(bytes, statedEnd);
  if (isChecked && isHeaderSound) return { ...part, dataEnd: statedEnd, cause: null, statedEnd };
  const isConfirmed = isChecked || next === bytes.length || hasSignature(bytes, next);
  if (!isConfirmed && stated === 0) return { ...part, dataEnd: bytes.length, cause: 'truncated', statedEnd: null };
  return isConfirmed || isHeaderSound
    ? { ...part, dataEnd: statedEnd, cause: 'wrongChecksum', statedEnd }
    : { ...part, dataEnd: withoutChecksum(bytes, dataStart), cause: 'wrongChecksum', statedEnd: null };
}

/**
 * Where the header's own checksum does not vouch for its length, the first message does: it must be a definition, or
 * what a copy of ours has in its place.
 */
function findDataStart(bytes: Uint8Array, start: number): number {
  if (bytes[start] === LONG_HEADER_BYTES && isHeaderChecked(bytes, start)) return start + LONG_HEADER_BYTES;
  const isMessageAt = (length: number) => {
    const header = bytes[start + length] ?? 0;
    return header === NO_MESSAGE || DEFINITION_HEADERS.includes(header & DEFINITION_HEADER_MASK);
  };
  const lengths = [SHORT_HEADER_BYTES, LONG_HEADER_BYTES];
  // A copy of ours with nothing to believe behind the short header: it must not be taken for one behind the long one.
  const overwritten = bytes.subarray(start + SHORT_HEADER_BYTES, start + LONG_HEADER_BYTES + 1);
  if (overwritten.every((byte) => byte === NO_MESSAGE)) return start + SHORT_HEADER_BYTES;
  const stated = lengths.find((length) => length === bytes[start]) ?? LONG_HEADER_BYTES;
  return start + ([stated, ...lengths].find(isMessageAt) ?? stated);
}

function isHeaderRight(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === SHORT_HEADER_BYTES || isHeaderChecked(bytes, start);
}

function withoutChecksum(bytes: Uint8Array, dataStart: number): number {
  return Math.max(dataStart, bytes.length - CRC_BYTES);
}
