/** Every limit of "met" (`activities.md` 4), crossed by one second. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { Compliance, Movement, Segment } from '../../shared/run/assessment.ts';
import { judgeCompliance } from '../../shared/run/compliance.ts';
import { judgeIntervals } from '../../shared/run/judge-intervals.ts';
import { findBouts } from '../../shared/run/movement-seconds.ts';
import { flattenWorkout, totalWorkout, type Workout } from '../../shared/workout.ts';
import {
  boutsOf,
  buildActivity,
  inARow,
  MEASURED_200,
  openStep,
  runWalk,
  timed,
} from '../fixtures/activity-builder.ts';

type Done = readonly [kind: Movement, seconds: number];

/** Judges what was done; the planned intervals lie where the plan has them, in a run as long as it really was. */
function judge(
  workout: Workout,
  done: readonly Done[],
  { pauses = [], damage = null }: { pauses?: number[]; damage?: { isCut: boolean } | null } = {},
): Compliance {
  const movement = inARow(...done);
  const timerSeconds = movement.at(-1)?.endSeconds ?? 0;
  const bouts = findBouts(movement, 'run', pauses);
  const intervals = judgeIntervals(
    flattenWorkout(workout),
    placeAsPlanned(workout, timerSeconds),
    movement,
    bouts,
    buildActivity({ stretches: [{ kind: 'walk', seconds: Math.round(timerSeconds) }] }),
  );
  return judgeCompliance({ workout, intervals, movement, bouts, timerSeconds, damage });
}

function placeAsPlanned(workout: Workout, timerSeconds: number) {
  let reached = 0;
  return flattenWorkout(workout).map(({ step }) => {
    const startSeconds = reached;
    reached += step.duration.type === 'time' ? step.duration.seconds : 0;
    return startSeconds < timerSeconds ? { startSeconds, endSeconds: Math.min(reached, timerSeconds) } : null;
  });
}

/** Runs and walks in turn, runs first. */
const inTurn = (...seconds: number[]): Done[] =>
  seconds.map((each, at) => [at % 2 === 0 ? 'run' : 'walk', each] as const);

describe('the dose', () => {
  it('may be as little as 70 % of the planned running', () => {
    const workout = runWalk(4, 100, 100);
    const justEnough = judge(workout, inTurn(100, 100, 90, 110, 90, 110, 0, 100));
    expect(justEnough).toMatchObject({ outcome: 'met', numbers: { runDose: 0.7, boutsInTolerance: 3 } });
    const oneSecondLess = judge(workout, inTurn(100, 100, 90, 110, 89, 111, 0, 100));
    expect(oneSecondLess).toMatchObject({
      outcome: 'less',
      because: ['ranLessThanPlanned'],
      numbers: { runSeconds: 279, boutsInTolerance: 3 },
    });
  });

  it('may be 110 % of the planned running and 5 s more for each planned bout', () => {
    const workout: Workout = {
      name: 'short runs',
      steps: [timed('run', 100), timed('walk', 100), timed('run', 20), timed('walk', 100)],
    };
    // 132 s and 10 s; the long run alone is within its own limit of 115 s.
    const justEnough = judge(workout, inTurn(115, 85, 27, 93));
    expect(justEnough).toMatchObject({ outcome: 'met', numbers: { runSeconds: 142, boutsInTolerance: 2 } });
    const more = judge(workout, inTurn(115, 85, 28, 92));
    expect(more).toMatchObject({ outcome: 'more', because: ['ranLongerThanPlanned'], numbers: { runSeconds: 143 } });
  });
});

