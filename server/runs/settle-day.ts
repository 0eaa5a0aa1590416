/** Brings the recordings of a day together: the pieces of one session are judged as one, and what is none any more alone. */

import type { PlannedSessionRef, SessionMatch } from '../../shared/api/activity-api.ts';
import { valuesOf } from '../../shared/evidence-number.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import { planKey } from '../../shared/plan/plan.ts';
import { INTERVAL_NUMBERS } from '../../shared/run/interval-numbers.ts';
import { judgeMatch } from '../../shared/run/match-session.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { findDateTrouble } from '../recorded/date-trouble.ts';
import { asTold } from '../recorded/professional-says.ts';
import { findPieces, hasSameIds } from '../recorded/session-pieces.ts';
import { localDayAt } from '../runner-day.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { ComparedWith, JudgedRun, StoredRun } from '../store/stored-run.ts';
import { REASSESSED_DAYS } from './assess-recent-again.ts';
import { assessAnew } from './assess-upload.ts';
import { findOpenWeek } from './find-open-week.ts';
import { readTogether, toJointVerdicts } from './judge-together.ts';
import { findSessionCandidate } from './match-planned-session.ts';
import type { ReadingPool } from './reading-pool.ts';

type Dependencies = { store: Store; reading: ReadingPool; now: Clock };

const { longestPieceGapSeconds, mostPieces } = valuesOf(INTERVAL_NUMBERS);

/**
 * To call in the runner's turn, behind everything that changes a recording of the day or removes one. A file that cannot
 * be read now leaves its session as it is; the facts then hold back what they do not know (`run-facts.ts`).
 */
export async function settleDay(dependencies: Dependencies, runner: Runner, day: LocalDay): Promise<void> {
  const { store, now } = dependencies;
  const stored = await store.activities.listOfDay(runner.id, day);
  const dated = stored.filter((run) => findDateTrouble(run) === null);
  if (stored.length < 2 && stored.every(({ sessionRuns }) => sessionRuns === null)) return;
  const judged = new Map<string, JudgedRun>();
  const asJudged = () => dated.map((run) => ({ ...run, ...judged.get(run.id)?.verdict }));
  const note = (runs: readonly JudgedRun[]) => {
    for (const run of runs) judged.set(run.id, run);
  };
  for (const run of findBroken(dated)) note(await orNone(() => judgeAlone(dependencies, runner, run)));
  for (const pieces of groupSessions(asJudged())) {
    if (!isJoined(pieces)) note(await orNone(() => judgeTogether(dependencies, runner, pieces)));
  }
  note(await orNone(() => takeInUnmatched(dependencies, runner, day, asJudged())));
  if (judged.size > 0) await store.activities.setVerdicts(runner.id, [...judged.values()], now());
}

/**
 * At the service's start: what an earlier version judged apart, and what a crash left between a change and its settling.
 */
export async function settleRecentDays(dependencies: Dependencies, runner: Runner): Promise<void> {
  const { store, now } = dependencies;
  const oldest = addDays(localDayAt(now(), runner.settings.timeZone), -REASSESSED_DAYS);
  const days = (await store.activities.list(runner.id)).map(({ day }) => day).filter((day) => day >= oldest);
  for (const day of new Set(days)) await settleDay(dependencies, runner, day);
}

async function orNone(judge: () => Promise<JudgedRun[]>): Promise<JudgedRun[]> {
  try {
    return await judge();
  } catch (error) {
    if (!(error instanceof HttpRefusal)) throw error;
    return [];
  }
}

/** Judged with others before, and no longer with these very ones. */
function findBroken(runs: readonly StoredRun[]): StoredRun[] {
  const whole = groupSessions(runs).filter(isJoined).flat();
  return runs.filter((run) => run.sessionRuns !== null && !whole.includes(run));
}

function isJoined(pieces: readonly StoredRun[]): boolean {
  const ids = pieces.map(({ id }) => id);
  return pieces.every(({ sessionRuns }) => hasSameIds(sessionRuns, ids));
}

