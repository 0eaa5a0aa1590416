/** Kills the service in the middle of its work, again and again on one data folder, and looks for what was lost. */

import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { ActivityDetail, ActivityListAnswer } from '../../shared/api/activity-api.ts';
import type { ImportsAnswer, UploadAnswer } from '../../shared/api/import-api.ts';
import { NO_SYMPTOMS } from '../fixtures/no-symptoms.ts';
import type { ServiceProcess } from '../fixtures/service-process.ts';
import { createRandom } from '../fixtures/simulator/random.ts';
import { buildZip } from '../fixtures/zip-bytes.ts';
import { call, upload, wait } from './call-service.ts';
import { createRunMaker, type MadeRun } from './make-runs.ts';

/** Milliseconds of work before the kill, drawn for each round. */
const WORK_MS = [5, 350] as const;
const SENDERS = 3;
/** Every so many rounds an archive is brought in, which goes on in the background over the next kills. */
const ROUNDS_PER_IMPORT = 8;
const RUNS_PER_IMPORT = 60;
const IMPORT_ENDS_MS = 120_000;
const FIRST_ANSWER_MS = 30_000;
const LOOK_AGAIN_MS = 5;

export type KillReport = {
  rounds: number;
  uploads: number;
  answers: number;
  imports: number;
  /** What was promised and is not there, is there twice, or lies around. */
  problems: string[];
  /** From the start of the process to its address, after a kill. */
  readyMs: number[];
};

/** What the service said yes to. */
type Ledger = {
  ids: Set<string>;
  effortOf: Map<string, number>;
  imports: number;
  decidedDays: Set<string>;
  /** Answers since the last look. */
  fresh: string[];
};

type Start = (choices: { dataDir: string }) => Promise<ServiceProcess>;

