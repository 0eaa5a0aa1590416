/** Opens the SQLite file with the guarantees we rely on, checks that they hold, and brings the schema up to date. */

import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql, type Transaction } from 'kysely';
import { ImmediateSqliteDialect } from './immediate-sqlite-dialect.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** How long a second process waits for the first one's transaction. */
const BUSY_TIMEOUT_MS = 5_000;
const SYNCHRONOUS_FULL = 2;

/** @throws StoreError when the file is newer than this program, or a guarantee does not hold. */
export async function openDatabase(path: string, now: number): Promise<Database> {
  const sqlite = new SqliteDatabase(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    applyGuarantees(sqlite);
    const database = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(sqlite) });
    await migrate(database, now);
    return database;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** A WAL database that is opened again runs with synchronous NORMAL (`security.md` 2): set and assert every time. */
function applyGuarantees(sqlite: SqliteDatabase.Database): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  const held = {
    journal_mode: sqlite.pragma('journal_mode', { simple: true }) === 'wal',
    synchronous: sqlite.pragma('synchronous', { simple: true }) === SYNCHRONOUS_FULL,
    foreign_keys: sqlite.pragma('foreign_keys', { simple: true }) === 1,
  };
  const missing = Object.entries(held).filter(([, isHeld]) => !isHeld);
  if (missing.length > 0) {
    throw new StoreError(`SQLite did not take the setting ${missing[0]?.[0]}; is it on a network disk?`);
  }
}

async function migrate(database: Database, now: number): Promise<void> {
  await sql`CREATE TABLE IF NOT EXISTS schema_migrations (
    number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT`.execute(database);
  for (const [index, migration] of MIGRATIONS.entries()) {
    await database.transaction().execute((transaction) => applyOnce(transaction, index + 1, migration, now));
  }
  const { newest } = await database
    .selectFrom('schema_migrations')
    .select((eb) => eb.fn.max('number').as('newest'))
    .executeTakeFirstOrThrow();
  if (newest > MIGRATIONS.length) {
    throw new StoreError('it was written by a newer Fourth Mile; start that version.');
  }
}

async function applyOnce(
  transaction: Transaction<Tables>,
  number: number,
  { name, statements }: Migration,
  now: number,
): Promise<void> {
  const applied = await transaction
    .selectFrom('schema_migrations')
    .select('number')
    .where('number', '=', number)
    .executeTakeFirst();
  if (applied !== undefined) return;
  for (const statement of statements) await sql.raw(statement).execute(transaction);
  await transaction.insertInto('schema_migrations').values({ number, name, applied_at: now }).execute();
}
