/** A plan while it is changed: weeks that come and go keep their stages in order, and what is empty is told. */

import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../shared/api/plan-api.ts';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { findHarder } from '../../../shared/plan/find-harder.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  changeWeek,
  describeDraftWeek,
  duplicateWeek,
  findGaps,
  insertWeek,
  removeWeek,
  setMark,
  setStartWeek,
  startDraft,
} from '../../../web/src/plan/plan-draft.ts';

const draft = startDraft(DEFAULT_PLAN);
const shapes = (plan: Plan, from: number, to: number) =>
  plan.weeks.slice(from - 1, to).map(({ runSeconds, walkSeconds, repeats }) => [runSeconds, walkSeconds, repeats]);
const stages = (plan: Plan) => plan.weeks.map(({ stage }) => stage);

describe('a copy', () => {
  it('of a built-in plan has a name of its own and says what it is made from', () => {
    expect(draft).toMatchObject({ id: 'new', name: 'Sixteen weeks, my way', basedOn: 'default' });
    expect(startDraft(SLOWER_PLAN).basedOn).toBe('slower');
    expect(planSchema.parse(draft)).toEqual(draft);
  });
  it('of an own version goes on under its id', () => {
    expect(startDraft({ ...draft, id: 'mine', version: 3 })).toEqual({ ...draft, id: 'mine' });
  });
});

describe('a week', () => {
  it('that is changed is none of the founding text any more', () => {
    expect(changeWeek(draft, 0, { repeats: 2 }).weeks[0]).toMatchObject({ repeats: 2, tag: 'P' });
    expect(draft.weeks[0]?.tag).toBe('seed');
  });
  it('done twice keeps its self-check for the second time, and asks for nothing more than the base', () => {
    const twice = duplicateWeek(draft, 5);
    expect(twice.weeks.slice(5, 7).map(({ asksSelfCheck }) => asksSelfCheck)).toEqual([false, true]);
    for (let at = 0; at < 16; at += 1) expect(findHarder(duplicateWeek(draft, at))).toEqual([]);
  });
  it('put in between lies half way, and asks for nothing more than the base', () => {
    expect(shapes(insertWeek(draft, 1), 2, 4)).toEqual([
      [60, 240, 4],
      [90, 210, 3],
      [120, 180, 3],
    ]);
    expect(shapes(insertWeek(draft, 15), 16, 17)).toEqual([
      [1800, 0, 1],
      [1800, 0, 1],
    ]);
    for (let at = 0; at < 14; at += 1) expect(findHarder(insertWeek(draft, at))).toEqual([]);
  });
  it('taken out leaves no stage empty, and what then comes sooner is harder', () => {
    const shorter = removeWeek(removeWeek(draft, 2), 2);
    expect(stages(shorter)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]);
    expect(planSchema.parse(shorter)).toEqual(shorter);
    expect(findHarder(shorter).slice(0, 2)).toEqual([
      { part: 'week', week: 3, measures: ['running', 'longestRun', 'walks'] },
      { part: 'week', week: 4, measures: ['running', 'longestRun', 'walks'] },
    ]);
  });
  it('is never the last one taken out', () => {
    const single = { ...draft, weeks: draft.weeks.slice(0, 1) };
    expect(removeWeek(single, 0)).toEqual(single);
  });
});

describe('where it begins', () => {
  it('is week 1 unless another one is said, and no week that has gone', () => {
    expect(setStartWeek(draft, 3).startWeek).toBe(3);
    expect(setStartWeek(setStartWeek(draft, 3), 1)).toEqual(draft);
    expect(removeWeek(setStartWeek(draft, 16), 0).startWeek).toBeUndefined();
    expect(duplicateWeek(setStartWeek(draft, 16), 0).startWeek).toBe(16);
  });
});

describe('what keeps it from being saved', () => {
  it.each<[string, Plan, RegExp]>([
    ['a field left empty', changeWeek(draft, 3, { runSeconds: Number.NaN }), /^Week 4: run 0.5 to 240/],
    ['too many times', changeWeek(draft, 3, { repeats: 61 }), /^Week 4/],
    ['no name', { ...draft, name: ' ' }, /name/],
    ['more asked than offered', { ...draft, sessionsAsked: 4 }, /no more asked than offered/],
    ['an empty number of sessions', { ...draft, sessionsOffered: Number.NaN }, /Sessions/],
    ['a warm-up of hours', { ...draft, warmUpSeconds: 9_000 }, /0 to 60 minutes/],
    ['a start that is not there', setStartWeek(draft, 17), /16 weeks/],
    ['an empty start', setStartWeek(draft, null), /16 weeks/],
    [
      'a professional without a reason',
      setMark(draft, { kind: 'professional', name: 'R. Example', reason: ' ' }),
      /why/,
    ],
  ])('is %s', (_, plan, sentence) => {
    expect(findGaps(plan)).toEqual([expect.stringMatching(sentence)]);
  });
  it('is nothing in the built-in plans', () => {
    for (const plan of [draft, startDraft(SLOWER_PLAN), setMark(draft, { kind: 'free' })])
      expect(findGaps(plan)).toEqual([]);
  });
  it('is told in the line of the week too', () => {
    expect(describeDraftWeek(draft.weeks[2] as Plan['weeks'][0])).toBe('3 × (2 min run, 3 min walk)');
    const empty = changeWeek(draft, 2, { repeats: Number.NaN }).weeks[2] as Plan['weeks'][0];
    expect(describeDraftWeek(empty)).toBe('Something is still empty here');
  });
});
