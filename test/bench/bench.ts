/**
 * `npm run bench [folder with @garmin/fitsdk]`: reading, judging, upload to verdict, and memory, side by side in one run.
 * Medians; on a busy machine the ratios say more than the milliseconds.
 */

import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readActivity } from '../../shared/fit/activity/read-activity.ts';
import { invalidatePositions } from '../../shared/fit/invalidate-positions.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import { downsampleSeries } from '../../shared/run/downsample-series.ts';
import { ESTIMATED_34 } from '../run/judge-simulated.ts';
import { listCorpusRuns } from './corpus-agreement.ts';
import { FIT_FILE_PARSER, type FileDecoder, loadGarminSdk, OURS } from './decoders.ts';
import { formatTable, quantile } from './figures.ts';
import { makeHostileFiles } from './hostile-files.ts';
import { type HttpFigures, measureUploads, startService } from './http-bench.ts';
import { measureImport } from './import-bench.ts';
import { type LongRun, simulateLongRun } from './long-runs.ts';
import { raceInTurn, timeOf } from './measure.ts';

const ROUNDS = { hour: 15, tenHours: 7, corpus: 15, stage: 30, hostile: 5, memory: 3 };
/** The aims of the issue and of `security.md` 4, row 3. */
const AIM = { timesFaster: 15, assessMs: 5, timesTheFile: 5, readLargestMs: 250, hostileMs: 100 };
const UPLOADS = { warmUp: 10, oneAtOnce: 60, manyAtOnce: 200, many: 50 };
const IMPORTED_FILES = 1000;
const DAY_SECONDS = 86_400;
/** 2024-01-01T06:00:00Z: every uploaded run has a day of its own, in the past. */
const FIRST_UPLOAD_DAY = 1_704_088_800;

const missed: string[] = [];

function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

function hold(isReached: boolean, what: string): string {
  if (!isReached) missed.push(what);
  return isReached ? 'yes' : '**no**';
}

const milliseconds = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

async function benchReading(decoders: FileDecoder[], hour: LongRun, tenHours: LongRun): Promise<string> {
  const corpus = listCorpusRuns().filter(({ bytes }) => isReadByUs(bytes));
  const sets: [string, Uint8Array[], number][] = [
    ['one hour', [hour.bytes], ROUNDS.hour],
    ['ten hours', [tenHours.bytes], ROUNDS.tenHours],
  ];
  if (corpus.length > 0) {
    sets.push([`${corpus.length} real runs`, corpus.map(({ bytes }) => bytes), ROUNDS.corpus]);
  }
  const rows: (string | number)[][] = [];
  for (const [name, files, rounds] of sets) {
    const contestants = decoders.map((decoder) => ({ name: decoder.name, run: () => decodeAll(decoder, files) }));
    const times = await raceInTurn(contestants, rounds);
    const ours = times.get(OURS.name) ?? Number.NaN;
    const bytes = files.reduce((sum, { length }) => sum + length, 0);
    for (const [decoder, time] of times) {
      const ratio = time / ours;
      const isAim = decoder === FIT_FILE_PARSER.name && name.includes('real');
      const reached = isAim ? hold(ratio >= AIM.timesFaster, `${decoder} only ${ratio.toFixed(1)} × slower`) : '';
      rows.push([
        name,
        decoder,
        (bytes / 1e6).toFixed(2),
        milliseconds(time / files.length),
        (bytes / 1e3 / time).toFixed(0),
        decoder === OURS.name ? '' : `${ratio.toFixed(1)} ×`,
        reached,
      ]);
    }
  }
  return formatTable(['reading', 'by', 'MB', 'ms a run', 'MB/s', 'time of ours', `≥ ${AIM.timesFaster} ×`], rows);
}

function isReadByUs(bytes: Uint8Array): boolean {
  return (OURS.decode(bytes) as { ok: boolean }).ok;
}

async function decodeAll({ decode }: FileDecoder, files: Uint8Array[]): Promise<void> {
  for (const file of files) await decode(file);
}

/** What happens to one upload of an hour's run in the service's threads, step by step. */
async function benchStages({ bytes, workout }: LongRun): Promise<{ table: string; stages: [string, number][] }> {
  const read = readActivity(bytes, { sports: 'runAndWalk', decodeUtf8: (text) => new TextDecoder().decode(text) });
  if (!read.ok) throw new Error(`The simulated hour was refused: ${read.refusal.code}.`);
  const activity = read.value;
  const times = await raceInTurn(
    [
      { name: 'read', run: () => OURS.decode(bytes) },
      { name: 'judge', run: () => assessRun({ activity, workout, basis: ESTIMATED_34 }) },
      { name: 'thin for the chart', run: () => downsampleSeries(activity.series) },
      { name: 'take out positions', run: () => invalidatePositions(bytes) },
    ],
    ROUNDS.stage,
    10,
  );
  const judge = times.get('judge') ?? Number.NaN;
  const table = formatTable(
    ["an hour's run", 'ms', 'aim', 'reached'],
    [...times].map(([name, time]) => [
      name,
      milliseconds(time),
      name === 'judge' ? `< ${AIM.assessMs} ms` : '',
      name === 'judge' ? hold(judge < AIM.assessMs, `judging takes ${judge.toFixed(1)} ms`) : '',
    ]),
  );
  return { table, stages: [...times] };
}

