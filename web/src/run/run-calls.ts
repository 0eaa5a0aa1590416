/** Calls about recorded runs: the list, one run with its session and files, and comparisons that count nothing. */

import type { ActivityDetail, ActivityListAnswer, PlannedSessionRef } from '../../../shared/api/activity-api.ts';
import type { ComparisonAnswer } from '../../../shared/api/run-page-api.ts';
import { send } from '../api-client.ts';

const path = (id: string) => `/activities/${encodeURIComponent(id)}`;

export const getActivities = () => send<ActivityListAnswer>('GET', '/activities');
export const getActivity = (id: string) => send<ActivityDetail>('GET', path(id));
export const deleteActivity = (id: string) => send<unknown>('DELETE', path(id));
export const putSession = (id: string, planned: PlannedSessionRef | null) =>
  send<unknown>('PUT', `${path(id)}/session`, { planned });
export const putRunFile = (id: string, fileId: string) => send<ActivityDetail>('PUT', `${path(id)}/file`, { fileId });
export const putJoined = (id: string, activityId: string) =>
  send<ActivityDetail>('PUT', `${path(id)}/recording`, { activityId });
export const getComparison = (id: string, planned: PlannedSessionRef | 'storedWorkout') =>
  send<ComparisonAnswer>(
    'GET',
    planned === 'storedWorkout'
      ? `${path(id)}/comparison?with=storedWorkout`
      : `${path(id)}/comparison?week=${planned.week}&session=${planned.session}`,
  );
