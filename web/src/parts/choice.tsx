/** Answers as big buttons: one of a few words, or one number of a scale. Real radio buttons underneath. */

import { useId } from 'preact/hooks';

type Option<T> = { value: T; label: string };

type ChoiceProps<T> = {
  legend: string;
  hint?: string | undefined;
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  shape?: 'words' | 'scale';
  isMissing?: boolean;
  id?: string;
  /** Words for the lowest and the highest number of a scale. */
  ends?: readonly [string, string];
};

export function Choice<T extends string | number | boolean>(props: ChoiceProps<T>) {
  const { legend, hint, options, value, onChange, shape = 'words', isMissing = false, id, ends } = props;
  const name = useId();
  return (
    <fieldset class={`choice ${shape}`} id={id} data-missing={isMissing || undefined}>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="choice-options">
        {options.map((option) => (
          <label class="chip" key={String(option.value)}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              aria-invalid={isMissing || undefined}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {ends !== undefined && (
        <p class="scale-ends" aria-hidden="true">
          <span>0 {ends[0]}</span>
          <span>10 {ends[1]}</span>
        </p>
      )}
    </fieldset>
  );
}

const ZERO_TO_TEN: readonly Option<number>[] = Array.from({ length: 11 }, (_, value) => ({
  value,
  label: String(value),
}));

type ScaleProps = Omit<ChoiceProps<number>, 'options' | 'shape'>;

export function Scale(props: ScaleProps) {
  return <Choice {...props} options={ZERO_TO_TEN} shape="scale" />;
}
