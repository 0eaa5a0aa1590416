/** A run cut at every byte and changed in every byte: nearly always read in part, always marked, never met. */

import { describe, expect, it } from 'vitest';
import type { Activity } from '../../shared/activity.ts';
import { walkMessages } from '../../shared/fit/file/walk-messages.ts';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { ComplianceOutcome } from '../../shared/run/assessment.ts';
import type { Workout } from '../../shared/workout.ts';
import { MEASURED_200, runWalk } from '../fixtures/activity-builder.ts';
import { data, define, type FieldValue, fileId, fitFile, message, NOON, session } from '../fixtures/fit-bytes.ts';
import { makeIntent } from '../fixtures/simulator/intent.ts';
import { createRandom } from '../fixtures/simulator/random.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';
import { hasCorpus, readCorpusFile } from './corpus.ts';
import { readHers, readRun } from './read-with.ts';

const isHere = hasCorpus();
/** `security.md` 4, row 7. */
const SALVAGED_SHARE = 0.95;
/** The verdict is asked for every so many of the files: it is the same code for all of them. */
const JUDGE_EVERY = 5;

const WORKOUT = runWalk(2, 30, 30);
const simulated = simulateRun(makeIntent({ workout: WORKOUT, seed: 3 })).bytes;

function judge(activity: Activity, workout: Workout): ComplianceOutcome | undefined {
  return assessRun({ activity, workout, basis: MEASURED_200 }).compliance?.outcome;
}

const RECORD = 20;

function endOfFirstRecord(bytes: Uint8Array): number {
  let end = 0;
  let [local, size] = [-1, 0];
  const part = { start: 0, dataStart: bytes[0] as number, dataEnd: bytes.length - 2 };
  walkMessages(
    bytes,
    part,
    { left: bytes.length, limit: bytes.length },
    {
      onDefinition(defined, { globalNumbers, sizes }) {
        if (globalNumbers[defined] === RECORD) [local, size] = [defined, sizes[defined] as number];
        else if (local === defined) local = -1;
      },
      onData(of, at) {
        if (end === 0 && of === local) end = at + size;
      },
    },
  );
  return end;
}

function cutEverywhere(bytes: Uint8Array, every: number, workout: Workout) {
  const outcomes = new Set<ComplianceOutcome | undefined>();
  let [cuts, salvaged, unmarked] = [0, 0, 0];
  for (let length = endOfFirstRecord(bytes); length < bytes.length; length += every) {
    const result = readHers(bytes.subarray(0, length));
    cuts += 1;
    if (!result.ok) continue;
    salvaged += 1;
    if (result.value.damage?.isCut !== true) unmarked += 1;
    if (cuts % JUDGE_EVERY === 0) outcomes.add(judge(result.value, workout));
  }
  return { share: salvaged / cuts, unmarked, outcomes };
}

describe('a run that is cut', () => {
  it('at every byte behind its first record is read in part, marked, and never met', () => {
    expect(judge(readRun(simulated), WORKOUT)).toBe('met');
    const { share, unmarked, outcomes } = cutEverywhere(simulated, 1, WORKOUT);
    expect(share).toBeGreaterThan(SALVAGED_SHARE);
    expect(unmarked).toBe(0);
    expect([...outcomes]).toEqual(['cannotTell']);
  });

  it.skipIf(!isHere).each(['run-short-garmin.fit', 'run-crc-mismatch.fit', 'run-smart-recording.fit'])(
    'at every 37th byte is read in part, marked, and never met: %s',
    (file) => {
      const bytes = readCorpusFile(file);
      const whole = readHers(bytes);
      if (!whole.ok) throw new Error(whole.refusal.code);
      const workout = runWalk(1, Math.round(whole.value.totals.timerSeconds), 0);
      const { share, unmarked, outcomes } = cutEverywhere(bytes, 37, workout);
      expect(share).toBeGreaterThan(SALVAGED_SHARE);
      expect(unmarked).toBe(0);
      expect(outcomes.has('met')).toBe(false);
      expect(outcomes.has('less')).toBe(false);
    },
  );
});

