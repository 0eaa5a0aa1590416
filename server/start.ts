/** `npm start`: builds what is missing or older than its sources, then runs the built service in this terminal. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Everything the build reads. */
const SOURCES = [
  'shared',
  'watch-workouts',
  'server',
  'web',
  'package.json',
  'package-lock.json',
  '.tsconfig.base.json',
];
const COMMAND = 'dist/server/cli.js';
/** The build writes this file last, and writes it anew every time. */
const LAST_OUTPUT = 'dist/web/index.html';

/** True when there is no whole build, or a source was changed, added or removed after it. */
export function needsBuild(root: string): boolean {
  if (![COMMAND, LAST_OUTPUT].every((path) => existsSync(join(root, path)))) return true;
  const builtAt = statSync(join(root, LAST_OUTPUT)).mtimeMs;
  return SOURCES.some((path) => findNewest(join(root, path)) > builtAt);
}

/** Folders count too: their time changes when a file in them comes or goes. */
function findNewest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, findNewest(join(path, name))), stat.mtimeMs);
}

async function start(root: string): Promise<number> {
  if (needsBuild(root)) {
    process.stdout.write('Building Fourth Mile: something is missing or has changed. This takes a moment.\n');
    const exitCode = await waitForExit(runNpm(root, ['run', '--silent', 'build']));
    if (exitCode !== 0) {
      process.stderr.write('The build stopped; the lines above say where. Nothing was started.\n');
      return exitCode;
    }
  }
  const service = spawn(process.execPath, [join(root, COMMAND), 'serve'], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => service.kill(signal));
  stopWithParent(service);
  return await waitForExit(service);
}

const PARENT_CHECK_MS = 1_000;

/** A signal to npm ends it and its shell, and is not handed on to us: without them, the service is nobody's. */
function stopWithParent(service: ChildProcess): void {
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid !== parent) service.kill('SIGTERM');
  }, PARENT_CHECK_MS);
  check.unref();
}

/** The npm that runs us, where there is one: its name alone cannot be started everywhere. */
function runNpm(root: string, args: string[]): ChildProcess {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  return spawn(command as string, [...before, ...args], { cwd: root, stdio: 'inherit' });
}

async function waitForExit(child: ChildProcess): Promise<number> {
  const [exitCode] = await once(child, 'exit');
  return typeof exitCode === 'number' ? exitCode : 1;
}

const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isMain) process.exitCode = await start(fileURLToPath(new URL('..', import.meta.url)));