describe('the longest bout', () => {
  it('may be 110 % of the longest planned one and 5 s more', () => {
    const workout = runWalk(4, 60, 240);
    const justEnough = judge(workout, inTurn(71, 229, 60, 240, 60, 240, 60, 240));
    expect(justEnough).toMatchObject({ outcome: 'met', because: ['asPlanned'], numbers: { longestBoutSeconds: 71 } });
    const more = judge(workout, inTurn(72, 228, 60, 240, 60, 240, 60, 240));
    expect(more).toMatchObject({
      outcome: 'more',
      because: ['boutLongerThanPlanned'],
      numbers: { boutsInTolerance: 3 },
    });
  });

  it('is broken by a pause of the watch', () => {
    const workout = runWalk(2, 60, 60);
    const done = inTurn(100, 20, 30, 90);
    expect(judge(workout, done)).toMatchObject({ outcome: 'more', numbers: { longestBoutSeconds: 100 } });
    expect(judge(workout, done, { pauses: [60] })).toMatchObject({ numbers: { longestBoutSeconds: 60 } });
  });

  it('is found outside the planned runs too', () => {
    const workout = runWalk(3, 60, 240);
    const done = inTurn(60, 240, 60, 240, 40, 100, 20, 40, 72);
    expect(judge(workout, done)).toMatchObject({
      outcome: 'more',
      because: expect.arrayContaining(['boutLongerThanPlanned']),
    });
  });
});

describe('the bouts', () => {
  it('have to be right in three of four', () => {
    const workout = runWalk(4, 100, 100);
    // Right is 80 to 110 % and 5 s to both sides: 75 to 115 s.
    expect(judge(workout, inTurn(75, 125, 75, 125, 75, 125, 74, 126))).toMatchObject({
      outcome: 'met',
      numbers: { boutsInTolerance: 3, boutsRight: 0.75 },
    });
    expect(judge(workout, inTurn(100, 100, 75, 125, 74, 126, 74, 126))).toMatchObject({
      outcome: 'less',
      because: ['tooFewBoutsRight'],
      numbers: { boutsInTolerance: 2, boutsRight: 0.5 },
    });
  });

  it('are too few where five of seven are right', () => {
    const done = inTurn(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 74, 126, 74, 126);
    expect(judge(runWalk(7, 100, 100), done)).toMatchObject({ outcome: 'less', because: ['tooFewBoutsRight'] });
  });

  it('are too long one second above 110 % and 5 s', () => {
    const workout = runWalk(4, 100, 100);
    expect(judge(workout, inTurn(115, 85, 100, 100, 100, 100, 100, 100)).numbers.boutsInTolerance).toBe(4);
    expect(judge(workout, inTurn(116, 84, 100, 100, 100, 100, 100, 100)).numbers.boutsInTolerance).toBe(3);
  });
});

describe('runs in a row, without a walk between', () => {
  const inARow: Workout = { name: 'row', steps: [{ type: 'repeat', times: 3, steps: [timed('run', 300)] }] };

  it('are met by running through, because the plan has no walk there', () => {
    expect(judge(inARow, [['run', 900]])).toMatchObject({
      outcome: 'met',
      numbers: { longestBoutRatio: 1, plannedLongestBoutSeconds: 900, boutsInTolerance: 3 },
    });
  });

  it('are less where she walked the last of them', () => {
    const stopped: Done[] = [
      ['run', 600],
      ['walk', 300],
    ];
    expect(judge(inARow, stopped)).toMatchObject({ outcome: 'less', numbers: { boutsInTolerance: 2 } });
  });

  it('are more where she went on behind the last one for longer than a run as long as all of them may be', () => {
    const workout: Workout = { name: 'row', steps: [...inARow.steps, timed('walk', 300)] };
    const wentOn = (seconds: number) =>
      judge(workout, [
        ['run', 900 + seconds],
        ['walk', 300 - seconds],
      ]);
    expect(wentOn(95)).toMatchObject({ outcome: 'met', numbers: { boutsInTolerance: 3 } });
    expect(wentOn(96)).toMatchObject({
      outcome: 'more',
      because: ['boutLongerThanPlanned'],
      numbers: { boutsInTolerance: 2 },
    });
  });
});

