/** What was cut off a recording is the same recording; another run is another, also at the same second. */

import { expect, it } from 'vitest';
import type { Activity } from '../../shared/activity.ts';
import { activityIdentity, startOfIdentity } from '../../shared/fit/activity-identity.ts';
import { isSameRecording } from '../../shared/fit/same-recording.ts';
import { buildActivity } from '../fixtures/activity-builder.ts';

const made = (heartRateBpm: number) =>
  buildActivity({
    stretches: [
      { kind: 'walk', seconds: 60 },
      { kind: 'run', seconds: 60, heartRateBpm },
    ],
  });
const run = made(150);

function keepRows(activity: Activity, count: number): Activity {
  const columns = Object.entries(activity.series).map(([name, column]) => [name, column.slice(0, count)]);
  return { ...activity, series: Object.fromEntries(columns) as Activity['series'] };
}

function change(
  activity: Activity,
  name: 'heartRateBpm' | 'distanceMeters',
  to: (value: number, row: number) => number,
) {
  return { ...activity, series: { ...activity.series, [name]: activity.series[name].map(to) } };
}

it('a cut file is its whole one, whichever comes first', () => {
  expect(isSameRecording(keepRows(run, 90), run)).toBe(true);
  expect(isSameRecording(run, keepRows(run, 90))).toBe(true);
});

it('a reading that is in doubt, and one that was changed, make no other recording of it', () => {
  const doubted = change(keepRows(run, 90), 'heartRateBpm', (bpm, row) => (row > 80 ? Number.NaN : bpm));
  expect(isSameRecording(doubted, run)).toBe(true);
  expect(
    isSameRecording(
      change(run, 'heartRateBpm', (bpm, row) => (row === 7 ? 60 : bpm)),
      run,
    ),
  ).toBe(true);
});

it.each<[string, Activity]>([
  ['has another heart', change(run, 'heartRateBpm', (bpm, row) => bpm + (row % 2))],
  ['goes another way', change(run, 'distanceMeters', (meters) => meters * 1.01)],
  ['begins a minute later', { ...run, startedAt: run.startedAt + 60 }],
  [
    'has nothing to compare',
    change(
      change(run, 'heartRateBpm', () => Number.NaN),
      'distanceMeters',
      () => Number.NaN,
    ),
  ],
])('is another recording where it %s', (_how, other) => {
  const bare = { ...other, series: { ...other.series, cadenceStepsPerMinute: new Float64Array(121).fill(Number.NaN) } };
  expect(isSameRecording(bare, run)).toBe(false);
});

it('a few seconds are too few to tell', () => {
  expect(isSameRecording(keepRows(run, 9), run)).toBe(false);
});

it('the keys of a cut file and its whole one begin alike', () => {
  const whole = { ...run, device: { manufacturer: 255, product: null, serialNumber: null } };
  const cut = { ...whole, totals: { ...whole.totals, timerSeconds: 90 } };
  expect(activityIdentity(cut)).not.toBe(activityIdentity(whole));
  expect(startOfIdentity(activityIdentity(cut))).toBe(startOfIdentity(activityIdentity(whole)));
});
