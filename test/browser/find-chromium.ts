/** Where Chromium is on this machine, and what it means for the tests when it is nowhere. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Record<string, string | undefined>;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const USUAL_PLACES = NAMES.map((name) => join('/usr/bin', name));

export const NO_CHROMIUM =
  'The browser test needs Chromium: install it, or set FOURTH_MILE_CHROMIUM to the path of the program.';

/** Null: skip, one line says why. */
export function findChromium(environment: Environment): string | null {
  const named = environment.FOURTH_MILE_CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const onPath = (environment.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...USUAL_PLACES, ...onPath].find((path) => existsSync(path)) ?? null;
}

/** `CI=true` turns a skip into an error. */
export function isRequired({ CI }: Environment): boolean {
  return CI === 'true';
}
