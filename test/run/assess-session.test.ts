/** A session that was recorded in two pieces is judged as one, wherever it was cut and whatever the watch writes. */

import { describe, expect, it } from 'vitest';
import type { Activity } from '../../shared/activity.ts';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout } from '../../shared/plan/plan.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import { assessSession } from '../../shared/run/assess-session.ts';
import { buildActivity, MEASURED_200, runWalk } from '../fixtures/activity-builder.ts';
import { cutRun, listStepEnds } from '../fixtures/simulator/cut-run.ts';
import { drawIntent } from '../fixtures/simulator/draw-intent.ts';
import { type DeviceHabits, type IntentParts, makeIntent } from '../fixtures/simulator/intent.ts';
import { splitActivity } from '../fixtures/split-activity.ts';
import { readSimulated } from './judge-simulated.ts';

const weekOf = (week: number) =>
  buildSessionWorkout(DEFAULT_PLAN, week, { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null });

const DEVICES: [string, Partial<DeviceHabits>][] = [
  ['step laps', { laps: { type: 'stepLaps', autoLapEveryMeters: null } }],
  ['auto-lap', { laps: { type: 'autoLap', everyMeters: 400 } }],
  ['no lap', { laps: { type: 'none' }, recording: 'smart' }],
];
const GAPS = [10, 240, 7200];

function judge(pieces: readonly Activity[], week: number) {
  const session = assessSession({ pieces, workout: weekOf(week), basis: MEASURED_200 });
  if (session === null) throw new Error('The pieces overlap.');
  return { ...session, compliance: session.assessment.compliance, outcome: session.assessment.compliance?.outcome };
}

function cut(
  week: number,
  atSeconds: number,
  gapSeconds: number,
  parts: Omit<IntentParts, 'workout'> = {},
): Activity[] {
  const whole = makeIntent({ ...parts, workout: weekOf(week) });
  return cutRun(whole, atSeconds, gapSeconds).map((intent) => readSimulated(intent).activity);
}

describe('a session cut in two', () => {
  for (const [name, device] of DEVICES) {
    for (const week of [1, 4]) {
      it(`is as planned at every end of a step in week ${week}, with a watch of ${name}`, () => {
        listStepEnds(weekOf(week)).forEach((end, at) => {
          const pieces = cut(week, end, GAPS[at % GAPS.length] as number, { device, seed: 10 + at });
          expect([end, judge(pieces, week).outcome]).toEqual([end, 'met']);
        });
      });

      it(`is as planned within its runs and walks in week ${week}, with a watch of ${name}`, () => {
        const ends = listStepEnds(weekOf(week));
        ends.forEach((end, at) => {
          const middle = Math.round((end + (ends[at - 1] ?? 0)) / 2);
          const pieces = cut(week, middle, GAPS[at % GAPS.length] as number, { device, seed: 70 + at });
          expect([middle, judge(pieces, week).outcome]).toEqual([middle, 'met']);
        });
      });
    }
  }

  it('is less without its second half, and more with its second half twice', () => {
    const [first, second] = cut(2, 850, 60) as [Activity, Activity];
    const again = { ...second, startedAt: second.startedAt + 3600 };
    const alone = assessRun({ activity: first, workout: weekOf(2), basis: MEASURED_200 });
    expect(alone.compliance?.outcome).toBe('less');
    expect(judge([first, second], 2).outcome).toBe('met');
    expect(judge([first, second, again], 2).outcome).toBe('more');
  });

  it('is more where the whole of it was run twice', () => {
    const [whole, again] = [0, 7200].map(
      (later) =>
        readSimulated(makeIntent({ workout: weekOf(1), seed: 3 + later, startedAt: 1_772_436_600 + later })).activity,
    ) as [Activity, Activity];
    expect(judge([whole, again], 1).outcome).toBe('more');
  });

  it('has as much running as its pieces together', () => {
    for (const at of [330, 500, 620, 905]) {
      const { compliance, runSeconds, assessment } = judge(cut(3, at, 300, { seed: at }), 3);
      const sum = runSeconds.reduce<number>((total, seconds) => total + (seconds ?? 0), 0);
      expect(sum).toBeCloseTo(assessment.totals.runSeconds ?? -1, 6);
      expect(sum / (compliance?.numbers.plannedRunSeconds ?? 0)).toBeCloseTo(compliance?.numbers.runDose ?? -1, 6);
    }
  });

  it('is judged with the phone that went on without steps for the watch that counted them', () => {
    const [watch] = cut(1, 660, 120) as [Activity, Activity];
    const [, phone] = cut(1, 660, 120, { gait: { kind: 'noCadence' } }) as [Activity, Activity];
    const { outcome, runSeconds } = judge([watch, phone], 1);
    expect(outcome).toBe('met');
    expect(runSeconds[1]).toBeGreaterThan(40);
  });
});

