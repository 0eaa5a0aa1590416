/** A growing row of bytes for fuzzing: fast enough for a million small FIT files. */

import { slowCrc } from '../fixtures/fit-bytes.ts';

export type ByteWriter = { bytes: Uint8Array; length: number };

const FIRST_ROOM = 4096;
const HEADER_CRC_AT = 12;

export function createWriter(): ByteWriter {
  return { bytes: new Uint8Array(FIRST_ROOM), length: 0 };
}

export function pushByte(writer: ByteWriter, value: number): void {
  if (writer.length === writer.bytes.length) {
    const larger = new Uint8Array(writer.bytes.length * 2);
    larger.set(writer.bytes);
    writer.bytes = larger;
  }
  writer.bytes[writer.length++] = value & 0xff;
}

/** The low `width` bytes of a number, in either order. */
export function pushNumber(writer: ByteWriter, value: number, width: number, isBigEndian = false): void {
  for (let index = 0; index < width; index++) {
    const place = isBigEndian ? width - 1 - index : index;
    pushByte(writer, Math.floor(value / 2 ** (8 * place)) & 0xff);
  }
}

export function takeBytes({ bytes, length }: ByteWriter): Uint8Array {
  return bytes.slice(0, length);
}

/** Starts a part; the header's size and checksums come with `closePart`. Answers where the part begins. */
export function openPart(writer: ByteWriter, headerBytes: 12 | 14): number {
  const start = writer.length;
  for (const byte of [headerBytes, 0x20, 0x54, 0x08, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54]) pushByte(writer, byte);
  if (headerBytes === 14) pushNumber(writer, 0, 2);
  return start;
}

export function closePart(writer: ByteWriter, start: number): void {
  pushNumber(writer, 0, 2);
  sealPart(writer.bytes.subarray(start, writer.length));
}

/** Gives one part, whatever is in it, a header size and checksums that fit. Files too short for a header stay as they are. */
export function sealPart(part: Uint8Array): Uint8Array {
  const headerBytes = part[0] === 12 ? 12 : 14;
  if (part.length < headerBytes + 2) return part;
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  view.setUint32(4, part.length - headerBytes - 2, true);
  if (headerBytes === 14) view.setUint16(HEADER_CRC_AT, slowCrc(part.subarray(0, HEADER_CRC_AT)), true);
  view.setUint16(part.length - 2, slowCrc(part.subarray(0, part.length - 2)), true);
  return part;
}
