/** The CRC-16 that guards FIT headers and files (polynomial 0xA001, reflected), eight bytes at a time. */

const POLYNOMIAL = 0xa001;
const LANES = 8;
const TABLES = buildTables();

/** Lane `k` holds the effect of a byte that is followed by `k` more bytes: "slicing by 8". */
function buildTables(): Uint16Array {
  const tables = new Uint16Array(LANES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >> 1) ^ POLYNOMIAL : value >> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index++) {
    const shorter = tables[index - 256] as number;
    tables[index] = (shorter >> 8) ^ (tables[shorter & 0xff] as number);
  }
  return tables;
}

/** CRC-16 of `bytes` from `start` up to, not including, `end`. */
export function computeCrc(bytes: Uint8Array, start: number, end: number): number {
  const t = TABLES;
  let crc = 0;
  let at = start;
  for (const lastBlock = end - LANES; at <= lastBlock; at += LANES) {
    crc =
      (t[1792 + ((bytes[at] as number) ^ (crc & 0xff))] as number) ^
      (t[1536 + ((bytes[at + 1] as number) ^ (crc >> 8))] as number) ^
      (t[1280 + (bytes[at + 2] as number)] as number) ^
      (t[1024 + (bytes[at + 3] as number)] as number) ^
      (t[768 + (bytes[at + 4] as number)] as number) ^
      (t[512 + (bytes[at + 5] as number)] as number) ^
      (t[256 + (bytes[at + 6] as number)] as number) ^
      (t[bytes[at + 7] as number] as number);
  }
  for (; at < end; at++) crc = (crc >> 8) ^ (t[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return crc;
}
