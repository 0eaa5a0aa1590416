/** What must hold for every simulated run of the accuracy grid, whatever she did and whatever the watch made of it. */

import { describe, expect, it } from 'vitest';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { Assessment, WitnessSource } from '../../shared/run/assessment.ts';
import { type DrawnBehaviour, drawIntent, placeInGrid } from '../fixtures/simulator/draw-intent.ts';
import type { PlannedHeartDefect, RunIntent } from '../fixtures/simulator/intent.ts';
import type { RunTruth } from '../fixtures/simulator/truth.ts';
import { ESTIMATED_34, judgeSimulated, readSimulated } from './judge-simulated.ts';

type JudgedRun = { seed: number; intent: RunIntent; truth: RunTruth; assessment: Assessment };

const judge = (seed: number): JudgedRun => {
  const intent = drawIntent(seed);
  return { seed, intent, ...judgeSimulated(intent) };
};

const seedsFrom = (first: number, count: number, wanted: (seed: number) => boolean = () => true) => {
  const seeds: number[] = [];
  for (let seed = first; seeds.length < count; seed++) if (wanted(seed)) seeds.push(seed);
  return seeds;
};

/** Every week with every behaviour once. */
const GRID = seedsFrom(0, 160).map(judge);

/** Names what is wrong, so that a failure says which seeds to look at. */
const wrongSeeds = (runs: JudgedRun[], isWrong: (run: JudgedRun) => boolean) =>
  runs.filter(isWrong).map(({ seed }) => seed);

describe('every simulated run', () => {
  it('has witnesses of movement that tile its timer time', () => {
    const isTiled = ({ assessment, truth }: JudgedRun) =>
      assessment.witnesses
        .filter(({ source }) => (['cadence', 'speed', 'splits'] as WitnessSource[]).includes(source))
        .every(({ segments }) => {
          const isChained = segments.every(
            ({ startSeconds, endSeconds }, at) =>
              startSeconds === (segments[at - 1]?.endSeconds ?? 0) && endSeconds > startSeconds,
          );
          return isChained && segments.at(-1)?.endSeconds === truth.timerSeconds;
        });
    expect(GRID.every(({ assessment }) => assessment.movement !== null)).toBe(true);
    expect(wrongSeeds(GRID, (run) => !isTiled(run))).toEqual([]);
  });

  it('has no number in its assessment that is none', () => {
    expect(wrongSeeds(GRID, ({ assessment }) => hasBrokenNumber(assessment))).toEqual([]);
  });

  it('has intervals in order that never overlap and together last no longer than the run', () => {
    const isInOrder = ({ assessment, truth }: JudgedRun) => {
      let reached = 0;
      let sum = 0;
      for (const { done } of assessment.intervals ?? []) {
        if (done.startSeconds === null || done.endSeconds === null) continue;
        if (done.startSeconds < reached - 1e-6 || done.endSeconds <= done.startSeconds) return false;
        reached = done.endSeconds;
        sum += done.timerSeconds ?? 0;
      }
      return reached <= truth.timerSeconds + 0.01 && sum <= truth.timerSeconds + 0.01;
    };
    expect(wrongSeeds(GRID, (run) => !isInOrder(run))).toEqual([]);
  });

  it('has in each interval no more running, walking and standing than the interval is long', () => {
    const isTooFull = ({ assessment }: JudgedRun) =>
      (assessment.intervals ?? []).some(
        ({ done }) =>
          (done.runSeconds ?? 0) + (done.walkSeconds ?? 0) + (done.standSeconds ?? 0) > (done.timerSeconds ?? 0) + 1e-6,
      );
    expect(wrongSeeds(GRID, isTooFull)).toEqual([]);
  });

  it('is judged the same every time, and reading it changes nothing', () => {
    for (const seed of seedsFrom(0, 12)) {
      const intent = drawIntent(seed);
      const { activity } = readSimulated(intent);
      const before = structuredClone(activity);
      const run = { activity, workout: intent.workout, basis: ESTIMATED_34 };
      expect(assessRun(run)).toEqual(assessRun(run));
      expect(activity).toEqual(before);
    }
  });

  it('has its movement told rightly in 99 % of all seconds, and in 93 % of its own', () => {
    const shares = GRID.map(({ assessment, truth, seed }) => ({
      seed,
      right: countRight(assessment, truth),
      of: truth.timerSeconds,
    }));
    const sum = (pick: (share: (typeof shares)[number]) => number) =>
      shares.reduce((total, share) => total + pick(share), 0);
    expect(sum(({ right }) => right) / sum(({ of }) => of)).toBeGreaterThanOrEqual(0.99);
    expect(shares.filter(({ right, of }) => right < 0.93 * of)).toEqual([]);
  });
});

