/** No sentence that a runner reads says one of the words that the product never says. */

import { describe, expect, it } from 'vitest';
import { findSourceFiles, listTexts, readSentences } from './read-sentences.ts';

/** Product rules, "Words": as word stems, so that "normally", "treatment" and "unsafe" are found, too. */
const FORBIDDEN = /\b(un)?safe|\bcleared|\b(ab)?normal|\bdiagnos|\btreat|\bprevent|\bdetect|\bfail/i;

const FOLDERS = ['shared', 'watch-workouts', 'server', 'web/src'];

/** A new file of one of these names is read without being named here. */
const WORD_FILES = /^shared\/words\/.*\.ts$|(^|\/)([\w-]+-)?words\.ts$|^watch-workouts\/step-notes\.ts$/;

const wordFiles = findSourceFiles(FOLDERS, WORD_FILES);

describe('the words of the product', () => {
  it('are read from all files of words', () => {
    expect(wordFiles).toEqual(
      expect.arrayContaining([
        'shared/words/assessment-words.ts',
        'shared/words/decision-words.ts',
        'shared/words/durations.ts',
        'shared/words/readiness-words.ts',
        'watch-workouts/loading-words.ts',
        'watch-workouts/step-notes.ts',
        'web/src/words.ts',
      ]),
    );
  });

  it.each(wordFiles)('%s says none of the forbidden words', (file) => {
    const sentences = readSentences(file);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter(({ text }) => FORBIDDEN.test(text))).toEqual([]);
  });

  it('no other sentence in the code says one either', () => {
    const files = findSourceFiles(FOLDERS, /\.tsx?$/).filter((file) => !file.endsWith('.d.ts'));
    const sentences = files.flatMap(readSentences).filter(({ text }) => /^[A-Z].* .*[.!?]$/s.test(text.trim()));
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter(({ text }) => FORBIDDEN.test(text))).toEqual([]);
  });
});

describe('the search for forbidden words', () => {
  const find = (source: string) => listTexts(source, 'words.tsx').filter((text) => FORBIDDEN.test(text));

  it.each([
    'Safe to run',
    'You are cleared.',
    'perfectly normal',
    'Abnormal',
    'a diagnosis',
    'treatment',
    'prevents',
    'we detected',
    'It failed.',
    'unsafe',
  ])('finds "%s"', (text) => expect(FORBIDDEN.test(text)).toBe(true));

  it('looks into strings, templates and text between tags', () => {
    const lines = `const a = 'safe'; const b = \`is \${a} normal\`; const c = <p title="treats">failed</p>;`;
    expect(find(lines)).toEqual(['safe', 'is … normal', 'treats', 'failed']);
  });

  it('looks neither into names, types, keys, cases and paths nor into comments', () => {
    const lines = `
      import { safe } from './safe.ts'; // safe
      type Normal = 'normal' | { treat: 'treat' };
      const failed: 'failed' = words['detect']; const table = { 'safe': 1, failed };
      switch (failed) { case 'failed': break; }`;
    expect(find(lines)).toEqual([]);
  });
});
