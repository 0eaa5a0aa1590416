/** Tells whether two files hold the same run: a key from its start and the device that recorded it (`security.md` 2). */

import type { Activity } from '../activity.ts';

/** Programs without a serial number of their own write this one. */
const PLACEHOLDER_SERIALS = new Set([0x7fff_ffff]);

/**
 * One text per recording, the second of the two keys (the first is the hash of the bytes). Three in ten real
 * activities have no serial number: for them the duration and the distance stand in.
 */
export function activityIdentity({
  startedAt,
  device,
  totals,
}: Pick<Activity, 'startedAt' | 'device' | 'totals'>): string {
  const { manufacturer, product, serialNumber } = device;
  const maker = [manufacturer, product].map((value) => value ?? '-');
  const isSerial = serialNumber !== null && !PLACEHOLDER_SERIALS.has(serialNumber);
  const which = isSerial
    ? ['serial', serialNumber]
    : [
        'run',
        Math.round(totals.timerSeconds * 1000),
        totals.distanceMeters === null ? '-' : Math.round(totals.distanceMeters * 100),
      ];
  return [startedAt, ...maker, ...which].join(':');
}

/** What the keys of a cut file and its whole one have in common: start, maker and product. */
export function startOfIdentity(identity: string): string {
  return `${identity.split(':').slice(0, 3).join(':')}:`;
}