describe('a simulated run without step laps', () => {
  const others = GRID.filter(({ intent }) => intent.device.laps.type !== 'stepLaps');

  it('has its intervals dated by what changed: her gait, or laps where it did', () => {
    expect(others.length).toBeGreaterThan(60);
    expect(
      wrongSeeds(others, ({ assessment }) => !['cadence', 'speed', 'laps'].includes(assessment.chosen ?? '')),
    ).toEqual([]);
  });

  it('as planned, has nine intervals of ten where she was in them, to 3 s', () => {
    const asPlanned = others.filter(({ seed }) => placeInGrid(seed).behaviour === 'asPlanned');
    const offs = asPlanned.flatMap(({ assessment, truth }) =>
      truth.intervals.map(({ startSeconds, endSeconds }, at) => {
        const done = assessment.intervals?.[at]?.done;
        const off = (one: number | null | undefined, other: number | null) =>
          Math.abs((one ?? Number.NaN) - (other ?? Number.NaN));
        return Math.max(off(done?.startSeconds, startSeconds), off(done?.endSeconds, endSeconds));
      }),
    );
    expect(offs.length).toBeGreaterThan(40);
    expect(offs.filter((off) => off <= 3).length).toBeGreaterThanOrEqual(0.9 * offs.length);
  });
});

describe('a simulated run with step laps', () => {
  const withStepLaps = GRID.filter(({ intent }) => intent.device.laps.type === 'stepLaps');

  it('has its intervals where the watch stood in the steps, to the second', () => {
    expect(withStepLaps.length).toBeGreaterThan(40);
    const isOff = ({ assessment, truth }: JudgedRun) =>
      assessment.chosen !== 'stepLaps' ||
      truth.intervals.some(({ stepStartSeconds, stepEndSeconds }, at) => {
        const done = assessment.intervals?.[at]?.done;
        if (stepStartSeconds === null || stepEndSeconds === null) return done?.timerSeconds !== null;
        return !(
          Math.abs((done?.timerSeconds ?? Number.NaN) - (stepEndSeconds - stepStartSeconds)) <= 1 &&
          Math.abs((done?.startSeconds ?? Number.NaN) - stepStartSeconds) <= 1
        );
      });
    expect(wrongSeeds(withStepLaps, isOff)).toEqual([]);
  });
});

describe('a simulated run that was far more than planned', () => {
  const OVER_RUNS: DrawnBehaviour[] = ['runsTimes', 'doubles', 'runAllOfIt', 'runsOn'];
  /** Clearly beyond the limits of `activities.md` 4: as shares of the plan. */
  const FAR_MORE = { dose: 1.15, longestBout: 1.2 };
  const drawn = seedsFrom(1000, 300, (seed) => OVER_RUNS.includes(placeInGrid(seed).behaviour)).map(judge);
  const overRuns = drawn.filter(({ assessment, truth }) => {
    const numbers = assessment.compliance?.numbers;
    const planned = { run: numbers?.plannedRunSeconds ?? 0, bout: numbers?.plannedLongestBoutSeconds ?? 0 };
    return (
      truth.runSeconds > FAR_MORE.dose * planned.run || truth.longestBoutSeconds > FAR_MORE.longestBout * planned.bout
    );
  });

  it('is never called met, and nearly always more', () => {
    expect(overRuns.length).toBeGreaterThan(150);
    expect(wrongSeeds(overRuns, ({ assessment }) => assessment.compliance?.outcome === 'met')).toEqual([]);
    const more = overRuns.filter(({ assessment }) => assessment.compliance?.outcome === 'more');
    expect(more.length).toBeGreaterThanOrEqual(0.95 * overRuns.length);
  });
});

describe('a simulated run as planned', () => {
  it('is met, and never more, unless the watch gives no cadence', () => {
    const asPlanned = GRID.filter(
      ({ seed, intent }) => placeInGrid(seed).behaviour === 'asPlanned' && intent.gait.kind !== 'noCadence',
    );
    expect(asPlanned.length).toBeGreaterThan(10);
    expect(wrongSeeds(asPlanned, ({ assessment }) => assessment.compliance?.outcome !== 'met')).toEqual([]);
  });
});

