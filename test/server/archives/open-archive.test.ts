/** What people upload, honest: every file comes out once, byte for byte, whatever it was packed in. */

import { open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { downloadZip } from 'client-zip';
import { describe, expect, it } from 'vitest';
import { SINGLE_LIMITS } from '../../../server/archives/archive-limits.ts';
import { buildZip, fitLikeBytes, type ZipEntryParts } from '../../fixtures/zip-bytes.ts';
import { sha256, unpackAll, unpackPath, withFolder } from './unpack-all.ts';

const RUN = fitLikeBytes(50_000);
const RUNS = [1, 2, 3].map((seed) => fitLikeBytes(40_000 + seed, seed));
const hashes = (contents: Buffer[]) => contents.map(sha256);
const hashesOf = ({ files }: { files: { sha256: string }[] }) => files.map((file) => file.sha256);

describe('an upload that is no archive', () => {
  it('is handed out as it is', async () => {
    const { items, files } = await unpackAll(RUN, { name: 'C:\\runs\\morning\u202e.fit' });
    expect(items).toMatchObject([{ kind: 'file', place: '', name: 'morning.fit', bytes: RUN.length }]);
    expect(files[0]?.sha256).toBe(sha256(RUN));
  });
  it('is left to the reader to name when it is of another kind', async () => {
    for (const bytes of [Buffer.from('dear watch'), Buffer.alloc(0), buildSelfExtractor()]) {
      const { items } = await unpackAll(bytes, { name: 'letter.txt' });
      expect(items).toMatchObject([{ kind: 'file', name: 'letter.txt', bytes: bytes.length }]);
    }
  });
});

function buildSelfExtractor(): Buffer {
  return buildZip([{ name: 'run.fit', content: RUN }], { prefix: Buffer.from('MZ this is a program') });
}

describe('a compressed file', () => {
  it('is unpacked, and gone when the next item is asked for', async () => {
    const { files } = await unpackAll(gzipSync(RUN), { name: 'run.fit.gz' });
    expect(files).toEqual([{ name: 'run.fit.gz', sha256: sha256(RUN) }]);
  });
  it('of several members is one file', async () => {
    const halves = [RUN.subarray(0, 20_000), RUN.subarray(20_000)].map((half) => gzipSync(half));
    expect(hashesOf(await unpackAll(Buffer.concat(halves)))).toEqual([sha256(RUN)]);
  });
  it('that ends early gives what is there: the checksum of the FIT file has the last word', async () => {
    const packed = gzipSync(RUN);
    const { items } = await unpackAll(packed.subarray(0, packed.length - 5_000));
    expect(items).toMatchObject([{ kind: 'file' }]);
    const [item] = items;
    expect(item?.kind === 'file' && item.bytes).toBeGreaterThan(30_000);
    expect(item?.kind === 'file' && item.bytes).toBeLessThan(RUN.length);
  });
  it.each([1, 512, 1_000_000])('with %i zeros behind it, as from a tape, is read', async (zeros) => {
    expect(hashesOf(await unpackAll(Buffer.concat([gzipSync(RUN), Buffer.alloc(zeros)])))).toEqual([sha256(RUN)]);
  });
});

describe('a zip archive', () => {
  const variants: [string, Partial<ZipEntryParts>][] = [
    ['stored', { method: 0 }],
    ['deflated', { method: 8 }],
    ['with 64-bit numbers', { isLarge: true }],
    ['with sizes behind the data', { hasDescriptor: true }],
    ['stored with sizes behind the data', { method: 0, hasDescriptor: true }],
    ['with an extra field in the header of the entry only', { localExtra: Buffer.alloc(28) }],
    ['packed from a pipe', { unixMode: 0o010600 }],
    ['made on a system without file modes', { unixMode: 0 }],
  ];
  it.each(variants)('%s gives its files in order, byte for byte', async (_, variant) => {
    const entries = RUNS.map((content, index) => ({ name: `run ${index}.fit`, content, ...variant }));
    const seen = await unpackAll(buildZip(entries));
    expect(seen.items[0]).toEqual({ kind: 'archive', place: '', name: 'upload.zip', files: 3 });
    expect(hashesOf(seen)).toEqual(hashes(RUNS));
    expect(seen.items.slice(1).map(({ place, name }) => `${place} ${name}`)).toEqual([
      '1 run 0.fit',
      '2 run 1.fit',
      '3 run 2.fit',
    ]);
  });
  it('is read with a 64-bit end record, and with the longest comment there can be', async () => {
    const entries = [{ name: 'run.fit', content: RUN }];
    for (const parts of [{ isLarge: true }, { comment: Buffer.alloc(0xffff, 0x20) }, { isLarge: true, comment: RUN }]) {
      expect(hashesOf(await unpackAll(buildZip(entries, parts)))).toEqual([sha256(RUN)]);
    }
  });
  it('is read where an entry lies beyond 4 GiB', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'large.zip');
      await writeSparseZip(path, 4.5 * 1024 ** 3);
      expect(hashesOf(await unpackPath(path, folder))).toEqual([sha256(RUN)]);
    });
  });
  it('shows the last part of a name only, and never takes it as a path', async () => {
    const names = ['../../../tmp/up.fit', '/etc/absolute.fit', 'C:\\drive.fit', 'nul\0 .fit', '..', '\u202e\u0007'];
    const seen = await unpackAll(buildZip(names.map((name) => ({ name, content: RUN }))));
    expect(seen.files.map(({ name }) => name)).toEqual([
      'up.fit',
      'absolute.fit',
      'drive.fit',
      'nul .fit',
      '..',
      'a file without a name',
    ]);
    expect(new Set(hashesOf(seen))).toEqual(new Set([sha256(RUN)]));
  });
  it('goes by content and not by name, but asks the reader about everything that calls itself a FIT file', async () => {
    const seen = await unpackAll(
      buildZip([
        { name: 'run.txt', content: RUN },
        { name: 'notes.FIT', content: Buffer.from('notes') },
        { name: 'empty.fit', content: Buffer.alloc(0), method: 0 },
        { name: 'letter.fit.gz', content: gzipSync(Buffer.from('letter')) },
      ]),
    );
    expect(seen.files.map(({ name }) => name)).toEqual(['run.txt', 'notes.FIT', 'empty.fit', 'letter.fit.gz']);
  });
  it('skips with its kind what is no FIT file', async () => {
    const seen = await unpackAll(
      buildZip([
        { name: 'activities/', content: Buffer.alloc(0), method: 0, unixMode: 0o040755 },
        { name: 'activities/run.fit', content: RUN },
        { name: '__MACOSX/activities/._run.fit', content: fitLikeBytes(200) },
        { name: '.DS_Store', content: Buffer.from('Bud1') },
        { name: 'profile.csv', content: Buffer.from('a,b\n1,2\n') },
        { name: 'photo.jpg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]) },
        { name: 'track.gpx', content: Buffer.from('<?xml version="1.0"?><gpx></gpx>') },
        { name: 'table.csv.gz', content: gzipSync(Buffer.from('a,b\n')) },
        { name: 'data.bin', content: Buffer.from([0, 1, 2, 3]) },
        { name: 'nothing', content: Buffer.alloc(0), method: 0 },
      ]),
    );
    expect(seen.files.map(({ name }) => name)).toEqual(['run.fit']);
    expect(seen.skipped).toEqual([
      'folder',
      'systemFile',
      'systemFile',
      'text',
      'image',
      'gpxOrTcx',
      'text',
      'unknown',
      'unknown',
    ]);
    expect(seen.items[0]).toMatchObject({ files: 7 });
  });
  it('names archives of kinds that it does not open: runs may lie in them', async () => {
    const rar = Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), Buffer.alloc(50)]);
    const tar = Buffer.concat([Buffer.from('run.fit'), Buffer.alloc(250), Buffer.from('ustar\x0000'), RUN]);
    const seen = await unpackAll(
      buildZip([
        { name: 'runs.rar', content: rar },
        { name: 'runs.tar.gz', content: gzipSync(tar) },
        { name: 'run.fit', content: RUN },
      ]),
    );
    const refusal = { code: 'unknownArchive' };
    expect(seen.refusals).toEqual([
      { name: 'runs.rar', refusal },
      { name: 'runs.tar.gz', refusal },
    ]);
    expect(seen.files.map(({ name }) => name)).toEqual(['run.fit']);
    expect((await unpackAll(rar)).refusals).toMatchObject([{ refusal }]);
    expect((await unpackAll(gzipSync(tar))).refusals).toMatchObject([{ refusal }]);
  });
  it.each([1, 1_000_000])('is read where %i bytes lie behind the packed data of an entry', async (spare) => {
    const packed = Buffer.concat([deflateRawSync(RUN), fitLikeBytes(spare)]);
    const entry = { name: 'run.fit', content: RUN, packed };
    expect(hashesOf(await unpackAll(buildZip([entry, { ...entry, name: 'again.fit' }])))).toEqual(hashes([RUN, RUN]));
  });
  it('is read as our own downloads are made', async () => {
    const response = downloadZip(RUNS.map((input, index) => ({ name: `${index}.fit`, input, lastModified: 0 })));
    expect(hashesOf(await unpackAll(Buffer.from(await response.arrayBuffer())))).toEqual(hashes(RUNS));
  });
  it('says so when there is no FIT file in it', async () => {
    const seen = await unpackAll(buildZip([{ name: 'profile.csv', content: Buffer.from('a,b\n') }]));
    expect(seen.refusals).toEqual([{ name: 'upload.zip', refusal: { code: 'nothingInside' } }]);
  });
  it('of compressed files is read, as Strava exports them', async () => {
    const entries = RUNS.map((run, index) => ({
      name: `activities/${index}.fit.gz`,
      content: gzipSync(run),
      method: 0,
    }));
    expect(hashesOf(await unpackAll(buildZip(entries), { limits: SINGLE_LIMITS }))).toEqual(hashes(RUNS));
  });
  it('leaves nothing behind when the reader stops in the middle', async () => {
    const inner = buildZip(RUNS.map((content, index) => ({ name: `${index}.fit`, content })));
    const seen = await unpackAll(buildZip([{ name: 'inner.zip', content: inner }]), { stopAfter: 3 });
    expect(seen.files.length).toBe(1);
  });
});

