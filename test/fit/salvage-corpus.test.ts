/** Real files damaged in the ways in which files are damaged: nearly all are read in part, all are marked, none is met. */

import { describe, expect, it } from 'vitest';
import type { Activity } from '../../shared/activity.ts';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import { MEASURED_200, runWalk } from '../fixtures/activity-builder.ts';
import { createRandom } from '../fixtures/simulator/random.ts';
import { hasCorpus, readCorpus, readCorpusFile } from './corpus.ts';
import { readHers } from './read-with.ts';

/** `security.md` 4, row 7. */
const SALVAGED_SHARE = 0.95;
const CUTS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99];
const SIZE_AT = 4;
/** Larger files would cost time and tell nothing more. */
const SMALL_BYTES = 300_000;

const entries = hasCorpus() ? readCorpus() : [];
const isWhole = ({ expected }: { expected: string }) => /^(run|walk)/.test(expected);
/** In a triathlon's first legs there is no run yet; the sample of 13 s stands still and names its sport in its last bytes. */
const runs = entries.filter((entry) => isWhole(entry) && !/multisport|chained|damaged-header/.test(entry.file));
const rides = entries.filter(({ expected }) => /^refused: a (ride|training)/.test(expected));

const isSmall = ({ file }: { file: string }) => readCorpusFile(file).length < SMALL_BYTES;

const random = createRandom(17, 'damage');

function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * share));
}

/** The watch died before it wrote the length; some file systems leave zeros behind what was written. */
function neverClosed(bytes: Uint8Array, share: number, zeros: number): Uint8Array {
  const written = cut(bytes, share);
  const left = new Uint8Array(written.length + zeros);
  left.set(written);
  return left.fill(0, SIZE_AT, SIZE_AT + 4);
}

function overwrite(bytes: Uint8Array, from: number, length: number, value: () => number): Uint8Array {
  return bytes.map((byte, at) => (at >= from && at < from + length ? value() : byte));
}

const DAMAGE: [string, (bytes: Uint8Array) => Uint8Array[]][] = [
  ['cut', (bytes) => CUTS.map((share) => cut(bytes, share))],
  ['without its checksum', (bytes) => [bytes.subarray(0, -2), bytes.subarray(0, -1)]],
  [
    'never closed',
    (bytes) => [1, 0.9, 0.4].flatMap((share) => [neverClosed(bytes, share, 0), neverClosed(bytes, share, 4096)]),
  ],
  ['with a header of zeros', (bytes) => [overwrite(bytes, 0, 8, () => 0), overwrite(bytes, 0, 1, () => 0)]],
  [
    'with a changed byte',
    (bytes) =>
      Array.from({ length: 10 }, () => {
        const at = random.whole(14, bytes.length - 3);
        return bytes.with(at, (bytes[at] as number) ^ random.whole(1, 255));
      }),
  ],
];

function outcomeOf(activity: Activity, seconds: number): string | undefined {
  const workout = runWalk(1, Math.max(60, Math.round(seconds)), 0);
  return assessRun({ activity, workout, basis: MEASURED_200 }).compliance?.outcome;
}

describe.skipIf(entries.length === 0)('a real run', () => {
  it.each(DAMAGE)('%s is nearly always read in part', (_how, damage) => {
    let [tried, salvaged] = [0, 0];
    for (const { file } of runs) {
      for (const bytes of damage(readCorpusFile(file))) {
        tried += 1;
        if (readHers(bytes).ok) salvaged += 1;
      }
    }
    expect(tried).toBeGreaterThan(30);
    expect(salvaged / tried).toBeGreaterThanOrEqual(SALVAGED_SHARE);
  });

  it.each(DAMAGE)('%s is marked, never met and never less, however it is planned', (_how, damage) => {
    for (const { file } of runs) {
      const whole = readHers(readCorpusFile(file));
      if (!whole.ok) throw new Error(file);
      for (const bytes of damage(readCorpusFile(file)).slice(0, 4)) {
        const result = readHers(bytes);
        if (!result.ok) continue;
        expect(result.value.damage, file).not.toBeNull();
        for (const seconds of [whole.value.totals.timerSeconds, result.value.series.timerSeconds.at(-1) ?? 0])
          expect(['more', 'cannotTell'], file).toContain(outcomeOf(result.value, seconds));
      }
    }
  });

  it('cut anywhere has no second and no heart rate in it that the whole one does not have', () => {
    // Its session says 56 s less than its records: a rebuilt one holds them all.
    for (const { file } of runs.filter((entry) => entry.file !== 'run-one-minute.fit')) {
      const whole = readHers(readCorpusFile(file));
      if (!whole.ok) throw new Error(file);
      const heartRates = new Map(heartRateBySecond(whole.value));
      for (const share of CUTS) {
        const result = readHers(cut(readCorpusFile(file), share));
        if (!result.ok) continue;
        const invented = heartRateBySecond(result.value).filter(
          ([second, bpm]) => !heartRates.has(second) || !(Number.isNaN(bpm) || bpm === heartRates.get(second)),
        );
        expect(invented, file).toEqual([]);
      }
    }
  });

  it.each(DAMAGE)('%s reads the same from what is kept of it', (_how, damage) => {
    for (const { file } of runs.filter(isSmall)) {
      for (const bytes of damage(readCorpusFile(file)).slice(0, 3)) {
        const result = readHers(bytes);
        if (result.ok) expect(readHers(invalidatePositions(bytes)), file).toEqual(result);
      }
    }
  });
});

function heartRateBySecond({ startedAt, series }: Activity): [second: number, bpm: number][] {
  return Array.from(series.elapsedSeconds, (elapsed, row) => [
    Math.round(startedAt + elapsed),
    series.heartRateBpm[row] as number,
  ]);
}

describe.skipIf(entries.length === 0)('a real ride', () => {
  it.each(DAMAGE)('%s is never taken for a run', (_how, damage) => {
    for (const { file } of rides.filter(isSmall)) {
      for (const bytes of damage(readCorpusFile(file))) expect(readHers(bytes).ok, file).toBe(false);
    }
  });
});
