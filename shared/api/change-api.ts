/** What a change of the diary did to today's decision: part of every answer of a route that changes something. */

import type { DecisionWord } from '../gate/decision.ts';

/** Where she stands today, in short. */
export type Stand = {
  decision: DecisionWord;
  /** Null before the first week opened. */
  week: number | null;
  running: 'open' | 'closed';
  headline: string;
};

/** `words`: one sentence that says the difference. */
export type DecisionChange = { before: Stand; after: Stand; words: string };

/** `changed` is null when decision, week and running came out the same. */
export type ChangedAnswer = { changed: DecisionChange | null };
