/** The one place that reads the clock and makes ids; everything else takes `now` as a value. */

import { createHash, randomBytes } from 'node:crypto';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** UUIDv7 (RFC 9562): sorts by the time it was made. */
export function createId(epochMs: number): string {
  return writeId(epochMs, randomBytes(16));
}

/** The same id for the same place below another id, and of the same age: what is done again after a crash is known by it. */
export function deriveId(parent: string, place: string): string {
  const epochMs = Number.parseInt(parent.replace('-', '').slice(0, 12), 16);
  return writeId(epochMs, createHash('sha256').update(`${parent}/${place}`).digest().subarray(0, 16));
}

function writeId(epochMs: number, bytes: Buffer): string {
  bytes.writeUIntBE(epochMs, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
