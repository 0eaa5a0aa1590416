/** The strength levels and moves as evidence entries, from the data of the moves. */

import {
  LEVEL_DOSES,
  MOVES,
  PLANK_VARIANTS,
  SQUEEZE_SOURCES,
  STRENGTH_LEVELS,
  type StrengthLevel,
} from '../strength/moves.ts';
import { describeSqueezes, MOVE_WORDS, PLANK_PLACES } from '../words/strength-words.ts';
import type { EvidenceEntry } from './evidence-entry.ts';

const COMMON = { group: 'strength', unit: '' } as const;
const PROPOSAL = { ...COMMON, tag: 'P', source: 'our proposal' } as const;
const ASKED = 'what a strength move asks for';

/** The numbers of the levels, the order of the day, then the moves. */
export function listStrengthEvidence(): EvidenceEntry[] {
  const levels = STRENGTH_LEVELS.map(describeDose);
  const planks = STRENGTH_LEVELS.map(describePlank);
  const squeezes = STRENGTH_LEVELS.map(describeSqueezeEntry);
  return [...levels, ...planks, ...squeezes, RUN_FIRST, ...listMoves()];
}

function describeDose(level: StrengthLevel): EvidenceEntry {
  const { sets, repeatsFrom, repeatsTo, load } = LEVEL_DOSES[level];
  const repeats = repeatsFrom === repeatsTo ? `${repeatsTo}` : `${repeatsFrom}-${repeatsTo}`;
  const value = `${sets} × ${repeats}, ${load === 'light' ? 'light load' : 'bodyweight'}`;
  return { ...PROPOSAL, id: `strength.level${level}`, what: `Strength level ${level}`, usedIn: ASKED, value };
}

function describePlank(level: StrengthLevel): EvidenceEntry {
  const value = PLANK_PLACES[PLANK_VARIANTS[level]];
  return { ...PROPOSAL, id: `strength.plank${level}`, what: `The plank at level ${level}`, usedIn: ASKED, value };
}

function describeSqueezeEntry(level: StrengthLevel): EvidenceEntry {
  const what = `The pelvic-floor set at level ${level}`;
  const value = describeSqueezes(level);
  return { ...COMMON, ...SQUEEZE_SOURCES[level], id: `strength.squeezes${level}`, what, usedIn: ASKED, value };
}

const RUN_FIRST: EvidenceEntry = {
  ...PROPOSAL,
  id: 'strength.runFirst',
  what: 'A run and strength work on the same day',
  usedIn: 'the strength page',
  value: 'the run comes first',
};

function listMoves(): EvidenceEntry[] {
  return MOVES.map(({ id, tag, source }) => ({
    ...COMMON,
    id: `strength.move.${id}`,
    what: 'A move of the strength work',
    usedIn: 'the strength page',
    value: MOVE_WORDS[id].name,
    tag,
    source,
  }));
}
