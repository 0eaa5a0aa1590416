/** What she is about to note for her professional, and what is still missing in it. */

import type { Say, SayRequest } from '../../../shared/api/care-api.ts';
import { SAY_FORM } from './care-words.ts';

export type SayChoice = keyof typeof SAY_FORM.choices;

export type SayDraft = {
  choice: SayChoice | null;
  day: string;
  author: string;
  reason: string;
  week: number | null;
  ceilingBpm: number | null;
  weeks: number | null;
};

export function makeSayDraft(today: string, author: string, choice: SayChoice | null = null): SayDraft {
  return { choice, day: today, author, reason: '', week: null, ceilingBpm: null, weeks: null };
}

const FEWEST_LETTERS = { author: 2, reason: 3 };
const CEILING = { lowest: 60, highest: 230 };

/** The sentence about the first gap; empty without one. The service checks the rest. */
export function findGap(draft: SayDraft, weeksInPlan: number): string {
  const { missing } = SAY_FORM;
  const { choice, day, author, reason, week, ceilingBpm, weeks } = draft;
  if (choice === null) return missing.choice;
  if (choice === 'open' && !isWhole(week, 1, weeksInPlan)) return missing.week(weeksInPlan);
  if (choice === 'ceiling' && !isWhole(ceilingBpm, CEILING.lowest, CEILING.highest)) return missing.ceiling;
  if (choice === 'earlierStart' && !isWhole(weeks, 0, Number.POSITIVE_INFINITY)) return missing.weeks;
  if (day === '') return missing.day;
  if (author.trim().length < FEWEST_LETTERS.author) return missing.author;
  return reason.trim().length < FEWEST_LETTERS.reason ? missing.reason : '';
}

function isWhole(value: number | null, from: number, to: number): boolean {
  return value !== null && Number.isInteger(value) && value >= from && value <= to;
}

/** Only of a draft without a gap. */
export function toSayRequest(choice: SayChoice, draft: SayDraft): SayRequest {
  const { day, author, reason } = draft;
  return { ...toSay(choice, draft), day, author: author.trim(), reason: reason.trim() };
}

function toSay(choice: SayChoice, { week, ceilingBpm, weeks }: SayDraft): Say {
  switch (choice) {
    case 'mayRun':
    case 'mayNotRun':
      return { act: 'seen', mayRun: choice === 'mayRun' };
    case 'hold':
    case 'lift':
      return { act: choice };
    case 'open':
      return { act: 'open', week: week ?? 0 };
    case 'ceiling':
      return { act: 'ceiling', ceilingBpm };
    case 'endCeiling':
      return { act: 'ceiling', ceilingBpm: null };
    case 'earlierStart':
      return { act: 'earlierStart', weeks: weeks ?? 0 };
  }
}
