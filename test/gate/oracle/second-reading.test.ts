/** The second reading itself, held against days counted by hand from the text. */

import { describe, expect, it } from 'vitest';
import type { Fact, Symptoms } from '../../../shared/gate/facts.ts';
import { addDays } from '../../../shared/local-day.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import {
  afterAnswer,
  extraRun,
  meetReadiness,
  morningAnswer,
  otherAnswer,
  plannedRun,
} from '../../fixtures/histories/draw-facts.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { decideSecondReading, type OracleAnswer, readEveryDay } from './second-reading.ts';

const START = '2026-03-01';
const on = (offset: number) => addDays(START, offset);
const ask = (facts: Fact[], offset: number): OracleAnswer => decideSecondReading(DEFAULT_PLAN, facts, on(offset));

function run(week: number, offset: number, after: Symptoms = {}, morning: Symptoms = {}, effort = 3): Fact[] {
  const id = `on-${offset}`;
  return [
    plannedRun(DEFAULT_PLAN, week, id, on(offset)),
    afterAnswer(id, on(offset), effort, { ...NO_SYMPTOMS, ...after }),
    morningAnswer(id, on(offset + 1), { ...NO_SYMPTOMS, ...morning }),
  ];
}

const seen = (offset: number): Fact => ({ type: 'seen', day: on(offset), mayRun: true });

/** Weeks 1 to `weeks`, each opened seven days after the one before. */
function climb(weeks: number): Fact[] {
  return [
    ...meetReadiness(START),
    ...Array.from({ length: weeks }, (_, index) => index).flatMap((index): Fact[] => [
      ...run(index + 1, index * 7 + 1),
      ...run(index + 1, index * 7 + 3),
      { type: 'strength', day: on(index * 7) },
      ...meetReadiness(on(index * 7), ['selfCheck']),
    ]),
  ];
}

