/** What she told today is answered today, though it weighs from tomorrow on. */

import { describe, expect, it } from 'vitest';
import { describeTomorrow } from '../../shared/words/tomorrow-words.ts';
import { type Story, story } from '../fixtures/histories/story.ts';
import { answerOf } from '../gate/scenarios/tell.ts';

const ready = story().ready(0);
const say = (told: Story, day: number) =>
  describeTomorrow(answerOf(told.asked(day)), answerOf(told.asked(day + 1))).join(' ');

describe('what was told today', () => {
  it('is nothing where all was well', () => {
    expect(say(ready.run(1), 1)).toBe('');
    expect(say(ready, 6)).toBe('');
  });

  it('says on the evening of a strong symptom that running rests, and where the plan goes', () => {
    const heavy = { after: { otherPain: 4 } };
    expect(say(ready.run(1, heavy), 1)).toBe(
      'You told us of muscle or joint pain after your run of 2 March. From tomorrow week 1 begins again, and running rests for two days. Thank you for telling us.',
    );
    expect(say(ready.open(0, 7).run(1, { week: 7, ...heavy }), 1)).toMatch(
      /From tomorrow the plan steps back to week 5, and running rests for two days\./,
    );
  });

  it('says that readiness is asked again where the symptom ends it, and not where it is asked already', () => {
    const leaking = ready.run(1, { after: { leak: 'more' } });
    expect(say(leaking, 1)).toMatch(
      /Thank you for telling us\. Before the next run the five signs of being ready, .* are asked again\.$/,
    );
    expect(say(ready.feels(1, { leak: 'more' }).run(2, { after: { otherPain: 4 } }), 2)).not.toMatch(/asked again/);
  });

  it('says on the evening of a leak from when on the week is repeated, and only on that evening', () => {
    const leak = ready.run(1, { after: { leak: 'drops' } });
    expect(say(leak, 1)).toBe(
      'You told us of a leak after your run of 2 March. From 8 March on the plan suggests repeating this week.',
    );
    expect(say(leak, 2)).toBe('');
  });

  it('says once that much running repeats the week, though the next run adds to it', () => {
    const much = ready.run(1, { dose: 5 });
    expect(say(much, 1)).toMatch(
      /^On 2 March you ran about 5 times as much as planned\. Between .* repeating this week/,
    );
    expect(say(much.run(4), 4)).toBe('');
    expect(say(much.run(4, { dose: 6 }), 4)).toMatch(/^On 5 March you ran about 6 times as much as planned\. From/);
  });

  it('says on the last evening of a week that it is repeated from tomorrow', () => {
    const leak = ready.run(6, { after: { leak: 'drops' } });
    expect(say(leak, 6)).toBe(
      'You told us of a leak after your run of 7 March. From tomorrow the plan suggests repeating week 1. Nothing is lost.',
    );
  });

  it('takes a gap that is reached tomorrow for nothing that she told', () => {
    expect(say(ready.run(1), 15)).toBe('');
  });

  it('is silent where a pause says everything', () => {
    expect(say(ready.run(1, { after: { bulge: true } }), 1)).toBe('');
  });
});
