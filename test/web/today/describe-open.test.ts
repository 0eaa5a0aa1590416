/** The list never says "to do" of a question that nobody asks yet. */

import { expect, test } from 'vitest';
import { describeOpen } from '../../../web/src/today/describe-open.ts';

const ofMoment = (moment: 'after' | 'morning') => ({ activityId: 'a', day: '2026-03-12', moment, startedAt: null });

test('the morning question comes later today until it is asked', () => {
  expect(describeOpen('morningAnswers', [], [])).toBe('later today');
  expect(describeOpen('morningAnswers', [ofMoment('after')], [])).toBe('later today');
  expect(describeOpen('morningAnswers', [ofMoment('morning')], [])).toBe('to do');
});

test('everything else can be done now', () => {
  expect(describeOpen('selfCheck', [], [])).toBe('to do');
});

test('a readiness item that was answered with "not yet" is not to do', () => {
  const items = [
    { item: 'redFlags', state: 'notMet', answeredOn: '2026-03-12', expiry: null },
    { item: 'selfCheck', state: 'missing', answeredOn: null, expiry: null },
  ] as const;
  expect(describeOpen('redFlags', [], [...items])).toBe('not yet');
  expect(describeOpen('selfCheck', [], [...items])).toBe('to do');
});
