/** Folded away: the run beside a session, or beside the workout that the recording holds; it counts nothing. */

import { useState } from 'preact/hooks';
import type { PlannedSessionRef } from '../../../shared/api/activity-api.ts';
import type { PlanAnswer } from '../../../shared/api/plan-api.ts';
import type { ComparisonAnswer } from '../../../shared/api/run-page-api.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { COMMON } from '../words.ts';
import { ComplianceNumberList } from './compliance-numbers.tsx';
import { Intervals } from './interval-table.tsx';
import { getComparison } from './run-calls.ts';
import { COMPARE } from './run-page-words.ts';
import { OUTCOMES } from './verdict-words.ts';

type Props = {
  activityId: string;
  /** Null: only the workout in the recording is offered. */
  plan: PlanAnswer | null;
  hasStoredWorkout: boolean;
  unit: 'km' | 'mi';
};

export function CompareCard({ activityId, plan, hasStoredWorkout, unit }: Props) {
  const { compare, comparison, error, isBusy } = useComparison(activityId);
  const [week, setWeek] = useState(plan === null ? STORED : String(findOpenWeek(plan)));
  return (
    <section class="card">
      <details>
        <summary>{plan === null ? COMPARE.summaryStored : COMPARE.summary}</summary>
        <p class="hint">{COMPARE.lead}</p>
        <div class="button-row">
          {plan !== null && (
            <WeekChoice plan={plan} hasStoredWorkout={hasStoredWorkout} value={week} onChange={setWeek} />
          )}
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => compare(readChoice(week))}>
            {COMPARE.action}
          </button>
        </div>
        {error && <ErrorNotice error={error} />}
        {comparison !== null && <Comparison comparison={comparison} unit={unit} />}
      </details>
    </section>
  );
}

const STORED = 'stored';

/** The sessions of a week are alike. */
function readChoice(week: string): PlannedSessionRef | 'storedWorkout' {
  return week === STORED ? 'storedWorkout' : { week: Number(week), session: 1 };
}

function findOpenWeek({ weeks }: PlanAnswer): number {
  return weeks.find(({ state }) => state === 'open')?.week ?? 1;
}

type ChoiceProps = { plan: PlanAnswer; hasStoredWorkout: boolean; value: string; onChange: (week: string) => void };

function WeekChoice({ plan, hasStoredWorkout, value, onChange }: ChoiceProps) {
  return (
    <label class="field">
      <span>{COMPARE.choose}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {hasStoredWorkout && <option value={STORED}>{COMPARE.stored}</option>}
        {plan.weeks.map(({ week }) => (
          <option key={week} value={String(week)}>
            {COMMON.week(week)}
          </option>
        ))}
      </select>
    </label>
  );
}

function useComparison(activityId: string) {
  const [comparison, setComparison] = useState<ComparisonAnswer | null>(null);
  const { isBusy, error, send } = useSending();
  const compare = (planned: PlannedSessionRef | 'storedWorkout') =>
    void send(async () => setComparison(await getComparison(activityId, planned)));
  return { comparison, error, isBusy, compare };
}

function Comparison({ comparison, unit }: { comparison: ComparisonAnswer; unit: 'km' | 'mi' }) {
  const { planned, workout, assessment } = comparison;
  const { compliance, intervals, extraRuns } = assessment;
  const name = planned === null ? workout.name : COMMON.week(planned.week);
  return (
    <div class="stack-small">
      <p role="status">
        {COMPARE.beside(name)} {compliance !== null && <strong>{OUTCOMES[compliance.outcome]}</strong>}
      </p>
      {intervals !== null && <Intervals intervals={intervals} extraRuns={extraRuns} unit={unit} />}
      {compliance !== null && <ComplianceNumberList numbers={compliance.numbers} />}
    </div>
  );
}
