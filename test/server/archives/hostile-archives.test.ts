/** Archives made to harm: each is refused for its own reason or read right, and never costs more than its limits. */

import { crc32, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SINGLE_LIMITS } from '../../../server/archives/archive-limits.ts';
import {
  buildZip,
  fitLikeBytes,
  fitLikeZeros,
  u16,
  type ZipEntryParts,
  type ZipParts,
} from '../../fixtures/zip-bytes.ts';
import { sha256, unpackAll } from './unpack-all.ts';

const RUN = fitLikeBytes(50_000);
const GOOD: ZipEntryParts = { name: 'good.fit', content: RUN };
const MEBIBYTE = 1024 * 1024;

/** The archive is not opened: one item, the refusal. */
async function expectRefused(archive: Buffer, refusal: object): Promise<void> {
  const { items } = await unpackAll(archive);
  expect(items).toEqual([
    { kind: 'refused', place: '', name: 'upload.zip', refusal: expect.objectContaining(refusal) },
  ]);
}

/** The second of two files is refused by itself, and the good one before and after is read. */
async function expectEntryRefused(bad: ZipEntryParts, refusal: object): Promise<void> {
  const { items, files } = await unpackAll(buildZip([GOOD, bad, { ...GOOD, name: 'also good.fit' }]));
  expect(items.slice(2, 3)).toEqual([expect.objectContaining({ kind: 'refused', place: '2', refusal })]);
  expect(files).toEqual([
    { name: 'good.fit', sha256: sha256(RUN) },
    { name: 'also good.fit', sha256: sha256(RUN) },
  ]);
}

describe('an archive whose structure lies', () => {
  const entries = [GOOD, { ...GOOD, name: 'second.fit' }];
  const whole = buildZip(entries);
  const lies: [string, ZipParts][] = [
    ['more entries than there are', { claims: { entries: 3 } }],
    ['fewer entries than there are', { claims: { entries: 1 } }],
    ['no entries, but a list', { claims: { entries: 0 } }],
    ['a list beyond the end of the file', { claims: { listOffset: 0x7fffffff } }],
    [
      'a list that ends inside a record',
      { claims: { entries: 1, listBytes: 2 * 46 + 'good.fitsecond.fit'.length - 1 } },
    ],
    ['a list larger than the file', { claims: { listBytes: 500_000 } }],
    ['a list that begins a byte late', { claims: { listOffset: whole.length - 150 } }],
    [
      'entries before which something was put',
      { prefix: Buffer.from('PK\x03\x04junk', 'latin1'), isPrefixUncounted: true },
    ],
    ['bytes behind the end', { trailing: Buffer.from('tail') }],
    ['a 64-bit list beyond every file', { isLarge: true, claims: { listOffset: 2 ** 53 } }],
    ['billions of entries', { isLarge: true, claims: { entries: 2 ** 40 } }],
  ];
  it.each(lies)('is refused for announcing %s', async (_, parts) => {
    await expectRefused(buildZip(entries, parts), { code: 'brokenArchive' });
  });
  it('is refused for an entry that lies behind the list, or an extra field longer than its record', async () => {
    const behind = { ...GOOD, name: 'behind.fit', isOnlyListed: true, claims: { localOffset: whole.length } };
    await expectRefused(buildZip([...entries, behind]), { code: 'brokenArchive' });
    const extra = { ...GOOD, name: 'extra.fit', listExtra: Buffer.concat([u16(0x5455), u16(900), u16(0)]) };
    await expectRefused(buildZip([...entries, extra]), { code: 'brokenArchive' });
  });
  it('is read with something before it that the offsets count in', async () => {
    const { files } = await unpackAll(buildZip(entries, { prefix: Buffer.from('PK\x03\x04junk', 'latin1') }));
    expect(files.length).toBe(2);
  });
  it('is refused at every place where it can be cut', async () => {
    const small = buildZip([{ name: 'a.fit', content: fitLikeBytes(40) }]);
    for (let bytes = 4; bytes < small.length; bytes++) {
      const { items } = await unpackAll(small.subarray(0, bytes));
      expect(items).toMatchObject([{ kind: 'refused', refusal: { code: 'cutArchive' } }]);
    }
  });
  it('is refused when it is empty or one piece of several', async () => {
    await expectRefused(buildZip([]), { code: 'emptyArchive' });
    await expectRefused(buildZip(entries, { disk: 1 }), { code: 'splitArchive' });
    await expectRefused(buildZip(entries, { disk: 1, isLarge: true }), { code: 'splitArchive' });
  });
});

