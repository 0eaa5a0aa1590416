/** The guided self-check: what is asked, and when it is met, not yet, or still open. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeSelfCheck,
  type MovementAnswer,
  SELF_CHECK,
  SELF_CHECK_SYMPTOMS,
  type Side,
} from '../../shared/readiness/self-check.ts';
import {
  describeSelfCheck,
  listSelfCheckGuide,
  MOVEMENT_WORDS,
  SELF_CHECK_INTRODUCTION,
  SELF_CHECK_QUESTION,
} from '../../shared/words/readiness-guide-words.ts';

const FORBIDDEN = /\b(safe|cleared|normal|abnormal|diagnos\w*|treat\w*|prevent\w*|detect\w*|failed)\b/i;

const ALL_WELL: MovementAnswer[] = SELF_CHECK.flatMap(({ id, isPerSide }) =>
  (isPerSide ? (['left', 'right'] as const) : [null]).map((side) => ({
    movement: id,
    side,
    isDone: true,
    symptoms: [],
  })),
);

/** All well, with one answer changed. */
function changed(movement: string, side: Side | null, change: Partial<MovementAnswer>): MovementAnswer[] {
  return ALL_WELL.map((answer) =>
    answer.movement === movement && answer.side === side ? { ...answer, ...change } : answer,
  );
}

describe('the guide', () => {
  it('asks what `plan-and-rules.md` 3 asks, in its order', () => {
    expect(listSelfCheckGuide().map(({ name, measureText, tag }) => `${name}: ${measureText} [${tag}]`)).toEqual([
      'Walk: 30 min [C]',
      'Balance on one leg: 10 s on each leg [C]',
      'Single-leg squat: 10 times on each leg [C]',
      'Jog on the spot: 1 min [C]',
      'Bound forward: 10 times [C]',
      'Hop on one leg: 10 times on each leg [C]',
      'Running man: 10 times on each leg [C]',
    ]);
  });
  it('asks about the walk, has a timer where time is asked and a counter where times are', () => {
    expect(SELF_CHECK.map(({ measure }) => measure.type)).toEqual([
      'recall',
      'timer',
      'counter',
      'timer',
      'counter',
      'counter',
      'counter',
    ]);
  });
});

describe('the self-check', () => {
  it('is met when every movement and side is done and nothing came up', () => {
    expect(judgeSelfCheck(ALL_WELL)).toEqual({
      rule: 'selfCheck',
      outcome: 'met',
      numbers: { asked: 11, met: 11 },
      because: [],
    });
  });
  it.each(SELF_CHECK_SYMPTOMS)('is not met with %s on one leg alone, and says where', (symptom) => {
    const { outcome, because } = judgeSelfCheck(changed('singleLegHops', 'left', { symptoms: [symptom] }));
    expect(outcome).toBe('notMet');
    expect(because).toEqual([{ movement: 'singleLegHops', side: 'left', reason: 'symptom', symptoms: [symptom] }]);
  });
  it('is not met when a movement was left out', () => {
    expect(judgeSelfCheck(changed('walk', null, { isDone: false }))).toMatchObject({
      outcome: 'notMet',
      because: [{ movement: 'walk', reason: 'notDone' }],
    });
  });
  it('cannot tell while a symptom question is open, and never takes silence for "nothing"', () => {
    expect(judgeSelfCheck(changed('walk', null, { symptoms: null })).outcome).toBe('cannotTell');
    expect(judgeSelfCheck([]).outcome).toBe('cannotTell');
  });
  it('is not met as soon as a symptom came up, whatever is still open', () => {
    const answer: MovementAnswer = { movement: 'walk', side: null, isDone: false, symptoms: ['leak'] };
    expect(judgeSelfCheck([answer]).outcome).toBe('notMet');
  });
  it('does not take one leg for both', () => {
    const oneLeg = ALL_WELL.filter(({ side }) => side !== 'right');
    expect(judgeSelfCheck(oneLeg).outcome).toBe('cannotTell');
  });
  it('keeps what came up when the movement is tried again', () => {
    const again = [...changed('runningMan', 'right', { symptoms: ['pressure'] }), ...ALL_WELL];
    expect(judgeSelfCheck(again).outcome).toBe('notMet');
  });
  it('is met for no set of answers from which one is missing or worse', () => {
    const worse: Partial<MovementAnswer>[] = [{ isDone: false }, { symptoms: null }, { symptoms: ['pain'] }];
    fc.assert(
      fc.property(fc.nat(ALL_WELL.length - 1), fc.constantFrom(null, ...worse), (at, change) => {
        const answers = ALL_WELL.flatMap((answer, index) =>
          index !== at ? [answer] : change === null ? [] : [{ ...answer, ...change }],
        );
        expect(judgeSelfCheck(answers).outcome).not.toBe('met');
      }),
    );
  });
});

describe('the words', () => {
  it('name the movement, the leg, what came up and what helps', () => {
    const words = describeSelfCheck(judgeSelfCheck(changed('singleLegSquat', 'right', { symptoms: ['pain'] })));
    expect(words.headline).toBe('Not yet, and now you know where.');
    expect(words.sentences).toEqual([
      'Single-leg squat, right leg: pain. Squat on two legs first, then stand up from a high chair on one.',
      'If it comes again, consider talking to a physiotherapist.',
      'Walking and the easier moves go on meanwhile. Try again on another day.',
    ]);
  });
  it('point to a pelvic-health physiotherapist for a pelvic symptom', () => {
    const words = describeSelfCheck(judgeSelfCheck(changed('jogOnTheSpot', null, { symptoms: ['leak'] })));
    expect(words.sentences.join(' ')).toMatch(/pelvic-health physiotherapist/);
  });
  it('list what is still to do', () => {
    const words = describeSelfCheck(judgeSelfCheck(ALL_WELL.filter(({ movement }) => movement !== 'singleLegHops')));
    expect(words).toEqual({ headline: '9 of 11 done so far.', sentences: ['Still to do: Hop on one leg.'] });
  });
  it('keep to the words of the house', () => {
    const texts = Object.values(MOVEMENT_WORDS).flatMap(({ name, howTo, help }) => [name, howTo, help]);
    for (const text of [...texts, SELF_CHECK_INTRODUCTION, SELF_CHECK_QUESTION]) expect(text).not.toMatch(FORBIDDEN);
  });
});
