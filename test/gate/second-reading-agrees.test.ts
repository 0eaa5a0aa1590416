/** The gate and the independent second reading of its text give the same answers, day by day, to drawn histories. */

import { describe, expect, it } from 'vitest';
import { decide } from '../../shared/gate/decide.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import type { Fact } from '../../shared/gate/facts.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { DEFAULT_PLAN, findBuiltInPlan } from '../../shared/plan/built-in-plans.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { meetReadiness } from '../fixtures/histories/draw-facts.ts';
import { livePlans, withPlanChanges } from '../fixtures/histories/plan-changes.ts';
import { type DrawnHistory, drawHistory, liveHistory } from '../fixtures/histories/random-history.ts';
import { drawWildHistory } from '../fixtures/histories/wild-history.ts';
import { NO_SYMPTOMS } from '../fixtures/no-symptoms.ts';
import { decideSecondReading, type OracleAnswer, type OracleDay, readEveryDay } from './oracle/second-reading.ts';

/** Set it to 1500 or more for the long run; the other counts follow. */
const DRAWN = Number(process.env.GATE_HISTORIES ?? 240);
const DRAWN_EVERY_DAY = Math.ceil(DRAWN / 25);
const LIVED = Math.ceil(DRAWN / 50);
const WILD = Math.ceil(DRAWN / 3);

/** Milliseconds; for the long run. */
const LONG = { timeout: 600_000 };

const seeds = (length: number) => Array.from({ length }, (_, seed) => seed);
const planOf = (history: DrawnHistory): Plan => findBuiltInPlan(history.plan) ?? DEFAULT_PLAN;

/** Both readings of one day in the fields that they share. */
function pickDay({ day, week, openedOn, plan, running, decision, rule, missing, coming }: OracleDay | Decision) {
  return { day, week, openedOn, plan, running, decision, rule, missing: [...missing].sort(), coming };
}

function pickHistory({ history }: OracleAnswer | Decision) {
  return history.map(({ day, decision, week }) => `${day} ${decision} ${week}`);
}

/** Null when they agree, else what to look at. */
function compareDays(gate: OracleDay | Decision, oracle: OracleDay, name: string): string | null {
  const [mine, theirs] = [JSON.stringify(pickDay(gate)), JSON.stringify(pickDay(oracle))];
  return mine === theirs ? null : `${name}, ${oracle.day}\n  gate   ${mine}\n  second ${theirs}`;
}

function compareAskedDay(history: DrawnHistory, name: string): string | null {
  const gate = decide(planOf(history), history.facts, history.askedOn);
  const oracle = decideSecondReading(planOf(history), history.facts, history.askedOn);
  const [mine, theirs] = [pickHistory(gate), pickHistory(oracle)];
  const at = theirs.findIndex((day, index) => day !== mine[index]);
  if (at >= 0) return `${name}, history asked on ${history.askedOn}\n  gate   ${mine[at]}\n  second ${theirs[at]}`;
  if (mine.length !== theirs.length) return `${name}: ${mine.length} days in the gate's history, not ${theirs.length}`;
  return compareDays(gate, oracle, name);
}

function compareEveryDay(history: DrawnHistory, name: string): string | null {
  const plan = planOf(history);
  for (const oracle of readEveryDay(plan, history.facts, history.askedOn)) {
    const difference = compareDays(decide(plan, history.facts, oracle.day), oracle, name);
    if (difference !== null) return difference;
  }
  return compareAskedDay(history, name);
}

const listDifferences = (differences: (string | null)[]) => differences.filter((one) => one !== null);

describe('the gate and its second reading agree', () => {
  it('on drawn histories, on the day asked for and in the history', LONG, () => {
    expect(listDifferences(seeds(DRAWN).map((seed) => compareAskedDay(drawHistory(seed), `drawn ${seed}`)))).toEqual(
      [],
    );
  });

  it('on drawn histories, asked on every day', LONG, () => {
    const compare = (seed: number) => compareEveryDay(drawHistory(seed), `drawn ${seed}`);
    expect(listDifferences(seeds(DRAWN_EVERY_DAY).map(compare))).toEqual([]);
  });

  it('on lived histories, asked on every day', LONG, () => {
    const compare = (seed: number) => compareEveryDay(liveHistory(seed, decideSecondReading), `lived ${seed}`);
    expect(listDifferences(seeds(LIVED).map(compare))).toEqual([]);
  });

  it('on wild histories, asked on every day', LONG, () => {
    const compare = (seed: number) => compareEveryDay(drawWildHistory(seed), `wild ${seed}`);
    expect(listDifferences(seeds(WILD).map(compare))).toEqual([]);
  });
});

