/** What is said of one run against its plan: every outcome with the quantities it was made from. */

import type { Damage } from '../activity.ts';
import type { PlannedInterval } from '../workout.ts';

export type Movement = 'run' | 'walk' | 'stand' | 'unknown';

/** `stepLaps`: laps with a step index; `splits`: the watch's own gait; `cadence`, `speed`: our gait detection. */
export type WitnessSource = 'stepLaps' | 'laps' | 'splits' | 'cadence' | 'speed';

/** A stretch of timer time as one witness tells it. */
export type Segment = {
  startSeconds: number;
  endSeconds: number;
  kind: Movement;
  /** Workout step that the watch says it was in; null for witnesses that do not know. */
  stepIndex: number | null;
};

export type Witness = {
  source: WitnessSource;
  segments: Segment[];
  /** Share of the activity's timer time this witness speaks about with a kind or a step, 0-1. */
  coverage: number;
  /** How well its segments fit the plan, 0-1; null without a plan. */
  agreement: number | null;
};

export type IntervalJudgement = 'right' | 'tooShort' | 'tooLong' | 'missing' | 'otherMovement' | 'cannotTell';

/** All null when the interval was not found in the run. */
export type IntervalDone = {
  startSeconds: number | null;
  endSeconds: number | null;
  timerSeconds: number | null;
  elapsedSeconds: number | null;
  runSeconds: number | null;
  walkSeconds: number | null;
  standSeconds: number | null;
  /** The longest unbroken run that takes part in the interval, also where it reaches beyond the interval's ends. */
  boutSeconds: number | null;
  distanceMeters: number | null;
};

export type IntervalResult = { planned: PlannedInterval; done: IntervalDone; judgement: IntervalJudgement };

/** An unbroken stretch of running or of walking, in timer time. */
export type Bout = { startSeconds: number; endSeconds: number; seconds: number };

export type ComplianceOutcome = 'met' | 'more' | 'less' | 'cannotTell';

/** The five numbers of `activities.md` 4 with what they are made of; null where the plan or the run gives none. */
export type ComplianceNumbers = {
  runDose: number | null;
  longestBoutRatio: number | null;
  boutsRight: number | null;
  walkKept: number | null;
  completed: number | null;
  runSeconds: number | null;
  plannedRunSeconds: number;
  longestBoutSeconds: number | null;
  plannedLongestBoutSeconds: number;
  boutsInTolerance: number | null;
  plannedBouts: number;
  walkSecondsKept: number | null;
  plannedWalkSeconds: number;
  timerSeconds: number;
  plannedSeconds: number;
  /** Share of the timer time with a usable witness of movement. */
  witnessedShare: number;
};

/** Stable codes; the sentences live in `shared/words`. */
export type ComplianceReason =
  | 'asPlanned'
  | 'ranLongerThanPlanned'
  | 'boutLongerThanPlanned'
  | 'ranLessThanPlanned'
  | 'tooFewBoutsRight'
  | 'tooLittleWitnessed'
  | 'noMovementWitness'
  | 'planWithoutTimes'
  | 'runsUnseen'
  | 'damagedFile';

export type Compliance = {
  rule: 'compliance';
  outcome: ComplianceOutcome;
  numbers: ComplianceNumbers;
  because: ComplianceReason[];
  /** 0-100 for the eye only; null when the outcome is `cannotTell`. */
  score: number | null;
};

export type HeartRateDefect = 'missing' | 'implausible' | 'frozen' | 'cadenceLock' | 'spike';

/** A stretch whose heart rate is not believed, in timer time. */
export type HeartRateDefectSpan = { startSeconds: number; endSeconds: number; defect: HeartRateDefect };

export type HeartRateSignal = {
  /** Share of run seconds with usable heart rate, 0-1; null without running. */
  usableRunShare: number | null;
  /** Share of all timer seconds with usable heart rate, 0-1. */
  usableShare: number;
  defects: HeartRateDefectSpan[];
};

export type BoutHeartRate = {
  bout: Bout;
  assessed: boolean;
  /** Mean of usable seconds in the last 30 s; null when not assessed. */
  endMeanBpm: number | null;
  usableSeconds: number;
  windowSeconds: number;
  overCeilingBpm: number | null;
  /** Drop from the end of the run to the end of the walk behind it; a trend, never a threshold. */
  recoveryDropBpm: number | null;
};

export type HeartRateOutcome = 'notHigh' | 'high' | 'highWithinGrey' | 'veryHigh' | 'notAssessed' | 'off';

export type HeartRateReason =
  | 'underCeiling'
  | 'overCeilingInHalfOrMore'
  | 'overCeilingWithinGreyZone'
  | 'nearMaximumForAMinute'
  | 'tooLittleUsable'
  | 'tooFewBoutsAssessed'
  | 'noRunning'
  | 'noHeartRateBasis'
  | 'medicineLowersHeartRate'
  | 'damagedFile';

export type HeartRateAssessment = {
  rule: 'heartRate';
  outcome: HeartRateOutcome;
  numbers: {
    ceilingBpm: number | null;
    maximumBpm: number | null;
    isMaximumEstimated: boolean;
    assessedBouts: number;
    boutsOverCeiling: number;
    highestOverCeilingBpm: number | null;
    /** Longest unbroken usable stretch at or over the very-high limit, seconds. */
    longestVeryHighSeconds: number;
    veryHighLimitBpm: number | null;
  };
  because: HeartRateReason[];
  signal: HeartRateSignal;
  bouts: BoutHeartRate[];
};

/** The basis of the heart-rate rules; every field may be unknown. */
export type HeartRateBasis = {
  measuredMaximumBpm: number | null;
  ageYears: number | null;
  formula: 'tanaka' | 'gulati';
  restingBpm: number | null;
  /** Set by a professional (or on the command line); goes before every computed ceiling. */
  ceilingBpm: number | null;
  takesMedicineThatLowersHeartRate: boolean;
};

export type WitnessDisagreement = {
  code: 'runSecondsDiffer';
  chosen: WitnessSource;
  other: WitnessSource;
  chosenRunSeconds: number;
  otherRunSeconds: number;
};

/** One run read and, when there is a plan, judged. */
export type Assessment = {
  totals: { timerSeconds: number; elapsedSeconds: number; distanceMeters: number | null; runSeconds: number | null };
  witnesses: Witness[];
  /** The witness that dates the planned intervals; null without a plan or when none fits. */
  chosen: WitnessSource | null;
  /** The witness of how she moved; null when nothing tells. */
  movement: WitnessSource | null;
  disagreements: WitnessDisagreement[];
  bouts: Bout[];
  walks: Bout[];
  /** Null without a plan. */
  intervals: IntervalResult[] | null;
  /** Running of 10 s or more outside every planned run, in timer time. Null without a plan. */
  extraRuns: Bout[] | null;
  compliance: Compliance | null;
  heartRate: HeartRateAssessment;
  /** The recording holds sessions of other sports too; nothing of them is in here. */
  hasOtherSports: boolean;
  /** Null for a whole file. */
  damage: Damage | null;
};
