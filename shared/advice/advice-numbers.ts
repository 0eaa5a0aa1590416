/** Every number of the advice, with unit, tag and source; advice never opens or closes anything (`plan-and-rules.md` 4.2). */

import { asNumber, type EvidenceNumber } from '../evidence-number.ts';

const OURS = 'our proposal';

export const ADVICE_NUMBERS = {
  shortSleepHours: asNumber(6.8, 'h of sleep a night, on average', 'O', 'Christopher 2021'),
  sleepNights: asNumber(3, 'nights', 'P', OURS),
  sleepWindow: asNumber(10, 'days', 'P', OURS),
  veryShortSleepHours: asNumber(5, 'h of sleep', 'P', OURS),
  moodWindow: asNumber(7, 'days', 'P', OURS),
  moodFewestAnswers: asNumber(2, 'days with an answer', 'P', OURS),
  lowMoodShare: asNumber(0.5, 'of the days with an answer', 'P', OURS),
  headacheShown: asNumber(2, 'days', 'P', OURS),
  headacheWindow: asNumber(14, 'days', 'P', OURS),
  domingShown: asNumber(7, 'days', 'P', OURS),
} as const satisfies Record<string, EvidenceNumber>;
