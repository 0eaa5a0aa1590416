/** A megabyte of FIT bytes made to be slow, in a few ways: what grows with the square of the bytes shows here. */

import { fileId, fitFile, NOON, rawDefinition, record, session } from '../fixtures/fit-bytes.ts';
import { createRandom } from '../fixtures/simulator/random.ts';

const MEGABYTE = 1024 * 1024;

/** Name and bytes of about a megabyte each. */
export function makeHostileFiles(): [string, Uint8Array][] {
  const wide = rawDefinition(1, 20, fields(255, 1));
  const wideAgain = rawDefinition(
    1,
    19,
    Array.from({ length: 255 }, () => ({ number: 253, size: 4, baseType: 0x86 })),
  );
  const developer = rawDefinition(1, 20, fields(1, 1), { developerFields: fields(255, 255) });
  const random = createRandom(1, 'hostile');
  return [
    ['definitions of 255 fields', wrap(repeat(wide))],
    ['definitions of one field 255 times', wrap(repeat(wideAgain))],
    ['definitions of 255 developer fields', wrap(repeat(developer))],
    ['490,000 messages of no bytes', wrap(repeat([1], 490_000, rawDefinition(1, 20, [])))],
    ['490,000 records of one byte', wrap(repeat([1, 100], 980_000, rawDefinition(1, 20, fields(1, 1))))],
    ['records in no order', wrap(scatteredRecords(random.whole))],
  ];
}

function fields(count: number, size: number) {
  return Array.from({ length: count }, (_, number) => ({ number: count === 1 ? 3 : number, size, baseType: 2 }));
}

function wrap(messages: Uint8Array): Uint8Array {
  return fitFile([fileId(), record(NOON), session({ seconds: 100_000 }), messages]);
}

function repeat(message: number[], bytes = MEGABYTE, before: number[] = []): Uint8Array {
  const times = Math.floor((bytes - before.length) / message.length);
  const all = new Uint8Array(before.length + times * message.length);
  all.set(before);
  for (let index = 0; index < times; index++) all.set(message, before.length + index * message.length);
  return all;
}

function scatteredRecords(whole: (low: number, high: number) => number): Uint8Array {
  const definition = rawDefinition(1, 20, [{ number: 253, size: 4, baseType: 0x86 }]);
  const all = repeat([1, 0, 0, 0, 0], MEGABYTE, definition);
  const view = new DataView(all.buffer);
  for (let at = definition.length + 1; at + 4 <= all.length; at += 5)
    view.setUint32(at, NOON + whole(0, 100_000), true);
  return all;
}
