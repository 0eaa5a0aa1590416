/** Which runs are asked about, and which of their questions are open now. */

import type { CheckInsDueAnswer } from '../../shared/api/check-in-api.ts';
import { GATE_NUMBERS } from '../../shared/gate/gate-numbers.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import type { Clock } from '../clock.ts';
import { readMorningStates } from '../former-zone.ts';
import { checkInSubject } from '../recorded/check-in-subject.ts';
import { countRunning } from '../recorded/count-running.ts';
import { findPieces } from '../recorded/session-pieces.ts';
import { localDayAt } from '../runner-day.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { StoredRun } from '../store/stored-run.ts';
import type { AnsweredRun } from './check-in-answers.ts';

type Dependencies = { store: Store; now: Clock };

/** Below a run day's seconds nothing is asked; an answer to a run that lies behind the counting window changes nothing. */
const { runDaySeconds, countingWindow } = GATE_NUMBERS;

/** The questions that are open now, oldest run first. A day has one next morning, however many runs it had. */
export async function listDueCheckIns({ store, now }: Dependencies, runner: Runner): Promise<CheckInsDueAnswer['due']> {
  const today = localDayAt(now(), runner.settings.timeZone);
  const morningStateOf = await readMorningStates({ store, now }, runner);
  const answered = new Set((await store.facts.list(runner.id)).map(({ subject }) => subject));
  const isAnswered = ({ ids }: AskedRun, kind: 'after' | 'morning') =>
    ids.some((id) => answered.has(checkInSubject(id, kind)));
  return groupByDay(await listAskedRuns(store, runner)).flatMap(([day, runs]) => {
    const asked = pickAsked(runs);
    const isRecent = day >= addDays(today, -countingWindow.value) && day <= today;
    const isMorning = morningStateOf(day) === 'open' && !runs.some((run) => isAnswered(run, 'morning'));
    return asked.flatMap((run, at) => {
      const isAfterDue = isRecent && !isAnswered(run, 'after');
      const isMorningDue = isMorning && at === asked.length - 1;
      const due = [...(isAfterDue ? (['after'] as const) : []), ...(isMorningDue ? (['morning'] as const) : [])];
      const { id, startedAt, byHand } = run;
      return due.map((kind) => ({ activityId: id, day, moment: kind, startedAt, ...(byHand && { byHand }) }));
    });
  });
}

function groupByDay(runs: readonly AskedRun[]): [LocalDay, AskedRun[]][] {
  const days = new Map<LocalDay, AskedRun[]>();
  for (const run of runs) days.set(run.day, [...(days.get(run.day) ?? []), run]);
  return [...days];
}

/** Of a day's runs those with a minute of running; where only all of them together have one, the longest. */
function pickAsked(runs: readonly AskedRun[]): AskedRun[] {
  const long = runs.filter(({ seconds }) => seconds >= runDaySeconds.value);
  if (long.length > 0 || sumSeconds(runs) < runDaySeconds.value) return long;
  return [runs.reduce((longest, run) => (run.seconds > longest.seconds ? run : longest))];
}

function sumSeconds(runs: readonly AskedRun[]): number {
  return runs.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** `ids`: of all recordings of the session, which is asked about once; its own id is the last one's. */
export type AskedRun = AnsweredRun & { ids: string[]; startedAt: number | null; seconds: number; byHand?: true };

/** Of a session in several recordings only the last is asked about: then she was through. */
function toAskedRun({ id, day }: StoredRun, pieces: readonly StoredRun[]): AskedRun[] {
  if (pieces.at(-1)?.id !== id) return [];
  const seconds = pieces.reduce((sum, piece) => sum + countRunning(piece), 0);
  return [{ id, ids: pieces.map((piece) => piece.id), day, startedAt: pieces[0]?.startedAt ?? null, seconds }];
}

/** Recorded and entered by hand, in the order of their days. */
export async function listAskedRuns(store: Store, { id: runnerId }: Runner): Promise<AskedRun[]> {
  const runs = await store.activities.list(runnerId);
  const recorded = runs.flatMap((run) => toAskedRun(run, findPieces(run, runs) ?? [run]));
  const byHand: AskedRun[] = (await store.handRuns.list(runnerId)).map(({ id, day, runSeconds }) => ({
    id,
    ids: [id],
    day,
    startedAt: null,
    seconds: runSeconds,
    byHand: true,
  }));
  return [...recorded, ...byHand].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