/** The recordings of each planned session that has several, in the order in which they were run. */
function groupSessions(runs: readonly StoredRun[]): StoredRun[][] {
  const groups = new Map<string, StoredRun[]>();
  for (const run of runs) {
    const planned = findPlanned(run);
    if (planned === null) continue;
    const key = `${run.planId} ${planned.week}/${planned.session}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function findPlanned({ match }: StoredRun): PlannedSessionRef | null {
  return match.status === 'matched' ? match.planned : null;
}

async function judgeAlone({ store, reading }: Dependencies, runner: Runner, run: StoredRun): Promise<JudgedRun[]> {
  const onDisk = { ...run, path: store.files.path(run.fileId) };
  return [{ id: run.id, ...(await assessAnew({ store, reading }, runner, onDisk, run.match)) }];
}

/** Against the workout that the watch followed, where it followed one. */
async function judgeTogether(
  { store, reading }: Dependencies,
  runner: Runner,
  pieces: readonly StoredRun[],
): Promise<JudgedRun[]> {
  const first = pieces.find(({ match }) => match.status === 'matched' && match.by === 'workoutFile') ?? pieces[0];
  if (first === undefined || first.comparedWith === null || pieces.length > mostPieces) return [];
  const { planId, comparedWith, day } = first;
  const session = { day, pieces, workout: comparedWith.workout };
  const read = await readTogether({ store, reading }, await asTold(store, runner, day), session);
  return toJointVerdicts(pieces, { planId, comparedWith, matchOf: ({ match }) => match }, read);
}

/**
 * A piece can be too short to be known as the session. Where it is met with all of them, and was not without, they are
 * pieces of it; everything else stays as it is, and what she said herself always.
 */
async function takeInUnmatched(
  { store, reading }: Dependencies,
  runner: Runner,
  day: LocalDay,
  runs: readonly StoredRun[],
): Promise<JudgedRun[]> {
  const unmatched = runs.filter(isUnmatched);
  const matched = runs.filter((run) => findPlanned(run) !== null);
  const pieces = runs.filter((run) => unmatched.includes(run) || matched.includes(run));
  if (unmatched.length === 0 || pieces.length < 2 || pieces.length > mostPieces || !areNear(pieces)) return [];
  const session = await findSessionToFill(store, runner, day, matched);
  if (session === null) return [];
  const { planned, planId, comparedWith } = session;
  const told = await asTold(store, runner, day);
  const read = await readTogether({ store, reading }, told, { day, pieces, workout: comparedWith.workout });
  const isMet = read.assessment.compliance?.outcome === 'met' && judgeMatch(read.assessment) === 'matched';
  if (!isMet) return [];
  const taken: SessionMatch = { status: 'matched', planned, by: 'alignment' };
  const matchOf = (piece: StoredRun) => (piece.match.status === 'matched' ? piece.match : taken);
  return toJointVerdicts(pieces, { planId, comparedWith, matchOf }, read);
}

function isUnmatched({ match }: StoredRun): boolean {
  return match.status === 'unclear' || (match.status === 'extra' && match.because === 'unlikeThePlan');
}

/** In the order in which they were run. */
function areNear(runs: readonly StoredRun[]): boolean {
  return runs.slice(1).every((run, index) => {
    const before = runs[index] as StoredRun;
    return run.startedAt - (before.startedAt + before.timerSeconds * 1000) <= longestPieceGapSeconds * 1000;
  });
}

type SessionToFill = { planned: PlannedSessionRef; planId: string; comparedWith: ComparedWith };

/** The day's one session that is not done yet, else the one whose turn it was. */
async function findSessionToFill(
  store: Store,
  runner: Runner,
  day: LocalDay,
  matched: readonly StoredRun[],
): Promise<SessionToFill | null> {
  const [first] = matched;
  if (first === undefined) return await findSessionInTurn(store, runner, day);
  const planned = findPlanned(first);
  const isOneSession = findPieces(first, matched)?.length === matched.length;
  const isDone = first.compliance === 'met' || first.compliance === 'more';
  if (planned === null || first.comparedWith === null || isDone || !isOneSession) return null;
  return { planned, planId: first.planId, comparedWith: first.comparedWith };
}

async function findSessionInTurn(store: Store, runner: Runner, day: LocalDay): Promise<SessionToFill | null> {
  const openWeek = await findOpenWeek(store, runner, day);
  if (openWeek.week === null) return null;
  const others = (await store.activities.list(runner.id)).filter((run) => run.day !== day);
  const told = await asTold(store, runner, day);
  const candidate = findSessionCandidate({ day, followedWorkoutFile: null }, told, openWeek, others);
  if (candidate === null) return null;
  const { planned, workout } = candidate;
  return { planned, planId: planKey(openWeek.plan), comparedWith: { ...planned, workout } };
}
