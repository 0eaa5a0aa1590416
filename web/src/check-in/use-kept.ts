/** Answers that were begun and not yet saved: kept on this device for this tab, over a reload and a look at another page. */

import { useState } from 'preact/hooks';

type Draft = Record<string, unknown>;
type SetAnswer<T> = (answer: T) => void;

export type Kept = {
  /** Like `useState`, remembered under the form and this name. */
  useAnswer: <T>(name: string, given: T) => [T, SetAnswer<T>];
  /** True where something was begun before the page was opened. */
  wasBegun: boolean;
  /** Once it is saved. */
  forget: () => void;
};

/**
 * `form`: which answer it is, and what it said when she began; where that changed, what was begun is left behind.
 */
export function useKept(form: string): Kept {
  const key = `fourth-mile begun ${form}`;
  const [begun] = useState(() => readDraft(key));
  const useAnswer = <T>(name: string, given: T): [T, SetAnswer<T>] => {
    const [answer, setAnswer] = useState<T>(name in begun ? (begun[name] as T) : given);
    const set = (next: T) => {
      setAnswer(next);
      writeDraft(key, { ...readDraft(key), [name]: next });
    };
    return [answer, set];
  };
  return { useAnswer, wasBegun: Object.keys(begun).length > 0, forget: () => writeDraft(key, null) };
}

/** A browser that keeps nothing, or is full, keeps no draft; the form works as well. */
function writeDraft(key: string, draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {}
}

function readDraft(key: string): Draft {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Draft;
  } catch {
    return {};
  }
}
