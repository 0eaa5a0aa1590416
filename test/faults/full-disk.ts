/** Fills a small disk under the running service: it says so, answers on, loses nothing, and goes on when there is room. */

import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CHILD = fileURLToPath(new URL('full-disk-child.ts', import.meta.url));
/** Its own mounts, seen by nobody else and gone with the process. */
const UNSHARE = ['--user', '--map-root-user', '--mount'];

export type DiskReport = { stored: number; refused: number; problems: string[] };

/** Null where this machine gives nobody a small disk of his own. */
export async function fillDisk(): Promise<DiskReport | null> {
  if (!canMount()) return null;
  const script = 'dir=$(mktemp -d) && mount -t tmpfs -o size=6m tmpfs "$dir" && exec "$0" --import tsx "$1" "$dir"';
  const { stdout } = await promisify(execFile)('unshare', [...UNSHARE, 'sh', '-c', script, process.execPath, CHILD]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as DiskReport;
}

function canMount(): boolean {
  try {
    execFileSync('unshare', [...UNSHARE, 'sh', '-c', 'dir=$(mktemp -d) && mount -t tmpfs tmpfs "$dir"'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
