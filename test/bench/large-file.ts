/** The largest activity that is read: 16 MiB of records as a watch with many fields writes them, one a second. */

import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';
import { fileId, fitFile, NOON, rawDefinition, session } from '../fixtures/fit-bytes.ts';

/** Timestamp, heart rate, cadence, distance, speeds, and what is not read: about 40 bytes a record. */
const FIELDS = [
  { number: 253, size: 4, baseType: 0x86 },
  { number: 0, size: 4, baseType: 0x85 },
  { number: 1, size: 4, baseType: 0x85 },
  { number: 5, size: 4, baseType: 0x86 },
  { number: 73, size: 4, baseType: 0x86 },
  { number: 78, size: 4, baseType: 0x86 },
  { number: 3, size: 1, baseType: 2 },
  { number: 4, size: 1, baseType: 2 },
  { number: 53, size: 1, baseType: 2 },
  { number: 6, size: 2, baseType: 0x84 },
  { number: 39, size: 2, baseType: 0x84 },
  { number: 108, size: 8, baseType: 0x0d },
] as const;
const RECORD_BYTES = 1 + FIELDS.reduce((sum, { size }) => sum + size, 0);
const ROOM_FOR_THE_REST = 512;

/** As many records as fit, one each second up to four days: then the seconds repeat. */
export function makeLargeFile(bytes = FIT_LIMITS.bytes): Uint8Array {
  const count = Math.floor((bytes - ROOM_FOR_THE_REST) / RECORD_BYTES);
  const definition = rawDefinition(1, 20, [...FIELDS]);
  const messages = new Uint8Array(definition.length + count * RECORD_BYTES);
  messages.set(definition);
  const view = new DataView(messages.buffer);
  const seconds = Math.min(count, 300_000);
  for (let index = 0; index < count; index++) {
    const at = definition.length + index * RECORD_BYTES;
    const second = Math.floor((index * seconds) / count);
    messages[at] = 1;
    view.setUint32(at + 1, NOON + second, true);
    view.setUint32(at + 13, second * 250, true);
    view.setUint32(at + 17, 2500, true);
    messages[at + 25] = 120 + (index % 40);
    messages[at + 26] = 80;
    view.setUint16(at + 28, 2500, true);
  }
  return fitFile([fileId(), messages, session({ seconds })]);
}
