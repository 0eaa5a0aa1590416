/** The container: finds the FIT files chained in one file and checks their headers, lengths and checksums. */

import { computeCrc } from './crc.ts';
import type { FitNote } from './fit-note.ts';
import type { FitLimits } from './limits.ts';
import type { FitRefusal, FitResult } from './refusal.ts';
import { nameOtherFormat } from './sniff.ts';

/** One FIT file inside the bytes; its messages lie from `dataStart` up to `dataEnd`, its checksum behind them. */
export type FitPart = { start: number; dataStart: number; dataEnd: number };

export type FitParts = { parts: FitPart[]; notes: FitNote[] };

export const SHORT_HEADER_BYTES = 12;
/** The protocol lets later headers be longer still; what they add is passed over. */
export const LONG_HEADER_BYTES = 14;
export const CRC_BYTES = 2;
const SIGNATURE_AT = 8;
const SIGNATURE = [0x2e, 0x46, 0x49, 0x54];

/**
 * Strict for the first part. Behind a whole first part, bytes that are no FIT header and parts that are damaged are
 * left out with a note: what was read before them is covered by its own checksum.
 */
export function readParts(bytes: Uint8Array, limits: FitLimits): FitResult<FitParts> {
  const unusable = refuseContainer(bytes, limits);
  if (unusable !== null) return { ok: false, refusal: unusable };
  const parts: FitPart[] = [];
  for (let start = 0; start < bytes.length; ) {
    if (!hasSignature(bytes, start)) return { ok: true, value: { parts, notes: ['bytesAfterEnd'] } };
    if (parts.length === limits.parts) return refuseParts(limits);
    const part = readPart(bytes, start);
    if (!part.ok) return parts.length === 0 ? part : { ok: true, value: { parts, notes: ['laterPartDamaged'] } };
    parts.push(part.value);
    start = part.value.dataEnd + CRC_BYTES;
  }
  return { ok: true, value: { parts, notes: [] } };
}

export function refuseContainer(bytes: Uint8Array, limits: FitLimits): FitRefusal | null {
  if (bytes.length === 0) return { code: 'empty' };
  if (bytes.length > limits.bytes) {
    return { code: 'tooLarge', limit: 'bytes', allowed: limits.bytes, actual: bytes.length };
  }
  if (hasSignature(bytes, 0)) return null;
  if (isStartOfHeader(bytes)) {
    return { code: 'truncated', expectedBytes: (bytes[0] as number) + CRC_BYTES, actualBytes: bytes.length };
  }
  return { code: 'notFit', looksLike: nameOtherFormat(bytes) };
}

export function refuseParts(limits: FitLimits): { ok: false; refusal: FitRefusal } {
  return { ok: false, refusal: { code: 'tooLarge', limit: 'parts', allowed: limits.parts, actual: limits.parts + 1 } };
}

/** The part that begins at `start`, where header, length and checksum are right. */
export function readPart(bytes: Uint8Array, start: number): FitResult<FitPart> {
  const headerBytes = bytes[start] as number;
  if (headerBytes !== SHORT_HEADER_BYTES && headerBytes < LONG_HEADER_BYTES) {
    return { ok: false, refusal: { code: 'malformed', offset: start, detail: `header of ${headerBytes} bytes` } };
  }
  const dataStart = start + headerBytes;
  const dataEnd = dataStart + readUint32(bytes, start + 4);
  if (dataStart > bytes.length || dataEnd + CRC_BYTES > bytes.length) {
    const expectedBytes = dataEnd + CRC_BYTES;
    return { ok: false, refusal: { code: 'truncated', expectedBytes, actualBytes: bytes.length } };
  }
  if (headerBytes >= LONG_HEADER_BYTES && !isHeaderChecked(bytes, start)) {
    return { ok: false, refusal: { code: 'wrongChecksum', part: 'header' } };
  }
  if (computeCrc(bytes, start, dataEnd) !== readUint16(bytes, dataEnd)) {
    return { ok: false, refusal: { code: 'wrongChecksum', part: 'file' } };
  }
  return { ok: true, value: { start, dataStart, dataEnd } };
}

/** The protocol allows a header checksum of zero: "not computed". */
export function isHeaderChecked(bytes: Uint8Array, start: number): boolean {
  const stated = readUint16(bytes, start + SHORT_HEADER_BYTES);
  return stated === 0 || stated === computeCrc(bytes, start, start + SHORT_HEADER_BYTES);
}

export function hasSignature(bytes: Uint8Array, start: number): boolean {
  if (bytes.length < start + SHORT_HEADER_BYTES) return false;
  return SIGNATURE.every((byte, index) => bytes[start + SIGNATURE_AT + index] === byte);
}

/** A file of under 12 bytes that agrees with a FIT header as far as it goes. */
function isStartOfHeader(bytes: Uint8Array): boolean {
  if (bytes.length >= SHORT_HEADER_BYTES) return false;
  if (bytes[0] !== SHORT_HEADER_BYTES && bytes[0] !== LONG_HEADER_BYTES) return false;
  return bytes.subarray(SIGNATURE_AT).every((byte, index) => byte === SIGNATURE[index]);
}

export function readUint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
}

export function readUint32(bytes: Uint8Array, at: number): number {
  return readUint16(bytes, at) + readUint16(bytes, at + 2) * 0x10000;
}
