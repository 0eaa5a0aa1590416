/** Turns what is stored into the facts that the gate folds over (`plan-and-rules.md` 5.4). */

import type { AfterCheckIn, MorningCheckIn } from '../../shared/api/check-in-api.ts';
import type { CheckInFact, Fact, IllnessFact, Symptoms } from '../../shared/gate/facts.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { deriveReadinessFacts } from '../../shared/readiness/derive-facts.ts';
import { isRunAnswer, readCheckInSubject } from '../recorded/check-in-subject.ts';
import { findDateTrouble } from '../recorded/date-trouble.ts';
import type { IllnessBody } from '../recorded/illness-body.ts';
import { type RecordedSay, readSay } from '../recorded/professional-says.ts';
import { findPieces } from '../recorded/session-pieces.ts';
import { listProfessionalStarts, listToldReadiness } from '../recorded/told-readiness.ts';
import { localDayAt } from '../runner-day.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredRun } from '../store/stored-run.ts';
import { toHandRunFact, toRunFacts } from './run-facts.ts';
import { placeToldAhead } from './told-ahead.ts';
import { listToldBefore } from './told-before.ts';

/**
 * Runs in the order in which they were run, then what she told us in the order in which it was recorded, readiness last;
 * the plans she chose stand beside them in her history (`runner-history.ts`).
 * @param asked absent: at the moment of the last telling
 */
export async function collectFacts(store: Store, runnerId: string, asked?: Asked): Promise<Fact[]> {
  const runs = await store.activities.list(runnerId);
  const pieces = runs.filter(({ sessionRuns }) => sessionRuns !== null);
  const told = await listTold(store, runnerId, asked);
  const changes = await store.facts.listChanges(runnerId, 'checkIn');
  return [
    ...toRunFacts(runs.filter((run) => findDateTrouble(run) === null)),
    ...told
      .flatMap((fact) => (isRunAnswer(fact) ? [...listToldBefore(fact, changes), fact] : [fact]))
      .flatMap(toToldFacts)
      .map((fact) => answerForSession(fact, pieces)),
    ...deriveReadinessFacts(listToldReadiness(told), listProfessionalStarts(told)),
  ];
}

/** By the clock of `now`; `supposed`: as if it were recorded then. */
export type Asked = { now: number; supposed?: readonly RecordedFact[] };

async function listTold(store: Store, runnerId: string, asked?: Asked): Promise<RecordedFact[]> {
  const recorded = await store.facts.listTimed(runnerId);
  const now = asked?.now ?? recorded.at(-1)?.recordedAt ?? 0;
  const supposed = (asked?.supposed ?? []).map((fact) => ({ ...fact, recordedAt: now }));
  const { timeZone } = (await store.runners.get(runnerId)).settings;
  return placeToldAhead([...recorded, ...supposed], now, (epochMs) => localDayAt(epochMs, timeZone));
}

/** An answer to one of its pieces is an answer to the session. */
function answerForSession(fact: Fact, pieces: readonly StoredRun[]): Fact {
  if (fact.type !== 'checkIn' || fact.run === undefined) return fact;
  const run = pieces.find(({ id }) => id === fact.run);
  const first = run && findPieces(run, pieces)?.[0];
  return first === undefined ? fact : { ...fact, run: first.id };
}

/** None for what the gate does not read: a ceiling, an earlier start; nor for a chosen plan, whose weeks lie elsewhere. */
function toToldFacts(told: RecordedFact): Fact[] {
  const { id, kind, subject, day, body } = told;
  switch (kind) {
    case 'checkIn':
      return [toCheckInFact(subject, day, body)];
    case 'strength':
      return [{ type: 'strength', day }];
    // Readiness is made into facts as a whole; the strength targets only advise.
    case 'readiness':
    case 'strengthTarget':
      return [];
    case 'urgent':
      return [{ type: 'urgent', day, ...(body as { sign: string }) }];
    case 'illness':
      return [toIllnessFact(day, body as IllnessBody)];
    case 'handRun':
      return [toHandRunFact(id, day, body)];
    case 'rules':
      return [{ type: 'rules', day, ...(body as { version: string }) }];
    case 'plan':
      return [];
    case 'seen':
    case 'professional': {
      const said = readSay(told);
      return said === null ? [] : toSaidFacts(said);
    }
  }
}

function toIllnessFact(day: LocalDay, { until }: IllnessBody): IllnessFact {
  return { type: 'illness', day, ...(until === null ? {} : { until }) };
}

/** As the gate reads it; none for a ceiling and an earlier start, which belong to runs and to readiness. */
function toSaidFacts({ day, author, reason, say }: RecordedSay): Fact[] {
  const by = author === null ? {} : { author };
  switch (say.act) {
    case 'seen':
      return [{ type: 'seen', day, mayRun: say.mayRun, ...by }];
    case 'hold':
    case 'lift':
      return [{ type: 'professional', day, act: say.act, reason: reason ?? '', ...by }];
    case 'open':
      return [{ type: 'professional', day, act: 'open', week: say.week, reason: reason ?? '', ...by }];
    case 'ceiling':
    case 'earlierStart':
      return [];
  }
}

function toCheckInFact(subject: string, day: LocalDay, body: unknown): CheckInFact {
  const place = readCheckInSubject(subject);
  const { symptoms } = body as { symptoms: Symptoms };
  if (place === null) return { type: 'checkIn', day, moment: 'other', symptoms };
  const common = { type: 'checkIn', run: place.runId, day, moment: place.moment, symptoms } as const;
  if (place.moment === 'morning') return common satisfies CheckInFact & { symptoms: MorningCheckIn['symptoms'] };
  const { effort, couldTalk } = body as AfterCheckIn;
  return { ...common, effort, couldTalk };
}
