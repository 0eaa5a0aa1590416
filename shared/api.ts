/** The HTTP interface: zod schemas of what comes in, types of what goes out. The web app imports the types only. */

import { z } from 'zod';
import type { Damage } from './activity.ts';
import type { HandRunOffer } from './api/hand-run-api.ts';
import type { RunFiles } from './api/run-files-api.ts';
import type { SameDay, SessionPiece } from './api/run-page-api.ts';
import { isOneReadableLine, UNREADABLE_MESSAGE } from './api/written-text.ts';
import type { Decision } from './gate/decision.ts';
import type { ReadinessItem, Symptoms } from './gate/facts.ts';
import { isLocalDay, type LocalDay } from './local-day.ts';
import type { BuiltInPlanId, Plan, PlanMark, PlanWeek } from './plan/plan.ts';
import type { Assessment, ComplianceOutcome, HeartRateOutcome } from './run/assessment.ts';
import type { DecisionNumberLine } from './words/decision-number-words.ts';
import type { Workout } from './workout.ts';

export const localDay = z.string().refine(isLocalDay, { message: 'a day is written YYYY-MM-DD' });
export const zeroToTen = z.number().min(0).max(10);
const seconds = z.number().int().min(0).max(86_400);

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

export const BUILT_IN_PLAN_IDS = ['default', 'slower'] as const satisfies BuiltInPlanId[];

export const planWeekSchema = z.strictObject({
  runSeconds: z.number().int().min(10).max(14_400),
  walkSeconds: z.number().int().min(0).max(3_600),
  repeats: z.number().int().min(1).max(60),
  stage: z.number().int().min(1),
  asksSelfCheck: z.boolean(),
  tag: z.enum(['seed', 'C', 'O', 'T', 'G', 'P']),
}) satisfies z.ZodType<PlanWeek>;

const planMarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('professional'),
    name: z.string().trim().min(1).max(120),
    reason: z.string().trim().min(1).max(1_000),
  }),
  z.strictObject({ kind: z.literal('free') }),
]) satisfies z.ZodType<PlanMark>;

/** A plan as a JSON file (`--plan FILE`, `POST /plans`). */
export const planSchema = z
  .strictObject({
    id: z.string().min(1).max(60),
    version: z.number().int().min(1).max(1_000_000).exactOptional(),
    name: z.string().min(1).max(120).regex(/\S/, { error: 'a name has at least one letter' }),
    basedOn: z.enum(BUILT_IN_PLAN_IDS).exactOptional(),
    mark: planMarkSchema.exactOptional(),
    startWeek: z.number().int().min(1).exactOptional(),
    sessionsOffered: z.number().int().min(1).max(7),
    sessionsAsked: z.number().int().min(1).max(7),
    warmUpSeconds: seconds,
    coolDownSeconds: seconds,
    weeks: z.array(planWeekSchema).min(1).max(104),
  })
  .refine((plan) => plan.sessionsAsked <= plan.sessionsOffered, {
    message: 'sessionsAsked cannot be more than sessionsOffered',
    path: ['sessionsAsked'],
  })
  .refine((plan) => (plan.startWeek ?? 1) <= plan.weeks.length, {
    message: 'the plan has no such week',
    path: ['startWeek'],
  })
  .refine((plan) => hasRisingStages(plan.weeks), {
    message: 'stages begin at 1 and rise by at most 1 from week to week',
    path: ['weeks'],
  }) satisfies z.ZodType<Plan>;

function hasRisingStages(weeks: PlanWeek[]): boolean {
  let previous = 0;
  for (const { stage } of weeks) {
    if (stage !== previous && stage !== previous + 1) return false;
    previous = stage;
  }
  return weeks[0]?.stage === 1;
}

const bpm = z.number().int().min(60).max(230);

/** The runner's own settings. */
export const runnerSettingsSchema = z.strictObject({
  /** IANA name; decides which day it is for her. */
  timeZone: z.string().min(1).max(60),
  warmUpSeconds: seconds.max(3_600),
  coolDownSeconds: seconds.max(3_600),
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

/** `same`: the run was here already, as these very bytes or as another file of the same start and device. */
export type UploadAnswer = {
  status: 'new' | 'same';
  sameBecause?: 'bytes' | 'start';
  activity: ActivityDetail;
};
/** What became of one file inside an archive. */
export type FileResult = {
  /**
   * Where it lies: '3' the third entry, '3/17' the 17th of an archive there, '' the upload itself. Outings that are
   * chained in one FIT file are entries of it.
   */
  place: string;
  /** To show; never a path. */
  name: string;
} & (
  | {
      status: 'new' | 'same';
      activityId: string;
      /** The run's; absent in imports of earlier versions. */
      day?: LocalDay;
      /** Only of `same`. */
      sameBecause?: 'bytes' | 'start';
      /** Only of `new`: the file was damaged, and this much of it was read. */
      damage?: Damage;
    }
  /** `notARun`: a whole file of another kind (sleep, settings, a ride). `refused`: it may be a run, but cannot be used. */
  | { status: 'notARun' | 'refused'; code: string; message: string; cure: string }
);
/**
 * 200 of `POST /activities` for a zip with a few files, or a FIT file with runs of several outings; the files that are
 * nobody's runs are only counted.
 */
export type ArchiveAnswer = { status: 'archive'; results: FileResult[]; skipped: number };
/** 202 of `POST /activities` for a zip with many files: it is read in the background. */
export type ImportStartedAnswer = { status: 'import'; importId: string };
export type AnyUploadAnswer = UploadAnswer | ArchiveAnswer | ImportStartedAnswer;

/** `paused`: there is no room for more; `message` and `cure` say what to do, then `POST /imports/:id/resume` goes on. */
export type ImportState = 'waiting' | 'running' | 'paused' | 'done' | 'refused';
/** Each file is counted once. */
export type ImportCounts = {
  new: number;
  same: number;
  /** New too, but only in part: the file was damaged. */
  damaged: number;
  notARun: number;
  refused: number;
  /** No FIT file and not called one. */
  skipped: number;
};
/** `GET /imports`, newest first. */
export type ImportSummary = {
  id: string;
  fileName: string;
  createdAt: number;
  updatedAt: number;
  state: ImportState;
  /** Files dealt with: the sum of the counts. */
  seen: number;
  /** Files known of so far: grows when an archive inside is opened. Null before the list of contents was read. */
  total: number | null;
  counts: ImportCounts;
  /** Only when `refused` or `paused`. */
  message?: string;
  cure?: string;
};
export type ImportsAnswer = { imports: ImportSummary[] };
/**
 * `GET /imports/:id?after=PLACE&outcome=OUTCOME`: at most 200 results in the archive's order, beginning behind that place;
 * with an outcome only the files that came out so.
 */
export type ImportAnswer = ImportSummary & {
  results: FileResult[];
  /** Give it as `after` for the next page; null when there is none so far. */
  nextAfter: string | null;
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

export type PlanAnswer = {
  /** Of the open week; before the first week the chosen one. */
  plan: Plan;
  /**
   * The plan that is taken when the next week opens; null where that is `plan`. `week`: the one that would stand in for
   * the week after the open one; null while even its first week is harder, so that `plan` goes on.
   */
  next: { plan: Plan; week: number | null } | null;
  weeks: {
    week: number;
    state: 'past' | 'open' | 'ahead';
    sessions: { session: number; activityId: string | null; fileName: string }[];
    totalSeconds: number;
    runSeconds: number;
  }[];
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
