/** Real files: each gives what is expected of it, and every value is the one that another decoder reads. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Activity } from '../../shared/activity.ts';
import type { FitTable, FitTables } from '../../shared/fit/file/decode-messages.ts';
import { FIT_PROFILE, type MessageName, type ProfileField } from '../../shared/fit/file/profile.ts';
import { readText } from '../../shared/fit/file/read-field.ts';
import type { FitRefusal } from '../../shared/fit/file/refusal.ts';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import { type CorpusEntry, corpusPath, hasCorpus, readCorpus, readCorpusFile } from './corpus.ts';
import { askOracle, countPositions, type OracleAnswer, type OracleTable, type OracleValue } from './oracle.ts';
import { decodeUtf8, read, readRun, tablesOf, workoutOf } from './read-with.ts';

const isHere = hasCorpus();
const entries = isHere ? readCorpus() : [];

/** What `expected` says of refused files, as the refusal. */
const REFUSALS: [RegExp, FitRefusal][] = [
  [/^refused: a ride/, { code: 'otherSport', sportName: 'cycling' }],
  [/^refused: a training session/, { code: 'otherSport', sportName: 'training' }],
  [/^refused: settings/, { code: 'notActivity', fileType: 'settings' }],
  [/^refused: a planned workout/, { code: 'notActivity', fileType: 'workout' }],
  [/^refused: a course/, { code: 'notActivity', fileType: 'course' }],
  [/^refused: sleep/, { code: 'notActivity', fileType: 'sleep' }],
  [/^refused: all-day monitoring/, { code: 'notActivity', fileType: 'monitoring' }],
  [/^refused: weight/, { code: 'notActivity', fileType: 'weight' }],
  [/^damaged: checksum wrong/, { code: 'wrongChecksum', part: 'file' }],
];

/**
 * A triathlon whose last session is a run: as `activities.md` 2 has it, that run is read. (The index calls the file
 * "a swim" after its first session, and reads the run out of another file of the same make-up.)
 */
const RUN_BEHIND_A_SWIM = 'chained-multiple-header.fit';
const isRun = ({ file, expected }: CorpusEntry) => /^(run|walk)/.test(expected) || file === RUN_BEHIND_A_SWIM;
const runs = entries.filter(isRun);
const RUNNING_SPORTS = [1, 11, 17];

describe.skipIf(!isHere)('every real file gives what is expected', () => {
  it.each(entries.filter((entry) => !isRun(entry)))('$file is refused: $expected', ({ file, expected }) => {
    const result = read(readCorpusFile(file));
    const refusal = REFUSALS.find(([pattern]) => pattern.test(expected))?.[1];
    if (refusal === undefined) expect(expected).toMatch(/^damaged: cut off/);
    expect(result).toMatchObject({ ok: false, refusal: refusal ?? { code: 'truncated' } });
  });

  it.each(runs)('$file is a $expected with its totals', (entry) => {
    const bytes = readCorpusFile(entry.file);
    const run = readRun(bytes);
    expect(run.sport).toBe(/^walk/.test(entry.expected) ? 'walking' : 'running');
    expectTotals(run.totals, entry.sessions === 1 ? entry : sumRunningSessions(tablesOf(bytes)));
    expectSoundSeries(run);
  });

  it.each(runs.filter(({ sessions }) => sessions === 1))(
    '$file has its laps and splits',
    ({ file, laps, splits, lapsWithStepIndex }) => {
      const run = readRun(readCorpusFile(file));
      expect([run.laps.length, run.splits.length]).toEqual([laps, splits]);
      expect(run.laps.filter(({ stepIndex }) => stepIndex !== null).length).toBe(lapsWithStepIndex);
    },
  );

  it.each(entries.filter(({ workoutSteps }) => workoutSteps > 0))('$file has a workout to read', ({ file }) => {
    expect(workoutOf(readCorpusFile(file))?.steps.length).toBeGreaterThan(0);
  });

  it('a run with step laps is exact in timer time: laps follow each other and end with the run', () => {
    const run = readRun(readCorpusFile('structured-run-no-stored-steps.fit'));
    const last = run.laps.at(-1);
    expect((last?.startTimerSeconds ?? 0) + (last?.timerSeconds ?? 0)).toBeCloseTo(run.totals.timerSeconds, 3);
    expect(run.followedWorkoutFile).not.toBeNull();
  });

  it('a run with summaries first has its splits of both kinds', () => {
    const { splits, notes, selfEvaluation } = readRun(readCorpusFile('run-walk-splits-fr965.fit'));
    for (const kind of ['run', 'walk', 'stand', 'intervalActive', 'intervalRest'])
      expect(splits.map((split) => split.kind)).toContain(kind);
    expect(notes).toEqual(['summaryFirst']);
    expect(selfEvaluation).toEqual({ effort: 4, feel: 50 });
  });

  it('any sport is read when any will do', () => {
    const rides = entries.filter(({ expected }) => /^refused: a (ride|training)/.test(expected));
    expect(rides.length).toBeGreaterThan(5);
    for (const { file } of rides) expectSoundSeries(readRun(readCorpusFile(file), 'any'));
  });
});