describe('a run with one changed byte', () => {
  const random = createRandom(11, 'changed bytes');
  const change = (bytes: Uint8Array, at: number) => {
    const changed = bytes.slice();
    changed[at] = (changed[at] as number) ^ random.whole(1, 255);
    return changed;
  };

  it('anywhere is refused or marked, nearly always read, and never met', () => {
    const outcomes = new Set<ComplianceOutcome | undefined>();
    let [salvaged, unmarked] = [0, 0];
    for (let at = 0; at < simulated.length; at++) {
      const result = readHers(change(simulated, at));
      if (!result.ok) continue;
      salvaged += 1;
      if (result.value.damage === null) unmarked += 1;
      if (at % JUDGE_EVERY === 0) outcomes.add(judge(result.value, WORKOUT));
    }
    expect(salvaged / simulated.length).toBeGreaterThan(0.9);
    expect(unmarked).toBe(0);
    expect(outcomes.has('met')).toBe(false);
    expect(outcomes.has('less')).toBe(false);
  });

  it('is kept without one position, and reads the same from what is kept', () => {
    const { bytes, positions } = makeRunWithPositions();
    expect(countPositions(bytes, positions)).toBeGreaterThan(100);
    for (let at = 0; at < bytes.length; at++) {
      const changed = change(bytes, at);
      const result = readHers(changed);
      if (!result.ok) continue;
      const kept = invalidatePositions(changed);
      expect(countPositions(kept, positions), `changed at ${at}`).toBe(0);
      expect(readHers(kept)).toEqual(result);
    }
  });

  it('or cut anywhere, is kept without one position, and reads the same from what is kept', () => {
    const { bytes, positions } = makeRunWithPositions();
    for (let length = 1; length < bytes.length; length++) {
      const result = readHers(bytes.subarray(0, length));
      if (!result.ok) continue;
      const kept = invalidatePositions(bytes.subarray(0, length));
      expect(kept.length).toBe(length);
      expect(countPositions(kept, positions), `cut at ${length}`).toBe(0);
      expect(readHers(kept)).toEqual(result);
    }
  });
});

/** As watches write it: few definitions, many records, positions in records, laps and the session. */
function makeRunWithPositions(): { bytes: Uint8Array; positions: Set<number> } {
  const random = createRandom(5, 'positions');
  const positions = new Set<number>();
  const position = (number: number): FieldValue => {
    const value = random.whole(0x2000_0000, 0x2fff_ffff);
    positions.add(value);
    return [number, 'sint32', value];
  };
  const record = (second: number): FieldValue[] => [
    [253, 'uint32', NOON + second],
    position(0),
    position(1),
    [5, 'uint32', second * 250],
    [2, 'uint16', 2500],
    [3, 'uint8', 130],
    [4, 'uint8', 83],
  ];
  const lap = (start: number): FieldValue[] => [
    [253, 'uint32', NOON + start + 30],
    [2, 'uint32', NOON + start],
    ...[3, 4, 5, 6].map(position),
    [7, 'uint32', 30_000],
    [8, 'uint32', 30_000],
  ];
  const records = Array.from({ length: 60 }, (_, second) => data(record(second), { local: 1 }));
  const bytes = fitFile([
    fileId(),
    message(12, [[0, 'enum', 1]], { local: 2 }),
    define(20, record(0), { local: 1 }),
    ...records.slice(0, 30),
    define(19, lap(0), { local: 3 }),
    data(lap(0), { local: 3 }),
    ...records.slice(30),
    data(lap(30), { local: 3 }),
    session({ seconds: 60, more: [position(3), position(4)] }),
  ]);
  return { bytes, positions };
}

/** Anywhere in the bytes, in step or out of step, in both byte orders. */
function countPositions(bytes: Uint8Array, positions: Set<number>): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (positions.has(view.getInt32(at, true)) || positions.has(view.getInt32(at, false))) count += 1;
  }
  return count;
}
