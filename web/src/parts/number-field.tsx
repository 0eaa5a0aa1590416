/** A number that may be left empty. */

import { useId } from 'preact/hooks';

type Props = {
  label: string;
  hint?: string;
  value: number | null;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number | null) => void;
};

export function NumberField({ label, hint, value, min, max, step = 1, onChange }: Props) {
  const hintId = useId();
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        min={min}
        max={max}
        step={step}
        value={value ?? ''}
        aria-describedby={hint === undefined ? undefined : hintId}
        onInput={(event) => {
          const number = event.currentTarget.valueAsNumber;
          onChange(Number.isNaN(number) ? null : number);
        }}
      />
      {hint !== undefined && (
        <small class="hint" id={hintId}>
          {hint}
        </small>
      )}
    </label>
  );
}
