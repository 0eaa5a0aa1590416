/** Builds the session that a cut file did not get to (a watch writes it last, when the run is saved), or what it leaves out. */

import type { FitTable, FitTables } from '../file/decode-messages.ts';
import type { FitNote } from '../file/fit-note.ts';
import { FIT_PROFILE, type FieldName } from '../file/profile.ts';
import { LONGEST_SILENCE_SECONDS } from './build-series.ts';
import { isOnFoot } from './guess-on-foot.ts';
import { findSport, type NamedSport, readSports } from './named-sport.ts';
import { classifySport } from './sport-names.ts';
import { isTimerStart } from './timer-spans.ts';

export type RebuiltSession = { tables: FitTables; notes: FitNote[] };

/**
 * The same tables with one session from the first record, or the timer's start before it, to the last record. Its timer
 * time is left to the timer's events. Where nothing in the file names the sport, feet are told from wheels by speed and
 * stride, and taken as running: what she may have run must not act as rest. Null where that tells nothing either.
 */
export function rebuildSession(tables: FitTables): RebuiltSession | null {
  const sport = findSport(tables);
  if (sport === null && !isOnFoot(tables)) return null;
  const session = oneRow({ ...(sport ?? RUNNING), ...measureFrom(tables, findStart(tables)) });
  return { tables: { ...tables, session }, notes: ['sessionRebuilt', ...guessNote(sport)] };
}

/**
 * The same tables with their only session called a run, where neither it nor anything else in the file names a sport and
 * it was made on foot; null where something is named, if only "generic": that may have been her choice.
 */
export function guessSport(tables: FitTables): RebuiltSession | null {
  const { session } = tables;
  const isSilent = [session.columns.sport, session.columns.subSport].every((column) =>
    Number.isNaN(column[0] ?? Number.NaN),
  );
  if (session.rows !== 1 || !isSilent || findSport(tables) !== null || !isOnFoot(tables)) return null;
  const columns = { ...session.columns, sport: Float64Array.of(RUNNING.sport) };
  return { tables: { ...tables, session: { ...session, columns } }, notes: guessNote(null) };
}

/** The same of no matter which sport. */
export function rebuildAnySession(tables: FitTables): RebuiltSession {
  const session = oneRow({ ...findSport(tables), ...measureFrom(tables, findStart(tables)) });
  return { tables: { ...tables, session }, notes: ['sessionRebuilt'] };
}

/**
 * Watches write a triathlon's sessions one by one: the records behind the last one are of a leg that the cut ended. With
 * a session for it where that leg was on foot, by the sport message that began it or by how it moved; else null.
 */
export function rebuildLastLeg(tables: FitTables): RebuiltSession | null {
  const { session, sport, record } = tables;
  const { startTime, totalElapsedTime } = session.columns;
  const end = startTime.reduce((latest, start, row) => Math.max(latest, start + (totalElapsedTime[row] ?? 0)), 0);
  const first = record.columns.timestamp.findIndex((time) => time >= Math.floor(end));
  if (!(end > 0) || first < 0) return null;
  const leg = { ...record, rows: record.rows - first, columns: mapColumns(record, (column) => column.subarray(first)) };
  const named = sport.rows > session.rows ? readSports(sport.columns.sport, sport.columns.subSport).at(-1) : undefined;
  if (named === undefined ? !isOnFoot({ record: leg }) : classifySport(named.sport, named.subSport) === 'other')
    return null;
  const start = leg.columns.timestamp[0] as number;
  const added = oneRow({ ...(named ?? RUNNING), ...measureFrom({ ...tables, record: leg }, start) });
  const columns = mapColumns(session, (column, name) =>
    Float64Array.of(
      ...(column.length > 0 ? column : new Float64Array(session.rows).fill(Number.NaN)),
      ...added.columns[name],
    ),
  );
  const notes: FitNote[] = ['sessionRebuilt', ...guessNote(named ?? null)];
  return { tables: { ...tables, session: { rows: session.rows + 1, columns } }, notes };
}

const RUNNING: NamedSport = { sport: 1, subSport: Number.NaN };

function guessNote(named: NamedSport | null): FitNote[] {
  return named === null ? ['sportGuessed'] : [];
}

function measureFrom({ record }: FitTables, startTime: number) {
  const { timestamp, distance } = record.columns;
  const last = timestamp.findLast((time) => !Number.isNaN(time)) ?? Number.NaN;
  const totalDistance = distance.findLast((meters) => !Number.isNaN(meters)) ?? Number.NaN;
  return { startTime, totalElapsedTime: last - startTime, totalDistance };
}

type SessionField = FieldName<'session'>;

function oneRow(values: Partial<Record<SessionField, number>>): FitTable<SessionField> {
  const names = Object.keys(FIT_PROFILE.session.fields) as SessionField[];
  const columns = names.map((name) => [name, Float64Array.of(values[name] ?? Number.NaN)]);
  return { rows: 1, columns: Object.fromEntries(columns) };
}

function mapColumns<Fields extends string>(
  { columns }: FitTable<Fields>,
  change: (column: Float64Array, name: Fields) => Float64Array,
): FitTable<Fields>['columns'] {
  const names = Object.keys(columns) as Fields[];
  return Object.fromEntries(names.map((name) => [name, change(columns[name], name)])) as FitTable<Fields>['columns'];
}

function findStart({ record, event }: FitTables): number {
  const first = record.columns.timestamp.find((time) => !Number.isNaN(time)) ?? Number.NaN;
  for (let row = 0; row < event.rows; row++) {
    const time = event.columns.timestamp[row] ?? Number.NaN;
    if (isTimerStart(event, row) && time <= first && time >= first - LONGEST_SILENCE_SECONDS) return time;
  }
  return first;
}
