/** The symptom table as evidence entries, read out of the table by asking it: what it answers is what is listed. */

import type { Symptoms } from '../gate/facts.ts';
import { type Level, readAnswerLevels, type Symptom } from '../gate/symptom-levels.ts';
import { SYMPTOM_PHRASES } from '../words/evidence-words.ts';
import type { EvidenceEntry } from './evidence-entry.ts';

const LEVELS = ['amber', 'red', 'stop'] as const satisfies Level[];
const MOMENTS = ['after', 'morning'] as const;
const SCALES = ['heaviness', 'pelvicPain', 'backPain', 'otherPain'] as const satisfies Symptom[];
const HIGHEST_ANSWER = 10;

const WORD_ANSWERS: [Symptom, Symptoms][] = [
  ['leak', { leak: 'drops' }],
  ['leak', { leak: 'more' }],
  ['leak', { leak: 'stool' }],
  ['bleeding', { bleeding: 'spotting' }],
  ['bleeding', { bleeding: 'more' }],
  ['doming', { doming: 'inStrengthWork' }],
  ['doming', { doming: 'inRunning' }],
  ['doming', { doming: 'withPain' }],
  ['heaviness', { bulge: true }],
  ['pelvicPain', { sharpOrRising: true }],
  ['pelvicPain', { woundChange: true }],
  ['backPain', { backLimp: true }],
  ['backPain', { legNumbness: true }],
  ['otherPain', { otherLimp: true }],
  ['otherPain', { bonePoint: true }],
];

export function listSymptomEvidence(): EvidenceEntry[] {
  const scales = SCALES.flatMap((symptom) => MOMENTS.flatMap((moment) => listScale(symptom, moment)));
  return [...scales, ...WORD_ANSWERS.map(([symptom, answer]) => toWordEntry(symptom, answer))];
}

const COMMON = {
  group: 'symptoms',
  tag: 'P',
  source: 'our proposal, built on Goom 2019 [C], Deering 2024 [C] and pain models of knee and Achilles tendon',
} as const;

/** For each level that the scale reaches: the highest whole answer that is still below it. */
function listScale(symptom: (typeof SCALES)[number], moment: (typeof MOMENTS)[number]): EvidenceEntry[] {
  return LEVELS.flatMap((level) => {
    const first = findFirstAnswer(symptom, moment, level);
    if (first === null) return [];
    const when = moment === 'after' ? 'after the run' : 'the next morning';
    return [
      {
        ...COMMON,
        id: `symptoms.${symptom}.${moment}.${level}`,
        what: `${SYMPTOM_PHRASES.scales[symptom]} ${when}: ${level}`,
        usedIn: SYMPTOM_PHRASES.usedIn[level],
        value: first - 1,
        unit: 'over this, of 10',
      },
    ];
  });
}

function findFirstAnswer(symptom: (typeof SCALES)[number], moment: 'after' | 'morning', level: Level): number | null {
  for (let answer = 1; answer <= HIGHEST_ANSWER; answer++) {
    if (readAnswerLevels({ [symptom]: answer }, moment)[symptom] === level) return answer;
  }
  return null;
}

function toWordEntry(symptom: Symptom, answer: Symptoms): EvidenceEntry {
  const [[key, word] = ['', '']] = Object.entries(answer);
  const level = readAnswerLevels(answer, 'after')[symptom];
  const phrase = SYMPTOM_PHRASES.answers[word === true ? key : `${key}.${word}`] ?? key;
  return {
    ...COMMON,
    id: `symptoms.${key}${word === true ? '' : `.${word}`}`,
    what: phrase,
    usedIn: SYMPTOM_PHRASES.usedIn[level],
    value: level,
    unit: '',
  };
}
