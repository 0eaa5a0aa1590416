/** One service for one data folder: a lock that the operating system lets go when the process ends, however it ends. */

import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { StoreError } from './store-error.ts';

/** Another process holds the folder. */
export class FolderInUseError extends StoreError {
  override name = 'FolderInUseError';
}

const LOCK_FILE = 'in-use.sqlite';

/**
 * Answers with the way to let go.
 * @throws FolderInUseError when another process holds the folder: it would take half-finished uploads of the other for leftovers.
 */
export function lockFolder(dataDir: string): () => void {
  const lock = new SqliteDatabase(join(dataDir, LOCK_FILE), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_BUSY') {
      throw new FolderInUseError('another Fourth Mile that is running already uses it.');
    }
    throw error;
  }
  return () => lock.close();
}
