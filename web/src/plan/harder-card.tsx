/** Where the plan asks for more than its base, and who stands for that: a professional with a reason, or a free plan. */

import type { HarderPart } from '../../../shared/plan/find-harder.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { describeHarder } from '../../../shared/words/plan-edit-words.ts';
import { Choice } from '../parts/choice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { setMark } from './plan-draft.ts';
import { PLAN_EDIT } from './plan-edit-words.ts';

const MARK_CHOICE_ID = 'plan-mark-choice';
const SHOWN = 4;
const LONGEST_NAME = 120;
const LONGEST_REASON = 1_000;

type Props = { plan: Plan; parts: HarderPart[]; isMissing: boolean; onChange: (plan: Plan) => void };

export function HarderCard({ plan, parts, isMissing, onChange }: Props) {
  const options = (['professional', 'free'] as const).map((value) => ({ value, label: PLAN_EDIT.marks[value] }));
  return (
    <section class="card harder-card">
      <h2>{PLAN_EDIT.harderTitle}</h2>
      <ul class="plain-list">
        {parts.slice(0, SHOWN).map((part) => (
          <li key={describeHarder(part)}>{describeHarder(part)}</li>
        ))}
        {parts.length > SHOWN && <li>{PLAN_EDIT.harderMore(parts.length - SHOWN)}</li>}
      </ul>
      <p class="hint">{PLAN_EDIT.harderHint}</p>
      <Choice
        id={MARK_CHOICE_ID}
        legend={PLAN_EDIT.markLegend}
        options={options}
        value={plan.mark?.kind ?? null}
        isMissing={isMissing}
        onChange={(kind) => onChange(setMark(plan, kind === 'free' ? { kind } : { kind, name: '', reason: '' }))}
      />
      <ProfessionalFields plan={plan} onChange={onChange} />
    </section>
  );
}

function ProfessionalFields({ plan, onChange }: Pick<Props, 'plan' | 'onChange'>) {
  const { mark } = plan;
  if (mark?.kind !== 'professional') return null;
  return (
    <>
      <TextField
        label={PLAN_EDIT.markName}
        value={mark.name}
        maxLength={LONGEST_NAME}
        onChange={(name) => onChange(setMark(plan, { ...mark, name }))}
      />
      <TextField
        label={PLAN_EDIT.markReason}
        rows={3}
        isWide
        value={mark.reason}
        maxLength={LONGEST_REASON}
        onChange={(reason) => onChange(setMark(plan, { ...mark, reason }))}
      />
    </>
  );
}