async function benchUploads(stages: [string, number][]): Promise<string> {
  const total = UPLOADS.warmUp + UPLOADS.oneAtOnce + UPLOADS.manyAtOnce;
  const files = Array.from(
    { length: total },
    (_, index) => simulateLongRun(1, FIRST_UPLOAD_DAY + index * DAY_SECONDS).bytes,
  );
  const service = await startService();
  try {
    await measureUploads(service, files.splice(0, UPLOADS.warmUp), 1);
    const one = await measureUploads(service, files.splice(0, UPLOADS.oneAtOnce), 1);
    const many = await measureUploads(service, files, UPLOADS.many);
    return `${describeUploads(one, many)}\n\n${describeShares(stages, one.p50)}`;
  } finally {
    await service.stop();
  }
}

function describeUploads(one: HttpFigures, many: HttpFigures): string {
  const row = (name: string, { uploads, p50, p99, perSecond }: HttpFigures) => [
    name,
    uploads,
    milliseconds(p50),
    milliseconds(p99),
    perSecond.toFixed(0),
  ];
  return formatTable(
    ["upload of an hour's run to its verdict", 'uploads', 'p50 ms', 'p99 ms', 'a second'],
    [row('1 at once', one), row(`${UPLOADS.many} at once, one runner`, many)],
  );
}

/** The service reads a file twice: to know which run it is, and to judge it. */
function describeShares(stages: [string, number][], uploadMs: number): string {
  const counted = stages.map(([name, time]): [string, number] =>
    name === 'read' ? ['read (twice)', 2 * time] : [name, time],
  );
  const rest = uploadMs - counted.reduce((sum, [, time]) => sum + time, 0);
  const rows = [...counted, ['HTTP, disk, database, hand-over between threads', Math.max(0, rest)] as const];
  return formatTable(
    ['where the time of one upload goes', 'ms', 'share'],
    rows.map(([name, time]) => [name, milliseconds(time), `${Math.round((100 * time) / uploadMs)} %`]),
  );
}

async function benchImport(): Promise<string> {
  const { files, megabytes, seconds } = await measureImport(IMPORTED_FILES);
  return formatTable(
    ['import of a folder', 'MB', 's', 'ms a file'],
    [
      [
        `${files.toLocaleString('en')} runs of half an hour`,
        megabytes.toFixed(0),
        seconds.toFixed(1),
        milliseconds((1000 * seconds) / files),
      ],
    ],
  );
}

type MemoryAnswer = { isRead: boolean; fileBytes: number; peakBytes: number; milliseconds: number };

/** In processes of their own, because only a fresh process shows its own peak. */
function benchMemory(): string {
  const child = fileURLToPath(new URL('./memory-child.ts', import.meta.url));
  const answers = Array.from({ length: ROUNDS.memory }, () => {
    const output = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', child]);
    return JSON.parse(output.toString('utf8')) as MemoryAnswer;
  });
  if (answers.some(({ isRead }) => !isRead)) throw new Error('The largest file was refused.');
  const times = quantile(
    answers.map(({ peakBytes, fileBytes }) => peakBytes / fileBytes),
    0.5,
  );
  const readMs = quantile(
    answers.map((answer) => answer.milliseconds),
    0.5,
  );
  return formatTable(
    ['the largest file, 16 MiB', '', 'aim', 'reached'],
    [
      [
        'memory beside the file, at its peak',
        `${times.toFixed(1)} × the file`,
        `< ${AIM.timesTheFile} ×`,
        hold(times < AIM.timesTheFile, `memory ${times.toFixed(1)} × the file`),
      ],
      [
        'read, first time in a fresh process',
        `${milliseconds(readMs)} ms`,
        `≤ ${AIM.readLargestMs} ms`,
        hold(readMs <= AIM.readLargestMs, `16 MiB in ${readMs.toFixed(0)} ms`),
      ],
    ],
  );
}

async function benchHostile(): Promise<string> {
  const rows: string[][] = [];
  for (const [name, bytes] of makeHostileFiles()) {
    const time = await timeOf(() => OURS.decode(bytes), ROUNDS.hostile);
    const isReached = hold(time <= AIM.hostileMs, `hostile: ${name} ${time.toFixed(0)} ms`);
    rows.push([name, (bytes.length / 1e6).toFixed(2), milliseconds(time), isReached]);
  }
  return formatTable(['made to be slow', 'MB', 'ms', `≤ ${AIM.hostileMs} ms`], rows);
}

const [sdkFolder] = process.argv.slice(2);
const decoders = [OURS, FIT_FILE_PARSER, ...(sdkFolder === undefined ? [] : [await loadGarminSdk(sdkFolder)])];
const hour = simulateLongRun(1);
const tenHours = simulateLongRun(10);
say(`Node ${process.versions.node}, ${availableParallelism()} threads; medians of rounds in turn`);
say();
say(await benchReading(decoders, hour, tenHours));
const { table, stages } = await benchStages(hour);
say();
say(table);
say();
say(await benchUploads(stages));
say();
say(await benchImport());
say();
say(benchMemory());
say();
say(await benchHostile());
say();
say(missed.length === 0 ? 'Every aim is reached.' : `Missed: ${missed.join('; ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