describe('a run that was seen too little of', () => {
  const workout = runWalk(2, 100, 150);
  const full: Done[] = inTurn(100, 150, 100, 150);
  const seen = (unknownSeconds: number): Done[] => [
    ...full.slice(0, 3),
    ['walk', 150 - unknownSeconds],
    ['unknown', unknownSeconds],
  ];

  it('is judged while 80 % of its time has a witness', () => {
    expect(judge(workout, seen(100))).toMatchObject({ outcome: 'met', numbers: { witnessedShare: 0.8 } });
    expect(judge(workout, seen(101))).toMatchObject({
      outcome: 'cannotTell',
      because: ['tooLittleWitnessed'],
      score: null,
    });
  });

  it('cannot be told where the holes lie in the planned runs: what nobody saw is not less', () => {
    const four = runWalk(4, 100, 150);
    const [walked, hidden] = (['walk', 'unknown'] as const).map((kind) =>
      judge(four, [...inTurn(100, 150, 100, 150), [kind, 100], ['walk', 150], [kind, 100], ['walk', 150]]),
    );
    expect(walked).toMatchObject({ outcome: 'less', because: ['ranLessThanPlanned', 'tooFewBoutsRight'] });
    expect(hidden).toMatchObject({ outcome: 'cannotTell', because: ['runsUnseen'], score: null });
  });

  it('is less where the holes could not make up for it, or lie in the walks', () => {
    const four = runWalk(4, 100, 150);
    const oneHidden: Done[] = [
      ['run', 100],
      ['walk', 150],
      ['unknown', 100],
      ['walk', 650],
    ];
    const inWalks: Done[] = [...inTurn(100, 150, 100), ['unknown', 150], ['walk', 500]];
    for (const done of [oneHidden, inWalks]) expect(judge(four, done)).toMatchObject({ outcome: 'less' });
  });

  it('cannot be told without any witness of movement', () => {
    const compliance = judgeCompliance({ workout, intervals: null, movement: null, bouts: [], timerSeconds: 500 });
    expect(compliance).toMatchObject({
      outcome: 'cannotTell',
      because: ['noMovementWitness'],
      numbers: { runSeconds: null, runDose: null, longestBoutSeconds: null, witnessedShare: 0 },
    });
  });

  it('cannot be told where no interval was found', () => {
    const movement = inARow(...full);
    const compliance = judgeCompliance({
      workout,
      intervals: null,
      movement,
      bouts: boutsOf(movement, 'run'),
      timerSeconds: 500,
    });
    expect(compliance).toMatchObject({ outcome: 'cannotTell', because: ['tooLittleWitnessed'] });
  });

  it('cannot be told where the recording has no shape that a plan could be laid over', () => {
    const stretches = Array.from({ length: 1300 }, (_, at) => ({
      kind: at % 2 ? ('run' as const) : ('walk' as const),
      seconds: 15,
    }));
    const { compliance, chosen, movement } = assessRun({
      activity: buildActivity({ stretches }),
      workout,
      basis: MEASURED_200,
    });
    expect({ chosen, movement }).toEqual({ chosen: null, movement: 'cadence' });
    expect(compliance).toMatchObject({
      outcome: 'cannotTell',
      because: ['tooLittleWitnessed'],
      numbers: { boutsInTolerance: null },
    });
  });

  it('cannot be told of a plan whose runs have no time, or that has no run', () => {
    const byDistance: Workout = {
      name: 'm',
      steps: [timed('run', 60), { ...openStep('run'), duration: { type: 'distance', meters: 400 } }],
    };
    expect(judge(byDistance, inTurn(60, 60))).toMatchObject({ outcome: 'cannotTell', because: ['planWithoutTimes'] });
    const walksOnly: Workout = { name: 'walk', steps: [timed('walk', 600)] };
    expect(judge(walksOnly, [['walk', 600]])).toMatchObject({ outcome: 'cannotTell', because: ['planWithoutTimes'] });
  });
});

