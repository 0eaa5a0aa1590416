/** What a runner chose for her own workouts, and the settings she begins with. */

import type { RunnerSettings } from '../../shared/api/settings-api.ts';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import type { SessionOptions } from '../../shared/plan/plan.ts';

/** Only a ceiling that was set makes the watch beep: a computed one is an estimate, and off with such a medicine. */
export function sessionOptionsOf({ warmUpSeconds, coolDownSeconds, heartRate }: RunnerSettings): SessionOptions {
  const ceilingBpm = heartRate.takesMedicineThatLowersHeartRate ? null : heartRate.ceilingBpm;
  return { warmUpSeconds, coolDownSeconds, ceilingBpm };
}

/** The settings of a runner who has not changed anything yet. */
export function freshSettings(timeZone: string): RunnerSettings {
  return {
    timeZone,
    warmUpSeconds: DEFAULT_PLAN.warmUpSeconds,
    coolDownSeconds: DEFAULT_PLAN.coolDownSeconds,
    distanceUnit: 'km',
    heartRate: {
      birthYear: null,
      measuredMaximumBpm: null,
      formula: 'tanaka',
      restingBpm: null,
      ceilingBpm: null,
      takesMedicineThatLowersHeartRate: false,
    },
  };
}
