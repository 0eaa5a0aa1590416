/** How much of a recording counts as running while nobody has chosen between two of the same run. */

import type { StoredRun } from '../store/stored-run.ts';

/** Seconds; where no gait could be read, all of its time may be running. */
export function countRunning({ runSeconds, timerSeconds }: Pick<StoredRun, 'runSeconds' | 'timerSeconds'>): number {
  return runSeconds ?? timerSeconds;
}
