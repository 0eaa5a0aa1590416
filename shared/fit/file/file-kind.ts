/** What kind of FIT file the bytes say they are (`file_id.type`), also where the file is cut off. */

import { forEachDefinition } from './blank-fields.ts';
import type { FitTables } from './decode-messages.ts';
import type { FitPart } from './parts.ts';
import { FIT_PROFILE, type FieldName } from './profile.ts';
import { planReading, readField } from './read-field.ts';
import type { FitRefusal } from './refusal.ts';
import { type LocalDefinitions, walkMessages } from './walk-messages.ts';

export type FileType = Extract<FitRefusal, { code: 'notActivity' }>['fileType'];

export const ACTIVITY_FILE = 4;

/** FIT profile, type `file`; 49 is undocumented and seen in sleep files. */
const FILE_TYPES = new Map<number, FileType>([
  [1, 'settings'],
  [2, 'settings'],
  [3, 'settings'],
  [5, 'workout'],
  [6, 'course'],
  [9, 'weight'],
  [15, 'monitoring'],
  [28, 'monitoring'],
  [32, 'monitoring'],
  [49, 'sleep'],
]);

/** `file_id` must come first; a few messages later at most. */
const PEEKED_MESSAGES = 16;

export function nameFileType(type: number): FileType {
  return FILE_TYPES.get(type) ?? 'other';
}

/** The part's `file_id.type`, `NaN` where it has none. */
export function fileTypeOf({ fileId }: FitTables): number {
  return fileId.columns.type[0] ?? Number.NaN;
}

/** `file_id.type` of a file that ends too early; `NaN` where it ends before that. */
export function peekFileType(bytes: Uint8Array): number {
  return peekFileId(bytes, { start: 0, dataStart: bytes[0] ?? 0, dataEnd: bytes.length }, 'type');
}

/**
 * A number of the part's `file_id` without reading the part; `NaN` where the first messages hold none. Messages of
 * definitions that are not believed are passed over.
 */
export function peekFileId(
  bytes: Uint8Array,
  part: FitPart,
  field: FieldName<'fileId'>,
  isBelieved: (local: number, definitions: LocalDefinitions) => boolean = () => true,
): number {
  const wanted = FIT_PROFILE.fileId.fields[field].number;
  let offset = -1;
  let operation = 0;
  let fileIdLocal = -1;
  let found = Number.NaN;
  const budget = { left: PEEKED_MESSAGES, limit: PEEKED_MESSAGES };
  walkMessages(bytes, part, budget, {
    onDefinition(local, definitions) {
      const { globalNumbers, fieldsAt, fieldCounts, isBigEndian } = definitions;
      if (globalNumbers[local] !== FIT_PROFILE.fileId.message || !isBelieved(local, definitions)) {
        if (local === fileIdLocal) fileIdLocal = -1;
        return;
      }
      fileIdLocal = local;
      offset = -1;
      let reached = 0;
      forEachDefinition(bytes, fieldsAt[local], fieldCounts[local], (number, size, baseType) => {
        const reading = planReading('number', size, baseType, isBigEndian[local] === 1);
        if (number === wanted && reading !== null) [offset, operation] = [reached, reading.operation];
        reached += size;
      });
    },
    onData(local, at) {
      if (local === fileIdLocal && offset >= 0 && Number.isNaN(found))
        found = readField(bytes, at + offset, operation, 1);
    },
  });
  return found;
}
