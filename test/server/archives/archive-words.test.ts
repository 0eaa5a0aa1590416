/** Every refusal of an archive says what it is and what to do, in words that a runner may read. */

import { describe, expect, it } from 'vitest';
import { type ArchiveRefusal, describeArchiveRefusal } from '../../../shared/words/archive-words.ts';

const FORBIDDEN = /\b(safe|cleared|normal|abnormal|diagnose|treat|prevent|detect|failed)\b/i;

const REFUSALS: ArchiveRefusal[] = [
  { code: 'emptyArchive' },
  { code: 'cutArchive' },
  { code: 'splitArchive' },
  { code: 'brokenArchive', offset: 12, detail: 'no record where one should begin' },
  { code: 'overlappingEntries', offset: 12 },
  { code: 'duplicateName', first: 1, second: 2 },
  { code: 'lockedArchive' },
  { code: 'linkInside' },
  { code: 'unknownMethod', method: 93 },
  { code: 'tooManyEntries', allowed: 50_000, actual: 60_000 },
  { code: 'archiveTooLarge', limit: 'contents', allowed: 4 * 1024 ** 3, actual: 5 * 1024 ** 3 },
  { code: 'archiveTooLarge', limit: 'list', allowed: 1024, actual: 2048 },
  { code: 'ratioTooHigh', allowed: 200, actual: 1020 },
  { code: 'nothingInside' },
  { code: 'tooDeep', allowed: 1 },
  { code: 'unknownArchive' },
  { code: 'entryTooLarge', allowed: 16 * 1024 ** 2, actual: 17 * 1024 ** 2 },
  { code: 'wrongSize', announced: 900, actual: 1000 },
  { code: 'damagedEntry' },
  { code: 'readingLimit', allowed: 4 * 1024 ** 3 },
];

describe('a refused archive', () => {
  it.each(REFUSALS)('%j has a sentence of its own and a cure', (refusal) => {
    const { message, cure } = describeArchiveRefusal(refusal);
    for (const text of [message, cure]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(FORBIDDEN);
      expect(text).not.toMatch(/undefined|NaN|,,|\.\./);
    }
  });
  it('is told apart from every other', () => {
    const messages = REFUSALS.map((refusal) => describeArchiveRefusal(refusal).message);
    expect(new Set(messages).size).toBe(messages.length);
  });
  it('gives its numbers as a person says them', () => {
    const say = (refusal: ArchiveRefusal) => describeArchiveRefusal(refusal).message;
    expect(say({ code: 'tooManyEntries', allowed: 50_000, actual: 60_000 })).toMatch(/over 50,000\.$/);
    expect(say({ code: 'wrongSize', announced: 900, actual: 1000 })).toMatch(/: 900 bytes are announced/);
    expect(say({ code: 'archiveTooLarge', limit: 'contents', allowed: 4 * 1024 ** 3, actual: 5 * 1024 ** 3 })).toMatch(
      /holds 5\.0 GB; we take 4\.0 GB/,
    );
    expect(say({ code: 'unknownMethod', method: 93 })).toMatch(/method 93/);
  });
});
