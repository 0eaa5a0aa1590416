/** Hears from every answer of the service what a change did to today's decision, and hands it to the line that shows it. */

import type { ChangedAnswer } from '../../../shared/api/change-api.ts';
import { CHANGE_NOTICE } from './change-words.ts';

/** Behind a ticked sign Today begins with the pause and what to do: nothing may stand above that. */
const URGENT_PATH = '/urgent';

type Listener = (words: string) => void;

let listener: Listener | null = null;

export function listenToChanges(listen: Listener): () => void {
  listener = listen;
  return () => {
    listener = null;
  };
}

/** A new or changed answer that leaves the week alone is no news; taking something out is, either way. */
export function tellChange(method: string, path: string, answer: unknown): void {
  if (!hasChanged(answer) || path === URGENT_PATH) return;
  if (answer.changed !== null) listener?.(answer.changed.words);
  else if (method === 'DELETE') listener?.(CHANGE_NOTICE.takenOut);
}

function hasChanged(answer: unknown): answer is ChangedAnswer {
  return typeof answer === 'object' && answer !== null && 'changed' in answer;
}
