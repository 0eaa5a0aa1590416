/** Makes a rename last. */

import { type FileHandle, open } from 'node:fs/promises';

/** A rename is only sure after a power cut when its folder is synced too; Windows cannot, and needs not. */
export async function syncFolder(path: string): Promise<void> {
  let folder: FileHandle | null = null;
  try {
    folder = await open(path, 'r');
    await folder.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await folder?.close();
  }
}