describe('the heart rate of a simulated run', () => {
  it('is never called locked to the steps where it is not', () => {
    const honest = GRID.filter(({ truth }) => !truth.heartRateDefects.some(({ defect }) => defect === 'cadenceLock'));
    expect(honest.length).toBeGreaterThan(100);
    expect(wrongSeeds(honest, ({ assessment }) => findDefect(assessment, 'cadenceLock').length > 0)).toEqual([]);
  });

  it('is found locked in nine of ten visible locks of a minute and more', () => {
    const hasLock = (seed: number) => drawIntent(seed).heart.defects.some(({ defect }) => defect === 'cadenceLock');
    const locks = seedsFrom(2000, 80, hasLock)
      .map(judge)
      .flatMap((run) => run.truth.heartRateDefects.map((lock) => ({ run, lock })))
      .filter(({ run, lock }) => isVisibleLock(run, lock));
    const found = locks.filter(({ run, lock }) => {
      const marked = findDefect(run.assessment, 'cadenceLock').reduce((sum, span) => sum + overlap(span, lock), 0);
      return marked >= 0.5 * (lock.endSeconds - lock.startSeconds);
    });
    expect(locks.length).toBeGreaterThan(30);
    expect(found.length).toBeGreaterThanOrEqual(0.9 * locks.length);
  });

  it('is found frozen wherever her speed changed by more than the rule asks', () => {
    const frozen = GRID.flatMap((run) => run.truth.heartRateDefects.map((span) => ({ run, span }))).filter(
      ({ run, span }) => span.defect === 'frozen' && changesSpeed(run, span),
    );
    expect(frozen.length).toBeGreaterThan(3);
    const missed = frozen.filter(
      ({ run, span }) => !findDefect(run.assessment, 'frozen').some((found) => overlap(found, span) > 40),
    );
    expect(missed.map(({ run }) => run.seed)).toEqual([]);
  });
});

function hasBrokenNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBrokenNumber);
}

function countRight(assessment: Assessment, truth: RunTruth): number {
  const segments = assessment.witnesses.find(({ source }) => source === assessment.movement)?.segments ?? [];
  return segments.reduce((sum, { startSeconds, endSeconds, kind }) => {
    const seconds = truth.movement.slice(Math.round(startSeconds), Math.round(endSeconds));
    return sum + seconds.filter((second) => second === kind).length;
  }, 0);
}

function findDefect(assessment: Assessment, wanted: string) {
  return assessment.heartRate.signal.defects.filter(({ defect }) => defect === wanted);
}

type Span = { startSeconds: number; endSeconds: number };

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.endSeconds, other.endSeconds) - Math.max(one.startSeconds, other.startSeconds));
}

/** `activities.md` 5: 15 bpm apart from her own heart where it begins or ends, or a change of cadence well inside. */
function isVisibleLock({ intent, truth }: JudgedRun, lock: PlannedHeartDefect): boolean {
  const { gait } = intent;
  const isCadenceTold = gait.kind !== 'noCadence' && gait.kind !== 'strollerBothHands';
  if (lock.defect !== 'cadenceLock' || lock.endSeconds - lock.startSeconds < 60 || !isCadenceTold) return false;
  const levels = { run: gait.runCadenceStepsPerMinute, walk: gait.walkCadenceStepsPerMinute, stand: Number.NaN };
  const apartAt = (second: number) => {
    const paused = truth.pauses.reduce((sum, pause) => sum + (pause.atTimerSeconds <= second ? pause.seconds : 0), 0);
    const steps = levels[truth.movement[second] ?? 'stand'] * lock.ratio;
    return Math.abs(steps - (truth.heartRateBpm[second + paused] ?? Number.NaN));
  };
  const inside = new Set(truth.movement.slice(lock.startSeconds + 30, lock.endSeconds - 30));
  const isChanging = inside.has('run') && inside.has('walk') && (levels.run - levels.walk) * lock.ratio >= 12;
  return apartAt(lock.startSeconds) >= 20 || apartAt(lock.endSeconds - 1) >= 20 || isChanging;
}

/** By 0.7 m/s, between two movements that both last a while: the rule asks 0.6 of smoothed readings. */
function changesSpeed({ intent, truth }: JudgedRun, span: Span): boolean {
  const { gait } = intent;
  const inside = new Set(truth.movement.slice(span.startSeconds + 15, span.endSeconds - 15));
  const isFaster = gait.runSpeedMetersPerSecond - gait.walkSpeedMetersPerSecond >= 0.7;
  return gait.kind !== 'noSpeed' && isFaster && inside.has('run') && inside.has('walk');
}
