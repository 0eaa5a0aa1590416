/** No number that judges a run hides in a rule: each stands in a table that the evidence page lists. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../shared/evidence-number.ts';
import { GAIT_NUMBERS } from '../../shared/run/gait-numbers.ts';

const FOLDER = fileURLToPath(new URL('../../shared/run/', import.meta.url));
/** What only draws, compares files with one another, or marks a place in a table. */
const DECIDES_NOTHING = ['downsample-series.ts', 'recording-tells.ts', 'same-run.ts'];
const NAMES_THAT_COUNT_NOTHING = [
  'MISS',
  'EXTRA',
  'UNREACHED',
  'SECONDS_PER_MINUTE',
  'FACTORS',
  'UNITS_A_MILLISECOND',
  'UNIT',
];

/** Names of constants of a file that are given as bare numbers, alone or in a list or an object. */
function findBareNumbers(source: string): string[] {
  return [...source.matchAll(/^(?:export )?const ([A-Z][A-Z_]*)(?:: [^=]+)? = ([^;]*);/gm)]
    .filter(([, , value]) => /(?:^|[\s[:(,])-?\d/.test((value ?? '').replaceAll(/\/\*.*?\*\/|'[^']*'/gs, '')))
    .map(([, name]) => name ?? '');
}

describe('the rules that judge a run', () => {
  const files = readdirSync(FOLDER).filter((file) => !DECIDES_NOTHING.includes(file));

  it.each(files.filter((file) => !file.endsWith('-numbers.ts')))('keep no number of their own in %s', (file) => {
    const bare = findBareNumbers(readFileSync(FOLDER + file, 'utf8'));
    const deciding = bare.filter((name) => !NAMES_THAT_COUNT_NOTHING.includes(name));
    expect(file === 'compliance.ts' ? deciding.filter((name) => name !== 'COMPLIANCE_NUMBERS') : deciding).toEqual([]);
  });

  it('would be told of one', () => {
    expect(findBareNumbers('const LIMIT = 5;\nexport const LAG = { early: -3 };\nconst WINDOWS = [7, 15];')).toEqual([
      'LIMIT',
      'LAG',
      'WINDOWS',
    ]);
    expect(
      findBareNumbers("const GAIT = valuesOf(GAIT_NUMBERS);\nconst SHORT = GAIT.short;\nconst NAME = '5';"),
    ).toEqual([]);
  });

  it('read the bare values by name', () => {
    expect(valuesOf(GAIT_NUMBERS).runThresholdSteps).toBe(GAIT_NUMBERS.runThresholdSteps.value);
  });
});
