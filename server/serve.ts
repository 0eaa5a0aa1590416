/** Runs the service: opens the store, listens, and on a signal lets running requests finish before it ends. */

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { noteNewestRules } from './decision/rule-version.ts';
import { findFirstRunner } from './first-runner.ts';
import { answerBrokenRequests } from './http/answer-broken-requests.ts';
import { createImportQueue, type ImportQueue } from './imports/import-queue.ts';
import { createReadingPool, type ReadingPool } from './runs/reading-pool.ts';
import { settleRecentDays } from './runs/settle-day.ts';
import type { ServiceSettings } from './settings.ts';
import { openStore, type Store } from './store/open-store.ts';
import { StoreError } from './store/store-error.ts';
import { createTurns } from './take-turns.ts';

type Printers = { print: (text: string) => void; printError: (text: string) => void };

/** Running requests get this long after a signal (`security.md` row 14 allows 10 s). */
const DRAIN_MS = 8_000;
const STOP_SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];

/** The service cannot start; the message says why and what to do. */
export class ServeError extends Error {
  override name = 'ServeError';
}

/** Answers when the service has stopped. */
export async function serve(settings: ServiceSettings, { print, printError }: Printers): Promise<void> {
  const service = await startService(settings, (error) => printError(`${formatError(error)}\n`));
  print(`Fourth Mile is running at ${service.address}\n`);
  print(`Everything it keeps is in ${settings.dataDir}. Press Ctrl-C to stop.\n`);
  await waitForSignal();
  print('Stopping: what is being read is finished first.\n');
  await service.stop();
}

export type RunningService = { address: string; stop: () => Promise<void> };

/** @throws ServeError when the port is taken or the data folder cannot be used. */
export async function startService(
  settings: ServiceSettings,
  reportError: (error: unknown) => void,
): Promise<RunningService> {
  const now = systemClock;
  const store = await openDataFolder(settings.dataDir, now());
  const reading = createReadingPool(settings);
  const runner = await findFirstRunner(store, now());
  await noteNewestRules({ store, now }, runner);
  const recording = { store, now, reading, limits: settings, takeTurns: createTurns(), reportError };
  await settleRecentDays(recording, runner).catch(reportError);
  const imports = createImportQueue(recording);
  const app = createApp({ ...recording, imports, runnerId: runner.id, webDir: findWebDir() });
  // Without a Host header a request is refused like one to another host, and not by Node in another form.
  const server = createServer({ requireHostHeader: false }, app);
  answerBrokenRequests(server);
  try {
    await listen(server, settings);
  } catch (error) {
    await Promise.all([reading.stop(), store.close()]);
    throw error;
  }
  await imports.start();
  return { address: readAddress(server), stop: () => stopAll(server, imports, reading, store) };
}

async function openDataFolder(dataDir: string, now: number): Promise<Store> {
  try {
    return await openStore(dataDir, now);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new ServeError(
      `The data folder ${dataDir} cannot be used: ${error.message} FOURTH_MILE_DATA_DIR names the folder.`,
    );
  }
}

async function listen(server: Server, { host, port }: ServiceSettings): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new ServeError(explainPort(port, error));
  }
}

function explainPort(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const another = 'set FOURTH_MILE_PORT to another one';
  if (code === 'EADDRINUSE') return `Port ${port} is in use already. Stop the program that uses it, or ${another}.`;
  if (code === 'EACCES') return `Port ${port} may not be used from this account: ${another}, from 1024 on.`;
  return `Port ${port} cannot be used: ${formatReason(error)}. Please ${another}.`;
}

/** Passkeys will need the name: they do not work at 127.0.0.1 (`security.md` 3). */
function readAddress(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://localhost:${port}`;
}

async function stopAll(server: Server, imports: ImportQueue, reading: ReadingPool, store: Store): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const stopping = imports.stop();
  server.closeIdleConnections();
  const giveUp = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(giveUp);
  await stopping;
  await reading.stop();
  await store.close();
}

/** Ctrl-C reaches this process twice under `npm start`; only the first one counts. */
async function waitForSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve());
  });
}

/** Beside `dist/server` once built; below `dist` when the sources run. */
function findWebDir(): string | null {
  const candidates = [new URL('../web', import.meta.url), new URL('../dist/web', import.meta.url)].map((url) =>
    fileURLToPath(url),
  );
  return candidates.find((dir) => existsSync(`${dir}/index.html`) && existsSync(`${dir}/assets`)) ?? null;
}

function formatReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function formatError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
