/** Where a text stops being JSON, and what is wrong there: the library tells neither line nor cause. */

export type JsonMistake = {
  /** Both from 1. */
  line: number;
  column: number;
  /** Goes on behind "Line 3, character 5:". */
  words: string;
};

/** Nobody writes deeper by hand, and what reads the values takes a step for each level. */
const DEEPEST = 100;

/** `isObject`: of named fields. `keys`: those that have come. */
type Level = { isObject: boolean; keys: Set<string> };
type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

type Walk = { text: string; at: number; expected: Expected; levels: Level[] };
type Found = { at: number; words: string };

/** The first mistake of all, a field that stands twice among them; null where there is none. */
export function findJsonMistake(text: string): JsonMistake | null {
  const walk: Walk = { text, at: 0, expected: 'value', levels: [] };
  for (;;) {
    walk.at = skipBlank(text, walk.at);
    if (walk.at === text.length) {
      return walk.expected === 'nothing' ? null : place(text, { at: walk.at, words: sayEnd(text) });
    }
    const mistake = takeNext(walk);
    if (mistake !== null) return place(text, mistake);
  }
}

/** Goes on behind what stands at the place, where it may stand there. */
function takeNext(walk: Walk): Found | null {
  const { text, at, expected, levels } = walk;
  const found = text[at] as string;
  const isValueDue = expected === 'value' || expected === 'valueOrEnd';
  const isKeyDue = expected === 'key' || expected === 'keyOrEnd';
  if (found === '"' && (isValueDue || isKeyDue)) return takeText(walk, isKeyDue);
  if ((found === '{' || found === '[') && isValueDue) return openLevel(walk, found === '{');
  if (isClosing(found, levels.at(-1), expected)) return closeLevel(walk);
  if (found === ':' && expected === 'colon') return goOn(walk, 'value', 1);
  if (found === ',' && expected === 'commaOrEnd') return goOn(walk, levels.at(-1)?.isObject ? 'key' : 'value', 1);
  const word = isValueDue ? matchAt(PLAIN_VALUE, text, at) : '';
  const isWhole = word !== '' && !/[\w.+-]/.test(text[at + word.length] ?? '');
  return isWhole ? goOn(walk, afterValue(levels), word.length) : { at, words: sayUnexpected(text, at, expected) };
}

function goOn(walk: Walk, expected: Expected, characters: number): null {
  walk.at += characters;
  walk.expected = expected;
  return null;
}

function openLevel(walk: Walk, isObject: boolean): Found | null {
  if (walk.levels.length === DEEPEST) return { at: walk.at, words: `it goes more than ${DEEPEST} levels deep` };
  walk.levels.push({ isObject, keys: new Set() });
  return goOn(walk, isObject ? 'keyOrEnd' : 'valueOrEnd', 1);
}

function closeLevel(walk: Walk): null {
  walk.levels.pop();
  return goOn(walk, afterValue(walk.levels), 1);
}

function takeText(walk: Walk, isKey: boolean): Found | null {
  const { text, at, levels } = walk;
  const end = findTextEnd(text, at);
  if (typeof end !== 'number') return end;
  if (!isKey) return goOn(walk, afterValue(levels), end - at);
  const name = readText(text.slice(at, end));
  const keys = levels.at(-1)?.keys;
  if (keys?.has(name)) return { at, words: `the field ${JSON.stringify(name)} stands here a second time` };
  keys?.add(name);
  return goOn(walk, 'colon', end - at);
}

const BLANK = /[ \t\r\n]*/y;
const PLAIN_VALUE = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function skipBlank(text: string, at: number): number {
  return at + matchAt(BLANK, text, at).length;
}

function afterValue(levels: readonly Level[]): Expected {
  return levels.length === 0 ? 'nothing' : 'commaOrEnd';
}

function isClosing(found: string, level: Level | undefined, expected: Expected): boolean {
  const canEnd = expected === 'commaOrEnd' || expected === (level?.isObject ? 'keyOrEnd' : 'valueOrEnd');
  return level !== undefined && canEnd && found === (level.isObject ? '}' : ']');
}

/** Behind the closing quote; or what is wrong before it. */
function findTextEnd(text: string, from: number): number | Found {
  for (let at = from + 1; at < text.length; ) {
    const found = text.charCodeAt(at);
    if (found === 0x22) return at + 1;
    if (found < 0x20)
      return { at, words: 'a text in quotes goes on over the end of its line, or its closing quote is missing' };
    if (found !== 0x5c) at += 1;
    else {
      const escaped = matchAt(ESCAPE, text, at);
      if (escaped === '') return { at, words: 'a backslash stands alone; write two of them' };
      at += escaped.length;
    }
  }
  return { at: from, words: 'the closing quote of this text is missing' };
}

function readText(quoted: string): string {
  return JSON.parse(quoted) as string;
}

function sayEnd(text: string): string {
  return text.trim() === '' ? 'there is nothing in it' : 'it ends here, and something is still open';
}

function sayUnexpected(text: string, at: number, expected: Expected): string {
  const found = text[at] as string;
  if (found === '\0') return 'this is no text in UTF-8; save it as UTF-8';
  if (found === "'" || found === '\u201c' || found === '\u201d') return 'texts stand in straight double quotes (")';
  if (found === '/' || found === '#') return 'JSON has no comments; take it out';
  if (found === '}' || found === ']') return sayWrongEnd(found, expected);
  if (expected === 'nothing') return 'something stands behind the end';
  const word = matchAt(/[\w.+-]+/y, text, at).slice(0, 30) || String.fromCodePoint(text.codePointAt(at) ?? 0);
  return `${JSON.stringify(word)} cannot stand here; ${WANTED[expected]} is expected`;
}

function sayWrongEnd(found: string, expected: Expected): string {
  if (expected === 'nothing') return `there is one "${found}" too many`;
  if (expected === 'key' || expected === 'value')
    return `something is missing before "${found}", or a comma is too many`;
  return `"${found}" does not close what is open here`;
}

const WANTED: Record<Exclude<Expected, 'nothing'>, string> = {
  value: 'a text in quotes, a number, true, false, null, { or [',
  valueOrEnd: 'a value or ]',
  key: 'the name of a field in quotes',
  keyOrEnd: 'the name of a field in quotes, or }',
  colon: 'a colon',
  commaOrEnd: 'a comma, or the end of the group',
};

function place(text: string, { at, words }: Found): JsonMistake {
  const before = text.slice(0, at);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = (before.match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
  return { line, column: at - lineStart + 1, words };
}
