/** `npm run fuzz [count] [seed]`: crafted and damaged files by the million; ends with 1 where anything was found. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { drawCase, LONG_SIZES } from './draw-case.ts';
import type { WorkerInput } from './fuzz-worker.ts';
import { addFinding, type FoundCase, type FuzzReport } from './run-fuzz.ts';
import { shrinkCase } from './shrink-case.ts';

const DEFAULT_COUNT = 1_000_000;
const DEFAULT_SEED = 1;
const STRETCH_CASES = 2000;
/** A case that takes longer than this hangs: its thread is ended, and another goes on behind it. */
const HANGING_SECONDS = 60;
const CHECK_MS = 1000;
const SHOWN_BYTES = 400;

/** A thread of Node 20 does not inherit the ability to load TypeScript. */
const START_THREAD = `(async () => {
  const { register } = await import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))});
  register();
  await import(${JSON.stringify(new URL('./fuzz-worker.ts', import.meta.url).href)});
})();`;
/** More threads than this lost, and something is wrong that more cases would not tell. */
const MOST_LOST_THREADS = 20;

type Thread = { current: Int32Array<SharedArrayBuffer>; seen: number; since: number };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function fuzz(count: number, seed: number): Promise<FuzzReport> {
  const total: FuzzReport = { cases: 0, bytes: 0, kinds: {}, found: [] };
  const nextStretch = new Int32Array(new SharedArrayBuffer(4));
  const threads = Math.min(availableParallelism(), Math.ceil(count / STRETCH_CASES));
  let saidAt = performance.now();
  const onReport = (report: FuzzReport) => {
    addReport(total, report);
    if (performance.now() - saidAt < 30_000) return;
    saidAt = performance.now();
    say(`… ${total.cases.toLocaleString('en')} of ${count.toLocaleString('en')}, found ${total.found.length}`);
  };
  await Promise.all(
    Array.from({ length: threads }, () =>
      runThread({ seed, count, stretchCases: STRETCH_CASES, nextStretch }, total, onReport),
    ),
  );
  return total;
}

/** Answers when no stretch is left; a thread that hangs or dies is a finding, and is replaced. */
async function runThread(
  input: Omit<WorkerInput, 'current'>,
  total: FuzzReport,
  onReport: (report: FuzzReport) => void,
): Promise<void> {
  for (let lost = 0; lost < MOST_LOST_THREADS; lost++) {
    const current = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
    const end = await superviseWorker({ ...input, current }, onReport);
    if (end === 'done') return;
    const index = Atomics.load(current, 0);
    const bytes = drawCase(input.seed, Math.max(0, index), LONG_SIZES).bytes;
    addFinding(total.found, { what: `thread ${end}`, detail: `at case ${index}`, index, times: 1, bytes });
  }
}

type WorkerEnd = 'done' | 'hangs' | 'dies';

function superviseWorker(input: WorkerInput, onReport: (report: FuzzReport) => void): Promise<WorkerEnd> {
  const worker = new Worker(START_THREAD, { eval: true, workerData: input });
  const thread: Thread = { current: input.current, seen: -1, since: performance.now() };
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (!isHanging(thread)) return;
      finish('hangs');
      void worker.terminate();
    }, CHECK_MS);
    const finish = (end: WorkerEnd) => {
      clearInterval(watch);
      resolve(end);
    };
    worker.on('message', onReport);
    worker.on('error', (error) => {
      say(`A thread ended: ${error.stack ?? error.message}`);
      finish('dies');
    });
    worker.on('exit', (code) => finish(code === 0 ? 'done' : 'dies'));
  });
}

function isHanging(thread: Thread): boolean {
  const now = Atomics.load(thread.current, 0);
  if (now !== thread.seen) {
    thread.seen = now;
    thread.since = performance.now();
  }
  return performance.now() - thread.since > HANGING_SECONDS * 1000;
}

function addReport(total: FuzzReport, report: FuzzReport): void {
  total.cases += report.cases;
  total.bytes += report.bytes;
  for (const [kind, cases] of Object.entries(report.kinds)) total.kinds[kind] = (total.kinds[kind] ?? 0) + cases;
  for (const found of report.found) addFinding(total.found, found);
}

function describe(found: FoundCase): string {
  const isDeadly = found.what.startsWith('thread ');
  const smallest = isDeadly ? found.bytes : shrinkCase(found.bytes, found.what);
  const hex = Buffer.from(smallest.subarray(0, SHOWN_BYTES)).toString('hex');
  return [
    `FOUND ${found.times} × ${found.what}: ${found.detail}`,
    `  case ${found.index}; smallest: ${smallest.length} bytes ${hex}${smallest.length > SHOWN_BYTES ? '…' : ''}`,
  ].join('\n');
}

function readNumber(text: string | undefined, fallback: number): number {
  const number = text === undefined ? fallback : Number(text.replaceAll(/[_,]/g, ''));
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`"${text}" is no count: fuzz [count] [seed]`);
  return number;
}

const count = readNumber(process.argv[2], DEFAULT_COUNT);
const seed = readNumber(process.argv[3], DEFAULT_SEED);
const started = performance.now();
const report = await fuzz(count, seed);
const seconds = (performance.now() - started) / 1000;
const kinds = Object.entries(report.kinds).map(([kind, cases]) => `${cases.toLocaleString('en')} ${kind}`);
say(`| fuzz, seed ${seed} | |`);
say('| --- | --- |');
say(`| files | ${report.cases.toLocaleString('en')}: ${kinds.sort().join(', ')} |`);
say(`| bytes | ${(report.bytes / 1e6).toFixed(0)} MB, ${Math.round(report.bytes / report.cases)} a file |`);
say(`| time | ${seconds.toFixed(0)} s |`);
say(
  `| thrown, hanging, too slow, unsound, different from the second decode, globals changed | ${report.found.length} |`,
);
for (const found of report.found) say(describe(found));
process.exitCode = report.found.length > 0 || report.cases < count ? 1 : 0;
