/** Recordings that no honest watch writes, each from the file to what is said of it: never a number that is none. */

import { describe, expect, it } from 'vitest';
import { assessRun } from '../../shared/run/assess-run.ts';
import { describeAssessment } from '../../shared/words/assessment-words.ts';
import { describeRefusal } from '../../shared/words/refusal-words.ts';
import { MEASURED_200, runWalk } from '../fixtures/activity-builder.ts';
import {
  data,
  define,
  type FieldValue,
  fileId,
  fitFile,
  lap,
  message,
  NOON,
  rawDefinition,
  record,
  session,
  timerEvent,
} from '../fixtures/fit-bytes.ts';
import { readHers } from './read-with.ts';

const SECONDS = 600;
const WORKOUT = runWalk(3, 60, 120, 60);
const NOTHING_32 = 0xffff_ffff;
const isRunning = (second: number) => second >= 60 && (second - 60) % 180 < 60;

const cadence = (second: number): FieldValue => [4, 'uint8', isRunning(second) ? 82 : 56];
const speed = (second: number): FieldValue => [6, 'uint16', isRunning(second) ? 2600 : 1500];

type Changes = {
  time?: (second: number) => number;
  fields?: (second: number) => FieldValue[];
  records?: number[][];
  more?: number[][];
  session?: Parameters<typeof session>[0];
};

function recording({ time = (second) => NOON + second, fields, records, more = [], session: changes = {} }: Changes) {
  const read = fields ?? ((second: number) => [cadence(second), speed(second)]);
  const own = Array.from({ length: SECONDS }, (_, second) => record(time(second), read(second)));
  return fitFile([fileId(), ...(records ?? own), ...more, session({ seconds: SECONDS, ...changes })]);
}

const every = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, at) => make(at));
const steps = (...list: [type: number, value: number, repeats: number][]) => [
  message(26, [[8, 'string', 'hostile']]),
  ...list.map(([type, value, repeats], index) =>
    message(27, [
      [254, 'uint16', index],
      [1, 'enum', type],
      [2, 'uint32', value],
      [4, 'uint32', repeats],
      [7, 'enum', index % 2],
    ]),
  ),
];
const asDeveloper = (name: string, number: number) =>
  message(206, [
    [0, 'uint8', 0],
    [1, 'uint8', 0],
    [2, 'uint8', 2],
    [3, 'string', name],
    [14, 'uint16', 20],
    [15, 'uint8', number],
  ]);

