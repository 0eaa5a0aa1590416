/** Takes a JSON body of modest size, and nothing else. */

import express, { type RequestHandler } from 'express';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { readContentType } from './guard-requests.ts';
import { HttpRefusal } from './http-refusal.ts';

/** The largest answer of a check-in has a few hundred bytes. */
const MAX_JSON_BYTES = 64 * 1024;

const demandJson: RequestHandler = (request, _response, next) => {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (readContentType(request) !== 'application/json' || encoding !== 'identity') {
    throw new HttpRefusal(415, ERROR_WORDS.jsonExpected);
  }
  next();
};

export const readJsonBody: RequestHandler[] = [
  demandJson,
  express.json({ limit: MAX_JSON_BYTES, inflate: false, type: 'application/json' }),
];
