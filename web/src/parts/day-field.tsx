/** A day with its label; empty while it is not a whole one. */

type Props = { label: string; value: string; min?: string; max: string; onChange: (day: string) => void };

export function DayField({ label, value, min, max, onChange }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="date" value={value} min={min} max={max} onInput={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
