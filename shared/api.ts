/** The HTTP interface of runs, answers, settings and decisions, as schemas and types; every other area has its file in `api/`. */

import { z } from 'zod';
import type { Damage } from './activity.ts';
import type { HandRunOffer } from './api/hand-run-api.ts';
import type { RunFiles } from './api/run-files-api.ts';
import type { SameDay, SessionPiece } from './api/run-page-api.ts';
import { localDay } from './api/written-day.ts';
import { isOneReadableLine, UNREADABLE_MESSAGE } from './api/written-text.ts';
import type { Decision } from './gate/decision.ts';
import type { ReadinessItem, Symptoms } from './gate/facts.ts';
import type { Assessment, ComplianceOutcome, HeartRateOutcome } from './run/assessment.ts';
import type { DecisionNumberLine } from './words/decision-number-words.ts';
import type { Workout } from './workout.ts';

export const zeroToTen = z.number().min(0).max(10);

/** The table's own words, and the short ones that people type, for the one symptom whose levels are phrases. */
const DOMING_WORDS = {
  none: 'none',
  inStrengthWork: 'inStrengthWork',
  inStrength: 'inStrengthWork',
  strength: 'inStrengthWork',
  strengthWork: 'inStrengthWork',
  inRunning: 'inRunning',
  running: 'inRunning',
  withPain: 'withPain',
  pain: 'withPain',
  'in strength work': 'inStrengthWork',
  'in running': 'inRunning',
  'with pain': 'withPain',
} as const;

export const symptomsSchema = z.strictObject({
  leak: z.enum(['none', 'drops', 'more', 'stool']).exactOptional(),
  heaviness: zeroToTen.exactOptional(),
  pelvicPain: zeroToTen.exactOptional(),
  backPain: zeroToTen.exactOptional(),
  otherPain: zeroToTen.exactOptional(),
  bleeding: z.enum(['none', 'spotting', 'more']).exactOptional(),
  doming: z
    .enum(Object.keys(DOMING_WORDS) as (keyof typeof DOMING_WORDS)[])
    .transform((word) => DOMING_WORDS[word])
    .exactOptional(),
  bulge: z.boolean().exactOptional(),
  sharpOrRising: z.boolean().exactOptional(),
  woundChange: z.boolean().exactOptional(),
  backLimp: z.boolean().exactOptional(),
  legNumbness: z.boolean().exactOptional(),
  otherLimp: z.boolean().exactOptional(),
  bonePoint: z.boolean().exactOptional(),
}) satisfies z.ZodType<Symptoms>;

export const readinessItem = z.enum(['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck']);

const edgeSeconds = z.number().int().min(0).max(3_600);
const bpm = z.number().int().min(60).max(230);

/** The runner's own settings. */
export const runnerSettingsSchema = z.strictObject({
  /** IANA name; decides which day it is for her. */
  timeZone: z.string().min(1).max(60),
  warmUpSeconds: edgeSeconds,
  coolDownSeconds: edgeSeconds,
  distanceUnit: z.enum(['km', 'mi']),
  heartRate: z.strictObject({
    birthYear: z.number().int().min(1930).max(2020).nullable(),
    measuredMaximumBpm: bpm.nullable(),
    formula: z.enum(['tanaka', 'gulati']),
    restingBpm: z.number().int().min(30).max(120).nullable(),
    ceilingBpm: bpm.nullable(),
    takesMedicineThatLowersHeartRate: z.boolean(),
  }),
});
export type RunnerSettings = z.infer<typeof runnerSettingsSchema>;

/** `PUT /activities/:id/check-ins/after`. */
export const afterCheckInSchema = z.strictObject({
  effort: z.number().int().min(0).max(10),
  couldTalk: z.boolean(),
  headache: z.boolean().exactOptional(),
  /** When a run interval was cut short. */
  cutShortBecause: z.enum(['symptom', 'tired', 'noTime', 'other']).exactOptional(),
  symptoms: symptomsSchema,
});
/** `PUT /activities/:id/check-ins/morning`. */
export const morningCheckInSchema = z.strictObject({
  sleepHours: z.number().min(0).max(24).exactOptional(),
  mood: z.enum(['good', 'mixed', 'low']).exactOptional(),
  headache: z.boolean().exactOptional(),
  symptoms: symptomsSchema,
});
/** `POST /check-ins`: any other moment. */
export const otherCheckInSchema = z.strictObject({
  day: localDay,
  headache: z.boolean().exactOptional(),
  symptoms: symptomsSchema,
});
export const readinessRequestSchema = z.strictObject({ day: localDay, item: readinessItem, met: z.boolean() });
export const urgentRequestSchema = z.strictObject({
  day: localDay,
  sign: z.string().min(1).max(120).refine(isOneReadableLine, { message: UNREADABLE_MESSAGE }),
});
export const seenRequestSchema = z.strictObject({ day: localDay, mayRun: z.boolean() });
/** `PUT /activities/:id/session`: a planned session, or null for an extra run. */
export const matchRequestSchema = z.strictObject({
  planned: z.strictObject({ week: z.number().int().min(1), session: z.number().int().min(1) }).nullable(),
});

