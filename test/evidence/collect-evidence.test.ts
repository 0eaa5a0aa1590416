/** The evidence list holds every number that decides, as the rules read it, each with a mark, a source and plain words. */

import { describe, expect, it } from 'vitest';
import { ADVICE_NUMBERS } from '../../shared/advice/advice-numbers.ts';
import { collectEvidence } from '../../shared/evidence/collect-evidence.ts';
import { GATE_NUMBERS } from '../../shared/gate/gate-numbers.ts';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { PLAN_LINT_NUMBERS } from '../../shared/plan/lint-plan.ts';
import { BIRTH_NUMBERS } from '../../shared/readiness/birth-rule.ts';
import { COMPLIANCE_NUMBERS } from '../../shared/run/compliance.ts';
import { GAIT_NUMBERS } from '../../shared/run/gait-numbers.ts';
import { HEART_RATE_NUMBERS } from '../../shared/run/heart-rate-numbers.ts';
import { INTERVAL_NUMBERS } from '../../shared/run/interval-numbers.ts';
import { STRENGTH_NUMBERS } from '../../shared/strength/moves.ts';
import { EVIDENCE_INTRODUCTION, TAG_WORDS } from '../../shared/words/evidence-words.ts';

const FORBIDDEN = /\b(safe|cleared|normal|abnormal|diagnos\w*|treat\w*|prevent\w*|detect\w*|failed)\b/i;
const entries = collectEvidence();
const find = (id: string) => entries.find((entry) => entry.id === id);

describe('the evidence list', () => {
  it.each(Object.entries({ ...prefix('gate', GATE_NUMBERS), ...prefix('planRemarks', PLAN_LINT_NUMBERS) }))(
    'has %s as the rules have it',
    (id, number) => {
      expect(find(id)).toMatchObject(number);
    },
  );
  it.each(
    Object.entries({
      ...prefix('readiness', BIRTH_NUMBERS),
      ...prefix('strength', STRENGTH_NUMBERS),
      ...prefix('advice', ADVICE_NUMBERS),
    }),
  )('has %s as the advice has it', (id, number) => {
    expect(find(id)).toMatchObject(number);
  });
  it.each(
    Object.entries({
      ...prefix('run', COMPLIANCE_NUMBERS),
      ...prefix('intervals', INTERVAL_NUMBERS),
      ...prefix('gait', GAIT_NUMBERS),
      ...prefix('heartRate', HEART_RATE_NUMBERS),
    }),
  )('has %s as the judging of a run has it', (id, number) => {
    expect(find(id)).toMatchObject(number);
  });
  it('has every week of the plan with its mark', () => {
    DEFAULT_PLAN.weeks.forEach((week, index) => {
      expect(find(`plan.week${index + 1}`)?.tag).toBe(week.tag);
    });
    expect(find('plan.week1')?.value).toBe('3 × (1 min run, 4 min walk)');
  });
  it('names each entry once', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('leaves nothing empty, and words only where there is no single number', () => {
    for (const entry of entries) {
      for (const text of [entry.what, entry.usedIn, entry.source, TAG_WORDS[entry.tag]]) expect(text).toMatch(/\S/);
      if (typeof entry.value === 'number') expect(entry.unit, entry.id).toMatch(/\S/);
      else expect(entry.value, entry.id).toMatch(/\S/);
      expect(JSON.stringify(entry)).not.toMatch(/undefined|NaN/);
    }
  });
  it('keeps to the words of the house', () => {
    const texts = entries.flatMap(({ what, usedIn, value, source }) => [what, usedIn, String(value), source]);
    for (const text of [...texts, EVIDENCE_INTRODUCTION, ...Object.values(TAG_WORDS)])
      expect(text).not.toMatch(FORBIDDEN);
  });
});

describe('the symptom table in the list', () => {
  it('shows the bounds of `plan-and-rules.md` 4.2', () => {
    const bounds = entries.flatMap(({ id, group, value }) =>
      group === 'symptoms' && typeof value === 'number' ? [`${id.replace('symptoms.', '')} over ${value}`] : [],
    );
    expect(bounds).toEqual([
      'heaviness.after.amber over 0',
      'heaviness.after.red over 2',
      'heaviness.morning.stop over 0',
      'pelvicPain.after.amber over 0',
      'pelvicPain.after.red over 2',
      'pelvicPain.morning.red over 0',
      'backPain.after.amber over 1',
      'backPain.after.red over 3',
      'backPain.after.stop over 5',
      'backPain.morning.red over 1',
      'backPain.morning.stop over 5',
      'otherPain.after.amber over 2',
      'otherPain.after.red over 3',
      'otherPain.after.stop over 5',
      'otherPain.morning.red over 2',
      'otherPain.morning.stop over 5',
    ]);
  });
  it('shows the level of every answer that is a word or a yes', () => {
    const levels = entries.flatMap(({ what, group, value }) =>
      group === 'symptoms' && typeof value === 'string' ? [`${what}: ${value}`] : [],
    );
    expect(levels).toEqual([
      'Leaking drops: amber',
      'Leaking more than drops: red',
      'Leaking stool: stop',
      'Spotting that is not a period: red',
      'More bleeding that is not a period: stop',
      'The belly domes in strength work: green',
      'The belly domes in running: red',
      'The belly domes with pain: stop',
      'A bulge: stop',
      'Pelvic or lower-belly pain that is sharp or rising: stop',
      'A change of the wound or scar: stop',
      'Back or pelvic-girdle pain with a limp: stop',
      'Numbness or weakness in a leg: stop',
      'Muscle or joint pain with a limp: stop',
      'Pain on one point of a bone: stop',
    ]);
  });
});

function prefix<Value>(group: string, numbers: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [`${group}.${key}`, value]));
}
