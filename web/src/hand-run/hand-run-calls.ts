/** Calls about runs that were entered by hand. */

import type { ChangedAnswer } from '../../../shared/api/change-api.ts';
import type { AfterCheckIn, MorningCheckIn } from '../../../shared/api/check-in-api.ts';
import type {
  HandRunDetail,
  HandRunListAnswer,
  HandRunReplacedAnswer,
  HandRunRequest,
} from '../../../shared/api/hand-run-api.ts';
import { send } from '../api-client.ts';

const path = (id: string) => `/hand-runs/${encodeURIComponent(id)}`;

export const getHandRuns = () => send<HandRunListAnswer>('GET', '/hand-runs');
export const getHandRun = (id: string) => send<HandRunDetail>('GET', path(id));
export const postHandRun = (told: HandRunRequest) => send<HandRunDetail>('POST', '/hand-runs', told);
export const putHandRun = (id: string, told: HandRunRequest) => send<HandRunDetail>('PUT', path(id), told);
export const deleteHandRun = (id: string) => send<unknown>('DELETE', path(id));
/** Whether that recording is the same run. */
export const putRecording = (id: string, activityId: string, isSame: boolean) =>
  send<HandRunReplacedAnswer>('PUT', `${path(id)}/recording`, { activityId, isSame });
export const putHandRunAfter = (id: string, answer: AfterCheckIn) =>
  send<ChangedAnswer>('PUT', `${path(id)}/check-ins/after`, answer);
export const putHandRunMorning = (id: string, answer: MorningCheckIn) =>
  send<ChangedAnswer>('PUT', `${path(id)}/check-ins/morning`, answer);
