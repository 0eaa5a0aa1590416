/** Damages and forges FIT bytes: flips, cuts, forged sizes, pieces moved, doubled, taken from another file. */

import type { Random } from '../fixtures/simulator/random.ts';
import { sealPart } from './byte-writer.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Change = (bytes: Bytes, random: Random, other: Uint8Array) => Bytes;

const CHANGES: readonly Change[] = [
  flipBits,
  flipBits,
  setBytes,
  setBytes,
  cutTail,
  takeOut,
  doubleUp,
  putIn,
  forgeDataSize,
  forgeHeader,
  splice,
  chain,
];

/** 1 to 5 changes; in six of ten the checksums fit again, so that the damage gets past the door. */
export function changeFile(bytes: Uint8Array, other: Uint8Array, random: Random): Bytes {
  let changed = bytes.slice();
  const count = random.whole(1, 5);
  for (let index = 0; index < count; index++) {
    const change = CHANGES[random.whole(0, CHANGES.length - 1)] as Change;
    changed = change(changed, random, other);
  }
  if (random.chance(0.6)) sealPart(changed);
  return changed;
}

function placeIn(bytes: Uint8Array, random: Random): number {
  return random.whole(0, Math.max(0, bytes.length - 1));
}

function flipBits(bytes: Bytes, random: Random): Bytes {
  const at = placeIn(bytes, random);
  if (at < bytes.length) bytes[at] = (bytes[at] as number) ^ (1 << random.whole(0, 7));
  return bytes;
}

function setBytes(bytes: Bytes, random: Random): Bytes {
  const at = placeIn(bytes, random);
  const value = random.pick([0, 1, 0x40, 0x60, 0x7f, 0x80, 0xfe, 0xff, random.whole(0, 255)]);
  return bytes.fill(value, at, at + random.whole(1, 4));
}

function cutTail(bytes: Bytes, random: Random): Bytes {
  return bytes.slice(0, random.chance(0.5) ? placeIn(bytes, random) : Math.max(0, bytes.length - random.whole(1, 20)));
}

function takeOut(bytes: Bytes, random: Random): Bytes {
  const at = placeIn(bytes, random);
  return join(bytes.subarray(0, at), bytes.subarray(at + random.whole(1, 30)));
}

function doubleUp(bytes: Bytes, random: Random): Bytes {
  const at = placeIn(bytes, random);
  const end = Math.min(bytes.length, at + random.whole(1, 200));
  return join(bytes.subarray(0, end), bytes.subarray(at));
}

function putIn(bytes: Bytes, random: Random): Bytes {
  const at = placeIn(bytes, random);
  const noise = Uint8Array.from({ length: random.whole(1, 20) }, () => random.whole(0, 255));
  return join(bytes.subarray(0, at), noise, bytes.subarray(at));
}

function forgeDataSize(bytes: Bytes, random: Random): Bytes {
  if (bytes.length < 8) return bytes;
  const forged = random.pick([0, 1, bytes.length, bytes.length - 15, 0x7fff_ffff, 0xffff_ffff, random.whole(0, 4000)]);
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(4, Math.max(0, forged), true);
  return bytes;
}

function forgeHeader(bytes: Bytes, random: Random): Bytes {
  bytes[0] = random.pick([0, 11, 12, 13, 14, 15, 255]);
  return bytes;
}

function splice(bytes: Bytes, random: Random, other: Uint8Array): Bytes {
  return join(bytes.subarray(0, placeIn(bytes, random)), other.subarray(placeIn(other, random)));
}

function chain(bytes: Bytes, random: Random, other: Uint8Array): Bytes {
  return random.chance(0.5) ? join(bytes, other) : join(other, bytes);
}

function join(...pieces: Uint8Array[]): Bytes {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
