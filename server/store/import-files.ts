/** What an import has on disk until it is over: the archive as it came, and a folder to unpack into. */

import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** `imports/ID.upload` the archive · `imports/ID.work` one unpacked file at a time; emptied at every start. */
export type ImportFiles = Awaited<ReturnType<typeof openImportFiles>>;

/** `needsUpload`: an import of this id is not over yet; what belongs to no such import is removed. */
export async function openImportFiles(dataDir: string, needsUpload: (id: string) => Promise<boolean>) {
  const folder = join(dataDir, 'imports');
  await mkdir(folder, { recursive: true });

  const files = {
    uploadPath: (id: string) => join(folder, `${id}.upload`),
    /** Runs `work` with an empty folder, which is gone afterwards. */
    async inWorkFolder<T>(id: string, work: (workFolder: string) => Promise<T>): Promise<T> {
      const workFolder = await files.openWorkFolder(id);
      try {
        return await work(workFolder.path);
      } finally {
        await workFolder.remove();
      }
    },
    /** An empty folder; the caller removes it. */
    async openWorkFolder(id: string): Promise<{ path: string; remove: () => Promise<void> }> {
      const path = join(folder, `${id}.work`);
      const remove = () => rm(path, { recursive: true, force: true });
      await remove();
      await mkdir(path, { mode: 0o700 });
      return { path, remove };
    },
    /** Takes over what was received, for good once this returns. */
    async keepUpload(id: string, path: string): Promise<void> {
      await rename(path, files.uploadPath(id));
      await syncFolder(folder);
    },
    async removeUpload(id: string): Promise<void> {
      await rm(files.uploadPath(id), { force: true });
    },
  };

  for (const name of await readdir(folder)) {
    const [id = '', ending] = name.split('.');
    const isNeeded = ending === 'upload' && (await needsUpload(id));
    if (!isNeeded) await rm(join(folder, name), { recursive: true, force: true });
  }
  return files;
}
