/** Tests of the file names and of the workout names that tell the sessions of a week apart. */

import { describe, expect, test } from 'vitest';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout, type PlanWeek } from '../../shared/plan/plan.ts';
import { nameSessionFile } from '../../watch-workouts/session-file-name.ts';

const OPTIONS = { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null };

function week(runSeconds: number, walkSeconds: number, repeats: number): PlanWeek {
  return { runSeconds, walkSeconds, repeats, stage: 1, asksSelfCheck: false, tag: 'P' };
}

describe('the file name of a session', () => {
  test.each([
    [week(120, 180, 3), 3, 2, 'week-03-session-2-run-2min-walk-3min-x3.fit'],
    [week(1500, 0, 1), 15, 1, 'week-15-session-1-run-25min.fit'],
    [week(90, 45, 10), 7, 3, 'week-07-session-3-run-1min30s-walk-45s-x10.fit'],
    [week(60, 60, 1), 100, 1, 'week-100-session-1-run-1min-walk-1min.fit'],
    [week(59.6, 0, 2), 1, 1, 'week-01-session-1-run-1min-x2.fit'],
  ])('of %o', (planWeek, weekNumber, session, name) => {
    expect(nameSessionFile(planWeek, weekNumber, session, 'fit')).toBe(name);
  });

  test('has only plain letters, digits, points and hyphens', () => {
    for (const [index, planWeek] of SLOWER_PLAN.weeks.entries()) {
      expect(nameSessionFile(planWeek, index + 1, 3, 'fit')).toMatch(/^[a-z0-9-]+\.fit$/);
    }
  });
});

describe('the name of a session on the watch', () => {
  test('tells the sessions of a week apart, the telling part first', () => {
    const names = [1, 2, 3].map((session) => buildSessionWorkout(DEFAULT_PLAN, 3, OPTIONS, session).name);
    expect(names).toEqual([
      'W03 S1 3x2:00 run 3:00 walk',
      'W03 S2 3x2:00 run 3:00 walk',
      'W03 S3 3x2:00 run 3:00 walk',
    ]);
  });

  test('names no session when none is given', () => {
    expect(buildSessionWorkout(DEFAULT_PLAN, 3, OPTIONS).name).toBe('W03 3x2:00 run 3:00 walk');
  });

  test('is short enough for a watch in every week of both plans', () => {
    for (const plan of [DEFAULT_PLAN, SLOWER_PLAN]) {
      for (const index of plan.weeks.keys()) {
        expect(buildSessionWorkout(plan, index + 1, OPTIONS, 3).name.length).toBeLessThanOrEqual(31);
      }
    }
  });
});
