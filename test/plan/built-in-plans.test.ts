/** The two built-in plans against the table of `plan-and-rules.md` 2, written out a second time. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, findBuiltInPlan, SLOWER_PLAN } from '../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout, getPlanWeek, offeredRunSeconds, sessionRunSeconds } from '../../shared/plan/plan.ts';
import { flattenWorkout, totalWorkout } from '../../shared/workout.ts';

const OPTIONS = { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null };

/** week, run s, walk s, repeats, stage, self-check again, tag, session name, run seconds of one session. */
const TABLE = [
  [1, 60, 240, 3, 1, false, 'seed', 'W01 3x1:00 run 4:00 walk', 180],
  [2, 60, 240, 4, 1, false, 'seed', 'W02 4x1:00 run 4:00 walk', 240],
  [3, 120, 180, 3, 2, false, 'seed', 'W03 3x2:00 run 3:00 walk', 360],
  [4, 120, 180, 4, 2, false, 'seed', 'W04 4x2:00 run 3:00 walk', 480],
  [5, 180, 120, 3, 3, false, 'seed', 'W05 3x3:00 run 2:00 walk', 540],
  [6, 180, 120, 4, 3, true, 'seed', 'W06 4x3:00 run 2:00 walk', 720],
  [7, 240, 60, 3, 4, false, 'P', 'W07 3x4:00 run 1:00 walk', 720],
  [8, 240, 60, 4, 4, false, 'P', 'W08 4x4:00 run 1:00 walk', 960],
  [9, 300, 60, 3, 5, false, 'P', 'W09 3x5:00 run 1:00 walk', 900],
  [10, 360, 60, 3, 5, false, 'P', 'W10 3x6:00 run 1:00 walk', 1080],
  [11, 420, 60, 3, 6, false, 'P', 'W11 3x7:00 run 1:00 walk', 1260],
  [12, 480, 60, 3, 6, true, 'P', 'W12 3x8:00 run 1:00 walk', 1440],
  [13, 720, 60, 2, 7, false, 'P', 'W13 2x12:00 run 1:00 walk', 1440],
  [14, 840, 60, 2, 7, false, 'P', 'W14 2x14:00 run 1:00 walk', 1680],
  [15, 1500, 0, 1, 8, false, 'P', 'W15 1x25:00 run', 1500],
  [16, 1800, 0, 1, 8, false, 'P', 'W16 1x30:00 run', 1800],
] as const;

describe('the plan of sixteen weeks', () => {
  it('has sixteen weeks, three sessions offered and two asked', () => {
    expect(DEFAULT_PLAN.weeks).toHaveLength(16);
    expect(DEFAULT_PLAN).toMatchObject({
      sessionsOffered: 3,
      sessionsAsked: 2,
      warmUpSeconds: 300,
      coolDownSeconds: 300,
    });
  });

  it.each(TABLE)('says of week %i what the table says', (...row) => {
    const [week, runSeconds, walkSeconds, repeats, stage, asksSelfCheck, tag] = row;
    expect(getPlanWeek(DEFAULT_PLAN, week)).toEqual({ runSeconds, walkSeconds, repeats, stage, asksSelfCheck, tag });
  });

  it.each(TABLE)('makes the workout of week %i: warm-up, runs with walks, cool-down', (...row) => {
    const [week, runSeconds, walkSeconds, repeats, , , , name, total] = row;
    const workout = buildSessionWorkout(DEFAULT_PLAN, week, OPTIONS);
    const cycle =
      walkSeconds > 0
        ? [
            ['run', runSeconds],
            ['walk', walkSeconds],
          ]
        : [['run', runSeconds]];
    const main = Array.from({ length: repeats }, () => cycle).flat();
    expect(workout.name).toBe(name);
    expect(
      flattenWorkout(workout).map(({ step }) => [
        step.movement,
        step.duration.type === 'time' && step.duration.seconds,
      ]),
    ).toEqual([['walk', 300], ...main, ['walk', 300]]);
    expect(totalWorkout(workout)).toEqual({
      totalSeconds: 600 + repeats * (runSeconds + walkSeconds),
      runSeconds: total,
      walkSeconds: 600 + repeats * walkSeconds,
      longestRunSeconds: runSeconds,
      runBouts: repeats,
      untimedSteps: 0,
    });
    expect(sessionRunSeconds(getPlanWeek(DEFAULT_PLAN, week))).toBe(total);
    expect(offeredRunSeconds(DEFAULT_PLAN, week)).toBe(3 * total);
  });

  it('has no week 0 and no week 17', () => {
    expect(() => getPlanWeek(DEFAULT_PLAN, 0)).toThrow(RangeError);
    expect(() => getPlanWeek(DEFAULT_PLAN, 17)).toThrow(RangeError);
  });
});

describe('the slower plan', () => {
  it('has every week twice in a row, in stages of four', () => {
    expect(SLOWER_PLAN.weeks).toHaveLength(32);
    for (const [week, runSeconds, walkSeconds, repeats, stage] of TABLE) {
      const pair = SLOWER_PLAN.weeks.slice(2 * week - 2, 2 * week);
      expect(pair.map((each) => [each.runSeconds, each.walkSeconds, each.repeats, each.stage])).toEqual([
        [runSeconds, walkSeconds, repeats, stage],
        [runSeconds, walkSeconds, repeats, stage],
      ]);
    }
    for (let stage = 1; stage <= 8; stage++) {
      expect(SLOWER_PLAN.weeks.filter((week) => week.stage === stage)).toHaveLength(4);
    }
  });

  it('asks for the self-check in the second week 6 and the second week 12 only', () => {
    const asking = SLOWER_PLAN.weeks.flatMap((week, index) => (week.asksSelfCheck ? [index + 1] : []));
    expect(asking).toEqual([12, 24]);
  });

  it('names its weeks by its own count', () => {
    expect(buildSessionWorkout(SLOWER_PLAN, 32, OPTIONS).name).toBe('W32 1x30:00 run');
  });
});

describe('a built-in plan', () => {
  it('is found by its id, and nothing else is', () => {
    expect(findBuiltInPlan('default')).toBe(DEFAULT_PLAN);
    expect(findBuiltInPlan('slower')).toBe(SLOWER_PLAN);
    expect(findBuiltInPlan('faster')).toBeNull();
  });
});
