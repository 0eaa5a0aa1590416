/** Keeps illness with fever: when it began, when it was over, and what was said of it before. */

import type { LocalDay } from '../../shared/local-day.ts';
import { CARE_ERRORS } from '../../shared/words/care-words.ts';
import { type Clock, createId, isId } from '../clock.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { IllnessBody } from '../recorded/illness-body.ts';
import { findToday } from '../runner-today.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';

type Dependencies = { store: Store; now: Clock };
type Illness = IllnessBody & { from: LocalDay };

/**
 * Answers with its id.
 * @throws HttpRefusal for an end that cannot be, and where another illness is noted for one of its days.
 */
export async function recordIllness(dependencies: Dependencies, runner: Runner, illness: Illness): Promise<string> {
  await checkIllness(dependencies, runner, illness, null);
  const { store, now } = dependencies;
  const { from, until } = illness;
  const body: IllnessBody = { until };
  return await store.facts.put(
    runner.id,
    { id: createId(now()), kind: 'illness', subject: from, day: from, body },
    now(),
  );
}

/**
 * Answers with its first day.
 * @throws HttpRefusal as `recordIllness`, and 404 where it is not there.
 */
export async function changeIllnessEnd(
  dependencies: Dependencies,
  runner: Runner,
  id: string,
  until: LocalDay | null,
): Promise<LocalDay> {
  const { store, now } = dependencies;
  const fact = isId(id) ? await store.facts.get(runner.id, 'illness', id) : null;
  if (fact === null) throw new HttpRefusal(404, CARE_ERRORS.noSuchEntry);
  await checkIllness(dependencies, runner, { from: fact.day, until }, id);
  await store.facts.editBody(runner.id, 'illness', id, { until } satisfies IllnessBody, now());
  return fact.day;
}

async function checkIllness(
  { store, now }: Dependencies,
  runner: Runner,
  { from, until }: Illness,
  ownId: string | null,
): Promise<void> {
  if (until !== null && until < from) throw new HttpRefusal(400, CARE_ERRORS.endBeforeBeginning);
  if (until !== null && until > (await findToday({ store, now }, runner))) {
    throw new HttpRefusal(400, CARE_ERRORS.endInFuture);
  }
  const isThere = (await store.facts.list(runner.id)).some(({ id, kind, day, body }) => {
    if (kind !== 'illness' || id === ownId) return false;
    const { until: otherUntil } = body as IllnessBody;
    return day <= (until ?? day) && from <= (otherUntil ?? from);
  });
  if (isThere) throw new HttpRefusal(409, CARE_ERRORS.illnessThere);
}
