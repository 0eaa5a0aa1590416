/** What is wrong with a value, in words: no mistake may come out in the library's own. */

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { namePlace, sayIssue } from '../../shared/api/issue-words.ts';
import { localDay } from '../../shared/api/written-day.ts';

function say(schema: z.ZodType, input: unknown): string | undefined {
  return schema.safeParse(input, { error: sayIssue }).error?.issues[0]?.message;
}

const kinds = z.discriminatedUnion('type', [
  z.object({ type: z.literal('a') }),
  z.object({ type: z.literal('b'), x: z.number() }),
]);

describe('sayIssue', () => {
  const cases: [z.ZodType, unknown, string][] = [
    [z.string(), undefined, 'it is missing'],
    [z.string(), 5, 'a text in quotes is expected here, and not 5'],
    [z.number(), 'five', 'a number is expected here, and not "five"'],
    [z.number(), Number.POSITIVE_INFINITY, 'it is a number beyond all limits'],
    [z.number().int(), 1.5, 'a whole number is expected here, and not 1.5'],
    [z.boolean(), 'yes', 'true or false is expected here, and not "yes"'],
    [z.object({}), [], 'a group of fields in { } is expected here, and not a list'],
    [z.array(z.number()), {}, 'a list in [ ] is expected here, and not a group of fields'],
    [z.number().min(0), -1, '0 at least'],
    [z.number().gt(0), 0, 'more than 0'],
    [z.number().max(10), 11, '10 at most'],
    [z.number().lt(10), 10, 'less than 10'],
    [z.number().int(), 1e300, '9007199254740991 at most'],
    [z.string().min(1), '', 'it is empty'],
    [z.string().max(3), 'long', 'it has room for 3 characters'],
    [z.array(z.number()).min(2), [], 'it needs 2 entries or more'],
    [z.array(z.number()).max(1), [1, 2], 'it has room for 1 entry'],
    [z.enum(['none', 'drops']), 'lots', '"lots" is none of "none", "drops"'],
    [z.enum(['none', 'drops']), undefined, 'it is missing'],
    [z.literal('a'), 'b', '"a" is expected here, and not "b"'],
    [z.enum(['a', 'b']), 'x'.repeat(100), `"${'x'.repeat(39)}… is none of "a", "b"`],
    [kinds, { type: 'c' }, 'it is none of "a", "b"'],
    [kinds, 5, 'a group of fields in { } is expected here, and not 5'],
    [z.union([z.string(), z.number()]), true, 'it has none of the possible forms'],
    [z.strictObject({}), { a: 1, b: 2 }, 'there is no field called "a", "b" here'],
    [z.number().multipleOf(5), 7, 'it is no multiple of 5'],
    [z.string().regex(/x/), 'y', 'it is not written as it should be'],
    [z.string().regex(/x/, { error: 'an x is needed' }), 'y', 'an x is needed'],
    [localDay, '2026-02-30', 'there is no day 2026-02-30; a day is written YYYY-MM-DD'],
    [localDay, '1.3.2026', '"1.3.2026" is no day; a day is written YYYY-MM-DD'],
    [localDay, '3026-01-01', 'days go from 1900-01-01 to 2999-12-31'],
  ];
  it.each(cases)('%# says what stands there and what may stand there', (schema, input, words) => {
    expect(say(schema, input)).toBe(words);
  });
});

describe('namePlace', () => {
  it('counts from one, and calls entries by their name', () => {
    expect(namePlace(['facts', 8, 'symptoms', 'leak'])).toBe('fact 9, symptoms, leak');
    expect(namePlace([2, 'plan', 'weeks', 0, 'repeats'], 'history')).toBe('history 3, plan, week 1, repeats');
    expect(namePlace(['days', 3])).toBe('days, entry 4');
    expect(namePlace(['plan'])).toBe('plan');
    expect(namePlace([])).toBe('');
  });
});
