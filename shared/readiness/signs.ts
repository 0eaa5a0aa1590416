/** The five signs of being ready and the eight signs to wait for, one by one, and whether each list is met. */

import type { EvidenceTag } from '../evidence-number.ts';

export type Indicator = 'noPelvicSymptom' | 'noLeak' | 'singleLegPainFree' | 'coreStrength' | 'providerAgreed';
export type RedFlag =
  | 'leakingUrine'
  | 'pelvicPressure'
  | 'lowBackPain'
  | 'incompleteRecovery'
  | 'leakingStool'
  | 'bulge'
  | 'midlineGap'
  | 'bleeding';

export type Sign<Id> = { id: Id; tag: EvidenceTag; source: string };

const SEED = { tag: 'seed', source: 'the founding text' } as const;
const GOOM = { tag: 'C', source: 'Goom 2019' } as const;

/** All yes (`plan-and-rules.md` 3, item `indicators`). */
export const INDICATORS: readonly Sign<Indicator>[] = [
  { id: 'noPelvicSymptom', ...SEED },
  { id: 'noLeak', ...SEED },
  { id: 'singleLegPainFree', ...SEED },
  { id: 'coreStrength', ...SEED },
  { id: 'providerAgreed', ...SEED },
];

/** All no (`plan-and-rules.md` 3, item `redFlags`). */
export const RED_FLAGS: readonly Sign<RedFlag>[] = [
  { id: 'leakingUrine', ...SEED },
  { id: 'pelvicPressure', ...SEED },
  { id: 'lowBackPain', ...SEED },
  { id: 'incompleteRecovery', ...SEED },
  { id: 'leakingStool', ...GOOM },
  { id: 'bulge', ...GOOM },
  { id: 'midlineGap', ...GOOM },
  { id: 'bleeding', ...GOOM },
];

export type SignAnswers<Id extends string> = { readonly [Key in Id]?: boolean };

export type SignsJudgement<Id> = {
  rule: 'indicators' | 'redFlags';
  outcome: 'met' | 'notMet' | 'cannotTell';
  numbers: { asked: number; asWished: number };
  /** Signs that are not as wished, and those without an answer. */
  because: { sign: Id; reason: 'notAsWished' | 'notAnswered' }[];
};

export function judgeIndicators(answers: SignAnswers<Indicator>): SignsJudgement<Indicator> {
  return judgeSigns('indicators', INDICATORS, answers, true);
}

export function judgeRedFlags(answers: SignAnswers<RedFlag>): SignsJudgement<RedFlag> {
  return judgeSigns('redFlags', RED_FLAGS, answers, false);
}

function judgeSigns<Id extends string>(
  rule: SignsJudgement<Id>['rule'],
  signs: readonly Sign<Id>[],
  answers: SignAnswers<Id>,
  wished: boolean,
): SignsJudgement<Id> {
  const because = signs.flatMap(({ id }): SignsJudgement<Id>['because'] => {
    const answer = answers[id];
    if (answer === undefined) return [{ sign: id, reason: 'notAnswered' }];
    return answer === wished ? [] : [{ sign: id, reason: 'notAsWished' }];
  });
  const outcome =
    because.length === 0 ? 'met' : because.some(({ reason }) => reason === 'notAsWished') ? 'notMet' : 'cannotTell';
  return { rule, outcome, numbers: { asked: signs.length, asWished: signs.length - because.length }, because };
}