describe('an archive with entries of a kind that no export has', () => {
  const kinds: [string, Partial<ZipEntryParts>, object][] = [
    ['encrypted', { flags: 0x0001 }, { code: 'lockedArchive' }],
    ['strongly encrypted', { flags: 0x0040 }, { code: 'lockedArchive' }],
    ['a link', { unixMode: 0o120777 }, { code: 'linkInside' }],
    ['packed as LZMA', { method: 14 }, { code: 'unknownMethod', method: 14 }],
    ['of the same name', { name: GOOD.name }, { code: 'duplicateName', first: 1, second: 2 }],
  ];
  it.each(kinds)('is refused for one that is %s', async (_, kind, refusal) => {
    await expectRefused(buildZip([GOOD, { ...GOOD, name: 'odd.fit', ...kind }]), refusal);
  });
});

describe('entries on top of each other', () => {
  it('are refused when many share one place', async () => {
    const first = { name: '000.fit', content: RUN };
    const copies = Array.from({ length: 250 }, (_, index) => ({
      ...first,
      name: `${100 + index}.fit`,
      isOnlyListed: true,
      claims: { localOffset: 0 },
    }));
    await expectRefused(buildZip([first, ...copies]), { code: 'overlappingEntries', offset: 0 });
  });
  it('are refused when one begins inside another', async () => {
    const inside = { ...GOOD, name: 'inside.fit', isOnlyListed: true, claims: { localOffset: 1000, packedBytes: 100 } };
    await expectRefused(buildZip([GOOD, inside]), { code: 'overlappingEntries', offset: 1000 });
  });
  it('give each byte to one file only when a header reaches further than its list says', async () => {
    // The first header's extra field holds the header of the second, so that both would have the same data.
    const shared = { content: RUN, method: 0 };
    const bytes = 1000;
    const claims = { packedBytes: bytes, unpackedBytes: bytes, crc: crc32(RUN.subarray(0, bytes)) };
    const second = { ...shared, name: 'b.fit', claims };
    const header = buildZip([second]).subarray(0, 30 + second.name.length);
    const first = { ...shared, name: 'a.fit', claims, localExtra: Buffer.concat([Buffer.alloc(bytes), header]) };
    const secondAt = 30 + first.name.length + bytes;
    const listed = { ...second, isOnlyListed: true, claims: { ...claims, localOffset: secondAt } };
    const { refusals, files } = await unpackAll(buildZip([first, listed]));
    expect(refusals).toEqual([{ name: 'a.fit', refusal: { code: 'overlappingEntries', offset: secondAt } }]);
    expect(files).toEqual([{ name: 'b.fit', sha256: sha256(RUN.subarray(0, bytes)) }]);
  });
});

describe('one entry that lies', () => {
  const bad = { name: 'bad.fit', content: fitLikeBytes(60_000, 7) };
  it.each([0, 8])('about its size in either direction is refused by itself (method %i)', async (method) => {
    for (const unpackedBytes of [59_999, 60_001, 20, 0, 5 * MEBIBYTE]) {
      const refusal = expect.objectContaining({ code: 'wrongSize', announced: unpackedBytes });
      await expectEntryRefused({ ...bad, method, claims: { unpackedBytes } }, refusal);
    }
  });
  it('about its checksum is refused by itself', async () => {
    await expectEntryRefused({ ...bad, claims: { crc: 1 } }, { code: 'damagedEntry' });
  });
  it('with damaged bytes is refused by itself, wherever they are', async () => {
    const archive = buildZip([GOOD, bad]);
    const start = buildZip([GOOD]).indexOf('PK\x01\x02', 0, 'latin1') + 30 + bad.name.length;
    for (const at of [0, 1, 100, 30_000, 59_000]) {
      const damaged = Buffer.from(archive);
      damaged[start + at] = (damaged[start + at] as number) ^ 0xff;
      const { files, refusals } = await unpackAll(damaged);
      expect(files.length).toBe(1);
      expect(refusals).toEqual([{ name: 'bad.fit', refusal: { code: 'damagedEntry' } }]);
    }
  });
  it('with no header of its own is refused by itself', async () => {
    const archive = buildZip([GOOD, bad]);
    archive[buildZip([GOOD]).indexOf('PK\x01\x02', 0, 'latin1')] = 0;
    const { files, refusals } = await unpackAll(archive);
    expect(files.length).toBe(1);
    expect(refusals).toEqual([{ name: 'bad.fit', refusal: expect.objectContaining({ code: 'brokenArchive' }) }]);
  });
  it('larger than a run can be is refused by itself', async () => {
    const content = fitLikeBytes(16 * MEBIBYTE + 1);
    const refusal = { code: 'entryTooLarge', allowed: 16 * MEBIBYTE, actual: expect.any(Number) };
    await expectEntryRefused({ name: 'large.fit', content, method: 0 }, refusal);
    expect(
      (await unpackAll(buildZip([{ name: 'just.fit', content: content.subarray(0, -1), method: 0 }]))).files.length,
    ).toBe(1);
  });
});

