/** Two files of one run have one key; two runs have two. */

import { expect, it } from 'vitest';
import { activityIdentity } from '../../shared/fit/activity-identity.ts';

const run = {
  startedAt: 1_731_165_600,
  device: { manufacturer: 1, product: 4315, serialNumber: 3_448_026_845 as number | null },
  totals: { timerSeconds: 1800.5, elapsedSeconds: 1900, distanceMeters: 3000.25 as number | null },
};
const anonymous = { ...run, device: { manufacturer: 255, product: null, serialNumber: null } };

it('is start, maker, product and serial number', () => {
  expect(activityIdentity(run)).toBe('1731165600:1:4315:serial:3448026845');
});

it('with a serial number does not depend on what an export made of the totals', () => {
  expect(activityIdentity({ ...run, totals: { timerSeconds: 1, elapsedSeconds: 1, distanceMeters: null } })).toBe(
    activityIdentity(run),
  );
});

it('without a serial number, or with a placeholder for one, takes duration and distance', () => {
  expect(activityIdentity(anonymous)).toBe('1731165600:255:-:run:1800500:300025');
  const placeholder = { ...anonymous, device: { ...anonymous.device, serialNumber: 0x7fff_ffff } };
  expect(activityIdentity(placeholder)).toBe(activityIdentity(anonymous));
  const unmeasured = { ...anonymous, totals: { ...run.totals, distanceMeters: null } };
  expect(activityIdentity(unmeasured)).toBe('1731165600:255:-:run:1800500:-');
});

it('differs for another start, maker, product, serial number, duration or distance', () => {
  const variants = [
    run,
    { ...run, startedAt: run.startedAt + 1 },
    { ...run, device: { ...run.device, manufacturer: 2 } },
    { ...run, device: { ...run.device, product: 1 } },
    { ...run, device: { ...run.device, serialNumber: 5 } },
    anonymous,
    { ...anonymous, totals: { ...run.totals, timerSeconds: 1800.501 } },
    { ...anonymous, totals: { ...run.totals, distanceMeters: 3000.26 } },
  ];
  expect(new Set(variants.map(activityIdentity)).size).toBe(variants.length);
});
