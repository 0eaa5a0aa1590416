/** Talks to the service under `/api/v1`: JSON in and out, refusals as `ApiError` with their sentence and cure. */

import type { ActivityDetail, ActivityListAnswer, PlannedSessionRef } from '../../shared/api/activity-api.ts';
import type { ChangedAnswer } from '../../shared/api/change-api.ts';
import type { AfterCheckIn, CheckInsDueAnswer, MorningCheckIn } from '../../shared/api/check-in-api.ts';
import type { DecisionAnswer } from '../../shared/api/decision-api.ts';
import type { ErrorBody } from '../../shared/api/error-body.ts';
import type { AnyUploadAnswer, FileOutcome, ImportAnswer, ImportsAnswer } from '../../shared/api/import-api.ts';
import type { PlanAnswer } from '../../shared/api/plan-api.ts';
import type { RunnerSettings } from '../../shared/api/settings-api.ts';
import { tellChange } from './change-notice/change-news.ts';
import { TROUBLE } from './words.ts';

const BASE = '/api/v1';

/** A refusal in the service's own words, or ours when it cannot be reached (`code: 'unreachable'`). */
export class ApiError extends Error {
  readonly code: string;
  readonly cure: string;
  readonly status: number;

  constructor(status: number, { code, message, cure }: { code: string; message: string; cure: string }) {
    super(message);
    this.code = code;
    this.cure = cure;
    this.status = status;
  }
}

function unreachable(): ApiError {
  return new ApiError(0, { code: 'unreachable', message: TROUBLE.unreachableTitle, cure: TROUBLE.unreachable });
}

/** Reads the one error shape; anything else (a proxy's page) becomes our own sentence. */
function readRefusal(status: number, text: string): ApiError {
  try {
    const body = JSON.parse(text) as Partial<ErrorBody>;
    if (body.error) return new ApiError(status, body.error);
  } catch {
    // Not ours: said below.
  }
  const isGateway = status >= 502 && status <= 504;
  return isGateway
    ? unreachable()
    : new ApiError(status, { code: 'unknown', message: TROUBLE.unknownTitle, cure: TROUBLE.unknown });
}

/** One call; an area's own calls stand beside its pages. @throws ApiError. */
export async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(BASE + path, { method, ...json }).catch(() => {
    throw unreachable();
  });
  const text = await response.text();
  if (!response.ok) throw readRefusal(response.status, text);
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  tellChange(method, answer);
  return answer as T;
}

const activityPath = (id: string) => `/activities/${encodeURIComponent(id)}`;

export const getDecision = () => send<DecisionAnswer>('GET', '/decision');
export const getPlan = () => send<PlanAnswer>('GET', '/plan');
/** As it stood on a day; for a day that the plan says nothing about, as it stands today. */
export const getPlanOn = (day: string) =>
  send<PlanAnswer>('GET', `/plan?day=${encodeURIComponent(day)}`).catch(() => getPlan());
export const getSettings = () => send<RunnerSettings>('GET', '/settings');
export const putSettings = (settings: RunnerSettings) => send<unknown>('PUT', '/settings', settings);
export const getActivities = () => send<ActivityListAnswer>('GET', '/activities');
export const getActivity = (id: string) => send<ActivityDetail>('GET', activityPath(id));
export const deleteActivity = (id: string) => send<unknown>('DELETE', activityPath(id));
export const putSession = (id: string, planned: PlannedSessionRef | null) =>
  send<unknown>('PUT', `${activityPath(id)}/session`, { planned });
export const putAfterCheckIn = (id: string, answer: AfterCheckIn) =>
  send<ChangedAnswer>('PUT', `${activityPath(id)}/check-ins/after`, answer);
export const putMorningCheckIn = (id: string, answer: MorningCheckIn) =>
  send<ChangedAnswer>('PUT', `${activityPath(id)}/check-ins/morning`, answer);
const importPath = (id: string) => `/imports/${encodeURIComponent(id)}`;

export const getImports = () => send<ImportsAnswer>('GET', '/imports');
/** One page of the files that came out so, behind the place `after`. */
export const getImport = (id: string, outcome: FileOutcome, after: string | null) =>
  send<ImportAnswer>(
    'GET',
    `${importPath(id)}?outcome=${outcome}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`,
  );
/** Stops it where it is under way, and takes it from the list; its runs stay. */
export const deleteImport = (id: string) => send<unknown>('DELETE', importPath(id));
export const resumeImport = (id: string) => send<unknown>('POST', `${importPath(id)}/resume`);

export const getCheckInsDue = () => send<CheckInsDueAnswer>('GET', '/check-ins/due');
export const postUrgent = (answer: { day: string; sign: string }) => send<unknown>('POST', '/urgent', answer);

export const sessionFileHref = (week: number, session: number) => `${BASE}/plan/weeks/${week}/workouts/${session}.fit`;
export const weekZipHref = (week: number) => `${BASE}/plan/weeks/${week}/workouts.zip`;

/** The header holds 200 bytes once encoded; the end of a name tells most. */
const NAME_HEADER_BYTES = 200;

function encodeFileName(name: string): string {
  let characters = [...name];
  while (encodeURIComponent(characters.join('')).length > NAME_HEADER_BYTES) characters = characters.slice(1);
  return encodeURIComponent(characters.join(''));
}

/** Sends one file: a run, or an archive of runs. `fetch` cannot tell how much has gone out, so this is an XMLHttpRequest. */
export function uploadActivity(file: File, onProgress: (share: number) => void): Promise<AnyUploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${BASE}/activities`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeFileName(file.name));
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.upload.onload = () => onProgress(1);
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      const isTaken = request.status >= 200 && request.status < 300;
      if (isTaken) resolve(JSON.parse(request.responseText) as AnyUploadAnswer);
      else reject(readRefusal(request.status, request.responseText));
    };
    request.send(file);
  });
}