/** One entry behind a hole that takes no space on the disk. */
async function writeSparseZip(path: string, offset: number): Promise<void> {
  const small = buildZip([{ name: 'run.fit', content: RUN, method: 0, isLarge: true }], { isLarge: true });
  const local = 30 + 'run.fit'.length + RUN.length;
  const moved = buildZip(
    [{ name: 'run.fit', content: RUN, method: 0, isLarge: true, claims: { localOffset: offset } }],
    {
      isLarge: true,
      claims: { listOffset: offset + local },
    },
  );
  const tail = Buffer.from(moved.subarray(local));
  // The locator of the 64-bit end record: the place moves with everything else.
  const locator = tail.indexOf('PK\x06\x07', 0, 'latin1');
  tail.writeBigUInt64LE(tail.readBigUInt64LE(locator + 8) + BigInt(offset), locator + 8);
  await writeFile(path, Buffer.from('PK\x03\x04', 'latin1'));
  await truncate(path, offset);
  const file = await open(path, 'r+');
  await file.write(small.subarray(0, local), 0, local, offset);
  await file.write(tail, 0, tail.length, offset + local);
  await file.close();
}

describe('archives in an archive', () => {
  const inner = (content: Buffer[]) => buildZip(content.map((run, index) => ({ name: `${index}.fit`, content: run })));
  const account = buildZip([
    { name: 'DI_CONNECT/UploadedFiles_0.zip', content: inner(RUNS.slice(0, 2)), method: 0 },
    { name: 'DI_CONNECT/UploadedFiles_1.zip', content: inner(RUNS.slice(2)) },
    { name: 'DI_CONNECT/profile.json', content: Buffer.from('{}') },
  ]);

  it('are read to the second level in an import', async () => {
    const seen = await unpackAll(account);
    expect(hashesOf(seen)).toEqual(hashes(RUNS));
    expect(seen.items.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'archive ',
      'archive 1',
      'file 1/1',
      'file 1/2',
      'archive 2',
      'file 2/1',
      'skipped 3',
    ]);
  });
  it('are refused by themselves in a single upload, and the rest is read', async () => {
    const mixed = buildZip([
      { name: 'inner.zip', content: inner(RUNS) },
      { name: 'run.fit', content: RUN },
    ]);
    const seen = await unpackAll(mixed, { limits: SINGLE_LIMITS });
    expect(seen.refusals).toEqual([{ name: 'inner.zip', refusal: { code: 'tooDeep', allowed: 1 } }]);
    expect(hashesOf(seen)).toEqual([sha256(RUN)]);
  });
  it('go on where they were left, without unpacking what is done', async () => {
    const done = new Set(['1/1', '2']);
    const seen = await unpackAll(account, { isDone: (place) => done.has(place) });
    expect(seen.items.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'archive ',
      'archive 1',
      'file 1/2',
      'skipped 3',
    ]);
    const rest = await unpackAll(account, { isDone: (place) => place !== '' });
    expect(rest.refusals).toEqual([]);
  });
});

describe('ten thousand entries', () => {
  // As in an account's export: a tenth are runs, the rest is what the watch notes beside them.
  const note = Buffer.from('{"steps":1}');
  const contents = Array.from({ length: 10_000 }, (_, index) => (index % 10 === 0 ? fitLikeBytes(40, index) : note));
  const archive = buildZip(contents.map((content, index) => ({ name: `${index}`, content, method: 0 })));

  it('are read one at a time in an import', async () => {
    const seen = await unpackAll(archive);
    expect(hashesOf(seen)).toEqual(hashes(contents.filter((content) => content !== note)));
    expect(seen.skipped.length).toBe(9000);
  });
  it('are refused at once in a single upload', async () => {
    const seen = await unpackAll(archive, { limits: SINGLE_LIMITS });
    expect(seen.items).toEqual([
      {
        kind: 'refused',
        place: '',
        name: 'upload.zip',
        refusal: { code: 'tooManyEntries', allowed: 50, actual: 10_000 },
      },
    ]);
  });
});
