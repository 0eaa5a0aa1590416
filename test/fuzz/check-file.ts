/** Sends one file through everything that touches a stranger's bytes, and tells what should not have happened. */

import type { Activity } from '../../shared/activity.ts';
import { readActivity, readStoredWorkout } from '../../shared/fit/activity/read-activity.ts';
import { activityIdentity } from '../../shared/fit/activity-identity.ts';
import type { FitResult } from '../../shared/fit/file/refusal.ts';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import { readOrSalvage } from '../../shared/fit/read-or-salvage.ts';
import { salvageActivity } from '../../shared/fit/salvage/salvage-activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { HeartRateBasis } from '../../shared/run/assessment.ts';
import { downsampleSeries } from '../../shared/run/downsample-series.ts';
import { describeRefusal } from '../../shared/words/refusal-words.ts';
import type { Workout } from '../../shared/workout.ts';
import { isEqual } from './is-equal.ts';

export type Finding = { what: string; detail: string };

const SPORTS = ['runAndWalk', 'any'] as const;
/** What the salvage is for. */
const DAMAGE_CODES = new Set(['truncated', 'wrongChecksum', 'malformed']);
const SAME_IN_COPY = ['startedAt', 'sport', 'totals', 'series', 'laps', 'splits', 'timerSpans'] as const;

const decoder = new TextDecoder('utf-8');
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/**
 * `security.md` 4, row 3: a hostile megabyte in 100 ms, and what any small file may take. The judgement of a run works
 * second by second, so its time may also grow with the seconds, but those must be bounded.
 */
const BUDGET = {
  readingMs: 10,
  readingMsPerByte: 100 / 1024 / 1024,
  assessingMs: 20,
  assessingMsPerByte: 100 / 1024 / 1024,
  assessingMsPerSecond: 0.01,
};
/** A file that claims more timer time than a week lays out more seconds than any run has. */
export const MOST_TIMER_SECONDS = 7 * 86_400;
/** A busy machine makes anything slow once; only what is slow every time is slow. */
const TRIES = 20;

const BASIS: HeartRateBasis = {
  measuredMaximumBpm: 185,
  ageYears: 33,
  formula: 'tanaka',
  restingBpm: null,
  ceilingBpm: null,
  takesMedicineThatLowersHeartRate: false,
};

/** Empty where everything is as it must be. Runs of more timer time than `assessedSeconds` are read, but not judged. */
export function checkFile(bytes: Uint8Array, assessedSeconds = MOST_TIMER_SECONDS): Finding[] {
  const findings: Finding[] = [];
  const before = bytes.slice();
  const readings = SPORTS.map((sports) =>
    attempt(findings, `readActivity ${sports}`, readingBudget(bytes), () =>
      readActivity(bytes, { sports, decodeUtf8 }),
    ),
  );
  const workout = attempt(findings, 'readStoredWorkout', readingBudget(bytes), () =>
    readStoredWorkout(bytes, { decodeUtf8 }),
  );
  for (const reading of [...readings, workout]) checkRefusal(findings, reading);
  const plan = workout?.ok ? workout.value : null;
  const strict = readings.findIndex((reading) => reading?.ok);
  const taken = strict >= 0 ? take(findings, bytes, strict) : isDamaged(readings[0]) ? salvage(findings, bytes) : null;
  // The same run twice would tell nothing more.
  if (taken !== null) {
    checkCopy(findings, bytes, taken);
    checkRun(findings, bytes, taken.activity, plan, assessedSeconds);
  }
  if (!isSameBytes(bytes, before))
    findings.push({ what: 'bytes changed', detail: 'reading changed the bytes it was given' });
  return findings;
}

function readingBudget(bytes: Uint8Array): number {
  return BUDGET.readingMs + bytes.length * BUDGET.readingMsPerByte;
}

/** Undefined where it threw; that, or taking too long, is a finding. */
function attempt<T>(findings: Finding[], name: string, budgetMs: number, run: () => T): T | undefined {
  try {
    let started = performance.now();
    const result = run();
    let fastest = performance.now() - started;
    for (let again = 1; again < TRIES && fastest > budgetMs; again++) {
      started = performance.now();
      run();
      fastest = Math.min(fastest, performance.now() - started);
    }
    if (fastest > budgetMs) {
      findings.push({
        what: `${name}: too slow`,
        detail: `${fastest.toFixed(1)} ms, allowed ${budgetMs.toFixed(1)} ms`,
      });
    }
    return result;
  } catch (error) {
    findings.push({ what: `${name}: throws`, detail: error instanceof Error ? (error.stack ?? '') : String(error) });
    return undefined;
  }
}

/** Every refusal has a stable code and a sentence (`security.md` 4, row 4). */
function checkRefusal(findings: Finding[], result: FitResult<unknown> | undefined): void {
  if (result === undefined || result.ok) return;
  const { refusal } = result;
  const sentences = attempt(findings, 'describeRefusal', BUDGET.readingMs, () => describeRefusal(refusal));
  const isSaid = sentences !== undefined && Object.values(sentences).every((sentence) => String(sentence).length > 0);
  if (!/^[a-zA-Z]+$/.test(refusal.code) || !isSaid) {
    findings.push({ what: 'refusal without words', detail: JSON.stringify(refusal) });
  }
}

