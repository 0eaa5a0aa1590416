/** The gate's answer for one day: what is decided, by which rule, from which numbers, and what is still missing. */

import type { LocalDay } from '../local-day.ts';
import type { ReadinessItem } from './facts.ts';
import type { ReadinessExpiry, ReadinessState } from './readiness.ts';
import type { Symptom } from './symptom-levels.ts';

export type DecisionWord = 'notReady' | 'pause' | 'hold' | 'open' | 'stepBack' | 'repeat' | 'wait' | 'unlock' | 'done';

/** Numbers of `plan-and-rules.md` 5.2. */
export type RuleNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export type WaitItem = 'countingSessions' | 'morningAnswers' | 'strength' | 'selfCheck' | 'days';
export type MissingItem = WaitItem | ReadinessItem;

/** Why a run day did not count, in the order of `plan-and-rules.md` 5.1. */
export type NotCountingReason =
  | 'runningWasClosed'
  | 'notThisWeeksSession'
  | 'complianceNotMet'
  | 'effortOrTalkMissing'
  | 'morningAnswerMissing'
  | 'ranTheDayBefore'
  | 'olderThanFourteenDays';

export type RunDaySummary = {
  day: LocalDay;
  runIds: string[];
  counts: boolean;
  notCounting: NotCountingReason[];
};

/** The quantities behind the decision; null where the rule that needs them was not reached or there is no attempt. */
export type DecisionNumbers = {
  daysSinceOpened: number | null;
  daysAsked: number;
  countingSessions: number | null;
  sessionsAsked: number;
  runSecondsInSevenDays: number | null;
  offeredRunSeconds: number | null;
  highestDose: number | null;
  fullDaysWithoutRun: number | null;
  hardRunDays: number | null;
  answeredRunDays: number | null;
  /** How often this week has been opened in a row without another week between. */
  attemptsAtThisWeek: number | null;
};

export type Decision = {
  day: LocalDay;
  /** The week open after the day's decision; null before the first attempt. */
  week: number | null;
  openedOn: LocalDay | null;
  /** Key of the plan that the week belongs to; before the first attempt of the one that it will begin in. */
  plan: string;
  /** Key of a chosen plan that the open attempt is not in; the next attempt takes it, as soon as it is not the harder one. */
  nextPlan: string | null;
  /** Key of the plan before, where the open week is the first of another one. */
  formerPlan: string | null;
  running: 'open' | 'closed';
  /** The last day of the rest that follows a strong symptom; null on every other day. */
  restUntil: LocalDay | null;
  /** What else closes running on a day of *open* or *step back*: a hold, readiness or an illness; else empty. */
  closedBecause: DecisionReason[];
  decision: DecisionWord;
  rule: RuleNumber;
  missing: MissingItem[];
  coming: null | { decision: 'repeat'; rule: 7 | 8 };
  /** One entry a day, from the first fact's day to the asked day. `plan`: only where it is not the history's own. */
  history: { day: LocalDay; decision: DecisionWord; week: number | null; plan?: string }[];
  /** Of the rules in force on the day. */
  ruleVersion: string;
  /** What began the open attempt, on `openedOn`; null before the first attempt and for it. */
  begunBy: { decision: DecisionWord; rule: RuleNumber; because: DecisionReason[] } | null;
  /** Each readiness item as it stands on the day; rule 6 asks for all of them to be met. */
  readiness: {
    item: ReadinessItem;
    state: ReadinessState;
    answeredOn: LocalDay | null;
    /** What ended it where it is expired, with the symptoms; what will where it is met and no run comes; else null. */
    expiry: null | (ReadinessExpiry & { symptoms: Symptom[] });
  }[];
  numbers: DecisionNumbers;
  /** Run days of the attempt, and whether each counts. */
  runDays: RunDaySummary[];
  /** Stable codes of what made the rule match ("leak red on 2026-03-04" is `{ code: 'symptom', … }`). */
  because: DecisionReason[];
};

export type DecisionReason =
  | { code: 'urgentSign'; day: LocalDay; sign: string }
  | {
      code: 'symptom';
      /** The run's day where it was told about a run, else the day it was told for. */
      day: LocalDay;
      isAboutRun: boolean;
      symptom: Symptom;
      level: 'amber' | 'red' | 'stop';
      /** Of a stop: who said that she may run, where that was told, and when. */
      answered?: { day: LocalDay; author?: string };
    }
  | { code: 'seenMayNotRun'; day: LocalDay; author?: string }
  | { code: 'professional'; day: LocalDay; act: 'hold' | 'open'; reason: string; author?: string }
  | { code: 'gap'; fullDays: number; stagesBack: number }
  | { code: 'readiness'; item: ReadinessItem; state: 'missing' | 'notMet' | 'expired' }
  | { code: 'illness'; day: LocalDay; until: LocalDay | null }
  | { code: 'dose'; day: LocalDay; dose: number }
  | { code: 'weekLoad'; from: LocalDay; to: LocalDay; runSeconds: number; offeredRunSeconds: number }
  | { code: 'notEasy'; hardRunDays: number; runDays: number };
