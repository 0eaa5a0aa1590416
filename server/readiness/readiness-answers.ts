/** Keeps what she tells about readiness, one row for each single answer; the last one of a day stands. */

import type {
  BirthRequest,
  ClearanceRequest,
  SelfCheckRequest,
  SignsRequest,
  TargetRequest,
} from '../../shared/api/readiness-api.ts';
import type { ReadinessItem } from '../../shared/gate/facts.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import { BIRTH_NUMBERS } from '../../shared/readiness/birth-rule.ts';
import { findBirth, type ReadinessBody } from '../../shared/readiness/told-readiness.ts';
import { describeBirthLongAgo, READINESS_REFUSALS } from '../../shared/words/readiness-refusal-words.ts';
import { type Clock, createId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { listToldReadiness } from '../recorded/told-readiness.ts';
import { findToday } from '../runner-today.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';

type Dependencies = { store: Store; now: Clock };

/**
 * Told again, it takes the place of what was told before; earlier days keep theirs as history.
 * @throws HttpRefusal 400 for a day ahead, or over three years back.
 */
export async function saveBirth(dependencies: Dependencies, runner: Runner, { birthDay, kind }: BirthRequest) {
  const today = await findToday(dependencies, runner);
  checkBirthDay(birthDay, today);
  await putAll(dependencies, runner, today, [{ subject: 'birth', body: { item: 'birth', birthDay, birthKind: kind } }]);
}

function checkBirthDay(birthDay: LocalDay, today: LocalDay): void {
  if (birthDay > today) throw new HttpRefusal(400, READINESS_REFUSALS.birthAhead);
  const earliest = addDays(today, -BIRTH_NUMBERS.mostDays.value);
  if (birthDay < earliest) throw new HttpRefusal(400, describeBirthLongAgo(earliest));
}

/** @throws HttpRefusal 400 for a day ahead, or before the birth. */
export async function saveClearance(dependencies: Dependencies, runner: Runner, { by, agreedOn }: ClearanceRequest) {
  const today = await findToday(dependencies, runner);
  if (agreedOn > today) throw new HttpRefusal(400, READINESS_REFUSALS.agreedAhead);
  const birth = findBirth(listToldReadiness(await dependencies.store.facts.list(runner.id)));
  if (birth !== null && agreedOn < birth.birthDay) throw new HttpRefusal(400, READINESS_REFUSALS.agreedBeforeBirth);
  await putAll(dependencies, runner, today, [
    { subject: 'clearance', body: { item: 'clearance', met: true, by, agreedOn } },
  ]);
}

/**
 * A plain "not yet" is taken for everything but the birth, a plain "met" for the clearance alone: the rest is met by its
 * single answers.
 * @throws HttpRefusal 400.
 */
export async function saveBareAnswer(
  dependencies: Dependencies,
  runner: Runner,
  { day, item, met }: { day: LocalDay; item: ReadinessItem; met: boolean },
) {
  if (item === 'birth' || (met && item !== 'clearance')) throw new HttpRefusal(400, READINESS_REFUSALS.oneByOne);
  await putAll(dependencies, runner, day, [{ subject: item, body: { item, met } }]);
}

export async function saveSigns(dependencies: Dependencies, runner: Runner, { day, item, answers }: SignsRequest) {
  const told = Object.entries(answers).map(([sign, answer]) => ({
    subject: `${item}/${sign}`,
    body: { item, sign, answer } as ReadinessBody,
  }));
  await putAll(dependencies, runner, day, told);
}

export async function saveSelfCheck(dependencies: Dependencies, runner: Runner, { day, answers }: SelfCheckRequest) {
  const told = answers.map((answer) => ({
    subject: `selfCheck/${answer.movement}/${answer.side ?? 'both'}`,
    body: { item: 'selfCheck', ...answer } as const,
  }));
  await putAll(dependencies, runner, day, told);
}

type Told = { subject: string; body: ReadinessBody };

/** All of them are kept, or none. */
async function putAll({ store, now }: Dependencies, runner: Runner, day: LocalDay, told: readonly Told[]) {
  const facts = told.map(({ subject, body }) => {
    return { id: createId(now()), kind: 'readiness', subject: `${day}/${subject}`, day, body } as const;
  });
  await store.facts.putAll(runner.id, facts, now());
}

/** Advice that she ticks off for herself; no fact of the gate is made from it. */
export async function saveTarget(dependencies: Dependencies, runner: Runner, { target, isReached }: TargetRequest) {
  const { store, now } = dependencies;
  const day = await findToday(dependencies, runner);
  const fact = { id: createId(now()), kind: 'strengthTarget', subject: target, day, body: { isReached } } as const;
  await store.facts.put(runner.id, fact, now());
}
