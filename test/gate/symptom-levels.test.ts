/** Every cell of the symptom table (`plan-and-rules.md` 4.2): single answers, and a run's two answers together. */

import { describe, expect, it } from 'vitest';
import type { Symptoms } from '../../shared/gate/facts.ts';
import { isComplete, type Level, readAnswerLevels, SYMPTOMS, type Symptom } from '../../shared/gate/symptom-levels.ts';
import { story } from '../fixtures/histories/story.ts';
import { NO_SYMPTOMS } from '../fixtures/no-symptoms.ts';
import { answerOf } from './scenarios/tell.ts';

/** `[answer, level after the run, level the next morning]`; half points go to the worse side. */
type Cell = readonly [Symptoms, Level, Level];

const CELLS: Record<Symptom, readonly Cell[]> = {
  leak: [
    [{ leak: 'none' }, 'green', 'green'],
    [{ leak: 'drops' }, 'amber', 'amber'],
    [{ leak: 'more' }, 'red', 'red'],
    [{ leak: 'stool' }, 'stop', 'stop'],
  ],
  heaviness: [
    [{ heaviness: 0 }, 'green', 'green'],
    [{ heaviness: 0.5 }, 'amber', 'stop'],
    [{ heaviness: 1 }, 'amber', 'stop'],
    [{ heaviness: 2 }, 'amber', 'stop'],
    [{ heaviness: 2.5 }, 'red', 'stop'],
    [{ heaviness: 3 }, 'red', 'stop'],
    [{ heaviness: 10 }, 'red', 'stop'],
    [{ heaviness: 0, bulge: true }, 'stop', 'stop'],
    [{ heaviness: 1, bulge: false }, 'amber', 'stop'],
  ],
  pelvicPain: [
    [{ pelvicPain: 0 }, 'green', 'green'],
    [{ pelvicPain: 0.5 }, 'amber', 'red'],
    [{ pelvicPain: 1 }, 'amber', 'red'],
    [{ pelvicPain: 2 }, 'amber', 'red'],
    [{ pelvicPain: 2.5 }, 'red', 'red'],
    [{ pelvicPain: 3 }, 'red', 'red'],
    [{ pelvicPain: 10 }, 'red', 'red'],
    [{ pelvicPain: 0, sharpOrRising: true }, 'stop', 'stop'],
    [{ pelvicPain: 0, woundChange: true }, 'stop', 'stop'],
    [{ pelvicPain: 1, sharpOrRising: false, woundChange: false }, 'amber', 'red'],
  ],
  backPain: [
    [{ backPain: 0 }, 'green', 'green'],
    [{ backPain: 1 }, 'green', 'green'],
    [{ backPain: 1.5 }, 'amber', 'red'],
    [{ backPain: 2 }, 'amber', 'red'],
    [{ backPain: 3 }, 'amber', 'red'],
    [{ backPain: 3.5 }, 'red', 'red'],
    [{ backPain: 4 }, 'red', 'red'],
    [{ backPain: 5 }, 'red', 'red'],
    [{ backPain: 5.5 }, 'stop', 'stop'],
    [{ backPain: 6 }, 'stop', 'stop'],
    [{ backPain: 10 }, 'stop', 'stop'],
    [{ backPain: 0, backLimp: true }, 'stop', 'stop'],
    [{ backPain: 0, legNumbness: true }, 'stop', 'stop'],
  ],
  otherPain: [
    [{ otherPain: 0 }, 'green', 'green'],
    [{ otherPain: 2 }, 'green', 'green'],
    [{ otherPain: 2.5 }, 'amber', 'red'],
    [{ otherPain: 3 }, 'amber', 'red'],
    [{ otherPain: 3.5 }, 'red', 'red'],
    [{ otherPain: 4 }, 'red', 'red'],
    [{ otherPain: 5 }, 'red', 'red'],
    [{ otherPain: 5.5 }, 'stop', 'stop'],
    [{ otherPain: 6 }, 'stop', 'stop'],
    [{ otherPain: 10 }, 'stop', 'stop'],
    [{ otherPain: 0, otherLimp: true }, 'stop', 'stop'],
    [{ otherPain: 0, bonePoint: true }, 'stop', 'stop'],
  ],
  bleeding: [
    [{ bleeding: 'none' }, 'green', 'green'],
    [{ bleeding: 'spotting' }, 'red', 'red'],
    [{ bleeding: 'more' }, 'stop', 'stop'],
  ],
  doming: [
    [{ doming: 'none' }, 'green', 'green'],
    [{ doming: 'inStrengthWork' }, 'green', 'green'],
    [{ doming: 'inRunning' }, 'red', 'red'],
    [{ doming: 'withPain' }, 'stop', 'stop'],
  ],
};