describe('any run of the accuracy grid, cut anywhere', () => {
  it('is judged like the whole, but for a run that is too long no more where the gap interrupts it', () => {
    for (let seed = 0; seed < 80; seed++) {
      const intent = drawIntent(seed);
      const { activity } = readSimulated(intent);
      const at = activity.totals.timerSeconds * (0.1 + 0.8 * ((seed * 0.618) % 1));
      const { workout } = intent;
      const plain = { ...activity, laps: [], splits: [] };
      const whole = assessRun({ activity: plain, workout, basis: MEASURED_200 });
      const pieces = splitActivity(activity, at, GAPS[seed % GAPS.length] as number);
      const joint = assessSession({ pieces, workout, basis: MEASURED_200 })?.assessment;
      expect(Math.abs((joint?.totals.runSeconds ?? 0) - (whole.totals.runSeconds ?? 0))).toBeLessThanOrEqual(2);
      const isInterrupted = whole.compliance?.because.join() === 'boutLongerThanPlanned';
      if (!isInterrupted) expect([seed, joint?.compliance?.outcome]).toEqual([seed, whole.compliance?.outcome]);
    }
  });
});

describe('pieces', () => {
  const made = (startedAt: number, changes: Partial<Activity> = {}): Activity => {
    const activity = buildActivity({ stretches: [{ kind: 'run', seconds: 100 }] });
    return { ...activity, startedAt, ...changes };
  };
  const assess = (...pieces: Activity[]) =>
    assessSession({ pieces, workout: runWalk(1, 200, 60), basis: MEASURED_200 });

  it('that overlap in time are none', () => {
    expect(assess(made(0), made(90))).toBeNull();
    expect(assess(made(0), made(98))).not.toBeNull();
  });

  it('interrupt the run that they cut', () => {
    expect(assess(made(0), made(130))?.assessment.bouts.map(({ seconds }) => seconds)).toEqual([100, 100]);
    expect(assess(made(0), made(102))?.assessment.bouts.map(({ seconds }) => seconds)).toEqual([200]);
  });

  it('may come in any order', () => {
    const walked = buildActivity({ stretches: [{ kind: 'walk', seconds: 100 }] });
    const session = assess({ ...walked, startedAt: 500 }, made(0));
    expect(session?.runSeconds).toEqual([0, 100]);
    expect(session?.assessment.bouts).toEqual([{ startSeconds: 0, endSeconds: 100, seconds: 100 }]);
  });

  it('of which one is damaged, or tells nothing of her movement, are never met', () => {
    const damage = {
      cause: 'truncated',
      isCut: true,
      recordsRead: 9,
      secondsRead: 100,
      secondsExpected: null,
      bytesRead: 9,
      bytesExpected: 90,
    } as const;
    const damaged = assess(made(0, { damage }), made(130));
    expect(damaged?.assessment.compliance).toMatchObject({ outcome: 'cannotTell', because: ['damagedFile'] });
    const silent = buildActivity({ stretches: [{ kind: 'run', seconds: 20, cadence: Number.NaN, speed: Number.NaN }] });
    const distanceMeters = silent.series.distanceMeters.map(() => Number.NaN);
    const untold = assess(made(0), made(130), {
      ...silent,
      startedAt: 300,
      series: { ...silent.series, distanceMeters },
    });
    expect(untold?.assessment.compliance?.outcome).toBe('cannotTell');
    expect(untold?.runSeconds).toEqual([null, null, null]);
  });

  it('keep their distance, their pauses and their heart rate where they lie', () => {
    const paused = buildActivity({
      stretches: [{ kind: 'run', seconds: 100, heartRateBpm: 171 }],
      pauses: [{ atTimerSeconds: 40, seconds: 20 }],
      laps: [
        { seconds: 60, stepIndex: 2 },
        { seconds: 40, stepIndex: 3 },
      ],
    });
    const { activity } = assess(made(0), { ...paused, startedAt: 200 }) ?? {};
    expect(activity?.totals).toMatchObject({ timerSeconds: 200, elapsedSeconds: 320 });
    expect(activity?.totals.distanceMeters).toBeCloseTo(520);
    expect(activity?.timerSpans.map((span) => span.startElapsedSeconds)).toEqual([0, 200, 260]);
    expect(activity?.laps).toMatchObject([
      { startTimerSeconds: 100, startElapsedSeconds: 200, stepIndex: null },
      { startTimerSeconds: 160, stepIndex: null },
    ]);
    const { heartRateBpm, distanceMeters, timerSeconds } = activity?.series ?? {};
    expect([heartRateBpm?.at(-1), timerSeconds?.at(-1)]).toEqual([171, 200]);
    expect(distanceMeters?.at(-1)).toBeCloseTo(520);
  });
});
