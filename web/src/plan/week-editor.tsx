/** One week of the plan that is being changed: its session, its remarks, and adding or taking out weeks around it. */

import type { HarderPart } from '../../../shared/plan/find-harder.ts';
import type { PlanWarning } from '../../../shared/plan/lint-plan.ts';
import type { PlanWeek } from '../../../shared/plan/plan.ts';
import { describeHarder } from '../../../shared/words/plan-edit-words.ts';
import { describePlanWarning } from '../../../shared/words/plan-words.ts';
import { NumberField } from '../parts/number-field.tsx';
import { COMMON } from '../words.ts';
import { describeDraftWeek, LIMITS } from './plan-draft.ts';
import { PLAN_EDIT } from './plan-edit-words.ts';

type Props = {
  number: number;
  week: PlanWeek;
  warnings: PlanWarning[];
  harder: HarderPart | undefined;
  isOnly: boolean;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onChange: (part: Partial<PlanWeek>) => void;
  onDuplicate: () => void;
  onInsert: () => void;
  onRemove: () => void;
};

export function WeekEditor(props: Props) {
  const { number, week, warnings, harder, isOpen, onToggle } = props;
  return (
    <li class="card week-editor">
      <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary id={weekId(number)}>
          <span class="week-editor-head">
            <span>{COMMON.week(number)}</span>
            <span class="week-editor-about">{describeDraftWeek(week)}</span>
            <span class="week-editor-tags">
              {harder && <span class="tag plan-mark">{PLAN_EDIT.harder}</span>}
              {warnings.length > 0 && <span class="tag">{PLAN_EDIT.remarks(warnings.length)}</span>}
            </span>
          </span>
        </summary>
        <div class="stack">
          <WeekFields {...props} />
          <WeekRemarks {...props} />
          <WeekButtons {...props} />
        </div>
      </details>
    </li>
  );
}

export function weekId(number: number): string {
  return `plan-week-${number}`;
}

const MINUTE = 60;
const toMinutes = (seconds: number) => (Number.isNaN(seconds) ? null : seconds / MINUTE);
const toSeconds = (minutes: number | null) => (minutes === null ? Number.NaN : Math.round(minutes * MINUTE));

function WeekFields({ number, week, onChange }: Props) {
  return (
    <fieldset class="week-fields">
      <legend class="visually-hidden">{COMMON.week(number)}</legend>
      <NumberField
        label={PLAN_EDIT.run}
        value={toMinutes(week.runSeconds)}
        min={LIMITS.runMinutes.from}
        max={LIMITS.runMinutes.to}
        step={0.5}
        onChange={(minutes) => onChange({ runSeconds: toSeconds(minutes) })}
      />
      <NumberField
        label={PLAN_EDIT.walk}
        value={toMinutes(week.walkSeconds)}
        min={LIMITS.walkMinutes.from}
        max={LIMITS.walkMinutes.to}
        step={0.5}
        onChange={(minutes) => onChange({ walkSeconds: toSeconds(minutes) })}
      />
      <NumberField
        label={PLAN_EDIT.repeats}
        value={Number.isNaN(week.repeats) ? null : week.repeats}
        min={LIMITS.repeats.from}
        max={LIMITS.repeats.to}
        onChange={(repeats) => onChange({ repeats: repeats ?? Number.NaN })}
      />
    </fieldset>
  );
}

function WeekRemarks({ warnings, harder }: Props) {
  const words = warnings.map(describePlanWarning);
  if (words.length === 0 && harder === undefined) return null;
  return (
    <ul class="plain-list week-remarks">
      {harder && (
        <li>
          <strong>{describeHarder(harder)}</strong>
        </li>
      )}
      {words.map(({ sentence, why }) => (
        <li key={sentence}>
          {sentence} <span class="hint">{why}</span>
        </li>
      ))}
    </ul>
  );
}

function WeekButtons({ number, isOnly, onDuplicate, onInsert, onRemove }: Props) {
  const buttons = [
    { words: PLAN_EDIT.duplicate, named: PLAN_EDIT.duplicateNamed(number), act: onDuplicate },
    { words: PLAN_EDIT.insert, named: PLAN_EDIT.insertNamed(number), act: onInsert },
    ...(isOnly ? [] : [{ words: PLAN_EDIT.remove, named: PLAN_EDIT.removeNamed(number), act: onRemove }]),
  ];
  return (
    <div class="button-row">
      {buttons.map(({ words, named, act }) => (
        <button key={words} type="button" class="button quiet small" aria-label={named} onClick={act}>
          {words}
        </button>
      ))}
    </div>
  );
}
