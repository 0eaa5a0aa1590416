/** Sends hostile and large files while somebody else asks for her decision: is she answered, and at what price? */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { makeHostileFiles } from '../bench/hostile-files.ts';
import { makeLargeFile } from '../bench/large-file.ts';
import { type ServiceProcess, startBuiltService } from '../fixtures/service-process.ts';
import { buildZip } from '../fixtures/zip-bytes.ts';
import { call, upload, wait } from './call-service.ts';
import { createRunMaker } from './make-runs.ts';

const PROBE = fileURLToPath(new URL('loop-probe.js', import.meta.url));
const MEBIBYTE = 1024 * 1024;
const SENDERS = 4;
const ASK_EVERY_MS = 20;

export type LoopFigures = { p99Ms: number; maxMs: number; peakMegabytes: number };
export type LoadReport = {
  loop: LoopFigures;
  sent: number;
  /** Files without any answer. */
  unanswered: number;
  /** How long each question about the decision took meanwhile. */
  askedMs: number[];
  unansweredQuestions: number;
};

/** Hostile, large and honest files in turn, four at a time, for so long. */
export async function measureLoad(seconds: number): Promise<LoadReport> {
  const nextRun = createRunMaker(Date.now());
  const large = makeLargeFile();
  const hostile = makeHostileFiles().map(([, bytes]) => bytes);
  const files = [...hostile, large].flatMap((bytes) => [() => bytes, () => nextRun().bytes]);
  return await withService(async (service) => {
    const until = performance.now() + seconds * 1000;
    const report = { sent: 0, unanswered: 0 };
    const send = async () => {
      while (performance.now() < until) {
        const next = files[report.sent % files.length];
        report.sent += 1;
        const { status } = await upload(service.address, next?.() ?? large);
        if (status === 0) report.unanswered += 1;
      }
    };
    await upload(service.address, nextRun().bytes);
    await readFigures(service, 'reset');
    const [asked] = await Promise.all([askUntil(service, () => performance.now() < until), ...repeat(SENDERS, send)]);
    return { ...report, ...asked, loop: await readFigures(service) };
  });
}

/** Four archives that unpack to far more than they are, all at once. */
export async function measureBombs(): Promise<LoadReport> {
  const zeros = Buffer.alloc(64 * MEBIBYTE);
  const inner = buildZip([{ name: 'x.fit', content: Buffer.alloc(16 * MEBIBYTE) }]);
  const bombs = [
    buildZip(Array.from({ length: 40 }, (_, index) => ({ name: `${index}.zip`, content: inner }))),
    gzipSync(zeros),
    buildZip([{ name: 'a.fit', content: zeros }]),
    buildZip([{ name: 'a.fit', content: gzipSync(zeros) }]),
  ];
  return await withService(async (service) => {
    await readFigures(service, 'reset');
    let isOver = false;
    const sending = Promise.all(bombs.map((bomb) => upload(service.address, bomb, 'export.zip'))).then((answers) => {
      isOver = true;
      return answers;
    });
    const [asked, answers] = await Promise.all([askUntil(service, () => !isOver), sending]);
    await waitForImports(service);
    const unanswered = answers.filter(({ status }) => status === 0).length;
    return { sent: bombs.length, unanswered, ...asked, loop: await readFigures(service) };
  });
}

async function withService<T>(work: (service: ServiceProcess) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-load-'));
  const service = await startBuiltService({ dataDir, preload: PROBE });
  try {
    return await work(service);
  } finally {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function repeat<T>(times: number, work: () => Promise<T>): Promise<T>[] {
  return Array.from({ length: times }, () => work());
}

async function askUntil(
  { address }: ServiceProcess,
  goesOn: () => boolean,
): Promise<{ askedMs: number[]; unansweredQuestions: number }> {
  const askedMs: number[] = [];
  let unansweredQuestions = 0;
  while (goesOn()) {
    const askedAt = performance.now();
    const { status } = await call(address, 'GET', '/decision');
    if (status !== 200) unansweredQuestions += 1;
    askedMs.push(performance.now() - askedAt);
    await wait(ASK_EVERY_MS);
  }
  return { askedMs, unansweredQuestions };
}

async function waitForImports({ address }: ServiceProcess): Promise<void> {
  for (;;) {
    const { imports } = (await call(address, 'GET', '/imports')).body as { imports: { state: string }[] };
    if (imports.every(({ state }) => state !== 'waiting' && state !== 'running')) return;
    await wait(ASK_EVERY_MS);
  }
}

async function readFigures({ process: service }: ServiceProcess, message = 'figures'): Promise<LoopFigures> {
  return await new Promise((resolve) => {
    service.once('message', (figures) => resolve(figures as LoopFigures));
    service.send(message);
  });
}
