/** Makes the bytes of a found case smaller, as long as the same thing is found in them: for the report and for a test. */

import { sealPart } from './byte-writer.ts';
import { checkFile, MOST_TIMER_SECONDS } from './check-file.ts';
import { checkGrammarFile } from './check-grammar.ts';

const LONGEST_MS = 20_000;
const HEADER_BYTES = 14;

/** Takes ever smaller pieces out of the messages and gives the rest checksums that fit; at most 20 s. */
export function shrinkCase(bytes: Uint8Array, what: string): Uint8Array {
  const until = performance.now() + LONGEST_MS;
  let smallest = bytes;
  for (let piece = Math.ceil(bytes.length / 2); piece >= 1; piece = piece === 1 ? 0 : Math.ceil(piece / 2)) {
    for (let at = HEADER_BYTES; at + piece <= smallest.length - 2 && performance.now() < until; ) {
      const shorter = takeOut(smallest, at, piece);
      if (isStillFound(shorter, what)) smallest = shorter;
      else at += piece;
    }
  }
  return smallest;
}

function takeOut(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const shorter = new Uint8Array(bytes.length - count);
  shorter.set(bytes.subarray(0, at));
  shorter.set(bytes.subarray(at + count), at);
  return sealPart(shorter);
}

function isStillFound(bytes: Uint8Array, what: string): boolean {
  if (checkFile(bytes, MOST_TIMER_SECONDS).some((finding) => finding.what === what)) return true;
  try {
    return checkGrammarFile({ bytes, withoutDeveloperFields: null }).some((finding) => finding.what === what);
  } catch {
    // The plain decode takes only sound files.
    return false;
  }
}
