/** The single signs behind two readiness items, and the strength targets that only advise. */

import { describe, expect, it } from 'vitest';
import { INDICATORS, judgeIndicators, judgeRedFlags, RED_FLAGS } from '../../shared/readiness/signs.ts';
import { STRENGTH_TARGETS } from '../../shared/readiness/strength-targets.ts';
import {
  describeIndicators,
  describeRedFlags,
  describeTarget,
  INDICATOR_WORDS,
  RED_FLAG_WORDS,
} from '../../shared/words/readiness-guide-words.ts';

const FORBIDDEN = /\b(safe|cleared|normal|abnormal|diagnos\w*|treat\w*|prevent\w*|detect\w*|failed)\b/i;

const answerAll = (ids: readonly { id: string }[], answer: boolean) =>
  Object.fromEntries(ids.map(({ id }) => [id, answer]));

describe('the signs', () => {
  it('are five of being ready, all from the founding text, and eight to wait for, four of them from it', () => {
    expect(INDICATORS.map(({ tag }) => tag)).toEqual(['seed', 'seed', 'seed', 'seed', 'seed']);
    expect(RED_FLAGS.map(({ tag }) => tag)).toEqual(['seed', 'seed', 'seed', 'seed', 'C', 'C', 'C', 'C']);
  });
  it('are met with five yes, and with eight no', () => {
    expect(judgeIndicators(answerAll(INDICATORS, true)).outcome).toBe('met');
    expect(judgeRedFlags(answerAll(RED_FLAGS, false)).outcome).toBe('met');
  });
  it.each(INDICATORS)('are not met when $id is a no, and open when it is not answered', ({ id }) => {
    const all = answerAll(INDICATORS, true);
    const { [id]: _, ...others } = all;
    expect(judgeIndicators({ ...all, [id]: false })).toMatchObject({
      outcome: 'notMet',
      because: [{ sign: id, reason: 'notAsWished' }],
    });
    expect(judgeIndicators(others)).toMatchObject({ outcome: 'cannotTell', numbers: { asWished: 4 } });
    expect(judgeIndicators({ [id]: false }).outcome).toBe('notMet');
  });
  it.each(RED_FLAGS)('are not met when $id is a yes, and open when it is not answered', ({ id }) => {
    const all = answerAll(RED_FLAGS, false);
    const { [id]: _, ...others } = all;
    expect(judgeRedFlags({ ...all, [id]: true })).toMatchObject({ outcome: 'notMet', because: [{ sign: id }] });
    expect(judgeRedFlags(others).outcome).toBe('cannotTell');
  });
  it('have words that say which it is and what helps', () => {
    const indicators = describeIndicators(judgeIndicators({ ...answerAll(INDICATORS, true), noLeak: false }));
    expect(indicators.sentences).toHaveLength(1);
    expect(indicators.sentences[0]).toMatch(/do not leak urine.*physiotherapist/);
    const redFlags = describeRedFlags(judgeRedFlags({ ...answerAll(RED_FLAGS, false), bulge: true }));
    expect(redFlags.sentences[0]).toBe('You told us of: a bulge in or at the vagina.');
    const texts = [...Object.values(INDICATOR_WORDS).flatMap(Object.values), ...Object.values(RED_FLAG_WORDS)];
    for (const text of [...texts, ...indicators.sentences, ...redFlags.sentences]) expect(text).not.toMatch(FORBIDDEN);
  });
});

describe('the strength targets', () => {
  it('are those of `plan-and-rules.md` 3', () => {
    expect(STRENGTH_TARGETS.map(describeTarget)).toEqual([
      'Single-leg calf raise: 20 on each side',
      'Single-leg bridge: 20 on each side',
      'Sit-to-stand on one leg: 20 on each side',
      'Side-lying leg raise: 20 on each side',
      'Pelvic floor, fast squeezes: 10',
      'Pelvic floor, holds: 8 to 12, each 6 to 8 s long',
      'Pelvic floor, one long hold: 60 s, at 30 to 50 % of your strength',
    ]);
  });
});
