/** What the heart-rate rules may build on, from the runner's settings, on the day of a run. */

import type { RunnerSettings } from '../../shared/api/settings-api.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import type { HeartRateBasis } from '../../shared/run/assessment.ts';

/** The age she reaches in that year: at most one too many, which lowers the ceiling by under a beat. */
export function heartRateBasisOn(day: LocalDay, { heartRate }: RunnerSettings): HeartRateBasis {
  const { birthYear, ...basis } = heartRate;
  return { ...basis, ageYears: birthYear === null ? null : Number(day.slice(0, 4)) - birthYear };
}
