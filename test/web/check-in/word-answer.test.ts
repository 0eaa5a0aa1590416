/** An answer in words: only what was answered, and between two answers only what differs. */

import { describe, expect, it } from 'vitest';
import { listDifferences, summarizeAnswer, wordAnswer } from '../../../web/src/check-in/word-answer.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';

const DAY = '2026-03-02';
const answer = { day: DAY, effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS };

describe('an answer in words', () => {
  it('leaves out what was not answered', () => {
    const lines = wordAnswer({ day: DAY, symptoms: { leak: 'drops' } });
    expect(lines.slice(1)).toEqual([{ question: 'Leaking urine or stool', text: 'drops' }]);
  });
  it('tells a level with its yeses, and a yes without a level', () => {
    const told = { day: DAY, symptoms: { backPain: 4, backLimp: true, bulge: true } };
    expect(wordAnswer(told).slice(1)).toEqual([
      { question: 'Heaviness, pressure or a bulge', text: 'I feel or see a bulge' },
      { question: 'Low-back or pelvic-girdle pain', text: '4 of 10, it makes me limp' },
    ]);
  });
  it('is summed up by what was there', () => {
    expect(summarizeAnswer({ day: DAY, symptoms: NO_SYMPTOMS })).toBe('No symptoms');
    expect(summarizeAnswer({ day: DAY, headache: true, symptoms: { ...NO_SYMPTOMS, leak: 'more' } })).toBe(
      'Leaking urine or stool: more than drops; Headache: yes',
    );
  });
});

describe('between two answers', () => {
  it('nothing differs when they are the same', () => {
    expect(listDifferences(answer, { ...answer })).toEqual([]);
  });
  it('each difference is told as was and now, also of what was not answered', () => {
    const changed = { ...answer, effort: 6, headache: false, symptoms: { ...NO_SYMPTOMS, heaviness: 2, bulge: true } };
    expect(listDifferences(answer, changed)).toEqual([
      { question: 'Effort', was: '3 of 10', now: '6 of 10' },
      { question: 'Heaviness, pressure or a bulge', was: 'none', now: '2 of 10, I feel or see a bulge' },
      { question: 'Headache', was: 'not answered', now: 'no' },
    ]);
  });
  it('sleep and mood are told in the words of the form', () => {
    const morning = { day: DAY, sleepHours: 4, mood: 'good', symptoms: NO_SYMPTOMS } as const;
    expect(listDifferences(morning, { ...morning, sleepHours: 6.5, mood: 'low' })).toEqual([
      { question: 'Hours of sleep', was: 'under 5 h', now: '6.5 h' },
      { question: 'Mood', was: 'good', now: 'low' },
    ]);
  });
});
