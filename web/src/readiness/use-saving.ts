/** Saves one answer about readiness: busy meanwhile, and the refusal in words where there is one. */

import { useState } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import type { ApiError } from '../api-client.ts';
import { toApiError } from '../use-loaded.ts';

export function useSaving(onSaved: (standing: ReadinessStandingAnswer) => void) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const save = async (act: () => Promise<ReadinessStandingAnswer>): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      onSaved(await act());
    } catch (caught) {
      setError(toApiError(caught));
    }
    setIsBusy(false);
  };
  return { isBusy, error, save: (act: () => Promise<ReadinessStandingAnswer>) => void save(act) };
}
