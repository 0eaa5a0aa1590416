/** Keeps the check-ins: one answer per run and moment, and any number in between; all can be changed and taken out. */

import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { AfterCheckIn, MorningCheckIn, otherCheckInSchema } from '../../shared/api/check-in-api.ts';
import type { Symptoms } from '../../shared/gate/facts.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { type Clock, createId, isId } from '../clock.ts';
import { readMorningStates } from '../former-zone.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { checkInSubject, isListedCheckIn, readCheckInSubject } from '../recorded/check-in-subject.ts';
import { findPieces } from '../recorded/session-pieces.ts';
import { findToday } from '../runner-today.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { StoredRun } from '../store/stored-run.ts';
import { dateSymptoms } from './date-telling.ts';

type Dependencies = { store: Store; now: Clock };
export type OtherCheckIn = z.output<typeof otherCheckInSchema>;

/** A recorded run, or one that she entered by hand. */
export type AnsweredRun = Pick<StoredRun, 'id' | 'day'>;

export async function saveAfterCheckIn(
  dependencies: Dependencies,
  runner: Runner,
  run: AnsweredRun,
  body: AfterCheckIn,
) {
  await saveAnswer(dependencies, runner, checkInSubject(run.id, 'after'), body);
}

/**
 * Given in time, it can be changed at any later time.
 * @throws HttpRefusal 409 outside the days on which a first answer is taken.
 */
export async function saveMorningCheckIn(
  dependencies: Dependencies,
  runner: Runner,
  run: AnsweredRun,
  body: MorningCheckIn,
) {
  const state = (await readMorningStates(dependencies, runner))(run.day);
  if (state === 'notYet') throw new HttpRefusal(409, ERROR_WORDS.morningNotYet);
  const subject = checkInSubject(run.id, 'morning');
  const isGiven = async () => (await dependencies.store.facts.find(runner.id, 'checkIn', subject)) !== null;
  if (state === 'over' && !(await isGiven())) throw new HttpRefusal(409, ERROR_WORDS.morningOver);
  await saveAnswer(dependencies, runner, subject, body);
}

/** The very same answer sent twice is one. Answers with its id, and the day under which it is kept. */
export async function saveOtherCheckIn(dependencies: Dependencies, runner: Runner, checkIn: OtherCheckIn) {
  const { store, now } = dependencies;
  const day = await dateSymptoms(dependencies, runner, checkIn);
  return { id: await store.facts.put(runner.id, toOtherFact(createId(now()), { ...checkIn, day }), now()), day };
}

/**
 * Symptoms or a day told anew count as told now; a corrected headache changes nothing else. Answers with the day under
 * which it is kept.
 */
export async function editOtherCheckIn(
  dependencies: Dependencies,
  runner: Runner,
  before: RecordedFact,
  checkIn: OtherCheckIn,
): Promise<LocalDay> {
  const { store, now } = dependencies;
  const { symptoms } = before.body as { symptoms: Symptoms };
  const keepsPlace = before.day === checkIn.day && hasSameSymptoms(symptoms, checkIn.symptoms);
  const day = keepsPlace ? before.day : await dateSymptoms(dependencies, runner, checkIn);
  await store.facts.rewrite(runner.id, retell(before, { ...checkIn, day }), { recordedAt: now(), keepsPlace });
  return day;
}

/** What came from a joined recording stays an answer to that run. */
function retell(before: RecordedFact, checkIn: OtherCheckIn): RecordedFact {
  const fact = toOtherFact(before.id, checkIn);
  if (readCheckInSubject(before.subject) === null) return fact;
  const { headache: _, ...answered } = before.body as AfterCheckIn | MorningCheckIn;
  return { ...fact, subject: before.subject, body: { ...answered, ...(fact.body as object) } };
}

/** A check-in that belongs to no run, as it is kept. */
export function toOtherFact(id: string, { day, ...body }: OtherCheckIn): RecordedFact {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return { id, kind: 'checkIn', subject: `other/${day}/${digest}`, day, body };
}

/** @throws HttpRefusal 404 for one that is not there, or that is the run's own. */
export async function getOtherCheckIn({ store }: Dependencies, runner: Runner, id: string): Promise<RecordedFact> {
  const fact = isId(id) ? await store.facts.get(runner.id, 'checkIn', id) : null;
  if (fact === null || !isListedCheckIn(fact.subject)) throw new HttpRefusal(404, ERROR_WORDS.noSuchCheckIn);
  return fact;
}

/** @throws HttpRefusal 404 where this moment of the run was not answered. */
export async function removeRunCheckIn(
  { store, now }: Dependencies,
  runner: Runner,
  run: AnsweredRun,
  moment: 'after' | 'morning',
) {
  const fact = await store.facts.find(runner.id, 'checkIn', checkInSubject(run.id, moment));
  if (fact === null) throw new HttpRefusal(404, ERROR_WORDS.noSuchCheckIn);
  await store.facts.remove(runner.id, 'checkIn', fact.id, now());
}

/**
 * An answer belongs to the day on which she gave it. When only effort, sleep or mood is corrected it keeps that day;
 * symptoms told anew are told today, so that an older "seen by a professional" does not stand for them. What it was
 * stays in the trace, and its day counts on (`told-before.ts`).
 */
async function saveAnswer(
  { store, now }: Dependencies,
  runner: Runner,
  subject: string,
  body: AfterCheckIn | MorningCheckIn,
): Promise<void> {
  const before = await store.facts.find(runner.id, 'checkIn', subject);
  if (before !== null && hasSameSymptoms((before.body as { symptoms: Symptoms }).symptoms, body.symptoms)) {
    return await store.facts.editBody(runner.id, 'checkIn', before.id, body, now());
  }
  const day = await findToday({ store, now }, runner);
  await store.facts.put(runner.id, { id: createId(now()), kind: 'checkIn', subject, day, body }, now());
}

export function hasSameSymptoms(one: Symptoms, other: Symptoms): boolean {
  const entries = (symptoms: Symptoms) => JSON.stringify(Object.entries(symptoms).sort());
  return entries(one) === entries(other);
}

/** An answer to one recording of a session is the session's: the recording under which it is, else this one. */
export async function findAnsweredPiece(
  { store }: Pick<Dependencies, 'store'>,
  runner: Runner,
  run: StoredRun,
  moment: 'after' | 'morning',
): Promise<AnsweredRun> {
  const pieces = run.sessionRuns === null ? [] : findPieces(run, await store.activities.listOfDay(runner.id, run.day));
  for (const piece of [run, ...(pieces ?? [])]) {
    if ((await store.facts.find(runner.id, 'checkIn', checkInSubject(piece.id, moment))) !== null) return piece;
  }
  return run;
}
