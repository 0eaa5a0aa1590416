/** Text that somebody wrote and that is shown as it is: of a given length, and nothing in it that cannot be read. */

import { z } from 'zod';

/** Control characters, and marks that turn the direction of the text around them. */
const UNREADABLE = /[\u202A-\u202E\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u;
const BROKEN_LINE = /[\n\r\t]/;

export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}

export function isOneReadableLine(text: string): boolean {
  return isReadable(text) && !BROKEN_LINE.test(text);
}

export const UNREADABLE_MESSAGE = 'it holds characters that nobody can read';

/** Lines may be broken. */
export const writtenText = (shortest: number, longest: number) =>
  z
    .string()
    .trim()
    .min(shortest, { message: `it needs ${shortest} characters or more` })
    .max(longest, { message: `it has room for ${longest} characters` })
    .refine(isReadable, { message: UNREADABLE_MESSAGE });
