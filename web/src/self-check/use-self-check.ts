/** Where she is in the self-check of today: each step is kept as she goes on, so that she can stop and come back. */

import { useState } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { putSelfCheck } from '../readiness/readiness-calls.ts';
import { useSaving } from '../readiness/use-saving.ts';
import {
  CHECK_STEPS,
  type CheckStep,
  hasSymptom,
  isAnswered,
  readDraft,
  type StepDraft,
  toMovementAnswer,
} from './check-steps.ts';

/** `at` counts the steps from 0. */
type Place = { type: 'start' } | { type: 'step'; at: number } | { type: 'result' };

export function useSelfCheck(loaded: ReadinessStandingAnswer) {
  const [standing, setStanding] = useState(loaded);
  const [place, setPlace] = useState<Place>(() => (isOver(loaded) ? { type: 'result' } : { type: 'start' }));
  const { isBusy, error, save } = useSaving(setStanding);
  const drafts = readDrafts(standing);
  const goTo = (at: number) => setPlace(at < 0 ? { type: 'start' } : { type: 'step', at });
  return {
    standing,
    place,
    drafts,
    isBusy,
    error,
    hasBegun: drafts.some(isAnswered),
    begin: () => (isOver(standing) ? setPlace({ type: 'result' }) : goTo(findOpen(standing))),
    goTo,
    stop: () => setPlace({ type: 'result' }),
    /** The check ends at the first symptom. */
    keep: (step: CheckStep, at: number, draft: StepDraft) =>
      save(async () => {
        const saved = await putSelfCheck(standing.today, [toMovementAnswer(step, draft)]);
        if (isOver(saved)) setPlace({ type: 'result' });
        else goTo(at + 1 < CHECK_STEPS.length ? at + 1 : findOpen(saved));
        return saved;
      }),
  };
}

export type SelfCheckCourse = ReturnType<typeof useSelfCheck>;

function readDrafts({ selfCheck }: ReadinessStandingAnswer): StepDraft[] {
  return CHECK_STEPS.map((step) => readDraft(step, selfCheck));
}

function findOpen(standing: ReadinessStandingAnswer): number {
  return readDrafts(standing).findIndex((draft) => !isAnswered(draft));
}

function isOver(standing: ReadinessStandingAnswer): boolean {
  return findOpen(standing) < 0 || readDrafts(standing).some(hasSymptom);
}
