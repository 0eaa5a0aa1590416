/** Kysely on better-sqlite3, but a transaction takes the write lock when it begins and not at its first write. */

import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';

type SqliteDialectSettings = ConstructorParameters<typeof SqliteDialect>[0];

/** Kysely sends plain `begin`; two writers that both began reading would then refuse each other half-way. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #settings: SqliteDialectSettings;

  constructor(settings: SqliteDialectSettings) {
    super(settings);
    this.#settings = settings;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#settings);
  }
}
