/** Every decision has words: no empty sentence, and nothing that only a program says, over drawn histories. */

import { describe, expect, it } from 'vitest';
import { decide } from '../../shared/gate/decide.ts';
import type { Decision, DecisionReason } from '../../shared/gate/decision.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { DEFAULT_PLAN, findBuiltInPlan } from '../../shared/plan/built-in-plans.ts';
import { type DecisionWords, describeDecision } from '../../shared/words/decision-words.ts';
import { RULES } from '../../shared/words/rule-words.ts';
import { drawHistory } from '../fixtures/histories/random-history.ts';
import { type Story, story } from '../fixtures/histories/story.ts';
import { answerOf } from '../gate/scenarios/tell.ts';

const HISTORIES = 300;

function readAloud({ headline, sentences, missing, rule }: DecisionWords): string[] {
  return [headline, ...sentences, ...missing.map(({ text }) => text), rule];
}

/** The last day of one of the decisions that the history met: the rare ones come as often as the common ones. */
function pickDay({ day, history }: Decision, seed: number): LocalDay {
  const words = [...new Set(history.map(({ decision }) => decision))];
  const word = words[seed % words.length];
  return history.findLast(({ decision }) => decision === word)?.day ?? day;
}

describe('the words of a decision', () => {
  const told = Array.from({ length: HISTORIES }, (_, seed) => {
    const { plan: id, facts, askedOn } = drawHistory(seed);
    const plan = findBuiltInPlan(id) ?? DEFAULT_PLAN;
    const decision = decide(plan, facts, pickDay(decide(plan, facts, askedOn), seed));
    return { decision, words: describeDecision(decision, plan) };
  });

  it('are there for every decision, rule and reason', () => {
    const reasons = new Set<DecisionReason['code']>(
      told.flatMap(({ decision }) => decision.because.map(({ code }) => code)),
    );
    expect([...new Set(told.map(({ decision }) => decision.decision))].sort()).toEqual(
      ['done', 'hold', 'notReady', 'open', 'pause', 'repeat', 'stepBack', 'unlock', 'wait'].sort(),
    );
    expect(new Set(told.map(({ decision }) => decision.rule)).size).toBe(10);
    expect([...reasons].sort()).toEqual(
      [
        'dose',
        'gap',
        'illness',
        'notEasy',
        'professional',
        'readiness',
        'seenMayNotRun',
        'symptom',
        'urgentSign',
        'weekLoad',
      ].sort(),
    );
  });

  it('are never empty, and are sentences', () => {
    for (const { words } of told) {
      for (const text of [words.headline, ...words.sentences]) {
        expect(text).toMatch(/^[A-Z0-9].{8,}/);
        expect(text.trim()).toBe(text);
      }
      expect(words.sentences.length).toBeGreaterThan(0);
    }
  });

  it('never show what only a program says', () => {
    for (const { words } of told) {
      for (const text of readAloud(words)) {
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|\d{4}-\d\d-\d\d|\d\.\d{2}/);
        expect(text).not.toMatch(
          /countingSessions|morningAnswers|selfCheck|redFlags|pelvicPain|otherPain|backPain|notEasy/,
        );
      }
    }
  });

  it('name every missing item, with numbers that are numbers', () => {
    for (const { decision, words } of told) {
      expect(words.missing.map(({ item }) => item)).toEqual(decision.missing);
      for (const { text, have, need } of words.missing) {
        expect(text).not.toBe('');
        if (have !== null) expect(Number.isInteger(have)).toBe(true);
        if (have !== null && need !== null) expect(have).toBeLessThan(need);
      }
    }
  });

  it('quote the rule that decided', () => {
    for (const { decision, words } of told) {
      expect(words.rule).toBe(`Rule ${decision.rule}: ${RULES[decision.rule]}`);
    }
  });
});

