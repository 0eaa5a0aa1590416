/** Whole FIT files wherever they begin: believed by their own checksum, and searched for at a bounded cost. */

import { describe, expect, it } from 'vitest';
import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';
import { findWholeParts } from '../../shared/fit/whole-parts.ts';
import { chain, fileId, fitFile, smallRun } from '../fixtures/fit-bytes.ts';

const small = () => fitFile([fileId([[0, 'enum', 2]])]);
const starts = (...files: Uint8Array[]) => findWholeParts(chain(...files), FIT_LIMITS).map(({ start }) => start);

describe('whole parts', () => {
  it('are found behind one another, behind a cut and behind bytes of anything', () => {
    const run = fitFile(smallRun());
    const cut = run.subarray(0, -100);
    expect(starts(run, run)).toEqual([0, run.length]);
    expect(starts(cut, run)).toEqual([cut.length]);
    expect(starts(run, Uint8Array.of(1, 2, 3, 0x2e, 0x46), run)).toEqual([0, run.length + 5]);
  });

  it('are not looked for inside a whole one', () => {
    const inner = small();
    const outer = fitFile([
      fileId([
        [0, 'enum', 4],
        [8, 'byte', [...inner]],
      ]),
    ]);
    expect(starts(outer)).toEqual([0]);
  });

  it('are none where the bytes do not begin with a FIT file, or hold more of them than one may', () => {
    expect(starts(Uint8Array.of(1, 2, 3, 4), small())).toEqual([]);
    expect(starts(...Array.from({ length: FIT_LIMITS.parts }, small))).toHaveLength(FIT_LIMITS.parts);
    expect(starts(...Array.from({ length: FIT_LIMITS.parts + 1 }, small))).toEqual([]);
  });

  it('are looked for no longer when made-up headers have cost a checksum of twice the bytes', () => {
    const lies = (count: number) => {
      const rest = new Uint8Array(20_000);
      const headers = Array.from({ length: count }, () => {
        const header = small().slice(0, 12);
        header[0] = 12;
        new DataView(header.buffer).setUint32(4, 15_000, true);
        return header;
      });
      return chain(...headers, rest, small());
    };
    expect(findWholeParts(lies(2), FIT_LIMITS)).toHaveLength(1);
    expect(findWholeParts(lies(3), FIT_LIMITS)).toHaveLength(0);
  });
});
