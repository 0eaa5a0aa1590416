/** Talks to the service under `/api/v1`: JSON in and out, refusals as `ApiError` with their sentence and cure. */

import type { ErrorBody } from '../../shared/api/error-body.ts';
import { tellChange } from './change-notice/change-news.ts';
import { TROUBLE } from './words.ts';

/** What every address of the service begins with. */
export const BASE = '/api/v1';

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

export function unreachable(): ApiError {
  return new ApiError(0, { code: 'unreachable', message: TROUBLE.unreachableTitle, cure: TROUBLE.unreachable });
}

export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(0, { code: 'unknown', message: TROUBLE.unknownTitle, cure: TROUBLE.unknown });
}

/** Reads the one error shape; anything else (a proxy's page) becomes our own sentence. */
export function readRefusal(status: number, text: string): ApiError {
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
  tellChange(method, path, answer);
  return answer as T;
}
