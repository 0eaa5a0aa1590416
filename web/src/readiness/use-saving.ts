/** Saves one answer about readiness: busy meanwhile, and the refusal in words where there is one. */

import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import { useSending } from '../use-sending.ts';

export function useSaving(onSaved: (standing: ReadinessStandingAnswer) => void) {
  const { isBusy, error, send } = useSending();
  const save = (act: () => Promise<ReadinessStandingAnswer>) => void send(async () => onSaved(await act()));
  return { isBusy, error, save };
}
