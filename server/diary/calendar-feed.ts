/** The calendar feed: its secret address, and what stands in it today: titles and dates, nothing about how she is. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CalendarFeedMadeAnswer } from '../../shared/api/calendar-api.ts';
import { suggestEvents, type WeekAhead } from '../../shared/calendar/suggest-events.ts';
import { writeICalendar } from '../../shared/calendar/write-icalendar.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import { GATE_NUMBERS } from '../../shared/gate/gate-numbers.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { CALENDAR_WORDS } from '../../shared/words/calendar-words.ts';
import type { Clock } from '../clock.ts';
import { decideToday } from '../decision/decide-today.ts';
import { getPlanByKey } from '../decision/runner-history.ts';
import { checkInSubject } from '../recorded/check-in-subject.ts';
import { morningWindowOf } from '../runner-day.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { type AskedRun, listAskedRuns } from './due-check-ins.ts';

type Dependencies = { store: Store; now: Clock };

/** 256 bits (`security.md` 3). */
const TOKEN_BYTES = 32;
const TOKEN_FORM = /^[\w-]{43}$/;

/** An earlier address ends with it. */
export async function makeFeed({ store, now }: Dependencies, runnerId: string): Promise<CalendarFeedMadeAnswer> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const createdAt = now();
  await store.calendarFeeds.put({ runnerId, tokenHash: hash(token), createdAt });
  return { createdAt, path: `/calendar/${token}.ics` };
}

/** Null for a secret that nobody has, or has no more. */
export async function findFeedRunner({ store }: Dependencies, token: string): Promise<Runner | null> {
  if (!TOKEN_FORM.test(token)) return null;
  const tokenHash = hash(token);
  const feed = await store.calendarFeeds.findByHash(tokenHash);
  // The index found it by the hash; the last word has a comparison that takes the same time for every secret.
  const isSame = feed !== null && timingSafeEqual(Buffer.from(feed.tokenHash), Buffer.from(tokenHash));
  return isSame ? await store.runners.get(feed.runnerId) : null;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export async function writeFeed(dependencies: Dependencies, runner: Runner): Promise<string> {
  const { store, now } = dependencies;
  const decision = await decideToday(dependencies, runner);
  const runs = await listAskedRuns(store, runner);
  const told = await store.facts.list(runner.id);
  const events = suggestEvents({
    today: decision.day,
    unansweredRuns: runs.filter((run) => isUnanswered(run, told, decision.day)),
    weekAhead: await findWeekAhead(store, runner.id, decision, told),
    lastRunDay: findLastRunDay(runs, decision.day),
  });
  const withIds = events.map(({ key, ...event }) => ({ ...event, uid: `${hash(`${runner.id}/${key}`)}@fourth-mile` }));
  return writeICalendar(CALENDAR_WORDS.name, withIds, new Date(now()).toISOString());
}

function isUnanswered({ ids, day, seconds }: AskedRun, told: readonly RecordedFact[], today: LocalDay): boolean {
  const isOpen = day <= today && today <= morningWindowOf(day).until;
  const isAsked = seconds >= GATE_NUMBERS.runDaySeconds.value;
  return isOpen && isAsked && !told.some(({ subject }) => ids.some((id) => subject === checkInSubject(id, 'morning')));
}

function findLastRunDay(runs: readonly AskedRun[], today: LocalDay): LocalDay | null {
  const days = runs
    .filter(({ day, seconds }) => day <= today && seconds >= GATE_NUMBERS.runDaySeconds.value)
    .map(({ day }) => day)
    .sort();
  return days.at(-1) ?? null;
}

async function findWeekAhead(
  store: Store,
  runnerId: string,
  { plan: planKey, week, openedOn, running }: Decision,
  told: readonly RecordedFact[],
): Promise<WeekAhead | null> {
  if (running === 'closed' || week === null || openedOn === null) return null;
  const plan = await getPlanByKey(store, runnerId, planKey);
  const done = new Set(
    (await store.activities.list(runnerId)).flatMap(({ day, planId, match }) =>
      day >= openedOn && planId === planKey && match.status === 'matched' && match.planned.week === week
        ? [match.planned.session]
        : [],
    ),
  );
  const sessions = Array.from({ length: plan.sessionsOffered }, (_, index) => index + 1).filter((n) => !done.has(n));
  const strengthDone = told.filter(({ kind, day }) => kind === 'strength' && day >= openedOn).length;
  return { week, openedOn, sessions, strengthDone };
}
