/** Takes what her professional said: checks that it can hold, says what it would do, and records it. */

import { createHash } from 'node:crypto';
import type { SayPreview, SayRequest } from '../../shared/api/care-api.ts';
import { findChosenPlan } from '../../shared/gate/chosen-plan.ts';
import { decide } from '../../shared/gate/decide.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { BIRTH_NUMBERS } from '../../shared/readiness/birth-rule.ts';
import { findBirth } from '../../shared/readiness/told-readiness.ts';
import { CARE_ERRORS, describeSay, refuseEarlyStart, refuseWeekOutsidePlan } from '../../shared/words/care-words.ts';
import { describeDecision } from '../../shared/words/decision-words.ts';
import { createId } from '../clock.ts';
import { collectHistory, getPlanByKey } from '../decision/runner-history.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import {
  findCeiling,
  findHolds,
  listSays,
  type RecordedSay,
  type SayBody,
  type SeenBody,
} from '../recorded/professional-says.ts';
import { listToldReadiness } from '../recorded/told-readiness.ts';
import { findToday } from '../runner-today.ts';
import { type AssessDependencies, assessRecentAgain, keepVerdicts } from '../runs/assess-recent-again.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Runner } from '../store/runner-rows.ts';
import type { TakeTurns } from '../take-turns.ts';

type Dependencies = AssessDependencies & { takeTurns: TakeTurns };

/** @throws HttpRefusal for a say that cannot hold. */
export async function previewSay(dependencies: Dependencies, runner: Runner, request: SayRequest): Promise<SayPreview> {
  const { store } = dependencies;
  const today = await findToday(dependencies, runner);
  const stand = await checkSay(dependencies, runner, request, today);
  const { day, author: _author, reason: _reason, ...say } = request;
  const holds = findHolds(stand.says, day);
  const sentences = describeSay(say, day, {
    today,
    isHeld: holds.length > 0,
    isReady: stand.then.readiness.every(({ state }) => state === 'met'),
    isRunningOpen: stand.then.running === 'open',
    decidedThen: stand.onDay,
    birthDay: findBirth(listToldReadiness(await store.facts.listOfKind(runner.id, 'readiness')))?.birthDay ?? null,
    takesMedicine: runner.settings.heartRate.takesMedicineThatLowersHeartRate,
  });
  const plan = await getPlanByKey(store, runner.id, stand.then.plan);
  return { sentences, headline: describeDecision(stand.then, plan).headline };
}

/**
 * Answers with the id under which it stands; the very same say sent twice is one.
 * @throws HttpRefusal for a say that cannot hold.
 */
export async function recordSay(dependencies: Dependencies, runner: Runner, request: SayRequest): Promise<string> {
  const { store, now, takeTurns } = dependencies;
  return await takeTurns(runner.id, async () => {
    const { says } = await checkSay(dependencies, runner, request, await findToday(dependencies, runner));
    const fact = toFact(request, createId(now()));
    if (request.act !== 'ceiling') return await store.facts.put(runner.id, fact, now());
    const withIt = [...says, toRecordedSay(request, fact.id)];
    const assessed = await assessRecentAgain(dependencies, await store.runners.get(runner.id), withIt, request.day);
    const id = await store.facts.put(runner.id, fact, now());
    await keepVerdicts(dependencies, runner, assessed);
    return id;
  });
}

function toFact({ day, ...said }: SayRequest, id: string): RecordedFact {
  const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const subject = `said/${day}/${digest}`;
  if (said.act !== 'seen') return { id, kind: 'professional', subject, day, body: said satisfies SayBody };
  const { mayRun, author, reason } = said;
  return { id, kind: 'seen', subject, day, body: { mayRun, author, reason } satisfies SeenBody };
}

function toRecordedSay({ day, author, reason, ...say }: SayRequest, id: string): RecordedSay {
  return { id, day, author, reason, say };
}

/** Of what is not recorded yet. */
const SUPPOSED_ID = 'supposed';

/** With it: `then` is the decision of today, `onDay` that of its own day. */
type Stand = { says: RecordedSay[]; then: Decision; onDay: Decision };

async function checkSay(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  runner: Runner,
  request: SayRequest,
  today: LocalDay,
): Promise<Stand> {
  const says = await listSays(store, runner.id);
  const { plan, facts } = await collectHistory(store, runner.id, { now: now() });
  checkAlone(request, says, findChosenPlan(plan, facts, request.day).weeks.length);
  const supposed = await collectHistory(store, runner.id, { now: now(), supposed: [toFact(request, SUPPOSED_ID)] });
  const then = decide(plan, supposed.facts, today);
  if (request.act === 'seen') checkAnswer(decide(plan, facts, today), then, request.mayRun);
  return { says, then, onDay: decide(plan, supposed.facts, request.day) };
}

const DAYS_PER_WEEK = 7;
const FEWEST_WEEKS = BIRTH_NUMBERS.earliestDays.value / DAYS_PER_WEEK;

/** By what was said before alone, without the gate. */
function checkAlone(request: SayRequest, says: readonly RecordedSay[], weeks: number): void {
  if (request.act === 'open' && request.week > weeks) {
    throw new HttpRefusal(400, refuseWeekOutsidePlan(request.week, weeks));
  }
  if (request.act === 'earlierStart' && request.weeks < FEWEST_WEEKS) {
    throw new HttpRefusal(400, refuseEarlyStart(request.weeks, FEWEST_WEEKS));
  }
  if (request.act === 'ceiling' && request.ceilingBpm === null && findCeiling(says, request.day) === null) {
    throw new HttpRefusal(409, CARE_ERRORS.noCeilingToEnd);
  }
  if (request.act === 'lift') checkLift(says, request.day);
}

/** A lift ends holds of earlier days (`plan-and-rules.md` 5.2, rule 3). */
function checkLift(says: readonly RecordedSay[], day: LocalDay): void {
  const holds = findHolds(says, day);
  if (holds.some((hold) => hold.day < day)) return;
  throw new HttpRefusal(409, holds.length > 0 ? CARE_ERRORS.holdOfSameDay : CARE_ERRORS.nothingToLift);
}

function checkAnswer(now: Decision, then: Decision, mayRun: boolean): void {
  if (now.decision !== 'pause') throw new HttpRefusal(409, CARE_ERRORS.nothingToAnswer);
  const isUnanswered = JSON.stringify(now.because) === JSON.stringify(then.because);
  if (mayRun && then.decision === 'pause' && isUnanswered) throw new HttpRefusal(409, CARE_ERRORS.answersNothing);
}
