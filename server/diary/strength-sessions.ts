/** Keeps the strength sessions, one a day, each with its symptoms as a check-in, and says what comes next. */

import type {
  StrengthAnswer,
  StrengthEdit,
  StrengthRequest,
  StrengthSessionAnswer,
} from '../../shared/api/strength-api.ts';
import type { RunFact, Symptoms } from '../../shared/gate/facts.ts';
import { GATE_NUMBERS } from '../../shared/gate/gate-numbers.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { readTold } from '../../shared/strength/read-told.ts';
import { resolveSession } from '../../shared/strength/strength-log.ts';
import { countStrengthWeek, findStrengthMoment } from '../../shared/strength/strength-week.ts';
import { suggestLevels, type Telling } from '../../shared/strength/suggest-levels.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { type Clock, createId, isId } from '../clock.ts';
import { collectFacts } from '../decision/collect-facts.ts';
import { decideToday, foreseeTomorrow } from '../decision/decide-today.ts';
import { getPlanByKey } from '../decision/runner-history.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readCheckInSubject } from '../recorded/check-in-subject.ts';
import { findToday } from '../runner-today.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { hasSameSymptoms, toOtherFact } from './check-in-answers.ts';
import { dateSymptoms } from './date-telling.ts';

type Dependencies = { store: Store; now: Clock };
/** Empty where only the day was told. `checkInId`: the symptoms of the session, a check-in like every other. */
type StrengthBody = Omit<StrengthEdit, 'symptoms' | 'moves'> & { moves?: StrengthEdit['moves']; checkInId?: string };

/** A second tap for a day is the same session: what it leaves out stays. Answers with the session's id. */
export async function saveStrength(dependencies: Dependencies, runner: Runner, request: StrengthRequest) {
  const { day, symptoms, ...told } = request;
  const before = await dependencies.store.facts.find(runner.id, 'strength', day);
  const body = { ...((before?.body ?? {}) as StrengthBody), ...told };
  const id = before?.id ?? createId(dependencies.now());
  return await keepSession(dependencies, runner, { id, day, body, symptoms });
}

/** @throws HttpRefusal 404. */
export async function getStrength({ store }: Dependencies, runner: Runner, id: string): Promise<RecordedFact> {
  const fact = isId(id) ? await store.facts.get(runner.id, 'strength', id) : null;
  if (fact === null) throw new HttpRefusal(404, ERROR_WORDS.noSuchStrengthSession);
  return fact;
}

/**
 * The session told anew as a whole; its day and symptoms stay where they are not sent.
 * @throws HttpRefusal 409 where it would move to a day that has a session.
 */
export async function editStrength(dependencies: Dependencies, runner: Runner, fact: RecordedFact, edit: StrengthEdit) {
  const { day = fact.day, symptoms, ...told } = edit;
  const ofThatDay = await dependencies.store.facts.find(runner.id, 'strength', day);
  if (ofThatDay !== null && ofThatDay.id !== fact.id) throw new HttpRefusal(409, ERROR_WORDS.strengthDayTaken);
  const { checkInId } = fact.body as StrengthBody;
  const body = { ...told, ...(checkInId === undefined ? {} : { checkInId }) };
  return await keepSession(dependencies, runner, { id: fact.id, day, body, symptoms });
}

type ToldSession = { id: string; day: LocalDay; body: StrengthBody; symptoms: Symptoms | undefined };

/** The session and its check-in are kept together, or neither: half of what she told would be another story. */
async function keepSession(dependencies: Dependencies, runner: Runner, { id, day, body, symptoms }: ToldSession) {
  const { store, now } = dependencies;
  const { checkInId, ...told } = body;
  const standing = checkInId === undefined ? null : await store.facts.get(runner.id, 'checkIn', checkInId);
  const toSession = (link?: string): RecordedFact => {
    const linked = { ...told, ...(link === undefined ? {} : { checkInId: link }) };
    return { id, kind: 'strength', subject: day, day, body: linked };
  };
  if (symptoms === undefined || (standing !== null && hasSameSymptoms(readSymptoms(standing), symptoms))) {
    return await store.facts.tell(runner.id, toSession(standing?.id), now());
  }
  const checkIn = await toCheckIn(dependencies, runner, { day, symptoms, standing });
  return await store.facts.tellPair(runner.id, checkIn, toSession, now());
}

