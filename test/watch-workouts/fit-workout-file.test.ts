/** Tests of the FIT workout writer: bytes written by hand, two other readers, and any workout that the types allow. */

import fc from 'fast-check';
import { readFitMessages } from 'fit-file-parser/raw';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout } from '../../shared/plan/plan.ts';
import { flattenWorkout, type Repeat, totalWorkout, type Workout, type WorkoutStep } from '../../shared/workout.ts';
import { encodeFitWorkout, WORKOUT_PRODUCER } from '../../watch-workouts/fit-workout-file.ts';
import { WorkoutFileError, type WorkoutFileRefusal } from '../../watch-workouts/workout-file-error.ts';
import { decodeSteps, decodeWithFitFileParser, walkSteps } from './decode-workout-file.ts';
import { GOLDEN_BYTES, GOLDEN_IDENTITY, GOLDEN_WORKOUT } from './golden-workout.ts';
import { describePlan, firstBytes, playSteps } from './play-steps.ts';
import { getField, readNumber, readText, type WalkedMessage, walkFitBytes } from './walk-fit-bytes.ts';

const FILE_ID = 0;
const WORKOUT = 26;
const WORKOUT_STEP = 27;

const RUN: WorkoutStep = {
  type: 'step',
  name: 'Run',
  intensity: 'active',
  movement: 'run',
  duration: { type: 'time', seconds: 60 },
  target: { type: 'open' },
};
const WALK: WorkoutStep = { ...RUN, name: 'Walk', intensity: 'recovery', movement: 'walk' };

function encode(...steps: Workout['steps']): Uint8Array {
  return encodeFitWorkout({ name: 'Test', steps }, GOLDEN_IDENTITY);
}

function repeat(times: number, ...steps: WorkoutStep[]): Repeat {
  return { type: 'repeat', times, steps };
}

function findMessage(bytes: Uint8Array, globalNumber: number): WalkedMessage {
  const message = walkFitBytes(bytes).messages.find((candidate) => candidate.globalNumber === globalNumber);
  if (message === undefined) throw new Error(`no message ${globalNumber}`);
  return message;
}

function catchRefusal(...steps: Workout['steps']): WorkoutFileRefusal {
  try {
    encode(...steps);
  } catch (error) {
    if (error instanceof WorkoutFileError) return error.refusal;
    throw error;
  }
  throw new Error('it was written');
}

describe('the bytes', () => {
  test('are the ones written by hand, group by group', () => {
    const written = Buffer.from(encodeFitWorkout(GOLDEN_WORKOUT, GOLDEN_IDENTITY)).toString('hex');
    let at = 0;
    const found = GOLDEN_BYTES.map(([hex, means]) => {
      const length = hex.replaceAll(' ', '').length;
      at += length;
      return `${written.slice(at - length, at)} ${means}`;
    });
    expect(found).toEqual(GOLDEN_BYTES.map(([hex, means]) => `${hex.replaceAll(' ', '')} ${means}`));
    expect(written.length).toBe(at);
  });

  test('begin with a 14-byte header of protocol 0x10, and both checksums are right', () => {
    const bytes = encode(RUN);
    expect([bytes[0], bytes[1]]).toEqual([14, 0x10]);
    expect(walkFitBytes(bytes)).toMatchObject({ protocolVersion: 0x10, profileVersion: 21213 });
  });

  test('are walked to a wrong checksum when one of them changes', () => {
    const bytes = encode(RUN);
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    expect(() => walkFitBytes(bytes)).toThrow('file checksum');
  });

  test('pass a strict reader, which takes no other protocol byte', () => {
    expect(readFitMessages(encode(RUN)).messages.map((message) => message.globalMessageNumber)).toEqual([
      0, 49, 26, 27,
    ]);
  });

  test('hold duration type, target type and intensity of a step as enum, not as uint8', () => {
    const step = findMessage(encode(RUN), WORKOUT_STEP);
    expect([1, 3, 7].map((field) => getField(step, field).baseType)).toEqual([0x00, 0x00, 0x00]);
    expect([2, 4, 5, 6].map((field) => getField(step, field).baseType)).toEqual([0x86, 0x86, 0x86, 0x86]);
  });

  test('define a step once for all of them', () => {
    expect(walkFitBytes(encode({ ...RUN, notes: 'Easy' }, WALK, RUN)).definitions).toBe(4);
  });

  test('do not depend on what was written before', () => {
    const first = encode(RUN, repeat(3, RUN, WALK));
    encode(WALK);
    expect(encode(RUN, repeat(3, RUN, WALK))).toEqual(first);
  });
});

