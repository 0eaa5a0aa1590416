/** The movement self-check: what to do in which order, and whether it is met (`plan-and-rules.md` 3, Goom 2019 [C]). */

import type { EvidenceTag } from '../evidence-number.ts';

export type MovementId =
  | 'walk'
  | 'singleLegBalance'
  | 'singleLegSquat'
  | 'jogOnTheSpot'
  | 'forwardBounds'
  | 'singleLegHops'
  | 'runningMan';

export type SelfCheckMovement = {
  id: MovementId;
  /** `recall`: asked about, from the last `withinDays` days; it is not done in front of the phone. */
  measure:
    | { type: 'timer'; seconds: number }
    | { type: 'counter'; times: number }
    | { type: 'recall'; seconds: number; withinDays: number };
  /** Done on each leg, and asked after each. */
  isPerSide: boolean;
  tag: EvidenceTag;
  source: string;
};

const GOOM = { tag: 'C', source: 'Goom 2019' } as const;

/** From gentle to hard; with a symptom she stops there. */
export const SELF_CHECK: readonly SelfCheckMovement[] = [
  { id: 'walk', measure: { type: 'recall', seconds: 1800, withinDays: 7 }, isPerSide: false, ...GOOM },
  { id: 'singleLegBalance', measure: { type: 'timer', seconds: 10 }, isPerSide: true, ...GOOM },
  { id: 'singleLegSquat', measure: { type: 'counter', times: 10 }, isPerSide: true, ...GOOM },
  { id: 'jogOnTheSpot', measure: { type: 'timer', seconds: 60 }, isPerSide: false, ...GOOM },
  { id: 'forwardBounds', measure: { type: 'counter', times: 10 }, isPerSide: false, ...GOOM },
  { id: 'singleLegHops', measure: { type: 'counter', times: 10 }, isPerSide: true, ...GOOM },
  { id: 'runningMan', measure: { type: 'counter', times: 10 }, isPerSide: true, ...GOOM },
];

/** What can come up in a movement: the founding text's four, doming, and whatever else she noticed. */
export type SelfCheckSymptom = 'pain' | 'leak' | 'heaviness' | 'pressure' | 'doming' | 'other';
export const SELF_CHECK_SYMPTOMS: readonly SelfCheckSymptom[] = [
  'pain',
  'leak',
  'heaviness',
  'pressure',
  'doming',
  'other',
];

export type Side = 'left' | 'right';

export type MovementAnswer = {
  movement: MovementId;
  /** Null for movements that have no sides. */
  side: Side | null;
  /** As long or as often as asked. */
  isDone: boolean;
  /** Empty: asked, and nothing came up. Null: not answered, which is never "nothing". */
  symptoms: readonly SelfCheckSymptom[] | null;
};

export type SelfCheckGap = { movement: MovementId; side: Side | null } & (
  | { reason: 'symptom'; symptoms: SelfCheckSymptom[] }
  | { reason: 'notDone' }
  | { reason: 'notAnswered' }
);

export type SelfCheckJudgement = {
  rule: 'selfCheck';
  /** `cannotTell`: nothing speaks against it yet, and something is still unanswered. Only `met` is met. */
  outcome: 'met' | 'notMet' | 'cannotTell';
  numbers: { asked: number; met: number };
  /** What stands between her and "met", in the order of the movements. */
  because: SelfCheckGap[];
};

/** Two answers to the same movement and side count together: what came up once came up. */
export function judgeSelfCheck(answers: readonly MovementAnswer[]): SelfCheckJudgement {
  const asked = SELF_CHECK.flatMap(({ id, isPerSide }) =>
    (isPerSide ? (['left', 'right'] as const) : [null]).map((side) => ({ movement: id, side })),
  );
  const because = asked.flatMap(({ movement, side }) =>
    judgeMovement(
      movement,
      side,
      answers.filter((answer) => answer.movement === movement && answer.side === side),
    ),
  );
  const numbers = { asked: asked.length, met: asked.length - because.length };
  return { rule: 'selfCheck', outcome: findOutcome(because), numbers, because };
}

function judgeMovement(movement: MovementId, side: Side | null, answers: MovementAnswer[]): SelfCheckGap[] {
  const symptoms = SELF_CHECK_SYMPTOMS.filter((each) => answers.some((answer) => answer.symptoms?.includes(each)));
  if (symptoms.length > 0) return [{ movement, side, reason: 'symptom', symptoms }];
  if (answers.length === 0) return [{ movement, side, reason: 'notAnswered' }];
  if (!answers.some(({ isDone }) => isDone)) return [{ movement, side, reason: 'notDone' }];
  return answers.some((answer) => answer.symptoms === null) ? [{ movement, side, reason: 'notAnswered' }] : [];
}

function findOutcome(because: SelfCheckGap[]): SelfCheckJudgement['outcome'] {
  if (because.length === 0) return 'met';
  return because.every(({ reason }) => reason === 'notAnswered') ? 'cannotTell' : 'notMet';
}
