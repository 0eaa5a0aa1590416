/** What the first page says of the week beside what to do today: the news and its reason, each once, and no more. */

import { expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { describeWhy } from '../../shared/words/today-words.ts';
import { type Story, story } from '../fixtures/histories/story.ts';
import { answerOf } from '../gate/scenarios/tell.ts';

const ready = story().ready(0);
const say = (lived: Story, day: number) => {
  const { news, sentences } = describeWhy(answerOf(lived.asked(day)), DEFAULT_PLAN);
  return [...(news === null ? [] : [news]), ...sentences].join(' ');
};

it('says nothing on an ordinary day', () => {
  expect(say(ready, 0)).toBe('');
  expect(say(ready.run(1), 2)).toBe('');
});

it('says that the next week opened on its day only', () => {
  const week = ready.perfectWeek(1, 0);
  expect(say(week, 7)).toBe('Week 2 is open. Everything that the week before asked for is there. Well done.');
  expect(say(week, 8)).toBe('');
});

it('says what a mild symptom will come to, and then what it came to', () => {
  const leak = ready.run(1, { after: { leak: 'drops' } });
  expect(say(leak, 2)).toMatch(
    /^You told us of a leak after your run of \d+ \w+\. From \d+ \w+ on the plan suggests repeating/,
  );
  expect(say(leak, 7)).toMatch(
    /^Repeat week 1\. You told us of a leak after your run of \d+ \w+\. The same week once more/,
  );
});

it('says a step back once', () => {
  const weeks = ready.perfectWeek(1, 0).perfectWeek(2, 7).perfectWeek(3, 14);
  const told = say(weeks.feels(22, { leak: 'more' }), 22);
  expect(told).toMatch(/^Step back to week 1\. You told us of a leak on \d+ \w+\. Stepping back is part of the plan/);
  expect(told).not.toContain('asks for a step back');
});

it('keeps why a week began again for the fold from the next day on', () => {
  const again = ready.run(1, { dose: 1.5 });
  expect(say(again, 7)).toMatch(/^Repeat week 1\. On 2 March you ran 150 % of what was planned\. /);
  expect(say(again, 8)).toBe('Week 1 began again on 8 March.');
  const { earlier } = describeWhy(answerOf(again.asked(8)), DEFAULT_PLAN);
  expect(earlier).toEqual(['On 2 March you ran 150 % of what was planned.']);
});

it('says with a step back that readiness is asked again', () => {
  expect(say(ready.run(1, { after: { heaviness: 4 } }), 2)).toMatch(
    / Before the next run the five signs of being ready, .* and the movement self-check are asked again\.$/,
  );
  expect(say(ready.run(1, { after: { otherPain: 4 } }), 2)).not.toMatch(/asked again/);
});

it('names the sign that pauses, and the symptom', () => {
  expect(say(ready.urgent(1), 1)).toMatch(/^You ticked this urgent sign on /);
  expect(say(ready.feels(1, { leak: 'stool' }), 1)).toMatch(/^You told us of a leak on .* a professional/);
});
