/** Making a folder: with all above it, beside others who make it too, and with an end where none can be made. */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../watch-workouts/make-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fourth-mile-folder-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('makeFolder', () => {
  it('makes every folder above it, with its mode, and is content with one that is there', async () => {
    const path = join(root, 'a', 'b', 'c');
    await makeFolder(path, 0o700);
    await makeFolder(path);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  it('lets twenty make it at once', async () => {
    const path = join(root, 'a', 'b');
    await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)));
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('refuses where a file stands in its place or above it', async () => {
    await writeFile(join(root, 'file'), 'x');
    await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(root, 'file', 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.skipIf(!existsSync('/proc/self'))('ends where the system has no room for folders at all', async () => {
    await expect(makeFolder('/proc/fourth-mile/data')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
