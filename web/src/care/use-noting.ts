/** Sends one thing at a time: busy while it goes, then a word that it is noted, or the refusal. */

import { useState } from 'preact/hooks';
import type { ApiError } from '../api-client.ts';
import { toApiError } from '../use-loaded.ts';

export function useNoting(done: string) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [message, setMessage] = useState('');
  /** True when it went through. */
  const note = async (act: () => Promise<unknown>): Promise<boolean> => {
    setIsBusy(true);
    setError(null);
    setMessage('');
    try {
      await act();
      setMessage(done);
      return true;
    } catch (caught) {
      setError(toApiError(caught));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, error, message, note };
}
