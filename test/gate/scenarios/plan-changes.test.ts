/** A plan changed on the way: the open week stays as it is, and the next one is taken in the new plan, never harder. */

import { describe, expect, it } from 'vitest';
import { findPlanByKey } from '../../../shared/gate/chosen-plan.ts';
import { decide } from '../../../shared/gate/decide.ts';
import type { Fact } from '../../../shared/gate/facts.ts';
import { findRulesOn, KNOWN_RULE_VERSIONS, type Rules } from '../../../shared/gate/rule-versions.ts';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { isHarderWeek } from '../../../shared/plan/compare-weeks.ts';
import type { PlanPlace } from '../../../shared/plan/map-week.ts';
import {
  getPlanWeek,
  longestBoutSeconds,
  type Plan,
  type PlanWeek,
  sessionRunSeconds,
} from '../../../shared/plan/plan.ts';
import { describeDecision } from '../../../shared/words/decision-words.ts';
import { meetReadiness, morningAnswer } from '../../fixtures/histories/draw-facts.ts';
import { doWhatIsMissing, runIfOpen } from '../../fixtures/histories/live-on.ts';
import { dayOf, story } from '../../fixtures/histories/story.ts';
import { answerOf, tell } from './tell.ts';

const choose = (day: number, plan: 'default' | 'slower' | Plan) => ({ type: 'plan', day: dayOf(day), plan }) as const;
const own: Plan = { ...DEFAULT_PLAN, id: 'own', version: 1, sessionsOffered: 4, sessionsAsked: 3 };
const hard: Plan = { ...own, id: 'hard', weeks: DEFAULT_PLAN.weeks.slice(8), startWeek: 2 };

describe('a plan chosen in an open week', () => {
  const changed = story().ready(0).with(choose(2, 'slower'));
  tell('leaves that week as it is', changed.asked(3), { week: 1, plan: 'default', nextPlan: 'slower' });
  tell('is taken when the next week opens, at the week that is no harder', changed.perfectWeek(1, 0).asked(7), {
    decision: 'unlock',
    week: 3,
    plan: 'slower',
    nextPlan: null,
    formerPlan: 'default',
    openedOn: dayOf(7),
  });
  it('is named in words from that week on', () => {
    const told = changed.perfectWeek(1, 0);
    const wordsOn = (day: number, plan = SLOWER_PLAN) =>
      describeDecision(answerOf(told.asked(day)), plan).sentences.join(' ');
    expect(wordsOn(7)).toContain('You follow “Thirty-two weeks” now, and weeks are counted in it.');
    expect(wordsOn(8, { ...SLOWER_PLAN, mark: { kind: 'free' } })).toContain('“Thirty-two weeks” (free plan)');
    expect(wordsOn(6, DEFAULT_PLAN)).not.toContain('You follow');
  });
  tell(
    'is taken by a repeat too',
    changed
      .run(1, { after: { leak: 'drops' } })
      .run(3)
      .strength(2)
      .asked(7),
    {
      decision: 'repeat',
      rule: 7,
      week: 1,
      plan: 'slower',
    },
  );
  const backFromThree = story()
    .perfectWeeksTo(2)
    .with(choose(15, 'slower'))
    .run(15, { week: 3, after: { leak: 'more' } });
  tell('is taken by a step back, to the stage before as the new plan has it', backFromThree.asked(16), {
    decision: 'stepBack',
    rule: 4,
    week: 1,
    plan: 'slower',
  });
  const gap = story().perfectWeeksTo(4).run(29, { week: 5 }).with(choose(30, 'slower'));
  tell('is taken after two weeks without a run: the stage before, as the new plan has it', gap.asked(44), {
    decision: 'stepBack',
    rule: 5,
    week: 5,
    plan: 'slower',
  });
  tell('can be taken back before the next week opens', changed.with(choose(4, 'default')).perfectWeek(1, 0).asked(7), {
    week: 2,
    plan: 'default',
    nextPlan: null,
  });
  tell(
    'gives way to a later choice of the same day',
    story().ready(0).with(choose(2, 'slower')).with(choose(2, own)).perfectWeek(1, 0).asked(7),
    { week: 2, plan: 'own@1' },
  );
  tell('is no change any more a week later', changed.perfectWeek(1, 0).perfectWeek(3, 7).asked(14), {
    week: 4,
    plan: 'slower',
    formerPlan: null,
  });
  tell(
    'may ask for other numbers of sessions from the next week on',
    story().ready(0).with(choose(2, own)).perfectWeek(1, 0).asked(8),
    {
      week: 2,
      plan: 'own@1',
      numbers: { sessionsAsked: 3, offeredRunSeconds: 960 },
    },
  );
  it('does not change what was decided before', () => {
    const before = answerOf(story().ready(0).perfectWeek(1, 0).asked(6));
    const after = answerOf(changed.perfectWeek(1, 0).asked(6));
    expect(after.history).toEqual(before.history);
  });
});

describe('a plan whose first week is harder', () => {
  const told = story().with(choose(3, hard)).perfectWeeksTo(1);
  tell('waits, and the old plan goes on', told.asked(7), { week: 2, plan: 'default', nextPlan: 'hard@1' });
  const later = story().with(choose(3, hard)).perfectWeeksTo(8);
  tell('is taken at its first week as soon as that is no harder', later.asked(56), {
    decision: 'unlock',
    week: 1,
    plan: 'hard@1',
  });
  tell('is taken at once where a professional opens a week of it', told.open(8, 3).asked(8), {
    decision: 'open',
    week: 3,
    plan: 'hard@1',
  });
  tell(
    'begins with its start week where it is chosen before the first attempt',
    story().with(choose(0, hard)).ready(0).asked(0),
    {
      week: 2,
      plan: 'hard@1',
    },
  );
});

