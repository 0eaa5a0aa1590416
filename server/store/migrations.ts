/** The schema's history: one ordered list, only ever added to; each entry runs once, in its own transaction. */

export type Migration = { name: string; statements: readonly string[] };

/** The place in the list, counted from 1, is the number of the migration: never reorder, never edit a released one. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'runners, activities, assessments, facts, decisions',
    statements: [
      `CREATE TABLE runners (
        id TEXT NOT NULL PRIMARY KEY,
        created_at INTEGER NOT NULL,
        settings TEXT NOT NULL
      ) STRICT`,
      `CREATE TABLE activities (
        runner_id TEXT NOT NULL REFERENCES runners (id),
        id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        day TEXT NOT NULL,
        uploaded_at INTEGER NOT NULL,
        file_name TEXT NOT NULL,
        sport TEXT NOT NULL,
        timer_seconds REAL NOT NULL,
        distance_meters REAL,
        kept_bytes INTEGER NOT NULL,
        watch_effort REAL,
        workout_serial INTEGER,
        workout_time_created INTEGER,
        plan_id TEXT NOT NULL,
        match TEXT NOT NULL,
        compared_with TEXT NOT NULL,
        run_seconds REAL,
        dose REAL,
        compliance TEXT,
        heart_rate TEXT NOT NULL,
        PRIMARY KEY (runner_id, id),
        UNIQUE (runner_id, sha256),
        UNIQUE (runner_id, fingerprint)
      ) STRICT`,
      `CREATE TABLE assessments (
        runner_id TEXT NOT NULL,
        activity_id TEXT NOT NULL,
        assessed_at INTEGER NOT NULL,
        assessment TEXT NOT NULL,
        series TEXT NOT NULL,
        PRIMARY KEY (runner_id, activity_id),
        FOREIGN KEY (runner_id, activity_id) REFERENCES activities (runner_id, id) ON DELETE CASCADE
      ) STRICT`,
      `CREATE TABLE facts (
        runner_id TEXT NOT NULL REFERENCES runners (id),
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        day TEXT NOT NULL,
        recorded_at INTEGER NOT NULL,
        recorded_order INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (runner_id, id),
        UNIQUE (runner_id, kind, subject),
        UNIQUE (runner_id, recorded_order)
      ) STRICT`,
      `CREATE TABLE decisions (
        runner_id TEXT NOT NULL REFERENCES runners (id),
        id TEXT NOT NULL,
        day TEXT NOT NULL,
        decided_at INTEGER NOT NULL,
        rule_version TEXT NOT NULL,
        inputs_digest TEXT NOT NULL,
        answer TEXT NOT NULL,
        PRIMARY KEY (runner_id, id),
        UNIQUE (runner_id, day, inputs_digest)
      ) STRICT`,
    ],
  },
  {
    name: 'imports, their results',
    statements: [
      `CREATE TABLE imports (
        runner_id TEXT NOT NULL REFERENCES runners (id),
        id TEXT NOT NULL,
        file_name TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        state TEXT NOT NULL,
        files_seen INTEGER NOT NULL,
        skipped INTEGER NOT NULL,
        total INTEGER,
        refusal TEXT,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (runner_id, id)
      ) STRICT`,
      `CREATE TABLE import_results (
        runner_id TEXT NOT NULL,
        import_id TEXT NOT NULL,
        place TEXT NOT NULL,
        name TEXT NOT NULL,
        status TEXT NOT NULL,
        activity_id TEXT,
        detail TEXT NOT NULL,
        PRIMARY KEY (runner_id, import_id, place),
        FOREIGN KEY (runner_id, import_id) REFERENCES imports (runner_id, id) ON DELETE CASCADE
      ) STRICT`,
      // Measured before every run is kept: without it, an import of thousands would read every row each time.
      'CREATE INDEX activities_kept ON activities (runner_id, kept_bytes)',
    ],
  },
  {
    name: 'how far a damaged file was read',
    statements: ['ALTER TABLE activities ADD COLUMN damage TEXT'],
  },
  {
    name: 'what a fact was before it was changed',
    statements: [
      `CREATE TABLE fact_changes (
        runner_id TEXT NOT NULL REFERENCES runners (id),
        change_order INTEGER NOT NULL,
        fact_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        change TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        day TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (runner_id, change_order)
      ) STRICT`,
    ],
  },
  {
    name: 'further files of a run',
    statements: [
      'ALTER TABLE activities ADD COLUMN file_id TEXT',
      'ALTER TABLE activities ADD COLUMN tells TEXT',
      'ALTER TABLE activities ADD COLUMN is_file_asked INTEGER NOT NULL DEFAULT 0',
      `CREATE TABLE spare_files (
        runner_id TEXT NOT NULL,
        activity_id TEXT NOT NULL,
        id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        kept_bytes INTEGER NOT NULL,
        about TEXT NOT NULL,
        PRIMARY KEY (runner_id, id),
        UNIQUE (runner_id, sha256),
        FOREIGN KEY (runner_id, activity_id) REFERENCES activities (runner_id, id) ON DELETE CASCADE
      ) STRICT`,
      'CREATE INDEX spare_files_of ON spare_files (runner_id, activity_id)',
      'CREATE INDEX spare_files_kept ON spare_files (runner_id, kept_bytes)',
    ],
  },
  {
    name: "the runner's own plans; a plan chosen before choices had a day",
    statements: [
      `CREATE TABLE plans (
        runner_id TEXT NOT NULL REFERENCES runners (id),
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (runner_id, id, version)
      ) STRICT`,
      `INSERT INTO facts (runner_id, id, kind, subject, day, recorded_at, recorded_order, body)
        SELECT id, 'first-plan', 'plan', 'base', '1970-01-01', created_at, 0,
          json_object('id', json_extract(settings, '$.planId'))
        FROM runners WHERE json_extract(settings, '$.planId') <> 'default'`,
    ],
  },
  {
    name: 'calendar feeds',
    statements: [
      `CREATE TABLE calendar_feeds (
        runner_id TEXT NOT NULL PRIMARY KEY REFERENCES runners (id),
        token_hash TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL
      ) STRICT`,
    ],
  },
  {
    name: 'runs of a day',
    // Every run's page asks what else was run on its day, and years of runs may be there.
    statements: ['CREATE INDEX activities_of_day ON activities (runner_id, day)'],
  },
  {
    name: 'the plan is chosen in one place, and no longer in the settings',
    statements: ["UPDATE runners SET settings = json_remove(settings, '$.planId')"],
  },
  {
    name: 'sessions in several recordings',
    statements: ['ALTER TABLE activities ADD COLUMN session_runs TEXT'],
  },
  {
    name: 'the time zone that was left lately',
    statements: ['ALTER TABLE runners ADD COLUMN former_zone TEXT'],
  },
];
