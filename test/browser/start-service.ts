/** Starts the built service on a free port with an empty data folder, as a user would run it. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { needsBuild } from '../../server/start.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type TestService = { address: string; stop: () => Promise<void> };

export async function startTestService(): Promise<TestService> {
  if (needsBuild(ROOT)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-browser-'));
  const service = spawn(process.execPath, ['dist/server/cli.js', 'serve'], {
    cwd: ROOT,
    env: {
      ...process.env,
      TZ: 'UTC',
      FOURTH_MILE_READ_DAMAGED: 'on',
      FOURTH_MILE_PORT: '0',
      FOURTH_MILE_HOST: '127.0.0.1',
      FOURTH_MILE_DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await readAddress(service);
  return { address, stop: () => stop(service, dataDir) };
}

/** The first line that the service prints ends with its address. */
async function readAddress({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The service has no output to read.');
  for await (const line of createInterface({ input: stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) continue;
    // Leaving the loop closed the reader; the pipe must go on being emptied.
    stdout.resume();
    return address;
  }
  throw new Error('The service ended before it said where it listens.');
}

async function stop(service: ChildProcess, dataDir: string): Promise<void> {
  if (service.exitCode === null) {
    service.kill('SIGTERM');
    await once(service, 'exit');
  }
  await rm(dataDir, { recursive: true, force: true });
}
