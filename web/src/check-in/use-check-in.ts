/** The course of one check-in: fill in, be told what is open, save, be thanked. */

import { useState } from 'preact/hooks';
import type { AdviceEntry } from '../../../shared/api/advice-api.ts';
import type { ChangedAnswer } from '../../../shared/api/change-api.ts';
import { getAdvice } from '../advice/advice-calls.ts';
import { type ApiError, toApiError } from '../api-client.ts';
import type { Kept } from './use-kept.ts';

export type CheckInCourse = {
  state: 'open' | 'saving' | 'saved';
  error: ApiError | null;
  /** What the service said to the saved answer. */
  answer: ChangedAnswer | null;
  /** For today, once it is saved. */
  advice: readonly AdviceEntry[];
  /** True once she tried to save: open questions are then marked. */
  showMissing: boolean;
  /** Some of it was answered before the page was opened, and never saved. */
  wasBegun: boolean;
  submit: () => void;
};

/** `missingIds`: element ids of open questions, the first one is scrolled to. */
export function useCheckIn(
  missingIds: readonly string[],
  kept: Kept,
  save: () => Promise<ChangedAnswer | null>,
): CheckInCourse {
  const [state, setState] = useState<CheckInCourse['state']>('open');
  const [error, setError] = useState<ApiError | null>(null);
  const [answer, setAnswer] = useState<ChangedAnswer | null>(null);
  const [advice, setAdvice] = useState<readonly AdviceEntry[]>([]);
  const [showMissing, setShowMissing] = useState(false);
  const submit = async () => {
    const [first] = missingIds;
    if (first !== undefined) {
      setShowMissing(true);
      goTo(first);
      return;
    }
    setState('saving');
    setError(null);
    try {
      setAnswer(await save());
      kept.forget();
      // The answer is kept; advice that cannot be read now stands on the Today page later.
      setAdvice(
        await getAdvice().then(
          (given) => given.advice,
          () => [],
        ),
      );
      setState('saved');
    } catch (caught) {
      setError(toApiError(caught));
      setState('open');
    }
  };
  return { state, error, answer, advice, showMissing, wasBegun: kept.wasBegun, submit: () => void submit() };
}

export function goTo(id: string): void {
  const question = document.getElementById(id);
  question?.scrollIntoView({ block: 'center' });
  question?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
}
