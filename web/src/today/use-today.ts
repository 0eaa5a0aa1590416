/** Everything the Today page shows, loaded together and again after each change. */

import type { StrengthAnswer } from '../../../shared/api/strength-api.ts';
import type {
  ActivitySummary,
  CheckInsDueAnswer,
  DecisionAnswer,
  PlanAnswer,
  RunnerSettings,
} from '../../../shared/api.ts';
import {
  getActivities,
  getCheckInsDue,
  getDecision,
  getPlan,
  getReadiness,
  getSettings,
  getStrength,
  putSettings,
} from '../api-client.ts';
import { deviceTimeZone } from '../format.ts';
import { type Loaded, useLoaded } from '../use-loaded.ts';

export type TodayValue = {
  decision: DecisionAnswer;
  plan: PlanAnswer;
  settings: RunnerSettings;
  due: CheckInsDueAnswer['due'];
  activities: ActivitySummary[];
  strength: StrengthAnswer['sessions'];
};

export function useToday(): Loaded<TodayValue> {
  return useLoaded('today', loadToday);
}

async function loadToday(): Promise<TodayValue> {
  const settings = await settleTimeZone(await getSettings());
  const [decision, plan, due, activities, strength] = await Promise.all([
    getDecision(),
    getPlan(),
    getCheckInsDue(),
    getActivities(),
    getStrength(),
  ]);
  return { settings, decision, plan, due: due.due, activities: activities.activities, strength: strength.sessions };
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
  const [readiness, { activities }, { sessions }] = await Promise.all([getReadiness(), getActivities(), getStrength()]);
  const isUnanswered = readiness.items.every(({ answeredOn }) => answeredOn === null);
  return isUnanswered && activities.length === 0 && sessions.length === 0;
}
