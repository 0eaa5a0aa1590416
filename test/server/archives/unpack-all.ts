/** Opens an upload for a test and notes every item, with the promises that hold for each: few files at a time, and none left. */

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type ArchiveLimits, BULK_LIMITS } from '../../../server/archives/archive-limits.ts';
import { type OpenOptions, openUpload, type UploadItem } from '../../../server/archives/open-archive.ts';
import type { ArchiveRefusal } from '../../../shared/words/archive-words.ts';

export type Seen = {
  items: UploadItem[];
  /** Of files: name and the SHA-256 of what was at the path while the item was current. */
  files: { name: string; sha256: string }[];
  refusals: { name: string; refusal: ArchiveRefusal }[];
  skipped: string[];
};

export type UnpackParts = {
  limits?: Partial<ArchiveLimits>;
  isDone?: OpenOptions['isDone'];
  name?: string;
  /** Ends early, after so many items. */
  stopAfter?: number;
};

export async function unpackAll(upload: Buffer, parts: UnpackParts = {}): Promise<Seen> {
  return await withFolder(async (folder) => {
    const path = join(folder, 'upload');
    await writeFile(path, upload);
    return await unpackPath(path, folder, parts);
  });
}

export async function unpackPath(path: string, folder: string, parts: UnpackParts = {}): Promise<Seen> {
  const limits = { ...BULK_LIMITS, ...parts.limits };
  const workFolder = join(folder, 'work');
  await mkdir(workFolder);
  const seen: Seen = { items: [], files: [], refusals: [], skipped: [] };
  const { isDone } = parts;
  const options = { workFolder, limits, ...(isDone && { isDone }) };
  for await (const item of openUpload({ path, name: parts.name ?? 'upload.zip' }, options)) {
    await expectFewFiles(workFolder, limits);
    await note(seen, item);
    if (seen.items.length === parts.stopAfter) break;
  }
  expect(await readdir(workFolder)).toEqual([]);
  return seen;
}

/** One unpacked file, and one archive for each level below the upload's own. */
async function expectFewFiles(workFolder: string, limits: ArchiveLimits): Promise<void> {
  const names = (await readdir(workFolder)).sort();
  expect(names.filter((name) => name.endsWith('.fit')).length).toBeLessThanOrEqual(1);
  expect(names.filter((name) => !name.endsWith('.fit')).length).toBeLessThanOrEqual(limits.levels - 1);
}

async function note(seen: Seen, item: UploadItem): Promise<void> {
  seen.items.push(item);
  if (item.kind === 'file') {
    expect((await stat(item.path)).size).toBe(item.bytes);
    seen.files.push({ name: item.name, sha256: sha256(await readFile(item.path)) });
  }
  if (item.kind === 'refused') seen.refusals.push({ name: item.name, refusal: item.refusal });
  if (item.kind === 'skipped') seen.skipped.push(item.looksLike);
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the test makes is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fourth-mile-archives-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
