/** Brings a plan in from a JSON file; the service says which week and field cannot be used. */

import { useState } from 'preact/hooks';
import { ApiError, toApiError } from '../api-client.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { postPlan } from './plan-calls.ts';
import { PLAN_LIBRARY } from './plan-edit-words.ts';

/** As much as the service takes; a plan of 104 weeks has about 12 kB. */
const MOST_BYTES = 60_000;

export function ImportPlan({ onImported }: { onImported: () => void }) {
  const [message, setMessage] = useState('');
  const [error, setError] = useState<ApiError | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setMessage('');
    setError(null);
    try {
      const { plan, isNew } = await postPlan(await readPlanFile(file), false);
      setMessage(isNew ? PLAN_LIBRARY.imported(plan.name) : PLAN_LIBRARY.importedBefore(plan.name));
      onImported();
    } catch (caught) {
      setError(toApiError(caught));
    }
  };
  return (
    <section class="card sunken">
      <h2>{PLAN_LIBRARY.importTitle}</h2>
      <p class="hint">{PLAN_LIBRARY.importHint}</p>
      <label class="field plan-file">
        <span>{PLAN_LIBRARY.importPick}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            void take(input.files?.[0]);
            input.value = '';
          }}
        />
      </label>
      {error && <ErrorNotice error={error} />}
      <p role="status">{message}</p>
    </section>
  );
}

/** @throws ApiError for what cannot be a plan. */
async function readPlanFile(file: File): Promise<unknown> {
  const refuse = (cure: string) => new ApiError(0, { code: 'noPlan', message: file.name, cure });
  if (file.size > MOST_BYTES) throw refuse(PLAN_LIBRARY.tooLarge);
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch {
    throw refuse(PLAN_LIBRARY.notJson);
  }
}
