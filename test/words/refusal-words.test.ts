/** Every refusal and error says what it is and what to do, in words that a runner may read. */

import { describe, expect, it } from 'vitest';
import type { FitRefusal } from '../../shared/fit/file/refusal.ts';
import { describeInvalidRequest, describeWrongMethod, ERROR_WORDS } from '../../shared/words/error-words.ts';
import { describeMatch } from '../../shared/words/match-words.ts';
import { READINESS_WORDS } from '../../shared/words/readiness-words.ts';
import { describeRefusal } from '../../shared/words/refusal-words.ts';

const FORBIDDEN = /\b(safe|cleared|normal|abnormal|diagnose|treat|prevent|detect|failed)\b/i;

const REFUSALS: FitRefusal[] = [
  { code: 'empty' },
  ...(['text', 'image', 'document', 'zip', 'gzip', 'archive', 'gpxOrTcx', 'unknown'] as const).map((looksLike) => ({
    code: 'notFit' as const,
    looksLike,
  })),
  { code: 'truncated', expectedBytes: 2_000_000, actualBytes: 900 },
  { code: 'wrongChecksum', part: 'file' },
  { code: 'malformed', offset: 17, detail: 'a field of size 0' },
  ...(['bytes', 'messages', 'parts'] as const).map((limit) => ({
    code: 'tooLarge' as const,
    limit,
    allowed: 16_777_216,
    actual: 20_000_000,
  })),
  ...(['workout', 'settings', 'course', 'sleep', 'monitoring', 'weight', 'other'] as const).map((fileType) => ({
    code: 'notActivity' as const,
    fileType,
  })),
  { code: 'noSession' },
  { code: 'otherSport', sportName: 'cycling' },
  { code: 'otherSport', sportName: 'rock_climbing' },
  { code: 'noRecords' },
];

describe('a refused file', () => {
  it.each(REFUSALS)('%j has a sentence of its own and a cure', (refusal) => {
    const { message, cure } = describeRefusal(refusal);
    for (const text of [message, cure]) {
      expect(text).toMatch(/^[A-Z].*\.$/s);
      expect(text).not.toMatch(FORBIDDEN);
      expect(text).not.toContain('undefined');
    }
  });
  it('is told apart from every other', () => {
    const messages = REFUSALS.map((refusal) => describeRefusal(refusal).message);
    expect(new Set(messages).size).toBe(messages.length);
  });
  it('is called by what it is', () => {
    expect(describeRefusal({ code: 'notActivity', fileType: 'workout' }).message).toMatch(
      /^This is the plan, not the run/,
    );
    expect(describeRefusal({ code: 'otherSport', sportName: 'cycling' }).message).toMatch(/a ride/);
    expect(describeRefusal({ code: 'otherSport', sportName: 'rock_climbing' }).message).toMatch(/rock climbing/);
    expect(describeRefusal({ code: 'truncated', expectedBytes: 2_097_152, actualBytes: 900 }).message).toMatch(
      /900 bytes are here of the 2\.0 MB/,
    );
  });
});

describe('every other sentence', () => {
  const words = [
    ...Object.values(ERROR_WORDS),
    describeWrongMethod('PATCH', ['GET', 'POST']),
    describeInvalidRequest('symptoms.leak', 'Invalid option'),
    describeInvalidRequest('', 'Invalid input'),
  ];
  it.each(words)('$code is kind and concrete', ({ message, cure }) => {
    for (const text of [message, cure]) {
      expect(text).toMatch(/^[A-Z].*\.$/s);
      expect(text).not.toMatch(FORBIDDEN);
    }
  });
  it('of the readiness items too', () => {
    for (const { title, question, help } of READINESS_WORDS)
      expect(`${title} ${question} ${help}`).not.toMatch(FORBIDDEN);
  });
  it('of the match names week and session, and how it came', () => {
    const planned = { week: 2, session: 3 };
    expect(describeMatch({ status: 'matched', planned, by: 'workoutFile' }, true)).toMatch(/week 2, session 3/);
    expect(describeMatch({ status: 'unclear', suggested: planned }, true)).toMatch(/week 2, session 3. Tell us once/);
    expect(describeMatch({ status: 'extra', because: 'noWeekOpen' }, true)).toMatch(
      /its running is added up all the same/,
    );
    expect(describeMatch({ status: 'extra', because: 'noWeekOpen' }, false)).toBe('No week was open on that day.');
  });
});
