/** The level to take next for each move, read from the sessions she logged (`plan-and-rules.md` 7). Advice, never a lock. */

import type { LocalDay } from '../local-day.ts';
import { MOVES, type MoveId, STRENGTH_LEVELS, STRENGTH_NUMBERS, type StrengthLevel } from './moves.ts';

/** Null: not answered, which never helps to go up. */
export type LoggedMove = {
  move: MoveId;
  level: StrengthLevel;
  /** 0-10. */
  effort: number | null;
  symptom: 'none' | 'pelvic' | 'other' | null;
  doming: boolean | null;
};

export type StrengthSession = { day: LocalDay; moves: LoggedMove[] };

export type LevelReason =
  /** Never logged: the lightest level. */
  | 'start'
  | 'stay'
  | 'up'
  /** It went well as asked, and there is no heavier level. */
  | 'stayAtHeaviest'
  | 'downPelvicSymptom'
  | 'downDoming'
  /** A pelvic symptom or doming at the lightest level: leave the move out and show it to somebody. */
  | 'restThisMove'
  /** She takes a lighter level of her own accord, twice: the suggestion comes along. */
  | 'followsLighter';

export type LevelSuggestion = {
  move: MoveId;
  level: StrengthLevel;
  because: LevelReason;
  /** The day of the session, or of the answer, that said so; null before the first. */
  since: LocalDay | null;
  numbers: { goodInARow: number; goodAsked: number; sessions: number };
};

/** A symptom told in any check-in: nobody knows which move it came from, or whether it came from one at all. */
export type Telling = { day: LocalDay; kind: 'pelvic' | 'doming' };

/**
 * One suggestion per move, in the order of the moves.
 * @param tellings of check-ins; each weighs on every move of the last session up to its day, and a session goes down
 *   once, however often it is told. A session of which only the day is known may have had any move
 */
export function suggestLevels(
  sessions: readonly StrengthSession[],
  tellings: readonly Telling[] = [],
): LevelSuggestion[] {
  const inOrder = sessions.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const weighed = inOrder.map((session, at) => weighTellings(session, inOrder[at + 1]?.day, tellings));
  return MOVES.map(({ id }) =>
    weighed.reduce((standing, session) => takeSession(standing, session), startMove(id)),
  ).map(({ suggestion }) => suggestion);
}

type Standing = { suggestion: LevelSuggestion; lighterInARow: number };
/** The first days on which each was told after the session; null: not told. */
type WeighedSession = StrengthSession & { pelvicOn: LocalDay | null; domingOn: LocalDay | null };

function weighTellings(
  session: StrengthSession,
  nextDay: LocalDay | undefined,
  tellings: readonly Telling[],
): WeighedSession {
  const findFirst = (kind: Telling['kind']) =>
    tellings
      .filter((telling) => telling.kind === kind)
      .map(({ day }) => day)
      .filter((day) => day >= session.day && (nextDay === undefined || day < nextDay))
      .toSorted()[0] ?? null;
  return { ...session, pelvicOn: findFirst('pelvic'), domingOn: findFirst('doming') };
}

function startMove(move: MoveId): Standing {
  const numbers = { goodInARow: 0, goodAsked: STRENGTH_NUMBERS.sessionsToGoUp.value, sessions: 0 };
  return { suggestion: { move, level: 'A', because: 'start', since: null, numbers }, lighterInARow: 0 };
}

function takeSession(standing: Standing, session: WeighedSession): Standing {
  const { suggestion } = standing;
  const log = session.moves.find(({ move }) => move === suggestion.move);
  if (log !== undefined) return takeLog(standing, log, session);
  const toldOn = session.pelvicOn ?? session.domingOn;
  if (session.moves.length > 0 || toldOn === null || suggestion.because === 'start') return standing;
  return goDown(suggestion, suggestion.level, toldOn, session.pelvicOn !== null);
}

/** The first session sets the level by her own choice; from then on it moves by one at a time. */
function takeLog(standing: Standing, log: LoggedMove, { day, pelvicOn, domingOn }: WeighedSession): Standing {
  const { suggestion } = standing;
  const level = suggestion.because === 'start' ? log.level : suggestion.level;
  const pelvicDay = log.symptom === 'pelvic' ? day : pelvicOn;
  const troubleDay = pelvicDay ?? (log.doming === true ? day : domingOn);
  if (troubleDay !== null) return goDown(suggestion, lighterOf(level, log.level), troubleDay, pelvicDay !== null);
  return log.level < level ? takeLighter(standing, log, day) : takeAsSuggested(suggestion, level, isGood(log), day);
}

function isGood({ effort, symptom, doming }: LoggedMove): boolean {
  return effort !== null && effort <= STRENGTH_NUMBERS.effortToGoUp.value && symptom === 'none' && doming === false;
}

/** Below the suggested level and below the one that brought the symptom, whichever is lighter. */
function goDown(former: LevelSuggestion, level: StrengthLevel, day: LocalDay, isPelvic: boolean): Standing {
  const lower = shiftLevel(level, -1);
  const because = lower === null ? 'restThisMove' : isPelvic ? 'downPelvicSymptom' : 'downDoming';
  return { suggestion: amend(former, lower ?? level, because, 0, day), lighterInARow: 0 };
}

function takeAsSuggested(former: LevelSuggestion, level: StrengthLevel, isGoodLog: boolean, day: LocalDay): Standing {
  const goodInARow = isGoodLog ? former.numbers.goodInARow + 1 : 0;
  if (goodInARow < STRENGTH_NUMBERS.sessionsToGoUp.value) {
    return { suggestion: amend(former, level, 'stay', goodInARow, day), lighterInARow: 0 };
  }
  const higher = shiftLevel(level, 1);
  const suggestion =
    higher === null ? amend(former, level, 'stayAtHeaviest', goodInARow, day) : amend(former, higher, 'up', 0, day);
  return { suggestion, lighterInARow: 0 };
}

/** Doing less once changes nothing: it neither counts towards going up nor takes away what counted. */
function takeLighter({ suggestion, lighterInARow }: Standing, log: LoggedMove, day: LocalDay): Standing {
  const lighter = lighterInARow + 1;
  if (lighter >= STRENGTH_NUMBERS.lowerSessionsToFollow.value) {
    return { suggestion: amend(suggestion, log.level, 'followsLighter', 0, day), lighterInARow: 0 };
  }
  const { level, numbers } = suggestion;
  return { suggestion: amend(suggestion, level, 'stay', numbers.goodInARow, day), lighterInARow: lighter };
}

function amend(
  former: LevelSuggestion,
  level: StrengthLevel,
  because: LevelReason,
  goodInARow: number,
  since: LocalDay,
): LevelSuggestion {
  const numbers = { ...former.numbers, goodInARow, sessions: former.numbers.sessions + 1 };
  return { move: former.move, level, because, since, numbers };
}

function lighterOf(a: StrengthLevel, b: StrengthLevel): StrengthLevel {
  return a < b ? a : b;
}

function shiftLevel(level: StrengthLevel, by: 1 | -1): StrengthLevel | null {
  return STRENGTH_LEVELS[STRENGTH_LEVELS.indexOf(level) + by] ?? null;
}