describe('the words on one day', () => {
  const wordsOf = (told: Story, day: number) => describeDecision(answerOf(told.asked(day)), DEFAULT_PLAN);
  const text = (told: Story, day: number) => readAloud(wordsOf(told, day)).join('\n');
  const ready = story().ready(0);

  it('suggest a review at the fourth attempt at a week, not at the third', () => {
    const again = ready.open(7, 1).open(14, 1);
    expect(text(again, 14)).not.toMatch(/physiotherapist/);
    expect(text(again.open(21, 1), 21)).toMatch(/Week 1 has begun 4 times.*physiotherapist/);
  });

  it('say what the week offers', () => {
    expect(text(ready, 0)).toMatch(/3 times 1 min of running and 4 min of walking/);
    expect(text(story().ready(0).open(0, 15), 0)).toMatch(/run 25 min\./);
  });

  it('say from when on a repeat is suggested, and why', () => {
    const words = text(ready.run(1, { after: { leak: 'drops' } }), 3);
    expect(words).toMatch(/From 8 March on the plan suggests repeating this week\./);
    expect(words).toMatch(/You told us of a leak after your run of 2 March\./);
  });

  it('say that running rests after a red, and not on an open day', () => {
    const red = ready.run(1, { after: { otherPain: 4 } });
    for (const day of [2, 3])
      expect(text(red, day)).toMatch(
        /No running today: after what you told us, running rests until the end of 4 March\./,
      );
    expect(text(red, 4)).not.toMatch(/No running/);
    expect(text(red, 2)).toMatch(/No running today: .*\nThen up to 3 sessions, a day of rest between them: /);
    expect(text(red, 4)).toMatch(/\nUp to 3 sessions/);
  });

  it('ask for no answers where only a fever is in the way of the first week', () => {
    expect(wordsOf(story().ill(0).ready(1), 1).headline).toBe('Running rests for now.');
    expect(
      wordsOf(story().ready(0, ['clearance', 'indicators', 'redFlags', 'selfCheck']).notReady(0, 'birth'), 0).headline,
    ).toBe('Not yet: running waits a little.');
    expect(wordsOf(story().ill(0).ready(1, ['birth']), 1).headline).toBe('Not yet: a few answers first.');
  });

  it('say until when a fever that is over lets running rest', () => {
    expect(text(ready.ill(1, 2), 4)).toMatch(/ill until 3 March\. Running rests until 5 March\./);
    expect(text(ready.ill(1, 2), 5)).not.toMatch(/You were ill/);
  });

  it('name the note of the professional, or none', () => {
    const hold = (reason: string) => ready.with({ type: 'professional', day: '2026-03-03', act: 'hold', reason });
    expect(text(hold('wait for the scan'), 2)).toMatch(/Their note of 3 March: wait for the scan/);
    expect(text(hold(''), 2)).toMatch(/They noted this on 3 March\./);
  });

  it('name the professional where they are known, quoting the reason', () => {
    const author = 'R. Example, physiotherapist';
    const said = { type: 'professional', day: '2026-03-03', reason: 'wait for the scan', author } as const;
    const quote = /On 3 March R\. Example, physiotherapist, said: “wait for the scan”/;
    expect(text(ready.with({ ...said, act: 'hold' }), 2)).toMatch(quote);
    expect(text(ready.with({ ...said, act: 'open', week: 3 }), 2)).toMatch(quote);
    expect(text(ready.with({ ...said, act: 'open', week: 3 }), 5)).toMatch(quote);
    expect(text(ready.with({ ...said, act: 'hold', author: 'Dr. Example' }), 2)).toMatch(
      /On 3 March Dr\. Example said:/,
    );
  });

  it('say on which day a stop was answered, and by whom, where it leads a stage back', () => {
    const stopped = ready.feels(1, { bulge: true });
    expect(text(stopped.mayRun(3), 3)).toMatch(
      /heaviness or a bulge on 2 March\. On 4 March a professional agreed that you may run\./,
    );
    const seen = { type: 'seen', day: '2026-03-04', mayRun: true, author: 'R. Example, midwife' } as const;
    expect(text(stopped.with(seen).mayRun(4), 3)).toMatch(/On 4 March R\. Example, midwife, agreed that you may run\./);
    expect(text(stopped.with(seen).ready(4), 5)).toMatch(/began again .* On 4 March R\. Example, midwife, agreed/s);
  });

  it('never name a pain that she did not tell: what comes with it can be a stop alone', () => {
    for (const [told, named] of [
      [{ bulge: true }, /heaviness or a bulge/],
      [{ woundChange: true }, /pain or a change of the wound/],
      [{ legNumbness: true }, /pain, a limp or a numb or weak leg/],
      [{ otherLimp: true }, /muscle, joint or bone pain or a limp/],
    ] as const) {
      expect(text(ready.feels(1, told), 1)).toMatch(named);
    }
    expect(text(ready.feels(1, { heaviness: 3 }), 1)).toMatch(/You told us of heaviness on 2 March/);
    expect(text(ready.feels(1, { bulge: true }).mayRun(2), 4)).toMatch(/heaviness or a bulge on 2 March, so the five/);
  });

  it('say what else closes running where a week opens all the same', () => {
    const opened = ready.hold(2).open(3, 4);
    expect(text(opened, 3)).toMatch(/Running still waits for the end of their hold of 3 March\.\nNo running today\./);
    expect(text(opened.lift(4), 5)).not.toMatch(/still waits/);
    expect(text(ready.ill(2).open(3, 4), 3)).toMatch(/You are ill with fever\. Rest first\.\nNo running today\./);
    expect(text(ready.ill(2).feels(3, { otherPain: 4 }), 3)).toMatch(/You are ill with fever\. Rest first\./);
    expect(text(ready.notReady(2, 'clearance').open(3, 4), 3)).toMatch(/Your provider’s agreement: not yet\./);
    const expired = ready.feels(1, { leak: 'more' }).open(3, 4);
    expect(text(expired, 3)).toMatch(/Before the next run the five signs of being ready.* are asked again\./);
    expect(text(ready.feels(1, { leak: 'more' }), 1).match(/are asked again/g)).toHaveLength(1);
  });

  it('say on the day of a red that running rests from tomorrow, and suggest resting already', () => {
    const told = ready.open(0, 7).feels(1, { otherPain: 4 });
    expect(text(told, 1)).toMatch(
      /From tomorrow running rests until the end of 4 March\. The plan suggests resting today, too\./,
    );
    expect(text(told, 1)).toMatch(/Then up to 3 sessions/);
    expect(text(told, 2)).not.toMatch(/From tomorrow/);
  });

  it('send nobody to call again who was seen since and told to wait, and everybody with something newer', () => {
    const waiting = 'Running waits, as your professional asked.';
    const urgent = story().ready(0).urgent(2);
    expect(wordsOf(urgent.mayNotRun(3), 4).headline).toBe(waiting);
    expect(text(urgent.mayNotRun(3), 4)).not.toMatch(/Call /);
    expect(text(urgent.mayNotRun(3), 4)).toMatch(
      /asked you not to run yet\.\nGo by what they told you\. If something new/,
    );
    for (const told of [urgent, urgent.mayNotRun(2), urgent.mayNotRun(3).urgent(3), urgent.mayNotRun(3).urgent(4)]) {
      expect(wordsOf(told, 4).headline).toBe('Get help now. Running waits.');
    }
    const stopped = ready.run(1, { after: { bulge: true } });
    expect(wordsOf(stopped.mayNotRun(3), 4).headline).toBe(waiting);
    expect(wordsOf(stopped.mayNotRun(2), 4).headline).toMatch(/^Pause\./);
    expect(wordsOf(stopped.mayNotRun(3).feels(4, { bulge: true }), 4).headline).toMatch(/^Pause\./);
  });

  it('send nobody with a fever to walk or to strength work', () => {
    for (const day of [2, 4]) expect(text(ready.ill(1, 2), day)).not.toMatch(/Walking|strength work/i);
    expect(text(story(), 1)).toMatch(/Walking, strength and pelvic-floor work go on/);
  });

  it('say "again", not "back", where the first stage has nothing behind it', () => {
    const red = ready.run(1, { after: { otherPain: 4 } });
    expect(wordsOf(red, 2).headline).toBe('Begin week 1 again.');
    expect(text(red, 2)).not.toMatch(/step back|stepping back/i);
    expect(text(red, 5)).toMatch(
      /Week 1 began again on 3 March\.\nYou told us of muscle or joint pain after your run of 2 March\.\n/,
    );
    const away = ready.run(1);
    expect(text(away, 16)).toMatch(/Begin week 1 again\.\n14 days without a run: the same week once more,/);
    expect(text(away, 18)).toMatch(/Week 1 began again on 17 March, after 14 days without a run\./);
  });

  it('tell a step back of days ago as something that is over', () => {
    const back = ready.open(0, 7).run(1, { week: 7 });
    expect(text(back, 18)).toMatch(/The plan stepped back to week 5 on 17 March, after 14 days without a run\./);
    expect(text(back, 18)).not.toMatch(/the plan goes back/);
    const red = ready.open(0, 7).run(1, { week: 7, after: { otherPain: 4 } });
    expect(text(red, 2)).toMatch(
      /Step back to week 5\.\nYou told us of .* after your run of 2 March\. That asks for a step back\./,
    );
    expect(text(red, 5)).toMatch(/The plan stepped back to week 5 on 3 March\./);
    expect(text(red, 5)).not.toMatch(/That asks for a step back/);
  });

  it('count what is there of what is asked', () => {
    expect(wordsOf(ready.run(1), 3).missing).toEqual([
      expect.objectContaining({ item: 'countingSessions', have: 1, need: 2 }),
      expect.objectContaining({ item: 'strength', have: 0, need: 1 }),
      expect.objectContaining({ item: 'days', have: 3, need: 7 }),
    ]);
  });

  it('say the gap and how far back it leads', () => {
    expect(text(ready.open(0, 7).run(1, { week: 7 }), 16)).toMatch(
      /14 days without a run: the plan goes back 1 stage,/,
    );
    expect(text(ready.open(0, 7).run(1, { week: 7 }), 30)).toMatch(
      /28 days without a run: the plan goes back 2 stages,/,
    );
  });
});
