/** Chooses a plan of the library, and says from when on it holds. */

import { useRef, useState } from 'preact/hooks';
import { formatDay } from '../format.ts';
import { useSending } from '../use-sending.ts';
import { putPlanChoice } from './plan-calls.ts';
import { PLAN_LIBRARY } from './plan-edit-words.ts';

export function useChoosing(reload: () => Promise<void>) {
  const { isBusy, error, send } = useSending();
  const [message, setMessage] = useState('');
  /** A second tap can come before the button is drawn as taken. */
  const isSending = useRef(false);
  const choose = async (key: string) => {
    if (isSending.current) return;
    isSending.current = true;
    setMessage('');
    await send(async () => {
      const { chosenFrom, isOpenNow } = await putPlanChoice(key);
      await reload();
      setMessage(isOpenNow ? PLAN_LIBRARY.chosenAtOnce : PLAN_LIBRARY.chosen(formatDay(chosenFrom)));
    });
    isSending.current = false;
  };
  return { choose: (key: string) => void choose(key), isBusy, error, message };
}
