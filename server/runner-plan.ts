/** The plan a runner follows, and what she chose for her own workouts. */

import type { RunnerSettings } from '../shared/api.ts';
import { DEFAULT_PLAN, findBuiltInPlan } from '../shared/plan/built-in-plans.ts';
import type { Plan, SessionOptions } from '../shared/plan/plan.ts';

export function planOf({ planId }: RunnerSettings): Plan {
  return findBuiltInPlan(planId) ?? DEFAULT_PLAN;
}

/** Only a ceiling that was set makes the watch beep: a computed one is an estimate, and off with such a medicine. */
export function sessionOptionsOf({ warmUpSeconds, coolDownSeconds, heartRate }: RunnerSettings): SessionOptions {
  const ceilingBpm = heartRate.takesMedicineThatLowersHeartRate ? null : heartRate.ceilingBpm;
  return { warmUpSeconds, coolDownSeconds, ceilingBpm };
}

/** The settings of a runner who has not changed anything yet. */
export function freshSettings(timeZone: string): RunnerSettings {
  return {
    planId: 'default',
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
