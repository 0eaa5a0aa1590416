/** Turns what is stored into the facts that the gate folds over (`plan-and-rules.md` 5.4). */

import type { AfterCheckIn, MorningCheckIn } from '../../shared/api.ts';
import {
  type CheckInFact,
  type Fact,
  type IllnessFact,
  OLDEST_FACT_DAYS,
  type RunFact,
  type Symptoms,
} from '../../shared/gate/facts.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { deriveReadinessFacts } from '../../shared/readiness/derive-facts.ts';
import { type RecordedSay, readSay } from '../care/professional-says.ts';
import { listProfessionalStarts, listToldReadiness } from '../readiness/told-readiness.ts';
import { findPieces } from '../runs/session-pieces.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { HandRunBody } from '../store/hand-run-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { StoredRun } from '../store/stored-run.ts';
import { listToldBefore } from './told-before.ts';

const HOUR_MS = 3_600_000;
/** Recordings dated further ahead of their upload never enter (`plan-and-rules.md` 5.1). */
const LARGEST_LEAD_MS = 26 * HOUR_MS;

/**
 * Runs in the order in which they were run, then what she told us in the order in which it was recorded, readiness last;
 * the plans she chose stand beside them in her history (`runner-history.ts`).
 * @param supposed as if it were recorded now
 */
