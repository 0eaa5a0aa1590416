/** A second opinion on FIT bytes: a plain walk over header, definitions and messages that knows nothing of the writer. */

export type WalkedField = { baseType: number; bytes: number[] };
export type WalkedMessage = { globalNumber: number; fields: Map<number, WalkedField> };
export type WalkedFile = {
  protocolVersion: number;
  profileVersion: number;
  definitions: number;
  messages: WalkedMessage[];
};

type Definition = { globalNumber: number; fields: { number: number; size: number; baseType: number }[] };

const HEADER_BYTES = 14;
const DEFINITION_BIT = 0x40;

/** Little-endian files with normal headers only; throws at the first byte that is not as it should be. */
export function walkFitBytes(bytes: Uint8Array): WalkedFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dataEnd = HEADER_BYTES + view.getUint32(4, true);
  expectEqual('header size', view.getUint8(0), HEADER_BYTES);
  expectEqual('signature', String.fromCharCode(...bytes.subarray(8, 12)), '.FIT');
  expectEqual('header checksum', view.getUint16(12, true), nibbleCrc(bytes.subarray(0, 12)));
  expectEqual('file size', bytes.length, dataEnd + 2);
  expectEqual('file checksum', view.getUint16(dataEnd, true), nibbleCrc(bytes.subarray(0, dataEnd)));

  const definitions = new Map<number, Definition>();
  const messages: WalkedMessage[] = [];
  let definitionCount = 0;
  let at = HEADER_BYTES;
  while (at < dataEnd) {
    const recordHeader = view.getUint8(at);
    const local = recordHeader & 0x0f;
    at += 1;
    if ((recordHeader & DEFINITION_BIT) !== 0) {
      expectEqual('little endian', view.getUint8(at + 1), 0);
      const fieldCount = view.getUint8(at + 4);
      const fields = Array.from({ length: fieldCount }, (_, index) => ({
        number: view.getUint8(at + 5 + index * 3),
        size: view.getUint8(at + 6 + index * 3),
        baseType: view.getUint8(at + 7 + index * 3),
      }));
      definitions.set(local, { globalNumber: view.getUint16(at + 2, true), fields });
      definitionCount += 1;
      at += 5 + fieldCount * 3;
      continue;
    }
    const definition = definitions.get(local);
    if (definition === undefined) throw new Error(`byte ${at}: local message ${local} has no definition`);
    const message: WalkedMessage = { globalNumber: definition.globalNumber, fields: new Map() };
    for (const { number, size, baseType } of definition.fields) {
      message.fields.set(number, { baseType, bytes: [...bytes.subarray(at, at + size)] });
      at += size;
    }
    messages.push(message);
  }
  expectEqual('end of data', at, dataEnd);
  return {
    protocolVersion: bytes[1] ?? -1,
    profileVersion: view.getUint16(2, true),
    definitions: definitionCount,
    messages,
  };
}

/** The unsigned little-endian number in a field. */
export function readNumber(message: WalkedMessage, fieldNumber: number): number {
  return getField(message, fieldNumber).bytes.reduceRight((number, byte) => number * 256 + byte, 0);
}

/** The text up to the first NUL; a field without a NUL or with broken UTF-8 throws. */
export function readText(message: WalkedMessage, fieldNumber: number): string {
  const { bytes } = getField(message, fieldNumber);
  const end = bytes.indexOf(0);
  if (end < 0) throw new Error(`field ${fieldNumber} is not closed by NUL`);
  if (bytes.slice(end).some((byte) => byte !== 0)) throw new Error(`field ${fieldNumber} has bytes behind its NUL`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes.slice(0, end)));
}

export function getField(message: WalkedMessage, fieldNumber: number): WalkedField {
  const field = message.fields.get(fieldNumber);
  if (field === undefined) throw new Error(`message ${message.globalNumber} has no field ${fieldNumber}`);
  return field;
}

function expectEqual<T>(what: string, actual: T, expected: T): void {
  if (actual !== expected) throw new Error(`${what}: found ${actual}, expected ${expected}`);
}

/** CRC-16 by half bytes, with the table that the FIT protocol description prints. */
function nibbleCrc(bytes: Uint8Array): number {
  const table = [
    0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01,
    0x8801, 0x4400,
  ] as const;
  let crc = 0;
  for (const byte of bytes) {
    for (const nibble of [byte & 0x0f, byte >> 4]) crc = (crc >> 4) ^ (table[(crc ^ nibble) & 0x0f] ?? 0);
  }
  return crc;
}
