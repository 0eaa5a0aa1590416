/** What she tells of a strength session, as the progression reads it: nothing that was not answered acts as good. */

import { describe, expect, it } from 'vitest';
import type { Symptoms } from '../../shared/gate/facts.ts';
import { readTold } from '../../shared/strength/read-told.ts';
import { type MoveEntry, resolveSession, type SessionDetails } from '../../shared/strength/strength-log.ts';
import { NO_SYMPTOMS } from '../fixtures/no-symptoms.ts';

const PLANK: MoveEntry = { move: 'modifiedPlank', level: 'B' };
const CALF: MoveEntry = { move: 'calfRaise', level: 'A' };

const resolve = (details: Partial<SessionDetails>) =>
  resolveSession('2026-03-02', { moves: [PLANK, CALF], effort: null, symptoms: null, ...details }).moves;

describe('an answer about symptoms', () => {
  it.each<[string, Symptoms, 'after' | 'morning', string | null, boolean | null]>([
    ['nothing at all', NO_SYMPTOMS, 'after', 'none', false],
    ['no answer', {}, 'after', null, null],
    ['an answer with a hole', { leak: 'none', heaviness: 0 }, 'after', null, null],
    ['drops', { ...NO_SYMPTOMS, leak: 'drops' }, 'after', 'pelvic', false],
    ['drops, and nothing else answered', { leak: 'drops' }, 'after', 'pelvic', null],
    ['a little heaviness', { ...NO_SYMPTOMS, heaviness: 1 }, 'after', 'pelvic', false],
    ['a bulge without heaviness', { ...NO_SYMPTOMS, bulge: true }, 'after', 'pelvic', false],
    ['spotting', { ...NO_SYMPTOMS, bleeding: 'spotting' }, 'after', 'pelvic', false],
    ['doming in strength work', { ...NO_SYMPTOMS, doming: 'inStrengthWork' }, 'after', 'none', true],
    ['doming with pain', { ...NO_SYMPTOMS, doming: 'withPain' }, 'after', 'pelvic', true],
    ['sore muscles of 2', { ...NO_SYMPTOMS, otherPain: 2 }, 'after', 'none', false],
    ['a knee of 3', { ...NO_SYMPTOMS, otherPain: 3 }, 'after', 'other', false],
    ['a back of 1', { ...NO_SYMPTOMS, backPain: 1 }, 'after', 'none', false],
    ['a back of 2', { ...NO_SYMPTOMS, backPain: 2 }, 'after', 'other', false],
    ['a back of 2 and drops', { ...NO_SYMPTOMS, backPain: 2, leak: 'drops' }, 'after', 'pelvic', false],
    ['heaviness the next morning', { ...NO_SYMPTOMS, heaviness: 1 }, 'morning', 'pelvic', false],
  ])('%s', (_, symptoms, moment, symptom, doming) => {
    expect(readTold(symptoms, moment)).toEqual({ symptom, doming });
  });
});

describe('a logged session', () => {
  it("gives each move the session's effort, or its own", () => {
    const efforts = resolve({ moves: [{ ...PLANK, effort: 8 }, CALF], effort: 3 }).map(({ effort }) => effort);
    expect(efforts).toEqual([8, 3]);
    expect(resolve({}).map(({ effort }) => effort)).toEqual([null, null]);
  });
  it('gives every move the symptoms of the session where none is named', () => {
    const symptoms: Symptoms = { ...NO_SYMPTOMS, heaviness: 1, doming: 'inStrengthWork' };
    for (const move of resolve({ symptoms })) expect(move).toMatchObject({ symptom: 'pelvic', doming: true });
  });
  it('gives them to the named move alone', () => {
    const symptoms: Symptoms = { ...NO_SYMPTOMS, heaviness: 1, doming: 'inStrengthWork' };
    const [plank, calf] = resolve({ moves: [{ ...PLANK, hadSymptom: true }, CALF], symptoms });
    expect(plank).toMatchObject({ symptom: 'pelvic', doming: true });
    expect(calf).toMatchObject({ symptom: 'none', doming: false });
  });
  it('leaves what was not answered unanswered, also for the moves that were not named', () => {
    for (const move of resolve({})) expect(move).toMatchObject({ symptom: null, doming: null });
    const [, calf] = resolve({ moves: [{ ...PLANK, hadSymptom: true }, CALF], symptoms: { leak: 'drops' } });
    expect(calf).toMatchObject({ symptom: 'none', doming: null });
    const [, other] = resolve({
      moves: [{ ...PLANK, hadSymptom: true }, CALF],
      symptoms: { doming: 'inStrengthWork' },
    });
    expect(other).toMatchObject({ symptom: null, doming: false });
  });
});
