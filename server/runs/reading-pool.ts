/** The worker threads that read files: so many at a time, each file for so long, and an answer whatever happens. */

import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { FitResult } from '../../shared/fit/file/refusal.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { AssessmentRequest, PiecesRequest, RunOutline, RunReading, SessionReading } from './reading-worker.ts';

export type ReadingPool = {
  outline: (path: string) => Promise<FitResult<RunOutline>>;
  assess: (request: AssessmentRequest) => Promise<FitResult<RunReading>>;
  /** Null where the recordings overlap in time. */
  assessPieces: (request: PiecesRequest) => Promise<FitResult<SessionReading | null>>;
  /** Whether one of two files, which was cut, is of the same recording as the other. */
  isSameRecording: (path: string, otherPath: string) => Promise<boolean>;
  /** One file for each outing that is chained in it; empty where there is no more than one. */
  splitOutings: (path: string) => Promise<Uint8Array[]>;
  /** The bytes to keep. */
  stripPositions: (path: string) => Promise<Uint8Array>;
  stop: () => Promise<void>;
};

export type ReadingLimits = { readingThreads: number; readingSeconds: number; readsDamaged?: boolean };

/** The same word stands in `reading-worker.ts`, which must not be loaded outside a worker. */
const REFUSE_DAMAGED = '--refuse-damaged';
/** Files that may wait for a thread before the next one is told to come back. */
const MAX_WAITING = 200;
/** A second line only: what the reader itself allocates is bounded by the file's size (`security.md` 1). */
const WORKER_HEAP_MEGABYTES = 256;

/** `workerFile` is for tests that need a worker that misbehaves. */
export function createReadingPool(limits: ReadingLimits, workerFile: URL = findWorkerFile()): ReadingPool {
  const pool = new Piscina({
    filename: workerFile.href,
    // Loaded with the thread; without a name it would look for a default export.
    name: 'outlineRun',
    // Development and tests run the TypeScript sources; a worker does not inherit that ability.
    execArgv: extname(workerFile.pathname) === '.ts' ? ['--import', 'tsx'] : [],
    argv: limits.readsDamaged === false ? [REFUSE_DAMAGED] : [],
    minThreads: 1,
    maxThreads: limits.readingThreads,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MEGABYTES },
  });
  // A thread that ends without a task must not end the service; the task's own error comes with its answer.
  pool.on('error', () => {});
  const takeSlot = createSlots(limits.readingThreads);

  async function run(name: string, input: unknown): Promise<unknown> {
    const freeSlot = await takeSlot();
    try {
      // The time runs from here, and not from the moment the file began to wait.
      return await pool.run(input, { name, signal: AbortSignal.timeout(limits.readingSeconds * 1000) });
    } catch (error) {
      throw toRefusal(error);
    } finally {
      freeSlot();
    }
  }

  return {
    outline: (path) => run('outlineRun', path) as Promise<FitResult<RunOutline>>,
    assess: (request) => run('assessUploadedRun', request) as Promise<FitResult<RunReading>>,
    assessPieces: (request) => run('assessPieces', request) as Promise<FitResult<SessionReading | null>>,
    isSameRecording: (path, otherPath) => run('compareRecordings', { path, otherPath }) as Promise<boolean>,
    splitOutings: (path) => run('splitChained', path) as Promise<Uint8Array[]>,
    stripPositions: (path) => run('stripPositions', path) as Promise<Uint8Array>,
    stop: () => pool.destroy(),
  };
}

function findWorkerFile(): URL {
  return new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url);
}

/** Which file it was stays out of the words: the client knows, and a log must not. */
function toRefusal(error: unknown): HttpRefusal {
  const isTimeout = error instanceof Error && error.name === 'AbortError';
  return new HttpRefusal(422, isTimeout ? ERROR_WORDS.readingTookTooLong : ERROR_WORDS.readingBroke);
}

/** So many may go ahead at the same time; the others wait in order. */
function createSlots(slots: number): () => Promise<() => void> {
  let free = slots;
  const waiting: (() => void)[] = [];
  const giveBack = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async () => {
    if (free > 0) free -= 1;
    else if (waiting.length >= MAX_WAITING) throw new HttpRefusal(503, ERROR_WORDS.busy);
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return giveBack;
  };
}
