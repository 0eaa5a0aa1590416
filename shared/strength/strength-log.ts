/** A logged strength session as she told it, and as the progression reads it. */

import type { Symptoms } from '../gate/facts.ts';
import type { LocalDay } from '../local-day.ts';
import type { MoveId, StrengthLevel } from './moves.ts';
import { readTold, type Told } from './read-told.ts';
import type { StrengthSession } from './suggest-levels.ts';

/** One move of a session; what is absent was not told. */
export type MoveEntry = {
  move: MoveId;
  level: StrengthLevel;
  /** 0-10; absent: the session's. */
  effort?: number;
  /** The session's symptoms came up in this move. Where no move is named, they belong to all of them. */
  hadSymptom?: boolean;
  /** Her own words: "4 kg each". */
  load?: string;
};

export type SessionDetails = { moves: readonly MoveEntry[]; effort: number | null; symptoms: Symptoms | null };

/** Fills each move's effort and symptoms in from the session; a move that was not named had none, if others were. */
export function resolveSession(day: LocalDay, { moves, effort, symptoms }: SessionDetails): StrengthSession {
  const told = readTold(symptoms ?? {}, 'other');
  const isNamed = moves.some(({ hadSymptom }) => hadSymptom === true);
  return {
    day,
    moves: moves.map((entry) => ({
      move: entry.move,
      level: entry.level,
      effort: entry.effort ?? effort,
      ...(isNamed && entry.hadSymptom !== true ? withoutTrouble(told) : told),
    })),
  };
}

/** What was not answered stays so. */
function withoutTrouble({ symptom, doming }: Told): Told {
  return { symptom: symptom === null ? null : 'none', doming: doming === null ? null : false };
}
