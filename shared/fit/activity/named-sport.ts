/** Which sport a file names outside its session, for sessions that name none or were never written. */

import type { Sport } from '../../activity.ts';
import type { FitTables } from '../file/decode-messages.ts';
import { classifySport, isNamelessSport } from './sport-names.ts';

/** FIT profile, type `activity_type`, as type `sport`. */
const SPORT_OF_ACTIVITY_TYPE = new Map([
  [1, 1],
  [2, 2],
  [4, 4],
  [5, 5],
  [6, 11],
]);

export type NamedSport = { sport: number; subSport: number };

/**
 * By the sport messages, the laps, the workout and the records. Where several are named, a run goes before a walk, and any
 * other sport before both: then it is not known to be a run.
 */
export function findSport({ sport, lap, workout, record }: FitTables): NamedSport | null {
  const named = [
    ...readSports(sport.columns.sport, sport.columns.subSport),
    ...readSports(lap.columns.sport, lap.columns.subSport),
    ...readSports(workout.columns.sport, Float64Array.of()),
    ...mostFrequentActivity(record.columns.activityType),
  ];
  const find = (wanted: Sport) => named.find((one) => classifySport(one.sport, one.subSport) === wanted);
  return find('other') ?? find('running') ?? find('walking') ?? null;
}

export function readSports(sports: Float64Array, subSports: Float64Array): NamedSport[] {
  return Array.from(sports, (sport, row) => ({ sport, subSport: subSports[row] ?? Number.NaN })).filter(
    ({ sport }) => !isNamelessSport(sport),
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
