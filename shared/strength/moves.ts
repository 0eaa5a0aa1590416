/** The strength moves and their four levels as data (`plan-and-rules.md` 7); what to do is said in `strength-words.ts`. */

import type { EvidenceNumber, EvidenceTag } from '../evidence-number.ts';

export type MoveId =
  | 'romanianDeadlift'
  | 'singleLegStepUp'
  | 'farmersCarry'
  | 'modifiedPlank'
  | 'calfRaise'
  | 'sideLyingLegRaise'
  | 'pelvicFloorSet';

/** From the lightest to the heaviest. */
export type StrengthLevel = 'A' | 'B' | 'C' | 'D';
export const STRENGTH_LEVELS: readonly StrengthLevel[] = ['A', 'B', 'C', 'D'];

export type LevelDose = {
  sets: number;
  /** The same as `repeatsTo` where the level names one number. */
  repeatsFrom: number;
  repeatsTo: number;
  load: 'bodyweight' | 'light';
};

/** A 2×8 bodyweight, B 2×12, C 3×8 light load, D 3×10-12 [P]; B keeps A's load and D keeps C's. */
export const LEVEL_DOSES: Record<StrengthLevel, LevelDose> = {
  A: { sets: 2, repeatsFrom: 8, repeatsTo: 8, load: 'bodyweight' },
  B: { sets: 2, repeatsFrom: 12, repeatsTo: 12, load: 'bodyweight' },
  C: { sets: 3, repeatsFrom: 8, repeatsTo: 8, load: 'light' },
  D: { sets: 3, repeatsFrom: 10, repeatsTo: 12, load: 'light' },
};

export type PlankVariant = 'wall' | 'bench' | 'knees' | 'floor';

/** The plank grows by its position, never by a load [P]: its level says where the hands are. */
export const PLANK_VARIANTS: Record<StrengthLevel, PlankVariant> = { A: 'wall', B: 'bench', C: 'knees', D: 'floor' };

export type Move = {
  id: MoveId;
  tag: EvidenceTag;
  source: string;
  isPerSide: boolean;
  /** What one of the eight or twelve is; a hold is counted in slow breaths, so that nobody holds hers [P]. */
  countedIn: 'repetitions' | 'steps' | 'breaths' | 'squeezes';
  /** How the move takes the load of levels C and D; `none`: it grows by how it is done. */
  loadedBy: 'weight' | 'none';
};

const GOOM = 'Goom 2019';
const SEED = 'the founding text';

const OURS = { tag: 'P', source: 'our proposal' } as const;

/** Seconds that each squeeze of the pelvic-floor set is held; null: let go at once. */
export const SQUEEZE_HOLDS: Record<StrengthLevel, { from: number; to: number } | null> = {
  A: null,
  B: null,
  C: { from: 3, to: 4 },
  D: { from: 6, to: 8 },
};

/** What level D of the pelvic-floor set ends with. */
export const SQUEEZE_FINISH = { fast: 10, long: { seconds: 60, fromShare: 0.3, toShare: 0.5 } } as const;

/** Level D is the experts' own; the way there is ours. */
export const SQUEEZE_SOURCES: Record<StrengthLevel, { tag: EvidenceTag; source: string }> = {
  A: OURS,
  B: OURS,
  C: OURS,
  D: { tag: 'C', source: GOOM },
};

/** In the order in which they are shown: the founding text's four first. */
export const MOVES: readonly Move[] = [
  {
    id: 'romanianDeadlift',
    tag: 'seed',
    source: SEED,
    isPerSide: false,
    countedIn: 'repetitions',
    loadedBy: 'weight',
  },
  { id: 'singleLegStepUp', tag: 'seed', source: SEED, isPerSide: true, countedIn: 'repetitions', loadedBy: 'weight' },
  { id: 'farmersCarry', tag: 'seed', source: SEED, isPerSide: true, countedIn: 'steps', loadedBy: 'weight' },
  { id: 'modifiedPlank', tag: 'seed', source: SEED, isPerSide: false, countedIn: 'breaths', loadedBy: 'none' },
  { id: 'calfRaise', tag: 'C', source: GOOM, isPerSide: true, countedIn: 'repetitions', loadedBy: 'weight' },
  { id: 'sideLyingLegRaise', tag: 'C', source: GOOM, isPerSide: true, countedIn: 'repetitions', loadedBy: 'weight' },
  { id: 'pelvicFloorSet', tag: 'C', source: GOOM, isPerSide: false, countedIn: 'squeezes', loadedBy: 'none' },
];

export const STRENGTH_NUMBERS = {
  sessionsSuggested: { value: 2, unit: 'sessions a week', ...OURS },
  sessionsAsked: { value: 1, unit: 'session since the week opened', tag: 'seed', source: SEED },
  effortToGoUp: { value: 6, unit: 'effort 0-10, at most', ...OURS },
  sessionsToGoUp: { value: 2, unit: 'sessions of the move in a row', ...OURS },
  lowerSessionsToFollow: {
    value: 2,
    unit: 'sessions of the move in a row under the suggested level',
    ...OURS,
  },
} as const satisfies Record<string, EvidenceNumber>;
