/** The drawn histories are worth comparing with: together they meet every decision, rule, symptom level and missing item. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, findBuiltInPlan } from '../../../shared/plan/built-in-plans.ts';
import { type DrawnHistory, drawHistory, liveHistory } from '../../fixtures/histories/random-history.ts';
import { readMarks } from './read-symptoms.ts';
import { decideSecondReading, type OracleDay, readEveryDay } from './second-reading.ts';

const DRAWN_SEEDS = 2000;
const LIVED_SEEDS = 12;

type Coverage = Record<'decision' | 'rule' | 'missing' | 'coming' | 'symptom' | 'week', Map<string, number>>;

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function readHistory({ plan, facts, askedOn }: DrawnHistory): OracleDay[] {
  return readEveryDay(findBuiltInPlan(plan) ?? DEFAULT_PLAN, facts, askedOn);
}

function cover(histories: DrawnHistory[]): Coverage {
  const coverage: Coverage = {
    decision: new Map(),
    rule: new Map(),
    missing: new Map(),
    coming: new Map(),
    symptom: new Map(),
    week: new Map(),
  };
  for (const history of histories) {
    for (const day of readHistory(history)) {
      count(coverage.decision, day.decision);
      count(coverage.rule, String(day.rule));
      count(coverage.week, String(day.week));
      for (const item of day.missing) count(coverage.missing, `${day.decision} ${item}`);
      if (day.coming !== null) count(coverage.coming, String(day.coming.rule));
    }
    for (const mark of readMarks(history.facts)) count(coverage.symptom, `${mark.symptom} ${mark.level}`);
  }
  return coverage;
}

const keys = (counts: Map<string, number>) => [...counts.keys()].sort();
const seeds = (length: number) => Array.from({ length }, (_, seed) => seed);

describe('drawn histories', () => {
  const coverage = cover(seeds(DRAWN_SEEDS).map(drawHistory));

  it('meet every decision', () => {
    expect(keys(coverage.decision)).toEqual(
      ['done', 'hold', 'notReady', 'open', 'pause', 'repeat', 'stepBack', 'unlock', 'wait'].sort(),
    );
  });

  it('meet every rule, and both rules that may be coming', () => {
    expect(keys(coverage.rule)).toEqual(['1', '10', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(keys(coverage.coming)).toEqual(['7', '8']);
  });

  it('miss every item that can be missing', () => {
    const readiness = ['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'].map((item) => `notReady ${item}`);
    const evidence = ['countingSessions', 'days', 'morningAnswers', 'selfCheck', 'strength'].map(
      (item) => `wait ${item}`,
    );
    expect(keys(coverage.missing)).toEqual([...readiness, ...evidence]);
  });

  it('meet every symptom at every level that its row has', () => {
    const rows = ['leak', 'heaviness', 'pelvicPain', 'backPain', 'otherPain'].flatMap((name) =>
      [1, 2, 3].map((level) => `${name} ${level}`),
    );
    expect(keys(coverage.symptom)).toEqual([...rows, 'bleeding 2', 'bleeding 3', 'doming 2', 'doming 3'].sort());
  });

  it('meet every one of these at least five times', () => {
    const rare = Object.values(coverage).flatMap((counts) => [...counts].filter(([, times]) => times < 5));
    expect(rare).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(drawHistory(7)).toEqual(drawHistory(7));
    expect(drawHistory(7)).not.toEqual(drawHistory(8));
  });
});

describe('lived histories', () => {
  const coverage = cover(seeds(LIVED_SEEDS).map((seed) => liveHistory(seed, decideSecondReading)));

  it('open every week of the default plan and are done', () => {
    for (const week of seeds(16)) expect(keys(coverage.week)).toContain(String(week + 1));
    expect(keys(coverage.decision)).toContain('done');
  });

  it('meet what goes wrong, too', () => {
    for (const decision of ['pause', 'repeat', 'stepBack', 'notReady']) {
      expect(keys(coverage.decision)).toContain(decision);
    }
  });
});
