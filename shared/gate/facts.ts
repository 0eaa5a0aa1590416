/** The recorded facts that the gate folds over (`plan-and-rules.md` 5.4), and the answer it gives. */

import type { LocalDay } from '../local-day.ts';
import type { BuiltInPlanId, Plan } from '../plan/plan.ts';
import type { ComplianceOutcome, HeartRateOutcome } from '../run/assessment.ts';

/** What lies further back has no say: every rule looks back 28 days at most, and the gate folds each day since the first. */
export const OLDEST_FACT_DAYS = 731;

export type ReadinessItem = 'birth' | 'clearance' | 'indicators' | 'redFlags' | 'selfCheck';

export type Symptoms = {
  leak?: 'none' | 'drops' | 'more' | 'stool';
  /** 0-10, as every pain below. */
  heaviness?: number;
  pelvicPain?: number;
  backPain?: number;
  otherPain?: number;
  bleeding?: 'none' | 'spotting' | 'more';
  doming?: 'none' | 'inStrengthWork' | 'inRunning' | 'withPain';
  bulge?: boolean;
  sharpOrRising?: boolean;
  woundChange?: boolean;
  backLimp?: boolean;
  legNumbness?: boolean;
  otherLimp?: boolean;
  bonePoint?: boolean;
};

export type ReadinessFact = { type: 'readiness'; day: LocalDay; item: ReadinessItem; met: boolean };
export type RunFact = {
  type: 'run';
  id: string;
  day: LocalDay;
  runSeconds: number;
  /** Week of the planned session it was matched to; null for an extra run. */
  plannedWeek: number | null;
  /** Key of the plan that the week belongs to; absent: of the plan that was open then. */
  plan?: string;
  /** Run seconds over planned run seconds; null for an extra run. */
  dose: number | null;
  compliance: ComplianceOutcome | null;
  /** Null: nobody said, which is never easy; `notAssessed` is an answer. */
  heartRate: HeartRateOutcome | null;
};
export type CheckInMoment = 'after' | 'morning' | 'other';
export type CheckInFact = {
  type: 'checkIn';
  /** Id of the run; absent for `other`. */
  run?: string;
  day: LocalDay;
  moment: CheckInMoment;
  /** 0-10, after the run. */
  effort?: number;
  couldTalk?: boolean;
  symptoms: Symptoms;
};
export type StrengthFact = { type: 'strength'; day: LocalDay };
export type UrgentFact = { type: 'urgent'; day: LocalDay; sign: string };
/** Who said it, as told: "R. Example, physiotherapist"; absent where nobody was named. */
type Authored = { author?: string };
export type SeenFact = { type: 'seen'; day: LocalDay; mayRun: boolean } & Authored;
export type ProfessionalFact = {
  type: 'professional';
  day: LocalDay;
  act: 'hold' | 'lift' | 'open';
  week?: number;
  reason: string;
} & Authored;
/** A plan chosen: it is taken when the next attempt begins (`map-week.ts` says with which week). */
export type PlanFact = { type: 'plan'; day: LocalDay; plan: BuiltInPlanId | Plan };
/** The version of the rules in force from this day on; days before keep the one they had. */
export type RulesFact = { type: 'rules'; day: LocalDay; version: string };
export type IllnessFact = { type: 'illness'; day: LocalDay; until?: LocalDay };

export type Fact =
  | ReadinessFact
  | RunFact
  | CheckInFact
  | StrengthFact
  | UrgentFact
  | SeenFact
  | ProfessionalFact
  | IllnessFact
  | PlanFact
  | RulesFact;
