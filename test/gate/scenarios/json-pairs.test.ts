/** Scenario pairs as JSON, in exactly the form of `plan-and-rules.md` 5.4: every `*.json` of this folder. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { History } from '../../fixtures/histories/story.ts';
import { answerOf, type Expected } from './tell.ts';

type Pair = { story: string; history: History; answer: Expected };

const here = new URL('.', import.meta.url);
const pairs = readdirSync(here)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Pair] => [name, JSON.parse(readFileSync(new URL(name, here), 'utf8'))]);

describe('every pair of history and answer', () => {
  it.each(pairs)('%s', (_, { story, history, answer }) => {
    expect(story).not.toBe('');
    expect(answerOf(history)).toMatchObject(answer);
  });

  it('is there', () => expect(pairs.length).toBeGreaterThan(0));
});