describe('the producer', () => {
  test('is "development" with a product and a name of our own', async () => {
    const { file_ids } = await decodeWithFitFileParser(encode(RUN));
    expect(file_ids).toEqual([
      {
        type: 'workout',
        manufacturer: 'development',
        product: 4,
        serial_number: GOLDEN_IDENTITY.serialNumber,
        time_created: new Date((GOLDEN_IDENTITY.timeCreated + 631065600) * 1000),
        product_name: 'Fourth Mile',
      },
    ]);
  });

  test('can be the one that Garmin Connect writes, without a product name', () => {
    const bytes = encodeFitWorkout(GOLDEN_WORKOUT, GOLDEN_IDENTITY, WORKOUT_PRODUCER.compat);
    const fileId = findMessage(bytes, FILE_ID);
    expect([readNumber(fileId, 1), readNumber(fileId, 2)]).toEqual([1, 65534]);
    expect(fileId.fields.has(8)).toBe(false);
  });
});

describe('the workout message', () => {
  test('says running, tcx and how many step messages follow, repeats among them', () => {
    const bytes = encode(WALK, repeat(4, RUN, WALK), RUN, repeat(2, WALK));
    const workout = findMessage(bytes, WORKOUT);
    const told = [254, 4, 5, 6, 11].map((field) => readNumber(workout, field));
    expect(told).toEqual([0, 1, 32, 7, 0]);
    const indexes = walkFitBytes(bytes).messages.filter(({ globalNumber }) => globalNumber === WORKOUT_STEP);
    expect(indexes.map((step) => readNumber(step, 254))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('texts', () => {
  const cases: [what: string, text: string][] = [
    ['nothing', ''],
    ['one byte too many', 'x'.repeat(200)],
    ['two-byte letters', 'é'.repeat(200)],
    ['three-byte letters', '歩'.repeat(200)],
    ['four-byte signs', '🏃'.repeat(200)],
    ['a two-byte letter on the edge', `${'x'.repeat(14)}é${'x'.repeat(15)}é${'x'.repeat(167)}é`],
    ['a half sign', '\ud83c alone'],
  ];
  test.each(cases)('of %s keep 31, 15 and 199 bytes, and no torn letter', (_, text) => {
    const bytes = encodeFitWorkout({ name: text, steps: [{ ...RUN, name: text, notes: text }] }, GOLDEN_IDENTITY);
    const step = findMessage(bytes, WORKOUT_STEP);
    expect(readText(findMessage(bytes, WORKOUT), 8)).toBe(firstBytes(text, 31));
    expect(readText(step, 0)).toBe(firstBytes(text, 15));
    expect(step.fields.has(8) ? readText(step, 8) : '').toBe(firstBytes(text, 199));
  });

  test('use every byte there is', () => {
    const text = 'x'.repeat(400);
    const bytes = encodeFitWorkout({ name: text, steps: [{ ...RUN, name: text, notes: text }] }, GOLDEN_IDENTITY);
    const step = findMessage(bytes, WORKOUT_STEP);
    const lengths = [readText(findMessage(bytes, WORKOUT), 8), readText(step, 0), readText(step, 8)].map(
      (t) => t.length,
    );
    expect(lengths).toEqual([31, 15, 199]);
  });

  test('do not end at a NUL or a line break in the middle', () => {
    const bytes = encodeFitWorkout({ name: 'a\0b\nc', steps: [RUN] }, GOLDEN_IDENTITY);
    expect(readText(findMessage(bytes, WORKOUT), 8)).toBe('a b c');
  });

  test('leave the notes field out when no step has a note', () => {
    expect(findMessage(encode(RUN), WORKOUT_STEP).fields.has(8)).toBe(false);
  });
});

describe('repeats', () => {
  test.each([1, 2, 20])('of %i times are asked for that often', (times) => {
    const asks = playSteps(walkSteps(encode(WALK, repeat(times, RUN, WALK), WALK))).map(({ stepIndex }) => stepIndex);
    expect(asks).toEqual([0, ...Array.from({ length: times }, () => [1, 2]).flat(), 4]);
  });

  test('of a single step, and at the very beginning', () => {
    const rawSteps = walkSteps(encode(repeat(5, RUN)));
    expect(rawSteps[1]).toMatchObject({ durationType: 6, durationValue: 0, targetType: 2, targetValue: 5 });
    expect(playSteps(rawSteps)).toHaveLength(5);
  });

  test.each([
    [1, ['Run']],
    [2, ['Run', 'Walk', 'Run']],
    [3, ['Run', 'Walk', 'Run', 'Walk', 'Run']],
  ])('of %i times that skip the last walk end with the run', (times, names) => {
    const workout: Workout = { name: '', steps: [{ ...repeat(times, RUN, WALK), skipsLastRecovery: true }] };
    const rawSteps = walkSteps(encodeFitWorkout(workout, GOLDEN_IDENTITY));
    expect(playSteps(rawSteps).map(({ asks }) => asks.split(' | ')[0])).toEqual(names);
    expect(describePlan(workout)).toEqual(playSteps(rawSteps).map(({ asks }) => asks));
  });

  test('that skip the last walk stay a repeat, however many there are', () => {
    expect(walkSteps(encode({ ...repeat(40, RUN, WALK), skipsLastRecovery: true }))).toHaveLength(4);
  });

  test('of one step have no last walk to skip', () => {
    expect(playSteps(walkSteps(encode({ ...repeat(3, RUN), skipsLastRecovery: true })))).toHaveLength(3);
  });
});

describe('heart rate', () => {
  const range = (lowBpm: number, highBpm: number): WorkoutStep => ({
    ...RUN,
    target: { type: 'heartRate', lowBpm, highBpm },
  });

  test.each([
    ['a ceiling', 50, 150, 150, 250],
    ['a range', 120, 150, 220, 250],
    ['100, which would read as percent without the offset', 100, 100, 200, 200],
    ['the lowest there is', 1, 1, 101, 101],
    ['halves, rounded', 119.5, 150.4, 220, 250],
  ])('%s is written as beats plus 100', (_, lowBpm, highBpm, low, high) => {
    expect(walkSteps(encode(range(lowBpm, highBpm)))[0]).toMatchObject({ targetType: 1, targetValue: 0, low, high });
  });

  test('without a target leaves the range unset', () => {
    expect(walkSteps(encode(RUN))[0]).toMatchObject({ targetType: 2, targetValue: 0, low: undefined, high: undefined });
  });

  test.each([
    [0, 150],
    [0.4, 150],
    [-1, 150],
    [160, 150],
    [Number.NaN, 150],
    [50, Number.NaN],
    [50, Number.POSITIVE_INFINITY],
  ])('from %d to %d is refused: a raw value of 100 or less would mean percent of the maximum', (lowBpm, highBpm) => {
    expect(catchRefusal(range(lowBpm, highBpm))).toEqual({ code: 'heartRate', stepName: 'Run', lowBpm, highBpm });
  });
});

describe('what FIT cannot say', () => {
  test('50 step messages are written, 51 are refused with both numbers and the cure', () => {
    const steps = Array.from({ length: 50 }, () => RUN);
    expect(walkSteps(encode(...steps))).toHaveLength(50);
    expect(catchRefusal(...steps, WALK)).toEqual({ code: 'tooManySteps', allowed: 50, actual: 51 });
    expect(() => encode(...steps, WALK)).toThrow(/51 steps.*takes 50.*repeat.*two workouts/);
  });

  test('a repeat counts as one more', () => {
    expect(catchRefusal(...Array.from({ length: 48 }, () => RUN), repeat(2, RUN, WALK))).toMatchObject({ actual: 51 });
  });

  test.each([0, -1, 0.0001, Number.NaN, Number.POSITIVE_INFINITY, 4_294_968])(
    'a time of %d s is refused',
    (seconds) => {
      const refusal = catchRefusal({ ...RUN, duration: { type: 'time', seconds } });
      expect(refusal).toEqual({ code: 'duration', stepName: 'Run', value: seconds, unit: 'seconds' });
    },
  );

  test.each([0, -5, Number.NaN, 42_949_673])('a distance of %d m is refused', (meters) => {
    const refusal = catchRefusal({ ...RUN, duration: { type: 'distance', meters } });
    expect(refusal).toEqual({ code: 'duration', stepName: 'Run', value: meters, unit: 'meters' });
  });

  test.each([0, -1, 1.5, Number.NaN])('a repeat of %d times is refused', (times) => {
    expect(catchRefusal(repeat(times, RUN))).toEqual({ code: 'repeatTimes', times });
  });

  test('no steps, and a repeat without steps, are refused', () => {
    expect(catchRefusal()).toEqual({ code: 'noSteps' });
    expect(catchRefusal(RUN, repeat(3))).toEqual({ code: 'emptyRepeat' });
  });
});

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
);
const anyDuration = fc.oneof(
  fc.integer({ min: 1, max: 0xfffffffe }).map((ms) => ({ type: 'time' as const, seconds: ms / 1000 })),
  fc.integer({ min: 1, max: 0xfffffffe }).map((cm) => ({ type: 'distance' as const, meters: cm / 100 })),
  fc.constant({ type: 'open' as const }),
);
const anyTarget = fc.oneof(
  fc.constant({ type: 'open' as const }),
  fc
    .tuple(fc.integer({ min: 1, max: 260 }), fc.integer({ min: 0, max: 100 }))
    .map(([lowBpm, width]) => ({ type: 'heartRate' as const, lowBpm, highBpm: lowBpm + width })),
);
const anyStep: fc.Arbitrary<WorkoutStep> = fc.record(
  {
    type: fc.constant('step' as const),
    name: anyName,
    intensity: fc.constantFrom('active', 'rest', 'warmup', 'cooldown', 'recovery', 'interval', 'other'),
    movement: fc.constantFrom('run', 'walk', 'any'),
    duration: anyDuration,
    target: anyTarget,
    notes: anyName,
  },
  { requiredKeys: ['type', 'name', 'intensity', 'movement', 'duration', 'target'] },
);
const anyRepeat: fc.Arbitrary<Repeat> = fc.record(
  {
    type: fc.constant('repeat' as const),
    times: fc.integer({ min: 1, max: 30 }),
    steps: fc.array(anyStep, { minLength: 1, maxLength: 6 }),
    skipsLastRecovery: fc.constant(true as const),
  },
  { requiredKeys: ['type', 'times', 'steps'] },
);
const anyWorkout: fc.Arbitrary<Workout> = fc.record({
  name: anyName,
  steps: fc.array(fc.oneof(anyStep, anyRepeat), { maxLength: 24 }),
});
const anyIdentity = fc.record({
  serialNumber: fc.integer({ min: 1, max: 0xffffffff }),
  timeCreated: fc.integer({ min: 0, max: 0xfffffffe }),
});

/** Messages that a repeat takes: one more than its steps, or as many as FIT needs without the last walk. */
function countMessages(item: WorkoutStep | Repeat): number {
  if (item.type === 'step') return 1;
  const length = item.steps.length;
  if (item.skipsLastRecovery !== true || length === 1) return length + 1;
  if (item.times === 1) return length - 1;
  return item.times === 2 ? 2 * length - 1 : 2 * length;
}

describe('any workout', () => {
  test('asks on the watch for what the plan says, through both readers, or needs over 50 messages', async () => {
    let written = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(anyWorkout, anyIdentity, async (workout, identity) => {
        const messages = workout.steps.reduce((sum, item) => sum + countMessages(item), 0);
        if (messages > 50 || messages === 0) {
          refused += 1;
          const refusal =
            messages === 0 ? { code: 'noSteps' } : { code: 'tooManySteps', allowed: 50, actual: messages };
          expect(() => encodeFitWorkout(workout, identity)).toThrow(expect.objectContaining({ refusal }));
          return;
        }
        written += 1;
        const bytes = encodeFitWorkout(workout, identity);
        const played = playSteps(walkSteps(bytes));
        expect(played.map(({ asks }) => asks)).toEqual(describePlan(workout));
        const playedSeconds = played.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
        expect(playedSeconds).toBe(totalWorkout(workout).totalSeconds);

        const fileId = findMessage(bytes, FILE_ID);
        expect([3, 4].map((field) => readNumber(fileId, field))).toEqual(Object.values(identity));
        expect(readNumber(findMessage(bytes, WORKOUT), 6)).toBe(messages);

        // The other reader's own way with odd names is not in question here.
        const withoutNames = (asks: string) => asks.split(' | ').slice(-3);
        const decoded = playSteps(await decodeSteps(bytes));
        expect(decoded.map(({ asks }) => withoutNames(asks))).toEqual(played.map(({ asks }) => withoutNames(asks)));
      }),
      { numRuns: 400 },
    );
    expect(Math.min(written, refused)).toBeGreaterThan(20);
  });

  test('without skipped walks has the step indexes that flattenWorkout counts', () => {
    const anyPlainRepeat = anyRepeat.map(({ type, times, steps }) => ({ type, times, steps }));
    const anySteps = fc.array(fc.oneof(anyStep, anyPlainRepeat), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(anySteps, (steps) => {
        const workout: Workout = { name: '', steps };
        const played = playSteps(walkSteps(encodeFitWorkout(workout, GOLDEN_IDENTITY)));
        expect(played.map(({ stepIndex }) => stepIndex)).toEqual(flattenWorkout(workout).map((step) => step.stepIndex));
      }),
    );
  });

  test('with impossible numbers is written whole or refused by name, never half', () => {
    const anyNumber = fc.oneof(fc.double(), fc.integer());
    const oddStep: fc.Arbitrary<WorkoutStep> = fc.record({
      type: fc.constant('step' as const),
      name: anyName,
      intensity: fc.constant('active' as const),
      movement: fc.constant('run' as const),
      duration: anyNumber.map((seconds) => ({ type: 'time' as const, seconds })),
      target: fc.record({ type: fc.constant('heartRate' as const), lowBpm: anyNumber, highBpm: anyNumber }),
    });
    fc.assert(
      fc.property(anyNumber, oddStep, (times, step) => {
        try {
          walkSteps(encode(repeat(times, step)));
        } catch (error) {
          expect(error).toBeInstanceOf(WorkoutFileError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the weeks of the plan', () => {
  test.each(DEFAULT_PLAN.weeks.map((_, index) => index + 1))(
    'week %i comes back through both readers',
    async (week) => {
      const workout = buildSessionWorkout(DEFAULT_PLAN, week, {
        warmUpSeconds: 0,
        coolDownSeconds: 300,
        ceilingBpm: 152,
      });
      const bytes = encodeFitWorkout(workout, GOLDEN_IDENTITY);
      expect(playSteps(walkSteps(bytes)).map(({ asks }) => asks)).toEqual(describePlan(workout));
      expect(playSteps(await decodeSteps(bytes)).map(({ asks }) => asks)).toEqual(describePlan(workout));
    },
  );
});
