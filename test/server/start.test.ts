/** `npm start` builds exactly when something is missing or older than its sources. */

import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsBuild } from '../../server/start.ts';

const SOURCES = ['shared/a.ts', 'watch-workouts/b.ts', 'server/c.ts', 'web/src/d.tsx', 'package.json'];
const OUTPUTS = ['dist/server/cli.js', 'dist/web/index.html'];
const LONG_AGO = 1_700_000_000;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fourth-mile-start-'));
  for (const path of [...SOURCES, ...OUTPUTS]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), 'x');
  }
  for (const path of [...SOURCES, 'shared', 'watch-workouts', 'server', 'web', 'web/src'])
    await setTime(path, LONG_AGO);
  for (const path of OUTPUTS) await setTime(path, LONG_AGO + 100);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const setTime = (path: string, seconds: number) => utimes(join(root, path), seconds, seconds);

describe('a build', () => {
  it('is not needed when everything is there and newer', () => {
    expect(needsBuild(root)).toBe(false);
  });
  it.each(OUTPUTS)('is needed when %s is missing', async (path) => {
    await rm(join(root, path));
    expect(needsBuild(root)).toBe(true);
  });
  it.each(SOURCES)('is needed when %s is newer', async (path) => {
    await setTime(path, LONG_AGO + 200);
    expect(needsBuild(root)).toBe(true);
  });
  it('is needed when a source was removed', async () => {
    await rm(join(root, 'web/src/d.tsx'));
    expect(needsBuild(root)).toBe(true);
  });
});
