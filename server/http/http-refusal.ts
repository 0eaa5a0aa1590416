/** A refusal on its way to the client: the status and the one error shape of every route. */

import type { Response } from 'express';
import type { ErrorBody } from '../../shared/api/error-body.ts';

export type RefusalWords = { code: string; message: string; cure: string; details?: unknown };

export class HttpRefusal extends Error {
  override name = 'HttpRefusal';
  readonly status: number;
  readonly words: RefusalWords;

  constructor(status: number, words: RefusalWords) {
    super(words.message);
    this.status = status;
    this.words = words;
  }
}

export function sendRefusal(response: Response, refusal: HttpRefusal): void {
  // What was on its way may have said already what it is, and that it may be kept for a year.
  response.type('application/json').set('Cache-Control', 'no-store').removeHeader('ETag');
  response.status(refusal.status).json(toErrorBody(refusal));
}

export function toErrorBody({ words: { code, message, cure, details } }: HttpRefusal): ErrorBody {
  return { error: { code, message, cure, ...(details === undefined ? {} : { details }) } };
}
