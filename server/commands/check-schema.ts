/** The JSON schema of what `fourth-mile check` prints: the whole assessment with its witnesses. */

import { z } from 'zod';

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const number = z.number();
const witnessSource = z.enum(['stepLaps', 'laps', 'splits', 'cadence', 'speed']);
const secondsInTimerTime = z.number().describe('seconds of timer time (pauses out) since the start');

const step = z.strictObject({
  type: z.literal('step'),
  name: z.string(),
  intensity: z.enum(['active', 'rest', 'warmup', 'cooldown', 'recovery', 'interval', 'other']),
  movement: z.enum(['run', 'walk', 'any']),
  duration: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('time'), seconds: number }),
    z.strictObject({ type: z.literal('distance'), meters: number }),
    z.strictObject({ type: z.literal('open') }),
  ]),
  target: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('open') }),
    z.strictObject({ type: z.literal('heartRate'), lowBpm: number, highBpm: number }),
  ]),
  notes: z.string().exactOptional(),
  messageIndex: number
    .exactOptional()
    .describe('its index among the FIT workout_step messages, where counting steps and repeats would not give it'),
});
const repeat = z.strictObject({
  type: z.literal('repeat'),
  times: number,
  steps: z.array(step),
  skipsLastRecovery: z.literal(true).exactOptional(),
});
const workout = z.strictObject({ name: z.string(), steps: z.array(z.union([step, repeat])) });

const bout = z.strictObject({ startSeconds: secondsInTimerTime, endSeconds: secondsInTimerTime, seconds: number });
const witness = z.strictObject({
  source: witnessSource,
  segments: z.array(
    z.strictObject({
      startSeconds: secondsInTimerTime,
      endSeconds: secondsInTimerTime,
      kind: z.enum(['run', 'walk', 'stand', 'unknown']),
      stepIndex: orNull(number),
    }),
  ),
  coverage: number,
  agreement: orNull(number),
});
const interval = z.strictObject({
  planned: z.strictObject({ index: number, stepIndex: number, repetition: number, step }),
  done: z.strictObject({
    startSeconds: orNull(secondsInTimerTime),
    endSeconds: orNull(secondsInTimerTime),
    timerSeconds: orNull(number),
    elapsedSeconds: orNull(number),
    runSeconds: orNull(number),
    walkSeconds: orNull(number),
    standSeconds: orNull(number),
    boutSeconds: orNull(number),
    distanceMeters: orNull(number),
  }),
  judgement: z.enum(['right', 'tooShort', 'tooLong', 'missing', 'otherMovement', 'cannotTell']),
});
const compliance = z.strictObject({
  rule: z.literal('compliance'),
  outcome: z.enum(['met', 'more', 'less', 'cannotTell']),
  numbers: z.strictObject({
    runDose: orNull(number),
    longestBoutRatio: orNull(number),
    boutsRight: orNull(number),
    walkKept: orNull(number),
    completed: orNull(number),
    runSeconds: orNull(number),
    plannedRunSeconds: number,
    longestBoutSeconds: orNull(number),
    plannedLongestBoutSeconds: number,
    boutsInTolerance: orNull(number),
    plannedBouts: number,
    walkSecondsKept: orNull(number),
    plannedWalkSeconds: number,
    timerSeconds: number,
    plannedSeconds: number,
    witnessedShare: number,
  }),
  because: z.array(
    z.enum([
      'asPlanned',
      'ranLongerThanPlanned',
      'boutLongerThanPlanned',
      'ranLessThanPlanned',
      'tooFewBoutsRight',
      'tooLittleWitnessed',
      'noMovementWitness',
      'planWithoutTimes',
      'runsUnseen',
      'damagedFile',
    ]),
  ),
  score: orNull(number),
});
const heartRate = z.strictObject({
  rule: z.literal('heartRate'),
  outcome: z.enum(['notHigh', 'high', 'highWithinGrey', 'veryHigh', 'notAssessed', 'off']),
  numbers: z.strictObject({
    ceilingBpm: orNull(number),
    maximumBpm: orNull(number),
    isMaximumEstimated: z.boolean(),
    assessedBouts: number,
    boutsOverCeiling: number,
    highestOverCeilingBpm: orNull(number),
    longestVeryHighSeconds: number,
    veryHighLimitBpm: orNull(number),
  }),
  because: z.array(
    z.enum([
      'underCeiling',
      'overCeilingInHalfOrMore',
      'overCeilingWithinGreyZone',
      'nearMaximumForAMinute',
      'tooLittleUsable',
      'tooFewBoutsAssessed',
      'noRunning',
      'noHeartRateBasis',
      'medicineLowersHeartRate',
      'damagedFile',
    ]),
  ),
  signal: z.strictObject({
    usableRunShare: orNull(number),
    usableShare: number,
    defects: z.array(
      z.strictObject({
        startSeconds: secondsInTimerTime,
        endSeconds: secondsInTimerTime,
        defect: z.enum(['missing', 'implausible', 'frozen', 'cadenceLock', 'spike']),
      }),
    ),
  }),
  bouts: z.array(
    z.strictObject({
      bout,
      assessed: z.boolean(),
      endMeanBpm: orNull(number),
      usableSeconds: number,
      windowSeconds: number,
      overCeilingBpm: orNull(number),
      recoveryDropBpm: orNull(number),
    }),
  ),
});