/** `tells`: the file says enough of how she moved, so that it may be met. */
const CASES: [name: string, tells: boolean, changes: Changes][] = [
  ['times without a value among the others', true, { time: (at) => (at % 7 === 3 ? NOTHING_32 : NOON + at) }],
  ['no time at all', false, { time: () => NOTHING_32 }],
  ['times of zero', false, { time: () => 0 }],
  ['a clock that was never set', true, { time: (at) => at + 1, session: { start: 1 } }],
  ['times of the year 2090', true, { time: (at) => 3_170_000_000 + at, session: { start: 3_170_000_000 } }],
  ['time that goes backwards', false, { time: (at) => NOON + SECONDS - at }],
  ['one moment for everything', false, { time: () => NOON }],
  ['a jump of a month', false, { time: (at) => NOON + at + (at > 300 ? 2_592_000 : 0) }],
  [
    'totals near the end of what 32 bits hold',
    true,
    { session: { timer: 4_294_967, more: [[9, 'uint32', NOTHING_32 - 1]] } },
  ],
  ['totals of zero', true, { session: { timer: 0 } }],
  ['laps behind the end', true, { more: every(20, (at) => lap(NOON + 5_000 + at * 60, 60)) }],
  ['laps that each are the whole run', true, { more: every(20, () => lap(NOON, SECONDS)) }],
  [
    'laps of minus seven seconds',
    true,
    {
      more: every(5, (at) =>
        message(19, [
          [2, 'uint32', NOON + at],
          [8, 'sint32', -7_000],
        ]),
      ),
    },
  ],
  [
    'a storm of starts and stops',
    false,
    { more: every(5_000, (at) => timerEvent(NOON + (at % SECONDS), at % 2 === 0 ? 4 : 0)) },
  ],
  ['stops only', true, { more: every(500, (at) => timerEvent(NOON + at, 4)) }],
  ['a repeat of itself', true, { more: steps([0, 60_000, 0], [6, 1, 5]) }],
  ['a repeat of what comes later', true, { more: steps([0, 60_000, 0], [6, 2, 5], [0, 60_000, 0]) }],
  ['four billion repeats', true, { more: steps([0, 60_000, 0], [6, 0, NOTHING_32 - 1]) }],
  [
    'repeats of repeats of repeats',
    true,
    { more: steps([0, 60_000, 0], ...every(7, (): [number, number, number] => [6, 0, 10])) },
  ],
  ['two thousand open steps', true, { more: steps([5, 0, 0], [6, 0, 2_000]) }],
  [
    'a heart that is there and not there',
    true,
    { fields: (at) => [cadence(at), speed(at), [3, 'uint8', at % 2 === 0 ? 0 : 255]] },
  ],
  [
    'cadence in its fraction only',
    false,
    {
      fields: (at) => [
        [4, 'uint8', 255],
        [53, 'uint8', at % 128],
      ],
    },
  ],
  ['a distance that goes backwards', true, { fields: (at) => [cadence(at), [5, 'uint32', 300_000 - at * 200]] }],
  ['heart rate alone', false, { fields: () => [[3, 'uint8', 140]] }],
  [
    'cadence and speed as text',
    false,
    {
      fields: () => [
        [4, 'string', '82'],
        [6, 'string', '2600'],
      ],
    },
  ],
  ['cadence below zero', false, { fields: () => [[4, 'sint8', -80]] }],
  [
    'another byte order in every message',
    true,
    {
      records: every(SECONDS, (at) =>
        message(20, [[253, 'uint32', NOON + at], cadence(at)], { bigEndian: at % 2 === 0 }),
      ),
    },
  ],
  [
    'sizes that are no multiple of their type',
    false,
    {
      records: [
        rawDefinition(1, 20, [
          { number: 253, size: 4, baseType: 0x86 },
          { number: 6, size: 3, baseType: 0x84 },
          { number: 4, size: 0, baseType: 0x02 },
        ]),
        ...every(SECONDS, (at) => [1, ...new Uint8Array(Uint32Array.of(NOON + at).buffer), 1, 2, 3]),
      ],
    },
  ],
  [
    'developer fields that change their name in the middle',
    true,
    {
      records: [
        message(207, [[3, 'uint8', 0]]),
        ...every(SECONDS, (at) => [
          ...asDeveloper(
            ['heart_rate', '__proto__', 'timestamp', 'cadence'][at % 4] as string,
            [3, 4, 253, 6][at % 4] as number,
          ),
          ...message(20, [[253, 'uint32', NOON + at], cadence(at)], { developer: [[0, 0, 'uint8', 7]] }),
        ]),
      ],
    },
  ],
  [
    'compressed times before there was a time',
    false,
    {
      records: [
        define(20, [cadence(0)], { local: 1 }),
        ...every(SECONDS, (at) => data([cadence(at)], { local: 1, compressedTime: (at * 31) % 32 })),
      ],
    },
  ],
];

/** A run may be under its ceiling, and a heart may climb in the walk. */
const SIGNED = ['overCeilingBpm', 'highestOverCeilingBpm', 'recoveryDropBpm'];

function listNoNumbers(value: unknown, name = ''): string[] {
  if (typeof value === 'number') {
    const isNone = !Number.isFinite(value) || (value < 0 && !SIGNED.includes(name));
    return isNone ? [`${name} ${value}`] : [];
  }
  if (typeof value === 'string') return /NaN|Infinity|undefined|\[object/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => listNoNumbers(inside, Array.isArray(value) ? name : key));
}

describe('a recording with', () => {
  it.each(CASES)('%s ends in a verdict or in words, and is met only where it tells enough', (_name, tells, changes) => {
    const read = readHers(recording(changes));
    if (!read.ok) {
      expect(listNoNumbers(describeRefusal(read.refusal))).toEqual([]);
      expect(tells).toBe(false);
      return;
    }
    const { storedWorkout } = read.value;
    for (const workout of [null, WORKOUT, ...(storedWorkout === null ? [] : [storedWorkout])]) {
      const assessment = assessRun({
        activity: read.value,
        workout,
        isOwnWorkout: workout === storedWorkout,
        basis: MEASURED_200,
      });
      expect(listNoNumbers(assessment)).toEqual([]);
      expect(listNoNumbers(describeAssessment(assessment))).toEqual([]);
      if (workout === WORKOUT) expect([tells, assessment.compliance?.outcome === 'met']).toEqual([tells, tells]);
    }
  });
});
