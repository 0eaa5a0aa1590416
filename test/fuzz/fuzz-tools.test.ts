/** The fuzz itself: it draws what it should, and would notice what it looks for. */

import { expect, it } from 'vitest';
import { readActivity } from '../../shared/fit/activity/read-activity.ts';
import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';
import { readParts } from '../../shared/fit/file/parts.ts';
import { fileId, fitFile, message, NOON, type record, smallRun } from '../fixtures/fit-bytes.ts';
import { createRandom } from '../fixtures/simulator/random.ts';
import { sealPart } from './byte-writer.ts';
import { changeFile } from './change-file.ts';
import { checkGrammarFile } from './check-grammar.ts';
import { drawCase, QUICK_SIZES } from './draw-case.ts';
import { drawFile } from './draw-file.ts';
import { findChanges, snapshotIntrinsics } from './intrinsics.ts';
import { decodeNaively } from './naive-decode.ts';

const decodeUtf8 = () => '';
const drawn = Array.from({ length: 1000 }, (_, seed) => drawFile(createRandom(seed, 'tools'), 12));

it('draws the same case for the same numbers, and another one for others', () => {
  const bytes = (seed: number, index: number) => drawCase(seed, index, QUICK_SIZES).bytes;
  expect(bytes(7, 90)).toEqual(bytes(7, 90));
  expect(bytes(7, 90)).not.toEqual(bytes(8, 90));
  expect(bytes(7, 90)).not.toEqual(bytes(7, 91));
});

it('draws files that mostly get as far as a run, many of them with developer fields', () => {
  const read = drawn.filter(({ bytes }) => readActivity(bytes, { sports: 'any', decodeUtf8 }).ok);
  expect(read.length).toBeGreaterThan(0.6 * drawn.length);
  const withFields = drawn.filter(({ withoutDeveloperFields }) => withoutDeveloperFields !== null);
  expect(withFields.length).toBeGreaterThan(0.4 * drawn.length);
});

it('damages files so that some stop at the door and others get in', () => {
  const codes = drawn.map(({ bytes }, seed) => {
    const result = readActivity(changeFile(bytes, bytes, createRandom(seed, 'change')), { sports: 'any', decodeUtf8 });
    return result.ok ? 'read' : result.refusal.code;
  });
  const share = (code: string) => codes.filter((one) => one === code).length / codes.length;
  for (const code of ['read', 'malformed', 'wrongChecksum', 'truncated']) expect(share(code)).toBeGreaterThan(0.03);
});

it('gives any bytes a size and checksums that fit', () => {
  const file = fitFile(smallRun());
  expect(readParts(file.with(4, 9), FIT_LIMITS).ok).toBe(false);
  expect(readParts(sealPart(file.with(4, 9)), FIT_LIMITS)).toMatchObject({ ok: true, value: { notes: [] } });
});

it('the second decode reads what was written, and nothing of a developer field', () => {
  const fields: Parameters<typeof record>[1] = [
    [3, 'uint8', [0xff, 131]],
    [5, 'uint32', 1234],
    [4, 'uint8', 0xff],
  ];
  const withDeveloper = message(20, [[253, 'uint32', NOON], ...fields], {
    bigEndian: true,
    developer: [[0, 3, 'uint8', 60]],
  });
  const [part] = decodeNaively(fitFile([fileId(), withDeveloper]));
  expect(part?.record).toEqual([expect.objectContaining({ timestamp: NOON, heartRate: 131, distance: 12.34 })]);
  expect(part?.record[0]?.cadence).toBeUndefined();
});

it('notices a run that is not the same without its developer fields', () => {
  const one = fitFile(smallRun());
  expect(checkGrammarFile({ bytes: one, withoutDeveloperFields: one })).toEqual([]);
  const other = fitFile(smallRun({ seconds: 11 }));
  expect(checkGrammarFile({ bytes: one, withoutDeveloperFields: other })).toMatchObject([
    { what: 'developer fields change the run' },
  ]);
});

it('notices what is added to, taken from or replaced in the global objects', () => {
  const before = snapshotIntrinsics();
  expect(findChanges(before)).toEqual([]);
  const prototype = Object.prototype as Record<string, unknown>;
  const { at } = Array.prototype;
  try {
    prototype.heart_rate = 60;
    Array.prototype.at = () => undefined;
    const changes = findChanges(before);
    expect(changes.some((change) => change.startsWith('Object.prototype'))).toBe(true);
    expect(changes).toContain('Array.prototype.at');
  } finally {
    delete prototype.heart_rate;
    Array.prototype.at = at;
  }
  expect(findChanges(before)).toEqual([]);
});