type ToldSymptoms = { day: LocalDay; symptoms: Symptoms; standing: RecordedFact | null };

/** Told anew they are told today, as those of a run: an older "seen by a professional" does not stand for them. */
async function toCheckIn(
  dependencies: Dependencies,
  runner: Runner,
  { day, symptoms, standing }: ToldSymptoms,
): Promise<RecordedFact> {
  if (standing === null) {
    const dated = await dateSymptoms(dependencies, runner, { day, symptoms });
    return toOtherFact(createId(dependencies.now()), { day: dated, symptoms });
  }
  const today = await findToday(dependencies, runner);
  return toOtherFact(standing.id, { ...(standing.body as object), day: today, symptoms });
}

export async function describeStrength(dependencies: Dependencies, runner: Runner): Promise<StrengthAnswer> {
  const decision = await decideToday(dependencies, runner);
  const facts = await dependencies.store.facts.list(runner.id);
  const sessions = listSessions(facts);
  const { day: today, openedOn } = decision;
  const days = sessions.map(({ day }) => day);
  const resolved = sessions.map((session) => resolveSession(session.day, session));
  return {
    today,
    sessions,
    suggestions: suggestLevels(resolved, listTellings(facts)),
    week: countStrengthWeek(days, openedOn, today),
    moment: findStrengthMoment({
      decision,
      tomorrow: await foreseeTomorrow(dependencies, runner, today),
      isDone: days.includes(today),
      ...(await readRuns(dependencies, runner, decision)),
    }),
  };
}

function listSessions(facts: readonly RecordedFact[]): StrengthSessionAnswer[] {
  const checkIns = new Map(facts.filter(({ kind }) => kind === 'checkIn').map((fact) => [fact.id, fact]));
  const sessions = facts.filter(({ kind }) => kind === 'strength').toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return sessions.map(({ id, day, body }) => {
    const { moves = [], effort = null, note = null, checkInId = '' } = body as StrengthBody;
    const told = checkIns.get(checkInId);
    return { id, day, moves, effort, note, symptoms: told === undefined ? null : readSymptoms(told) };
  });
}

/** Of every check-in but those of the sessions, which name their moves themselves. */
function listTellings(facts: readonly RecordedFact[]): Telling[] {
  const sessions = facts.filter(({ kind }) => kind === 'strength');
  const own = new Set(sessions.map(({ body }) => (body as StrengthBody).checkInId));
  const checkIns = facts.filter(({ kind, id }) => kind === 'checkIn' && !own.has(id));
  return checkIns.flatMap((fact): Telling[] => {
    const { symptom, doming } = readTold(readSymptoms(fact), readCheckInSubject(fact.subject)?.moment ?? 'other');
    const { day } = fact;
    return [
      ...(symptom === 'pelvic' ? [{ day, kind: 'pelvic' } as const] : []),
      ...(doming === true ? [{ day, kind: 'doming' } as const] : []),
    ];
  });
}

function readSymptoms({ body }: RecordedFact): Symptoms {
  return (body as { symptoms: Symptoms }).symptoms;
}

type OpenWeek = { week: number | null; openedOn: LocalDay | null; plan: string };

/** Her run days, and how many of the open week's sessions she has not run yet. */
async function readRuns({ store }: Dependencies, runner: Runner, { week, openedOn, plan: key }: OpenWeek) {
  const plan = await getPlanByKey(store, runner.id, key);
  const runFacts = (await collectFacts(store, runner.id)).filter((fact) => fact.type === 'run');
  const isRunDay = ({ runSeconds }: RunFact) => runSeconds >= GATE_NUMBERS.runDaySeconds.value;
  const runDays = runFacts.filter(isRunDay).map(({ day }) => day);
  const runs = await store.activities.list(runner.id);
  const done = runs.filter(({ day, planId, match }) => {
    const isOfWeek = match.status === 'matched' && match.planned.week === week && planId === key;
    return isOfWeek && openedOn !== null && day >= openedOn;
  });
  const sessions = new Set(done.map(({ match }) => (match.status === 'matched' ? match.planned.session : 0)));
  return { runDays, sessionsLeft: plan.sessionsOffered - sessions.size };
}