function expectTotals(
  totals: Activity['totals'],
  expected: Pick<CorpusEntry, 'timerSeconds' | 'elapsedSeconds' | 'distanceMeters'>,
): void {
  expect(totals.timerSeconds).toBeCloseTo(expected.timerSeconds ?? Number.NaN, 3);
  expect(totals.elapsedSeconds).toBeCloseTo(expected.elapsedSeconds ?? Number.NaN, 3);
  if (expected.distanceMeters === null) expect(totals.distanceMeters).toBeNull();
  else expect(totals.distanceMeters).toBeCloseTo(expected.distanceMeters, 2);
}

/** The columns that this sums up are compared with the other decoder below. */
function sumRunningSessions({
  session,
}: FitTables): Pick<CorpusEntry, 'timerSeconds' | 'elapsedSeconds' | 'distanceMeters'> {
  const rows = [...session.columns.sport.keys()].filter((row) =>
    RUNNING_SPORTS.includes(session.columns.sport[row] as number),
  );
  const sum = (column: Float64Array) => rows.reduce((total, row) => total + (column[row] as number), 0);
  const { totalTimerTime, totalElapsedTime, totalDistance } = session.columns;
  return {
    timerSeconds: sum(totalTimerTime),
    elapsedSeconds: sum(totalElapsedTime),
    distanceMeters: sum(totalDistance) || null,
  };
}

function expectSoundSeries({ series, totals, laps }: Activity): void {
  const { elapsedSeconds, timerSeconds } = series;
  for (const column of Object.values(series)) expect(column.length).toBe(elapsedSeconds.length);
  let isOrdered = true;
  for (let row = 1; row < elapsedSeconds.length; row++) {
    isOrdered &&= (elapsedSeconds[row] as number) > (elapsedSeconds[row - 1] as number);
    isOrdered &&= (timerSeconds[row] as number) >= (timerSeconds[row - 1] as number);
  }
  expect(isOrdered).toBe(true);
  expect(elapsedSeconds[0]).toBeGreaterThanOrEqual(0);
  expect(timerSeconds.at(-1)).toBeLessThanOrEqual(totals.timerSeconds + 0.001);
  for (const lap of laps) expect(lap.startTimerSeconds).toBeGreaterThanOrEqual(0);
  const lapSum = laps.reduce((sum, lap) => sum + lap.timerSeconds, 0);
  const last = laps.at(-1);
  if (last !== undefined && Math.abs(lapSum - totals.timerSeconds) <= 1) {
    expect(last.startTimerSeconds + last.timerSeconds).toBeCloseTo(lapSum, 6);
  }
}

