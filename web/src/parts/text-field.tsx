/** Words of her own, with label and hint: on one line, or on several. */

import { useId } from 'preact/hooks';

type Props = {
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  /** Of a field with several lines. */
  rows?: number;
  /** As wide as its card. */
  isWide?: boolean;
  onChange: (text: string) => void;
};

export function TextField({ label, hint, value, maxLength, rows, isWide = false, onChange }: Props) {
  const id = useId();
  const hintId = useId();
  const common = { id, value, maxLength, 'aria-describedby': hint === undefined ? undefined : hintId };
  return (
    <label class={isWide ? 'field wide-field' : 'field'} for={id}>
      <span>{label}</span>
      {rows === undefined ? (
        <input {...common} type="text" autocomplete="off" onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea {...common} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {hint !== undefined && (
        <small class="hint" id={hintId}>
          {hint}
        </small>
      )}
    </label>
  );
}