describe('a damaged run', () => {
  const workout = runWalk(4, 100, 100);
  const CUT = { damage: { isCut: true } };
  const CHANGED = { damage: { isCut: false } };
  const cannotTell = { outcome: 'cannotTell', because: ['damagedFile'], score: null };

  it('is never as planned, and never less', () => {
    for (const damage of [CUT, CHANGED]) {
      expect(judge(workout, inTurn(100, 100, 100, 100, 100, 100, 100, 100), damage)).toMatchObject(cannotTell);
      expect(judge(workout, inTurn(20, 180), damage)).toMatchObject(cannotTell);
    }
  });

  it('is more where one bout is too long; of one at the cut 10 s may have been a walk', () => {
    const tooLong = { outcome: 'more', because: ['boutLongerThanPlanned'] };
    expect(judge(workout, inTurn(116, 84), CHANGED)).toMatchObject(tooLong);
    expect(judge(workout, inTurn(116), CHANGED)).toMatchObject(tooLong);
    expect(judge(workout, inTurn(116, 1), CUT)).toMatchObject(tooLong);
    expect(judge(workout, inTurn(125), CUT)).toMatchObject(cannotTell);
    expect(judge(workout, inTurn(126), CUT)).toMatchObject({ ...tooLong, numbers: { runSeconds: 126 } });
  });

  it('is cut where the last of it was seen', () => {
    const unseenAfter = (seconds: number): Done[] => [
      ['run', seconds],
      ['unknown', 50],
    ];
    expect(judge(workout, unseenAfter(125), CUT)).toMatchObject(cannotTell);
    expect(judge(workout, unseenAfter(126), CUT)).toMatchObject({ outcome: 'more' });
  });

  it('is more where all of the running together is too long, less what may have been a walk', () => {
    const fourAnd = (last: number) => judge(workout, inTurn(100, 50, 100, 50, 100, 50, 100, 50, last), CUT);
    expect(fourAnd(70)).toMatchObject({ ...cannotTell, numbers: { runSeconds: 470 } });
    expect(fourAnd(71)).toMatchObject({ outcome: 'more', because: ['ranLongerThanPlanned'] });
  });

  it('cannot be told without a witness, and beside a plan whose runs have no time', () => {
    const unseen = { workout, intervals: null, movement: null, bouts: [], timerSeconds: 500, ...CUT };
    expect(judgeCompliance(unseen)).toMatchObject(cannotTell);
    const walksOnly: Workout = { name: 'walk', steps: [timed('walk', 600)] };
    expect(judge(walksOnly, [['run', 600]], CHANGED)).toMatchObject(cannotTell);
  });
});

describe('the numbers', () => {
  it('count of each walk at most what was planned, standing included', () => {
    const workout = runWalk(2, 60, 60);
    const compliance = judge(workout, [
      ['run', 60],
      ['walk', 40],
      ['stand', 20],
      ['run', 60],
      ['walk', 30],
    ]);
    expect(compliance.numbers).toMatchObject({ walkSecondsKept: 90, plannedWalkSeconds: 120, walkKept: 0.75 });
    expect(compliance.numbers.witnessedShare).toBe(1);
  });

  it('count no walk that was planned as a run, and none that never came', () => {
    expect(judge(runWalk(2, 60, 60), [['walk', 240]]).numbers).toMatchObject({
      walkSecondsKept: 120,
      longestBoutSeconds: 0,
    });
    expect(judge(runWalk(2, 60, 60), inTurn(60, 60)).numbers.walkSecondsKept).toBe(60);
  });

  it('do not let a long walk make up for one that was cut short', () => {
    const laps = [60, 90, 60, 30].map((seconds, at) => ({ seconds, stepIndex: at % 2 }));
    const stretches = laps.map(({ seconds }, at) => ({
      kind: at % 2 === 0 ? ('run' as const) : ('walk' as const),
      seconds,
    }));
    const workout = runWalk(2, 60, 60);
    const { compliance } = assessRun({ activity: buildActivity({ stretches, laps }), workout, basis: MEASURED_200 });
    expect(compliance?.numbers.plannedWalkSeconds).toBe(120);
    expect(Math.abs((compliance?.numbers.walkSecondsKept ?? 0) - 90)).toBeLessThanOrEqual(3);
  });

  it('say how much of the planned time passed', () => {
    const compliance = judge(runWalk(2, 60, 60), inTurn(60, 60, 60));
    expect(compliance.numbers).toMatchObject({ timerSeconds: 180, plannedSeconds: 240, completed: 0.75 });
  });

  it('give a walk planned for 0 s no share', () => {
    const compliance = judge({ name: 'run', steps: [timed('run', 600)] }, [['run', 600]]);
    expect(compliance).toMatchObject({ outcome: 'met', numbers: { walkKept: null, plannedWalkSeconds: 0 } });
  });
});

