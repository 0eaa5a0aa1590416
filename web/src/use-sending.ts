/** Sends one thing at a time: busy while it goes, then a word that it went through, or the refusal. */

import { useState } from 'preact/hooks';
import { type ApiError, toApiError } from './api-client.ts';

/** @param done the word for what went through */
export function useSending(done = '') {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [message, setMessage] = useState('');
  /** True when it went through. */
  const send = async (act: () => Promise<unknown>): Promise<boolean> => {
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
  return { isBusy, error, message, send };
}
