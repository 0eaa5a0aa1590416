/** Runs without a file: kept as told, compared with the recordings of their day, and given up for one when she says so. */

import type { ActivityDetail } from '../../shared/api/activity-api.ts';
import type { AfterCheckIn, MorningCheckIn } from '../../shared/api/check-in-api.ts';
import type {
  HandRunDetail,
  HandRunOffer,
  HandRunRequest,
  HandRunSummary,
  SameDayRecording,
} from '../../shared/api/hand-run-api.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { mayBeSameRun } from '../../shared/run/same-run.ts';
import { HAND_RUN_ERRORS } from '../../shared/words/hand-run-words.ts';
import { type Clock, createId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { checkInSubject } from '../recorded/check-in-subject.ts';
import { localMinutesAt, morningWindowOf } from '../runner-day.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import { readHandRun, type StoredHandRun, writeHandRun } from '../store/hand-run-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { StoredRun } from '../store/stored-run.ts';
import type { TakeTurns } from '../take-turns.ts';
import { findAnswersToMove } from './moved-answers.ts';

type Dependencies = { store: Store; now: Clock; takeTurns: TakeTurns };

const MOMENTS = ['after', 'morning'] as const;

/** The very same entry sent twice is one: the first is answered then. */
export async function addHandRun(
  { store, now, takeTurns }: Dependencies,
  runner: Runner,
  { day, ...told }: HandRunRequest,
): Promise<StoredHandRun> {
  const fact = writeHandRun({ id: createId(now()), day, ...told, otherThan: [] });
  return await takeTurns(runner.id, async () => {
    const first = await store.facts.find(runner.id, 'handRun', fact.subject);
    if (first !== null) return readHandRun(first);
    await store.facts.put(runner.id, fact, now());
    return readHandRun(fact);
  });
}

/** @throws HttpRefusal 409 when it would become the same as another one. */
export async function editHandRun(
  { store, now, takeTurns }: Dependencies,
  runner: Runner,
  { id, otherThan }: StoredHandRun,
  told: HandRunRequest,
): Promise<void> {
  const isEdited = await takeTurns(runner.id, () => store.handRuns.edit(runner.id, { id, otherThan, ...told }, now()));
  if (!isEdited) throw new HttpRefusal(409, HAND_RUN_ERRORS.twice);
}

export async function removeHandRun(
  { store, now, takeTurns }: Dependencies,
  runner: Runner,
  id: string,
): Promise<void> {
  const answers = MOMENTS.map((moment) => checkInSubject(id, moment));
  await takeTurns(runner.id, () => store.handRuns.remove(runner.id, id, answers, now()));
}

/**
 * Says whether that recording is the same run: then it takes the place of what was entered, and the answers stay. Called
 * in turn: both are as they are now.
 * @throws HttpRefusal 409 for a recording of another day.
 */
export async function joinHandRun(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  runner: Runner,
  handRun: StoredHandRun,
  { recording, isSame }: { recording: StoredRun; isSame: boolean },
): Promise<void> {
  if (recording.day !== handRun.day) throw new HttpRefusal(409, HAND_RUN_ERRORS.recordingOfOtherDay);
  if (isSame) {
    const answers = findAnswersToMove(await store.facts.list(runner.id), handRun.id, recording.id);
    return await store.handRuns.replace(runner.id, handRun.id, answers, now());
  }
  const otherThan = [...new Set([...handRun.otherThan, recording.id])];
  await store.handRuns.edit(runner.id, { ...handRun, otherThan }, now());
}

export function summarizeHandRun(handRun: StoredHandRun, told: readonly RecordedFact[]): HandRunSummary {
  const { otherThan: _otherThan, ...summary } = handRun;
  const { after, morning } = findCheckIns(handRun, told);
  const symptoms = { after: after?.symptoms ?? null, morning: morning?.symptoms ?? null };
  return { ...summary, hasAfterCheckIn: after !== null, hasMorningCheckIn: morning !== null, symptoms };
}

export async function describeHandRun(store: Store, runner: Runner, handRun: StoredHandRun): Promise<HandRunDetail> {
  const told = await store.facts.list(runner.id);
  const recordings = await store.activities.listOfDay(runner.id, handRun.day);
  return {
    summary: summarizeHandRun(handRun, told),
    checkIns: findCheckIns(handRun, told),
    recordings: recordings.map((recording): SameDayRecording => {
      const { id: activityId, startedAt, timerSeconds, runSeconds } = recording;
      return { activityId, startedAt, timerSeconds, runSeconds, isAsked: isAskedAbout(handRun, recording, runner) };
    }),
  };
}

/** The runs entered by hand that may be this recording. */
export async function findSameByHand(store: Store, runnerId: string, recording: StoredRun): Promise<HandRunOffer[]> {
  const handRuns = (await store.handRuns.list(runnerId)).filter(({ day }) => day === recording.day);
  if (handRuns.length === 0) return [];
  const runner = await store.runners.get(runnerId);
  return handRuns
    .filter((handRun) => isAskedAbout(handRun, recording, runner))
    .map(({ id, time, runSeconds }) => ({ id, time, runSeconds }));
}

type Recording = Pick<StoredRun, 'id' | 'day' | 'startedAt' | 'timerSeconds'>;

function isAskedAbout(handRun: StoredHandRun, recording: Recording, { settings }: Runner): boolean {
  if (handRun.otherThan.includes(recording.id)) return false;
  const { day, startedAt, timerSeconds } = recording;
  const startMinutes = localMinutesAt(startedAt, settings.timeZone);
  return mayBeSameRun(timeHandRun(handRun), { day, startMinutes, seconds: timerSeconds });
}

function timeHandRun({ day, time, runSeconds, walkSeconds }: StoredHandRun) {
  const [hour, minute] = (time ?? '').split(':').map(Number);
  const startMinutes = hour === undefined || minute === undefined ? null : hour * 60 + minute;
  return { day, startMinutes, seconds: runSeconds + (walkSeconds ?? 0) };
}

function findCheckIns({ id, day }: { id: string; day: LocalDay }, told: readonly RecordedFact[]) {
  const answerTo = (moment: (typeof MOMENTS)[number]) =>
    told.find(({ kind, subject }) => kind === 'checkIn' && subject === checkInSubject(id, moment))?.body ?? null;
  const { from: morningFrom, until: morningUntil } = morningWindowOf(day);
  return {
    after: answerTo('after') as AfterCheckIn | null,
    morning: answerTo('morning') as MorningCheckIn | null,
    morningFrom,
    morningUntil,
  } satisfies ActivityDetail['checkIns'];
}