describe('more weighs more', () => {
  it('says more of a run that was both too long in one bout and too short in the others', () => {
    const compliance = judge(runWalk(4, 60, 60), inTurn(80, 40, 20, 100, 20, 100, 20, 100));
    expect(compliance).toMatchObject({
      outcome: 'more',
      because: ['boutLongerThanPlanned'],
      numbers: { runDose: 140 / 240 },
    });
  });

  it('never says met or less of a dose or a bout beyond both limits, whatever else she did', () => {
    const seconds = fc.integer({ min: 10, max: 400 });
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1, maxLength: 12 }), (lengths) => {
        const workout = runWalk(4, 60, 120);
        const { outcome, numbers } = judge(workout, inTurn(...lengths));
        const plan = totalWorkout(workout);
        const ran = lengths.filter((_, at) => at % 2 === 0);
        const sum = ran.reduce((total, each) => total + each, 0);
        const isMore = sum > 1.1 * plan.runSeconds + 20 || Math.max(...ran) > 1.1 * 60 + 5;
        expect(outcome === 'more').toBe(isMore);
        expect(numbers.runSeconds).toBe(sum);
      }),
    );
  });
});

describe('the score for the eye', () => {
  it('is 100 for a run as planned and falls with what is off', () => {
    const workout = runWalk(4, 60, 240);
    const asPlanned = judge(workout, inTurn(60, 240, 60, 240, 60, 240, 60, 240)).score;
    const threeOfFour = judge(workout, inTurn(60, 240, 60, 240, 60, 240)).score ?? 0;
    const walked = judge(workout, [['walk', 1200]]).score ?? 0;
    const ranAll = judge(workout, [['run', 1200]]).score ?? 100;
    expect(asPlanned).toBe(100);
    expect(threeOfFour).toBeGreaterThan(walked);
    expect([threeOfFour, walked, ranAll].every((score) => score >= 0 && score < 100)).toBe(true);
  });
});

describe('bouts and movement', () => {
  const movement: Segment[] = inARow(['run', 9], ['walk', 50], ['run', 10], ['stand', 5], ['run', 60]);

  it('counts no bout under 10 s', () => {
    expect(findBouts(movement, 'run', []).map(({ seconds }) => seconds)).toEqual([10, 60]);
  });

  it('cuts bouts at pauses, and drops what is too short then', () => {
    expect(findBouts(movement, 'run', [80, 110])).toEqual([
      { startSeconds: 59, endSeconds: 69, seconds: 10 },
      { startSeconds: 80, endSeconds: 110, seconds: 30 },
      { startSeconds: 110, endSeconds: 134, seconds: 24 },
    ]);
    expect(findBouts(movement, 'walk', [])).toEqual([{ startSeconds: 9, endSeconds: 59, seconds: 50 }]);
  });

  it('does not cut where a pause lies on an edge', () => {
    expect(findBouts(movement, 'run', [74, 134]).map(({ seconds }) => seconds)).toEqual([10, 60]);
  });
});