describe('an archive that unpacks to far more than it is', () => {
  it('is refused by the ratio it announces', async () => {
    const bomb = { name: 'bomb.fit', content: fitLikeZeros(8 * MEBIBYTE) };
    await expectRefused(buildZip([bomb]), { code: 'ratioTooHigh', allowed: 200 });
    await expectRefused(buildZip([bomb, { ...GOOD, name: 'ballast-less.fit', content: fitLikeBytes(20) }]), {
      code: 'ratioTooHigh',
    });
  });
  it('is refused by itself when it hides among honest files', async () => {
    const ballast = {
      name: 'ballast.bin',
      content: Buffer.concat([Buffer.from([0]), fitLikeBytes(2 * MEBIBYTE)]),
      method: 0,
    };
    const bomb = { name: 'bomb.fit', content: fitLikeZeros(8 * MEBIBYTE) };
    const { refusals, files } = await unpackAll(buildZip([GOOD, ballast, bomb]));
    expect(refusals).toEqual([
      { name: 'bomb.fit', refusal: { code: 'ratioTooHigh', allowed: 200, actual: expect.any(Number) } },
    ]);
    expect(files.length).toBe(1);
  });
  it('is refused when it announces less than comes', async () => {
    const content = fitLikeZeros(8 * MEBIBYTE);
    const { refusals } = await unpackAll(buildZip([{ name: 'bomb.fit', content, claims: { unpackedBytes: 1000 } }]));
    expect(refusals).toMatchObject([{ refusal: { code: 'wrongSize', announced: 1000 } }]);
  });
  it('is refused when its files together are too much', async () => {
    const content = fitLikeBytes(100_000);
    const entries = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.fit`, content }));
    const { refusals } = await unpackAll(buildZip(entries), { limits: { readBytes: 300_000 } });
    const refusal = { code: 'archiveTooLarge', limit: 'contents', allowed: 300_000, actual: 500_000 };
    expect(refusals).toEqual([{ name: 'upload.zip', refusal }]);
  });
  it('is refused when its list of contents alone is too much', async () => {
    const { refusals } = await unpackAll(buildZip([GOOD]), { limits: { listBytes: 50 } });
    expect(refusals).toMatchObject([{ refusal: { code: 'archiveTooLarge', limit: 'list', allowed: 50 } }]);
  });
  it('stops for good where the limit of the whole upload is reached, on every level', async () => {
    const zipRuns = (seeds: number[]) =>
      buildZip(seeds.map((seed) => ({ name: `${seed}.fit`, content: fitLikeBytes(50_000, seed) })));
    const account = buildZip([
      { name: 'a.zip', content: zipRuns([1, 2, 3, 4]) },
      { name: 'b.zip', content: zipRuns([5, 6]) },
      { name: 'c.zip', content: zipRuns([7]) },
    ]);
    const { files, refusals } = await unpackAll(account, { limits: { readBytes: 420_000 } });
    expect(files.length).toBe(4);
    expect(refusals).toEqual([{ name: 'b.zip', refusal: { code: 'readingLimit', allowed: 420_000 } }]);
  });
  it('is refused as a compressed file, alone and in an archive', async () => {
    const bomb = gzipSync(fitLikeZeros(64 * MEBIBYTE));
    const alone = await unpackAll(bomb, { name: 'bomb.fit.gz' });
    expect(alone.items).toMatchObject([{ kind: 'refused', name: 'bomb.fit.gz', refusal: { code: 'ratioTooHigh' } }]);
    await expectEntryRefused(
      { name: 'bomb.fit.gz', content: bomb, method: 0 },
      { code: 'ratioTooHigh', allowed: 200, actual: expect.any(Number) },
    );
  });
  it('is no way for a large file of any kind to come in', async () => {
    for (const start of ['\x0e\x20\x54\x08\0\0\0\0.FIT', 'video']) {
      const large = Buffer.alloc(16 * MEBIBYTE + 1);
      large.write(start, 'latin1');
      const { refusals } = await unpackAll(large, { name: 'large' });
      const refusal = { code: 'entryTooLarge', allowed: 16 * MEBIBYTE, actual: large.length };
      expect(refusals).toEqual([{ name: 'large', refusal }]);
    }
  });
  it('is refused as a compressed file that holds more than a run, however it is packed', async () => {
    const { refusals } = await unpackAll(gzipSync(fitLikeBytes(16 * MEBIBYTE + 1)), { name: 'large.fit.gz' });
    expect(refusals).toMatchObject([{ refusal: { code: 'entryTooLarge' } }]);
  });
});

describe('archives in archives in archives', () => {
  function nest(levels: number, content: Buffer): Buffer {
    let packed = content;
    for (let level = 0; level < levels; level++) packed = buildZip([{ name: 'inner.zip', content: packed, method: 0 }]);
    return packed;
  }
  it('are opened two levels deep and no deeper', async () => {
    for (const levels of [2, 3, 40]) {
      const { files, refusals } = await unpackAll(nest(levels, buildZip([GOOD])));
      expect(files).toEqual([]);
      expect(refusals).toEqual([{ name: 'inner.zip', refusal: { code: 'tooDeep', allowed: 2 } }]);
    }
    expect((await unpackAll(nest(1, buildZip([GOOD])))).files.length).toBe(1);
  });
  it('are not opened inside a compressed file', async () => {
    for (const inside of [buildZip([GOOD]), gzipSync(RUN)]) {
      const { items } = await unpackAll(gzipSync(inside), { name: 'odd.gz' });
      expect(items).toMatchObject([{ kind: 'refused', name: 'odd.gz', refusal: { code: 'tooDeep' } }]);
    }
  });
  it('share one count of entries, and what is too much is refused by itself', async () => {
    const seeds = [1, 2, 3];
    const inner = (prefix: string) =>
      buildZip(seeds.map((seed) => ({ name: `${prefix}${seed}.fit`, content: fitLikeBytes(60, seed) })));
    const account = buildZip(['a', 'b', 'c'].map((name) => ({ name: `${name}.zip`, content: inner(name) })));
    const { files, refusals } = await unpackAll(account, { limits: { entries: 9 } });
    expect(files.length).toBe(6);
    expect(refusals).toEqual([{ name: 'c.zip', refusal: { code: 'tooManyEntries', allowed: 0, actual: 3 } }]);
  });
  it('are refused where the inner one is a bomb, and the rest is read', async () => {
    const bomb = buildZip([{ name: 'bomb.fit', content: fitLikeZeros(8 * MEBIBYTE) }]);
    await expectEntryRefused(
      { name: 'bomb.zip', content: bomb },
      { code: 'ratioTooHigh', allowed: 200, actual: expect.any(Number) },
    );
  });
  it('are refused where the inner one packs as a bomb', async () => {
    // A zip of stored zeros: small when packed once more.
    const wide = buildZip([{ name: 'zeros.fit', content: fitLikeZeros(8 * MEBIBYTE), method: 0 }]);
    await expectEntryRefusedAmongBallast({ name: 'wide.zip', content: wide });
  });
});

async function expectEntryRefusedAmongBallast(bad: ZipEntryParts): Promise<void> {
  const ballast = { ...GOOD, name: 'ballast.fit', content: fitLikeBytes(MEBIBYTE), method: 0 };
  const { refusals, files } = await unpackAll(buildZip([ballast, bad]));
  expect(refusals).toEqual([
    { name: bad.name, refusal: { code: 'ratioTooHigh', allowed: 200, actual: expect.any(Number) } },
  ]);
  expect(files.length).toBe(1);
}

describe('a compressed file that is damaged', () => {
  const packed = gzipSync(RUN);
  it('in its bytes, its checksum or its header is refused', async () => {
    for (const at of [2, 20_000, packed.length - 6]) {
      const damaged = Buffer.from(packed);
      damaged[at] = (damaged[at] as number) ^ 0xff;
      const { items } = await unpackAll(damaged, { name: 'run.fit.gz' });
      expect(items).toMatchObject([{ kind: 'refused', refusal: { code: 'damagedEntry' } }]);
    }
  });
  it('with something else behind it is refused', async () => {
    const { items } = await unpackAll(Buffer.concat([packed, Buffer.from('garbage')]));
    expect(items).toMatchObject([{ kind: 'refused', refusal: { code: 'damagedEntry' } }]);
  });
});

describe('an ordinary single upload', () => {
  it('takes fifty files with a folder and system leftovers beside them', async () => {
    const entries = Array.from({ length: 50 }, (_, index) => [
      { name: `runs/${index}.fit`, content: fitLikeBytes(60, index) },
      { name: `__MACOSX/runs/._${index}.fit`, content: Buffer.from('x') },
    ]).flat();
    const folder = { name: 'runs/', content: Buffer.alloc(0), method: 0, unixMode: 0o040755 };
    const { files } = await unpackAll(buildZip([folder, ...entries]), { limits: SINGLE_LIMITS });
    expect(files.length).toBe(50);
  });
});
