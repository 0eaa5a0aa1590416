/** What came up in a movement: several answers, or "none of these". */

import { SELF_CHECK_SYMPTOMS, type SelfCheckSymptom } from '../../../shared/readiness/self-check.ts';
import { SELF_CHECK_QUESTION, SELF_CHECK_SYMPTOM_WORDS } from '../../../shared/words/readiness-guide-words.ts';
import { SELF_CHECK_PAGE } from './self-check-words.ts';

type Props = {
  /** Empty: none of these. Null: not answered. */
  value: readonly SelfCheckSymptom[] | null;
  isMissing: boolean;
  onChange: (value: SelfCheckSymptom[] | null) => void;
};

export function SymptomChoice({ value, isMissing, onChange }: Props) {
  const toggle = (symptom: SelfCheckSymptom) => {
    const rest = SELF_CHECK_SYMPTOMS.filter((each) => (value?.includes(each) ?? false) !== (each === symptom));
    // Taking the last one back is not yet "none of these".
    onChange(rest.length === 0 ? null : rest);
  };
  return (
    <fieldset class="choice" data-missing={isMissing || undefined}>
      <legend>{SELF_CHECK_QUESTION}</legend>
      <div class="choice-options">
        <Chip
          label={SELF_CHECK_PAGE.none}
          isOn={value?.length === 0}
          onToggle={() => onChange(value?.length === 0 ? null : [])}
        />
        {SELF_CHECK_SYMPTOMS.map((symptom) => (
          <Chip
            key={symptom}
            label={upperFirst(SELF_CHECK_SYMPTOM_WORDS[symptom])}
            isOn={value?.includes(symptom) ?? false}
            onToggle={() => toggle(symptom)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Chip({ label, isOn, onToggle }: { label: string; isOn: boolean; onToggle: () => void }) {
  return (
    <label class="chip">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span>{label}</span>
    </label>
  );
}

/** The words come as parts of a sentence. */
function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
