/** What must hold for sound files only: our columns agree with a plain second decode, and developer fields change nothing. */

import { readActivity, readStoredWorkout } from '../../shared/fit/activity/read-activity.ts';
import { decodePart } from '../../shared/fit/file/decode-messages.ts';
import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';
import { readParts } from '../../shared/fit/file/parts.ts';
import { FIT_PROFILE, type MessageName } from '../../shared/fit/file/profile.ts';
import { readText } from '../../shared/fit/file/read-field.ts';
import { decodeUtf8, type Finding } from './check-file.ts';
import type { DrawnFile } from './draw-file.ts';
import { isEqual } from './is-equal.ts';
import { decodeNaively, type NaivePart } from './naive-decode.ts';

/** A sound file may be no run, but it is never called damaged. */
const DAMAGE_CODES = new Set(['empty', 'notFit', 'truncated', 'wrongChecksum', 'malformed']);
const BUDGET = { left: FIT_LIMITS.messages, limit: FIT_LIMITS.messages };

export function checkGrammarFile({ bytes, withoutDeveloperFields }: DrawnFile): Finding[] {
  const result = readActivity(bytes, { sports: 'any', decodeUtf8 });
  if (!result.ok && DAMAGE_CODES.has(result.refusal.code)) {
    return [{ what: 'sound file refused', detail: JSON.stringify(result.refusal) }];
  }
  const different = compareColumns(bytes);
  if (different !== null) return [{ what: 'column differs', detail: different }];
  if (withoutDeveloperFields === null) return [];
  const plain = readActivity(withoutDeveloperFields, { sports: 'any', decodeUtf8 });
  const isSame =
    isEqual(result, plain) &&
    isEqual(readStoredWorkout(bytes, { decodeUtf8 }), readStoredWorkout(withoutDeveloperFields, { decodeUtf8 }));
  return isSame ? [] : [{ what: 'developer fields change the run', detail: 'read with and without them it differs' }];
}

function compareColumns(bytes: Uint8Array): string | null {
  const container = readParts(bytes, FIT_LIMITS);
  if (!container.ok) return 'no container';
  const naive = decodeNaively(bytes);
  if (naive.length !== container.value.parts.length) return `${container.value.parts.length} parts of ${naive.length}`;
  for (const [index, part] of container.value.parts.entries()) {
    const decoded = decodePart(bytes, part, BUDGET);
    if (!decoded.ok) return `part ${index} is refused: ${decoded.refusal.code}`;
    for (const name of Object.keys(FIT_PROFILE) as MessageName[]) {
      const different = compareTable(bytes, name, decoded.value.tables[name], naive[index] as NaivePart);
      if (different !== null) return `part ${index}, ${name}: ${different}`;
    }
  }
  return null;
}

function compareTable(
  bytes: Uint8Array,
  name: MessageName,
  { rows, columns }: { rows: number; columns: Record<string, Float64Array> },
  naive: NaivePart,
): string | null {
  const expected = naive[name];
  if (rows !== expected.length) return `${rows} rows of ${expected.length}`;
  for (const [field, { reading }] of Object.entries(FIT_PROFILE[name].fields)) {
    for (let row = 0; row < rows; row++) {
      const found = columns[field]?.[row] ?? Number.NaN;
      const wanted = expected[row]?.[field];
      const isText = reading === 'text' && !Number.isNaN(found);
      const value = isText ? readText(bytes, found, decodeUtf8) : Number.isNaN(found) ? undefined : found;
      if (value !== wanted) return `${field} of row ${row} is ${value}, and ${wanted} by the second decode`;
    }
  }
  return null;
}
