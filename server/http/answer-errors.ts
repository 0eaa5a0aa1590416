/** The last handler: whatever was thrown becomes the one error shape, and only what is our own fault is printed. */

import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { HttpRefusal, sendRefusal } from './http-refusal.ts';

/** Out of space, as the system and as SQLite say it. */
const DISK_FULL_CODES: readonly string[] = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'];

export const refuseUnknownAddress: RequestHandler = () => {
  throw new HttpRefusal(404, ERROR_WORDS.notFound);
};

export function createErrorHandler(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = toRefusal(error);
    if (refusal.status === 500) report(error);
    sendRefusal(response, refusal);
  };
}

function toRefusal(error: unknown): HttpRefusal {
  if (error instanceof HttpRefusal) return error;
  if (!(error instanceof Error)) return new HttpRefusal(500, ERROR_WORDS.unexpected);
  if (isDiskFull(error)) return new HttpRefusal(507, ERROR_WORDS.diskFull);
  return readExpressError(error) ?? new HttpRefusal(500, ERROR_WORDS.unexpected);
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && DISK_FULL_CODES.includes(String(error.code));
}

/**
 * What Express, its body parser and its file sender throw: an address that is not UTF-8, a body that is no JSON, too large,
 * or broken off, a part or version of a file that is not there.
 */
function readExpressError(error: Error): HttpRefusal | null {
  const type = 'type' in error ? error.type : undefined;
  const status = 'status' in error ? error.status : undefined;
  if (type === 'entity.too.large') return new HttpRefusal(413, ERROR_WORDS.jsonTooLarge);
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') {
    return new HttpRefusal(415, ERROR_WORDS.jsonExpected);
  }
  if (status === 412 || status === 416) return new HttpRefusal(status, ERROR_WORDS.headersUnmet);
  if (type !== undefined && status === 400) return new HttpRefusal(400, ERROR_WORDS.invalidJson);
  return status === 400 || status === 404 ? new HttpRefusal(404, ERROR_WORDS.notFound) : null;
}
