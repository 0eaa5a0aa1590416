/** Records a FIT file that did not come as an upload: it is taken to where uploads arrive, from disk or from memory. */

import { createHash } from 'node:crypto';
import { open, rm, writeFile } from 'node:fs/promises';
import { createId } from '../clock.ts';
import type { Runner } from '../store/runner-rows.ts';
import { type NewRun, type RecordDependencies, type RecordedRun, recordReceived } from './record-run.ts';

/**
 * Takes an unpacked FIT file from anywhere on disk, and leaves it there.
 * @throws HttpRefusal when the file cannot be used; nothing of it is kept then.
 */
export async function recordFile(
  dependencies: RecordDependencies,
  runner: Runner,
  { id = createId(dependencies.now()), path, fileName }: { id?: string; path: string; fileName: string },
): Promise<RecordedRun> {
  const partPath = dependencies.store.files.partPath(id);
  const received = await copyHashed(path, partPath);
  return await recordReceived(dependencies, runner, { id, fileName, received });
}

/**
 * Takes the bytes of a FIT file that lies nowhere by itself.
 * @throws HttpRefusal when the file cannot be used; nothing of it is kept then.
 */
export async function recordBytes(
  dependencies: RecordDependencies,
  runner: Runner,
  { id, bytes, fileName }: { id: string; bytes: Uint8Array; fileName: string },
): Promise<RecordedRun> {
  const path = dependencies.store.files.partPath(id);
  try {
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return await recordReceived(dependencies, runner, { id, fileName, received: { path, bytes: bytes.length, sha256 } });
}

async function copyHashed(path: string, partPath: string): Promise<NewRun['received']> {
  const hash = createHash('sha256');
  let bytes = 0;
  const source = await open(path, 'r');
  try {
    const part = await open(partPath, 'wx', 0o600);
    try {
      for await (const chunk of source.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        bytes += chunk.length;
        await part.writeFile(chunk);
      }
    } catch (error) {
      await rm(partPath, { force: true });
      throw error;
    } finally {
      await part.close();
    }
  } finally {
    await source.close();
  }
  return { path: partPath, bytes, sha256: hash.digest('hex') };
}
