/** The few questions about a run without a file; minutes, because nobody remembers seconds. */

import { useId, useState } from 'preact/hooks';
import type { HandRunRequest } from '../../../shared/api/hand-run-api.ts';
import { DayField } from '../parts/day-field.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useSending } from '../use-sending.ts';
import { COMMON } from '../words.ts';
import { HAND_RUN } from './hand-run-words.ts';

const SECONDS_PER_MINUTE = 60;
const MOST_MINUTES = 600;
const LONGEST_NOTE = 500;

type Props = {
  today: string;
  /** What was entered before; null for a new run. */
  told: HandRunRequest | null;
  onSave: (told: HandRunRequest) => Promise<void>;
  onCancel?: () => void;
};

export function HandRunForm({ today, told, onSave, onCancel }: Props) {
  const { draft, change, problem, error, isBusy, submit } = useHandRunForm(today, told, onSave);
  return (
    <form
      class="card hand-run-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="field-pair">
        <DayField label={HAND_RUN.day} value={draft.day} max={today} onChange={(day) => change({ day })} />
        <TimeField value={draft.time} onChange={(time) => change({ time })} />
      </div>
      <NumberField
        {...MINUTES}
        label={HAND_RUN.runMinutes}
        hint={HAND_RUN.half}
        value={draft.runMinutes}
        onChange={(runMinutes) => change({ runMinutes })}
      />
      <NumberField
        {...MINUTES}
        label={HAND_RUN.longestMinutes}
        hint={HAND_RUN.ifYouLike}
        value={draft.longestMinutes}
        onChange={(longestMinutes) => change({ longestMinutes })}
      />
      <NumberField
        {...MINUTES}
        label={HAND_RUN.walkMinutes}
        hint={HAND_RUN.ifYouLike}
        value={draft.walkMinutes}
        onChange={(walkMinutes) => change({ walkMinutes })}
      />
      <TextField
        label={HAND_RUN.note}
        hint={HAND_RUN.noteHint}
        rows={3}
        value={draft.note}
        maxLength={LONGEST_NOTE}
        onChange={(note) => change({ note })}
      />
      {error && <ErrorNotice error={error} />}
      <p class="open-questions" role="status">
        {problem}
      </p>
      <div class="button-row">
        <button type="submit" class="button" disabled={isBusy}>
          {isBusy ? COMMON.saving : HAND_RUN.save}
        </button>
        {onCancel && (
          <button type="button" class="button quiet" onClick={onCancel}>
            {COMMON.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

const MINUTES = { min: 0, max: MOST_MINUTES, step: 0.5 } as const;

type FieldProps = { value: string; onChange: (value: string) => void };

function TimeField({ value, onChange }: FieldProps) {
  const hintId = useId();
  return (
    <label class="field">
      <span>{HAND_RUN.time}</span>
      <input
        type="time"
        value={value}
        aria-describedby={hintId}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <small class="hint" id={hintId}>
        {HAND_RUN.timeHint}
      </small>
    </label>
  );
}

type Draft = {
  day: string;
  time: string;
  runMinutes: number | null;
  longestMinutes: number | null;
  walkMinutes: number | null;
  note: string;
};

function useHandRunForm(today: string, told: HandRunRequest | null, onSave: Props['onSave']) {
  const [draft, setDraft] = useState(() => makeDraft(today, told));
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, error, send } = useSending();
  const submit = async () => {
    setHasTried(true);
    if (findProblem(draft) !== '') return;
    await send(() => onSave(toRequest(draft)));
  };
  return {
    draft,
    change: (changes: Partial<Draft>) => setDraft((old) => ({ ...old, ...changes })),
    problem: hasTried ? findProblem(draft) : '',
    error,
    isBusy,
    submit: () => void submit(),
  };
}

function makeDraft(today: string, told: HandRunRequest | null): Draft {
  const toMinutes = (seconds: number | null | undefined) =>
    seconds === null || seconds === undefined ? null : Math.round(seconds / (SECONDS_PER_MINUTE / 2)) / 2;
  return {
    day: told?.day ?? today,
    time: told?.time ?? '',
    runMinutes: toMinutes(told?.runSeconds),
    longestMinutes: toMinutes(told?.longestRunSeconds),
    walkMinutes: toMinutes(told?.walkSeconds),
    note: told?.note ?? '',
  };
}

function findProblem({ day, runMinutes, longestMinutes, walkMinutes }: Draft): string {
  if (day === '') return HAND_RUN.missingDay;
  const isThinkable = (minutes: number | null) => minutes === null || (minutes >= 0 && minutes <= MOST_MINUTES);
  if (![runMinutes, longestMinutes, walkMinutes].every(isThinkable)) return HAND_RUN.unthinkable(MOST_MINUTES);
  if (runMinutes === null || runMinutes <= 0) return HAND_RUN.missingRun;
  return (longestMinutes ?? 0) > runMinutes ? HAND_RUN.longestTooLong : '';
}

function toRequest({ day, time, runMinutes, longestMinutes, walkMinutes, note }: Draft): HandRunRequest {
  const toSeconds = (minutes: number | null) => (minutes === null ? null : Math.round(minutes * SECONDS_PER_MINUTE));
  return {
    day,
    time: time === '' ? null : time.slice(0, 'HH:MM'.length),
    runSeconds: toSeconds(runMinutes) ?? 0,
    longestRunSeconds: toSeconds(longestMinutes),
    walkSeconds: toSeconds(walkMinutes),
    note: note.trim(),
  };
}
