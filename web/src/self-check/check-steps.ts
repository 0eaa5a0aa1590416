/** The steps of the guided self-check, one for each movement and leg, and the answers given so far today. */

import {
  type MovementAnswer,
  SELF_CHECK,
  type SelfCheckMovement,
  type SelfCheckSymptom,
  type Side,
} from '../../../shared/readiness/self-check.ts';
import { MOVEMENT_WORDS } from '../../../shared/words/readiness-guide-words.ts';
import { SELF_CHECK_PAGE } from './self-check-words.ts';

export type CheckStep = { movement: SelfCheckMovement; side: Side | null };

/** `symptoms`: empty is "none of these"; null is not answered. */
export type StepDraft = { isDone: boolean | null; symptoms: SelfCheckSymptom[] | null };

export const EMPTY_STEP: StepDraft = { isDone: null, symptoms: null };

export const CHECK_STEPS: readonly CheckStep[] = SELF_CHECK.flatMap((movement): CheckStep[] =>
  movement.isPerSide
    ? [
        { movement, side: 'left' },
        { movement, side: 'right' },
      ]
    : [{ movement, side: null }],
);

export function nameStep({ movement, side }: CheckStep): string {
  const { name } = MOVEMENT_WORDS[movement.id];
  return side === null ? name : SELF_CHECK_PAGE.nameWithSide(name, SELF_CHECK_PAGE.sides[side]);
}

/** What is kept of a step so far. */
export function readDraft({ movement, side }: CheckStep, answers: readonly MovementAnswer[]): StepDraft {
  const answer = answers.find((each) => each.movement === movement.id && each.side === side);
  if (answer === undefined) return EMPTY_STEP;
  return { isDone: answer.isDone, symptoms: answer.symptoms === null ? null : [...answer.symptoms] };
}

/** A symptom is kept whether she did all of it or not. */
export function toMovementAnswer({ movement, side }: CheckStep, { isDone, symptoms }: StepDraft): MovementAnswer {
  return { movement: movement.id, side, isDone: isDone ?? false, symptoms };
}

export function hasSymptom({ symptoms }: StepDraft): boolean {
  return symptoms !== null && symptoms.length > 0;
}

/** A symptom is an answer whether she did all of it or not. */
export function isAnswered(draft: StepDraft): boolean {
  return hasSymptom(draft) || (draft.isDone !== null && draft.symptoms !== null);
}
