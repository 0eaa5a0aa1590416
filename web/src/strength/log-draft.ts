/** A strength session while it is being told: filled in from the suggestions or from what was told before. */

import type { StrengthAnswer, StrengthEdit, StrengthSessionAnswer } from '../../../shared/api/strength-api.ts';
import { MOVES, type MoveId, type StrengthLevel } from '../../../shared/strength/moves.ts';
import type { MoveEntry } from '../../../shared/strength/strength-log.ts';
import type { LevelSuggestion } from '../../../shared/strength/suggest-levels.ts';
import {
  draftFromSymptoms,
  listUnanswered,
  makeEmptyDraft,
  SYMPTOM_KEYS,
  type SymptomDraft,
  toSymptoms,
} from '../check-in/symptom-draft.ts';

export type MoveDraft = {
  move: MoveId;
  isDone: boolean;
  level: StrengthLevel;
  /** Null: the session's. */
  effort: number | null;
  load: string;
  hadSymptom: boolean;
};

export type LogDraft = {
  day: string;
  moves: MoveDraft[];
  effort: number | null;
  note: string;
  symptoms: SymptomDraft;
  /** She tapped "something": then the questions want an answer. */
  hasOpened: boolean;
};

/**
 * A new session: the moves of her last one, or all of them the first time, each at its suggested level. A move that the
 * plan suggests to leave out for now is not ticked.
 */
export function startDraft({ sessions, suggestions, today }: StrengthAnswer): LogDraft {
  const last = sessions.findLast(({ moves }) => moves.length > 0);
  const isUsual = (id: MoveId) => last === undefined || last.moves.some(({ move }) => move === id);
  const moves = suggestions.map(({ move, level, because }) => ({
    ...makeMove(move, level),
    isDone: isUsual(move) && because !== 'restThisMove',
  }));
  return { day: today, moves, effort: null, note: '', symptoms: makeEmptyDraft(), hasOpened: false };
}

/** What was told of the session before; the moves of one that is known by its day alone are filled in as for a new one. */
export function draftFromSession(session: StrengthSessionAnswer, answer: StrengthAnswer): LogDraft {
  const fresh = startDraft(answer);
  const { day, effort, note, symptoms } = session;
  return {
    ...fresh,
    day,
    moves: session.moves.length === 0 ? fresh.moves : fillMoves(session, answer.suggestions),
    effort,
    note: note ?? '',
    symptoms: symptoms === null ? fresh.symptoms : draftFromSymptoms(symptoms),
  };
}

function fillMoves({ moves }: StrengthSessionAnswer, suggestions: readonly LevelSuggestion[]): MoveDraft[] {
  return suggestions.map(({ move, level }) => {
    const entry = moves.find((told) => told.move === move);
    return entry === undefined ? makeMove(move, level) : fromEntry(entry);
  });
}

function makeMove(move: MoveId, level: StrengthLevel): MoveDraft {
  return { move, isDone: false, level, effort: null, load: '', hadSymptom: false };
}

function fromEntry({ move, level, effort, load, hadSymptom }: MoveEntry): MoveDraft {
  return {
    move,
    isDone: true,
    level,
    effort: effort ?? null,
    load: load ?? '',
    hadSymptom: hadSymptom === true,
  };
}

export function listDone({ moves }: LogDraft): MoveDraft[] {
  return moves.filter(({ isDone }) => isDone);
}

export function isAsSuggested(draft: LogDraft, suggestions: readonly LevelSuggestion[]): boolean {
  return listDone(draft).every(({ move, level }) =>
    suggestions.some((suggestion) => suggestion.move === move && suggestion.level === level),
  );
}

/** Something other than "none" was told. */
export function hasSymptom({ symptoms }: LogDraft): boolean {
  return SYMPTOM_KEYS.some((key) => symptoms[key].isPresent === true);
}

function isAnswered({ symptoms, hasOpened }: LogDraft): boolean {
  return hasOpened || SYMPTOM_KEYS.some((key) => symptoms[key].isPresent !== null);
}

/** Questions that want an answer before it can be saved: none while nothing was begun. */
export function listOpenQuestions(draft: LogDraft) {
  return isAnswered(draft) ? listUnanswered(draft.symptoms) : [];
}

/** What is sent; what she did not tell is left out. */
export function toEdit(draft: LogDraft): StrengthEdit {
  const isTold = hasSymptom(draft);
  const note = draft.note.trim();
  return {
    day: draft.day,
    moves: listDone(draft).map((move) => toEntry(move, isTold)),
    ...(draft.effort === null ? {} : { effort: draft.effort }),
    ...(note === '' ? {} : { note }),
    ...(isAnswered(draft) ? { symptoms: toSymptoms(draft.symptoms) } : {}),
  };
}

function toEntry({ move, level, effort, load, hadSymptom }: MoveDraft, isTold: boolean): MoveEntry {
  return {
    move,
    level,
    ...(effort === null ? {} : { effort }),
    ...(load.trim() === '' ? {} : { load: load.trim() }),
    ...(isTold && hadSymptom ? { hadSymptom } : {}),
  };
}

export const MOVE_COUNT = MOVES.length;
