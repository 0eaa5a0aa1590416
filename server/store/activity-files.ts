/** The FIT files on disk: an upload appears whole or not at all, and a crash at any moment is put right at the next start. */

import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/**
 * `incoming/ID.part` the upload as it came, kept until its row is committed: the mark of an unfinished upload ·
 * `incoming/ID.kept` what will be kept of it · `activities/ID.fit` the kept file ·
 * `incoming/ID.gone` a kept file whose row is about to go.
 */
export type ActivityFiles = Awaited<ReturnType<typeof openActivityFiles>>;

export async function openActivityFiles(dataDir: string, hasRow: (fileId: string) => Promise<boolean>) {
  const incoming = join(dataDir, 'incoming');
  const activities = join(dataDir, 'activities');
  await mkdir(incoming, { recursive: true });
  await mkdir(activities, { recursive: true });

  const files = {
    partPath: (id: string) => join(incoming, `${id}.part`),
    keptDraftPath: (id: string) => join(incoming, `${id}.kept`),
    path: (id: string) => join(activities, `${id}.fit`),
    /** Moves the synced draft into its place, for good once this returns. */
    async publish(id: string): Promise<void> {
      await rename(files.keptDraftPath(id), files.path(id));
      await syncFolder(activities);
    },
    /** Removes every trace of an upload that is not kept, or the leftovers of one that is. */
    async clearIncoming(id: string): Promise<void> {
      await rm(files.keptDraftPath(id), { force: true });
      await rm(files.partPath(id), { force: true });
    },
    async discard(id: string): Promise<void> {
      await rm(files.path(id), { force: true });
      await files.clearIncoming(id);
    },
    /** Takes the files away while their rows are removed; brings them back when that does not come about. */
    async removeAround(ids: readonly string[], removeRows: () => Promise<void>): Promise<void> {
      const gone = (id: string) => join(incoming, `${id}.gone`);
      try {
        for (const id of ids) await moveIfThere(files.path(id), gone(id));
        await removeRows();
      } catch (error) {
        for (const id of ids) await moveIfThere(gone(id), files.path(id));
        throw error;
      }
      for (const id of ids) await rm(gone(id), { force: true });
    },
  };

  for (const name of await readdir(incoming)) {
    await recover(name, { incoming, files, hasRow });
  }
  return files;
}

type Recovery = {
  incoming: string;
  files: { path: (id: string) => string };
  hasRow: (id: string) => Promise<boolean>;
};

async function recover(name: string, { incoming, files, hasRow }: Recovery): Promise<void> {
  const [id = '', ending] = name.split('.');
  const isKnown = await hasRow(id);
  if (ending === 'gone' && isKnown) return moveIfThere(join(incoming, name), files.path(id));
  if (ending === 'part' && !isKnown) await rm(files.path(id), { force: true });
  await rm(join(incoming, name), { force: true });
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
