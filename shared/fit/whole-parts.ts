/** Finds whole FIT files behind damaged ones: a header that lies about its length, or a cut, hides none of them. */

import type { FitLimits } from './file/limits.ts';
import { CRC_BYTES, type FitPart, hasSignature, readPart, readUint32, refuseContainer } from './file/parts.ts';

/** Checksums are taken of so many bytes for each byte of the file: made-up headers must not cost more. */
const CHECKED_PER_BYTE = 2;
const FIRST_SIGNATURE_BYTE = 0x2e;
const SIGNATURE_AT = 8;

/**
 * In order, none inside another. A file is believed where its own header, length and checksum are right, wherever it
 * begins: nothing is guessed. Empty where the bytes are no FIT file, or hold more parts than one is read with. Linear
 * in the bytes.
 */
export function findWholeParts(bytes: Uint8Array, limits: FitLimits): FitPart[] {
  const whole: FitPart[] = [];
  if (refuseContainer(bytes, limits) !== null) return whole;
  let left = CHECKED_PER_BYTE * bytes.length;
  for (let at = 0; at < bytes.length; ) {
    const start = findSignature(bytes, at);
    if (start === null) break;
    left -= statedBytes(bytes, start);
    if (left < 0) break;
    const part = readPart(bytes, start);
    if (part.ok) whole.push(part.value);
    if (whole.length > limits.parts) return [];
    at = part.ok ? part.value.dataEnd + CRC_BYTES : start + 1;
  }
  return whole;
}

/** What its checksum would be taken of: nothing where the file ends before it. */
function statedBytes(bytes: Uint8Array, start: number): number {
  const stated = (bytes[start] as number) + readUint32(bytes, start + 4);
  return start + stated + CRC_BYTES <= bytes.length ? stated : 0;
}

function findSignature(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + SIGNATURE_AT < bytes.length; at++) {
    if (bytes[at + SIGNATURE_AT] === FIRST_SIGNATURE_BYTE && hasSignature(bytes, at)) return at;
  }
  return null;
}
