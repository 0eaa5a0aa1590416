/** Calls of the check-ins: what is due, an answer given, changed and taken out, and what it was before. */

import type { ChangedAnswer } from '../../../shared/api/change-api.ts';
import type {
  AfterCheckIn,
  CheckInChangesAnswer,
  CheckInsDueAnswer,
  MorningCheckIn,
  OtherCheckInSavedAnswer,
  OtherCheckInsAnswer,
} from '../../../shared/api/check-in-api.ts';
import type { Symptoms } from '../../../shared/gate/facts.ts';
import { send } from '../api-client.ts';

export type OtherCheckInRequest = { day: string; headache?: boolean; symptoms: Symptoms };

/** Where a run lives: a recorded one, or one that was entered by hand. */
export type RunKind = 'activities' | 'hand-runs';

const answersPath = (kind: RunKind, runId: string) => `/${kind}/${encodeURIComponent(runId)}/check-ins`;
const otherPath = (id: string) => `/check-ins/${encodeURIComponent(id)}`;

export const getCheckInsDue = () => send<CheckInsDueAnswer>('GET', '/check-ins/due');
export const putAfterCheckIn = (id: string, answer: AfterCheckIn) =>
  send<ChangedAnswer>('PUT', `${answersPath('activities', id)}/after`, answer);
export const putMorningCheckIn = (id: string, answer: MorningCheckIn) =>
  send<ChangedAnswer>('PUT', `${answersPath('activities', id)}/morning`, answer);
export const getRunCheckInChanges = (kind: RunKind, runId: string) =>
  send<CheckInChangesAnswer>('GET', `${answersPath(kind, runId)}/changes`);
export const deleteRunCheckIn = (kind: RunKind, runId: string, moment: 'after' | 'morning') =>
  send<ChangedAnswer>('DELETE', `${answersPath(kind, runId)}/${moment}`);
export const getOtherCheckIns = () => send<OtherCheckInsAnswer>('GET', '/check-ins');
export const postOtherCheckIn = (answer: OtherCheckInRequest) =>
  send<OtherCheckInSavedAnswer>('POST', '/check-ins', answer);
export const putOtherCheckIn = (id: string, answer: OtherCheckInRequest) =>
  send<OtherCheckInSavedAnswer>('PUT', otherPath(id), answer);
export const deleteOtherCheckIn = (id: string) => send<ChangedAnswer>('DELETE', otherPath(id));