describe('the second reading', () => {
  it('is closed by default and names every readiness item', () => {
    expect(ask([], 0)).toMatchObject({
      week: null,
      running: 'closed',
      decision: 'notReady',
      missing: ['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'],
    });
  });

  it('opens a week every seven days to a steady runner, and is done after sixteen', () => {
    const unlocks = ask(climb(16), 16 * 7).history.filter((day) => day.decision === 'unlock');
    expect(unlocks.map((day) => day.day)).toEqual(Array.from({ length: 15 }, (_, index) => on((index + 1) * 7)));
    expect(ask(climb(16), 16 * 7)).toMatchObject({ decision: 'done', rule: 10, week: 16, running: 'open' });
    expect(ask(climb(16), 16 * 7 - 1)).toMatchObject({ decision: 'wait', missing: ['days'] });
  });

  it('waits for exactly what is missing', () => {
    const facts: Fact[] = [...meetReadiness(START), ...run(1, 2), plannedRun(DEFAULT_PLAN, 1, 'b', on(6))];
    expect(ask(facts, 7).missing).toEqual(['countingSessions', 'morningAnswers', 'strength']);
  });

  it('pauses on the run day of a stop, steps back once it is answered, and asks for readiness again', () => {
    const facts = [...climb(4), ...run(5, 29, { bulge: true }), { type: 'seen', day: on(31), mayRun: true } as const];
    expect(ask(facts, 29)).toMatchObject({ decision: 'pause', rule: 2, week: 5, running: 'closed' });
    expect(ask(facts, 31)).toMatchObject({ decision: 'stepBack', rule: 4, week: 3, running: 'closed' });
    expect(ask(facts, 32)).toMatchObject({ decision: 'notReady', missing: ['indicators', 'redFlags', 'selfCheck'] });
    expect(ask([...facts, ...meetReadiness(on(32))], 32)).toMatchObject({ decision: 'wait', week: 3, running: 'open' });
  });

  it('sees the red of a run on the next day, and closes two days', () => {
    const facts = [...climb(4), ...run(5, 29, { otherPain: 4 })];
    const days = readEveryDay(DEFAULT_PLAN, facts, on(32)).slice(-4);
    expect(days.map((day) => [day.decision, day.week, day.running])).toEqual([
      ['wait', 5, 'open'],
      ['stepBack', 3, 'closed'],
      ['wait', 3, 'closed'],
      ['wait', 3, 'open'],
    ]);
  });

  it('makes a second amber within fourteen days red, and not on the fifteenth', () => {
    const facts = [...meetReadiness(START), otherAnswer(on(2), { ...NO_SYMPTOMS, otherPain: 3 })];
    const again = (offset: number) =>
      ask([...facts, otherAnswer(on(offset), { ...NO_SYMPTOMS, otherPain: 3 })], offset);
    expect(again(16).decision).toBe('stepBack');
    expect(again(17).rule).toBe(7);
  });

  it('steps back after fourteen full days without a run, and two stages after twenty-eight', () => {
    const facts = climb(8);
    const lastRun = 7 * 7 + 3;
    expect(ask(facts, lastRun + 14)).toMatchObject({ decision: 'wait', week: 9 });
    expect(ask(facts, lastRun + 15)).toMatchObject({ decision: 'stepBack', rule: 5, week: 5 });
    expect(ask(facts, lastRun + 16).decision).toBe('wait');
    expect(ask(facts, lastRun + 29)).toMatchObject({ decision: 'stepBack', rule: 5, week: 3, running: 'closed' });
    expect(ask(facts, lastRun + 30).decision).toBe('notReady');
  });

  it('says on a wait that a repeat is coming, and repeats after seven days', () => {
    const amber = [...meetReadiness(START), ...run(1, 1, { leak: 'drops' }), ...run(1, 3)];
    expect(ask(amber, 5)).toMatchObject({ decision: 'wait', coming: { rule: 7 } });
    expect(ask(amber, 7)).toMatchObject({ decision: 'repeat', rule: 7, week: 1, openedOn: on(7) });
    const hard = [...meetReadiness(START), ...run(1, 1, {}, {}, 5), ...run(1, 3)];
    expect(ask(hard, 5).coming).toEqual({ decision: 'repeat', rule: 8 });
    expect(ask(hard, 7)).toMatchObject({ decision: 'repeat', rule: 8 });
  });

  it('repeats after more than half again of what the week offers', () => {
    const facts = (seconds: number) => [...climb(1), extraRun('x', on(5), seconds), morningAnswer('x', on(6))];
    expect(ask(facts(450), 7).decision).toBe('unlock');
    expect(ask(facts(451), 7)).toMatchObject({ decision: 'repeat', rule: 7 });
  });

  it('obeys urgent signs, holds, opened weeks and illness in their order', () => {
    const urgent: Fact[] = [...climb(1), { type: 'urgent', day: on(7), sign: 'chest pain' }];
    expect(ask(urgent, 7)).toMatchObject({ decision: 'pause', rule: 1 });
    expect(ask([...urgent, { type: 'seen', day: on(7), mayRun: true }], 7).decision).toBe('unlock');
    expect(ask([{ type: 'seen', day: on(7), mayRun: true }, ...urgent], 7).decision).toBe('pause');
    const open: Fact = { type: 'professional', day: on(7), act: 'open', week: 5, reason: 'strong' };
    expect(ask([...climb(1), open], 7)).toMatchObject({ decision: 'open', rule: 3, week: 5, openedOn: on(7) });
    const hold: Fact = { type: 'professional', day: on(6), act: 'hold', reason: 'rest' };
    expect(ask([...climb(1), open, hold], 7)).toMatchObject({ decision: 'open', week: 5, running: 'closed' });
    expect(ask([...climb(1), open, hold], 8)).toMatchObject({ decision: 'hold', week: 5, running: 'closed' });
    expect(ask([...climb(1), open, { ...open, week: 3 } as Fact], 7).week).toBe(3);
    const illness: Fact = { type: 'illness', day: on(5), until: on(5) };
    expect(ask([...climb(1), illness], 7)).toMatchObject({ decision: 'notReady', missing: [] });
    expect(ask([...climb(1), illness], 8).decision).toBe('unlock');
  });

  it('does not count the second of two run days in a row', () => {
    const facts: Fact[] = [...meetReadiness(START), ...run(1, 2), ...run(1, 3), { type: 'strength', day: on(1) }];
    expect(ask(facts, 7).missing).toEqual(['countingSessions']);
  });

  it('lists every day from the first fact to the day asked for', () => {
    expect(ask(climb(2), 12).history.map((day) => day.day)).toEqual(Array.from({ length: 13 }, (_, day) => on(day)));
  });

  it('does not close the days after an answered stop, but those after a red', () => {
    const facts = [...meetReadiness(START), ...run(1, 2, { backLimp: true }), seen(3)];
    expect(ask(facts, 3)).toMatchObject({ decision: 'stepBack', running: 'open' });
    expect(ask([...facts, otherAnswer(on(4), { otherPain: 4 })], 6)).toMatchObject({ rule: 9, running: 'closed' });
  });

  it('does not take "may run" back, and asks for a "seen" no earlier than the stop stood', () => {
    const urgent: Fact[] = [...climb(1), { type: 'urgent', day: on(5), sign: 'chest pain' }, seen(6)];
    expect(ask([...urgent, { type: 'seen', day: on(7), mayRun: false }], 7).decision).toBe('unlock');
    const climbed = [otherAnswer(on(4), { otherPain: 4 }), plannedRun(DEFAULT_PLAN, 1, 'late', on(2)), seen(5)];
    const late = afterAnswer('late', on(6), 3, { otherPain: 4 });
    expect(ask([...meetReadiness(START), ...climbed, late], 6)).toMatchObject({ decision: 'pause', rule: 2 });
    expect(ask([...meetReadiness(START), ...climbed, late, seen(6)], 6).decision).toBe('wait');
  });

  it('lets reports before an answered stop weigh no longer, but the stop itself', () => {
    const facts = [
      ...meetReadiness(START),
      otherAnswer(on(2), { otherPain: 3 }),
      otherAnswer(on(4), { backLimp: true }),
      seen(5),
      otherAnswer(on(6), { otherPain: 3 }),
    ];
    expect(ask(facts, 6)).toMatchObject({ rule: 9, coming: { rule: 7 } });
    expect(ask([...facts, otherAnswer(on(7), { backPain: 4 })], 7)).toMatchObject({ decision: 'pause', rule: 2 });
  });

  it('gives an other-moment report to the attempt before that day, or to the first one that begins', () => {
    const troubled = [otherAnswer(START, { otherPain: 4 }), ...meetReadiness(START)];
    expect(ask(troubled, 0)).toMatchObject({ decision: 'stepBack', rule: 4, week: 1, openedOn: START });
    expect(ask(troubled, 1)).toMatchObject({ decision: 'wait', openedOn: START });
    const open: Fact = { type: 'professional', day: START, act: 'open', week: 5, reason: 'strong' };
    expect(ask([...troubled, open], 1)).toMatchObject({ decision: 'stepBack', week: 3 });
    const unlocked = [...climb(1), otherAnswer(on(7), { otherPain: 3 })];
    expect(ask(unlocked, 7)).toMatchObject({ decision: 'repeat', rule: 7 });
    expect(ask(unlocked, 8)).toMatchObject({ decision: 'wait', coming: null });
  });

  it('begins an attempt when the plan is done, and keeps it until a rule ends it', () => {
    const facts = [...climb(16), ...run(16, 115)];
    expect(ask(facts, 117)).toMatchObject({ decision: 'done', rule: 10, week: 16, openedOn: on(112) });
    const red = [...facts, otherAnswer(on(118), { otherPain: 4 })];
    expect(ask(red, 118)).toMatchObject({ decision: 'stepBack', rule: 4, week: 13 });
    expect(ask(red, 119)).toMatchObject({ decision: 'wait', rule: 9 });
  });

  it('loses the step of a gap whose day is spent in a pause', () => {
    const facts: Fact[] = [...climb(8), { type: 'urgent', day: on(67), sign: 'fainting' }, seen(68)];
    expect(ask(facts, 67)).toMatchObject({ decision: 'pause', week: 9 });
    expect(ask(facts, 68)).toMatchObject({ decision: 'wait', week: 9 });
  });

  it('reads an illness that ends before it begins as one day, and one without end as lasting', () => {
    const ill = (until?: string): Fact => ({ type: 'illness', day: on(5), ...(until === undefined ? {} : { until }) });
    const wellAgain: Fact = { type: 'illness', day: on(6), until: on(6) };
    expect(ask([...climb(1), ill(on(1))], 7).decision).toBe('notReady');
    expect(ask([...climb(1), ill(on(1))], 8).decision).toBe('unlock');
    expect(ask([...climb(1), ill(), wellAgain], 20).decision).toBe('notReady');
  });

  it('weighs the seconds of runs under a minute, and of a dose that nobody said those of the run', () => {
    const short = [1, 3, 5].map((offset) => extraRun(`short-${offset}`, on(offset), 59));
    const long = extraRun('long', on(6), 364);
    expect(ask([...meetReadiness(START), ...short, { ...long, runSeconds: 633 }], 7).coming).toBeNull();
    expect(ask([...meetReadiness(START), ...short, { ...long, runSeconds: 634 }], 7)).toMatchObject({ rule: 7 });
    const unknown = { ...plannedRun(DEFAULT_PLAN, 1, 'a', on(1)), runSeconds: 800, dose: null };
    const repeat = { decision: 'repeat', rule: 7 };
    expect(ask([...meetReadiness(START), { ...unknown, compliance: 'cannotTell' }], 5).coming).toBeNull();
    expect(ask([...meetReadiness(START), unknown], 5).coming).toEqual(repeat);
    expect(ask([...meetReadiness(START), { ...unknown, dose: 1.31 }], 5).coming).toEqual(repeat);
  });

  it('finds no effort easy about which something is unknown', () => {
    const easy = [...meetReadiness(START), ...run(1, 1), ...run(1, 3)];
    const changed = (change: (fact: Fact) => object) => easy.map((fact) => ({ ...fact, ...change(fact) }) as Fact);
    expect(ask(easy, 5).coming).toBeNull();
    const cases = [
      changed((fact) => (fact.type === 'run' ? { heartRate: null } : {})),
      changed((fact) => (fact.type === 'checkIn' ? { effort: undefined } : {})),
      changed((fact) => (fact.type === 'checkIn' ? { couldTalk: undefined } : {})),
      changed((fact) => (fact.type === 'checkIn' ? { symptoms: {}, effort: 5 } : {})),
    ];
    for (const facts of cases) expect(ask(facts, 5).coming).toEqual({ decision: 'repeat', rule: 8 });
  });

  it('asks only for the next-morning answers of this attempt', () => {
    const facts = [...climb(1), plannedRun(DEFAULT_PLAN, 1, 'late', on(6))];
    expect(ask(facts, 7).missing).toEqual(['morningAnswers']);
    const open: Fact = { type: 'professional', day: on(7), act: 'open', week: 2, reason: 'strong' };
    expect(ask([...facts, open], 8).missing).toEqual(['countingSessions', 'days', 'strength']);
  });

  it('counts a run by what was known on its day', () => {
    const facts = [...climb(1), otherAnswer(on(2), { otherPain: 0 })];
    const before = ask(facts, 7).decision;
    const lateRed = afterAnswer('on-1', on(8), 3, { otherPain: 4 });
    expect(ask([...facts, lateRed], 7).decision).toBe(before);
    expect(ask([...facts, lateRed], 10)).toMatchObject({ rule: 9, running: 'closed' });
    expect(ask([...facts, lateRed], 11).running).toBe('open');
  });
});
