/** The symptom table of `plan-and-rules.md` 4.2, cell by cell, against the second reading. */

import { describe, expect, it } from 'vitest';
import type { Symptoms } from '../../../shared/gate/facts.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { afterAnswer, morningAnswer, otherAnswer, plannedRun } from '../../fixtures/histories/draw-facts.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { readMarks } from './read-symptoms.ts';

const RUN = plannedRun(DEFAULT_PLAN, 1, 'a', '2026-03-02');

/** Answer, level after the run, level the next morning: 0 green, 1 amber, 2 red, 3 stop. */
const CELLS: readonly [Symptoms, number, number][] = [
  [{ leak: 'drops' }, 1, 1],
  [{ leak: 'more' }, 2, 2],
  [{ leak: 'stool' }, 3, 3],
  [{ heaviness: 1 }, 1, 3],
  [{ heaviness: 2 }, 1, 3],
  [{ heaviness: 3 }, 2, 3],
  [{ heaviness: 10 }, 2, 3],
  [{ bulge: true }, 3, 3],
  [{ pelvicPain: 1 }, 1, 2],
  [{ pelvicPain: 2 }, 1, 2],
  [{ pelvicPain: 3 }, 2, 2],
  [{ pelvicPain: 10 }, 2, 2],
  [{ sharpOrRising: true }, 3, 3],
  [{ woundChange: true }, 3, 3],
  [{ backPain: 1 }, 0, 0],
  [{ backPain: 2 }, 1, 2],
  [{ backPain: 3 }, 1, 2],
  [{ backPain: 4 }, 2, 2],
  [{ backPain: 5 }, 2, 2],
  [{ backPain: 6 }, 3, 3],
  [{ backLimp: true }, 3, 3],
  [{ legNumbness: true }, 3, 3],
  [{ otherPain: 2 }, 0, 0],
  [{ otherPain: 3 }, 1, 2],
  [{ otherPain: 4 }, 2, 2],
  [{ otherPain: 5 }, 2, 2],
  [{ otherPain: 6 }, 3, 3],
  [{ otherLimp: true }, 3, 3],
  [{ bonePoint: true }, 3, 3],
  [{ bleeding: 'spotting' }, 2, 2],
  [{ bleeding: 'more' }, 3, 3],
  [{ doming: 'inStrengthWork' }, 0, 0],
  [{ doming: 'inRunning' }, 2, 2],
  [{ doming: 'withPain' }, 3, 3],
];

const worst = (levels: number[]) => Math.max(0, ...levels);

describe('the symptom table', () => {
  it.each(CELLS)('reads %j', (symptoms, after, nextMorning) => {
    const answer = { ...NO_SYMPTOMS, ...symptoms };
    const levelOf = (fact: Parameters<typeof readMarks>[0][number]) =>
      worst(readMarks([RUN, fact]).map((mark) => mark.level));
    expect(levelOf(afterAnswer('a', '2026-03-02', 3, answer))).toBe(after);
    expect(levelOf(otherAnswer('2026-03-02', answer))).toBe(after);
    expect(levelOf(morningAnswer('a', '2026-03-03', answer))).toBe(nextMorning);
  });
});
