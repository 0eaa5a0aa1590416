/** The form for a professional's word: what is missing is named, and what is sent is what she chose. */

import { describe, expect, it } from 'vitest';
import type { CareAnswer } from '../../../shared/api/care-api.ts';
import { SAY_FORM } from '../../../web/src/care/care-words.ts';
import { findLastAuthor, listChoices } from '../../../web/src/care/list-choices.ts';
import { findGap, makeSayDraft, type SayChoice, type SayDraft, toSayRequest } from '../../../web/src/care/say-draft.ts';

const DAY = '2026-03-02';
const WEEKS = 16;
const whole: SayDraft = {
  ...makeSayDraft(DAY, 'R. Example, midwife'),
  choice: 'hold',
  reason: 'It was time.',
};
const { missing } = SAY_FORM;

describe('the first gap', () => {
  it.each<[Partial<SayDraft>, string]>([
    [{}, ''],
    [{ choice: null }, missing.choice],
    [{ day: '' }, missing.day],
    [{ author: ' ' }, missing.author],
    [{ reason: ' no ' }, missing.reason],
    [{ choice: 'open' }, missing.week(WEEKS)],
    [{ choice: 'open', week: 0 }, missing.week(WEEKS)],
    [{ choice: 'open', week: 17 }, missing.week(WEEKS)],
    [{ choice: 'open', week: 2.5 }, missing.week(WEEKS)],
    [{ choice: 'open', week: 16 }, ''],
    [{ choice: 'ceiling', ceilingBpm: 59 }, missing.ceiling],
    [{ choice: 'ceiling', ceilingBpm: 230 }, ''],
    [{ choice: 'endCeiling' }, ''],
    [{ choice: 'earlierStart', weeks: null }, missing.weeks],
    [{ choice: 'earlierStart', weeks: 8 }, ''],
  ])('of %j is named', (part, gap) => {
    expect(findGap({ ...whole, ...part }, WEEKS)).toBe(gap);
  });
});

describe('what is sent', () => {
  it.each<[SayChoice, object]>([
    ['mayRun', { act: 'seen', mayRun: true }],
    ['mayNotRun', { act: 'seen', mayRun: false }],
    ['hold', { act: 'hold' }],
    ['lift', { act: 'lift' }],
    ['open', { act: 'open', week: 3 }],
    ['ceiling', { act: 'ceiling', ceilingBpm: 150 }],
    ['endCeiling', { act: 'ceiling', ceilingBpm: null }],
    ['earlierStart', { act: 'earlierStart', weeks: 8 }],
  ])('for %s is that, with who, when and why', (choice, said) => {
    const draft = { ...whole, author: ' R. Example, midwife ', choice, week: 3, ceilingBpm: 150, weeks: 8 };
    expect(toSayRequest(choice, draft)).toEqual({
      ...said,
      day: DAY,
      author: 'R. Example, midwife',
      reason: 'It was time.',
    });
  });
});

describe('the choices of a day', () => {
  const by = { day: DAY, author: 'R. Example, midwife', reason: 'It was time.' };
  const care: CareAnswer = {
    today: DAY,
    weeksInPlan: WEEKS,
    pausedBy: null,
    headline: '',
    standing: { holds: [], ceiling: null, earlierStart: null, illness: null },
    entries: [],
  };

  it('offer an answer only to a pause, and an end only of what stands', () => {
    expect(listChoices(care)).toEqual(['hold', 'open', 'ceiling', 'earlierStart']);
    expect(listChoices({ ...care, pausedBy: 2 }).slice(0, 2)).toEqual(['mayRun', 'mayNotRun']);
    expect(listChoices({ ...care, standing: { ...care.standing, holds: [by] } })[0]).toBe('lift');
    expect(listChoices({ ...care, standing: { ...care.standing, ceiling: { ...by, ceilingBpm: 150 } } })).toContain(
      'endCeiling',
    );
  });

  it('fill in who spoke last, but nobody whose word was taken back', () => {
    const common = { id: 'a', day: DAY, canTakeBack: true, title: '', kind: 'say', say: { act: 'hold' } } as const;
    const entry = { ...common, ...by, withdrawn: null };
    expect(findLastAuthor(care)).toBe('');
    expect(findLastAuthor({ ...care, entries: [entry] })).toBe('R. Example, midwife');
    const withdrawn = { on: DAY, because: 'takenBack' } as const;
    expect(findLastAuthor({ ...care, entries: [{ ...entry, withdrawn }] })).toBe('');
  });
});