describe.skipIf(!isHere)('every value of a field that we read', () => {
  let answers: OracleAnswer[] = [];
  beforeAll(() => {
    answers = askOracle(entries.map(({ file }) => corpusPath(file)));
  }, 120_000);

  it.each(entries.map((entry, index) => ({ file: entry.file, index, expected: entry.expected })))(
    'in $file is the one of fit-file-parser',
    ({ file, index, expected }) => {
      const answer = answers[index] as OracleAnswer;
      if (/^damaged|cut off/.test(expected)) {
        // Known difference: cut files are refused by both, wrong checksums by us (the oracle is told to read on).
        expect('error' in answer).toBe(!/checksum/.test(expected));
        return;
      }
      if ('error' in answer) throw new Error(answer.error);
      expect(listDifferences(readCorpusFile(file), answer.tables)).toEqual([]);
    },
  );

  it('is hidden in the copy that is kept, and no other value is changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fourth-mile-'));
    try {
      const whole = entries.filter(({ expected }) => !/^damaged|cut off/.test(expected));
      const copies = whole.map(({ file }) => {
        writeFileSync(join(folder, file), invalidatePositions(readCorpusFile(file)));
        return join(folder, file);
      });
      expect(countPositions(whole.map(({ file }) => corpusPath(file)))).toBeGreaterThan(100_000);
      expect(countPositions(copies)).toBe(0);
      const after = askOracle(copies);
      for (const [index, entry] of whole.entries()) {
        const { file } = entry;
        const before = readCorpusFile(file);
        const kept = invalidatePositions(before);
        expect(kept.length).toBeLessThanOrEqual(before.length);
        expect(read(kept, 'any')).toEqual(dropNote(read(before, 'any'), 'bytesAfterEnd'));
        expect(after[index]).toEqual(answers[entries.indexOf(entry)]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 240_000);
});

function dropNote(result: ReturnType<typeof read>, note: string): ReturnType<typeof read> {
  if (!result.ok) return result;
  return { ok: true, value: { ...result.value, notes: result.value.notes.filter((one) => one !== note) } };
}

type Place = { kind: string; field: string; row: number; ours: unknown; oracle: unknown };

/** Known differences: only the first chained part; see `translate`. */
function listDifferences(bytes: Uint8Array, oracle: Record<MessageName, OracleTable>): Place[] {
  const tables = tablesOf(bytes);
  return Object.entries(oracle).flatMap(([kind, table]): Place[] => {
    const ours: FitTable<string> = tables[kind as MessageName];
    if (ours.rows !== table.rows) return [{ kind, field: 'rows', row: -1, ours: ours.rows, oracle: table.rows }];
    return Object.entries(table.columns).flatMap(([field, values]) => {
      const profile = (FIT_PROFILE[kind as MessageName].fields as Record<string, ProfileField>)[field] as ProfileField;
      const column = ours.columns[field] as Float64Array;
      return values.flatMap((value, row) => {
        const [mine, theirs] = translate(bytes, field, profile, column[row] ?? Number.NaN, value);
        return Object.is(mine, theirs) ? [] : [{ kind, field, row, ours: mine, oracle: theirs }];
      });
    });
  });
}

/** Brings both to one form. Each branch is a known difference of the oracle (`activities.md` 2). */
function translate(
  bytes: Uint8Array,
  field: string,
  { reading }: ProfileField,
  ours: number,
  theirs: OracleValue,
): [unknown, unknown] {
  if (reading === 'text') {
    const text = readText(bytes, ours, decodeUtf8);
    // It drops the NULs of a text and keeps what stands behind them.
    return [text, typeof theirs === 'string' ? theirs.slice(0, text.length) : ''];
  }
  if (Array.isArray(theirs)) {
    // It gives the bytes of a packed field one by one, and a byte of 0xFF as absent although the field is not.
    const [low, middle, high] = theirs.map((byte) => byte ?? 0xff) as [number, number, number];
    return [ours, low | (middle << 8) | (high << 16)];
  }
  // `message_index` and `wkt_step_index` come as objects without their flags.
  const isIndex = field === 'messageIndex' || field === 'stepIndex';
  return [isIndex && !Number.isNaN(ours) ? ours & 0x0fff : ours, theirs ?? Number.NaN];
}