export async function collectFacts(
  store: Store,
  runnerId: string,
  supposed: readonly RecordedFact[] = [],
): Promise<Fact[]> {
  const runs = await store.activities.list(runnerId);
  const pieces = runs.filter(({ sessionRuns }) => sessionRuns !== null);
  const told = [...(await store.facts.list(runnerId)), ...supposed];
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

/** Why a recording is no fact: dated too far ahead of its upload, or too far back. Later days do not change the answer. */
export function findDateTrouble({
  startedAt,
  uploadedAt,
}: Pick<StoredRun, 'startedAt' | 'uploadedAt'>): 'ahead' | 'longAgo' | null {
  if (startedAt - uploadedAt > LARGEST_LEAD_MS) return 'ahead';
  return uploadedAt - startedAt > OLDEST_FACT_DAYS * 24 * HOUR_MS ? 'longAgo' : null;
}

/**
 * A session that was recorded in pieces is one run, under the id of its first piece. Where its pieces are not the ones
 * any more with which it was judged, nothing is known of it until they are judged anew.
 */
function toRunFacts(runs: readonly StoredRun[]): RunFact[] {
  return runs.flatMap((run) => {
    if (run.sessionRuns === null) return [toRunFact(run)];
    const pieces = findPieces(run, runs);
    if (pieces === null) return [{ ...toRunFact(run), compliance: null, heartRate: null }];
    return pieces[0] === run ? [joinRunFacts(pieces.map(toRunFact))] : [];
  });
}

function joinRunFacts(pieces: readonly RunFact[]): RunFact {
  const [first] = pieces as [RunFact];
  const doses = pieces.flatMap(({ dose }) => dose ?? []);
  const isAlike = (name: 'compliance' | 'heartRate') => pieces.every((piece) => piece[name] === first[name]);
  return {
    ...first,
    runSeconds: sum(pieces.map(({ runSeconds }) => runSeconds)),
    dose: doses.length < pieces.length ? null : sum(doses),
    compliance: isAlike('compliance') ? first.compliance : null,
    heartRate: isAlike('heartRate') ? first.heartRate : null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** An answer to one of its pieces is an answer to the session. */
function answerForSession(fact: Fact, pieces: readonly StoredRun[]): Fact {
  if (fact.type !== 'checkIn' || fact.run === undefined) return fact;
  const run = pieces.find(({ id }) => id === fact.run);
  const first = run && findPieces(run, pieces)?.[0];
  return first === undefined ? fact : { ...fact, run: first.id };
}

/** Its week is one of the plan that it was matched in, whichever is chosen since. */
export function toRunFact(run: StoredRun): RunFact {
  const { match, planId, id, day, heartRate, compliance } = run;
  const runSeconds = run.runSeconds === null ? assumeRunSeconds(run) : run.runSeconds + missingRunSeconds(run);
  const common = { type: 'run', id, day, runSeconds, heartRate } as const;
  if (match.status !== 'matched') return { ...common, plannedWeek: null, dose: null, compliance: null };
  return { ...common, plannedWeek: match.planned.week, plan: planId, dose: doseOf(run, runSeconds), compliance };
}

/** Where nothing tells how she moved, a run counts as load in full: what is missing must not act as a good value. */
function assumeRunSeconds({ sport, timerSeconds, damage }: StoredRun): number {
  return sport === 'running' ? Math.max(timerSeconds, damage?.secondsExpected ?? 0) : 0;
}

/** The same holds for what a cut file does not have any more, where it tells how long it was. */
function missingRunSeconds({ sport, damage }: StoredRun): number {
  if (damage === null || !damage.isCut || sport !== 'running') return 0;
  return Math.max(0, (damage.secondsExpected ?? 0) - damage.secondsRead);
}

/** Of a damaged run nobody knows the dose; where it was too much already, what is missing makes it more. */
function doseOf({ dose, damage, compliance, runSeconds }: StoredRun, assumedSeconds: number): number | null {
  if (damage === null || dose === null) return dose;
  if (compliance !== 'more') return null;
  return runSeconds ? (dose * assumedSeconds) / runSeconds : dose;
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

export type IllnessBody = { until: LocalDay | null };

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

/** Load like an extra run's: without a recording nothing says that it was as planned, and no heart rate was taken. */
function toHandRunFact(id: string, day: string, body: unknown): RunFact {
  const { runSeconds } = body as HandRunBody;
  const unjudged = { plannedWeek: null, dose: null, compliance: null, heartRate: 'notAssessed' } as const;
  return { type: 'run', id, day, runSeconds, ...unjudged };
}

type RunMoment = 'after' | 'morning';

/** The subject under which the one answer of that run and moment is kept. */
export function checkInSubject(runId: string, moment: RunMoment): string {
  return `${runId}/${moment}`;
}

/** Of an answer that came to the run from another recording of it, where the run had its own: both speak. */
export function furtherAnswerSubject(runId: string, moment: RunMoment, fromId: string): string {
  return `${checkInSubject(runId, moment)}/${fromId}`;
}

/** Run and moment of a check-in's subject, and the recording that a further answer came with; null for an other-moment one. */
export function readCheckInSubject(
  subject: string,
): { runId: string; moment: RunMoment; fromId: string | null } | null {
  const [runId = '', moment, fromId = null] = subject.split('/');
  return moment === 'after' || moment === 'morning' ? { runId, moment, fromId } : null;
}

function isRunAnswer({ kind, subject }: RecordedFact): boolean {
  return kind === 'checkIn' && readCheckInSubject(subject) !== null;
}

/** Whether it is listed for itself: all but the one answer of a run and moment, which the run's page shows. */
export function isListedCheckIn(subject: string): boolean {
  const place = readCheckInSubject(subject);
  return place === null || place.fromId !== null;
}

/** Of all answers to the run, its own and those that came with other recordings. */
export function listAnswerSubjects(told: readonly RecordedFact[], runId: string): string[] {
  return told.flatMap(({ kind, subject }) =>
    kind === 'checkIn' && readCheckInSubject(subject)?.runId === runId ? [subject] : [],
  );
}

function toCheckInFact(subject: string, day: string, body: unknown): CheckInFact {
  const place = readCheckInSubject(subject);
  const { symptoms } = body as { symptoms: Symptoms };
  if (place === null) return { type: 'checkIn', day, moment: 'other', symptoms };
  const common = { type: 'checkIn', run: place.runId, day, moment: place.moment, symptoms } as const;
  if (place.moment === 'morning') return common satisfies CheckInFact & { symptoms: MorningCheckIn['symptoms'] };
  const { effort, couldTalk } = body as AfterCheckIn;
  return { ...common, effort, couldTalk };
}
