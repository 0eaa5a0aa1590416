/** Says wherever a plan is shown that it asks for more than its base, and who stands for that. */

import type { PlanMark } from '../../../shared/plan/plan.ts';
import { describeMark, PLAN_MARK_WORDS } from '../../../shared/words/plan-edit-words.ts';

export function PlanMarkTag({ mark }: { mark: PlanMark | null | undefined }) {
  return mark ? <span class="tag plan-mark">{PLAN_MARK_WORDS[mark.kind]}</span> : null;
}

export function PlanMarkNote({ mark }: { mark: PlanMark | null | undefined }) {
  return mark ? (
    <p class="plan-mark-note">
      <PlanMarkTag mark={mark} /> <span>{describeMark(mark)}</span>
    </p>
  ) : null;
}