describe('the gate and its second reading agree where plans are changed', () => {
  it('on drawn histories, asked on every day', LONG, () => {
    const compare = (seed: number) => compareEveryDay(withPlanChanges(drawHistory(seed), seed), `changed ${seed}`);
    expect(listDifferences(seeds(DRAWN_EVERY_DAY).map(compare))).toEqual([]);
  });

  it('on wild histories, asked on every day', LONG, () => {
    const compare = (seed: number) => compareEveryDay(withPlanChanges(drawWildHistory(seed), seed), `changed ${seed}`);
    expect(listDifferences(seeds(WILD).map(compare))).toEqual([]);
  });

  it('on lived histories, which go through the weeks of several plans', LONG, () => {
    const names = new Set<string>();
    const compare = (seed: number) => {
      const history = livePlans(seed);
      for (const { plan } of readEveryDay(planOf(history), history.facts, history.askedOn)) names.add(plan);
      return compareEveryDay(history, `lived in plans ${seed}`);
    };
    expect(listDifferences(seeds(LIVED).map(compare))).toEqual([]);
    expect(names.size).toBeGreaterThan(4);
  });
});

const on = (day: number): LocalDay => `2026-03-${String(day).padStart(2, '0')}`;
const expiring = (day: number) => meetReadiness(on(day), ['indicators', 'redFlags', 'selfCheck']);
const run = (day: number, dose: number | null = 1): Fact => ({
  type: 'run',
  id: `on-${day}`,
  day: on(day),
  runSeconds: 180,
  plannedWeek: 1,
  dose,
  compliance: 'met',
  heartRate: 'notHigh',
});
const answer = (moment: 'after' | 'morning', ofRun: number, day: number, symptoms: object = {}): Fact => ({
  type: 'checkIn',
  run: `on-${ofRun}`,
  day: on(day),
  moment,
  ...(moment === 'after' ? { effort: 3, couldTalk: true } : {}),
  symptoms: { ...NO_SYMPTOMS, ...symptoms },
});
const other = (day: number, symptoms: object): Fact => ({ type: 'checkIn', day: on(day), moment: 'other', symptoms });
const seen = (day: number): Fact => ({ type: 'seen', day: on(day), mayRun: true });

/** The smallest histories that once told the two readings apart. */
const SMALLEST: Record<string, Fact[]> = {
  'a second pelvic red of one run expires readiness that was met in between': [
    ...meetReadiness(on(1)),
    run(3),
    answer('after', 3, 3, { leak: 'more' }),
    ...expiring(4),
    answer('morning', 3, 5, { pelvicPain: 3 }),
  ],
  "an other-moment report of the day of a professional's first open belongs to that attempt": [
    ...meetReadiness(on(1)),
    { type: 'professional', day: on(1), act: 'open', week: 5, reason: 'strong' },
    other(1, { otherPain: 4 }),
  ],
  'a planned run of unknown dose with an extra run beside it is not met': [
    ...meetReadiness(on(1)),
    { type: 'strength', day: on(2) },
    ...[2, 4].flatMap((day) => [run(day), answer('after', day, day), answer('morning', day, day + 1)]).slice(0, 3),
    run(4, null),
    { ...run(4), id: 'beside', plannedWeek: null, dose: null, compliance: null } as Fact,
    answer('after', 4, 4),
    answer('morning', 4, 5),
  ],
  'a green answer after the "seen" does not undo an answered stop': [
    other(2, { pelvicPain: 3 }),
    other(8, { leak: 'stool' }),
    run(15),
    answer('morning', 15, 16, { pelvicPain: 1 }),
    seen(19),
    answer('after', 15, 19),
    other(20, { leak: 'more' }),
  ],
  'an answer dated before its run is a report of its own': [
    ...meetReadiness(on(1)),
    answer('after', 4, 3, { otherPain: 4 }),
    run(4),
  ],
};

describe('the gate and its second reading agree that', () => {
  it.each(Object.keys(SMALLEST))('%s', (name) => {
    const history: DrawnHistory = { plan: 'default', facts: SMALLEST[name] ?? [], askedOn: on(22) };
    expect(compareEveryDay(history, name)).toBeNull();
  });
});
