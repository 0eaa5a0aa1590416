/** A day's decision over HTTP: the decision itself, its words, and what is missing. */

import type { EvidenceTag } from '../evidence-number.ts';
import type { Decision, DecisionNumbers } from '../gate/decision.ts';

/** Only what was measured for this decision has a line. `tag` and `source` are the limit's. */
export type DecisionNumberLine = {
  id: keyof DecisionNumbers;
  what: string;
  amount: string;
  limit: string;
  tag: EvidenceTag;
  source: string;
};

export type DecisionAnswer = {
  decision: Decision;
  words: {
    headline: string;
    sentences: string[];
    /** The list to tick off, each with what to do. */
    missing: { item: string; text: string; have: number | null; need: number | null }[];
    /** "The rule" as one sentence, for whoever asks why. */
    rule: string;
    /** What was measured, beside the limits. */
    numbers: DecisionNumberLine[];
  };
  /** What she told today and what it does from tomorrow on; empty when nothing does, and for an earlier day. */
  told: string[];
};
