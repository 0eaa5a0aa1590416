/** Everything the Today page shows, loaded together and again after each change. */

import type { ActivitySummary } from '../../../shared/api/activity-api.ts';
import type { AdviceAnswer } from '../../../shared/api/advice-api.ts';
import type { CheckInsDueAnswer } from '../../../shared/api/check-in-api.ts';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import type { HandRunSummary } from '../../../shared/api/hand-run-api.ts';
import type { PlanAnswer } from '../../../shared/api/plan-api.ts';
import type { RunnerSettings } from '../../../shared/api/settings-api.ts';
import type { StrengthAnswer } from '../../../shared/api/strength-api.ts';
import { getAdvice } from '../advice/advice-calls.ts';
import { getCheckInsDue } from '../check-in/check-in-calls.ts';
import { getDecision } from '../decision/decision-calls.ts';
import { deviceTimeZone } from '../format.ts';
import { getHandRuns } from '../hand-run/hand-run-calls.ts';
import { getPlan } from '../plan/plan-calls.ts';
import { getStanding } from '../readiness/readiness-calls.ts';
import { getActivities } from '../run/run-calls.ts';
import { getSettings, putSettings } from '../settings/settings-calls.ts';
import { getStrength } from '../strength/strength-calls.ts';
import { type Loaded, useLoaded } from '../use-loaded.ts';

export type TodayValue = {
  decision: DecisionAnswer;
  plan: PlanAnswer;
  settings: RunnerSettings;
  due: CheckInsDueAnswer['due'];
  activities: ActivitySummary[];
  handRuns: HandRunSummary[];
  strength: StrengthAnswer;
  advice: AdviceAnswer['advice'];
};

export function useToday(): Loaded<TodayValue> {
  return useLoaded('today', loadToday);
}

async function loadToday(): Promise<TodayValue> {
  const settings = await settleTimeZone(await getSettings());
  const [decision, plan, due, activities, strength, { handRuns }, { advice }] = await Promise.all([
    getDecision(),
    getPlan(),
    getCheckInsDue(),
    getActivities(),
    getStrength(),
    getHandRuns(),
    getAdvice(),
  ]);
  return {
    settings,
    decision,
    plan,
    due: due.due,
    activities: activities.activities,
    handRuns,
    strength,
    advice,
  };
}

/** On the first visit, before anything is written down, days are counted where she is; later she is asked. */
async function settleTimeZone(settings: RunnerSettings): Promise<RunnerSettings> {
  const timeZone = deviceTimeZone();
  if (settings.timeZone === timeZone || !(await isDiaryEmpty())) return settings;
  const settled = { ...settings, timeZone };
  await putSettings(settled);
  return settled;
}

async function isDiaryEmpty(): Promise<boolean> {
  const [readiness, { activities }, { handRuns }, { sessions }] = await Promise.all([
    getStanding(),
    getActivities(),
    getHandRuns(),
    getStrength(),
  ]);
  const isUnanswered = readiness.items.every(({ answeredOn }) => answeredOn === null);
  return isUnanswered && [activities, handRuns, sessions].every(({ length }) => length === 0);
}
