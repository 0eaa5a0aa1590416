/**
 * Every number that decides in the gate (`plan-and-rules.md` 3-6), with unit, tag and source: change one here and nowhere
 * else. No trial gives any of them; a proposal of ours says what it was taken from.
 */

import { asNumber, type EvidenceNumber } from '../evidence-number.ts';

export const GATE_NUMBERS = {
  runDaySeconds: asNumber(60, 's of running', 'P', 'our proposal: one run interval of week 1'),
  daysPerWeek: asNumber(7, 'local days since the week opened', 'seed', 'the founding text'),
  countingWindow: asNumber(14, 'days', 'P', 'our proposal: a run of longer ago says little about today'),
  closedAfterRed: asNumber(2, 'days after', 'P', 'our proposal: two quiet days after a strong symptom'),
  closedAfterIllness: asNumber(2, 'days after', 'P', 'our proposal: two quiet days after a fever'),
  gapOneStage: asNumber(14, 'full days without a run', 'P', 'our proposal: as many weeks away as a stage lasts'),
  gapTwoStages: asNumber(28, 'full days without a run', 'P', 'our proposal: twice the shorter gap'),
  readinessLasts: asNumber(28, 'days without a run', 'P', 'our proposal: the longer gap of rule 5'),
  highDose: asNumber(
    1.3,
    'run seconds / planned run seconds',
    'P',
    'our proposal: clearly beyond the tolerance of a run that is as planned',
  ),
  highWeekLoad: asNumber(
    1.5,
    "run seconds in 7 days / the week's offered run seconds",
    'P',
    'our proposal: beyond every session that the week offers and half as much again',
  ),
  loadWindow: asNumber(7, 'days', 'P', 'our proposal: a week, wherever it begins'),
  hardShare: asNumber(0.5, 'share of answered run days', 'P', 'our proposal: as many hard runs as easy ones'),
  easyEffort: asNumber(4, 'effort 0-10, at most', 'P', 'our proposal: talking pace on a scale of 0 to 10'),
  morningAnswerLast: asNumber(3, 'local days after the run', 'P', 'our proposal: later, nobody remembers a morning'),
  amberToRed: asNumber(14, 'days', 'P', 'our proposal: twice within two weeks is no accident'),
  redToStop: asNumber(
    28,
    'days',
    'P',
    'our proposal: a strong symptom that comes back within four weeks belongs before a professional',
  ),
  /** Advice only: it locks nothing. */
  attemptsBeforeReview: asNumber(4, 'times the same week in a row', 'P', 'our proposal'),
  dayOverDose: asNumber(
    1.1,
    'run seconds of the day / planned run seconds',
    'P',
    'our proposal: the limit of a single run',
  ),
} as const satisfies Record<string, EvidenceNumber>;

/** Appended to each decision: which reading of the rules made it. */
export const RULE_VERSION = '1';
