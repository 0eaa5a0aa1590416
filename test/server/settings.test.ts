/** The service starts only with settings that it can keep. */

import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../server/settings.ts';

const read = (environment: Record<string, string>) => readSettings(environment, '/somewhere');

describe('settings', () => {
  it('are the documented ones when nothing is set', () => {
    expect(read({})).toMatchObject({
      port: 4040,
      host: '127.0.0.1',
      dataDir: '/somewhere/data',
      maxActivityBytes: 16 * 1024 * 1024,
      readingSeconds: 5,
    });
  });

  it('take an empty value as not set', () => {
    expect(read({ FOURTH_MILE_PORT: '' }).port).toBe(4040);
  });

  it('refuse a mistyped name, which would leave the default in force without a word', () => {
    expect(() => read({ FOURTH_MILE_PROT: '80' })).toThrow(/^FOURTH_MILE_PROT is no setting\..*FOURTH_MILE_PORT/);
    expect(read({ FOURTH_MILE_CHROMIUM: '/usr/bin/chromium', OTHER: 'x' }).port).toBe(4040);
  });

  it('take every name of this machine for itself, and no other', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1']) expect(read({ FOURTH_MILE_HOST: host }).host).toBe(host);
    for (const host of ['0.0.0.0', '::', '192.168.1.4', 'example.org']) {
      expect(() => read({ FOURTH_MILE_HOST: host })).toThrow(/accounts come later/);
    }
  });

  it.each([
    ['FOURTH_MILE_PORT', 'four'],
    ['FOURTH_MILE_PORT', '70000'],
    ['FOURTH_MILE_PORT', '-1'],
    ['FOURTH_MILE_MAX_ACTIVITY_BYTES', '0'],
    ['FOURTH_MILE_MAX_ACTIVITY_BYTES', '16 MiB'],
    ['FOURTH_MILE_READING_SECONDS', '1e9'],
  ])('refuse %s=%s in one sentence that names it', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(SettingsError);
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} is set to "${value}".*\\.$`));
  });
});