export type AfterCheckIn = z.infer<typeof afterCheckInSchema>;
export type MorningCheckIn = z.infer<typeof morningCheckInSchema>;

/** Every refusal of every route. `message` names the mistake, `cure` what to do. */
export type ErrorBody = { error: { code: string; message: string; cure: string; details?: unknown } };

export type PlannedSessionRef = { week: number; session: number };

/** How a run came to its planned session. `unclear`: the app asks once. */
export type SessionMatch =
  | { status: 'matched'; planned: PlannedSessionRef; by: 'workoutFile' | 'alignment' | 'hand' }
  | { status: 'unclear'; suggested: PlannedSessionRef }
  | { status: 'extra'; because: 'noWeekOpen' | 'unlikeThePlan' | 'hand' };

export type ActivitySummary = {
  id: string;
  day: string;
  startedAt: number;
  uploadedAt: number;
  fileName: string;
  sport: 'running' | 'walking';
  timerSeconds: number;
  distanceMeters: number | null;
  runSeconds: number | null;
  match: SessionMatch;
  compliance: ComplianceOutcome | null;
  heartRate: HeartRateOutcome;
  /** How far the file was read, where it is damaged; such a run is never `met`. */
  damage: Damage | null;
  /** It came in as several files that differ, and she has not chosen one. */
  isFileAsked: boolean;
  /** Recordings that were judged together as one session, this one among them; 1 where it was judged alone. */
  sessionPieces: number;
  hasAfterCheckIn: boolean;
  hasMorningCheckIn: boolean;
  symptoms: ToldSymptoms;
};

/** What she answered about symptoms after the run and the next morning; null where nothing is answered. */
export type ToldSymptoms = { after: AfterCheckIn['symptoms'] | null; morning: MorningCheckIn['symptoms'] | null };

/** At most about 600 points; null where the watch gave no value. Timer time in seconds. */
export type ChartSeries = {
  timerSeconds: number[];
  heartRateBpm: (number | null)[];
  cadenceStepsPerMinute: (number | null)[];
  speedMetersPerSecond: (number | null)[];
};

export type ActivityDetail = {
  summary: ActivitySummary;
  /** The workout it was compared with: of the matched session, or for comparison only; null where there is none. */
  comparedWith: { week: number; session: number | null; workout: Workout } | null;
  assessment: Assessment;
  /** The verdict in words: one headline, then sentences. */
  words: {
    headline: string;
    sentences: string[];
    /** How it came to its session, or why it has none. */
    session: string;
  };
  series: ChartSeries;
  checkIns: {
    after: AfterCheckIn | null;
    morning: MorningCheckIn | null;
    /** Days on which the next-morning answer is accepted, both included. */
    morningFrom: string;
    morningUntil: string;
  };
  /** From the watch's own question after the run. */
  prefill: { effort: number | null };
  /** Runs that she entered by hand and that may be this one; she is asked. */
  sameByHand: HandRunOffer[];
  /** Null for a run that was brought in as one file. */
  files: RunFiles | null;
  /** Null where it was judged alone. */
  pieces: SessionPiece[] | null;
  /** Null when it was the day's only run, or session. */
  sameDay: SameDay | null;
  /** The recording holds a workout that it can be compared with. */
  hasStoredWorkout: boolean;
};

/** Newest run first. */
export type ActivityListAnswer = { activities: ActivitySummary[] };

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

export type ReadinessAnswer = {
  items: {
    item: ReadinessItem;
    title: string;
    question: string;
    help: string;
    state: 'missing' | 'notMet' | 'met' | 'expired';
    answeredOn: string | null;
  }[];
};

export type CheckInsDueAnswer = {
  due: {
    /** Of a recorded run, or of one that was entered by hand. */
    activityId: string;
    day: string;
    moment: 'after' | 'morning';
    /** Null where nobody told it. */
    startedAt: number | null;
    byHand?: true;
  }[];
};
