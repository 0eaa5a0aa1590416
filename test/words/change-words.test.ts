/** What a change did to today's decision is said in one sentence, and only when it did something. */

import { describe, expect, it } from 'vitest';
import { decide } from '../../shared/gate/decide.ts';
import { DEFAULT_PLAN, findBuiltInPlan } from '../../shared/plan/built-in-plans.ts';
import { describeChange } from '../../shared/words/change-words.ts';
import { drawHistory } from '../fixtures/histories/random-history.ts';
import { type Story, story } from '../fixtures/histories/story.ts';
import { answerOf } from '../gate/scenarios/tell.ts';

const ready = story().ready(0);
const say = (before: Story, after: Story, day: number) =>
  describeChange(answerOf(before.asked(day)), answerOf(after.asked(day)));

describe('a change of the diary', () => {
  it('that leaves decision, week and running alone is not spoken of', () => {
    expect(say(ready, ready.run(1), 2)).toBeNull();
  });
  it('that takes a strong symptom back opens the week again', () => {
    const weeks = ready.perfectWeek(1, 0).perfectWeek(2, 7).perfectWeek(3, 14);
    expect(say(weeks.feels(22, { leak: 'more' }), weeks, 22)).toBe('Because of this, week 4 is open again.');
    expect(say(weeks, weeks.feels(22, { leak: 'more' }), 22)).toBe(
      'Because of this, the plan suggests stepping back to week 1.',
    );
    expect(say(ready, ready.feels(1, { leak: 'more' }), 1)).toBe(
      'Because of this, the plan suggests beginning week 1 again.',
    );
  });
  it('that makes an item of the readiness list unmet lets running rest', () => {
    expect(say(ready, ready.notReady(1, 'selfCheck'), 1)).toBe(
      'Because of this, running rests until everything on the readiness list is met.',
    );
  });
  it('that takes a session away leads to the week before again', () => {
    const week = ready.perfectWeek(1, 0);
    expect(say(week, ready.run(1).strength(2), 7)).toBe('Because of this, you are in week 1 again.');
    expect(say(ready.run(1).strength(2), week, 7)).toBe('Because of this, week 2 is open.');
  });
  it('that pauses says what ends the pause, and its end says that running is open', () => {
    const paused = ready.urgent(1);
    expect(say(ready, paused, 1)).toBe('Because of this, running pauses until a professional says that you may run.');
    expect(say(paused, paused.mayRun(1), 1)).toMatch(/^Because of this, (running|week 1) is open again/);
  });
  it('that alone closes running for a day says so, and so does its end', () => {
    const [calm, sore] = [ready.run(1), ready.run(1).feels(1, { backPain: 4 })];
    expect(say(calm, sore, 2)).toBe('Because of this, running rests today.');
    expect(say(sore, calm, 2)).toBe('Because of this, running is open again, in week 1.');
  });
  it('of the readiness list opens the first week', () => {
    expect(say(story().ready(0, ['birth']), ready, 0)).toBe('Because of this, week 1 is open.');
  });
});

describe('over drawn histories with one fact taken out', () => {
  it('is a whole sentence exactly where decision, week or running differ', () => {
    const sentences = new Set<string>();
    for (let seed = 0; seed < 200; seed++) {
      const { plan: id, facts, askedOn } = drawHistory(seed);
      const plan = findBuiltInPlan(id) ?? DEFAULT_PLAN;
      const before = decide(plan, facts, askedOn);
      const after = decide(plan, facts.toSpliced((seed * 7) % facts.length, 1), askedOn);
      const isSame =
        before.decision === after.decision && before.week === after.week && before.running === after.running;
      const words = describeChange(before, after);
      expect(words === null).toBe(isSame);
      if (words === null) continue;
      expect(words).toMatch(/^Because of this, .*\.$/);
      expect(words).not.toMatch(/null|undefined/);
      sentences.add(words.replace(/\d+/, 'N'));
    }
    expect(sentences.size).toBeGreaterThan(5);
  });
});
