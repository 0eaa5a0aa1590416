/** Simulated recordings of a wanted length, for measuring: run and walk in turn, one record a second. */

import type { Workout, WorkoutStep } from '../../shared/workout.ts';
import { makeIntent } from '../fixtures/simulator/intent.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';

const RUN_SECONDS = 60;
const WALK_SECONDS = 120;
const EDGE_SECONDS = 300;
/** As the watch of the simulator's middle, with everything that a watch may write. */
const DEVICE = { splits: 'gaitAndIntervals', isSummaryFirst: false } as const;

/** A drift per 20 minutes has no end in ten hours. */
const HEART = { driftBpmPer20Minutes: 0 } as const;

export type LongRun = { workout: Workout; bytes: Uint8Array };

/** `startedAt` tells one run from another: the same bytes would be the same upload. */
export function simulateLongRun(hours: number, startedAt?: number): LongRun {
  const times = Math.round((hours * 3600 - 2 * EDGE_SECONDS) / (RUN_SECONDS + WALK_SECONDS));
  const workout: Workout = {
    name: `${hours} h`,
    steps: [
      step('Walk warm-up', 'warmup', 'walk', EDGE_SECONDS),
      {
        type: 'repeat',
        times,
        steps: [step('Run', 'active', 'run', RUN_SECONDS), step('Walk', 'recovery', 'walk', WALK_SECONDS)],
      },
      step('Walk cool-down', 'cooldown', 'walk', EDGE_SECONDS),
    ],
  };
  const start = startedAt === undefined ? {} : { startedAt };
  return { workout, bytes: simulateRun(makeIntent({ workout, device: DEVICE, heart: HEART, ...start })).bytes };
}

function step(
  name: string,
  intensity: WorkoutStep['intensity'],
  movement: WorkoutStep['movement'],
  seconds: number,
): WorkoutStep {
  return { type: 'step', name, intensity, movement, duration: { type: 'time', seconds }, target: { type: 'open' } };
}
