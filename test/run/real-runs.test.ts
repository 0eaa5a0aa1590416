/** Real recordings judged: the watch's own steps and splits say the same, and a hike has no running in it. */

import { describe, expect, it } from 'vitest';
import { readActivity } from '../../shared/fit/activity/read-activity.ts';
import { assessRun } from '../../shared/run/assess-run.ts';
import type { PlannedInterval, Workout, WorkoutStep } from '../../shared/workout.ts';
import { measureCorpus } from '../bench/corpus-agreement.ts';
import { hasCorpus, readCorpusFile } from '../fit/corpus.ts';
import { ESTIMATED_34 } from './judge-simulated.ts';

const decoder = new TextDecoder();
const readRun = (file: string) => {
  const read = readActivity(readCorpusFile(file), {
    sports: 'runAndWalk',
    decodeUtf8: (bytes) => decoder.decode(bytes),
  });
  if (!read.ok) throw new Error(`${file} was refused: ${read.refusal.code}.`);
  return read.value;
};

const step = (movement: WorkoutStep['movement'], duration: WorkoutStep['duration'], messageIndex: number) =>
  ({
    type: 'step',
    name: movement,
    intensity: movement === 'any' ? 'warmup' : 'active',
    movement,
    duration,
    target: { type: 'open' },
    messageIndex,
  }) satisfies WorkoutStep;

/** As its laps tell it: the key for the warm-up, then 4 × (1000 m, 60 s), then open. */
const FOLLOWED: Workout = {
  name: '4 × 1000 m',
  steps: [
    step('any', { type: 'open' }, 0),
    {
      type: 'repeat',
      times: 4,
      steps: [step('run', { type: 'distance', meters: 1000 }, 1), step('walk', { type: 'time', seconds: 60 }, 2)],
    },
    step('any', { type: 'open' }, 4),
  ],
};

describe.skipIf(!hasCorpus())('real recordings', () => {
  it('have their intervals where the step laps lie, to the second', () => {
    const activity = readRun('structured-run-no-stored-steps.fit');
    const { chosen, intervals } = assessRun({ activity, workout: FOLLOWED, basis: ESTIMATED_34 });
    expect(chosen).toBe('stepLaps');
    const found = intervals?.filter(({ done }) => done.timerSeconds !== null) ?? [];
    expect(found).toHaveLength(10);
    const isLap = ({ planned, done }: { planned: PlannedInterval; done: { timerSeconds: number | null } }) =>
      activity.laps.some(
        (lap) =>
          lap.stepIndex === planned.stepIndex && Math.abs(lap.timerSeconds - (done.timerSeconds ?? Number.NaN)) < 1,
      );
    expect(found.every(isLap)).toBe(true);
  });

  it("agree with the watch's own run and walk splits as well as splits that lag can", () => {
    const { withSplits, agreedSeconds, comparedSeconds } = measureCorpus();
    expect(withSplits).toBeGreaterThan(0);
    expect(agreedSeconds / comparedSeconds).toBeGreaterThan(0.94);
  });

  it('have no run day in a hike of four hours, though she climbs in small quick steps', () => {
    const { totals } = assessRun({ activity: readRun('walk-hike.fit'), workout: null, basis: ESTIMATED_34 });
    expect(totals.runSeconds).toBeLessThan(60);
  });
});
