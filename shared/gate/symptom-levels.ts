/** The symptom table of `plan-and-rules.md` 4.2 as data, and the level of one report read from it. */

import type { CheckInMoment, Symptoms } from './facts.ts';

export type Level = 'green' | 'amber' | 'red' | 'stop';
export type Symptom = 'leak' | 'heaviness' | 'pelvicPain' | 'backPain' | 'otherPain' | 'bleeding' | 'doming';
export type Levels = Record<Symptom, Level>;

export const SYMPTOMS: readonly Symptom[] = [
  'leak',
  'heaviness',
  'pelvicPain',
  'backPain',
  'otherPain',
  'bleeding',
  'doming',
];

/** The three readiness items that expire do so on a red or stop of one of these (`plan-and-rules.md` 3). */
export const PELVIC_SYMPTOMS: readonly Symptom[] = ['leak', 'heaviness', 'pelvicPain', 'bleeding', 'doming'];

const LEVEL_ORDER: readonly Level[] = ['green', 'amber', 'red', 'stop'];

export function isAtLeast(level: Level, bound: Level): boolean {
  return LEVEL_ORDER.indexOf(level) >= LEVEL_ORDER.indexOf(bound);
}

function worseLevel(a: Level, b: Level): Level {
  return isAtLeast(a, b) ? a : b;
}

type Column = 'after' | 'morning';
/** A level begins where the 0-10 answer is over the bound; an absent bound: that level is not reached by the number. */
type Bounds = Partial<Record<Exclude<Level, 'green'>, number>>;

/** Columns "after" and "next morning" of the table; half points go to the worse side. */
const SCALES: Record<'heaviness' | 'pelvicPain' | 'backPain' | 'otherPain', Record<Column, Bounds>> = {
  heaviness: { after: { amber: 0, red: 2 }, morning: { stop: 0 } },
  pelvicPain: { after: { amber: 0, red: 2 }, morning: { red: 0 } },
  backPain: { after: { amber: 1, red: 3, stop: 5 }, morning: { red: 1, stop: 5 } },
  otherPain: { after: { amber: 2, red: 3, stop: 5 }, morning: { red: 2, stop: 5 } },
};

const WORDS: { leak: Record<string, Level>; bleeding: Record<string, Level>; doming: Record<string, Level> } = {
  leak: { none: 'green', drops: 'amber', more: 'red', stool: 'stop' },
  bleeding: { none: 'green', spotting: 'red', more: 'stop' },
  doming: { none: 'green', inStrengthWork: 'green', inRunning: 'red', withPain: 'stop' },
};

type FlagKey = 'bulge' | 'sharpOrRising' | 'woundChange' | 'backLimp' | 'legNumbness' | 'otherLimp' | 'bonePoint';

/** Each of these alone makes its symptom a stop. */
const STOP_FLAGS: Record<keyof typeof SCALES, readonly FlagKey[]> = {
  heaviness: ['bulge'],
  pelvicPain: ['sharpOrRising', 'woundChange'],
  backPain: ['backLimp', 'legNumbness'],
  otherPain: ['otherLimp', 'bonePoint'],
};

/**
 * Base levels of one answer by itself; what is not answered is left out, that is green here and never "in". An answer of
 * another moment is read like an after-run one.
 */
export function readAnswerLevels(symptoms: Symptoms, moment: CheckInMoment): Levels {
  const column: Column = moment === 'morning' ? 'morning' : 'after';
  const scale = (symptom: keyof typeof SCALES): Level =>
    STOP_FLAGS[symptom].some((flag) => symptoms[flag] === true)
      ? 'stop'
      : readScale(symptoms[symptom], SCALES[symptom][column]);
  return {
    leak: WORDS.leak[symptoms.leak ?? 'none'] ?? 'stop',
    heaviness: scale('heaviness'),
    pelvicPain: scale('pelvicPain'),
    backPain: scale('backPain'),
    otherPain: scale('otherPain'),
    bleeding: WORDS.bleeding[symptoms.bleeding ?? 'none'] ?? 'stop',
    doming: WORDS.doming[symptoms.doming ?? 'none'] ?? 'stop',
  };
}

function readScale(answer: number | undefined, bounds: Bounds): Level {
  if (answer === undefined) return 'green';
  for (const level of ['stop', 'red', 'amber'] as const) {
    const bound = bounds[level];
    if (bound !== undefined && answer > bound) return level;
  }
  return 'green';
}

/** Green in every row. */
export function isAllGreen(levels: Levels): boolean {
  return SYMPTOMS.every((symptom) => levels[symptom] === 'green');
}

/** The levels of a report are the worst of its answers: every row of the table is a worst-of its columns. */
export function worseLevels(a: Levels, b: Levels): Levels {
  return mapLevels((symptom) => worseLevel(a[symptom], b[symptom]));
}

export function mapLevels(read: (symptom: Symptom) => Level): Levels {
  return {
    leak: read('leak'),
    heaviness: read('heaviness'),
    pelvicPain: read('pelvicPain'),
    backPain: read('backPain'),
    otherPain: read('otherPain'),
    bleeding: read('bleeding'),
    doming: read('doming'),
  };
}

/** All seven questions answered: an answer with holes is not "in", because a missing value is never a good one. */
export function isComplete(symptoms: Symptoms): boolean {
  return SYMPTOMS.every((symptom) => symptoms[symptom] !== undefined);
}
