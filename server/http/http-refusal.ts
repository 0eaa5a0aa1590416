/** A refusal on its way to the client: the status and the one error shape of every route. */

import type { Response } from 'express';
import type { ErrorBody } from '../../shared/api.ts';

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

export function sendRefusal(response: Response, { status, words }: HttpRefusal): void {
  const { code, message, cure, details } = words;
  const body: ErrorBody = { error: { code, message, cure, ...(details === undefined ? {} : { details }) } };
  response.status(status).json(body);
}
