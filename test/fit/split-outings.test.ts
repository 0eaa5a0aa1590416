/** Runs of several outings chained in one file: a file for each, and not one byte of what she recorded is lost. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIT_LIMITS } from '../../shared/fit/file/limits.ts';
import { splitOutings } from '../../shared/fit/split-outings.ts';
import { chain, fileId, fitFile, NOON, smallRun } from '../fixtures/fit-bytes.ts';
import { hasCorpus, readCorpus } from '../server/fixtures/corpus.ts';
import { decodeUtf8, readHers, readRun } from './read-with.ts';

const DAY = 86_400;
const runOf = (day: number, seconds = 10) => fitFile(smallRun({ start: NOON + day * DAY, seconds }));
const settings = () => fitFile([fileId([[0, 'enum', 2]])]);
const split = (...files: Uint8Array[]) => splitOutings(chain(...files), { decodeUtf8 });
const lengths = (outings: Uint8Array[]) => outings.map((outing) => readRun(outing).totals.timerSeconds);

describe('a file with runs of several days', () => {
  it('gives a file for each, byte for byte what the watch wrote', () => {
    const days = [runOf(0, 10), runOf(1, 20), runOf(5, 30)];
    expect(split(...days)).toEqual(days);
  });

  it('is cut too where the later run stands first', () => {
    expect(lengths(split(runOf(3, 20), runOf(0, 10)))).toEqual([20, 10]);
  });

  it('keeps together what is one outing, wherever its parts stand', () => {
    const evening = fitFile(smallRun({ start: NOON + 5000, seconds: 30 }));
    const [first, second, ...more] = split(runOf(0), runOf(1, 20), evening);
    expect(more).toEqual([]);
    expect(first).toEqual(chain(runOf(0), evening));
    expect(second).toEqual(runOf(1, 20));
  });

  it('leaves what is no run with the run before it, and what stands first with the first', () => {
    const ride = fitFile(smallRun({ sport: 2, start: NOON + 2 * DAY }));
    const outings = split(settings(), runOf(0), ride, runOf(1), settings());
    expect(outings).toEqual([chain(settings(), runOf(0), ride), chain(runOf(1), settings())]);
    expect(lengths(outings)).toEqual([10, 10]);
  });

  it('gives a damaged run as a file of its own, and the whole ones before it stay whole', () => {
    const cut = runOf(1, 60).subarray(0, -200);
    const outings = split(runOf(0), cut);
    expect(outings).toEqual([runOf(0), cut]);
    const [whole, damaged] = outings.map(readHers);
    expect(whole).toMatchObject({ ok: true, value: { damage: null } });
    expect(damaged).toMatchObject({ ok: true, value: { damage: { cause: 'truncated' } } });
  });

  it('leaves a part that nobody can read with the run before it, which is then marked', () => {
    const unreadable = runOf(2, 60).subarray(0, 60);
    const outings = split(runOf(0), runOf(1), unreadable);
    expect(outings).toEqual([runOf(0), chain(runOf(1), unreadable)]);
    expect(outings.map(readHers)).toMatchObject([
      { ok: true, value: { damage: null } },
      { ok: true, value: { damage: { cause: 'truncated' } } },
    ]);
  });
});

describe('a file with a damaged run in front of whole ones', () => {
  const long = (day: number) => runOf(day, 60);

  it.each([[1], [3], [200], [1000]])(
    'keeps the whole ones, wherever the first was cut (%i bytes missing)',
    (missing) => {
      const cut = long(0).subarray(0, -missing);
      const outings = split(cut, runOf(1, 20), runOf(2, 30));
      expect(outings).toEqual([cut, runOf(1, 20), runOf(2, 30)]);
      expect(outings.map(readHers)).toMatchObject([
        { ok: true, value: { damage: { cause: 'truncated' } } },
        { ok: true, value: { damage: null } },
        { ok: true, value: { damage: null } },
      ]);
    },
  );

  it('keeps a whole one behind a recording that the watch never closed, and behind one in the middle that was cut', () => {
    const open = long(0).slice(0, -2);
    open.fill(0, 4, 8);
    const cut = long(2).subarray(0, -300);
    expect(split(open, runOf(1))).toEqual([open, runOf(1)]);
    expect(split(runOf(1), cut, runOf(3))).toEqual([runOf(1), cut, runOf(3)]);
  });

  it('keeps a whole one behind a header that can be read no more', () => {
    const beheaded = long(0);
    beheaded[0] = 99;
    expect(split(beheaded, runOf(1)).at(-1)).toEqual(runOf(1));
  });

  it('keeps the whole rest of the same outing, as a file of its own', () => {
    const cut = long(0).subarray(0, -200);
    const rest = fitFile(smallRun({ start: NOON + 600, seconds: 30 }));
    expect(split(cut, rest)).toEqual([cut, rest]);
    expect(split(rest, cut)).toEqual([rest, cut]);
  });

  it('puts what nobody can read behind the whole parts of its run, which it would hide', () => {
    const unreadable = long(2).subarray(0, 60);
    const evening = fitFile(smallRun({ start: NOON + 5000, seconds: 30 }));
    expect(split(unreadable, runOf(0))).toEqual([chain(runOf(0), unreadable)]);
    expect(split(runOf(0), unreadable, evening)).toEqual([chain(runOf(0), evening, unreadable)]);
  });

  it('takes nothing for a run that does not bear its own checksum', () => {
    const cut = long(0).subarray(0, -200);
    const changed = runOf(1);
    changed[40] = (changed[40] as number) ^ 1;
    expect(split(cut, changed)).toEqual([]);
  });
});

describe('a file with nothing to cut', () => {
  it.each<[string, Uint8Array[]]>([
    ['one run', [runOf(0)]],
    ['one outing in two parts', [runOf(0), fitFile(smallRun({ start: NOON + 5000 }))]],
    ['the same run twice', [runOf(0), runOf(0)]],
    ['a run and settings', [runOf(0), settings()]],
    ['no run', [settings(), settings()]],
    ['no FIT file', [Uint8Array.of(1, 2, 3)]],
    ['more parts than a file may have', Array.from({ length: FIT_LIMITS.parts + 1 }, (_, day) => runOf(day))],
  ])('stays as it is: %s', (_, files) => {
    expect(split(...files)).toEqual([]);
  });

  it.skipIf(!hasCorpus)('stays as it is: the real file with parts', () => {
    for (const name of ['chained-activity-settings.fit', 'chained-multiple-header.fit']) {
      expect(splitOutings(readCorpus(name), { decodeUtf8 })).toEqual([]);
    }
  });
});

describe('whatever is chained', () => {
  const part = fc.oneof(
    fc.nat({ max: 6 }).map((day) => runOf(day)),
    fc.constant(settings()),
    fc.nat({ max: 6 }).map((day) => fitFile(smallRun({ sport: 2, start: NOON + day * DAY }))),
  );

  it('every part lies in just one of the files, and every file is a run of another day', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (files) => {
        const outings = split(...files);
        if (outings.length === 0) return;
        expect(outings.reduce((sum, { length }) => sum + length, 0)).toBe(chain(...files).length);
        const days = outings.map((outing) => Math.round(readRun(outing).startedAt / DAY));
        expect(new Set(days).size).toBe(outings.length);
        for (const outing of outings) expect(splitOutings(outing, { decodeUtf8 })).toEqual([]);
      }),
      { seed: 90_301, numRuns: 200 },
    );
  });

  it('every whole file behind the place of a cut is a file again, byte for byte', () => {
    const first = runOf(0, 60);
    fc.assert(
      fc.property(fc.integer({ min: 400, max: first.length - 1 }), fc.nat(3), (length, further) => {
        const whole = Array.from({ length: 1 + further }, (_, at) => runOf(1 + at, 10 + at));
        expect(split(first.subarray(0, length), ...whole).slice(-whole.length)).toEqual(whole);
      }),
      { seed: 90_303, numRuns: 200 },
    );
  });

  it('never throws on bytes that were cut or changed', () => {
    const whole = chain(runOf(0), settings(), runOf(1), runOf(2));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const bytes = whole.slice(0, length);
        if (at < length) bytes[at] = value;
        const outings = splitOutings(bytes, { decodeUtf8 });
        const kept = outings.reduce((sum, outing) => sum + outing.length, 0);
        expect([0, length]).toContain(kept);
      }),
      { seed: 90_302, numRuns: 500 },
    );
  });
});
