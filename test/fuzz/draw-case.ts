/** One case of the fuzz by seed and number: drawn from the grammar, changed, made of noise, huge, or a simulated run damaged. */

import { drawIntent } from '../fixtures/simulator/draw-intent.ts';
import { createRandom, type Random } from '../fixtures/simulator/random.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';
import { closePart, createWriter, openPart, pushByte, pushNumber, takeBytes } from './byte-writer.ts';
import { changeFile } from './change-file.ts';
import { type DrawnFile, drawFile } from './draw-file.ts';

export type FuzzCase =
  | { kind: 'grammar'; bytes: Uint8Array; drawn: DrawnFile }
  | { kind: 'changed' | 'noise' | 'huge' | 'simulated'; bytes: Uint8Array };

export type FuzzSizes = {
  /** Messages of a drawn file, at most. */
  messages: number;
  /** Of so many cases, one is huge: definitions of 255 fields and of 255 developer fields. */
  hugeEvery: number;
  /** Of so many cases, one is a whole simulated run with changes. */
  simulatedEvery: number;
  /** Longer runs are read, but not judged: that takes time by the second of the run. */
  assessedSeconds: number;
};

/** `npm run fuzz`. */
export const LONG_SIZES: FuzzSizes = { messages: 40, hugeEvery: 400, simulatedEvery: 1000, assessedSeconds: 86_400 };
/** Small files, so that sixty thousand take seconds. */
export const QUICK_SIZES: FuzzSizes = { messages: 10, hugeEvery: 4000, simulatedEvery: 20_000, assessedSeconds: 600 };

/** Every case stands by itself: the same seed, number and sizes make the same bytes. */
export function drawCase(seed: number, index: number, sizes: FuzzSizes): FuzzCase {
  const random = createRandom(Math.imul(seed, 0x2545f491) + index, 'fuzz');
  if (index % sizes.simulatedEvery === 1) return { kind: 'simulated', bytes: changeSimulated(random) };
  if (index % sizes.hugeEvery === 2) return { kind: 'huge', bytes: drawHuge(random) };
  const roll = random.next();
  if (roll < 0.03) return { kind: 'noise', bytes: drawNoise(random) };
  const drawn = drawFile(random, sizes.messages);
  if (roll < 0.5) return { kind: 'grammar', bytes: drawn.bytes, drawn };
  return { kind: 'changed', bytes: changeFile(drawn.bytes, drawFile(random, 4).bytes, random) };
}

const SIMULATED_RUNS = 12;
const simulated: Uint8Array[] = [];

/** A few runs are simulated once; what is drawn is how they are changed. */
function changeSimulated(random: Random): Uint8Array {
  const run = random.whole(0, SIMULATED_RUNS - 1);
  simulated[run] ??= simulateRun(drawIntent(run * 37)).bytes;
  return changeFile(simulated[run], drawFile(random, 4).bytes, random);
}

/** No order at all, or as the messages of a file with right checksums. */
function drawNoise(random: Random): Uint8Array {
  const noise = Uint8Array.from({ length: random.whole(0, 300) }, () => random.whole(0, 255));
  if (random.chance(0.4)) return noise;
  const writer = createWriter();
  const start = openPart(writer, 14);
  for (const byte of noise) pushByte(writer, byte);
  closePart(writer, start);
  return takeBytes(writer);
}

/** Definitions as large as the format allows, with fields of any size, developer fields too, and few messages of them. */
function drawHuge(random: Random): Uint8Array {
  const writer = createWriter();
  const start = openPart(writer, 14);
  const times = random.whole(1, 30);
  for (let time = 0; time < times; time++) {
    const local = random.whole(0, 15);
    const hasDeveloperFields = random.chance(0.6);
    const size = random.pick([0, 1, 4, 255]);
    pushByte(writer, 0x40 | (hasDeveloperFields ? 0x20 : 0) | local);
    pushNumber(writer, 0, 2);
    pushNumber(writer, random.pick([18, 19, 20, 21, 27, 206, 312, random.whole(0, 0xffff)]), 2);
    const bytes = pushHugeList(writer, random, size) + (hasDeveloperFields ? pushHugeList(writer, random, size) : 0);
    if (!random.chance(0.4)) continue;
    pushByte(writer, local);
    for (let index = 0; index < bytes; index++) pushByte(writer, index);
  }
  closePart(writer, start);
  return takeBytes(writer);
}

/** Answers how many bytes a message has for it. */
function pushHugeList(writer: ReturnType<typeof createWriter>, random: Random, size: number): number {
  const isOneField = random.chance(0.3);
  pushByte(writer, 255);
  for (let field = 0; field < 255; field++) {
    pushByte(writer, isOneField ? 253 : field);
    pushByte(writer, size);
    pushByte(writer, random.pick([0, 2, 0x84, 0x86, 7]));
  }
  return 255 * size;
}
