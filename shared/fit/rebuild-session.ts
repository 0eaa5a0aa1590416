/** Builds the session that a cut file did not get to: a watch writes it last, when the run is saved. */

import type { Sport } from '../activity.ts';
import { LONGEST_SILENCE_SECONDS } from './build-series.ts';
import type { FitTable, FitTables } from './decode-messages.ts';
import { FIT_PROFILE, type FieldName } from './profile.ts';
import { classifySport } from './sport-names.ts';
import { isTimerStart } from './timer-spans.ts';

/** FIT profile, type `sport`: generic, transition, multisport, all. They name no sport. */
const NAMELESS_SPORTS = new Set([0, 3, 18, 254]);
/** FIT profile, type `activity_type`, as type `sport`. */
const SPORT_OF_ACTIVITY_TYPE = new Map([
  [1, 1],
  [2, 2],
  [4, 4],
  [5, 5],
  [6, 11],
]);

/**
 * The same tables with one session from the first record, or the timer's start before it, to the last record. Its timer
 * time is left to the timer's events. Null where nothing in the file names the sport: cadence cannot, for a pedal turns
 * as often in a minute as a leg steps, and a ride must not pass for a run.
 */
export function rebuildSession(tables: FitTables): FitTables | null {
  const sport = findSport(tables);
  return sport === null ? null : withSession(tables, sport);
}

/** The same of no matter which sport. */
export function rebuildAnySession(tables: FitTables): FitTables {
  return withSession(tables, findSport(tables) ?? { sport: Number.NaN, subSport: Number.NaN });
}

type NamedSport = { sport: number; subSport: number };

function withSession(tables: FitTables, { sport, subSport }: NamedSport): FitTables {
  const { timestamp, distance } = tables.record.columns;
  const last = timestamp.findLast((time) => !Number.isNaN(time)) ?? Number.NaN;
  const startTime = findStart(tables);
  const totalElapsedTime = last - startTime;
  const totalDistance = distance.findLast((meters) => !Number.isNaN(meters)) ?? Number.NaN;
  return { ...tables, session: oneRow({ startTime, totalElapsedTime, totalDistance, sport, subSport }) };
}

type SessionField = FieldName<'session'>;

function oneRow(values: Partial<Record<SessionField, number>>): FitTable<SessionField> {
  const names = Object.keys(FIT_PROFILE.session.fields) as SessionField[];
  const columns = names.map((name) => [name, Float64Array.of(values[name] ?? Number.NaN)]);
  return { rows: 1, columns: Object.fromEntries(columns) };
}

function findStart({ record, event }: FitTables): number {
  const first = record.columns.timestamp.find((time) => !Number.isNaN(time)) ?? Number.NaN;
  for (let row = 0; row < event.rows; row++) {
    const time = event.columns.timestamp[row] ?? Number.NaN;
    if (isTimerStart(event, row) && time <= first && time >= first - LONGEST_SILENCE_SECONDS) return time;
  }
  return first;
}

/** Where several are named, a run goes before a walk, and any other sport before both: then it is not known to be a run. */
function findSport({ sport, lap, workout, record }: FitTables): NamedSport | null {
  const named = [
    ...readSports(sport.columns.sport, sport.columns.subSport),
    ...readSports(lap.columns.sport, lap.columns.subSport),
    ...readSports(workout.columns.sport, Float64Array.of()),
    ...mostFrequentActivity(record.columns.activityType),
  ];
  const find = (wanted: Sport) => named.find((one) => classifySport(one.sport, one.subSport) === wanted);
  return find('other') ?? find('running') ?? find('walking') ?? null;
}

function readSports(sports: Float64Array, subSports: Float64Array): NamedSport[] {
  return Array.from(sports, (sport, row) => ({ sport, subSport: subSports[row] ?? Number.NaN })).filter(
    ({ sport }) => !Number.isNaN(sport) && !NAMELESS_SPORTS.has(sport),
  );
}

function mostFrequentActivity(types: Float64Array): NamedSport[] {
  const counts = new Float64Array(256);
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  const known = [...SPORT_OF_ACTIVITY_TYPE.keys()].filter((type) => (counts[type] as number) > 0);
  const most = known.sort((a, b) => (counts[b] as number) - (counts[a] as number))[0];
  const sport = SPORT_OF_ACTIVITY_TYPE.get(most ?? -1);
  return sport === undefined ? [] : [{ sport, subSport: Number.NaN }];
}
