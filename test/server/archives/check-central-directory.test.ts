/** The look at an archive before anything is unpacked: what it finds, and how little it reads and keeps. */

import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../server/archives/archive-error.ts';
import { BULK_LIMITS, SINGLE_LIMITS } from '../../../server/archives/archive-limits.ts';
import { type CheckedDirectory, checkCentralDirectory } from '../../../server/archives/check-central-directory.ts';
import type { RangeReader } from '../../../server/archives/read-range.ts';
import { buildZip, fitLikeBytes } from '../../fixtures/zip-bytes.ts';
import { withFolder } from './unpack-all.ts';

type Look = { checked: CheckedDirectory | ArchiveError; reads: { position: number; bytes: number }[] };

/** Checks the archive, and notes each stretch that is read of it. */
async function lookAt(archive: Buffer, limits = BULK_LIMITS): Promise<Look> {
  return await withFolder(async (folder) => {
    const path = join(folder, 'archive.zip');
    await writeFile(path, archive);
    const file = await open(path, 'r');
    const reads: Look['reads'] = [];
    const noted = {
      stat: () => file.stat(),
      read: (buffer: Buffer, offset: number, bytes: number, position: number) => {
        reads.push({ position, bytes });
        return file.read(buffer, offset, bytes, position);
      },
    };
    try {
      const checked = await checkCentralDirectory(noted as unknown as RangeReader, limits).catch((error: unknown) => {
        if (error instanceof ArchiveError) return error;
        throw error;
      });
      return { checked, reads };
    } finally {
      await file.close();
    }
  });
}

describe('the check of an archive', () => {
  it('finds the entries with their sizes, and the room that each has', async () => {
    const contents = [fitLikeBytes(1000), fitLikeBytes(2000)];
    const archive = buildZip(contents.map((content, index) => ({ name: `${index}.fit`, content, method: 0 })));
    const { checked } = await lookAt(archive);
    expect(checked).toEqual({
      entries: [
        { localOffset: 0, packedBytes: 1000, unpackedBytes: 1000, roomEnd: 1035 },
        { localOffset: 1035, packedBytes: 2000, unpackedBytes: 2000, roomEnd: 3070 },
      ],
      files: 2,
    });
  });
  it('reads the end and the list only, in small stretches', async () => {
    const large = fitLikeBytes(3_000_000);
    const archive = buildZip([{ name: 'large.fit', content: large, method: 0 }]);
    const { reads } = await lookAt(archive);
    expect(Math.min(...reads.map(({ position }) => position))).toBeGreaterThan(large.length - 100_000);
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      name: `${index}.fit`,
      content: large.subarray(0, 20),
    }));
    const list = await lookAt(buildZip(many));
    expect(list.checked).toMatchObject({ files: 20_000 });
    expect(Math.max(...list.reads.map(({ bytes }) => bytes))).toBeLessThanOrEqual(256 * 1024);
  });
  it('finds records on either side of where two stretches meet', async () => {
    // Names of 1 to 700 bytes, so that the ends of the stretches fall on every part of a record.
    const many = Array.from({ length: 2500 }, (_, index) => ({
      name: `${String(index).padStart(1 + (index % 700), '0')}x${index}`,
      content: Buffer.from('x'),
      method: 0,
    }));
    const { checked } = await lookAt(buildZip(many));
    expect(checked).toMatchObject({ files: 2500 });
  });
  it('refuses billions of announced entries, and a list too large or out of place, without reading the list', async () => {
    const entry = { name: 'a.fit', content: fitLikeBytes(100) };
    const billions = await lookAt(buildZip([entry], { isLarge: true, claims: { entries: 2 ** 40 } }));
    expect(billions.checked).toMatchObject({ refusal: { code: 'brokenArchive' } });
    expect(billions.reads.length).toBe(2);
    const beyond = await lookAt(buildZip([entry], { claims: { listBytes: 5000 } }));
    expect(beyond.checked).toMatchObject({ refusal: { code: 'brokenArchive' } });
    expect(beyond.reads.length).toBe(1);
    const many = Array.from({ length: 30_000 }, (_, index) => ({ ...entry, name: `${index}` }));
    const list = await lookAt(buildZip(many), SINGLE_LIMITS);
    expect(list.checked).toMatchObject({ refusal: { code: 'archiveTooLarge', limit: 'list' } });
    expect(list.reads.length).toBe(1);
  });
  it('refuses without reading the list when folders alone are far more than files could have', async () => {
    const folders = (count: number) =>
      buildZip(
        Array.from({ length: count }, (_, index) => ({ name: `${index}/`, content: Buffer.alloc(0), method: 0 })),
      );
    expect((await lookAt(folders(150), SINGLE_LIMITS)).checked).toMatchObject({ files: 0 });
    const { checked, reads } = await lookAt(folders(151), SINGLE_LIMITS);
    expect(checked).toMatchObject({ refusal: { code: 'tooManyEntries', allowed: 50, actual: 151 } });
    expect(reads.length).toBe(1);
  });
  it('does not take names that look like properties of objects for anything else', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { checked } = await lookAt(buildZip(names.map((name) => ({ name, content: fitLikeBytes(50) }))));
    expect(checked).toMatchObject({ files: 4 });
  });
});
