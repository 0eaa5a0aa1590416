/** The plan being changed, what is remarked on it, and saving it as a new version. */

import { useState } from 'preact/hooks';
import type { PlanSavedAnswer } from '../../../shared/api/plan-api.ts';
import { findHarder } from '../../../shared/plan/find-harder.ts';
import { lintPlan } from '../../../shared/plan/lint-plan.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { type ApiError, toApiError } from '../api-client.ts';
import { postPlan } from './plan-calls.ts';
import { findGaps, setMark, startDraft } from './plan-draft.ts';
import { PLAN_EDIT } from './plan-edit-words.ts';

export type PlanDraft = ReturnType<typeof usePlanDraft>;

export function usePlanDraft(initial: Plan) {
  const [plan, setPlan] = useState(() => startDraft(initial));
  const [gaps, setGaps] = useState<string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [saved, setSaved] = useState<PlanSavedAnswer | null>(null);
  const harder = findHarder(plan);
  const isMarkMissing = harder.length > 0 && plan.mark === undefined;

  const change = (next: Plan) => {
    setPlan(next);
    setSaved(null);
    setError(null);
    setGaps([]);
  };
  const save = async (choose: boolean) => {
    // A mark for weeks that are no longer harder says nothing true.
    const told = harder.length === 0 ? setMark(plan, null) : plan;
    const found = [...findGaps(told), ...(isMarkMissing ? [PLAN_EDIT.gaps.mark] : [])];
    setGaps(found);
    if (found.length > 0) return;
    setIsBusy(true);
    setError(null);
    try {
      const answer = await postPlan(told, choose);
      setSaved(answer);
      setPlan(startDraft(answer.plan));
    } catch (caught) {
      setError(toApiError(caught));
    }
    setIsBusy(false);
  };
  return { plan, warnings: lintPlan(plan), harder, isMarkMissing, gaps, isBusy, error, saved, change, save };
}