const ALL_GREEN = Object.fromEntries(SYMPTOMS.map((symptom) => [symptom, 'green']));
const ORDER: readonly Level[] = ['green', 'amber', 'red', 'stop'];
const worse = (a: Level, b: Level) => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

describe.each(Object.entries(CELLS))('one answer about %s', (symptom, cells) => {
  it.each(cells)(
    '%j: %s after the run, %s the next morning, and nothing about the others',
    (symptoms, after, morning) => {
      expect(readAnswerLevels(symptoms, 'after')).toEqual({ ...ALL_GREEN, [symptom]: after });
      expect(readAnswerLevels(symptoms, 'morning')).toEqual({ ...ALL_GREEN, [symptom]: morning });
      expect(readAnswerLevels(symptoms, 'other')).toEqual(readAnswerLevels(symptoms, 'after'));
    },
  );
});

/** What the gate makes of a level on the day on which it is told. */
const DECISIONS: Record<Level, object> = {
  green: { decision: 'wait', coming: null, because: [] },
  amber: { decision: 'wait', coming: { decision: 'repeat', rule: 7 }, because: [{ level: 'amber' }] },
  red: { decision: 'stepBack', rule: 4, because: [{ level: 'red' }] },
  stop: { decision: 'pause', rule: 2, because: [{ level: 'stop' }] },
};

describe.each(Object.entries(CELLS))('a report about %s', (symptom, cells) => {
  const named = (level: Level) => (level === 'green' ? {} : { because: [{ symptom, level }] });
  const pairs = cells.flatMap(([after, levelAfter]) =>
    cells.map(([morning, , levelMorning]) => ({ after, morning, level: worse(levelAfter, levelMorning) })),
  );

  it.each(pairs)('after $after, next morning $morning: $level', ({ after, morning, level }) => {
    const told = answerOf(story().ready(0).run(1, { after, morning }).asked(2));
    expect(told).toMatchObject({ ...DECISIONS[level], ...named(level) });
  });

  it.each(cells)('%j after the run, the morning not answered yet: %s', (after, level) => {
    const told = answerOf(story().ready(0).run(1, { after, morning: null }).asked(2));
    expect(told).toMatchObject({ ...DECISIONS[level], ...named(level) });
  });

  it.each(cells)('%j at another moment is read like an answer after the run: %s', (symptoms, level) => {
    const told = answerOf(story().ready(0).feels(1, symptoms).asked(1));
    expect(told).toMatchObject({ ...DECISIONS[level], ...named(level) });
  });

  it.each(cells)('%j told in the morning alone: %s %s', (morning, _, level) => {
    const told = answerOf(story().ready(0).run(1, { after: null, morning }).asked(2));
    expect(told).toMatchObject({ ...DECISIONS[level], ...named(level) });
  });
});

describe('an answer', () => {
  it('with nothing in it is green and not in', () => {
    expect(readAnswerLevels({}, 'after')).toEqual(ALL_GREEN);
    expect(isComplete({})).toBe(false);
  });

  it('is in with all seven, and the yes-or-no questions may be left out', () => {
    expect(isComplete(NO_SYMPTOMS)).toBe(true);
  });

  it.each(SYMPTOMS)('is not in without %s', (symptom) => {
    const { [symptom]: _, ...others } = NO_SYMPTOMS;
    expect(isComplete(others)).toBe(false);
  });

  it('with a word that nobody knows is a stop', () => {
    const unknown = { leak: 'a lot', bleeding: 'a lot', doming: 'a lot' } as unknown as Symptoms;
    expect(readAnswerLevels(unknown, 'after')).toEqual({
      ...ALL_GREEN,
      leak: 'stop',
      bleeding: 'stop',
      doming: 'stop',
    });
  });
});