function isDamaged(result: FitResult<unknown> | undefined): boolean {
  return result !== undefined && !result.ok && DAMAGE_CODES.has(result.refusal.code);
}

type Taken = { activity: Activity; sports: (typeof SPORTS)[number] };

/** As every caller reads it: a damaged recording behind a whole one marks it. */
function take(findings: Finding[], bytes: Uint8Array, at: number): Taken | null {
  const sports = SPORTS[at] ?? 'any';
  const result = attempt(findings, `readOrSalvage ${sports}`, 2 * readingBudget(bytes), () =>
    readOrSalvage(bytes, { sports, decodeUtf8 }),
  );
  if (result?.ok) return { activity: result.value, sports };
  findings.push({ what: 'whole file refused where damaged ones are read', detail: JSON.stringify(result?.refusal) });
  return null;
}

/** The second, visible way for what was refused; the damage is always told. */
function salvage(findings: Finding[], bytes: Uint8Array): Taken | null {
  for (const sports of SPORTS) {
    const result = attempt(findings, `salvageActivity ${sports}`, readingBudget(bytes), () =>
      salvageActivity(bytes, { sports, decodeUtf8 }),
    );
    checkRefusal(findings, result);
    if (!result?.ok) continue;
    const { activity, damage } = result.value;
    if (activity.damage === null || !isEqual(activity.damage, damage)) {
      findings.push({ what: 'damage not told', detail: JSON.stringify(damage) });
    }
    return { activity, sports };
  }
  return null;
}

/** What is kept of a run reads as the same run: whole where the file was whole, as damaged where it was damaged. */
function checkCopy(findings: Finding[], bytes: Uint8Array, { activity, sports }: Taken): void {
  const copy = attempt(findings, 'invalidatePositions', readingBudget(bytes), () => invalidatePositions(bytes));
  if (copy === undefined) return;
  const again = readOrSalvage(copy, { sports, decodeUtf8 });
  if (again.ok && isSameRun(again.value, activity)) return;
  const what = `kept copy is another run (${activity.damage === null ? 'whole' : 'damaged'})`;
  findings.push({ what, detail: again.ok ? 'reads otherwise' : JSON.stringify(again.refusal) });
}

function isSameRun(one: Activity, other: Activity): boolean {
  const isSameDamage = (one.damage === null) === (other.damage === null);
  return isSameDamage && SAME_IN_COPY.every((key) => isEqual(one[key], other[key]));
}

function checkRun(
  findings: Finding[],
  bytes: Uint8Array,
  activity: Activity,
  workout: Workout | null,
  assessedSeconds: number,
): void {
  const unsound = findUnsoundness(activity);
  if (unsound !== null) findings.push({ what: 'unsound activity', detail: unsound });
  const seconds = activity.totals.timerSeconds;
  if (!(seconds <= MOST_TIMER_SECONDS)) {
    findings.push({ what: 'timer time without bound', detail: `${seconds} s from ${bytes.length} bytes` });
    return;
  }
  if (seconds > assessedSeconds) return;
  const budget = BUDGET.assessingMs + bytes.length * BUDGET.assessingMsPerByte + seconds * BUDGET.assessingMsPerSecond;
  const assessment = attempt(findings, 'assessRun', budget, () => assessRun({ activity, workout, basis: BASIS }));
  const broken = findBrokenNumber(assessment, 'assessment');
  if (broken !== null) findings.push({ what: 'number that is none', detail: broken });
  attempt(findings, 'downsampleSeries', budget, () => downsampleSeries(activity.series));
  attempt(findings, 'activityIdentity', BUDGET.readingMs, () => activityIdentity(activity));
}

/** Columns of one length in order of time, spans in order, and no number that is none outside the columns. */
function findUnsoundness({ series, timerSpans, laps, splits, totals }: Activity): string | null {
  const { elapsedSeconds, timerSeconds } = series;
  const rows = elapsedSeconds.length;
  if (rows === 0) return 'no rows';
  for (const [name, column] of Object.entries(series)) if (column.length !== rows) return `${name} has other rows`;
  for (let row = 0; row < rows; row++) {
    const time = elapsedSeconds[row] as number;
    const timer = timerSeconds[row] as number;
    if (!(time >= 0 && timer >= 0)) return `row ${row} at ${time} s, timer ${timer} s`;
    if (row > 0 && !(time > (elapsedSeconds[row - 1] as number))) return `row ${row} is not later`;
    if (row > 0 && !(timer >= (timerSeconds[row - 1] as number))) return `timer of row ${row} goes back`;
  }
  let reached = 0;
  for (const { startElapsedSeconds, endElapsedSeconds } of timerSpans) {
    if (!(startElapsedSeconds >= reached && endElapsedSeconds >= startElapsedSeconds)) return 'spans out of order';
    reached = endElapsedSeconds;
  }
  return findBrokenNumber({ laps, splits, totals, timerSpans }, 'activity');
}

function findBrokenNumber(value: unknown, path: string): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const broken = findBrokenNumber(inner, `${path}.${key}`);
    if (broken !== null) return broken;
  }
  return null;
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