describe('a plan chosen at the end', () => {
  const longer: Plan = { ...own, weeks: [...DEFAULT_PLAN.weeks, ...DEFAULT_PLAN.weeks.slice(15)] };
  const done = story().perfectWeeksTo(16);
  tell('opens once more the week that was kept up', done.with(choose(113, longer)).asked(113), {
    decision: 'unlock',
    week: 16,
    plan: 'own@1',
  });
  tell('is done all the same where its weeks are the same', done.with(choose(113, own)).asked(113), {
    decision: 'done',
    week: 16,
  });
});

describe('switching to and fro between the built-in plans', () => {
  it('is never ahead of the sixteen weeks, on any day', () => {
    const days = 100;
    const alone = livePerfectly(days, () => null);
    for (const every of [3, 5, 9, 14, 20]) {
      const switched = livePerfectly(days, (day) =>
        day % every > 0 ? null : day % (2 * every) > 0 ? 'slower' : 'default',
      );
      switched.forEach(({ week, plan }, day) => {
        const ahead = alone[day];
        const isBehind = ahead !== undefined && !isHarderWeek(getPlanWeek(plan, week), hardestUpTo(ahead));
        expect([every, day, isBehind]).toEqual([every, day, true]);
      });
    }
  });
});

/** The open week of each day of somebody who does all that is asked and chooses a plan now and then. */
function livePerfectly(days: number, chooseOn: (day: number) => 'default' | 'slower' | null): PlanPlace[] {
  const facts: Fact[] = meetReadiness(dayOf(0));
  return Array.from({ length: days }, (_, day) => {
    const chosen = chooseOn(day);
    if (chosen !== null) facts.push(choose(day, chosen));
    facts.push(...doWhatIsMissing(facts, decide(DEFAULT_PLAN, facts, dayOf(day)), dayOf(day)));
    const decision = decide(DEFAULT_PLAN, facts, dayOf(day));
    const [run, ...answers] = runIfOpen(DEFAULT_PLAN, facts, decision, dayOf(day));
    if (run?.type === 'run') facts.push(run, ...answers, morningAnswer(run.id, dayOf(day + 1)));
    return { plan: findPlanByKey(DEFAULT_PLAN, facts, decision.plan), week: decision.week ?? 1 };
  });
}

/** All that was open up to that week, as one week. */
function hardestUpTo({ plan, week }: PlanPlace): PlanWeek {
  const weeks = plan.weeks.slice(0, week);
  const session = Math.max(...weeks.map(sessionRunSeconds));
  const bout = Math.max(...weeks.map(longestBoutSeconds));
  return { ...getPlanWeek(plan, week), runSeconds: bout, walkSeconds: 60, repeats: session / bout };
}

describe('a run that says of which plan its week is', () => {
  const runOf = (plan: string) => {
    const told = story().ready(0).run(1).strength(2).run(3).asked(7);
    return { ...told, facts: told.facts.map((fact) => (fact.type === 'run' ? { ...fact, plan } : fact)) };
  };
  tell('counts in a week of that plan', runOf('default'), { decision: 'unlock' });
  tell('does not count in the week of the same number of another plan', runOf('slower'), {
    decision: 'wait',
    missing: ['countingSessions'],
  });
});

describe('the version of the rules', () => {
  const rules = (day: number, version: string) => ({ type: 'rules', day: dayOf(day), version }) as const;
  tell('is the first one where no fact names another', story().ready(0).asked(0), { ruleVersion: '1' });
  tell('is the one of the fact', story().ready(0).with(rules(1, '1')).asked(2), { ruleVersion: '1' });
  it('that is not known is no guess', () => {
    const told = story().ready(0).with(rules(1, '7')).asked(2);
    expect(() => answerOf(told)).toThrow('rule version "7" is not known here; this program judges by version 1');
    expect(answerOf({ ...told, askedOn: dayOf(0) }).ruleVersion).toBe('1');
  });
  it('of an earlier day stays, whatever comes later', () => {
    const second = { version: '2' } as Rules;
    const known = [findRulesOn([], dayOf(0)), second];
    const facts = [rules(5, '2'), rules(9, '1'), rules(9, '2'), rules(20, '1')];
    const versions = [4, 5, 8, 9, 19, 20].map((day) => findRulesOn(facts, dayOf(day), known).version);
    expect(versions).toEqual(['1', '2', '2', '2', '2', '1']);
    expect(KNOWN_RULE_VERSIONS).toEqual(['1']);
  });
});

describe('the plan of an answer', () => {
  it('is found again by its key among those of the history', () => {
    const facts = story().with(choose(0, own)).with(choose(1, 'slower')).facts;
    expect(findPlanByKey(DEFAULT_PLAN, facts, 'own@1')).toBe(own);
    expect(findPlanByKey(DEFAULT_PLAN, facts, 'slower')).toBe(SLOWER_PLAN);
    expect(findPlanByKey(own, facts, 'gone@4')).toBe(own);
  });
  it('cannot be a built-in one that is not there', () => {
    const facts = [choose(0, 'faster' as 'slower')];
    expect(() => decide(DEFAULT_PLAN, facts, dayOf(0))).toThrow('no built-in plan "faster"');
  });
});
