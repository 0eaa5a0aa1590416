/** Walks the messages of one part and tells each one's own time, for what must be known before a damaged part is read. */

import { isTimedMessage, TIMESTAMP } from '../file/decode-messages.ts';
import type { FitPart } from '../file/parts.ts';
import { planReading, readField } from '../file/read-field.ts';
import {
  DEFINITION_HEAD_BYTES,
  FIELD_DEFINITION_BYTES,
  isCompressed,
  LOCAL_MESSAGES,
  type LocalDefinitions,
  walkMessages,
} from '../file/walk-messages.ts';

export type TimedMessage = {
  /** The message lies from here up to, not including, `end`. */
  at: number;
  end: number;
  /** FIT seconds of its `timestamp` field, `NaN` where it has none or no value. */
  time: number;
  /** Its definition has a `timestamp` field, whatever stands in it. */
  isDated: boolean;
  /** Its time is counted on from another message's, in its header alone. */
  isCounted: boolean;
  /** A message of our profile that has a time by the profile. */
  isTimed: boolean;
};

export type TimedVisitor = {
  onDefinition?: (at: number) => void;
  /** One object is used again for every message. */
  onData: (message: TimedMessage) => void;
};

const WALKED_BEFORE = { left: Number.POSITIVE_INFINITY, limit: Number.POSITIVE_INFINITY };

/** For parts that were walked before, up to an end that lies between two messages. */
export function walkTimes(bytes: Uint8Array, part: FitPart, { onDefinition, onData }: TimedVisitor): void {
  const sizes = new Int32Array(LOCAL_MESSAGES);
  const offsets = new Int32Array(LOCAL_MESSAGES).fill(-1);
  const operations = new Uint8Array(LOCAL_MESSAGES);
  const isTimed = new Uint8Array(LOCAL_MESSAGES);
  const message: TimedMessage = { at: 0, end: 0, time: Number.NaN, isDated: false, isCounted: false, isTimed: false };
  walkMessages(bytes, part, WALKED_BEFORE, {
    onDefinition(local, definitions) {
      const place = findTimestamp(bytes, definitions, local);
      sizes[local] = definitions.sizes[local] as number;
      offsets[local] = place?.offset ?? -1;
      operations[local] = place?.operation ?? 0;
      isTimed[local] = isTimedMessage(definitions.globalNumbers[local] as number) ? 1 : 0;
      onDefinition?.((definitions.fieldsAt[local] as number) - DEFINITION_HEAD_BYTES);
    },
    onData(local, at, header) {
      const offset = offsets[local] as number;
      message.at = at - 1;
      message.end = at + (sizes[local] as number);
      message.time = offset < 0 ? Number.NaN : readField(bytes, at + offset, operations[local] as number, 1);
      message.isDated = offset >= 0;
      message.isCounted = offset < 0 && isCompressed(header);
      message.isTimed = isTimed[local] === 1;
      onData(message);
    },
  });
}

function findTimestamp(
  bytes: Uint8Array,
  definitions: LocalDefinitions,
  local: number,
): { offset: number; operation: number } | null {
  const fieldsAt = definitions.fieldsAt[local] as number;
  let offset = 0;
  for (let index = 0; index < (definitions.fieldCounts[local] as number); index++) {
    const at = fieldsAt + index * FIELD_DEFINITION_BYTES;
    const size = bytes[at + 1] as number;
    if (bytes[at] === TIMESTAMP) {
      const reading = planReading('number', size, bytes[at + 2] as number, definitions.isBigEndian[local] === 1);
      if (reading !== null) return { offset, operation: reading.operation };
    }
    offset += size;
  }
  return null;
}
