/** Chooses a plan of the library, and says from when on it holds. */

import { useRef, useState } from 'preact/hooks';
import type { ApiError } from '../api-client.ts';
import { formatDay } from '../format.ts';
import { toApiError } from '../use-loaded.ts';
import { putPlanChoice } from './plan-calls.ts';
import { PLAN_LIBRARY } from './plan-edit-words.ts';

export function useChoosing(reload: () => Promise<void>) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [message, setMessage] = useState('');
  /** A second tap can come before the button is drawn as taken. */
  const isSending = useRef(false);
  const choose = async (key: string) => {
    if (isSending.current) return;
    isSending.current = true;
    setIsBusy(true);
    setError(null);
    setMessage('');
    try {
      const { chosenFrom, isOpenNow } = await putPlanChoice(key);
      await reload();
      setMessage(isOpenNow ? PLAN_LIBRARY.chosenAtOnce : PLAN_LIBRARY.chosen(formatDay(chosenFrom)));
    } catch (caught) {
      setError(toApiError(caught));
    }
    isSending.current = false;
    setIsBusy(false);
  };
  return { choose: (key: string) => void choose(key), isBusy, error, message };
}