const damage = z
  .strictObject({
    cause: z.enum(['truncated', 'wrongChecksum', 'malformed']),
    isCut: z.boolean(),
    recordsRead: number,
    secondsRead: secondsInTimerTime,
    secondsExpected: orNull(number),
    bytesRead: number,
    bytesExpected: orNull(number),
  })
  .describe('how far a file was read that is not whole; such a run is never "met"');

/** Strict, so that a test sees when the assessment gains a field that is not named here. */
const checkedRunSchema = z.strictObject({
  file: z.string(),
  activity: z.strictObject({
    startedAt: number.describe('seconds since 1970-01-01T00:00:00Z'),
    localDay: orNull(z.string()),
    sport: z.enum(['running', 'walking', 'other']),
    sportName: z.string(),
    selfEvaluation: z.strictObject({ effort: orNull(number), feel: orNull(number) }),
    notes: z.array(z.string()).describe('what the reader noticed and worked around'),
  }),
  comparedWith: orNull(
    z.strictObject({
      from: z.enum(['plan', 'storedWorkout']),
      week: orNull(number),
      session: orNull(number),
      workout,
    }),
  ),
  totals: z.strictObject({
    timerSeconds: number,
    elapsedSeconds: number,
    distanceMeters: orNull(number),
    runSeconds: orNull(number),
  }),
  witnesses: z.array(witness),
  chosen: orNull(witnessSource).describe('the witness that dates the planned intervals'),
  movement: orNull(witnessSource).describe('the witness of how she moved'),
  disagreements: z.array(
    z.strictObject({
      code: z.literal('runSecondsDiffer'),
      chosen: witnessSource,
      other: witnessSource,
      chosenRunSeconds: number,
      otherRunSeconds: number,
    }),
  ),
  bouts: z.array(bout),
  walks: z.array(bout),
  intervals: orNull(z.array(interval)),
  extraRuns: orNull(z.array(bout)),
  compliance: orNull(compliance),
  heartRate,
  hasOtherSports: z.boolean().describe('sessions of other sports in the recording are left out'),
  damage: orNull(damage),
  words: z.strictObject({ headline: z.string(), sentences: z.array(z.string()) }),
});

export type CheckedRunAnswer = z.infer<typeof checkedRunSchema>;

export const checkAnswerSchema = checkedRunSchema.extend({
  furtherRuns: z
    .array(checkedRunSchema)
    .exactOptional()
    .describe('where runs of several outings are chained in the file: those behind the first, in the same form'),
});

export type CheckAnswer = z.infer<typeof checkAnswerSchema>;
