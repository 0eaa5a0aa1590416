/** A number of the evidence list is found by any word that it shows. */

import { describe, expect, test } from 'vitest';
import { countNumbers, findNumbers } from '../../../web/src/evidence/find-numbers.ts';
import { listEvidence } from '../../../web/src/evidence/list-evidence.ts';

const { groups } = listEvidence();
const idsOf = (query: string) => findNumbers(groups, query).flatMap(({ lines }) => lines.map(({ id }) => id));

describe('finding a number', () => {
  test('finds all of them without a word', () => {
    expect(findNumbers(groups, '  ')).toBe(groups);
    expect(countNumbers(groups)).toBeGreaterThan(100);
  });

  test('finds it by its name, its source and its use, in any case and order', () => {
    expect(idsOf('SINCE the birth')).toContain('readiness.daysSinceBirth');
    expect(idsOf('goom birth')).toContain('readiness.daysSinceBirth');
    expect(idsOf('rule 7')).toContain('gate.highDose');
  });

  test('every word has to be there', () => {
    expect(idsOf('goom leotard')).toEqual([]);
    expect(idsOf('rule 7').length).toBeLessThan(countNumbers(groups));
  });

  test('shows no group without a hit', () => {
    expect(findNumbers(groups, 'highest effort that is easy').map(({ group }) => group)).toEqual(['gate']);
  });
});
