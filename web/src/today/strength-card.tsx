/** Strength in two taps: "log", then "today" or "yesterday". */

import { useState } from 'preact/hooks';
import type { StrengthAnswer } from '../../../shared/api/strength-api.ts';
import { addDays } from '../../../shared/local-day.ts';
import { type ApiError, deleteStrength, postStrength } from '../api-client.ts';
import { formatDay } from '../format.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { toApiError } from '../use-loaded.ts';
import { COMMON, TODAY } from '../words.ts';

type Props = { today: string; sessions: StrengthAnswer['sessions']; onChanged: () => Promise<void> };

export function StrengthCard({ today, sessions, onChanged }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const { message, error, isBusy, log, undo } = useStrengthLog(onChanged);
  const latest = sessions.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1);
  return (
    <section class="card">
      <h2>{TODAY.strengthTitle}</h2>
      <p class="hint">{TODAY.strengthHint}</p>
      {isAsking ? (
        <div class="button-row">
          <span>{TODAY.strengthWhen}</span>
          {[
            { day: today, label: TODAY.strengthToday },
            { day: addDays(today, -1), label: TODAY.strengthYesterday },
          ].map(({ day, label }) => (
            <button
              key={day}
              type="button"
              class="button"
              disabled={isBusy}
              onClick={() => void log(day).then(() => setIsAsking(false))}
            >
              {label}
            </button>
          ))}
          <button type="button" class="button quiet" onClick={() => setIsAsking(false)}>
            {COMMON.cancel}
          </button>
        </div>
      ) : (
        <button type="button" class="button quiet" onClick={() => setIsAsking(true)}>
          {TODAY.strengthLog}
        </button>
      )}
      {error && <ErrorNotice error={error} />}
      <p class="hint" role="status">
        {message ?? (latest ? TODAY.strengthLast(formatDay(latest.day)) : TODAY.strengthNone)}
        {latest && (
          <button type="button" class="link-button" disabled={isBusy} onClick={() => void undo(latest.id)}>
            {COMMON.takeOut}
          </button>
        )}
      </p>
    </section>
  );
}

function useStrengthLog(onChanged: () => Promise<void>) {
  const [message, setMessage] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const change = async (act: () => Promise<unknown>, done: string) => {
    setIsBusy(true);
    setError(null);
    try {
      await act();
      setMessage(done);
      await onChanged();
    } catch (caught) {
      setError(toApiError(caught));
    }
    setIsBusy(false);
  };
  return {
    message,
    error,
    isBusy,
    log: (day: string) => change(() => postStrength(day), TODAY.strengthSaved(formatDay(day))),
    undo: (id: string) => change(() => deleteStrength(id), TODAY.strengthRemoved),
  };
}
