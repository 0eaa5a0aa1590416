/** The time zone that she left: for a while its days still hold back what opens, for a setting is no night slept. */

import type { LocalDay } from '../shared/local-day.ts';
import type { Clock } from './clock.ts';
import { localDayAt, localMinutesAt, localMomentAt, type MorningState, morningState } from './runner-day.ts';
import type { Store } from './store/open-store.ts';
import type { FormerZone, Runner } from './store/runner-rows.ts';

type Dependencies = { store: Store; now: Clock };

/** As long as the days of a week are counted. */
const LINGERS_MS = 7 * 24 * 3_600_000;

/** To call before the new zone is kept. Of several zones left in a row the westernmost goes on: its days come last. */
export async function noteLeftZone({ store, now }: Dependencies, { id, settings }: Runner): Promise<void> {
  // Before the first answer nothing can open: a new runner only says where she is.
  if ((await store.facts.findFirstOpeningDay(id)) === null) return;
  const standing = await findFormerZone({ store, now }, id);
  const zones = [settings.timeZone, ...(standing === null ? [] : [standing.timeZone])];
  const timeZone = zones.reduce((west, zone) => (isBehind(zone, west, now()) ? zone : west));
  await store.runners.setFormerZone(id, { timeZone, leftAt: now() });
}

/** The day of the zone that she left lately, where it is not today there yet; else null. */
export async function findDayBehind(
  { store, now }: Dependencies,
  runnerId: string,
  today: LocalDay,
): Promise<LocalDay | null> {
  const zone = await findFormerZone({ store, now }, runnerId);
  const day = zone === null ? today : localDayAt(now(), zone.timeZone);
  return day < today ? day : null;
}

/** Whether it is the morning after a run of that day yet, also where she was on the day of the run. */
export async function readMorningStates({ store, now }: Dependencies, { id, settings }: Runner) {
  const here = localMomentAt(now(), settings.timeZone);
  const zone = await findFormerZone({ store, now }, id);
  const behind = zone === null ? here : localMomentAt(now(), zone.timeZone);
  const leftOn = zone === null ? null : localDayAt(zone.leftAt, zone.timeZone);
  return (runDay: LocalDay): MorningState => {
    const isOfFormerZone = leftOn !== null && runDay <= leftOn;
    return isOfFormerZone && morningState(runDay, behind) === 'notYet' ? 'notYet' : morningState(runDay, here);
  };
}

async function findFormerZone({ store, now }: Dependencies, runnerId: string): Promise<FormerZone | null> {
  const zone = await store.runners.getFormerZone(runnerId);
  return zone !== null && now() - zone.leftAt < LINGERS_MS ? zone : null;
}

function isBehind(zone: string, other: string, epochMs: number): boolean {
  const [day, otherDay] = [localDayAt(epochMs, zone), localDayAt(epochMs, other)];
  return day === otherDay ? localMinutesAt(epochMs, zone) < localMinutesAt(epochMs, other) : day < otherDay;
}
