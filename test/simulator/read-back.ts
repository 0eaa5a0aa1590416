/** Reads a simulated file's messages with somebody else's strict reader, field by number, for the simulator's own tests. */

import { readFitMessages } from 'fit-file-parser/raw';
import { MESSAGE } from '../fixtures/simulator/fit-numbers.ts';

export type ReadMessage = {
  message: number;
  fieldNumbers: number[];
  /** Raw number of a field; null where it is absent or invalid. */
  value(fieldNumber: number): number | null;
};

const INVALID = new Map([
  [1, 0xff],
  [2, 0xffff],
  [4, 0xffffffff],
]);

export function readBack(bytes: Uint8Array): ReadMessage[] {
  const { messages, issues } = readFitMessages(Buffer.from(bytes));
  if (issues.length > 0) throw new Error(`Strict reader noticed ${JSON.stringify(issues[0])}.`);
  return messages.map(({ globalMessageNumber, fields }) => ({
    message: globalMessageNumber,
    fieldNumbers: fields.map((field) => field.fieldNumber),
    value: (fieldNumber) => {
      const field = fields.find((candidate) => candidate.fieldNumber === fieldNumber);
      if (field === undefined) return null;
      const value = field.bytes.reduce((sum, byte, place) => sum + byte * 256 ** place, 0);
      return value === INVALID.get(field.size) ? null : value;
    },
  }));
}

export function readOnly(bytes: Uint8Array, name: keyof typeof MESSAGE): ReadMessage[] {
  return readBack(bytes).filter(({ message }) => message === MESSAGE[name]);
}

/** A field that has to be there. */
export function numberAt(message: ReadMessage | undefined, fieldNumber: number): number {
  const value = message?.value(fieldNumber) ?? null;
  if (value === null) throw new Error(`Field ${fieldNumber} is absent.`);
  return value;
}

/** Steps per minute of a record, both feet; null where missing. */
export function cadenceOf(record: ReadMessage): number | null {
  const whole = record.value(4);
  return whole === null ? null : 2 * (whole + (record.value(53) ?? 0) / 128);
}
