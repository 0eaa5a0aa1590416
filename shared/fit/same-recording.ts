/** Tells whether two readings are of one recording, where one of them was cut: what both hold is the same. */

import type { Activity } from '../activity.ts';

/** [P] A few seconds may be alike by chance; a byte may be changed, and doubt takes readings out. */
const LEAST_SHARED_ROWS = 10;
const SHARED_SHARE = 0.9;
const EQUAL_SHARE = 0.95;

/** Speed is left out: where the watch counts distance only, it may be derived in one file and not in the other. */
const COMPARED = ['heartRateBpm', 'cadenceStepsPerMinute', 'distanceMeters'] as const;

type Recording = Pick<Activity, 'startedAt' | 'series'>;

/** Nearly every second of the shorter one is in the longer one, with the same readings. Linear in the rows. */
export function isSameRecording(one: Recording, other: Recording): boolean {
  const [shorter, longer] = countRows(one) <= countRows(other) ? [one, other] : [other, one];
  const rowOf = new Map(Array.from(longer.series.elapsedSeconds, (_, row) => [secondAt(longer, row), row]));
  let [shared, compared, equal] = [0, 0, 0];
  for (let row = 0; row < countRows(shorter); row++) {
    const match = rowOf.get(secondAt(shorter, row));
    if (match === undefined) continue;
    shared += 1;
    for (const name of COMPARED) {
      const difference = (shorter.series[name][row] as number) - (longer.series[name][match] as number);
      if (Number.isNaN(difference)) continue;
      compared += 1;
      if (difference === 0) equal += 1;
    }
  }
  const isShared = shared >= LEAST_SHARED_ROWS && shared >= SHARED_SHARE * countRows(shorter);
  return isShared && compared >= LEAST_SHARED_ROWS && equal >= EQUAL_SHARE * compared;
}

function countRows({ series }: Recording): number {
  return series.elapsedSeconds.length;
}

function secondAt({ startedAt, series }: Recording, row: number): number {
  return Math.round(startedAt + (series.elapsedSeconds[row] as number));
}
