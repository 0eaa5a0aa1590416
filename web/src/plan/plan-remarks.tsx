/** Where the plan grows fast: its own remarks, quietly folded away. */

import { lintPlan } from '../../../shared/plan/lint-plan.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { describePlanWarning, PLAN_WARNINGS_HEADLINE } from '../../../shared/words/plan-words.ts';
import { PLAN } from './plan-page-words.ts';

export function PlanRemarks({ plan }: { plan: Plan }) {
  const remarks = lintPlan(plan).map(describePlanWarning);
  if (remarks.length === 0) return <p class="hint">{PLAN_WARNINGS_HEADLINE.none}</p>;
  const reasons = [...new Set(remarks.map(({ why }) => why))];
  return (
    <section class="card sunken">
      <details>
        <summary>{PLAN.remarks(remarks.length)}</summary>
        <p>{PLAN_WARNINGS_HEADLINE.some}</p>
        {reasons.map((why) => (
          <div key={why} class="stack-small">
            <ul class="plain-list">
              {remarks
                .filter((remark) => remark.why === why)
                .map(({ sentence }) => (
                  <li key={sentence}>{sentence}</li>
                ))}
            </ul>
            <p class="hint">{why}</p>
          </div>
        ))}
      </details>
    </section>
  );
}
