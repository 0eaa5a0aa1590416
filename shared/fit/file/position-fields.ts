/** Which FIT fields tell where somebody was: by the profile, by what real files hold, and by what developers declare. */

import { FIT_PROFILE } from './profile.ts';

/**
 * FIT counts positions in semicircles, always as sint32. Real files also keep them in fields and messages without any
 * documentation (corners of a lap, a second pair in records, a maker's own messages), so every sint32 field counts as
 * a position unless it is known to be something else.
 */
export const POSITION_BASE_TYPE = 0x85;

/** Documented sint32 fields that hold no position: message, field (FIT profile). */
const KNOWN_OTHERS: [number, number][] = [
  [18, 168],
  [20, 11],
  [20, 127],
  [167, 4],
  [167, 5],
  [210, 4],
  [262, 1],
  [262, 11],
  [268, 17],
  [312, 26],
  [313, 12],
  [393, 1],
  [393, 11],
];

/** Messages whose sint32 fields are the watch's own settings, sensors and fitness figures, compared on real files. */
const MESSAGES_WITHOUT_POSITIONS = new Set([13, 79, 104, 140]);

/** What the reader takes as something else is none either, whatever base type a file gives it. */
const READ_FIELDS = Object.values(FIT_PROFILE).flatMap(({ message, fields }) =>
  Object.values(fields).map(({ number }): [number, number] => [message, number]),
);

const OTHER_KEYS = new Set([...KNOWN_OTHERS, ...READ_FIELDS].map(([message, field]) => message * 256 + field));

/** For native fields of base type `POSITION_BASE_TYPE`. */
export function isPosition(message: number, field: number): boolean {
  return !MESSAGES_WITHOUT_POSITIONS.has(message) && !OTHER_KEYS.has(message * 256 + field);
}

/** What a `field_description` says of a developer field. */
export type DeveloperFieldDescription = {
  baseType: number;
  name: string;
  units: string;
  nativeMessage: number;
  nativeField: number;
};

/** Documented positions that a developer field can stand for: message, fields (FIT profile). */
const NATIVE_POSITIONS = new Map<number, number[]>([
  [18, [3, 4, 29, 30, 31, 32, 38, 39]],
  [19, [3, 4, 5, 6, 27, 28, 29, 30]],
  [20, [0, 1]],
  [32, [2, 3]],
  [312, [21, 22, 23, 24]],
]);
const POSITION_UNITS = /^(semicircles?|deg(rees?)?|°)$/i;
const POSITION_NAMES = /(^|[^a-z])(lat|lon|lng|long|latitude|longitude)([^a-z]|$)/i;

export function describesPosition({ name, units, nativeMessage, nativeField }: DeveloperFieldDescription): boolean {
  if (NATIVE_POSITIONS.get(nativeMessage)?.includes(nativeField)) return true;
  return POSITION_UNITS.test(units.trim()) || POSITION_NAMES.test(name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_'));
}
