/** Every number that decides in the gate, with unit, tag and source: change one here and nowhere else. */

import type { EvidenceTag } from '../plan/plan.ts';

type GateNumber = { value: number; unit: string; tag: EvidenceTag; source: string };

const asNumber = (value: number, unit: string, tag: EvidenceTag, source: string): GateNumber => ({
  value,
  unit,
  tag,
  source,
});

export const GATE_NUMBERS = {
  runDaySeconds: asNumber(60, 's of running', 'P', 'plan-and-rules.md 5.1'),
  daysPerWeek: asNumber(7, 'local days since the week opened', 'seed', 'plan-and-rules.md 5.2, rule 9'),
  countingWindow: asNumber(14, 'days', 'P', 'plan-and-rules.md 5.1'),
  closedAfterRed: asNumber(2, 'days after', 'P', 'plan-and-rules.md 5.1'),
  closedAfterIllness: asNumber(2, 'days after', 'P', 'plan-and-rules.md 5.1, rule 6'),
  gapOneStage: asNumber(14, 'full days without a run', 'P', 'plan-and-rules.md 5.2, rule 5'),
  gapTwoStages: asNumber(28, 'full days without a run', 'P', 'plan-and-rules.md 5.2, rule 5'),
  readinessLasts: asNumber(28, 'days without a run', 'P', 'plan-and-rules.md 3'),
  highDose: asNumber(1.3, 'run seconds / planned run seconds', 'P', 'plan-and-rules.md 5.2, rule 7'),
  highWeekLoad: asNumber(
    1.5,
    "run seconds in 7 days / the week's offered run seconds",
    'P',
    'plan-and-rules.md 5.2, rule 7',
  ),
  loadWindow: asNumber(7, 'days', 'P', 'plan-and-rules.md 5.2, rule 7'),
  hardShare: asNumber(0.5, 'share of answered run days', 'P', 'plan-and-rules.md 5.2, rule 8'),
  easyEffort: asNumber(4, 'effort 0-10, at most', 'P', 'plan-and-rules.md 6'),
  morningAnswerLast: asNumber(3, 'local days after the run', 'P', 'plan-and-rules.md 4.1'),
  amberToRed: asNumber(14, 'days', 'P', 'plan-and-rules.md 4.2'),
  redToStop: asNumber(28, 'days', 'P', 'plan-and-rules.md 4.2'),
  /** Advice only: it locks nothing. */
  attemptsBeforeReview: asNumber(4, 'times the same week in a row', 'P', 'plan-and-rules.md 5.2'),
  dayOverDose: asNumber(
    1.1,
    'run seconds of the day / planned run seconds',
    'P',
    'activities.md 4, for days with several runs',
  ),
} as const satisfies Record<string, GateNumber>;

/** Appended to each decision: which reading of the rules made it. */
export const RULE_VERSION = '1';
