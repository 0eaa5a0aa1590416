/** The tables as TypeScript sees them: every row belongs to a runner, times are epoch milliseconds, JSON is text. */

import type { Generated } from 'kysely';

export type RunnersTable = {
  id: string;
  created_at: number;
  /** `RunnerSettings` as JSON. */
  settings: string;
  /** `FormerZone` as JSON; null where her time zone never changed. */
  former_zone: Generated<string | null>;
};

export type ActivitiesTable = {
  runner_id: string;
  id: string;
  /** Of the bytes as uploaded, hex. */
  sha256: string;
  /** Start and device: the second key of a run (`security.md` 2). */
  fingerprint: string;
  started_at: number;
  day: string;
  uploaded_at: number;
  file_name: string;
  sport: 'running' | 'walking';
  timer_seconds: number;
  distance_meters: number | null;
  /** Size of the file that is kept. */
  kept_bytes: number;
  /** Effort 0-10 from the watch's own question. */
  watch_effort: number | null;
  workout_serial: number | null;
  workout_time_created: number | null;
  /** The plan that the match and the comparison speak of. */
  plan_id: string;
  /** `SessionMatch` as JSON. */
  match: string;
  /** `ComparedWith | null` as JSON. */
  compared_with: string;
  run_seconds: number | null;
  dose: number | null;
  compliance: string | null;
  heart_rate: string;
  /** Ids of the recordings that were judged together as one session, as JSON; null: judged alone. */
  session_runs: string | null;
  /** `Damage` as JSON; null for a whole file. */
  damage: string | null;
  /** The file in use where there are several; null: the run's own id. */
  file_id: string | null;
  /** `RecordingTells` as JSON; null where nobody has counted. */
  tells: string | null;
  /** 1: a further file came, and she has not said which one to use. */
  is_file_asked: number;
};

/** Files of a run beside the one in use. */
export type SpareFilesTable = {
  runner_id: string;
  activity_id: string;
  /** Names the file on disk. */
  id: string;
  sha256: string;
  kept_bytes: number;
  /** Everything else of `RunFile` as JSON. */
  about: string;
};

export type AssessmentsTable = {
  runner_id: string;
  activity_id: string;
  assessed_at: number;
  /** `Assessment` as JSON. */
  assessment: string;
  /** `ChartSeries` as JSON. */
  series: string;
};

export type FactKind =
  | 'checkIn'
  | 'strength'
  | 'readiness'
  | 'urgent'
  | 'seen'
  | 'handRun'
  | 'professional'
  | 'illness'
  | 'strengthTarget'
  | 'plan'
  | 'rules';

export type FactsTable = {
  runner_id: string;
  id: string;
  kind: FactKind;
  /** Unique for its kind: what a second answer to the same question would share with the first. */
  subject: string;
  day: string;
  recorded_at: number;
  /** Counts up with every recording: "later in the list". */
  recorded_order: number;
  body: string;
};

/** Only ever added to: what a fact was before it was edited or deleted. */
export type FactChangesTable = {
  runner_id: string;
  /** Counts up with every change. */
  change_order: number;
  fact_id: string;
  /** `run`: a recorded run, with what the gate had read of it. */
  kind: FactKind | 'run';
  subject: string;
  change: 'edited' | 'deleted';
  changed_at: number;
  /** Day and body as they were before. */
  day: string;
  body: string;
};

export type DecisionsTable = {
  runner_id: string;
  id: string;
  day: string;
  decided_at: number;
  rule_version: string;
  /** SHA-256 of everything the decision was made from. */
  inputs_digest: string;
  /** `Decision` as JSON. */
  answer: string;
};

export type PlansTable = {
  runner_id: string;
  id: string;
  version: number;
  created_at: number;
  /** `Plan` as JSON, with its id and version. */
  body: string;
};

export type ImportsTable = {
  runner_id: string;
  id: string;
  file_name: string;
  bytes: number;
  created_at: number;
  state: string;
  /** Files dealt with, the skipped ones included. */
  files_seen: number;
  skipped: number;
  /** Null before the list of contents was read. */
  total: number | null;
  /** Words of what stopped or paused it, as JSON. */
  refusal: string | null;
  updated_at: number;
};

export type ImportResultsTable = {
  runner_id: string;
  import_id: string;
  /** Each number of the place with leading zeros: the order of the text is the archive's. */
  place: string;
  name: string;
  /** As counted: `new`, `same`, `damaged`, `notARun`, `refused`. */
  status: string;
  activity_id: string | null;
  /** `FileResult` as JSON. */
  detail: string;
};

export type CalendarFeedsTable = {
  runner_id: string;
  /** SHA-256 of the secret in its address, hex: the secret itself is nowhere. */
  token_hash: string;
  created_at: number;
};

export type MigrationsTable = { number: number; name: string; applied_at: number };

export type Tables = {
  runners: RunnersTable;
  activities: ActivitiesTable;
  spare_files: SpareFilesTable;
  assessments: AssessmentsTable;
  facts: FactsTable;
  fact_changes: FactChangesTable;
  decisions: DecisionsTable;
  plans: PlansTable;
  imports: ImportsTable;
  import_results: ImportResultsTable;
  calendar_feeds: CalendarFeedsTable;
  schema_migrations: MigrationsTable;
};
