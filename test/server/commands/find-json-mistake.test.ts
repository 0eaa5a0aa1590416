/** Where a text stops being JSON: agrees with the library about whether, and says where and what. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonMistake } from '../../../server/commands/find-json-mistake.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonMistake', () => {
  it('finds none where the library reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
        const text = JSON.stringify(JSON.parse(json), null, space);
        expect(findJsonMistake(text)).toBeNull();
      }),
    );
  });

  it('finds one wherever the library refuses, and none but a second field or too many levels where it does not', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '"a"',
      '1',
      '-',
      '0',
      '.',
      'e5',
      'true',
      'x',
      ' ',
      '\n',
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.tuple(fc.json(), fc.nat(), piece).map(([json, at, extra]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + extra + json.slice(cut + (at % 3));
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const mistake = findJsonMistake(text);
        if (mistake?.words.includes('second time')) return;
        expect([text, mistake === null]).toEqual([text, isJson(text)]);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['', 1, 1, 'there is nothing in it'],
    ['{"a": 1', 1, 8, 'it ends here, and something is still open'],
    ['{\n  "a": 1,\n}', 3, 1, 'something is missing before "}", or a comma is too many'],
    ['{\r\n"a": 1\r\n"b": 2}', 3, 1, '"\\"" cannot stand here; a comma, or the end of the group is expected'],
    ["{'a': 1}", 1, 2, 'texts stand in straight double quotes (")'],
    ['{"a": “x”}', 1, 7, 'texts stand in straight double quotes (")'],
    [
      '{"a": None}',
      1,
      7,
      '"None" cannot stand here; a text in quotes, a number, true, false, null, { or [ is expected',
    ],
    ['{"a": 01}', 1, 7, '"01" cannot stand here; a text in quotes, a number, true, false, null, { or [ is expected'],
    ['{"a": "x\ny"}', 1, 9, 'a text in quotes goes on over the end of its line, or its closing quote is missing'],
    ['{"a": "x', 1, 7, 'the closing quote of this text is missing'],
    ['{"a": "C:\\Users"}', 1, 10, 'a backslash stands alone; write two of them'],
    ['{} {}', 1, 4, 'something stands behind the end'],
    ['{}}', 1, 3, 'there is one "}" too many'],
    ['[1}', 1, 3, '"}" does not close what is open here'],
    ['{"a": 1, // note\n"b": 2}', 1, 10, 'JSON has no comments; take it out'],
    ['{"met": false, "\\u006det": true}', 1, 16, 'the field "met" stands here a second time'],
    ['\0{\0}\0', 1, 1, 'this is no text in UTF-8; save it as UTF-8'],
  ])('says of %j where and what', (text, line, column, words) => {
    expect(findJsonMistake(text)).toEqual({ line, column, words });
  });

  it('allows the same field in two groups', () => {
    expect(findJsonMistake('[{"a": {"a": 1}}, {"a": 2}]')).toBeNull();
  });
});
