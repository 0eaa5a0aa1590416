/** Asks the gate about one day of the runner, and keeps the decision with a digest of what it was made from. */

import { createHash } from 'node:crypto';
import { decide } from '../../shared/gate/decide.ts';
import type { Decision, DecisionWord } from '../../shared/gate/decision.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import { type Clock, createId } from '../clock.ts';
import { findDayBehind } from '../former-zone.ts';
import { isDiskFull } from '../http/answer-errors.ts';
import { localDayAt } from '../runner-day.ts';
import { findToday } from '../runner-today.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { collectHistory, type HistoryInputs, toInputs } from './runner-history.ts';

type Dependencies = { store: Store; now: Clock };

/**
 * By her clock; where she has told something on a later day already (a flight west, a clock that was set back), what
 * closes or leads back on that day holds now, and what opens waits until it comes again. Where she left a time zone to
 * the east lately, what opens waits until the day comes there, too.
 */
export async function decideToday(dependencies: Dependencies, runner: Runner): Promise<Decision> {
  const today = localDayAt(dependencies.now(), runner.settings.timeZone);
  const decision = await holdBack(dependencies, runner, await decideOn(dependencies, runner, today));
  const lastTold = await findToday(dependencies, runner);
  if (lastTold === today) return decision;
  const ahead = await decideOn(dependencies, runner, lastTold);
  return isMoreCareful(ahead, decision) ? ahead : decision;
}

/** Readiness is not held back: what she answered today is not known on the day before. */
async function holdBack(dependencies: Dependencies, runner: Runner, decision: Decision): Promise<Decision> {
  const dayBehind = await findDayBehind(dependencies, runner.id, decision.day);
  if (dayBehind === null) return decision;
  const behind = await decideOn(dependencies, runner, dayBehind);
  return behind.decision !== 'notReady' && isMoreCareful(behind, decision) ? behind : decision;
}

const CAREFUL_WORDS: readonly DecisionWord[] = ['pause', 'hold', 'stepBack', 'notReady'];

function isMoreCareful(one: Decision, other: Decision): boolean {
  if (one.running !== other.running) return one.running === 'closed';
  if (CAREFUL_WORDS.includes(one.decision) && one.rule < other.rule) return true;
  return one.plan === other.plan && (one.week ?? 0) < (other.week ?? 0);
}

/** The decision of that day by all that is known now; the same inputs are recorded once. */
export async function decideOn({ store, now }: Dependencies, runner: Runner, day: LocalDay): Promise<Decision> {
  const history = await collectHistory(store, runner.id, { now: now() });
  const inputsDigest = digestInputs(toInputs(history, day));
  const known = lastDecisions.get(store)?.get(runner.id);
  if (known?.inputsDigest === inputsDigest) return known.decision;
  const decision = keepTurningPoints(decide(history.plan, history.facts, day));
  if (await appendDecision({ store, now }, runner, inputsDigest, decision)) {
    const ofStore = lastDecisions.get(store) ?? new Map();
    lastDecisions.set(store, ofStore.set(runner.id, { inputsDigest, decision }));
  }
  return decision;
}

/** Tomorrow's decision by what is known today, recorded nowhere; null where nothing was told of today. */
export async function foreseeTomorrow(
  { store, now }: Dependencies,
  runner: Runner,
  today: LocalDay,
): Promise<Decision | null> {
  const { plan, facts } = await collectHistory(store, runner.id, { now: now() });
  return facts.some(({ day }) => day === today) ? decide(plan, facts, addDays(today, 1)) : null;
}

/** Of the very text that `GET /decision/inputs` answers. */
function digestInputs(inputs: HistoryInputs): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}

/** The last decision of each runner: the same facts and day give the same answer, and every page asks for it. */
const lastDecisions = new WeakMap<Store, Map<string, { inputsDigest: string; decision: Decision }>>();

/** False on a full disk: what she may do today does not wait for space; it is recorded the next time it is asked. */
async function appendDecision(
  { store, now }: Dependencies,
  runner: Runner,
  inputsDigest: string,
  decision: Decision,
): Promise<boolean> {
  const decidedAt = now();
  try {
    await store.decisions.append(runner.id, { id: createId(decidedAt), decidedAt, inputsDigest, decision });
    return true;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return false;
  }
}

/** Of the way there, the days on which the decision or the week changed: years of facts would fill every answer. */
function keepTurningPoints(decision: Decision): Decision {
  const history = decision.history.filter((entry, at) => {
    const before = decision.history[at - 1];
    return before === undefined || before.decision !== entry.decision || before.week !== entry.week;
  });
  return { ...decision, history };
}
