/** The symptom questions while they are being answered: nothing is taken as "none" before she says so. */

import type { Symptoms } from '../../../shared/gate/facts.ts';

/** The order of `plan-and-rules.md` 4.2. */
export const SYMPTOM_KEYS = ['leak', 'heaviness', 'pelvicPain', 'backPain', 'otherPain', 'bleeding', 'doming'] as const;
export type SymptomKey = (typeof SYMPTOM_KEYS)[number];

export type FlagKey =
  | 'bulge'
  | 'sharpOrRising'
  | 'woundChange'
  | 'backLimp'
  | 'legNumbness'
  | 'otherLimp'
  | 'bonePoint';

/** Which yes/no questions belong to which symptom. */
export const FLAGS_OF: Record<SymptomKey, readonly FlagKey[]> = {
  leak: [],
  heaviness: ['bulge'],
  pelvicPain: ['sharpOrRising', 'woundChange'],
  backPain: ['backLimp', 'legNumbness'],
  otherPain: ['otherLimp', 'bonePoint'],
  bleeding: [],
  doming: [],
};

type Level = string | number;

/** `isPresent` null: not answered. `level` null: present, but how much is still open. */
export type SymptomAnswer = { isPresent: boolean | null; level: Level | null; flags: readonly FlagKey[] };
export type SymptomDraft = Record<SymptomKey, SymptomAnswer>;

function makeDraft(answer: (key: SymptomKey) => SymptomAnswer): SymptomDraft {
  return Object.fromEntries(SYMPTOM_KEYS.map((key) => [key, answer(key)])) as SymptomDraft;
}

export function makeEmptyDraft(): SymptomDraft {
  return makeDraft(() => ({ isPresent: null, level: null, flags: [] }));
}

/** "None of these": every symptom answered with no. */
export function makeNoneDraft(): SymptomDraft {
  return makeDraft(() => ({ isPresent: false, level: null, flags: [] }));
}

/** Whatever was not answered yet becomes none; what was told stays. */
export function fillWithNone(draft: SymptomDraft): SymptomDraft {
  const none = makeNoneDraft();
  return makeDraft((key) => (draft[key].isPresent === null ? none[key] : draft[key]));
}

/** The draft of an answer that was given earlier, to change it. */
export function draftFromSymptoms(symptoms: Symptoms): SymptomDraft {
  return makeDraft((key) => {
    const level = symptoms[key];
    const flags = FLAGS_OF[key].filter((flag) => symptoms[flag] === true);
    if (level === undefined && flags.length === 0) return { isPresent: null, level: null, flags };
    const isNone = (level === 'none' || level === 0) && flags.length === 0;
    return { isPresent: !isNone, level: isNone ? null : (level ?? null), flags };
  });
}

/** Symptoms that still lack an answer, in order. */
export function listUnanswered(draft: SymptomDraft): SymptomKey[] {
  return SYMPTOM_KEYS.filter((key) => {
    const { isPresent, level } = draft[key];
    return isPresent === null || (isPresent && level === null);
  });
}

const NONE: Record<SymptomKey, Level> = {
  leak: 'none',
  heaviness: 0,
  pelvicPain: 0,
  backPain: 0,
  otherPain: 0,
  bleeding: 'none',
  doming: 'none',
};

/** What is sent; an unanswered symptom is left out. */
export function toSymptoms(draft: SymptomDraft): Symptoms {
  const symptoms: Record<string, Level | boolean> = {};
  for (const key of SYMPTOM_KEYS) {
    const { isPresent, level, flags } = draft[key];
    if (isPresent === false) symptoms[key] = NONE[key];
    if (isPresent !== true) continue;
    if (level !== null) symptoms[key] = level;
    for (const flag of flags) symptoms[flag] = true;
  }
  return symptoms as Symptoms;
}

/** True when everything was answered with none. */
export function isAllNone(symptoms: Symptoms): boolean {
  return Object.values(symptoms).every((value) => value === 'none' || value === 0 || value === false);
}
