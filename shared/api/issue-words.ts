/** What a schema finds wrong with one value, in words: what stands there, what may stand there, and where it is. */

/** As the library tells it before it has a message; every part is there only where the kind of mistake has it. */
export type SchemaIssue = {
  code?: string | undefined;
  input?: unknown;
  expected?: unknown;
  origin?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  inclusive?: unknown;
  keys?: readonly string[];
  values?: readonly unknown[];
  options?: readonly unknown[];
  divisor?: unknown;
};

/** Begins in lower case and has no full stop. A schema's own words about a field go before these. */
export function sayIssue(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return sayWrongType(issue);
    case 'too_small':
      return sayTooSmall(issue);
    case 'too_big':
      return sayTooBig(issue);
    case 'invalid_value':
      return sayNoneOf(issue.input, issue.values ?? []);
    case 'invalid_union':
      return issue.options === undefined ? 'it has none of the possible forms' : sayNoSuchKind(issue);
    case 'unrecognized_keys':
      return `there is no field called ${listQuoted(issue.keys ?? [])} here`;
    case 'not_multiple_of':
      return `it is no multiple of ${String(issue.divisor)}`;
    default:
      return 'it is not written as it should be';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of fields in { }',
  array: 'a list in [ ]',
  null: 'null',
};

function sayWrongType({ expected, input }: SchemaIssue): string {
  if (input === undefined) return 'it is missing';
  if (input === Number.POSITIVE_INFINITY || input === Number.NEGATIVE_INFINITY)
    return 'it is a number beyond all limits';
  const wanted = TYPES[String(expected)] ?? String(expected);
  return `${wanted} is expected here, and not ${showValue(input)}`;
}

function sayTooSmall({ origin, minimum, inclusive }: SchemaIssue): string {
  const least = String(minimum);
  if (origin === 'string') return minimum === 1 ? 'it is empty' : `it needs ${least} characters or more`;
  if (origin === 'array' || origin === 'set') return `it needs ${least} ${minimum === 1 ? 'entry' : 'entries'} or more`;
  return inclusive === false ? `more than ${least}` : `${least} at least`;
}

function sayTooBig({ origin, maximum, inclusive }: SchemaIssue): string {
  const most = String(maximum);
  if (origin === 'string') return `it has room for ${most} characters`;
  if (origin === 'array' || origin === 'set') return `it has room for ${most} ${maximum === 1 ? 'entry' : 'entries'}`;
  return inclusive === false ? `less than ${most}` : `${most} at most`;
}

function sayNoneOf(input: unknown, values: readonly unknown[]): string {
  if (input === undefined) return 'it is missing';
  if (values.length === 1) return `${listQuoted(values)} is expected here, and not ${showValue(input)}`;
  return `${showValue(input)} is none of ${listQuoted(values)}`;
}

/** One of several forms, told apart by a field that is none of theirs; the library hands over all that lies around it. */
function sayNoSuchKind({ options = [] }: SchemaIssue): string {
  return `it is none of ${listQuoted(options)}`;
}

const LONGEST_SHOWN = 40;

/** Short enough for a sentence. */
function showValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

function listQuoted(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

/** A text where a day is asked for, and which is none that we know. */
export function describeNoDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${showValue(text)} is no day; a day is written YYYY-MM-DD`;
  const isKnownYear = text >= '1900' && text < '3000';
  return isKnownYear ? `there is no day ${text}; a day is written YYYY-MM-DD` : 'days go from 1900-01-01 to 2999-12-31';
}

/** What one entry of a list is called. */
const ENTRIES: Readonly<Record<string, string>> = { facts: 'fact', weeks: 'week' };

/** "fact 9, symptoms, leak" for `facts.8.symptoms.leak`: people count from one. Empty for the whole. */
export function namePlace(path: readonly PropertyKey[], whole = 'entry'): string {
  const parts: string[] = [];
  for (const [at, key] of path.entries()) {
    if (typeof key !== 'number') parts.push(String(key));
    else if (at === 0) parts.push(`${whole} ${key + 1}`);
    else parts.push(`${ENTRIES[String(parts.pop())] ?? `${String(path[at - 1])}, entry`} ${key + 1}`);
  }
  return parts.join(', ');
}