export async function runKillRounds(start: Start, rounds: number, seed: number): Promise<KillReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-kill-'));
  const random = createRandom(seed, 'kill');
  const nextRun = createRunMaker(Date.now());
  const ledger: Ledger = { ids: new Set(), effortOf: new Map(), imports: 0, decidedDays: new Set(), fresh: [] };
  const report: KillReport = { rounds, uploads: 0, answers: 0, imports: 0, problems: [], readyMs: [] };
  try {
    for (let round = 1; round <= rounds; round++) {
      const service = await start({ dataDir });
      report.readyMs.push(service.readyMs);
      const working = work(service, ledger, nextRun, { bringsArchive: round % ROUNDS_PER_IMPORT === 1 });
      // Every other kill waits for a first answer, so that there is something to lose however slow the machine is.
      if (round % 2 === 1) await waitForAnswer(ledger);
      await wait(random.between(...WORK_MS));
      await service.kill();
      await working;
      report.problems.push(...checkDatabase(dataDir, ledger, round));
    }
    await checkService(await start({ dataDir }), dataDir, ledger, report);
    return { ...report, uploads: ledger.ids.size, answers: ledger.effortOf.size, imports: ledger.imports };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function waitForAnswer({ ids }: Ledger): Promise<void> {
  const before = ids.size;
  const until = performance.now() + FIRST_ANSWER_MS;
  while (ids.size === before && performance.now() < until) await wait(LOOK_AGAIN_MS);
}

/** Goes on until the service is gone. */
async function work(
  { address }: ServiceProcess,
  ledger: Ledger,
  nextRun: () => MadeRun,
  { bringsArchive }: { bringsArchive: boolean },
): Promise<void> {
  const importing = bringsArchive ? bringArchive(address, ledger, nextRun) : Promise.resolve();
  await Promise.all([importing, ...Array.from({ length: SENDERS }, () => sendRuns(address, ledger, nextRun))]);
}

async function sendRuns(address: string, ledger: Ledger, nextRun: () => MadeRun): Promise<void> {
  for (let effort = 0; ; effort = (effort + 1) % 11) {
    const sent = await upload(address, nextRun().bytes);
    if (sent.status !== 201) return;
    const { id } = (sent.body as UploadAnswer).activity.summary;
    ledger.ids.add(id);
    const answer = { effort, couldTalk: true, symptoms: NO_SYMPTOMS };
    const told = await call(address, 'PUT', `/activities/${id}/check-ins/after`, { json: answer });
    if (told.status !== 200) return;
    ledger.effortOf.set(id, effort);
    ledger.fresh.push(id);
    const decided = await call(address, 'GET', '/decision');
    if (decided.status !== 200) return;
    ledger.decidedDays.add((decided.body as { decision: { day: string } }).decision.day);
  }
}

async function bringArchive(address: string, ledger: Ledger, nextRun: () => MadeRun): Promise<void> {
  const entries = Array.from({ length: RUNS_PER_IMPORT }, (_, index) => {
    return { name: `${index}.fit`, content: nextRun().bytes };
  });
  const sent = await upload(address, buildZip(entries), 'export.zip');
  if (sent.status === 202) ledger.imports += 1;
}

/** While no service is there: whole, and everything promised since the last look is in it. */
function checkDatabase(dataDir: string, ledger: Ledger, round: number): string[] {
  const database = new SqliteDatabase(join(dataDir, 'fourth-mile.sqlite'));
  try {
    const problems: string[] = [];
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') problems.push(`round ${round}: the database says "${integrity}"`);
    const answered = database.prepare("SELECT 1 FROM facts WHERE kind = 'checkIn' AND subject = ?");
    for (const id of ledger.fresh) {
      if (answered.get(`${id}/after`) === undefined) problems.push(`round ${round}: an answer of run ${id} is lost`);
    }
    const decided = database.prepare('SELECT 1 FROM decisions WHERE day = ?');
    for (const day of ledger.decidedDays) {
      if (decided.get(day) === undefined) problems.push(`round ${round}: the decision of ${day} is lost`);
    }
    ledger.fresh = [];
    return problems;
  } finally {
    database.close();
  }
}

/** At the end, with the imports done: each run once, with its file and its answer, and nothing else on disk. */
async function checkService(
  service: ServiceProcess,
  dataDir: string,
  ledger: Ledger,
  report: KillReport,
): Promise<void> {
  report.readyMs.push(service.readyMs);
  try {
    report.problems.push(...(await checkImports(service.address, ledger)));
    const { activities } = (await call(service.address, 'GET', '/activities')).body as ActivityListAnswer;
    const ids = activities.map(({ id }) => id);
    const missing = [...ledger.ids].filter((id) => !ids.includes(id));
    report.problems.push(...missing.map((id) => `run ${id} is lost`));
    const starts = new Set(activities.map(({ startedAt }) => startedAt));
    if (starts.size !== activities.length)
      report.problems.push(`${activities.length - starts.size} runs are there twice`);
    report.problems.push(...(await checkAnswers(service.address, ledger)));
    const files = readdirSync(join(dataDir, 'activities')).map((name) => name.replace('.fit', ''));
    if ([...files].sort().join() !== [...ids].sort().join()) {
      report.problems.push(`${ids.length} runs, but ${files.length} files, or others`);
    }
    const left = [...readdirSync(join(dataDir, 'incoming')), ...readdirSync(join(dataDir, 'imports'))];
    report.problems.push(...left.map((name) => `${name} lies around`));
  } finally {
    await service.stop();
  }
}

async function checkImports(address: string, ledger: Ledger): Promise<string[]> {
  const { imports } = await waitForImports(address);
  const problems = imports
    .filter(({ state, counts }) => state !== 'done' || counts.new !== RUNS_PER_IMPORT)
    .map(({ state, counts }) => `an import ended as "${state}" with ${counts.new} new of ${RUNS_PER_IMPORT}`);
  if (imports.length < ledger.imports) problems.push(`${ledger.imports - imports.length} imports are lost`);
  return problems;
}

async function waitForImports(address: string): Promise<ImportsAnswer> {
  const until = performance.now() + IMPORT_ENDS_MS;
  for (;;) {
    const answer = (await call(address, 'GET', '/imports')).body as ImportsAnswer;
    const isOver = answer.imports.every(({ state }) => state !== 'waiting' && state !== 'running');
    if (isOver || performance.now() > until) return answer;
    await wait(100);
  }
}

async function checkAnswers(address: string, ledger: Ledger): Promise<string[]> {
  const problems: string[] = [];
  for (const [id, effort] of ledger.effortOf) {
    const { status, body } = await call(address, 'GET', `/activities/${id}`);
    const isKept = status === 200 && (body as ActivityDetail).checkIns.after?.effort === effort;
    if (!isKept) problems.push(`the answer of run ${id} is not as it was given`);
  }
  return problems;
}
