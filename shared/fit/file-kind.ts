/** What kind of FIT file the bytes say they are (`file_id.type`), also where the file is cut off. */

import type { FitTables } from './decode-messages.ts';
import { FIT_PROFILE } from './profile.ts';
import { planReading, readField } from './read-field.ts';
import type { FitRefusal } from './refusal.ts';
import { FIELD_DEFINITION_BYTES, walkMessages } from './walk-messages.ts';

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
  const typeField = FIT_PROFILE.fileId.fields.type;
  let offset = -1;
  let operation = 0;
  let fileIdLocal = -1;
  let found = Number.NaN;
  const part = { start: 0, dataStart: bytes[0] ?? 0, dataEnd: bytes.length };
  walkMessages(
    bytes,
    part,
    { left: PEEKED_MESSAGES, limit: PEEKED_MESSAGES },
    {
      onDefinition(local, { globalNumbers, fieldsAt, fieldCounts, isBigEndian }) {
        if (globalNumbers[local] !== FIT_PROFILE.fileId.message) {
          if (local === fileIdLocal) fileIdLocal = -1;
          return;
        }
        fileIdLocal = local;
        offset = -1;
        let reached = 0;
        for (let index = 0; index < (fieldCounts[local] as number); index++) {
          const at = (fieldsAt[local] as number) + index * FIELD_DEFINITION_BYTES;
          const reading = planReading(
            'number',
            bytes[at + 1] as number,
            bytes[at + 2] as number,
            isBigEndian[local] === 1,
          );
          if (bytes[at] === typeField.number && reading !== null) {
            offset = reached;
            operation = reading.operation;
          }
          reached += bytes[at + 1] as number;
        }
      },
      onData(local, at) {
        if (local === fileIdLocal && offset >= 0 && Number.isNaN(found))
          found = readField(bytes, at + offset, operation, 1);
      },
    },
  );
  return found;
}
