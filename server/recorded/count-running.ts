/** How much of a recording may be running, for what is asked about it and which of two of the same run is in use. */

import type { StoredRun } from '../store/stored-run.ts';

/** Seconds; where no gait could be read, all of its time may be running. */
export function countRunning({ runSeconds, timerSeconds }: Pick<StoredRun, 'runSeconds' | 'timerSeconds'>): number {
  return runSeconds ?? timerSeconds;
}
