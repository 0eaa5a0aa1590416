/** Tests where Chromium is looked for. */

import { describe, expect, test } from 'vitest';
import { findChromium, isRequired } from './find-chromium.ts';

describe('finding Chromium', () => {
  test('the named program goes before every usual place', () => {
    expect(findChromium({ FOURTH_MILE_CHROMIUM: process.execPath, PATH: '' })).toBe(process.execPath);
  });

  test('a named program that is not there is not replaced by another one', () => {
    expect(findChromium({ FOURTH_MILE_CHROMIUM: '/nowhere/chromium', PATH: process.env.PATH })).toBeNull();
  });

  test('only CI=true makes it an error to have none', () => {
    expect(isRequired({ CI: 'true' })).toBe(true);
    expect(isRequired({ CI: '' })).toBe(false);
    expect(isRequired({})).toBe(false);
  });
});
